"""Scrapy's own exports beside a crawl's outputs: Scrapy logs what it could not write, and goes on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import links, page, path
from tests.http_site import serve


@pytest.mark.parametrize("name", ["/dev/full", "taken/x.json", "x.parquet"])
def test_a_crawl_whose_feeds_cannot_be_written_does_not_end_well(tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").touch()
    feeds = {
        str(tmp_path / name): {"format": name.rpartition(".")[2] if "." in name else "json"},
        str(tmp_path / "good.json"): {"format": "json"},
    }
    folder = Folder(tmp_path)
    with serve({"/": links([1]), path(1): page(1)}) as site:
        run = folder.crawl(f"{site.url}/", "--set", f"FEEDS={json.dumps(feeds)}")
    assert run.returncode == 1
    assert run.stderr.splitlines()[-1] == (
        "broadsheet: FEEDS: not all were written, the log says why; the archive has everything"
    )
    assert len(folder.lines()) == len(folder.stored()) == 1


def test_feeds_that_hold_nothing_new_are_no_failure(tmp_path: Path) -> None:
    feeds = {
        str(tmp_path / "all.json"): {"format": "json", "overwrite": True},
        str(tmp_path / "if-any.csv"): {"format": "csv", "store_empty": False},
    }
    folder = Folder(tmp_path)
    with serve({"/": links([1]), path(1): page(1)}) as site:
        for _ in range(2):
            run = folder.crawl(f"{site.url}/", "--set", f"FEEDS={json.dumps(feeds)}")
            assert run.returncode == 0, run.stderr
    assert json.loads((tmp_path / "all.json").read_text("utf-8")) == []
