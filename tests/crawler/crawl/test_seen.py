"""What `broadsheet seen ls` and `why` tell of the addresses that crawls have met."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crawler.frontier.contract import Kind, Task
from crawler.frontier.sqlite import SqliteState
from tests.command import ROOT, Finished, broadsheet, json_lines
from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import AT_ONCE, feed, known, links, page, path
from tests.http_site import Answer, Route, Site, redirect, serve

COPY, AMP, OLD, LIST, LATER = (
    f"/2026/11/{name}-of-the-day-in-short" for name in ("copy", "story/amp", "old", "list", "later")
)
NOTHING = "/2026/11/a-story-that-is-not-there"
BUSY = Answer(b"", 429, {"Retry-After": "86400"})
MOMENT = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"


def routes() -> dict[str, Route]:
    """A feed of stories, copies, and what there is besides."""
    amp = (
        page(1).replace("<html", "<html amp").replace("<meta", f'<link rel=canonical href="{path(1)}"><meta')
    )
    entries = feed(path(0), path(1), COPY, OLD, LIST, NOTHING, "/closed/story-of-the-day-for-nobody", LATER)
    return {
        "/feed": entries,
        path(0): known(page(0, "Ships sail"), '"v1"'),
        path(1): page(1),
        AMP: amp,
        COPY: page(0, "Ships sail"),
        OLD: redirect(path(1)),
        LIST: links(range(20, 40)),
        LATER: BUSY,
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /closed/"),
    }


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serve(routes()) as served:
        yield served


@pytest.fixture(scope="module")
def folder(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """What a crawl left, for tests that only read it."""
    folder = Folder(tmp_path_factory.mktemp("crawled"))
    run = folder.crawl(f"{site.url}/feed", *AT_ONCE)
    assert "2 new" in run.stderr, run.stderr
    return folder


def ls(folder: Folder, *args: object) -> Finished:
    return broadsheet("seen", "ls", *args, "--state", folder.state)


def why(folder: Folder, url: str) -> str:
    run = broadsheet("seen", "why", url, "--state", folder.state)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_every_address_is_told_of_in_the_order_in_which_it_was_met(folder: Folder, site: Site) -> None:
    run = ls(folder)
    assert run.returncode == 0, run.stderr
    rows = [re.split(r"  +", line) for line in run.stdout.splitlines()]
    assert [row[4].removeprefix(site.url) for row in rows] == [
        "/feed",
        *(path(0), path(1), COPY, OLD, LIST, NOTHING, "/closed/story-of-the-day-for-nobody", LATER),
    ]
    assert [(row[0], row[1], row[3]) for row in rows] == [
        ("done", "front", "-"),
        ("done", "article", "-"),
        ("done", "article", "-"),
        ("done", "article", "duplicate: same text"),
        ("done", "article", "moved"),
        ("done", "article", "no article: listing"),
        ("gone", "article", "HTTP 404"),
        ("failed", "article", "forbidden by robots.txt"),
        ("retry", "article", "HTTP 429"),
    ]
    assert all(re.fullmatch(MOMENT, row[2]) for row in rows[:-1])
    assert rows[-1][2] == "-"


def test_addresses_are_chosen_by_what_is_known_of_them(folder: Folder, site: Site) -> None:
    def chosen(*args: str) -> list[str]:
        return [line.rpartition(site.url)[2] for line in ls(folder, *args).stdout.splitlines()]

    assert chosen("--status", "gone", "--status", "retry") == [NOTHING, LATER]
    assert chosen("--kind", "front") == ["/feed"]
    assert chosen("--reason", "DUPLICATE") == [COPY]
    assert chosen("--reason", "no article: *") == [LIST]
    assert chosen("/closed/") == ["/closed/story-of-the-day-for-nobody"]
    assert chosen("*-in-short", "--status", "done") == [COPY, OLD, LIST]
    assert chosen("http://*/feed") == ["/feed"]
    assert chosen("a_story") == chosen("100%") == []
    assert chosen("--limit", "2") == ["/feed", path(0)]
    assert len(chosen("--site", site.netloc)) == len(chosen("--site", f"{site.url}/feed")) == 9
    assert ls(folder, "--status", "pending").returncode == 1
    unknown = ls(folder, "--site", "other.example")
    assert unknown.returncode == 2
    assert f"none of the state's sites: {site.netloc}" in unknown.stderr


@pytest.mark.parametrize(
    ("command", "words", "code"),
    [
        ("ls", ["--site", ""], 2),
        ("ls", ["--site", "http://["], 2),
        ("ls", ["--reason", ""], 2),
        ("ls", [b"caf\xe9"], 1),
        ("ls", ["--reason", b"caf\xe9"], 1),
        ("why", ["http://["], 2),
        ("why", [b"https://a.example/caf\xe9"], 1),
        ("forget", ["--status", "failed", "--site", ""], 2),
        ("forget", ["--status", "failed", "--reason", ""], 2),
        ("forget", ["--host", "["], 2),
        ("forget", ["--host", b"caf\xe9"], 1),
    ],
)
def test_what_chooses_nothing_is_said_and_changes_nothing(
    folder: Folder, command: str, words: list[str | bytes], code: int
) -> None:
    before = folder.states()
    line = [sys.executable, "-m", "crawler", "seen", command, *words, "--state", str(folder.state)]
    run = subprocess.run(line, capture_output=True, check=False, text=True, cwd=ROOT)
    assert (run.returncode, run.stdout) == (code, "")
    assert run.stderr
    assert "Traceback" not in run.stderr
    assert folder.states() == before


def test_addresses_are_counted_and_told_as_json(folder: Folder, site: Site) -> None:
    counts = json_lines(ls(folder, "--count", "--json").stdout)
    assert counts[0] == {"count": 2, "status": "done", "kind": "article", "reason": ""}
    assert sum(row["count"] for row in counts) == 9
    assert ls(folder, "--count").stdout.splitlines()[0].split() == ["2", "done", "article", "-"]
    story, later = json_lines(ls(folder, "--json", path(0)).stdout + ls(folder, "--json", LATER).stdout)
    assert story["url"] == site.url + path(0)
    assert (story["stored"], story["etag"], later["stored"], later["fetched"]) == (True, '"v1"', False, None)
    assert later["due"] > story["fetched"] > "2026"


def test_whoever_reads_slowly_does_not_hold_the_state(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    state = SqliteState(folder.state)
    tasks = [
        Task(url=f"https://a.example/{n:0200}", kind=Kind.ARTICLE, site="a.example", priority=20)
        for n in range(3000)
    ]
    state.add(tasks)
    command = [sys.executable, "-m", "crawler", "seen", "ls", "--state", str(folder.state)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as listing:
        assert listing.stdout
        first = listing.stdout.readline()
        state.add([Task(url="https://a.example/late", kind=Kind.ARTICLE, site="a.example", priority=20)])
        with closing(sqlite3.connect(folder.state)) as db:
            busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        rest = listing.stdout.readlines()
    state.close()
    assert (busy, listing.returncode) == (0, 0)
    assert [line.split()[-1] for line in (first, *rest)] == [
        *(task.url for task in tasks),
        "https://a.example/late",
    ]


def test_why_tells_of_a_stored_article(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(routes()) as site:
        folder.crawl(f"{site.url}/feed", *AT_ONCE)
        site.routes[path(0)] = page(0, "Ships have sailed")
        folder.crawl(f"{site.url}/feed", "--revisit", "0s", *AT_ONCE)
    told = why(folder, f"{site.url}{path(0)}?utm_source=rss#top")
    assert told.startswith(f"{site.url}{path(0)}\n")
    assert "a feed named it" in told
    assert f"It belongs to the site {site.netloc}, and is read as an article." in told
    assert 'The article "Ships have sailed" is stored, in revision 2:' in told
    assert re.search(rf"^  {MOMENT}  revision 1  new\n  {MOMENT}  revision 2  headline changed$", told, re.M)
    assert f"What gave way to it as a copy: {site.url}{COPY}." in told
    assert re.search(rf"A crawl of \S+ fetches it again (next|from {MOMENT} on), as articles are at", told)
    assert re.search(rf"robots.txt of \S+, read on {MOMENT}, says that Broadsheet may fetch it", told)
    assert f"What redirects to it: {site.url}{OLD}." in why(folder, site.url + path(1))


@pytest.mark.parametrize(
    ("address", "sentences"),
    [
        ("/feed", ["a crawl was told to start there", "The crawls that are told to start there ask for it."]),
        (
            COPY,
            [
                "its text is that of a stored article of the site (duplicate: same text)",
                "No article is stored at this address.",
                f"The stored article of which it is a copy is SITE{path(0)}.",
                f"if a list calls it changed, or after `broadsheet seen forget SITE{COPY}`.",
            ],
        ),
        (OLD, [f"It redirects to SITE{path(1)}, which is done."]),
        (LIST, ["no article: listing", "No visit is planned."]),
        (NOTHING, ["HTTP 404", "to make up for 1 visit that failed, of 5 at most"]),
        (
            "/closed/story-of-the-day-for-nobody",
            [
                "forbidden by robots.txt",
                "says that Broadsheet must not fetch it",
                "or its robots.txt allows it",
            ],
        ),
        (LATER, ["It could not be had yet, in 1 of 4 tries: HTTP 429.", "tries it again from "]),
    ],
)
def test_why_tells_what_became_of_an_address(
    folder: Folder, site: Site, address: str, sentences: list[str]
) -> None:
    told = why(folder, site.url + address)
    for sentence in sentences:
        assert sentence.replace("SITE", site.url) in told


def test_why_names_what_may_be_meant_by_an_address_that_is_not_known(folder: Folder, site: Site) -> None:
    for meant in (f"{site.url}{path(0)}/?page=2", f"{site.url.replace('http:', 'https:')}{path(0)}/amp"):
        run = broadsheet("seen", "why", meant, "--state", folder.state)
        assert (run.returncode, run.stdout) == (1, "")
        assert run.stderr == f"broadsheet: {meant}: no crawl has met it; known is {site.url}{path(0)}\n"
    run = broadsheet("seen", "why", "https://other.example/a", "--state", folder.state)
    assert run.stderr == "broadsheet: https://other.example/a: no crawl has met it\n"
    assert broadsheet("seen", "why", "other.example/a", "--state", folder.state).returncode == 2
    none = broadsheet("seen", "why", "https://other.example/a", "--state", folder.path / "no.db")
    assert (none.returncode, "there is no such state" in none.stderr) == (1, True)


def test_why_writes_nothing_that_a_terminal_would_obey(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    title = json.dumps("\x1b[2JShips sail")[1:-1]
    entry = f'{{"items": [{{"url": "{path(0)}", "title": "{title}"}}]}}'
    with serve({"/feed": entry, path(0): page(0), "/robots.txt": Answer(b"", 404)}) as site:
        folder.crawl(f"{site.url}/feed")
        assert "\x1b" not in why(folder, site.url + path(0))
