"""Streams: the decoded bytes of a WARC file from the beginning of one record on, plain or packed."""

from __future__ import annotations

from typing import BinaryIO, Protocol

CHUNK = 1 << 16
WARC_MAGIC = b"WARC/"
# What begins an ARC record: the header of its file, and addresses of all kinds that archives have fetched.
ARC_BEGINNINGS = (b"filedesc:", b"http://", b"https://", b"ftp://", b"dns:", b"whois:", b"warcinfo:")
ARCHIVE_MAGIC = (WARC_MAGIC, ARC_BEGINNINGS[0])  # the others begin lists of addresses, too
FIRST_BYTES = (WARC_MAGIC, *ARC_BEGINNINGS)
FEW = 16  # bytes that tell whether a record begins


def beginnings_of(first: bytes) -> tuple[bytes, ...]:
    """Return what begins the records of a file that begins with `first`; of either kind if that is damage."""
    return next((kind for kind in (ARC_BEGINNINGS, (WARC_MAGIC,)) if first.startswith(kind)), FIRST_BYTES)


class RecordStream:
    """A file-like reader of decoded bytes, from one offset on.

    lines_left is how many bytes may still be read as lines: headers without end are damage.
    member_at is where the member begins, in a packed file, of which the last bytes were decoded.
    """

    lines_left = CHUNK

    def __init__(self, file: BinaryIO, offset: int) -> None:
        self._file = file
        self._plain = b""
        self._at = 0
        self.member_at = offset
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

    def peek(self, size: int) -> bytes:
        """Return the next `size` decoded bytes without reading them, fewer at the end only."""
        while len(self._plain) - self._at < size and self._fill():
            pass
        return self._plain[self._at : self._at + size]

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

    def start_of(self, line: bytes) -> int | None:
        """Offset of the record that begins with `line`, just read; None where only reading on leads to it."""
        return self.tell_next() - len(line)

    def go_on(self) -> bool:
        """Go on behind damage in a packed file; False where nothing is there to go on with."""
        return False

    def skip(self, size: int) -> int:
        """Pass over the next `size` decoded bytes, which may be any number; return how many there were."""
        at = self.tell_next()
        there = min(size, self._file.seek(0, 2) - at)
        self._file.seek(at + there)
        self._plain, self._at = b"", 0
        return there


class Member(Protocol):
    """A part of a packed file that is decoded by itself: a gzip member or a zstd frame."""

    @property
    def ended(self) -> bool:
        """Whether all of it is decoded."""

    @property
    def unused(self) -> bytes:
        """What was read from the file, and lies behind its end."""

    def decode(self, file: BinaryIO, most: int) -> bytes:
        """Read on in the file; return the next bytes, maybe none. Raises what tells that it is damaged."""


class Members(Protocol):
    """What a packed file is made of."""

    def member(self) -> Member:
        """Return a member of which nothing is decoded yet."""

    def peek(self, file: BinaryIO, at: int) -> tuple[int, bytes]:
        """Return where the next data begins at or behind `at`, and its first bytes; none at the end."""

    def next_member(self, file: BinaryIO, at: int) -> tuple[int, bytes] | None:
        """Return where the next member that can be decoded begins at or behind `at`, and its first bytes."""

    def is_beginning(self, first: bytes) -> bool:
        """Tell whether a member that begins so begins a record."""


class PackedStream(RecordStream):
    """The decoded bytes of a member, and of those behind it that go on with its record.

    Ends where a member begins another record. Raises what `Member.decode` raises.
    """

    def __init__(self, file: BinaryIO, offset: int, members: Members) -> None:
        super().__init__(file, offset)
        self._members = members
        self._member = members.member()
        self._next: int | None = None

    def _more(self) -> bytes:
        while self._next is None:
            if self._member.ended:
                self._step()
            elif data := self._member.decode(self._file, CHUNK):
                return data
        return b""

    def _step(self) -> None:
        """Begin the next member, or be at the end if it begins a record, is damaged, or is not there."""
        at, first = self._members.peek(self._file, self._file.tell() - len(self._member.unused))
        if not first or self._members.is_beginning(first):
            self._next = at
        else:
            self._begin(at)

    def _begin(self, at: int) -> None:
        self._file.seek(at)
        self._member, self.member_at = self._members.member(), at

    def go_on(self) -> bool:
        """Go on at the next member that can be decoded; False where it begins a record, or there is none."""
        behind = self.member_at + 1 if self._next is None else self._next
        found = self._members.next_member(self._file, behind)
        if not found or self._members.is_beginning(found[1]):
            return False
        self._begin(found[0])
        self._plain, self._at, self._next = b"", 0, None
        return True

    def tell_next(self) -> int:
        """Offset in the file of the next record, once the stream is at its end."""
        return self._file.tell() if self._next is None else self._next

    def start_of(self, line: bytes) -> int | None:
        """None: a record inside a member can be reached through those before it only."""
        return None

    def skip(self, size: int) -> int:
        """Decode and drop the next `size` bytes; return how many there were."""
        left = size
        while left and (data := self.read(left)):
            left -= len(data)
        return size - left
