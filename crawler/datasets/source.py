"""Source: the records to export, from a state file or from JSON Lines, in an order that never changes."""

from __future__ import annotations

import gzip
import json
import shutil
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from crawler.frontier.archive_reader import open_archive
from extractors import BroadsheetError, NewsArticle, RecordError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Record = dict[str, Any]
SQLITE_MAGIC = b"SQLite format 3\x00"
PARQUET_MAGIC = b"PAR1"
PACKINGS: dict[bytes, Callable[[Path], Any]] = {
    b"\x1f\x8b": gzip.GzipFile,
    b"\x28\xb5\x2f\xfd": zstd.ZstdFile,
}
QUERY = "SELECT record FROM records WHERE removed_at IS NULL ORDER BY coalesce(date_published, ''), url"


def read_source(path: Path) -> Iterator[Record]:
    """Yield the newest revision of every article in `path`, by publication date, then by address.

    JSON Lines may be packed with gzip or zstd. Raises BroadsheetError where the file cannot be read or holds
    something else.
    """
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as error:
        reason = "name the archive of a crawl, or JSON Lines of records, with --state"
        raise BroadsheetError(str(path), f"cannot be read: {error.strerror}; {reason}") from error
    if start == SQLITE_MAGIC:
        yield from _read_database(path)
    elif start.startswith(PARQUET_MAGIC):
        raise BroadsheetError(
            str(path), "is a Parquet file; name the archive or the JSON Lines that it is of"
        )
    else:
        with _unpacked(path, start) as lines:
            yield from _read_lines(path, lines)


def order(record: Record) -> tuple[str, str]:
    """The place of a record in every export."""
    return record.get("datePublished") or "", record["url"]


def _read_database(path: Path) -> Iterator[Record]:
    with open_archive(path) as db:
        for row in db.execute(QUERY):
            yield json.loads(row["record"])


@contextmanager
def _unpacked(path: Path, start: bytes) -> Iterator[IO[bytes]]:
    """Give the lines of a file that can be read at any offset: a packed one is unpacked beside it."""
    opened = next((opened for magic, opened in PACKINGS.items() if start.startswith(magic)), None)
    if opened is None:
        with path.open("rb") as file:
            yield file
        return
    with tempfile.TemporaryFile() as file:
        try:
            with opened(path) as packed:
                shutil.copyfileobj(packed, file)
        except (EOFError, OSError, zlib.error, zstd.ZstdError) as error:
            raise BroadsheetError(str(path), f"cannot be unpacked: {error}") from error
        file.seek(0)
        yield file


def _read_lines(path: Path, file: IO[bytes]) -> Iterator[Record]:
    """Sort by reading twice: the keys with their places first, so that no body stays in memory."""
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
