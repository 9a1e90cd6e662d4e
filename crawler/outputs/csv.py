"""CSV: one article a row, its lists joined."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from crawler.formats.table import harmless
from crawler.outputs.growing import GrowingFile

COLUMNS = (
    "url canonicalUrl headline alternativeHeadline byline authors datePublished dateModified inLanguage "
    "publisher articleSection keywords description mainImage relatedLinks pageType revision copyOf "
    "articleBody"
).split()
SEPARATOR = "; "


class CsvOutput(GrowingFile):
    """A .csv file (RFC 4180, UTF-8) with a header row."""

    quote = b'"'
    header = (",".join(COLUMNS) + "\r\n").encode()

    def encode(self, record: Mapping[str, Any]) -> bytes:
        """Return one row."""
        text = io.StringIO(newline="")
        csv.writer(text).writerow([harmless(_flat(_value(record, column))) for column in COLUMNS])
        return text.getvalue().encode("utf-8", "replace")


def _value(record: Mapping[str, Any], column: str) -> Any:
    return record["metadata"].get(column) if column in ("revision", "copyOf") else record.get(column)


def _flat(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("url") or "")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return SEPARATOR.join(_flat(part) for part in value)
    return str(value)
