"""Signals: a crawl ends cleanly, a second one ends it at once."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.command import interrupted_at_start
from tests.crawl_runs import Folder, has_runs
from tests.http_site import drip, serve


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_a_crawl_cleanly(tmp_path: Path, number: signal.Signals, code: int) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=30) as site:
        crawl = folder.start(site.url, "--delay", "0.1")
        while len(site.requests) < 5:
            time.sleep(0.02)
        crawl.send_signal(number)
        assert crawl.wait(300) == code
        assert folder.query("SELECT count(*) FROM urls WHERE state = 'leased'") == [(0,)]
        assert folder.query("SELECT outcome FROM runs") == [("shutdown",)]


@pytest.mark.parametrize(("options", "code"), [((), 143), (("--every", "1h"), 0)])
def test_a_second_signal_ends_a_crawl_at_once(tmp_path: Path, options: tuple[str, ...], code: int) -> None:
    folder = Folder(tmp_path)
    story = "/2026/11/24/a-story-that-comes-in-drops"
    with serve({"/": f'<a href="{story}">A story</a>', story: drip}) as site:
        crawl = folder.start(f"{site.url}/", *options)
        while story not in site.paths:
            time.sleep(0.02)
        for _ in range(2):
            crawl.send_signal(signal.SIGTERM)
            time.sleep(0.3)
        assert crawl.wait(300) == code
    assert folder.query("SELECT fetched_at FROM urls WHERE url LIKE '%drops'") == [(None,)]
    assert folder.query("SELECT count(*) FROM urls WHERE state = 'leased'") == [(0,)]


def test_a_signal_before_the_first_request_ends_a_crawl_cleanly_too(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        crawl = subprocess.Popen(folder.command(site.url), stderr=subprocess.PIPE, text=True)
        while not has_runs(folder):
            time.sleep(0.005)
        crawl.send_signal(signal.SIGTERM)
        _, log = crawl.communicate(timeout=300)
    assert "Traceback" not in log
    assert crawl.returncode == 143
    assert folder.query("SELECT outcome FROM runs WHERE outcome <> 'shutdown'") == []
    assert folder.query("SELECT * FROM workers") == []


@pytest.mark.parametrize("option", ["--once", "--every=1h"])
def test_an_interrupt_while_processes_start_is_told_by_the_crawl_alone(tmp_path: Path, option: str) -> None:
    with serve_demo(articles=12) as site:
        crawl = interrupted_at_start(Folder(tmp_path).command(site.url, option), tmp_path / "hooks")
    assert "Traceback" not in crawl.stderr
    assert crawl.returncode == 130
