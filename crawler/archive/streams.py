"""Streams: the bytes of one WARC record, out of a gzip member or a plain file, and where the next begins.

A WARC file is a run of records, each a gzip member of its own where the file is compressed (WARC/1.1,
annex D). Damage is therefore local: from a broken record the reader goes on at the next member or,
in a plain file, at the next version line.
"""

from __future__ import annotations

import zlib
from typing import BinaryIO

DAMAGE_IN_MEMBER = (zlib.error, EOFError)
CHUNK = 1 << 16
WINDOW = 1 << 20
WARC_MAGIC = b"WARC/"
GZIP_MAGIC = b"\x1f\x8b\x08"
ZSTD_MAGIC = (b"\x28\xb5\x2f\xfd", b"\x5d\x2a\x4d\x18")  # a frame; a dictionary before the first one
GZIP = 31  # zlib's wbits for a gzip header and trailer
PROBE = 2048  # compressed bytes enough to tell whether a member begins with a record
FIRST_BYTES = (WARC_MAGIC, b"filedesc:", b"http://", b"https://")  # the last three begin an ARC record


class RecordStream:
    """A file-like reader of decoded bytes, from one offset on.

    lines_left is how many bytes may still be read as lines: headers without end are damage.
    """

    lines_left = CHUNK

    def __init__(self, file: BinaryIO, offset: int) -> None:
        self._file = file
        self._plain = b""
        self._at = 0
        file.seek(offset)

    def _more(self) -> bytes:
        """Return the next decoded bytes, b'' at the end."""
        return self._file.read(CHUNK)

    def _fill(self) -> bool:
        more = self._more()
        self._plain = self._plain[self._at :] + more
        self._at = 0
        return bool(more)

    def read(self, size: int | None = None) -> bytes:
        """Return up to `size` decoded bytes, at least one unless the stream is at its end."""
        if self._at >= len(self._plain) and not self._fill():
            return b""
        end = len(self._plain) if size is None else min(len(self._plain), self._at + size)
        data = self._plain[self._at : end]
        self._at = end
        return data

    def readline(self, limit: int | None = None) -> bytes:
        """Return the next line with its newline, cut at `limit` bytes (64 KiB unless told).

        Raises ValueError where more than `lines_left` bytes were read so.
        """
        line = self._readline(CHUNK if limit is None else limit)
        self.lines_left -= len(line)
        if self.lines_left < 0:
            raise ValueError("headers without end")
        return line

    def _readline(self, limit: int) -> bytes:
        while (end := self._plain.find(b"\n", self._at, self._at + limit)) < 0:
            if len(self._plain) - self._at >= limit or not self._fill():
                return self.read(limit)
        return self.read(end + 1 - self._at)

    def tell_next(self) -> int:
        """Offset in the file of the next byte to be decoded."""
        return self._file.tell() - (len(self._plain) - self._at)

    def behind(self, size: int) -> int | None:
        """Offset of the record behind `size` more bytes and an empty line, None if none begins there.

        The stream can be read no more.
        """
        offset = self.tell_next() + size + len(b"\r\n\r\n")
        self._file.seek(offset)
        return offset if self._file.read(len(WARC_MAGIC)) == WARC_MAGIC else None


class GzipStream(RecordStream):
    """The decoded bytes of one gzip member. Raises zlib.error or EOFError where it is damaged."""

    def __init__(self, file: BinaryIO, offset: int) -> None:
        super().__init__(file, offset)
        self._inflate = zlib.decompressobj(GZIP)

    def _more(self) -> bytes:
        while not self._inflate.eof:
            raw = self._inflate.unconsumed_tail or self._file.read(CHUNK)
            if not raw:
                raise EOFError("the file ends inside a gzip member")
            if data := self._inflate.decompress(raw, CHUNK):
                return data
        return b""

    def tell_next(self) -> int:
        """Offset in the file just behind what was decoded: at the member's end, the next member."""
        rest = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail
        return self._file.tell() - len(rest)

    def behind(self, size: int) -> int | None:
        """Nobody knows: only inflating tells how long a member is."""
        return None


def is_gzip(file: BinaryIO) -> bool:
    """Tell whether the file is compressed record by record, by its beginning or else by its first record."""
    file.seek(0)
    start = file.read(16)
    if start.startswith((GZIP_MAGIC, *FIRST_BYTES)):
        return start.startswith(GZIP_MAGIC)
    return next_record(file, 0, gzip=True) is not None


def begins_archive(file: BinaryIO) -> bool:
    """Tell whether a record begins with the file's first byte."""
    file.seek(0)
    start = file.read(PROBE)
    return start.startswith(FIRST_BYTES) or (start.startswith(GZIP_MAGIC) and _begins_member(start))


def next_record(file: BinaryIO, offset: int, *, gzip: bool) -> int | None:
    """Return the offset of the first record that begins at or behind `offset`, or None."""
    mark = GZIP_MAGIC if gzip else WARC_MAGIC
    while True:
        file.seek(offset)
        window = file.read(WINDOW + PROBE)
        at = window.find(mark)
        while 0 <= at < WINDOW:
            if _begins_member(window[at : at + PROBE]) if gzip else _begins_line(file, window, at, offset):
                return offset + at
            at = window.find(mark, at + 1)
        if len(window) <= WINDOW:
            return None
        offset += WINDOW


def _begins_member(data: bytes) -> bool:
    try:
        return zlib.decompressobj(GZIP).decompress(data, 16).startswith(FIRST_BYTES)
    except zlib.error:
        return False


def _begins_line(file: BinaryIO, window: bytes, at: int, offset: int) -> bool:
    """A version line stands at the file's start or behind an empty line; page text rarely does."""
    if not window[at : at + 8].startswith((b"WARC/1.", b"WARC/0.")):
        return False
    if offset + at == 0:
        return True
    file.seek(max(0, offset + at - 4))
    before = file.read(min(4, offset + at))
    return before.endswith((b"\r\n\r\n", b"\n\n"))
