"""Packing: how the records of a WARC file are packed, and where the next one begins.

A WARC file is a run of records, plain, or each in gzip members or zstd frames of its own (WARC/1.1, annex D;
IIPC, Zstandard Compression for WARC Files 1.0). Damage is therefore local: from a broken record the reader
goes on at the next member or, in a plain file, at the next version line.
"""

from __future__ import annotations

import re
import zlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from itertools import chain, repeat
from typing import BinaryIO

from crawler.archive.plain import Plain
from crawler.archive.streams import (
    CHUNK,
    FEW,
    FIRST_BYTES,
    Member,
    PackedStream,
    RecordStream,
    beginnings_of,
)
from crawler.unpack import GZIP_MAGIC, ZSTD_MAGIC
from crawler.zstd import zstd

DAMAGE_IN_MEMBER = (zlib.error, zstd.ZstdError, EOFError)
WINDOW = 1 << 20
GZIP = 31  # zlib's wbits for a gzip header and trailer
PADDING = b"\0\r\n"  # between members, as disks, downloaders and tools leave it
DICTIONARY_FRAME = (0x184D2A5D).to_bytes(4, "little")
DICTIONARY_MAGIC = b"\x37\xa4\x30\xec"
MAX_DICTIONARY_BYTES = 8 << 20  # what the specification asks of a reader


class DictionaryError(ValueError):
    """The dictionary of a file cannot be used, and nothing can be read without."""


class _Packed(ABC):
    """Records in members of their own."""

    mark: re.Pattern[bytes]

    def __init__(self, file: BinaryIO) -> None:
        """Look whether the records are those of ARC or of WARC."""
        self._beginnings = beginnings_of(self.peek(file, 0)[1])

    @abstractmethod
    def member(self) -> Member:
        """Return a member of which nothing is decoded yet."""

    def stream(self, file: BinaryIO, offset: int) -> RecordStream:
        """Return a reader of the record that begins with the member at `offset`."""
        return PackedStream(file, offset, self)

    def peek(self, file: BinaryIO, at: int) -> tuple[int, bytes]:
        """Return where the next member with data begins at or behind `at`, and its first bytes.

        There are none at the end of the file and in a member that is damaged there. Padding in front of it is
        passed over. Frames of zstd that are to be skipped are members without data.
        """
        while True:
            at = _behind_padding(file, at)
            first, behind = self._first(file, at)
            if first or behind is None:
                return at, first
            at = behind

    def next_member(self, file: BinaryIO, at: int) -> tuple[int, bytes] | None:
        """Return where the next member that can be decoded begins at or behind `at`, and its first bytes."""
        for mark in marks(file, at, self.mark):
            if first := self._first(file, mark)[0]:
                return mark, first
        return None

    def begins_at(self, file: BinaryIO, at: int) -> bool:
        """Tell whether a record begins with the member at `at`; those behind it are not looked at."""
        return self.is_beginning(self._first(file, at)[0])

    def is_beginning(self, first: bytes) -> bool:
        """Tell whether a member that begins so begins a record: one that is cut anywhere may hold a link."""
        return first.startswith(self._beginnings)

    def _first(self, file: BinaryIO, at: int) -> tuple[bytes, int | None]:
        """Return the first bytes of the member at `at`, and of one without data where it ends."""
        file.seek(at)
        member, first = self.member(), b""
        try:
            while not first and not member.ended:
                first = member.decode(file, FEW)
        except DAMAGE_IN_MEMBER:
            return b"", None
        return first, None if first else file.tell() - len(member.unused)


def _behind_padding(file: BinaryIO, at: int) -> int:
    file.seek(at)
    for size in chain((FEW,), repeat(CHUNK)):  # there rarely is any
        data = file.read(size)
        rest = data.lstrip(PADDING)
        at += len(data) - len(rest)
        if rest or not data:
            break
    return at


class Gzip(_Packed):
    """Records in gzip members."""

    magic = GZIP_MAGIC + b"\x08"  # with the only method there is
    mark = re.compile(re.escape(magic))

    def member(self) -> Member:
        """Return a gzip member of which nothing is decoded yet."""
        return _GzipMember()


class _GzipMember:
    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(GZIP)

    @property
    def ended(self) -> bool:
        return self._inflate.eof

    @property
    def unused(self) -> bytes:
        return self._inflate.unused_data

    def decode(self, file: BinaryIO, most: int) -> bytes:
        raw = self._inflate.unconsumed_tail or file.read(CHUNK)
        if not raw:
            raise EOFError("the file ends inside a gzip member")
        return self._inflate.decompress(raw, most)


