"""Duplicates: records whose text was there before, the same or nearly so."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import IO

import numpy as np
from numpy.typing import NDArray

from crawler.alike import NEAR_SHARE, shingles
from crawler.datasets import Record
from crawler.datasets.write import scratch
from extractors.spaces import fold_case

Hashes = NDArray[np.uint32]

# Of a text its smallest shingle hashes are kept, 512 bytes, since an archive's texts do not all fit into
# memory (bottom-k sketches, Cohen and Kaplan, PODC 2007). They propose; all hashes, on disk, decide.
SKETCH = 128
# Texts that share nine tenths of their shingles have sketches that share .85, give or take .04.
MAYBE_SHARE = 0.7
# Of the smallest so many: texts that share nine tenths have one in common in all but a few cases.
KEYS = 4
MOST_TEXTS = 200  # for a key: what more texts than that have is a phrase of the house


class Duplicates:
    """Leaves out repeated texts: none of them ('keep'), equal ones ('exact'), alike ones too ('near')."""

    def __init__(self, which: str) -> None:
        self._which = which
        self.left_out: Counter[str] = Counter()
        self._hashes: set[str] = set()

    def leave_out(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield the first record of every text; count the others in `left_out`."""
        with scratch() as file:
            texts = _Texts(file)
            for record in records:
                if self._which != "keep" and self._is_equal(record):
                    self.left_out["exact duplicate"] += 1
                elif self._which == "near" and texts.is_alike(record.get("articleBody") or ""):
                    self.left_out["near duplicate"] += 1
                else:
                    yield record

    def _is_equal(self, record: Record) -> bool:
        text_hash = (record.get("metadata") or {}).get("contentHash")
        if not text_hash:  # as in a record of another tool
            folded = fold_case(record.get("articleBody") or "")
            if not folded:
                return False
            text_hash = hashlib.sha256(folded).hexdigest()
        known = text_hash in self._hashes
        self._hashes.add(text_hash)
        return known


class _Texts:
    """The texts so far, by their shingles; `file` takes the hashes of all of them."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._end = 0
        self._places: list[tuple[int, int]] = []
        self._sketches: list[Hashes] = []
        self._by_key: dict[int, list[int]] = {}

    def is_alike(self, text: str) -> bool:
        """Tell whether a text is nearly one of those so far; if it is not, it is one of them from now on."""
        ours = _hashes_of(text)
        keys = [int(key) for key in ours[:KEYS]]
        known = sorted({number for key in keys for number in self._by_key.get(key, ())})
        if any(_share(ours, self._read(number)) >= NEAR_SHARE for number in self._maybe(ours, known)):
            return True
        for key in keys:
            texts = self._by_key.setdefault(key, [])
            if len(texts) < MOST_TEXTS:
                texts.append(len(self._places))
        self._keep(ours)
        return False

    def _maybe(self, ours: Hashes, known: Sequence[int]) -> Iterator[int]:
        """Yield which of the known texts may be alike by their sketches."""
        if not known:
            return
        mine, theirs = ours[:SKETCH], [self._sketches[number] for number in known]
        sizes = np.array([len(sketch) for sketch in theirs])
        flat = np.concatenate(theirs)
        hits = mine[np.minimum(np.searchsorted(mine, flat), len(mine) - 1)] == flat
        common = np.add.reduceat(hits, np.cumsum(sizes) - sizes, dtype=np.int64)
        shares = common / (len(mine) + sizes - common)
        yield from (known[index] for index in np.flatnonzero(shares >= MAYBE_SHARE).tolist())

    def _keep(self, ours: Hashes) -> None:
        self._sketches.append(ours[:SKETCH].copy())  # a slice would keep all of it in memory
        self._places.append((self._end, len(ours)))
        self._file.seek(self._end)
        self._end += self._file.write(ours.tobytes())

    def _read(self, number: int) -> Hashes:
        offset, count = self._places[number]
        self._file.seek(offset)
        return np.frombuffer(self._file.read(count * np.dtype(np.uint32).itemsize), dtype=np.uint32)


def _hashes_of(text: str) -> Hashes:
    """Return the hashes of a text's shingles, in order; none of a text without words."""
    digests = b"".join(blake2b(words.encode(), digest_size=4).digest() for words in shingles(text))
    return np.unique(np.frombuffer(digests, dtype=">u4")).astype(np.uint32)


def _share(ours: Hashes, theirs: Hashes) -> float:
    """Return the share of all shingles of two texts that they have in common."""
    common = len(np.intersect1d(ours, theirs, assume_unique=True))
    return common / (len(ours) + len(theirs) - common)
