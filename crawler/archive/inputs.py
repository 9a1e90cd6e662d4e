"""Inputs: the archive files that a user names, by path or address, as a pattern or by their folder."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from crawler.archive.names import ARCHIVE_ENDINGS, MARK, is_archive, is_remote
from crawler.archive.shards import open_archive
from crawler.archive.wacz import is_wacz, list_members, split_member
from crawler.archive.writer import GROWING
from crawler.sources import SourceError
from extractors import BroadsheetError

MAGIC = "*?["
UNFINISHED = (
    "left out: a crawl is writing it, or was killed and the next one finishes it;"
    " name the file itself to have it read as it is"
)


class UnfinishedError(SourceError):
    """A file in a folder that its crawl has not finished. It is left out, and that is no failure."""


def expand(names: Iterable[str]) -> Iterator[str | BroadsheetError]:
    """Yield the files that `names` stand for; what stands for none is the error that says so.

    A folder stands for all archives in it and below it, a pattern for what it matches, both in the order of
    their names, and a WACZ file for the WARC files in it. A file whose name looks like a pattern is that
    file. A file comes once, however often and in whatever way it is named.
    """
    seen: set[str] = set()
    for name in names:
        yield from _unfinished(name)
        try:
            files = _remote(name) if is_remote(name) else _local(name)
        except BroadsheetError as error:
            yield error
            continue
        for file in (one for found in files for one in _unpacked(found)):
            identity = _identity(file.url if isinstance(file, BroadsheetError) else file)
            if identity not in seen:
                seen.add(identity)
                yield file


def _identity(path: str) -> str:
    """Return what is the same of a file by all its names."""
    outer, *member = split_member(path) or (path,)
    return MARK.join([outer if is_remote(outer) else os.path.realpath(outer), *member])


def local_files(names: Iterable[str]) -> Iterator[str]:
    """Yield the files on this machine that `names` stand for, WACZ files as they are."""
    for name in names:
        if not is_remote(name):
            with suppress(BroadsheetError):  # it stands for none
                yield from _local(name)


def _local(name: str) -> list[str]:
    path = Path(name)
    with suppress(OSError, ValueError):  # too long for a path, or with a NUL: told where it is opened
        if name and path.is_dir():
            return _some(name, _no_folders(str(file) for file in path.rglob("*") if is_archive(file.name)))
        if any(mark in name for mark in MAGIC) and not path.exists():
            return _some(name, _no_folders(glob.iglob(name, recursive=True)))
    return [name]


def _unfinished(name: str) -> Iterator[UnfinishedError]:
    with suppress(OSError, ValueError):
        if name and not is_remote(name) and Path(name).is_dir():
            for path in sorted(Path(name).rglob(f"*.warc.gz{GROWING}")):
                yield UnfinishedError(str(path), UNFINISHED)


def _no_folders(paths: Iterable[str]) -> Iterator[str]:
    """Leave out folders: some are named as archives are, and patterns match them beside files."""
    return (path for path in paths if not os.path.isdir(path))


def _remote(name: str) -> list[str]:
    """A question mark begins the query of an address, and brackets hold its host: only * makes a pattern."""
    from crawler.archive.remote import is_web, list_remote

    is_folder = name.endswith("/") and not is_web(name)  # the web has no folders, only pages that list some
    if "*" not in name and not is_folder:
        return [name]

    pattern = f"{name}**" if is_folder else name
    found = list_remote(pattern)
    return _some(name, filter(is_archive, found) if is_folder else found)


def _unpacked(path: str) -> Iterator[str | BroadsheetError]:
    """Yield the archives in a WACZ file, or the one that `path` is."""
    if not is_wacz(path):
        yield path
        return
    try:
        with open_archive(path) as file:
            yield from list_members(path, file, ARCHIVE_ENDINGS)
    except BroadsheetError as error:
        yield error


def _some(name: str, found: Iterable[str]) -> list[str]:
    if files := sorted(found):
        return files
    reason = "no file matches the pattern" if any(mark in name for mark in MAGIC) else "no archive lies in it"
    raise BroadsheetError(name, reason)
