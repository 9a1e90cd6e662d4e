"""CDXJ: the index beside a WARC file, sorted by reversed host, for replay tools."""

from __future__ import annotations

import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractors.errors import BroadsheetError

if TYPE_CHECKING:
    from crawler.archive.replay_indexer import ReplayIndexer


def index_path(warc: Path) -> Path:
    """Where the index of a WARC file lies."""
    return warc.with_suffix("").with_suffix(".cdxj")


def write_index(warc: Path) -> Path:
    """Write NAME.cdxj beside NAME.warc.gz, whole or not at all; return its path.

    Raises BroadsheetError where that fails, whatever the indexer met.
    """
    index = index_path(warc)
    part = index.with_suffix(".cdxj.part")
    options: dict[str, Any] = {"sort": True}
    try:
        _indexer()(str(part), [str(warc)], **options).process_all()
        part.replace(index)
    except Exception as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        why = getattr(error, "strerror", None) or f"{type(error).__name__}: {error}"
        reason = f"its index cannot be written: {why}; the next crawl into the folder does it"
        raise BroadsheetError(str(warc), reason) from error
    return index


def _indexer() -> type[ReplayIndexer]:
    """Load the indexer, which is heavy: most crawls keep no WARC files."""
    with warnings.catch_warnings():  # of what it is made of, which no user of ours can do anything about
        warnings.simplefilter("ignore")
        from crawler.archive.replay_indexer import ReplayIndexer
    return ReplayIndexer
