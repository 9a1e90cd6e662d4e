"""Starts: where the first record of a part of a file begins, and not one in an archive that a page holds.

The members of a packed file that was archived lie as they are in the member of its record, since packing
them once more gains nothing. But they do so only as far as a block that is stored goes: a run of records
that is longer, or leads to the end of the file, is the file's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from crawler.archive.packing import DAMAGE_IN_MEMBER, WINDOW, Packing, next_record
from crawler.archive.plain import Plain

LONGEST_STORED = 1 << 17  # bytes: of zstd (RFC 8878, 3.1.1.2.4); of gzip half as many (RFC 1951, 3.2.4)
NEAR = LONGEST_STORED + (1 << 16)  # so far back, nearly always, a run begins that is long enough
FARTHER = 4  # times as far back at each try


def first_record(file: BinaryIO, start: int, packing: Packing, end: int | None = None) -> int | None:
    """Return the offset of the first record of the file that begins at or behind `start`, or None.

    A damaged one counts, where those before it lead to it: nobody else would tell of it. None, too, where
    nothing before `end` looks like one: holes and large records are passed over once.
    """
    if not start or isinstance(packing, Plain):  # plain files are cut where one begins
        return next_record(file, start, packing, end)
    own = _own_from(file, max(0, start - NEAR), start, packing)
    if own is None:
        found = next_record(file, start, packing, end)
        own = None if found is None else _own(file, found, start, packing)
        before, back = start, WINDOW
        while found is not None and own is None and before:
            before, back = max(0, start - back), back * FARTHER
            own = _own_from(file, before, start, packing)
        if own is None:  # damage all around
            return found
    return own if own < file.seek(0, 2) else None


def _own_from(file: BinaryIO, before: int, start: int, packing: Packing) -> int | None:
    """`_own` by the first run that begins at or behind `before`."""
    known = next_record(file, before, packing, start)
    return None if known is None else _own(file, known, start, packing, sure=not before)


def _own(file: BinaryIO, known: int, start: int, packing: Packing, sure: bool = False) -> int | None:
    """Return the first record at or behind `start` of the run that begins at `known`, or the file's end.

    None where the run does not get there, or is too short to tell that it is the file's own and not `sure`.
    """
    size = file.seek(0, 2)
    found = None
    for at in _run(file, known, packing):
        if found is None and at >= start:
            found = at
        if found is not None and (sure or at - known >= LONGEST_STORED or at == size):
            return found
    return None


def _run(file: BinaryIO, at: int, packing: Packing) -> Iterator[int]:
    """Yield the records that follow one another from `at` on, and the file's end, up to what is damaged."""
    size = file.seek(0, 2)
    yield at
    while at < size and packing.begins_at(file, at):
        stream = packing.stream(file, at)
        try:
            while stream.read():
                pass
        except DAMAGE_IN_MEMBER:
            return
        at = stream.tell_next()
        yield at
