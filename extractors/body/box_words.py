"""Box words: how far the words that the boxes around a block are named with speak for body.

The names of classes and the like are written by people who mean something by them. `tokens` knows what some
four hundred of their words mean; here each word that many sites use has a weight, learnt by logistic
regression.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from extractors.body.boxes import NAME_ATTRIBUTES, Box
from extractors.body.places import Places
from extractors.body.tokens import words_in

Column = npt.NDArray[Any]
Words = frozenset[str]

WORD_CHARS = range(3, 21)  # shorter ones are mostly pieces of hashes
# Weights have three decimals: in whole numbers their sums are exact, and the order of words tells nothing.
PARTS = 1000


@dataclass(frozen=True, slots=True)
class BoxWords:
    """What a word adds to the log-odds of body: where it names a box near the block, and any box around it.

    base      the log-odds without any word, in PARTS as the weights are
    weights   of each word that is known, near and far; it counts once, however many boxes have it
    """

    base: int
    weights: Mapping[str, tuple[int, int]]

    @classmethod
    def of(cls, base: float, weights: Mapping[str, Sequence[float]]) -> BoxWords:
        """Return the words of `weights`, which has for each how much it adds near a block, and around it."""
        told = {word: (round(PARTS * near), round(PARTS * far)) for word, (near, far) in weights.items()}
        return cls(round(PARTS * base), told)

    def read(self, places: Places) -> Column:
        """Return the log-odds of each block by the words around it alone.

        Words are bits of a number, by place: on a hostile page sets of those around each box take gigabytes.
        """
        own, said = self._known(places.boxes.boxes)
        parents = places.boxes.parent.tolist()
        near_told, far_told = (_Told([self.weights[word][at] for word in said]) for at in (0, 1))
        around = own[:1]  # the words of a box and of those around it; the root is the first
        far = [far_told[own[0]]]
        odds = [near_told[own[0]] + far[0]]
        for words, parent in zip(own[1:], parents[1:], strict=True):
            above = around[parent]
            around.append(words | above)
            far.append(far[parent] + far_told[words & ~above])
            odds.append(near_told[words | own[parent] | own[parents[parent]]] + far[-1])
        by_box = (np.array(odds) + self.base) / PARTS
        by_block: Column = by_box.astype(np.float32)[places.up[0]]
        return by_block

    def _known(self, boxes: Sequence[Box]) -> tuple[list[int], Sequence[str]]:
        """Return the known words that each box itself is named with, as bits, and what these stand for."""
        bits: dict[str, int] = {}
        read: dict[str, int] = {}
        known = []
        for box in boxes:
            found = 0
            for name, value in box.attributes:
                if name in NAME_ATTRIBUTES:
                    if value not in read:
                        read[value] = self._bits_of(value, bits)
                    found |= read[value]
            known.append(found)
        return known, tuple(bits)

    def _bits_of(self, names: str, bits: dict[str, int]) -> int:
        """Return the bits of the known words in `names`, and add to `bits` those that have none yet."""
        found = 0
        for word in words_in(names):
            if word in self.weights:
                found |= bits.setdefault(word, 1 << len(bits))
        return found


class _Told(dict[int, int]):
    """The sum of the weights of a set of words, by the set; each is summed up once."""

    def __init__(self, weights: Sequence[int]) -> None:
        super().__init__({0: 0})
        self.weights = weights

    def __missing__(self, words: int) -> int:
        told, left = 0, words
        while left:
            last = left & -left
            told += self.weights[last.bit_length() - 1]
            left ^= last
        self[words] = told
        return told


def words_of(value: str) -> Words:
    """Return the words of a class or other name, in lower case.

    >>> sorted(words_of("relatedPosts js-share_bar"))
    ['bar', 'posts', 'related', 'share']
    """
    return frozenset(word for word in words_in(value) if len(word) in WORD_CHARS)
