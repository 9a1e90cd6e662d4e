"""Box words: how far the words that the boxes around a block are named with speak for body.

The names of classes and the like are written by people who mean something by them. `tokens` knows what some
four hundred of their words mean; here each word that many sites use has a weight, learnt by logistic
regression.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import Any

import numpy as np
import numpy.typing as npt

from extractors.body.boxes import NAME_ATTRIBUTES, Box
from extractors.body.places import Places

Column = npt.NDArray[Any]
Words = frozenset[str]

NO_WORDS: Words = frozenset()
MAX_NAME_CHARS = 200
WORD_CHARS = range(3, 21)  # shorter ones are mostly pieces of hashes
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@dataclass(frozen=True, slots=True)
class BoxWords:
    """What a word adds to the log-odds of body: where it names a box near the block, and any box around it.

    near, far   weights by word; a word counts once, however many boxes have it
    """

    base: float
    near: Mapping[str, float]
    far: Mapping[str, float]

    def read(self, places: Places) -> Column:
        """Return the log-odds of each block by the words around it alone."""
        near, far = named_boxes(places)
        odds = np.array([_sums(self.near, near), _sums(self.far, far)], dtype=np.float32).sum(axis=0)
        around: Column = (odds + np.float32(self.base)).take(places.up[0])
        return around


def _sums(weights: Mapping[str, float], named: Sequence[Words]) -> list[float]:
    """Return what the words of each box weigh."""
    known: dict[Words, float] = {}  # boxes side by side mostly have the same
    sums = []
    for words in named:
        weight = known.get(words)
        if weight is None:
            told = [weights[word] for word in words if word in weights]
            weight = known[words] = fsum(told)  # exact: sets have no order
        sums.append(weight)
    return sums


def named_boxes(places: Places) -> tuple[list[Words], list[Words]]:
    """Return the words of the names of each box and the two around it, and of all boxes around it."""
    own = [_own_words(box) for box in places.boxes.boxes]
    parents = places.boxes.parent.tolist()
    near: list[Words] = []
    far: list[Words] = []
    joined: dict[tuple[Words, ...], Words] = {}  # most are joined again and again
    for at, (words, parent) in enumerate(zip(own, parents, strict=True)):
        above = far[parent] if at else NO_WORDS
        for found, parts in ((near, (words, own[parent], own[parents[parent]])), (far, (words, above))):
            union = joined.get(parts)
            if union is None:
                union = joined[parts] = words.union(*parts)
            found.append(union)
    return near, far


def _own_words(box: Box) -> Words:
    found = NO_WORDS
    for name, value in box.attributes:
        if name in NAME_ATTRIBUTES:
            found |= words_of(value)
    return found


@lru_cache(maxsize=16384)
def words_of(value: str) -> Words:
    """Return the words of a class or other name, in lower case.

    >>> sorted(words_of("relatedPosts js-share_bar"))
    ['bar', 'posts', 'related', 'share']
    """
    words = _WORD.findall(value[:MAX_NAME_CHARS])
    return frozenset(word.lower() for word in words if len(word) in WORD_CHARS)
