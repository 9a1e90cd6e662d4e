"""Records: the records of a WARC file one by one; what is damaged is named and skipped, the rest is read."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from crawler.archive.streams import (
    ZSTD_MAGIC,
    GzipStream,
    RecordStream,
    begins_archive,
    is_gzip,
    next_record,
)

logging.getLogger("warcio").setLevel(logging.ERROR)  # it warns of every address with a space that it mends

MAX_RECORD_BYTES = 32 << 20  # as for a response fetched live
MAX_HEADER_BYTES = 1 << 20  # of the record and of the response in it
WANTED_TYPES = ("response", "resource", "conversion")
DAMAGE = (
    zlib.error,
    EOFError,
    ValueError,
    AttributeError,  # warcio, of a record without a length and of a response without an address
    OSError,
    ArchiveLoadFailed,
    StatusAndHeadersParserException,
)


@dataclass(frozen=True, slots=True)
class Record:
    """One record that may hold a page: its kind, WARC headers, HTTP status and headers, payload as sent."""

    offset: int
    kind: str
    headers: dict[str, str]
    status: int | None
    http_headers: tuple[tuple[str, str], ...]
    payload: bytes


@dataclass(frozen=True, slots=True)
class Skipped:
    """One record that was not taken: where, of which address if known, and why. `damaged`: it is an error."""

    offset: int
    reason: str
    url: str | None = None
    damaged: bool = False


def read_records(file: BinaryIO, start: int = 0, end: int | None = None) -> Iterator[Record | Skipped]:
    """Yield the records that begin in [start, end) of a seekable WARC or ARC file, in order.

    Reads at most MAX_RECORD_BYTES of a record and never raises for what the file holds.
    """
    gzip = is_gzip(file)
    offset = next_record(file, start, gzip=gzip) if start or not begins_archive(file) else 0
    if not start and offset != 0:
        yield Skipped(0, _no_beginning(file, offset), damaged=True)
    while offset is not None and (end is None or offset < end):
        stream = GzipStream(file, offset) if gzip else RecordStream(file, offset)
        followed = yield from _read_at(stream, offset)
        offset = followed if followed is not None else next_record(file, offset + 1, gzip=gzip)
        if followed is not None and _at_end(file, followed):
            return


def _no_beginning(file: BinaryIO, first: int | None) -> str:
    """Say why a file does not begin with a record."""
    if first is not None:
        return f"no record begins here; the first is at byte {first}"
    file.seek(0)
    start = file.read(4)
    if start in ZSTD_MAGIC:
        return "the file is packed with zstd; unpack it first"
    return "no WARC record was found" if start else "the file is empty"


def _at_end(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    return not file.read(1)


def _read_at(stream: RecordStream, offset: int) -> Generator[Record | Skipped, None, int | None]:
    """Yield what begins at `offset`; return where the next record begins, None if it must be looked for."""
    line: bytes | None = None
    while True:
        parsed: Any = None
        try:
            stream.lines_left = MAX_HEADER_BYTES
            parsed = ArcWarcRecordLoader(arc2warc=True).parse_record_stream(stream, line)
            stream.lines_left = MAX_RECORD_BYTES
            taken = _take(parsed, offset)
            line = _behind(parsed, stream)
        except DAMAGE as error:
            yield Skipped(offset, _told(error), _url(parsed), damaged=True)
            return stream.behind(parsed.raw_stream.limit) if isinstance(error, _TooLargeError) else None
        yield taken
        if not line:
            return stream.tell_next()
        if not isinstance(stream, GzipStream):
            return stream.tell_next() - len(line)


class _TooLargeError(ValueError):
    def __init__(self) -> None:
        super().__init__(f"record larger than {MAX_RECORD_BYTES >> 20} MiB")


def _told(error: Exception) -> str:
    if isinstance(error, _TooLargeError):
        return str(error)
    if isinstance(error, AttributeError):
        return "damaged record: it has no Content-Length or no address"
    return f"damaged record: {error or type(error).__name__}"


def _url(parsed: Any) -> str | None:
    url = parsed.rec_headers.get_header("WARC-Target-URI") if parsed else None
    return str(url) if url else None


def _take(parsed: Any, offset: int) -> Record | Skipped:
    headers = {str(name).lower(): str(value) for name, value in parsed.rec_headers.headers}
    if parsed.rec_type not in WANTED_TYPES:
        return Skipped(offset, f"record type {parsed.rec_type}", headers.get("warc-target-uri"))
    if parsed.length is not None and parsed.length > MAX_RECORD_BYTES:
        raise _TooLargeError
    http = parsed.http_headers
    status = http.get_statuscode() if http else None
    return Record(
        offset,
        parsed.rec_type,
        headers,
        int(status) if status and status.isdecimal() else None,
        tuple((str(name), str(value)) for name, value in http.headers) if http else (),
        _payload(parsed.raw_stream, http),
    )


def _payload(stream: Any, http: Any) -> bytes:
    """Return the payload, its chunks joined; content codings are left on."""
    if http and (http.get_header("Transfer-Encoding") or "").lower() == "chunked":
        stream = ChunkedDataReader(stream)
    parts, size = [], 0
    while data := stream.read(1 << 16):
        size += len(data)
        if size > MAX_RECORD_BYTES:
            raise _TooLargeError
        parts.append(data)
    return b"".join(parts)


def _behind(parsed: Any, stream: RecordStream) -> bytes | None:
    """Read past the record; return the line that begins the next one in the stream, None at its end."""
    if getattr(parsed.raw_stream, "limit", 0) > MAX_RECORD_BYTES:
        raise _TooLargeError
    while parsed.raw_stream.read(1 << 16):
        pass
    if missing := getattr(parsed.raw_stream, "limit", 0):
        raise EOFError(f"{missing} bytes of the record are missing")
    for _ in range(3):
        line = stream.readline()
        if not line:
            return None
        if line.strip():
            if line.startswith((b"WARC/", b"http://", b"https://")):
                return line
            raise ValueError("the record does not end where its Content-Length says")
    return stream.readline() or None
