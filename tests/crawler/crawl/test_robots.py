"""robots.txt, Crawl-delay and Retry-After, as servers see what comes of them."""

from __future__ import annotations

import sqlite3
import time
from contextlib import ExitStack, closing
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path

import pytest

from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Route, Site, in_turn, redirect, reset, send, serve, silent

STORY = "/2026/11/24/ships-sail-from-here-on-tuesday"
PRIVATE = "/2026/11/24/private-this-is-for-nobody-to-read"
PAGES: dict[str, Route] = {
    "/": f'<a href="{STORY}">Ships sail</a><a href="{PRIVATE}">For nobody</a>',
    STORY: article(),
    PRIVATE: article("For nobody", "Nobody is to read this page about the long winter."),
}
FORBID_ALL = b"User-agent: *\nDisallow: /\n"
FORBID_ONE = b"User-agent: Broadsheet\nDisallow: /2026/11/24/private\n"
FILLING = b"# This line says nothing.\n" * 24_000  # 600 kB
HURRIED = ("--set", "BROADSHEET_RETRY_WAITS_S=0.05", "--set", "DOWNLOAD_TIMEOUT=1")
FREE, PARTLY, HANDS_OFF = {STORY, PRIVATE}, {STORY}, set[str]()
# What /robots.txt answers, and which articles may be read then.
CASES: dict[str, tuple[Route, set[str]]] = {
    "missing": (Answer(b"", 404), FREE),
    "forbidden": (Answer(FORBID_ALL, 403), FREE),
    "unauthorized": (Answer(FORBID_ALL, 401), FREE),
    "a page": (article("Not found"), FREE),
    "redirect loop": (redirect("/robots.txt"), FREE),
    "rules": (Answer(FORBID_ONE), PARTLY),
    "rules in UTF-16": (Answer(FORBID_ONE.decode().encode("utf-16")), PARTLY),
    "rules behind redirects": (redirect("/robots-1.txt"), PARTLY),
    "huge": (Answer(FORBID_ONE + FILLING + FORBID_ALL), PARTLY),
    "all forbidden": (Answer(FORBID_ALL), HANDS_OFF),
    "broken server": (Answer(b"", 500), HANDS_OFF),
    "overloaded server": (Answer(b"", 503), HANDS_OFF),
    "too many requests": (Answer(b"", 429), HANDS_OFF),
    "timeout": (silent, HANDS_OFF),
    "reset": (reset, HANDS_OFF),
    "cut short": (Answer(FORBID_ONE, length=5000), HANDS_OFF),
}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Site], str]:
    """One crawl of one site a case."""
    folder = Folder(tmp_path_factory.mktemp("robots"))
    with ExitStack() as stack:
        sites = {
            case: stack.enter_context(
                serve({**PAGES, "/robots.txt": route, "/robots-1.txt": Answer(FORBID_ONE)})
            )
            for case, (route, _) in CASES.items()
        }
        first, *others = [f"{site.url}/" for site in sites.values()]
        allowed = [part for site in sites.values() for part in ("--allow-private", site.netloc)]
        run = folder.crawl(first, *others, *allowed, *HURRIED)
    return sites, run.stderr


@pytest.mark.parametrize("case", CASES)
def test_what_robots_txt_allows_is_read_and_nothing_else(
    crawled: tuple[dict[str, Site], str], case: str
) -> None:
    sites, log = crawled
    asked = set(sites[case].paths) - {"/robots-1.txt"}
    expected = CASES[case][1]
    assert asked & {STORY, PRIVATE} == expected, log
    if expected == HANDS_OFF:
        assert asked == set()


@pytest.mark.parametrize(
    ("case", "reason"),
    [
        ("broken server", "robots.txt cannot be read (HTTP 500): hands off"),
        ("timeout", "robots.txt cannot be read (timeout): hands off"),
        ("cut short", "robots.txt cannot be read (truncated answer): hands off"),
        ("all forbidden", "forbidden by robots.txt"),
    ],
)
def test_what_robots_txt_costs_is_told(crawled: tuple[dict[str, Site], str], case: str, reason: str) -> None:
    sites, log = crawled
    assert reason in log
    assert sum(path == "/robots.txt" for _, path, _ in sites[case].requests) <= 4


def test_crawl_delay_goes_before_delay_and_concurrency(tmp_path: Path) -> None:
    delay_s = 0.4
    robots = Answer(f"User-agent: *\nCrawl-delay: {delay_s}\n".encode())
    with serve({**PAGES, "/robots.txt": robots}) as site:
        run = Folder(tmp_path).crawl(f"{site.url}/", "--concurrency-per-host", "4")
        assert run.returncode == 0, run.stderr
        assert {STORY, PRIVATE} <= set(site.paths)
        assert min(later[0] - earlier[0] for earlier, later in pairwise(site.requests)) >= delay_s


