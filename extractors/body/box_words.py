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
from typing import Any

import numpy as np
import numpy.typing as npt

from extractors.body.boxes import NAME_ATTRIBUTES, Box
from extractors.body.places import Places
from extractors.body.tokens import words_in

Column = npt.NDArray[Any]
Words = frozenset[str]

NO_WORDS: Words = frozenset()
WORD_CHARS = range(3, 21)  # shorter ones are mostly pieces of hashes


@dataclass(frozen=True, slots=True)
class BoxWords:
    """What a word adds to the log-odds of body: where it names a box near the block, and any box around it.

    near, far   weights by word; a word counts once, however many boxes have it
    """

    base: float
    near: Mapping[str, float]
    far: Mapping[str, float]

    def read(self, places: Places) -> Column:
        """Return the log-odds of each block by the words around it alone.

        No box is given all words around it: on a hostile page they take gigabytes.
        """
        own, parents = box_names(places)
        odds: list[float] = []
        fresh: list[Words] = []  # a box's words that no box around it has
        far: list[list[float]] = []  # and what they weigh
        for at, (words, parent) in enumerate(zip(own, parents, strict=True)):
            fresh.append(_without_those_around(words, parent, fresh, parents) if at else words)
            far.append(_told(self.far, fresh[at]))
            told = _told(self.near, words.union(own[parent], own[parents[parent]])) + far[at]
            box = at
            while box:
                box = parents[box]
                told += far[box]
            odds.append(self.base + fsum(told))  # exact: sets have no order
        by_block: Column = np.array(odds, dtype=np.float32)[places.up[0]]
        return by_block


def _without_those_around(words: Words, box: int, fresh: Sequence[Words], parents: Sequence[int]) -> Words:
    """Return `words` without those that are fresh in `box` or in one around it."""
    while words:
        words -= fresh[box]
        if box == 0:
            break
        box = parents[box]
    return words


def _told(weights: Mapping[str, float], words: Words) -> list[float]:
    return [weights[word] for word in words if word in weights]


def box_names(places: Places) -> tuple[list[Words], list[int]]:
    """Return the words of each box's own names, and the number of the box around it."""
    return [_own_words(box) for box in places.boxes.boxes], places.boxes.parent.tolist()


def _own_words(box: Box) -> Words:
    found = NO_WORDS
    for name, value in box.attributes:
        if name in NAME_ATTRIBUTES:
            found |= words_of(value)
    return found


@lru_cache(maxsize=8192)
def words_of(value: str) -> Words:
    """Return the words of a class or other name, in lower case.

    >>> sorted(words_of("relatedPosts js-share_bar"))
    ['bar', 'posts', 'related', 'share']
    """
    return frozenset(word for word in words_in(value) if len(word) in WORD_CHARS)
