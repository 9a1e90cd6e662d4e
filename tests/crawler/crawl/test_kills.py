"""Killed at any moment, a crawl that is started again ends with the records of an undisturbed one."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from crawler.demo import DemoServer, serve_demo
from tests.crawl_runs import Folder, essence

ARTICLES = 40


def kill_and_restart(site: DemoServer, folder: Folder, dice: random.Random, kills: int) -> int:
    """Kill a crawl up to `kills` times, each at a random moment after its first request, then let it end.

    Returns how many kills hit a crawl that was still running.
    """
    hits = 0
    while hits < kills:
        asked = len(site.requests)
        crawl = folder.start(site.url, "--delay", "0.005")
        while len(site.requests) == asked and crawl.poll() is None:
            time.sleep(0.002)
        time.sleep(dice.uniform(0, 0.5))
        if crawl.poll() is not None:
            break
        crawl.kill()
        crawl.wait()
        hits += 1
    assert folder.crawl(site.url).returncode == 0
    return hits


def check(folder: Folder, undisturbed: Folder) -> None:
    assert essence(folder.stored()) == essence(undisturbed.stored())
    assert essence(folder.lines()) == essence(undisturbed.stored())
    left = folder.query("SELECT count(*) FROM urls WHERE state IN ('pending', 'leased', 'retry')")
    assert left == [(0,)]
    assert folder.query("PRAGMA integrity_check") == [("ok",)]


def run_kills(tmp_path: Path, kills: int, seed: int) -> int:
    """Kill crawls until so many kills have hit, check what each crawl ends with, and return the hits."""
    dice = random.Random(seed)
    with serve_demo(articles=ARTICLES) as site:
        undisturbed = Folder(tmp_path)
        assert undisturbed.crawl(site.url).returncode == 0
        hits = 0
        while hits < kills:
            folder = Folder(tmp_path / str(hits))
            folder.path.mkdir()
            hits += kill_and_restart(site, folder, dice, min(6, kills - hits))
            check(folder, undisturbed)
    return hits


def test_some_kills(tmp_path: Path) -> None:
    assert run_kills(tmp_path, 3, seed=1) >= 3


@pytest.mark.slow
def test_thirty_kills(tmp_path: Path) -> None:
    assert run_kills(tmp_path, 30, seed=2) >= 30