@pytest.mark.parametrize(("status", "kind"), [(429, "seconds"), (503, "date")])
def test_retry_after_is_waited_for_by_the_whole_host(tmp_path: Path, status: int, kind: str) -> None:
    folder = Folder(tmp_path)
    wait_s = 2.0

    def overloaded(handler: BaseHTTPRequestHandler) -> None:
        asked = "2" if kind == "seconds" else formatdate(time.time() + wait_s + 1, usegmt=True)
        send(handler, Answer(b"", status, {"Retry-After": asked}))

    with serve({**PAGES, "/robots.txt": Answer(b"", 404)}) as site:
        site.routes[STORY] = in_turn(overloaded, article())
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
    times = [moment for moment, path, _ in site.requests if path == STORY]
    assert len(times) == 2
    after = [moment for moment, _, _ in site.requests if moment > times[0]]
    assert min(after) - times[0] >= wait_s
    assert len(folder.stored()) == 2


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("known", [True, False])
def test_a_host_that_asks_for_a_rest_in_place_of_its_robots_txt_gets_it(
    tmp_path: Path, status: int, known: bool
) -> None:
    folder = Folder(tmp_path)
    wait_s = 2.0
    busy = Answer(b"", status, {"Retry-After": str(int(wait_s))})
    with serve({**PAGES, "/robots.txt": Answer(FORBID_ONE)}) as site:
        if known:
            folder.crawl(f"{site.url}/", "--limit", "1")
            folder.age(hours=25)
        site.requests.clear()
        site.routes["/robots.txt"] = in_turn(busy, Answer(FORBID_ONE))
        folder.crawl(f"{site.url}/", *HURRIED)
    (first, path, _), *later = site.requests
    assert path == "/robots.txt"
    assert min(moment for moment, _, _ in later) - first >= wait_s
    assert [record["headline"] for record in folder.stored()] == ["Ships sail"]


def test_a_host_that_asks_for_a_long_rest_in_place_of_its_robots_txt_waits_for_the_next_crawl(
    tmp_path: Path,
) -> None:
    with serve({**PAGES, "/robots.txt": Answer(b"", 503, {"Retry-After": "3600"})}) as site:
        for _ in range(2):
            run = Folder(tmp_path).crawl(f"{site.url}/", *HURRIED)
            assert run.returncode == 126, run.stderr
        assert [path for _, path, _ in site.requests] == ["/robots.txt"]
    assert "waits for the next crawl: 1 x robots.txt cannot be read (HTTP 503)" in run.stderr


@pytest.mark.parametrize("delay", ["3600", "1e300"])
def test_a_delay_longer_than_a_crawl_waits_ends_it(tmp_path: Path, delay: str) -> None:
    folder = Folder(tmp_path)
    robots = Answer(f"User-agent: *\nCrawl-delay: {delay}\n".encode())
    with serve({**PAGES, "/robots.txt": robots}) as site:
        run = folder.crawl(f"{site.url}/")
        assert folder.query("SELECT next_at FROM hosts") < [(time.time() + 24 * 3600,)]
        assert [path for _, path, _ in site.requests] == ["/robots.txt"]
    assert run.returncode == 126
    assert "waits for the next crawl: 1 x its host is to be asked seldom" in run.stderr


def test_a_crawl_whose_host_asks_for_a_long_rest_is_no_success(tmp_path: Path) -> None:
    tired = Answer(b"", 429, {"Retry-After": "86400"})
    with serve({"/": tired, "/robots.txt": Answer(b"", 404)}) as site:
        for _ in range(2):
            run = Folder(tmp_path).crawl(f"{site.url}/")
            assert run.returncode == 126, run.stderr
        assert site.paths == ["/"]
    assert "waits for the next crawl: 1 x HTTP 429" in run.stderr


def test_a_host_whose_clock_was_set_by_a_wrong_one_is_asked_all_the_same(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(PAGES) as site:
        folder.crawl(f"{site.url}/", "--limit", "1")
        with closing(sqlite3.connect(folder.state)) as db, db:
            db.execute("UPDATE hosts SET next_at = ?", (time.time() + 30 * 24 * 3600,))
        run = folder.crawl(f"{site.url}/")
    assert run.returncode == 0, run.stderr
    assert len(folder.stored()) == 2
