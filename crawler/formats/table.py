"""CSV: one row a record; nested fields become columns, lists one cell. All commands write these columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import IO, Any

from crawler.signals import write_whole
from extractors.record import NewsArticle

# Columns by path in the record. `provenance` is left out: it has as many columns as there are fields.
COLUMNS = (
    "url canonicalUrl pageType headline alternativeHeadline byline authors datePublished datePublishedRaw "
    "dateModified dateModifiedRaw articleSection breadcrumbs keywords inLanguage publisher.name "
    "publisher.url isAccessibleForFree license description articleBody articleBodyHtml mainImage.url "
    "mainImage.caption mainImage.creditText images videos relatedLinks links metadata.dateDownloaded "
    "metadata.status metadata.extractorVersion metadata.rulesVersion metadata.encoding metadata.wordCount "
    "metadata.contentHash metadata.warcFile metadata.warcOffset metadata.furtherPages metadata.nextPage "
    "metadata.firstPage metadata.revision metadata.copyOf metadata.warnings rights.robots "
    "rights.robotsTxtAllowed rights.tdmReservation rights.tdmPolicy rights.contentUsage rights.contentSignal"
).split()
# Lists of objects: the part that stands for each, and what joins them. Addresses hold no space.
JOINED = {
    "authors": ("name", "; "),
    "breadcrumbs": ("name", " > "),
    "images": ("url", " "),
    "videos": ("url", " "),
    "relatedLinks": ("url", " "),
    "links": ("url", " "),
    "metadata.furtherPages": ("url", " "),
}

# A cell that starts so is run as a formula by spreadsheets (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Csv:
    """RFC 4180 with a header line; what is absent is an empty cell.

    live tells whether each row goes out as soon as it is written.
    """

    def __init__(self, out: IO[bytes], live: bool = True) -> None:
        self._out = out
        self._live = live
        self._write(header())

    def write(self, record: NewsArticle) -> None:
        self._write(row(record.to_dict()))

    def close(self) -> None:
        """Nothing is left to write."""

    def _write(self, data: bytes) -> None:
        if self._live:
            write_whole(self._out, data)
        else:
            self._out.write(data)


def header() -> bytes:
    """Return the first line."""
    return _line(COLUMNS)


def row(record: Mapping[str, Any]) -> bytes:
    """Return the line of a record, as JSON has it; what an older Broadsheet did not know may be missing."""
    return _line([harmless(_cell(record, path)) for path in COLUMNS])


def _line(cells: Sequence[str]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8", "replace")


def harmless(text: str) -> str:
    """Return the text of a cell so that no spreadsheet runs it."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _cell(record: Mapping[str, Any], path: str) -> str:
    value: Any = record
    for name in path.split("."):
        value = value.get(name) if value else None
    if path in JOINED:
        part, between = JOINED[path]
        items: list[dict[str, Any]] = value or []
        return between.join(item[part] for item in items if item.get(part)) or _headlines(items)
    if isinstance(value, list | tuple):
        return "; ".join(value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _headlines(items: list[dict[str, Any]]) -> str:
    """Return the headlines of links without addresses, as flat text has them."""
    return "; ".join(item["headline"] for item in items if item.get("headline"))
