"""Duplicates: records whose text was there before, the same or nearly so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crawler.alike import NEAR_SHARE, shingles

Record = dict[str, Any]
Sketch = NDArray[np.uint32]

# Of a text its smallest shingle hashes are kept, 512 bytes, since an archive's texts do not all fit into
# memory (bottom-k sketches, Cohen and Kaplan, PODC 2007). They tell the share of common shingles within 0.03.
SKETCH = 128
# Of the smallest so many: texts that share nine tenths have one in common in all but a few cases.
KEYS = 4
MOST_TEXTS = 200  # for a key: what more texts than that have is a phrase of the house


class Duplicates:
    """Leaves out repeated texts: none of them ('keep'), equal ones ('exact'), alike ones too ('near')."""

    def __init__(self, which: str) -> None:
        self._which = which
        self.left_out: Counter[str] = Counter()
        self._hashes: set[str] = set()
        self._sketches: dict[int, list[Sketch]] = {}

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
        mine = sketch(record.get("articleBody") or "")
        keys = [int(key) for key in mine[:KEYS]]
        if any(
            common_share(mine, other) >= NEAR_SHARE for key in keys for other in self._sketches.get(key, ())
        ):
            return True
        for key in keys:
            texts = self._sketches.setdefault(key, [])
            if len(texts) < MOST_TEXTS:
                texts.append(mine)
        return False


def sketch(text: str) -> Sketch:
    """Return the smallest hashes of a text's shingles, in order; none of a text without words."""
    digests = b"".join(blake2b(words.encode(), digest_size=4).digest() for words in shingles(text))
    return np.unique(np.frombuffer(digests, dtype=">u4"))[:SKETCH].astype(np.uint32)


def common_share(ours: Sketch, theirs: Sketch) -> float:
    """Return the share of shingles that two texts with these sketches have in common, about."""
    smallest = np.union1d(ours, theirs)[:SKETCH]
    common = np.intersect1d(ours, theirs, assume_unique=True)
    return float(np.isin(smallest, common, assume_unique=True).mean()) if len(smallest) else 0.0
