"""Stored articles whose address redirects, or is gone while their text is at another one."""

from __future__ import annotations

from pathlib import Path

from tests.crawl_runs import Folder
from tests.crawler.crawl.test_next_crawls import feed, headlines, known, page, paragraphs, path, undated
from tests.http_site import Answer, Route, redirect, serve

EDITED = (*paragraphs(2)[:6], *paragraphs(92, 2))
WALL = "<html><body><h1>Sign in</h1><form><input name=password></form></body></html>"


def events(folder: Folder) -> set[tuple[str, str]]:
    rows = folder.query("SELECT a.url, e.kind FROM events e JOIN articles a ON a.id = e.article_id")
    return {("/" + url.partition("://")[2].partition("/")[2], kind) for url, kind in rows if kind != "new"}


def test_articles_go_on_at_the_addresses_that_they_have_moved_to(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    first: dict[str, Route] = {path(n): page(n) for n in range(1, 8)}
    first |= {"/feed": feed(*first), "/robots.txt": Answer(b"", 404)}
    second = first | {
        path(1): redirect("/2026/11/first-story-is-told-here-now", 301),  # which the feed names, too
        "/2026/11/first-story-is-told-here-now": page(1, "Another headline for the first"),
        path(2): redirect("/2026/11/second-story-is-told-here-now"),  # by way of another address
        "/2026/11/second-story-is-told-here-now": redirect("/2026/11/second-story-has-moved-on"),
        "/2026/11/second-story-has-moved-on": page(2, "Another headline for the second", EDITED),
        path(3): redirect(path(4), 301),
        path(5): Answer(b"", 404),
        "/2026/11/fifth-story-is-told-here-now": page(5),
        path(6): redirect("/sign/in"),
        "/sign/in": WALL,
        path(7): redirect(path(8)),  # which is no version of it
        path(8): page(8),
        "/feed": feed("/2026/11/first-story-is-told-here-now", "/2026/11/fifth-story-is-told-here-now"),
    }
    third = second | {"/2026/11/first-story-is-told-here-now": page(1, "A third headline for the first")}
    third[path(6)] = page(6, "Another headline for the sixth")
    with serve(first) as site:
        folder.crawl(f"{site.url}/feed", "--revisit", "0s")
        site.routes = second
        folder.crawl(f"{site.url}/feed", "--revisit", "0s")
        assert events(folder) == {
            ("/2026/11/first-story-is-told-here-now", "headline changed"),
            ("/2026/11/second-story-has-moved-on", "body changed"),
            (path(3), "removed"),
            (path(5), "removed"),
        }
        living = folder.query("SELECT url FROM articles WHERE removed_at IS NULL ORDER BY url")
        assert [url.removeprefix(site.url) for (url,) in living] == sorted(
            [
                "/2026/11/first-story-is-told-here-now",
                "/2026/11/second-story-has-moved-on",
                "/2026/11/fifth-story-is-told-here-now",
                *map(path, (4, 6, 7, 8)),
            ]
        )
        before = len(folder.lines())
        site.routes = third
        folder.crawl(f"{site.url}/feed", "--revisit", "0s")
    assert sorted(headlines(folder)[before:]) == [
        "A third headline for the first",
        "Another headline for the sixth",
    ]
    assert (path(7), "removed") in events(folder)
    assert len(folder.query("SELECT url FROM articles")) == 9


def test_an_article_may_move_back(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    old, new = path(1), path(2)
    steps: list[dict[str, Route]] = [
        {old: page(1, "A first headline"), new: Answer(b"", 404)},
        {old: redirect(new, 301), new: page(1, "A second headline")},
        {old: page(1, "A third headline"), new: redirect(old, 301)},
    ]
    with serve({}) as site:
        for step in steps:
            site.routes = {"/feed": feed(old), **step}
            folder.crawl(f"{site.url}/feed", "--revisit", "0s")
    assert headlines(folder) == ["A first headline", "A second headline", "A third headline"]
    assert folder.query("SELECT url FROM articles") == [(site.url + old,)]


def test_a_copy_is_read_whole_when_its_article_moves_or_goes(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    fronts = {path(n): undated(n) for n in (1, 2)}
    copies = {path(n + 10): known(undated(n), '"1"') for n in (1, 2)}
    with serve({"/feed": feed(*fronts), **fronts}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes = {"/feed": feed(*copies), **copies}
        assert "2 x duplicate: same text" in folder.crawl(f"{site.url}/feed").stderr
        site.routes |= {path(1): redirect(path(11), 301), path(2): Answer(b"", 404)}
        folder.crawl(f"{site.url}/feed", "--revisit", "0s")
    living = folder.query("SELECT url FROM articles WHERE removed_at IS NULL ORDER BY url")
    assert [url.removeprefix(site.url) for (url,) in living] == [*copies]
