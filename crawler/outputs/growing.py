"""Growing: a file that is appended to within a commit and cut back to what was committed."""

from __future__ import annotations

import errno
import logging
import os
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

MARKED_BYTES = 4096
CHUNK_BYTES = 1 << 20
logger = logging.getLogger(__name__)


def as_text(name: str) -> str:
    """Return the name of a file as the state can keep it: bytes that are no UTF-8 are written out."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


class GrowingFile(ABC):
    """Base of the outputs that are one file of independent records. Subclasses say how one is encoded.

    Each ends in a line end.
    """

    header = b""
    quote = b""  # one byte around what may have line ends in it

    def __init__(self, path: Path) -> None:
        self.path = path
        self.key = as_text(os.path.realpath(path))  # one file, whatever names lead to it

    @abstractmethod
    def encode(self, record: Mapping[str, Any]) -> bytes:
        """Return the bytes of one record."""

    def is_record(self, data: bytes) -> bool:
        """Whether bytes that end in no line end are a whole record all the same."""
        return False

    def size(self) -> int:
        """Return the length of the file; 0 where there is none, or none that can be looked at."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def mark(self, committed: int) -> str:
        """Return a hash of the last bytes before that length. Raises OSError."""
        if not committed or not self.path.is_file():  # a pipe is never read
            return ""
        with open(self.path, "rb") as file:
            file.seek(max(0, committed - MARKED_BYTES))
            return blake2b(file.read(min(committed, MARKED_BYTES)), digest_size=16).hexdigest()

    def write(self, records: Sequence[Mapping[str, Any]], committed: int) -> int:
        """Cut the file back to `committed` bytes, append the records, and return the new length.

        A file that is gone, because somebody took it away to work on it, starts anew. Raises OSError.
        """
        if self.path.is_fifo():  # to open one is to wait for a reader, each time
            raise OSError(errno.ESPIPE, "it is a pipe, which cannot be cut back")
        data = b"".join(self.encode(record) for record in records)
        with open(self.path, "ab") as file:
            length = self._cut(file.fileno(), committed)
            if data and not length:
                data = self.header + data
            file.write(data)
        return length + len(data)

    def leave(self, addresses: Sequence[str]) -> None:
        """Do nothing."""
        return  # each line stays as it was written

    def _cut(self, descriptor: int, committed: int) -> int:
        size = os.fstat(descriptor).st_size
        kept = min(size, committed)
        if 0 < size < committed:
            logger.warning(
                "%s lacks what was written to it; the archive still has everything",
                self.path,
            )
            kept = self._whole_records()
            if kept < size and self.is_record(self._read_from(kept)):
                return size + os.write(descriptor, b"\n")
        if kept < size:
            os.ftruncate(descriptor, kept)
        return kept

    def _read_from(self, start: int) -> bytes:
        with open(self.path, "rb") as file:
            file.seek(start)
            return file.read()

    def _whole_records(self) -> int:
        """Return the length up to the last line end that is not within quotes: a record ends there."""
        whole, at, quoted = 0, 0, False
        with open(self.path, "rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                for number, part in enumerate(chunk.split(self.quote) if self.quote else (chunk,)):
                    if number:
                        at, quoted = at + 1, not quoted
                    if not quoted and (end := part.rfind(b"\n")) >= 0:
                        whole = at + end + 1
                    at += len(part)
        return whole
