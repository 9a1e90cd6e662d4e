"""After `broadsheet seen forget` a crawl fetches anew, and the archive is that of an undisturbed one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from crawler.frontier.contract import Kind, Task
from crawler.frontier.sqlite import SqliteState
from tests.command import ROOT, Finished, broadsheet
from tests.crawl_runs import Folder, essence
from tests.crawler.crawl.pages import AT_ONCE, feed, headlines, known, links, page, path, undated
from tests.crawler.crawl.test_seen import COPY, LATER, LIST, NOTHING, OLD, routes
from tests.http_site import Answer, Route, redirect, send, serve

CLOSED = "/closed/story-of-the-day-for-nobody"


def forget(folder: Folder, *args: object) -> Finished:
    return broadsheet("seen", "forget", *args, "--state", folder.state)


def test_a_site_that_was_forgotten_is_fetched_whole_and_nothing_is_stored_twice(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(routes()) as site:
        folder.crawl(f"{site.url}/feed", *AT_ONCE)
        before, states, asked = folder.out.read_bytes(), folder.states(), len(site.requests)
        run = forget(folder, "--site", site.netloc)
        said = f"broadsheet: 9 addresses forgotten; the next crawl of {site.netloc} fetches them\n"
        assert (run.returncode, run.stderr) == (0, said)
        assert set(folder.states().values()) == {("pending", "")}
        again = folder.crawl(f"{site.url}/feed", *AT_ONCE)
        fetched = site.requests[asked:]
    assert "0 new, 2 unchanged" in again.stderr
    assert sorted(asked for _, asked, _ in fetched) == sorted(
        ["/feed", path(0), path(1), COPY, OLD, LIST, NOTHING, LATER]
    )
    assert not any({"If-None-Match", "If-Modified-Since"} & headers.keys() for *_, headers in fetched)
    assert folder.out.read_bytes() == before
    assert len(folder.stored()) == len(folder.query("SELECT * FROM events")) == 2
    unchanged = {name[1:]: ("done", "unchanged") for name in (path(0), path(1))}
    assert folder.states() == states | unchanged


def test_the_articles_of_a_site_with_several_pages_of_links_stay_as_they_were(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=40) as site:
        folder.crawl(site.url)
        before = essence(folder.stored())
        assert forget(folder, "--kind", "article", "--kind", "section").returncode == 0
        again = folder.crawl(site.url)
    assert again.returncode == 0
    assert ", 0 new, 40 unchanged" in again.stderr, again.stderr
    assert essence(folder.stored()) == essence(folder.lines()) == before
    assert "failed" not in {state for state, reason in folder.states().values() if "robots" not in reason}


def test_one_address_that_was_forgotten_gets_its_next_revision(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    stories: dict[str, Route] = {path(n): known(page(n), '"1"') for n in range(3)}
    with serve(stories | {"/feed": known(feed(*stories), '"1"'), "/robots.txt": Answer(b"", 404)}) as site:
        folder.crawl(f"{site.url}/feed", "--revisit", "never")
        # The server would answer that it has not changed.
        site.routes[path(1)] = known(page(1, "An edited headline"), '"1"')
        run = forget(folder, f"{site.url}{path(1)}?utm_source=mail", f"{site.url}{path(1)}")
        assert "1 address forgotten" in run.stderr
        asked = len(site.paths)
        folder.crawl(f"{site.url}/feed", "--revisit", "never")
        assert site.paths[asked:] == ["/feed", path(1)]
    assert headlines(folder)[3:] == ["An edited headline"]
    assert folder.query("SELECT count(*) FROM articles") == [(3,)]
    assert folder.query("SELECT kind, revision FROM events WHERE kind <> 'new'") == [("headline changed", 2)]


def test_what_failed_or_was_refused_is_judged_anew(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    stories = [path(n) for n in range(6)]
    pages: dict[str, Route] = {"/feed": known(feed(*stories), '"1"'), "/robots.txt": Answer(b"", 404)}
    pages |= {path(n): Answer(b"", 403) for n in range(3)} | {path(n): links(range(20, 40)) for n in (3, 4)}
    with serve(pages | {path(5): Answer(b"", 451)}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes |= {path(n): page(n) for n in range(6)}
        options = ("--site", site.netloc, "--status", "failed", "--reason", "http 403")
        assert "3 addresses forgotten" in forget(folder, *options).stderr
        folder.crawl(f"{site.url}/feed")
        assert len(folder.lines()) == 3
        assert "0 addresses forgotten" in forget(folder, *options).stderr
        assert "2 addresses forgotten" in forget(folder, "--reason", "no article").stderr
        folder.crawl(f"{site.url}/feed")
    assert len(folder.lines()) == 5


def test_to_read_again_what_was_forgotten_is_no_trap(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    stories: dict[str, Route] = {path(n): links(range(200, 209)) if n % 4 else page(n) for n in range(200)}
    lists: dict[str, Route] = {f"/lists/{n}": links(range(4 * n, 4 * n + 4)) for n in range(50)}
    front = "".join(f'<a href="{name}">List</a>' for name in lists)
    with serve(lists | stories | {"/": front, "/robots.txt": Answer(b"", 404)}) as site:
        folder.crawl(f"{site.url}/")
        states = folder.states()
        assert len(folder.lines()) == 50
        assert forget(folder, "--site", site.netloc).returncode == 0
        folder.crawl(f"{site.url}/")
    assert folder.states() == states | {path(n)[1:]: ("done", "unchanged") for n in range(0, 200, 4)}


def test_lists_that_were_forgotten_are_read_to_their_end(tmp_path: Path) -> None:
    folder = Folder(tmp_path)

    def list_page(n: int) -> str:
        return links(range(3 * n, 3 * n + 3)).replace(
            "</main>", f'</main><a rel=next href="/all/{n + 1}">Older</a>'
        )

    lists: dict[str, Route] = {f"/all/{n}": list_page(n) for n in range(1, 4)} | {
        "/all/4": links(range(12, 15))
    }
    stories: dict[str, Route] = {path(n): page(n) for n in range(3, 15)}
    with serve(lists | stories | {"/robots.txt": Answer(b"", 404)}) as site:
        folder.crawl(f"{site.url}/all/1")
        assert len(folder.lines()) == 12
        for again in ([], [f"/all/{n}" for n in (2, 3, 4)]):
            asked = len(site.paths)
            folder.age(hours=1)
            folder.crawl(f"{site.url}/all/1", "--revisit", "never")
            assert site.paths[asked:] == ["/all/1", *again]
            forget(folder, f"{site.url}/all/1")
    assert len(folder.lines()) == 12


def test_copies_come_after_what_they_are_copies_of(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    other = "/2026/11/the-same-story-of-the-day-again"
    pages: dict[str, Route] = {path(0): undated(0), other: Answer(b"", 403), "/robots.txt": Answer(b"", 404)}
    with serve(pages | {"/feed": feed(other, path(0))}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes[other] = undated(0)
        forget(folder, "--status", "failed")
        folder.crawl(f"{site.url}/feed")
        rewritten = page(1, "A story told anew, from its beginning to its end")
        site.routes |= {path(0): rewritten, other: rewritten}
        forget(folder, "--site", site.netloc)
        folder.crawl(f"{site.url}/feed", "--set", "BROADSHEET_READERS=1")
    assert folder.query("SELECT url, revision FROM articles") == [(site.url + path(0), 2)]
    assert folder.states()[other[1:]] == ("done", "duplicate: same text")


def test_variants_and_what_has_moved_end_as_they_did(tmp_path: Path) -> None:
    folder = Folder(tmp_path)

    def amp(number: int) -> str:
        named = f'<link rel=canonical href="{path(number)}"><meta'
        return page(number).replace("<html", "<html amp").replace("<meta", named)

    pages: dict[str, Route] = {f"{path(n)}/amp": amp(n) for n in range(2)}
    pages |= {
        path(0): page(0),
        path(2): page(2),
        "/robots.txt": Answer(b"", 404),
    }  # 1 can be had as AMP alone
    with serve(pages | {"/feed": feed(f"{path(0)}/amp", f"{path(1)}/amp", path(2))}) as site:
        folder.crawl(f"{site.url}/feed", "--revisit", "0s")
        site.routes |= {path(2): redirect(path(3)), path(3): page(2)}
        folder.crawl(f"{site.url}/feed", "--revisit", "0s")
        articles, states = folder.query("SELECT url, revision FROM articles"), folder.states()
        assert {url.removeprefix(site.url) for url, _ in articles} == {path(0), f"{path(1)}/amp", path(3)}
        forget(folder, "--site", site.netloc)
        run = folder.crawl(f"{site.url}/feed", "--revisit", "never")
    assert "0 new, 3 unchanged" in run.stderr, run.stderr
    assert folder.query("SELECT url, revision FROM articles") == articles
    assert folder.states() == states | {
        f"{path(0)[1:]}/amp": ("done", "duplicate: read at its canonical address"),
    }


def test_what_is_not_known_is_said_and_the_rest_is_forgotten(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({"/feed": feed(path(0)), path(0): page(0), "/robots.txt": Answer(b"", 404)}) as site:
        folder.crawl(f"{site.url}/feed")
        run = forget(folder, f"{site.url}{path(0)}/", f"{site.url}/feed")
    assert run.returncode == 1
    assert f"{path(0)}/: no crawl has met it; known is {site.url}{path(0)}\n" in run.stderr
    assert "1 address forgotten" in run.stderr
    assert folder.states() == {"feed": ("pending", ""), path(0)[1:]: ("done", "")}
    again = forget(folder, f"{site.url}/feed")
    assert again.stderr == "broadsheet: 1 address never fetched so far, and nothing to forget\n"
    assert forget(folder).returncode == forget(folder, "https://a.example/", "--site", "a").returncode == 2
    assert forget(folder, "--host", "other.example").returncode == 1


def test_what_a_crawl_is_fetching_is_left_and_said(tmp_path: Path) -> None:
    folder = Folder(tmp_path)

    def waiting(handler: BaseHTTPRequestHandler) -> None:
        while not (tmp_path / "go").exists():
            time.sleep(0.02)
        send(handler, Answer(page(0).encode()))

    pages: dict[str, Route] = {"/feed": feed(path(0)), path(0): waiting, "/robots.txt": Answer(b"", 404)}
    with serve(pages) as site:
        crawl = folder.start(f"{site.url}/feed")
        while path(0) not in site.paths:
            time.sleep(0.02)
        run = forget(folder, "--site", site.netloc, "--host", site.netloc)
        (tmp_path / "go").touch()
        assert crawl.wait(60) == 0
        assert run.returncode == 1
        assert "1 address is being fetched by a crawl, and left as it is" in run.stderr
        assert f"{site.netloc}: a crawl is talking to it; it was left" in run.stderr
        assert len(folder.lines()) == 1
        # The list was forgotten while the crawl ran, which has read it once more.
        assert site.paths == ["/feed", path(0), "/feed"]


def test_what_a_killed_crawl_was_fetching_is_forgotten(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    command = (
        "import sys; from crawler.frontier.sqlite import *\n"
        "from crawler.frontier.contract import Kind\n"
        "state = SqliteState(sys.argv[1])\n"
        "url = 'https://a.example/1'\n"
        "state.add([Task(url=url, kind=Kind.ARTICLE, site='a', priority=20)])\n"
        "assert state.lease({'a': Pace(1, 60.0)}, 1, frozenset())\n"
        "import os; os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", command, folder.state], check=False, cwd=ROOT)
    assert folder.query("SELECT state FROM urls") == [("leased",)]
    assert "1 address forgotten" in forget(folder, "https://a.example/1").stderr
    assert folder.query("SELECT state, worker FROM urls") == [("pending", None)]
    assert forget(folder, "--host", "https://a.example/1").returncode == 0
    assert folder.query("SELECT next_at FROM hosts") == [(0,)]


def test_a_host_that_was_forgotten_is_asked_for_its_robots_txt_and_what_that_allows(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    pages: dict[str, Route] = {"/feed": known(feed(CLOSED, LATER), '"1"'), CLOSED: page(0), LATER: page(1)}
    with serve(pages | {"/robots.txt": Answer(b"User-agent: *\nDisallow: /closed/")}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes["/robots.txt"] = Answer(b"User-agent: *\nDisallow:")
        folder.crawl(f"{site.url}/feed")
        assert len(folder.lines()) == 1
        run = forget(folder, "--host", site.url)
        assert run.stderr == f"broadsheet: {site.netloc}: may be asked again, its robots.txt first\n"
        folder.crawl(f"{site.url}/feed")
    assert len(folder.lines()) == 2


@pytest.mark.parametrize("seed", range(3))
def test_a_forgetting_that_is_killed_is_whole_or_not_at_all(tmp_path: Path, seed: int) -> None:
    folder, dice = Folder(tmp_path), random.Random(seed)
    with closing(SqliteState(folder.state)) as state:
        state.add(
            [
                Task(url=f"https://a.example/{n}", kind=Kind.ARTICLE, site="a.example", priority=20)
                for n in range(20_000)
            ]
        )
        state.db.execute("UPDATE urls SET state = 'done', reason = 'no article: listing', fetched_at = 1")
    command = [sys.executable, "-m", "crawler", "seen", "forget", "--site", "a.example"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.Popen([*command, "--state", str(folder.state)], env=environment)
    while run.poll() is None and not folder.path.joinpath("state.db-wal").exists():
        time.sleep(0.002)
    time.sleep(dice.uniform(0, 0.3))
    run.send_signal(signal.SIGKILL)
    run.wait()
    ((_, count),) = folder.query("SELECT state, count(*) FROM urls GROUP BY state, reason, fetched_at")
    assert count == 20_000
    assert forget(folder, "--site", "a.example").returncode == 0
    assert folder.query("SELECT DISTINCT state FROM urls") == [("pending",)]
    assert folder.query("PRAGMA integrity_check") == [("ok",)]


def test_a_crawl_of_what_was_forgotten_may_be_killed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=30) as site:
        folder.crawl(site.url)
        before = essence(folder.stored())
        for wait in (0.1, 0.4):
            forget(folder, "--site", site.url)
            asked = len(site.requests)
            crawl = folder.start(site.url, "--delay", "0.005")
            while len(site.requests) == asked and crawl.poll() is None:
                time.sleep(0.002)
            time.sleep(wait)
            crawl.kill()
            crawl.wait()
        assert folder.crawl(site.url).returncode == 0
    assert essence(folder.stored()) == essence(folder.lines()) == before
    assert folder.query("SELECT count(*) FROM urls WHERE state IN ('pending', 'leased', 'retry')") == [(0,)]
