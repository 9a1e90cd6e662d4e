"""WACZ: the WARC files inside a web archive packed for sharing, as Browsertrix and ArchiveWeb.page write it.

The file is a ZIP with its WARC files stored in archive/, uncompressed, so each is read where it lies
(https://specs.webrecorder.net/wacz/1.1.1/). Such a file is called NAME.wacz!FILE.warc.gz.
"""

from __future__ import annotations

import io
import re
from pathlib import PurePosixPath
from typing import BinaryIO, cast
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from crawler.archive.names import MARK, WACZ_ENDING, without_query
from crawler.sources import SourceError

FOLDER = "archive/"
LOCAL_HEADER_BYTES = 30  # before the name and the extra field; the last four bytes are their lengths
DEEPER = "+"  # in place of the slash, in a name of one piece


def is_wacz(path: str) -> bool:
    """Whether a path is that of a WACZ file."""
    return without_query(path).lower().endswith(WACZ_ENDING)


def split_member(path: str) -> tuple[str, str] | None:
    """Return the WACZ file and the member that `path` names, or None if it names none.

    >>> split_member("crawls/a.wacz!data.warc.gz")
    ('crawls/a.wacz', 'data.warc.gz')
    """
    found = re.fullmatch(rf"(.*?{re.escape(WACZ_ENDING)}(?:\?[^{MARK}]*)?){MARK}(.*)", path, re.I | re.S)
    return (found[1], found[2]) if found else None


def name_of(path: str) -> str:
    """Return the name of an archive without its folder, the same whatever signature is in its address.

    >>> name_of("https://a.example/2026/a.wacz?signature=ab/c!data.warc.gz")
    'a.wacz!data.warc.gz'
    """
    outer, *member = split_member(path) or (path,)
    return MARK.join([PurePosixPath(without_query(outer)).name, *member])


def list_members(path: str, file: BinaryIO, endings: tuple[str, ...]) -> list[str]:
    """Return the archives in a WACZ file, in the order of their names. Raises SourceError."""
    names = sorted(name for name in _members(path, file) if name.lower().endswith(endings))
    if not names:
        raise SourceError(path, f"there is no WARC file in its folder {FOLDER}")
    return [f"{path}{MARK}{name}" for name in names]


def open_member(outer: str, member: str, file: BinaryIO) -> BinaryIO:
    """Return a member of the WACZ file `outer`, open as `file`, as a file. Raises SourceError."""
    info = _members(outer, file).get(member)
    if info is None:
        raise SourceError(f"{outer}{MARK}{member}", "is not in the WACZ file")
    if info.compress_type != ZIP_STORED:
        reason = "is compressed by ZIP, against the standard; unpack the WACZ file first"
        raise SourceError(f"{outer}{MARK}{member}", reason)
    if info.header_offset < 0:  # as ZipFile reckons where its list of files is damaged
        raise SourceError(f"{outer}{MARK}{member}", "does not lie where the WACZ file says; it is damaged")
    file.seek(info.header_offset)
    header = file.read(LOCAL_HEADER_BYTES)
    lengths = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    start = info.header_offset + LOCAL_HEADER_BYTES + lengths
    size = min(info.file_size, file.seek(0, io.SEEK_END) - start)  # what a ZIP says of itself may be wrong
    return cast(BinaryIO, io.BufferedReader(_Part(file, start, max(0, size))))


def _members(path: str, file: BinaryIO) -> dict[str, ZipInfo]:
    try:
        infos = ZipFile(file).infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise SourceError(path, f"cannot be read as a WACZ file: {error}") from error
    return {
        info.filename.removeprefix(FOLDER).replace("/", DEEPER): info
        for info in infos
        if info.filename.startswith(FOLDER)
    }


class _Part(io.RawIOBase):
    """A part of a file, as a file of its own; closing it closes the whole."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file, self._start, self._size = file, start, size
        self._at = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it is read at any offset."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to an offset from the part's beginning, from here or from its end."""
        self._at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence])
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill the buffer as far as the part goes; return how far."""
        self._file.seek(self._start + self._at)
        data = self._file.read(min(len(buffer), max(0, self._size - self._at)))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        """Close the file that it is a part of."""
        self._file.close()
        super().close()
