"""A crawl of the demo site, with the real command over real HTTP."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.crawl_runs import Folder, essence


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folder, set[str], str]:
    folder = Folder(tmp_path_factory.mktemp("first"))
    with serve_demo(articles=14) as site:
        run = folder.crawl(site.url)
        assert run.returncode == 0, run.stderr
        return folder, {site.url + story.path for story in site.articles}, run.stderr


def test_every_article_is_stored_once(crawled: tuple[Folder, set[str], str]) -> None:
    folder, urls, _ = crawled
    assert sorted(record["url"] for record in folder.stored()) == sorted(urls)


def test_json_lines_hold_what_the_archive_holds(crawled: tuple[Folder, set[str], str]) -> None:
    folder, _, _ = crawled
    assert essence(folder.lines()) == essence(folder.stored())


def test_what_is_no_article_is_dropped_with_the_reason(crawled: tuple[Folder, set[str], str]) -> None:
    folder, _, stderr = crawled
    reasons = {reason for _, reason in folder.states().values()}
    assert "forbidden by robots.txt" in reasons
    assert "forbidden by robots.txt" in stderr


def test_a_second_crawl_fetches_no_article(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=14) as site:
        folder.crawl(site.url)
        first = len(site.requests)
        before = folder.lines()
        assert folder.crawl(site.url).returncode == 0
        articles = {story.path for story in site.articles}
        again = site.requests[first:]
        assert [asked.path for asked in again if asked.path in articles] == []
        assert {asked.status for asked in again} == {304}, [(a.path, a.status) for a in again]
    assert folder.lines() == before


def test_a_limit_is_kept_to_the_article(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=14) as site:
        folder.crawl(site.url, "--limit", "3")
        assert len(folder.lines()) == 3
        folder.crawl(site.url)
        assert len(folder.lines()) == len(folder.stored()) == 14


def test_the_process_that_crawls_loads_nothing_of_what_reads_pages(tmp_path: Path) -> None:
    with serve_demo(articles=3) as site:
        arguments = Folder(tmp_path).command(site.url)[3:]
        code = f"import sys; from crawler.cli import run; run({arguments!r}); print(*sys.modules)"
        crawled = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300)
    assert "3 new" in crawled.stderr
    loaded = crawled.stdout.split()
    assert [m for m in ("numpy", "extractors.page", "extractors.article") if m in loaded] == []


def test_a_folder_of_temporary_files_with_a_long_name_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, temporary = Folder(tmp_path), tmp_path / ("t" * 80)
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    with serve_demo(articles=12) as site:
        run = folder.crawl(site.url)
    assert run.returncode == 0, run.stderr
    assert len(folder.lines()) == 12
