"""Source: the records to export, from a state file or from JSON Lines, in an order that never changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crawler.frontier.archive_reader import open_archive
from extractors import BroadsheetError, NewsArticle, RecordError

Record = dict[str, Any]
SQLITE_MAGIC = b"SQLite format 3\x00"
QUERY = "SELECT record FROM records WHERE removed_at IS NULL ORDER BY coalesce(date_published, ''), url"


def read_source(path: Path) -> Iterator[Record]:
    """Yield the newest revision of every article in `path`, by publication date, then by address.

    Raises BroadsheetError where the file cannot be read or holds something else.
    """
    try:
        with path.open("rb") as file:
            is_database = file.read(16) == SQLITE_MAGIC
    except OSError as error:
        reason = "name the archive of a crawl, or JSON Lines of records, with --state"
        raise BroadsheetError(str(path), f"cannot be read: {error.strerror}; {reason}") from error
    yield from _read_database(path) if is_database else _read_lines(path)


def order(record: Record) -> tuple[str, str]:
    """The place of a record in every export."""
    return record.get("datePublished") or "", record["url"]


def _read_database(path: Path) -> Iterator[Record]:
    with open_archive(path) as db:
        for row in db.execute(QUERY):
            yield json.loads(row["record"])


def _read_lines(path: Path) -> Iterator[Record]:
    """Sort by reading twice: the keys with their places first, so that no body stays in memory."""
    with path.open("rb") as file:
        places = []
        offset = 0
        for number, line in enumerate(file, 1):
            if line.strip():
                places.append((*order(_parse(path, number, line)), offset))
            offset += len(line)
        for *_, place in sorted(places):
            file.seek(place)
            yield json.loads(file.readline())


def _parse(path: Path, number: int, line: bytes) -> Record:
    if line.lstrip().startswith(b"["):
        raise BroadsheetError(str(path), f"line {number} is no record: write JSON Lines, one record a line")
    try:
        NewsArticle.from_json(line)
        record: Record = json.loads(line)
    except (RecordError, ValueError) as error:
        reason = error.reason if isinstance(error, RecordError) else str(error)
        raise BroadsheetError(str(path), f"line {number} is no record: {reason}") from error
    return record