class Zstd(_Packed):
    """Records in zstd frames, with a dictionary in front of them or none."""

    magic = ZSTD_MAGIC
    mark = re.compile(re.escape(magic))

    def __init__(self, file: BinaryIO) -> None:
        """Read the dictionary. Raises DictionaryError where it is there and cannot be used."""
        self._dictionary = _dictionary(file)
        super().__init__(file)

    def member(self) -> Member:
        """Return a frame of which nothing is decoded yet."""
        return _ZstdFrame(self._dictionary)


class _ZstdFrame:
    def __init__(self, dictionary: zstd.ZstdDict | None) -> None:
        self._frame = zstd.ZstdDecompressor(dictionary)

    @property
    def ended(self) -> bool:
        return self._frame.eof

    @property
    def unused(self) -> bytes:
        return self._frame.unused_data

    def decode(self, file: BinaryIO, most: int) -> bytes:
        raw = file.read(CHUNK) if self._frame.needs_input else b""
        if not raw and self._frame.needs_input:
            raise EOFError("the file ends inside a zstd frame")
        return self._frame.decompress(raw, most)


def _dictionary(file: BinaryIO) -> zstd.ZstdDict | None:
    file.seek(0)
    head = file.read(8)
    if head[:4] != DICTIONARY_FRAME:
        return None
    size = int.from_bytes(head[4:], "little")
    if size > MAX_DICTIONARY_BYTES:
        raise DictionaryError(f"the zstd dictionary is larger than {MAX_DICTIONARY_BYTES >> 20} MiB")
    content = file.read(size)
    try:
        if not content.startswith(DICTIONARY_MAGIC):
            packed = zstd.ZstdDecompressor()
            content = packed.decompress(content, MAX_DICTIONARY_BYTES)
            if not packed.eof:
                raise DictionaryError("the zstd dictionary is cut or too large")
        dictionary = zstd.ZstdDict(content)
        zstd.ZstdDecompressor(dictionary)  # what lies behind its first bytes is looked at only now
        return dictionary
    except (zstd.ZstdError, ValueError) as error:
        raise DictionaryError(f"the zstd dictionary is damaged: {error}") from error


Packing = Plain | Gzip | Zstd


def packing_of(file: BinaryIO) -> Packing:
    """Tell how the records of a file are packed. Raises DictionaryError where they cannot be unpacked."""
    return _kind(file)(file)


def cuts(file: BinaryIO, distance: int, *, far: bool) -> list[int]:
    """Return offsets, the first 0 and the last the file's size, about `distance` apart, to read between.

    A member can be told anywhere in a packed file. In a plain one only those before it tell a record from a
    page that quotes one: each cut is where one begins. As that takes a look at all of the file, one that is
    `far` stays whole.
    """
    plain = _kind(file) is Plain
    size = file.seek(0, 2)
    if not plain:
        parts = max(1, -(-size // distance))
        return [size * part // parts for part in range(parts + 1)]
    found, at = [0], None if far else Plain.behind(file, 0)
    while at is not None:
        if at - found[-1] >= distance:
            found.append(at)
        at = Plain.behind(file, at)
    return [*found, size]


def _kind(file: BinaryIO) -> type[Packing]:
    """Tell the packing by the file's first bytes; where they are damaged, by its first record."""
    file.seek(0)
    start = file.read(FEW)
    if start.startswith(Gzip.magic):
        return Gzip
    if start.startswith((Zstd.magic, DICTIONARY_FRAME)):
        return Zstd
    if start.startswith(FIRST_BYTES):
        return Plain
    kinds: tuple[type[Packing], ...] = (Gzip, Zstd)
    return next((kind for kind in kinds if next_record(file, 0, kind(file)) is not None), Plain)


def next_record(file: BinaryIO, offset: int, packing: Packing, end: int | None = None) -> int | None:
    """Return the offset of the first record that begins at or behind `offset`, before `end`, or None."""
    return next((at for at in marks(file, offset, packing.mark, end) if packing.begins_at(file, at)), None)


def marks(file: BinaryIO, offset: int, mark: re.Pattern[bytes], end: int | None = None) -> Iterator[int]:
    """Yield where `mark` is found at or behind `offset`, before `end`."""
    while end is None or offset < end:
        wide = WINDOW if end is None else min(WINDOW, end - offset)
        file.seek(offset)
        window = file.read(wide + FEW)
        for found in mark.finditer(window):
            if found.start() >= wide:
                break
            yield offset + found.start()
        if len(window) <= wide:
            return
        offset += wide
