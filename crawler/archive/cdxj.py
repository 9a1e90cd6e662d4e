"""CDXJ: the index beside a WARC file, sorted by reversed host, for replay tools."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cdxj_indexer.main import CDXJIndexer


class _ReplayIndexer(CDXJIndexer):  # type: ignore[misc]  # the package has no types
    """Leaves out the 304s: they replay as answers without a page, where the page before them is wanted."""

    def filter_record(self, record: Any) -> bool:
        is_not_modified = (
            record.rec_type == "revisit"
            and record.http_headers
            and record.http_headers.get_statuscode() == "304"
        )
        return not is_not_modified and bool(super().filter_record(record))


def index_path(warc: Path) -> Path:
    """Where the index of a WARC file lies."""
    return warc.with_suffix("").with_suffix(".cdxj")


def write_index(warc: Path) -> Path:
    """Write NAME.cdxj beside NAME.warc.gz, whole or not at all; return its path."""
    index = index_path(warc)
    part = index.with_suffix(".cdxj.part")
    options: dict[str, Any] = {"sort": True}
    _ReplayIndexer(str(part), [str(warc)], **options).process_all()
    part.replace(index)
    return index
