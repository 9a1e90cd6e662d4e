"""A site that does all that servers do to crawlers: what can be had is had, every loss has its reason."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from crawler.demo import DemoServer, serve_demo
from tests.crawl_runs import Folder

# Like the defaults, but tries follow soon. Two answers of overload in a row still mean a rest of 60 s.
HURRIED = {"DOWNLOAD_TIMEOUT": "2", "BROADSHEET_RETRY_WAITS_S": "0.1", "BROADSHEET_PATIENCE_S": "90"}
REASONS = {
    "slow-drip": "timeout",
    "silence": "timeout",
    "reset": "connection broken",
    "reset-midway": "truncated answer",
    "truncated": "truncated answer",
    "truncated-chunks": "truncated answer",
    "truncated-gzip": "gzip data is cut short",
    "broken-gzip": "broken gzip data",
    "gzip-bomb": "unpacks to more than 33554432 bytes",
    "endless": "larger than the size limit",
    "huge": "larger than the size limit",
    "redirect-loop?back=1": "redirect loop",
    "redirect-without-end?step=10": "more than 10 redirects",
    "redirect-to-file": "moved to another site",
    "redirect-inside": "moved to another site",
    "challenge": "HTTP 403",
    "error-always": "HTTP 500",
    "come-back-tomorrow": "HTTP 429",
    "empty": "no page: the page is empty",
    "picture": "no page: not an HTML page",
}


def scrapy_crawl(site: DemoServer, folder: Folder, **settings: str) -> subprocess.CompletedProcess[str]:
    """Crawl as a Scrapy project does, with `scrapy crawl news`."""
    ours = {
        "BROADSHEET_STATE": str(folder.state),
        "BROADSHEET_OUT": str(folder.out),
        "BROADSHEET_ALLOW_PRIVATE": site.url.partition("://")[2],
        "BROADSHEET_DELAY_S": "0",
        **settings,
    }
    options = [part for name, value in ours.items() for part in ("-s", f"{name}={value}")]
    return subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", "news", "-a", f"url={site.url}", *options],
        capture_output=True,
        text=True,
        timeout=300,
        env=os.environ | {"SCRAPY_SETTINGS_MODULE": "crawler.settings"},
    )


@pytest.mark.slow
def test_a_hostile_site_loses_nothing_in_silence(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=14, faults=True) as site:
        run = scrapy_crawl(site, folder, BROADSHEET_CONCURRENCY="4", **HURRIED)
        assert run.returncode == 0, run.stderr
        states = folder.states()
        stored = {record["url"].partition("?")[0].removeprefix(site.url) for record in folder.stored()}
        assert {fault.path for fault in site.faults if fault.readable} - stored == set()
        assert {fault.path for fault in site.faults if not fault.readable} & stored == set()
        assert {story.path for story in site.articles} - stored == set()
        told = {name: states[f"faults/a-story-behind-{name}"][1] for name in REASONS}
        asked = Counter(a.path.split("/")[2] for a in site.requests if a.path.startswith("/faults/"))
    assert told == REASONS
    assert asked["calendar"] < 150
    assert asked["maze"] < 150
    assert max(asked[name] for name in asked if name.startswith("a-story") and "redirect" not in name) <= 8
    assert folder.query("SELECT count(*) FROM urls WHERE state IN ('pending', 'leased')") == [(0,)]
    for reason in REASONS.values():
        assert reason in run.stderr
