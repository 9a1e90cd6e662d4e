"""Records: the records of a WARC file one by one; what is damaged is named and skipped, the rest is read."""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, BinaryIO

from warcio.exceptions import ArchiveLoadFailed

from crawler.archive.loading import ARC, CutHeadersError, Loader, record_in, status_of
from crawler.archive.packing import DAMAGE_IN_MEMBER, DictionaryError, Zstd, next_record, packing_of
from crawler.archive.starts import first_record
from crawler.archive.streams import FEW, FIRST_BYTES, RecordStream

logging.getLogger("warcio").setLevel(logging.ERROR)  # it warns of every address with a space that it mends

MAX_RECORD_BYTES = 32 << 20  # as for a response fetched live
TOO_LARGE = f"record larger than {MAX_RECORD_BYTES >> 20} MiB"
MAX_HEADER_BYTES = 1 << 20  # of the record and of the response in it
CLOSING_LINES = {ARC: 1}  # empty ones behind a record, else two
MAX_EMPTY_LINES = 1000  # behind a record, before the next one is looked for
PADDING = b"\0\r\n\t "  # up to a whole block, as disks and tapes leave it
OTHER_PACKINGS = {b"BZh": "bzip2", b"\xfd7zXZ": "xz", b"PK\x03\x04": "zip", b"7z\xbc\xaf": "7-Zip"}
DICTIONARY_ID_FLAG = 3  # in the descriptor of a frame, RFC 8878, 3.1.1.1.1
WANTED_TYPES = ("response", "resource", "conversion")
BARE = "bare response"  # an answer without a status line and headers
DAMAGE = (
    *DAMAGE_IN_MEMBER,
    ValueError,
    AttributeError,  # warcio, of a record without a length and of a response without an address
    OSError,
    ArchiveLoadFailed,
)
LOADER = Loader()


@dataclass(frozen=True, slots=True)
class Record:
    """One record that may hold a page: its kind, WARC headers, HTTP status and headers, payload as sent.

    too_large tells that the payload was not read.
    """

    offset: int
    kind: str
    headers: dict[str, str]
    status: int | None
    http_headers: tuple[tuple[str, str], ...]
    payload: bytes
    too_large: bool


@dataclass(frozen=True, slots=True)
class Skipped:
    """One record that was not taken: where, of which address if known, and why. `damaged`: it is an error."""

    offset: int
    reason: str
    url: str | None = None
    damaged: bool = False


def read_records(
    file: BinaryIO, start: int = 0, end: int | None = None, *, sure: bool = False
) -> Iterator[Record | Skipped]:
    """Yield the records that begin in [start, end) of a seekable WARC or ARC file, in order.

    sure tells that `start` is where a record begins, as an earlier reading has told.
    Reads at most MAX_RECORD_BYTES of a record and never raises for what the file holds.
    """
    try:
        packing = packing_of(file)
    except DictionaryError as error:
        yield Skipped(0, str(error), damaged=True)
        return
    place, first = (start, b"") if start else packing.peek(file, 0)
    begins = first.startswith(FIRST_BYTES)
    look_up = next_record if sure else first_record
    offset = place if begins else look_up(file, start, packing, end if start else None)
    if not start and not begins:
        yield Skipped(0, _no_beginning(file, offset), damaged=True)
    while offset is not None and (end is None or offset < end):
        place, begins = yield from _read_at(packing.stream(file, offset), offset)
        offset = place if begins else next_record(file, place, packing, end)
        if begins and _at_end(file, place):
            return


def _no_beginning(file: BinaryIO, first: int | None) -> str:
    """Say why a file does not begin with a record."""
    if first is not None:
        return f"no record begins here; the first is at byte {first}"
    file.seek(0)
    if not (start := file.read(FEW)):
        return "the file is empty"
    if tool := next((tool for magic, tool in OTHER_PACKINGS.items() if start.startswith(magic)), None):
        return f"no WARC record was found; it is packed by {tool}, unpack it first"
    if start.startswith(Zstd.magic) and any(byte & DICTIONARY_ID_FLAG for byte in start[4:5]):
        return "no WARC record was found; it is packed with a zstd dictionary, which is not in front of it"
    if start.lstrip().startswith(b"<"):
        return "no WARC record was found; it begins as a page does, such as that of a refused download"
    return "no WARC record was found"


