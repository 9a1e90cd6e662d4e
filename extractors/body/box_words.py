"""Box words: how far the words that the boxes around a block are named with speak for body.

The names of classes and the like are written by people who mean something by them. `tokens` knows what some
four hundred of their words mean; here each word that many sites use has a weight, learnt by logistic
regression.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum

import numpy as np

from extractors.body.boxes import NAME_ATTRIBUTES, Box
from extractors.body.columns import Column
from extractors.body.places import Places
from extractors.body.tokens import words_in

Words = frozenset[str]

WORD_CHARS = range(3, 21)  # shorter ones are mostly pieces of hashes


@dataclass(frozen=True, slots=True)
class BoxWords:
    """What a word adds to the log-odds of body: where it names a box near the block, and any box around it.

    bits        the place of each word that is known
    near, far   weights by place; a word counts once, however many boxes have it
    """

    base: float
    bits: Mapping[str, int]
    near: Sequence[float]
    far: Sequence[float]

    @classmethod
    def of(cls, base: float, weights: Mapping[str, Sequence[float]]) -> BoxWords:
        """Return the words of `weights`, which has for each how much it adds near a block, and around it."""
        near, far = zip(*weights.values(), strict=True) if weights else ((), ())
        return cls(base, {word: at for at, word in enumerate(weights)}, near, far)

    def read(self, places: Places) -> Column:
        """Return the log-odds of each block by the words around it alone.

        Words are bits of a number, by place: on a hostile page sets of those around each box take gigabytes.
        """
        own = self._known(places.boxes.boxes)
        near_told, far_told = _Told(self.near), _Told(self.far)
        around: list[int] = []  # the words of a box and of those around it
        far: list[list[float]] = []  # what those weigh that are of the box alone
        outer: list[int] = []  # the nearest box around that has such words; the root has itself
        odds: list[float] = []
        parents = places.boxes.parent.tolist()
        for at, (words, parent) in enumerate(zip(own, parents, strict=True)):
            above = around[parent] if at else 0
            around.append(words | above)
            far.append(far_told[words & ~above])
            outer.append(parent if not at or far[parent] else outer[parent])
            told = near_told[words | own[parent] | own[parents[parent]]] + far[at]
            box = at
            while box:
                box = outer[box]
                told += far[box]
            odds.append(self.base + fsum(told))  # exact: the order of words tells nothing
        by_block: Column = np.array(odds, dtype=np.float32)[places.up[0]]
        return by_block

    def _known(self, boxes: Sequence[Box]) -> list[int]:
        """Return the known words that each box itself is named with."""
        said: dict[str, int] = {}
        known = []
        for box in boxes:
            found = 0
            for name, value in box.attributes:
                if name in NAME_ATTRIBUTES:
                    if value not in said:
                        words = words_of(value)
                        said[value] = sum(1 << self.bits[word] for word in words if word in self.bits)
                    found |= said[value]
            known.append(found)
        return known


class _Told(dict[int, list[float]]):
    """The weights of the words of a set, by the set; each is read once."""

    def __init__(self, weights: Sequence[float]) -> None:
        super().__init__({0: []})
        self.weights = weights

    def __missing__(self, words: int) -> list[float]:
        told, left = self.setdefault(words, []), words
        while left:
            last = left & -left
            told.append(self.weights[last.bit_length() - 1])
            left ^= last
        return told


@lru_cache(maxsize=8192)
def words_of(value: str) -> Words:
    """Return the words of a class or other name, in lower case.

    >>> sorted(words_of("relatedPosts js-share_bar"))
    ['bar', 'posts', 'related', 'share']
    """
    return frozenset(word for word in words_in(value) if len(word) in WORD_CHARS)
