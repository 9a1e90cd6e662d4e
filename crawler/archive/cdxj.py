"""CDXJ: the index beside a WARC file, sorted by reversed host, for replay tools."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def index_path(warc: Path) -> Path:
    """Where the index of a WARC file lies."""
    return warc.with_suffix("").with_suffix(".cdxj")


def write_index(warc: Path) -> Path:
    """Write NAME.cdxj beside NAME.warc.gz, whole or not at all; return its path."""
    from crawler.archive.replay_indexer import ReplayIndexer  # heavy, and most crawls keep no WARC files

    index = index_path(warc)
    part = index.with_suffix(".cdxj.part")
    options: dict[str, Any] = {"sort": True}
    ReplayIndexer(str(part), [str(warc)], **options).process_all()
    part.replace(index)
    return index
