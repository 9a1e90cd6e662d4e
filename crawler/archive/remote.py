"""Remote: WARC files at addresses such as s3:// and https://, read at any offset."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Any, BinaryIO, cast

from crawler.archive.web import BLOCK_BYTES, BLOCKS_KEPT, WebFile
from crawler.sources import SourceError

CACHE = {"maxblocks": BLOCKS_KEPT}
VERSION_KEYS = ("size", "ETag", "etag", "Last-Modified", "LastModified", "mtime")  # by file system


def open_remote(path: str) -> BinaryIO:
    """Open an address for reading at any offset.

    Raises SourceError where it cannot be opened, and whenever a read fails later on.
    """
    if is_web(path):
        return cast(BinaryIO, WebFile(path))
    try:
        system, inner = _system_of(path)
        file = system.open(inner, "rb", block_size=BLOCK_BYTES, cache_type="blockcache", cache_options=CACHE)
    except SourceError:
        raise
    except Exception as error:  # each file system raises kinds of its own
        raise SourceError(path, f"cannot be opened: {_told(error)}") from error
    return cast(BinaryIO, _RemoteFile(path, file))


def remote_version(path: str) -> str:
    """Return what tells the file at an address from what was there before, '' where it cannot be asked."""
    if is_web(path):
        with suppress(SourceError), WebFile(path) as file:
            return file.version
        return ""
    try:
        system, inner = _system_of(path)
        info = system.info(inner)
    except Exception:  # noqa: BLE001 - each file system raises kinds of its own; opening it tells why
        return ""
    return ", ".join(f"{key} {info[key]}" for key in VERSION_KEYS if info.get(key) is not None)


def is_web(path: str) -> bool:
    """Tell whether an address is that of a web server."""
    return path.lower().startswith(("http://", "https://"))


def list_remote(pattern: str) -> list[str]:
    """Return the addresses of the files that match a pattern with *, ** for folders too.

    Raises SourceError where they cannot be listed.
    """
    try:
        system, inner = _system_of(pattern)
        found = system.glob(inner, detail=True)
        return [system.unstrip_protocol(name) for name, info in found.items() if info["type"] == "file"]
    except SourceError:
        raise
    except Exception as error:
        raise SourceError(pattern, f"cannot be listed: {_told(error)}") from error


def _system_of(path: str) -> tuple[Any, str]:
    """Return the file system of an address, and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise SourceError(path, "fsspec is missing: pip install 'broadsheet[remote]'") from error
    return cast("tuple[Any, str]", url_to_fs(path))


class _RemoteFile(io.RawIOBase):
    """A file of fsspec whose failures are errors of ours: a lost connection is no damage of the file."""

    def __init__(self, path: str, file: Any) -> None:
        self._path = path
        self._file = file

    def read(self, size: int | None = -1) -> bytes:
        """Return what was asked for, less at the end of the file only."""
        at = self.tell()
        try:
            data: bytes = self._file.read(-1 if size is None else size)
        except Exception as error:
            raise SourceError(self._path, f"cannot be read: {_told(error)}") from error
        left = max(0, (self._file.size or 0) - at)
        asked = left if size is None or size < 0 else min(size, left)
        if len(data) < asked:  # as servers and proxies may; the file is not damaged by it
            raise SourceError(self._path, f"cannot be read: the server sent {len(data)} of {asked} bytes")
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        try:
            self._file.seek(offset, whence)
        except ValueError as error:
            reason = "the server sends no parts of files; download it and read the copy"
            raise SourceError(self._path, reason) from error
        return self.tell()

    def tell(self) -> int:
        return int(self._file.tell())

    def close(self) -> None:
        self._file.close()
        super().close()


def _told(error: BaseException) -> str:
    """What an exception says, with that of its cause: fsspec often raises the bare address."""
    causes = [error, *([error.__cause__] if error.__cause__ else [])]
    return "; ".join(f"{type(cause).__name__}: {cause}" for cause in causes)
