"""Processes that work for a command run its code alone: none of the working folder, no script of the user."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.command import ROOT, article

MARK = "from pathlib import Path\nwith open(Path(__file__).with_name('ran'), 'a') as f:\n    f.write('x')\n"
# What an installation puts into bin/. Python's own -m looks into the working folder itself.
COMMAND = "from crawler.cli import main\nif __name__ == '__main__':\n    main()\n"
NAMES = ("lxml", "numpy", "pickle", "selectors", "warnings", "crawler/__init__")
# In the form that Scrapy's documentation shows.
SCRIPT = f"""
{MARK}
from scrapy.crawler import AsyncCrawlerProcess
from crawler.spiders.news import NewsSpider

process = AsyncCrawlerProcess({{
    "ADDONS": {{"crawler.addon.Addon": 500}},
    "BROADSHEET_ALLOW_PRIVATE": ["127.0.0.1"],
    "BROADSHEET_DELAY_S": 0,
}})
process.crawl(NewsSpider, url="URL")
process.start()
"""


def run(script: str, folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    path = folder.parent / f"{folder.name}-bin" / "script.py"
    path.parent.mkdir()
    path.write_text(script)
    return subprocess.run(
        [sys.executable, path, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
    )


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A working folder whose modules have the names of ours and of what we use."""
    folder = tmp_path / "hostile"
    for name in NAMES:
        path = folder / f"{name}.py"
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(MARK)
    return folder


def test_a_crawl_runs_nothing_of_the_working_folder(hostile: Path) -> None:
    with serve_demo(articles=12) as site:
        netloc = site.url.partition("://")[2]
        done = run(COMMAND, hostile, "crawl", site.url, "--allow-private", netloc, "--delay", 0)
    assert list(hostile.rglob("ran")) == []
    assert done.returncode == 0, done.stderr
    assert (hostile / "articles.jsonl").read_text("utf-8").count("\n") == 12


def test_workers_of_extract_run_nothing_of_the_working_folder(hostile: Path) -> None:
    pages = [hostile / f"{n}.html" for n in range(100)]
    for page in pages:
        page.write_text(article())
    done = run(COMMAND, hostile, "extract", *pages)
    assert list(hostile.rglob("ran")) == []
    assert done.returncode == 0, done.stderr


def test_a_script_that_crawls_without_asking_for_its_name_runs_once(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with serve_demo(articles=12) as site:
        done = run(SCRIPT.replace("URL", site.url), folder)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "folder-bin" / "ran").read_text() == "x"
    assert (folder / "articles.jsonl").read_text("utf-8").count("\n") == 12
