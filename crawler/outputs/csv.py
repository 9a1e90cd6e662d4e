"""CSV: one article a row, in the columns that `extract` and `export` write, too."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from typing import Any

from crawler.formats.table import COLUMNS, header, row
from crawler.outputs.growing import GrowingFile

OTHER_COLUMNS = "its columns are not those of today; move it away, or name another file with --out"


class CsvOutput(GrowingFile):
    """A .csv file (RFC 4180, UTF-8) with a header row."""

    quote = b'"'
    header = header()

    def encode(self, record: Mapping[str, Any]) -> bytes:
        """Return one row."""
        return row(record)

    def write(self, records: Sequence[Mapping[str, Any]], committed: int) -> int:
        """Raise OSError for a file of an earlier version, too: rows under the wrong names are lost."""
        if committed and self.path.is_file() and self.size() >= committed:
            with open(self.path, newline="", encoding="utf-8", errors="replace") as file:
                if next(csv.reader(file), None) != COLUMNS:
                    raise OSError(OTHER_COLUMNS)
        return super().write(records, committed)
