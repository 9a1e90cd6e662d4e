"""Source: the records to export, from a state file or from JSON Lines, in an order that never changes."""

from __future__ import annotations

import gzip
import json
import math
import zlib
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from crawler.archive.streams import ARCHIVE_MAGIC
from crawler.datasets import Record
from crawler.datasets.write import scratch
from crawler.frontier.archive_reader import open_archive, with_address
from crawler.moments import seconds_of
from crawler.unpack import GZIP_MAGIC, ZSTD_MAGIC
from crawler.zstd import zstd
from extractors import BroadsheetError, NewsArticle, RecordError

SQLITE_MAGIC = b"SQLite format 3\x00"
PARQUET_MAGIC = b"PAR1"
BLOCK_BYTES = 1 << 16
PACKINGS: dict[bytes, Callable[[Path], Any]] = {
    GZIP_MAGIC: gzip.GzipFile,
    ZSTD_MAGIC: zstd.ZstdFile,
}
QUERY = (
    "SELECT url, record FROM records WHERE removed_at IS NULL ORDER BY seconds_of(date_published) NULLS LAST,"
    " url"
)


def read_source(path: Path, left_out: Counter[str] | None = None) -> Iterator[Record]:
    """Yield the newest revision of every article in `path`, by the moment of publication, then by address.

    Those without a date come last, and each record without an address is an article. JSON Lines may be packed
    with gzip or zstd; what is older there than another of its address is counted in `left_out`. Raises
    BroadsheetError where the file cannot be read or holds something else.
    """
    try:
        start = _first_bytes(path)
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
            yield from _read_lines(path, lines, Counter() if left_out is None else left_out)


def crawl_outputs(path: Path) -> list[str]:
    """Return the names of the files that crawls of this state add to; none where it is no state."""
    try:
        if _first_bytes(path) != SQLITE_MAGIC:
            return []
    except OSError:  # said when it is read
        return []
    with open_archive(path) as db:
        return [key for (key,) in db.execute("SELECT key FROM outputs")]


def _first_bytes(path: Path) -> bytes:
    """Return what tells the kind of a file. Raises BroadsheetError for a pipe: it would be gone then."""
    if path.is_fifo():
        raise BroadsheetError(str(path), "is a pipe, and records are read twice; save it to a file")
    with path.open("rb") as file:
        return file.read(len(SQLITE_MAGIC))


def order(record: Record) -> tuple[float, str]:
    """The place of a record in every export."""
    published = seconds_of(record.get("datePublished"))
    return math.inf if published is None else published, record["url"]


def _read_database(path: Path) -> Iterator[Record]:
    with open_archive(path) as db:
        db.create_function("seconds_of", 1, seconds_of, deterministic=True)
        for row in db.execute(QUERY):
            yield with_address(json.loads(row["record"]), row["url"])


@contextmanager
def _unpacked(path: Path, start: bytes) -> Iterator[IO[bytes]]:
    """Give the lines of a file that can be read at any offset: a packed one is unpacked beside it."""
    opened = next((opened for magic, opened in PACKINGS.items() if start.startswith(magic)), None)
    if opened is None:
        with path.open("rb") as file:
            yield file
        return
    with scratch() as file:
        for block in _blocks(path, opened):
            file.write(block)
        file.seek(0)
        yield file


def _blocks(path: Path, opened: Callable[[Path], Any]) -> Iterator[bytes]:
    try:
        with opened(path) as packed:
            while block := packed.read(BLOCK_BYTES):
                yield block
    except (EOFError, OSError, zlib.error, zstd.ZstdError) as error:
        raise BroadsheetError(str(path), f"cannot be unpacked: {error}") from error


def _read_lines(path: Path, file: IO[bytes], left_out: Counter[str]) -> Iterator[Record]:
    """Sort by reading twice: the keys with their places first, so that no body stays in memory."""
    newest: dict[str | int, tuple[tuple[float, int], tuple[float, str, int]]] = {}
    offset = len(BOM_UTF8) if file.read(len(BOM_UTF8)) == BOM_UTF8 else 0
    file.seek(offset)
    for number, line in enumerate(file, 1):
        if line.strip():
            record = _parse(path, number, line)
            article, age = record["url"] or number, _age(record)
            if article in newest:
                left_out["older revision"] += 1
            if article not in newest or age >= newest[article][0]:
                newest[article] = age, (*order(record), offset)
        offset += len(line)
    for *_, place in sorted(place for _, place in newest.values()):
        file.seek(place)
        yield json.loads(file.readline())


def _age(record: Record) -> tuple[float, int]:
    """How new a record is among those of its article: by its download, in one second by its revision."""
    metadata = record.get("metadata") or {}
    downloaded = seconds_of(metadata.get("dateDownloaded"))
    return -math.inf if downloaded is None else downloaded, metadata.get("revision") or 0


def _parse(path: Path, number: int, line: bytes) -> Record:
    if line.startswith(ARCHIVE_MAGIC):
        reason = "is a WARC or ARC file; make records of it by `broadsheet extract --warc`"
        raise BroadsheetError(str(path), reason)
    if line.lstrip().startswith(b"["):
        raise BroadsheetError(str(path), f"line {number} is no record: write JSON Lines, one record a line")
    try:
        NewsArticle.from_json(line)
        record: Record = json.loads(line)
    except (RecordError, ValueError) as error:
        reason = error.reason if isinstance(error, RecordError) else str(error)
        raise BroadsheetError(str(path), f"line {number} is no record: {reason}") from error
    return record