def _at_end(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    return not file.read(1)


class _DamageBehindError(Exception):
    """A record is whole, and the member behind the one that it ends in is damaged."""


def _read_at(stream: RecordStream, offset: int) -> Generator[Record | Skipped, None, tuple[int, bool]]:
    """Yield what begins at `offset`; return a place behind it, and whether the next record begins there.

    Where it does not, the next record must be looked for from there on.
    """
    line: bytes | None = None
    while True:
        parsed: Any = None
        try:
            stream.lines_left = MAX_HEADER_BYTES
            parsed = LOADER.parse_record_stream(stream, line)
            stream.lines_left = MAX_HEADER_BYTES
            taken = _take(parsed, offset)
            behind = _behind(parsed, stream)
        except _DamageBehindError as error:
            yield taken
            yield Skipped(stream.member_at, f"damaged record: {error}", damaged=True)
            return stream.member_at + 1, False
        except DAMAGE as error:
            yield Skipped(offset, _told(error), _url(parsed), damaged=True)
            if isinstance(error, CutHeadersError):
                line = error.line
            else:
                line = _next_inside(stream) if line or isinstance(error, DAMAGE_IN_MEMBER) else None
            if line and stream.start_of(line) is None:
                continue
            return offset + 1, False
        yield taken
        line = behind
        if not line:
            return stream.tell_next(), True
        begun = stream.start_of(line)
        begins = line.startswith(FIRST_BYTES)
        if not begins and line.strip(PADDING):
            yield Skipped(offset if begun is None else begun, "no record begins here", damaged=True)
        if begun is not None:
            return begun, begins
        if not begins:
            return offset + 1, False


def _next_inside(stream: RecordStream) -> bytes | None:
    """Return the line that begins the next record in members that hold several, None where none does.

    Members that are damaged are passed over.
    """
    while True:
        stream.lines_left = MAX_HEADER_BYTES
        with suppress(*DAMAGE_IN_MEMBER):
            while line := stream.readline():
                stream.lines_left = MAX_HEADER_BYTES
                if begun := record_in(line, stream):
                    return begun
        if not stream.go_on():
            return None


def _told(error: Exception) -> str:
    if isinstance(error, AttributeError):
        return "damaged record: it has no Content-Length or no address"
    return f"damaged record: {error or type(error).__name__}"


def _url(parsed: Any) -> str | None:
    url = parsed.rec_headers.get_header("WARC-Target-URI") if parsed else None
    return str(url) if url else None


def _take(parsed: Any, offset: int) -> Record | Skipped:
    headers = {str(name).lower(): str(value) for name, value in parsed.rec_headers.headers}
    kind = (parsed.rec_type or "").strip().lower()
    if kind not in WANTED_TYPES:
        reason = f"record type {kind}" if kind else "record without a type"
        return Skipped(offset, reason, headers.get("warc-target-uri"))
    http, is_large = parsed.http_headers, (parsed.length or 0) > MAX_RECORD_BYTES
    return Record(
        offset,
        BARE if kind == "response" and http is None else kind,
        headers,
        status_of(http) if http else None,
        tuple((str(name), str(value)) for name, value in http.headers) if http else (),
        b"" if is_large else _payload(parsed.raw_stream),
        is_large,
    )


def _payload(stream: Any) -> bytes:
    """Return the payload as it was sent."""
    parts, size = [], 0
    while data := stream.read(1 << 16):
        size += len(data)
        if size > MAX_RECORD_BYTES:  # one without a length
            raise ValueError(TOO_LARGE)
        parts.append(data)
    return b"".join(parts)


def _behind(parsed: Any, stream: RecordStream) -> bytes | None:
    """Read past the record; return the line that begins the next one in the stream, None at its end.

    A record that is whole and closed is, whatever follows: the line may begin something else.
    """
    left = getattr(parsed.raw_stream, "limit", 0)
    if missing := left - stream.skip(left):
        raise EOFError(f"{missing} bytes of the record are missing")
    ended_in = stream.member_at
    for empty in range(MAX_EMPTY_LINES):
        stream.lines_left = MAX_HEADER_BYTES
        try:
            line = stream.readline()
        except DAMAGE_IN_MEMBER as error:
            if stream.member_at == ended_in:
                raise
            raise _DamageBehindError(str(error)) from error
        if not line:
            return None
        begun = line.lstrip(b"\0")
        if begun.startswith(FIRST_BYTES):
            return begun
        if line.strip(PADDING):
            if empty < CLOSING_LINES.get(parsed.rec_headers.protocol, 2):
                raise ValueError("the record does not end where its Content-Length says")
            break
    return line
