"""Recovery: WARC files that a killed crawl left open are cut to their last whole record and finished."""

from __future__ import annotations

import fcntl
import logging
import os
from contextlib import suppress
from pathlib import Path

from crawler.archive.cdxj import index_path, write_index
from crawler.archive.packing import DAMAGE_IN_MEMBER, Gzip
from crawler.archive.writer import GROWING, named
from extractors.errors import BroadsheetError

logger = logging.getLogger(__name__)


def recover(folder: Path) -> list[Path]:
    """Finish every .open file in `folder` whose writer is gone; return the finished files.

    All that lack an index get one; where that fails, a warning says so.
    """
    finished = []
    for path in sorted(folder.glob(f"*.warc.gz{GROWING}")):
        with suppress(FileNotFoundError):  # the crawl that writes it has just given it its name
            finished += _finish(path)
    for path in folder.glob("*.warc.gz"):
        if not index_path(path).exists():
            try:
                write_index(path)
            except BroadsheetError as error:  # the pages are there all the same
                logger.warning("%s", error)
    return finished


def _finish(path: Path) -> list[Path]:
    """Return the file that an .open one becomes: none where a crawl still writes it, or nothing is in it."""
    with path.open("r+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return []
        end = _whole_length(path)
        os.ftruncate(file.fileno(), end)
        if end:
            return [named(path)]
        path.unlink()
        return []


def _whole_length(path: Path) -> int:
    """Return the length in bytes of the whole gzip members at the beginning of a file."""
    end, size = 0, path.stat().st_size
    with path.open("rb") as file:
        packing = Gzip(file)
        while end < size:
            stream = packing.stream(file, end)
            try:
                while stream.read():
                    pass
            except DAMAGE_IN_MEMBER:
                break
            end = stream.tell_next()
    return end
