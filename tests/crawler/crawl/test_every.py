"""Crawls that repeat themselves: which ends end the repetition, and which do not."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from itertools import islice, pairwise
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.crawl_runs import Folder, has_runs, last_line


@pytest.mark.slow
def test_every_repeats_and_ends_on_sigterm(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        crawl = folder.start(site.url, "--every", "1s", "--since", "999w")
        deadline = time.monotonic() + 300
        while not has_runs(folder) or len(folder.query("SELECT * FROM runs WHERE ended > 0")) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.2)
        os.kill(crawl.pid, signal.SIGTERM)
        assert crawl.wait(300) == 0
        runs = folder.query("SELECT started, ended FROM runs WHERE ended > 0 ORDER BY id")
        assert all(earlier[1] <= later[0] for earlier, later in pairwise(runs))
        sinces = folder.query("SELECT json_extract(stats, '$.since') FROM runs WHERE ended > 0 ORDER BY id")
        assert all(later > earlier + 0.9 for (earlier,), (later,) in pairwise(sinces))
    assert len(folder.lines()) == 12


def test_sigterm_that_comes_again_while_every_ends_changes_nothing(tmp_path: Path) -> None:
    """`timeout` sends each twice, and the second may find the command about to give its exit code."""
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        crawl = folder.start(site.url, "--every", "1d")
        deadline = time.monotonic() + 300
        while not has_runs(folder) or not folder.query("SELECT * FROM runs WHERE ended > 0"):
            assert time.monotonic() < deadline
            time.sleep(0.2)
        while crawl.poll() is None:
            os.kill(crawl.pid, signal.SIGTERM)
            time.sleep(0.001)
        assert crawl.returncode == 0


def test_every_says_that_a_crawl_was_killed_and_goes_on(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        command = folder.command(site.url, "--every", "1s")
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as crawl:
            deadline = time.monotonic() + 300
            while not has_runs(folder):
                assert time.monotonic() < deadline
                time.sleep(0.1)
            children = Path(f"/proc/{crawl.pid}/task/{crawl.pid}/children").read_text().split()
            for child in children:
                if "spawn_main" in Path(f"/proc/{child}/cmdline").read_text():
                    os.kill(int(child), signal.SIGKILL)
            while len(folder.query("SELECT * FROM runs")) < 2:
                assert time.monotonic() < deadline
                time.sleep(0.1)
            crawl.terminate()
            assert (
                "the crawl was killed; the next one goes on where it was" in crawl.communicate(timeout=300)[1]
            )


@pytest.mark.parametrize("spoilt", ["state", "out"])
def test_every_ends_with_the_first_crawl_where_no_repetition_would_help(tmp_path: Path, spoilt: str) -> None:
    folder = Folder(tmp_path)
    (folder.state if spoilt == "state" else folder.out).write_bytes(b"this is somebody's diary " * 100)
    run = folder.crawl("http://127.0.0.1:9/", "--every", "1s", timeout=60)
    assert run.returncode == 1
    told = {"state": "no Broadsheet state", "out": "this state has not written it"}[spoilt]
    assert told in last_line(run)
    assert run.stderr.count(told) == 1


def test_every_goes_on_though_the_state_is_spoilt_by_a_later_crawl(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        command = folder.command(site.url, "--every", "1s", "--set", "LOG_LEVEL=WARNING")
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as crawl:
            assert crawl.stderr
            lines = islice(crawl.stderr, 200)
            assert any("12 new" in line for line in lines)
            diary = tmp_path / "diary.txt"
            diary.write_bytes(b"this is somebody's diary " * 100)
            diary.replace(folder.state)
            for _ in range(2):
                assert any("no Broadsheet state" in line for line in lines)
            crawl.terminate()
            assert crawl.wait(300) == 0
