"""Shards: the unit that every engine works on: a part of a WARC file in, its records and counts out.

A shard is a byte range; it owns the records that begin inside it. What it gives depends only on the
file's bytes, so a shard can be run again anywhere and gives the same lines.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

from crawler.archive.names import is_remote
from crawler.archive.packing import cuts
from crawler.archive.wacz import name_of, open_member, split_member
from crawler.sources import STDIN, SourceError
from extractors import BroadsheetError

ALTERED = "the page is not the one that its digest was made of"  # a warning, and its count
SKIPPED = "skipped: "  # in front of why a record is no article, among the counts
SHARD_BYTES = 4 << 20  # some 250 pages: long against the start of a task, small in memory


@dataclass(frozen=True, slots=True)
class Shard:
    """The records of `path` (a local path or an fsspec address) that begin in [start, end).

    version tells the file from what it was before, or is to be; '' where nobody needs to know.
    """

    path: str
    start: int
    end: int
    name: str
    version: str = ""

    @property
    def file_name(self) -> str:
        """The name of the file, without its folder."""
        return name_of(self.path)


@dataclass(slots=True)
class ShardResult:
    """What one shard gave: lines of JSON in the order of the file, errors to show, and counts by outcome.

    warnings have the form of errors, but cost no record.
    unread tells that the file could not be read to the shard's end: run again, there may be more.
    """

    lines: list[bytes] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    warnings: list[dict[str, Any]] = field(default_factory=list)
    unread: bool = False


def split_file(path: str, shard_bytes: int = SHARD_BYTES) -> list[Shard]:
    """Cut a WARC file into shards of about `shard_bytes`.

    Raises BroadsheetError where the file cannot be opened.
    """
    with open_archive(path) as file:
        offsets = cuts(file, shard_bytes, far=is_remote(path))
    stem, parts = name_of(path), len(offsets) - 1
    return [
        Shard(path, start, end, f"{stem}.{number:05d}-of-{parts:05d}")
        for number, (start, end) in enumerate(pairwise(offsets))
    ]


def version_of(path: str) -> str:
    """Return what tells a file from what it was before: its size and when it changed, or its server's tag.

    '' where it cannot be asked; whoever opens it is told why.
    """
    if member := split_member(path):
        return version_of(member[0])
    if is_remote(path):
        from crawler.archive.remote import remote_version

        return remote_version(path)
    try:
        status = os.stat(path)
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return ""
    return f"{status.st_size} bytes, {status.st_mtime_ns}"


def run_shard(shard: Shard) -> ShardResult:
    """Extract the articles of one shard. A file that cannot be read is an error in the result."""
    from crawler.archive.shard_extraction import extract_shard  # heavy, and only the workers need it

    return extract_shard(shard)


def open_archive(path: str) -> BinaryIO:
    """Open a local file, or with fsspec an address such as s3:// or https://, for reading at any offset.

    The path may also name a file in a WACZ file. Raises SourceError where it cannot be opened.
    """
    if member := split_member(path):
        outer = open_archive(member[0])
        try:
            return open_member(*member, outer)
        except BroadsheetError:
            outer.close()
            raise
    if is_remote(path):
        from crawler.archive.remote import open_remote

        return open_remote(path)
    try:
        if path == STDIN or Path(path).is_fifo():
            raise SourceError(path, "an archive is read at any offset, a pipe is not; save it to a file")
        return open(path, "rb")
    except OSError as error:
        raise SourceError(path, f"cannot be opened: {error.strerror or error}") from error
