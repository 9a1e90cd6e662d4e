"""Plain: a file of records that are not packed, one behind the other, and where each of them begins."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import BinaryIO

from crawler.archive.arc import parse_line
from crawler.archive.streams import FEW, WARC_MAGIC, RecordStream, beginnings_of

HEAD_BYTES = 1 << 14  # a record with more headers ends the stepping from record to record
BEGINNING = re.compile(rb"WARC/\d\.\d{1,2}\r?\n(?:WARC-|Content-)", re.I)
BEGINNING_BYTES = 1 << 12  # to tell by: of ARC the line, of WARC nearly always all fields
LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,15})[ \t]*\r?$", re.I | re.M)
# What each record has (WARC/1.1, 5.1), as no page in HTML can quote it: there the bracket is an entity.
MANDATORY = tuple(
    re.compile(rb"^" + field, re.I | re.M)
    for field in (rb"WARC-Type:", rb"WARC-Date:", rb"WARC-Record-ID:[ \t]*<", rb"Content-Length:")
)


class Plain:
    """Records one behind the other."""

    def __init__(self, file: BinaryIO) -> None:
        """Look whether the records are those of ARC or of WARC."""
        self.mark = re.compile(b"|".join(map(re.escape, beginnings_of(self.peek(file, 0)[1]))))

    def stream(self, file: BinaryIO, offset: int) -> RecordStream:
        """Return a reader from the record on that begins at `offset`."""
        return RecordStream(file, offset)

    def peek(self, file: BinaryIO, at: int) -> tuple[int, bytes]:
        """Return where the next data begins at or behind `at`, and its first bytes; none at the end."""
        file.seek(at)
        return at, file.read(FEW)

    def begins_at(self, file: BinaryIO, at: int) -> bool:
        """Tell whether a record begins at a `mark`; page text rarely looks so.

        It follows an empty line or, if it goes on with a field of WARC, a line that is damaged, a mark of
        UTF-8 or padding. Right behind another that is cut, it has all fields that each record has. A record
        of ARC follows a line, and is told by its own.
        """
        file.seek(max(0, at - 4))
        before, start = file.read(min(4, at)), file.read(BEGINNING_BYTES)
        if not start.startswith(WARC_MAGIC):
            return before[-1:] in (b"", b"\n") and _is_arc_line(start)
        if not start.startswith((b"WARC/1.", b"WARC/0.")):
            return False
        if at == 0 or before.endswith((b"\r\n\r\n", b"\n\n")):
            return True
        if not BEGINNING.match(start):
            return False
        return before.endswith((b"\n", b"\0", BOM_UTF8)) or has_all_fields(start)

    @staticmethod
    def behind(file: BinaryIO, at: int) -> int | None:
        """Return where the record behind the one at `at` begins, None where none does."""
        file.seek(at)
        head, empty_line, _ = file.read(HEAD_BYTES).partition(b"\r\n\r\n")
        length = LENGTH.search(head)
        if not head.startswith(WARC_MAGIC) or not empty_line or not length:
            return None
        offset = at + len(head) + len(empty_line) + int(length[1]) + len(b"\r\n\r\n")
        file.seek(min(offset, file.seek(0, 2)) - len(b"\r\n\r\n"))  # a length may be any number
        return offset if file.read(len(b"\r\n\r\nWARC/")) == b"\r\n\r\nWARC/" else None


def _is_arc_line(start: bytes) -> bool:
    line, newline, _ = start.partition(b"\n")
    return bool(newline and parse_line(line.decode("latin-1")))


def has_all_fields(start: bytes) -> bool:
    """Tell whether the headers at the beginning of `start` are whole, and have what each record has."""
    head, empty_line, _ = start.partition(b"\r\n\r\n")
    return bool(empty_line) and all(field.search(head) for field in MANDATORY)
