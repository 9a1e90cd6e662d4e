"""Settings that a crawl is given: they hold, or are named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.crawl_runs import Folder, last_line
from tests.http_site import Answer, serve


@pytest.mark.parametrize(
    ("setting", "needed"),
    [
        ("LOG_LEVEL=loud", "a level such as INFO"),
        ("DOWNLOAD_TIMEOUT=soon", "a number"),
        ("BROADSHEET_READERS=two", "a whole number from 0 on"),
        ("BROADSHEET_CONCURRENCY=two", "a whole number from 1 on"),
        ("BROADSHEET_REVISIT_S=1h", "numbers such as 5,30,120"),
        ("FEEDS=today.json", "a JSON object"),
        ("ROBOTSTXT_OBEY=no", "0 or 1"),
    ],
)
def test_a_setting_that_cannot_be_read_is_named(tmp_path: Path, setting: str, needed: str) -> None:
    run = Folder(tmp_path).crawl("http://127.0.0.1:9/", "--set", setting)
    assert run.returncode == 2
    name, _, value = setting.partition("=")
    assert f"{name} needs {needed}, not {value!r}" in last_line(run)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("BROADSHEET_LIMT", "BROADSHEET_LIMIT"), ("DOWNLOAD_TIMOUT", "DOWNLOAD_TIMEOUT")],
)
def test_a_setting_that_there_is_not_is_told_of(tmp_path: Path, name: str, meant: str) -> None:
    run = Folder(tmp_path).crawl("http://127.0.0.1:9/", "--set", f"{name}=3")
    assert run.returncode == 2
    assert f"{name} is no setting; did you mean {meant}?" in last_line(run)


@pytest.mark.parametrize("name", ["LOG_FILE", "JOBDIR"])
def test_a_setting_that_would_do_nothing_is_refused(tmp_path: Path, name: str) -> None:
    run = Folder(tmp_path).crawl("http://127.0.0.1:9/", "--set", f"{name}={tmp_path / 'job'}")
    assert run.returncode == 2
    assert f"{name} does nothing here" in last_line(run)


def test_log_lines_and_ages_go_by_the_settings_given(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        options = ("--set", "LOG_LEVEL=WARNING", "--set", "BROADSHEET_REVISIT_S=0,3600", "--set")
        for _ in range(2):
            run = folder.crawl(site.url, *options, "DOWNLOAD_DELAY=0.0")
            assert run.returncode == 0
            assert "INFO" not in run.stderr
    assert "12 unchanged" in run.stderr


def test_a_project_without_waits_between_tries_is_crawled(tmp_path: Path) -> None:
    settings = "from crawler.settings import *\nBROADSHEET_RETRY_WAITS_S = []\nBROADSHEET_DELAY_S = 0\n"
    (tmp_path / "desk.py").write_text(settings)
    (tmp_path / "scrapy.cfg").write_text("[settings]\ndefault = desk\n")
    with serve({"/robots.txt": Answer(b"", 500)}) as site:
        command = ["-m", "scrapy", "crawl", "news", "-a", f"url={site.url}/"]
        allowed = ["-s", f"BROADSHEET_ALLOW_PRIVATE={site.netloc}"]
        run = subprocess.run(
            [sys.executable, *command, *allowed], cwd=tmp_path, capture_output=True, text=True
        )
        assert len(site.requests) == 4
    assert run.returncode == 126
    assert "Traceback" not in run.stderr
