"""Stored articles whose address redirects, or is gone while their text is at another one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path

from tests.command import broadsheet, json_lines
from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import feed, headlines, known, page, paragraphs, path, undated
from tests.crawler.crawl.test_next_crawls import sitemap
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
        path(5): Answer(b"", 410),
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
        for hours in (0, 7):
            folder.age(hours)
            folder.crawl(f"{site.url}/feed", "--revisit", "0s")
    living = folder.query("SELECT url FROM articles WHERE removed_at IS NULL ORDER BY url")
    assert [url.removeprefix(site.url) for (url,) in living] == [*copies]


def old_page(number: int, headline: str = "", text: tuple[str, ...] = ()) -> str:
    """A story past the ages at which it is read again."""
    return page(number, headline, text, datetime.now(UTC) - timedelta(days=30))


def changed_now(address: str) -> str:
    """A sitemap that says that an address has just changed."""
    return sitemap(address).replace("</url>", f"<lastmod>{datetime.now(UTC).isoformat()}</lastmod></url>")


def test_a_story_past_its_ages_goes_on_at_the_new_address_that_a_list_names(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    stories: dict[str, Route] = {path(n): old_page(n) for n in (1, 2, 3)}
    later = {path(1): redirect(path(11), 301), path(11): old_page(1, "Another headline for the first")}
    later |= {path(2): redirect(path(12), 301), path(12): old_page(2), path(13): old_page(3)}
    with serve({**stories, "/feed": feed(*stories)}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes |= {**later, "/feed": feed(path(11), path(12), path(13))}
        asked = len(site.paths)
        folder.crawl(f"{site.url}/feed")
        assert events(folder) == {(path(11), "headline changed")}
        rows = folder.query("SELECT url FROM articles ORDER BY url")
        assert [url.removeprefix(site.url) for (url,) in rows] == [path(11), path(12), path(3)]
        assert site.paths[asked:].count(path(3)) == 1  # which has two addresses
        asked = len(site.paths)
        folder.crawl(f"{site.url}/feed")
        assert site.paths[asked:] == ["/feed"]


def test_an_edit_at_the_second_address_of_a_story_that_is_its_only_one_by_now_is_stored(
    tmp_path: Path,
) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(n): old_page(1) for n in (1, 11)}
    with serve({**routes, "/map": sitemap(path(1))}) as site:
        folder.crawl(f"{site.url}/map")
        site.routes["/map"] = sitemap(path(11))
        folder.age(hours=24)
        folder.crawl(f"{site.url}/map")
        assert folder.states()[path(11)[1:]] == ("done", "duplicate: same text")
        site.routes |= {"/map": changed_now(path(11)), path(1): redirect(path(11), 301)}
        site.routes[path(11)] = old_page(1, text=(*paragraphs(1), "Correction: it was another ship."))
        folder.age(hours=24)
        folder.crawl(f"{site.url}/map")
    assert events(folder) == {(path(11), "corrected")}
    assert len(folder.lines()) == 2


def test_a_copy_comes_back_when_its_article_is_taken_away_that_has_moved_before(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    copies: dict[str, Route] = {path(n): old_page(1) for n in (1, 12)}
    with serve({**copies, "/feed": feed(path(1))}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes["/feed"] = feed(path(12))
        folder.crawl(f"{site.url}/feed")
        site.routes |= {path(1): redirect(path(11), 301), path(11): old_page(1)}
        folder.crawl(f"{site.url}/feed", "--revisit", "0s")
        assert folder.query("SELECT url FROM articles") == [(site.url + path(11),)]
        site.routes[path(11)] = Answer(b"", 410)
        folder.crawl(f"{site.url}/feed", "--revisit", "0s")
    living = folder.query("SELECT url FROM articles WHERE removed_at IS NULL")
    assert [url.removeprefix(site.url) for (url,) in living] == [path(12)]


def test_what_reads_the_archive_is_told_the_address_that_a_story_has_moved_to(tmp_path: Path) -> None:
    folder, dataset = Folder(tmp_path), tmp_path / "all.jsonl"

    def canonical(number: int) -> str:
        return old_page(1).replace("<head>", f'<head><link rel="canonical" href="{path(number)}">')

    with serve({path(1): canonical(1), "/feed": feed(path(1))}) as site:
        folder.crawl(f"{site.url}/feed", "--warc", str(tmp_path / "warcs"))
        site.routes |= {path(1): redirect(path(11), 301), path(11): canonical(11)}
        folder.crawl(f"{site.url}/feed", "--revisit", "0s")
    assert len(folder.lines()) == 1  # nothing to read has changed
    found = broadsheet("search", "story", "--json", "--state", folder.state).stdout
    assert broadsheet("export", dataset, "--state", folder.state).returncode == 0
    for record in (*json_lines(found), *json_lines(dataset.read_text("utf-8"))):
        assert (record["url"], record["canonicalUrl"]) == (site.url + path(11),) * 2
    run = broadsheet("reextract", tmp_path / "warcs", "--state", folder.state, "--diff")
    assert run.stderr == "broadsheet: 1 article read, 0 would change\n"


def test_a_revision_from_a_new_address_takes_the_place_of_the_markdown_from_the_old_one(
    tmp_path: Path,
) -> None:
    folder, texts = Folder(tmp_path), tmp_path / "texts"

    def crawl_and_list(headline: str) -> list[str]:
        site.routes[path(11)] = page(1, headline)
        folder.age(hours=2)
        folder.crawl(f"{site.url}/map", "--out", f"{texts}/", "--revisit", "0s")
        lines = chain(*(file.read_text("utf-8").splitlines() for file in texts.iterdir()))
        return sorted(line.removeprefix("headline: ") for line in lines if line.startswith("headline: "))

    with serve({path(1): page(1, "A first headline"), "/map": changed_now(path(1))}) as site:
        folder.crawl(f"{site.url}/map", "--out", f"{texts}/")
        site.routes[path(1)] = redirect(path(11), 301)
        assert crawl_and_list("A first headline") == ['"A first headline"']
        assert crawl_and_list("A second headline") == ['"A second headline"']
        # The address that it has left has another story by now, whose file stays.
        site.routes |= {path(1): page(2, "Another story"), "/map": changed_now(path(1))}
        assert crawl_and_list("A third headline") == ['"A third headline"', '"Another story"']
        assert crawl_and_list("A fourth headline") == ['"A fourth headline"', '"Another story"']
