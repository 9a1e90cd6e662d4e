"""Where the addresses of stored articles lead that a site took away, renamed, or has elsewhere by now."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.command import broadsheet, json_lines
from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import feed, headlines, links, page, paragraphs, path
from tests.crawler.crawl.test_moved_articles import events
from tests.http_site import Answer, Route, redirect, serve

GONE = (
    "<html><head><title>Page not found</title></head><body><h1>Page not found</h1>"
    "<p>Sorry, the page that you are looking for does not exist any more.</p></body></html>"
)
VISITED = ("--revisit", "0s")


def test_articles_that_lead_to_what_is_no_story_were_taken_away(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    stories: dict[str, Route] = {path(n): page(n) for n in range(9)}
    error = f"/error?from={path(2)}"
    places = ("/not-found", "/missing", error, "/culture/", "/index.html", "/?from=deleted")
    section = links(range(20, 40))
    with serve({**stories, "/feed": feed(*stories), "/robots.txt": Answer(b"", 404)}) as site:
        site.routes |= {"/culture/": section, "/": section, "/index.html": section, "/?from=deleted": section}
        site.routes |= {"/not-found": GONE, error: GONE, "/sign/in": "<form><input name=password></form>"}
        folder.crawl(f"{site.url}/feed")
        site.routes |= {path(n): redirect(place) for n, place in enumerate(places)}
        site.routes |= {path(6): redirect("/not-found"), path(7): redirect("/sign/in")}
        folder.crawl(f"{site.url}/feed", *VISITED)
        folder.age(7)
        folder.crawl(f"{site.url}/feed", *VISITED)
        assert events(folder) == {(path(n), "removed") for n in (0, 1, 2, 3, 4, 5, 6)}
        site.routes |= {path(0): page(0), path(8): redirect("/not-found")}  # a mistake, and one more
        for hours in (13, 7):
            folder.age(hours)
            folder.crawl(f"{site.url}/feed", *VISITED)
    living = folder.query("SELECT url FROM articles WHERE removed_at IS NULL ORDER BY url")
    assert [url.removeprefix(site.url) for (url,) in living] == [path(0), path(7)]


@pytest.mark.parametrize("answer", [Answer(b"", 404), GONE, redirect("/"), redirect("/not-found")])
def test_an_outage_takes_no_article_away(tmp_path: Path, answer: Route) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {"/": links(range(20, 40)), "/not-found": GONE, "/feed": feed(path(0))}
    with serve(routes | {path(0): page(0)}) as site:
        folder.crawl(f"{site.url}/feed")
        for hours in (25, 24 * 7):  # what was not there before that it was back does not count
            site.routes = routes | {path(0): answer}
            folder.age(hours)
            for _ in range(2):
                assert "removed" not in folder.crawl(f"{site.url}/feed", *VISITED).stderr
            site.routes = routes | {path(0): page(0)}
            folder.age(7)
            assert " unchanged" in folder.crawl(f"{site.url}/feed", *VISITED).stderr
    assert events(folder) == set()


def test_an_article_that_is_gone_for_good_is_taken_away_at_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    gone = {path(0): Answer(b"", 410), path(1): redirect(path(2)), path(3): redirect(path(4))}
    with serve({"/feed": feed(*map(path, range(4))), **{path(n): page(n) for n in range(4)}}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes |= {**gone, path(4): Answer(b"", 410)}
        folder.crawl(f"{site.url}/feed", *VISITED)
    assert events(folder) == {(path(n), "removed") for n in (0, 1, 3)}


def test_an_article_is_taken_away_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({"/feed": feed(path(0), path(1)), path(0): page(0), path(1): page(1)}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes |= {path(0): Answer(b"", 404), path(1): GONE}
        for hours in (0, 7, 13):
            folder.age(hours)
            run = folder.crawl(f"{site.url}/feed", *VISITED)
        assert site.paths.count(path(0)) == site.paths.count(path(1)) == 4
    assert "2 unchanged" in run.stderr
    assert "removed" not in run.stderr
    assert run.returncode == 0
    assert len(folder.query("SELECT id FROM events WHERE kind = 'removed'")) == 2


def test_an_article_that_was_stored_at_its_new_address_first_is_folded_into_it(tmp_path: Path) -> None:
    folder, old, new = Folder(tmp_path), path(1), path(11)
    longer = (*paragraphs(1), *paragraphs(91, 4))
    with serve({old: page(1), path(2): page(2), "/feed": feed(old, path(2))}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes |= {new: page(1, "Another headline", longer), "/feed": feed(new)}
        site.routes |= {old: redirect(new, 301), path(2): redirect(path(12)), path(12): page(12)}
        folder.crawl(f"{site.url}/feed")
        assert len(folder.query("SELECT id FROM articles")) == 3
        folder.crawl(f"{site.url}/feed", *VISITED)
        assert events(folder) == {(new, "body changed")}
        rows = folder.query("SELECT url, revision, headline FROM articles WHERE id = 1")
        assert rows == [(site.url + new, 2, "Another headline")]
        (found,) = json_lines(
            broadsheet("search", "another headline", "--state", folder.state, "--json").stdout
        )
        assert (found["url"], found["metadata"]["revision"]) == (site.url + new, 2)
        site.routes[new] = page(1, "A third headline", longer)
        folder.crawl(f"{site.url}/feed", *VISITED)
    assert folder.query("SELECT revision FROM articles WHERE id = 1") == [(3,)]
    assert headlines(folder)[-1] == "A third headline"
    whose = "SELECT count(*) FROM {} WHERE article_id NOT IN (SELECT id FROM articles)"
    assert [folder.query(whose.format(table)) for table in ("revisions", "events", "urls")] == [[(0,)]] * 3


PACK = """
title = "News"
domains = ["127.0.0.1", "localhost"]
feeds = ["{feed}"]
[limits]
delay_s = 0
"""


def test_a_site_that_changes_its_domain_keeps_its_stories(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    monkeypatch.setenv("BROADSHEET_SITES", str(tmp_path))
    stories: dict[str, Route] = {path(n): page(n) for n in range(3)}

    def crawl(feed_url: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "news.toml").write_text(PACK.format(feed=feed_url))
        allowed = ("--allow-private", "127.0.0.1", "--allow-private", "localhost")
        return folder.crawl("news", *allowed)

    with serve({**stories, "/feed": feed(*stories)}) as old, serve({**stories}) as new:
        named = new.url.replace("127.0.0.1", "localhost")
        crawl(f"{old.url}/feed")
        old.routes = {story: redirect(named + story, 301) for story in stories}
        new.routes["/feed"] = feed(*(named + story for story in stories))
        crawl(f"{named}/feed")
    assert events(folder) == set()
    assert len(folder.lines()) == 3
    urls = folder.query("SELECT url FROM articles ORDER BY url")
    assert [url for (url,) in urls] == [named + story for story in stories]
