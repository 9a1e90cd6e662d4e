"""Manners, as the server sees them."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import time
from collections import Counter
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from crawler.agent import USER_AGENT
from crawler.demo import DemoServer, serve_demo
from tests.crawl_runs import Folder
from tests.http_site import Answer, serve

DELAY_S = 0.15


def gaps(site: DemoServer) -> list[float]:
    """Seconds from the start of each request to the start of the next."""
    return [
        later.time - earlier.time for earlier, later in pairwise(sorted(site.requests, key=lambda r: r.time))
    ]


def at_once(site: DemoServer) -> int:
    """How many requests were under way at the same time, at most."""
    ends = [(asked.time, 1) for asked in site.requests] + [
        (asked.ended or 0.0, -1) for asked in site.requests
    ]
    running = most = 0
    for _, step in sorted(ends):
        running += step
        most = max(most, running)
    return most


def test_one_process_keeps_the_delay_and_asks_one_at_a_time(tmp_path: Path) -> None:
    with serve_demo(articles=12) as site:
        Folder(tmp_path).crawl(site.url, "--delay", str(DELAY_S), "--limit", "8")
        assert min(gaps(site)) >= DELAY_S
        assert at_once(site) == 1


def test_two_processes_on_one_state_keep_the_rate_of_one(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=14) as site:
        crawls = [folder.start(site.url, "--delay", str(DELAY_S)) for _ in range(2)]
        assert [crawl.wait(300) for crawl in crawls] == [0, 0]
        assert min(gaps(site)) >= DELAY_S
        assert at_once(site) == 1
        assert len(folder.lines()) == len(folder.stored()) == 14
        paths = [asked.path for asked in site.requests if asked.status == 200]
        assert len({path for path in paths if path in {s.path for s in site.articles}}) == 14


def test_when_one_of_two_processes_is_killed_the_other_goes_on(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=14) as site:
        crawls = {crawl.pid: crawl for crawl in [folder.start(site.url, "--delay", "0.1") for _ in range(2)]}
        while len(site.requests) < 4:
            time.sleep(0.02)
        while folder.query("SELECT count(*) FROM workers") < [(2,)]:  # until both are there
            assert [crawl.poll() for crawl in crawls.values()] == [None, None]
            time.sleep(0.02)
        ((worker,),) = folder.query("SELECT worker FROM hosts")
        killed = crawls.pop(int(worker.split(":")[1]))
        killed.kill()
        killed.wait()
        (other,) = crawls.values()
        assert other.wait(300) == 0
    assert len(folder.lines()) == len(folder.stored()) == 14


def put_to_sleep(process: subprocess.Popen[bytes], folder: Folder) -> None:
    """Stop a crawl where it holds no lock, and have its time run out."""
    while True:
        process.send_signal(signal.SIGSTOP)
        try:
            with closing(sqlite3.connect(folder.state, timeout=0.5)) as db, db:
                db.execute("UPDATE workers SET until = 0")
            return
        except sqlite3.OperationalError:  # it was stopped while it wrote
            process.send_signal(signal.SIGCONT)
            time.sleep(0.05)


def test_a_process_that_slept_while_another_took_over_fetches_nothing_twice_and_ends(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=40) as site:
        sleeper = folder.start(site.url, "--limit", "30", "--delay", "0.1")
        while not folder.out.exists() or len(folder.lines()) < 4:
            time.sleep(0.05)
        put_to_sleep(sleeper, folder)
        assert folder.crawl(site.url, "--limit", "5").returncode == 0
        before = Counter(asked.path for asked in site.requests)
        sleeper.send_signal(signal.SIGCONT)
        assert sleeper.wait(300) == 0
        again = Counter(asked.path for asked in site.requests) - before
        assert sum(before[story.path] * again[story.path] for story in site.articles) <= 2
    assert len(folder.lines()) == len(folder.stored()) == 35


def test_the_set_concurrency_is_what_the_server_sees(tmp_path: Path) -> None:
    with serve_demo(articles=30) as site:
        Folder(tmp_path).crawl(site.url, "--concurrency-per-host", "3")
        assert at_once(site) <= 3


def test_servers_are_told_whose_crawl_it_is(tmp_path: Path) -> None:
    with serve({"/robots.txt": Answer(b"User-agent: *\nDisallow: /")}) as site:
        run = Folder(tmp_path).crawl(site.url, "--contact", "crawl@news.example")
        assert "name yourself" not in run.stderr
        (told,) = {headers["User-Agent"] for _, _, headers in site.requests}
        assert told == f"{USER_AGENT[:-1]}; crawl@news.example)"


def test_a_crawl_of_strangers_that_names_nobody_warns(tmp_path: Path) -> None:
    away = ("--allow-private", "192.168.0.1")
    assert "name yourself with --contact" in Folder(tmp_path).crawl("http://127.0.0.1:9/", *away).stderr
    named = Folder(tmp_path).crawl("http://127.0.0.1:9/", *away, "--contact", "https://news.example/bot")
    assert "name yourself" not in named.stderr
