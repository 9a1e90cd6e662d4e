"""Articles that change, come back or go away between two crawls."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from crawler.frontier.database import open_database
from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Route, send, serve


def broadsheet(*arguments: str) -> str:
    run = subprocess.run([sys.executable, "-m", "crawler", *arguments], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_a_changed_text_becomes_a_revision_with_a_word_diff(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=14) as site:
        story, other, third = site.articles[3:6]
        folder.crawl(site.url, "--revisit", "0s")
        first, *rest = story.blocks
        site.edit(story.path, blocks=(f"Zanzibar has a part in this. {first}", *rest))
        site.edit(other.path, headline="Quite another headline for the same story")
        site.remove(third.path)
        folder.crawl(site.url, "--revisit", "0s")
        revised = {record["url"] for record in folder.lines() if record["metadata"]["revision"] == 2}
        assert {site.url + story.path, site.url + other.path} <= revised
    kinds = dict(folder.query("SELECT a.url, e.kind FROM events e JOIN articles a ON a.id = article_id"))
    assert kinds[site.url + story.path] == "body changed"
    assert kinds[site.url + other.path] == "headline changed"
    assert kinds[site.url + third.path] == "removed"
    told = broadsheet("changes", "--state", str(folder.state), "--since", "yesterday")
    assert "Zanzibar" in told
    assert "removed" in told
    told = broadsheet("changes", "--state", str(folder.state), "--since", "yesterday", "--new")
    assert f"new: {other.headline}" in told, "the headline that it had then"
    assert "headline changed: Quite another headline" in told


def test_every_article_is_read_again_by_a_crawl_that_is_told_so_later(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=14) as site:
        folder.crawl(site.url)
        site.remove(site.articles[3].path)
        run = folder.crawl(site.url, "--revisit", "0s")
    assert "13 unchanged, 1 removed" in run.stderr


def test_changes_tells_of_an_article_without_a_headline(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    page = article("no such thing").replace("no such thing", "")
    with serve({"/": '<a href="/2026/ships-sail-at-noon"></a>', "/2026/ships-sail-at-noon": page}) as site:
        folder.crawl(f"{site.url}/")
    assert [record["headline"] for record in folder.stored()] == [None]
    told = broadsheet("changes", "--state", str(folder.state), "--new")
    assert told.splitlines()[0].endswith("  new")


def test_changes_says_that_there_are_none(tmp_path: Path) -> None:
    open_database(tmp_path / "s.db").close()
    command = [sys.executable, "-m", "crawler", "changes", "--state", str(tmp_path / "s.db")]
    run = subprocess.run([*command, "--since", "2026-11-24"], capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr == "nothing has changed since 2026-11-24 00:00\n"


def test_an_unchanged_article_that_is_read_again_makes_no_revision(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=14) as site:
        folder.crawl(site.url, "--revisit", "0s")
        before = folder.lines()
        asked = len(site.requests)
        folder.crawl(site.url, "--revisit", "0s")
        assert len(site.requests) - asked >= 14
    assert folder.lines() == before


def test_that_more_people_have_read_an_article_by_now_makes_no_revision(tmp_path: Path) -> None:
    folder, story = Folder(tmp_path), "/2026/03/01/the-ships-have-left-the-harbour"

    def visited(views: int) -> str:
        counted = f"<p>{views:,} views</p><p>Updated {views // 60} minutes ago</p>"
        return article().replace("</h1>", f"</h1>{counted}").replace("</article>", f"{counted}</article>")

    with serve({"/": f'<a href="{story}">The ships have left</a>', story: visited(1237)}) as site:
        folder.crawl(f"{site.url}/")
        site.routes[story] = visited(1489)
        run = folder.crawl(f"{site.url}/", "--revisit", "0s")
    assert "0 new, 1 unchanged" in run.stderr
    (record,) = folder.lines()
    assert "views" not in record["articleBody"]
    assert "ago" not in record["articleBody"]


def test_a_crawl_that_looks_further_back_finds_what_was_too_old_before(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    dated = {f"/2026/03/0{day}/the-ship-of-day-{day}-has-left": f"2026-03-0{day}" for day in (1, 5, 9)}
    items = "".join(
        f"<item><link>{path}</link><pubDate>{date}</pubDate></item>"
        for path, date in dated.items()
        if date != "2026-03-01"  # the first is known by the front page alone, which tells no date
    )
    feed = Answer(f"<rss><channel>{items}</channel></rss>".encode())

    def once(handler: BaseHTTPRequestHandler) -> None:
        same = handler.headers.get("If-None-Match") == '"1"'
        send(handler, Answer(b"", 304, length=None) if same else replace(feed, headers={"ETag": '"1"'}))

    pages: dict[str, Route] = {"/": f'<a href="/feed">RSS</a><a href="{min(dated)}">Day 1</a>', "/feed": once}
    for path, date in dated.items():
        words = f"It left on {date}, {path[-10:]} it was, with flags and music for all who had come."
        pages[path] = article(f"The ship of {date}", words).replace(
            "</h1>", f'</h1><time datetime="{date}">{date}</time>'
        )
    with serve(pages) as site:
        counts = []
        for since in ("2026-03-08", "2026-03-08", "2026-03-04", "2026-01-01"):
            folder.crawl(f"{site.url}/", "--since", since)
            counts.append(len(folder.lines()))
    assert counts == [1, 1, 2, 3]


def test_an_old_article_that_is_stored_is_read_again_whatever_is_too_old(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    address = "/2026/03/01/the-ship-of-day-1-has-left"
    printed = '</h1><time datetime="2026-03-01">1 March 2026</time>'
    pages: dict[str, Route] = {"/": f'<a href="{address}">The ship of day 1 has left</a>'}
    with serve(pages) as site:
        for headline, *options in (("Ships sail",), ("Ships have sailed", "--since", "2026-03-08")):
            pages[address] = article(headline).replace("</h1>", printed)
            run = folder.crawl(f"{site.url}/", "--revisit", "0s", *options)
    assert "1 changed" in run.stderr
    assert [record["headline"] for record in folder.lines()] == ["Ships sail", "Ships have sailed"]


LEAD, *_ = article().partition("It was day 2")
WALLED = f"""{LEAD}</p></article><div class="paywall"><h2>Subscribe to continue reading</h2>
<p>You have reached your limit of free articles.</p></div></body></html>"""
CLOSED = (
    "<title>Maintenance</title><h1>We will be back soon</h1><p>We are undergoing scheduled maintenance.</p>"
)
NOTHING_LOST = "We are sorry for this. Nothing will be lost, and all that was told today will be here again."
LONG_CLOSED = f"{CLOSED}<p>{NOTHING_LOST}</p>"
BEGUN, *_ = article().partition("It was day 1")
CUT = f"{BEGUN}…</p></article><p>Subscribe to continue reading.</p></body></html>"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (WALLED, "1 unchanged"),
        (CUT, "1 unchanged"),
        (CLOSED, "1 x no article: "),
        (LONG_CLOSED, "1 x no article: a note in its place"),
    ],
)
def test_what_hides_a_stored_text_for_a_while_is_no_change(tmp_path: Path, page: str, said: str) -> None:
    folder = Folder(tmp_path)
    address = "/2026/03/01/the-ship-of-day-1-has-left"
    with serve({"/": f'<a href="{address}">The ship of day 1 has left</a>', address: article()}) as site:
        folder.crawl(f"{site.url}/", "--revisit", "0s")
        site.routes[address] = Answer(page.encode(), headers={"ETag": '"1"'})
        assert said in folder.crawl(f"{site.url}/", "--revisit", "0s").stderr
        site.routes[address] = article("Ships have sailed")
        assert "1 changed" in folder.crawl(f"{site.url}/", "--revisit", "0s").stderr
        _, _, asked = site.requests[-1]
        assert "If-None-Match" not in asked
    assert [record["headline"] for record in folder.lines()] == ["Ships sail", "Ships have sailed"]
