"""Replay indexer: what of a WARC file belongs into an index that pages are replayed by."""

from __future__ import annotations

from typing import Any

from cdxj_indexer.main import CDXJIndexer


class ReplayIndexer(CDXJIndexer):  # type: ignore[misc]  # the package has no types
    """Leaves out the 304s: they replay as answers without a page, where the page before them is wanted."""

    def filter_record(self, record: Any) -> bool:
        """Whether a record goes into the index."""
        is_not_modified = (
            record.rec_type == "revisit"
            and record.http_headers
            and record.http_headers.get_statuscode() == "304"
        )
        return not is_not_modified and bool(super().filter_record(record))
