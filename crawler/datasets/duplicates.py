"""Duplicates: records whose text was there before, the same or nearly so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from crawler.alike import NEAR_BITS, bands
from crawler.readers.simhash import simhash

Record = dict[str, Any]


class Duplicates:
    """Leaves out repeated texts: none of them ('keep'), equal ones ('exact'), alike ones too ('near')."""

    def __init__(self, which: str) -> None:
        self._which = which
        self.left_out: Counter[str] = Counter()
        self._hashes: set[str] = set()
        self._alike: defaultdict[tuple[int, int], list[int]] = defaultdict(list)

    def leave_out(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield the first record of every text; count the others in `left_out`."""
        for record in records:
            if self._which != "keep" and self._is_equal(record):
                self.left_out["exact duplicate"] += 1
            elif self._which == "near" and self._is_alike(record):
                self.left_out["near duplicate"] += 1
            else:
                yield record

    def _is_equal(self, record: Record) -> bool:
        text_hash = (record.get("metadata") or {}).get("contentHash")
        if not text_hash:
            return False
        known = text_hash in self._hashes
        self._hashes.add(text_hash)
        return known

    def _is_alike(self, record: Record) -> bool:
        hashed = simhash(record.get("articleBody") or "")
        if not hashed:
            return False
        # The hash alone decides here: an archive's texts do not all fit into memory.
        places = list(enumerate(bands(hashed)))
        if any((hashed ^ other).bit_count() <= NEAR_BITS for place in places for other in self._alike[place]):
            return True
        for place in places:
            self._alike[place].append(hashed)
        return False
