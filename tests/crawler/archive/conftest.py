"""A WARC file of six pages, and the records that it gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawler.archive.warcs import extract_warcs, write_warc


@pytest.fixture(scope="session")
def warc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("warc") / "a.warc.gz"
    write_warc(path, range(6))
    return path


@pytest.fixture(scope="session")
def local_lines(warc: Path) -> list[str]:
    lines = extract_warcs(warc, "--workers", 1).stdout.splitlines()
    assert len(lines) == 6
    return lines
