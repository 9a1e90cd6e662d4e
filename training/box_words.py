"""Box words: learns what the words say that boxes are named with, by logistic regression.

A weight is drawn towards nothing (ridge), so that a word on few blocks says little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from extractors.body.box_words import Words, words_of
from extractors.body.boxes import NAME_ATTRIBUTES, Box
from extractors.body.columns import Column
from training.dataset import Example

MIN_SITES = 12  # that use a word: with more there are fewer words and less is gained
RIDGE = 5.0
ROUNDS = 60
DIGITS = 3

Named = tuple[list[Words], list[Words]]


def read_named(examples: Sequence[Example]) -> list[Named]:
    """Return the words near each labelled block of each example, and those of all boxes around it."""
    found = []
    for example in examples:
        places = example.features.places.boxes
        near, far = _around([_own_words(box) for box in places.boxes], places.parent.tolist())
        boxes = example.features.places.up[0][example.rows].tolist()
        found.append(([near[at] for at in boxes], [far[at] for at in boxes]))
    return found


def _own_words(box: Box) -> Words:
    """Return the words that a box itself is named with."""
    said = (words_of(value) for name, value in box.attributes if name in NAME_ATTRIBUTES)
    return frozenset().union(*said)


def _around(own: Sequence[Words], parents: Sequence[int]) -> Named:
    """Return the words near each box, in its names and those of the two around it, and of all around it."""
    near: list[Words] = []
    far: list[Words] = []
    for at, (words, parent) in enumerate(zip(own, parents, strict=True)):
        near.append(words.union(own[parent], own[parents[parent]]))
        far.append(words | far[parent] if at else words)
    return near, far


def fit_words(examples: Sequence[Example], named: Sequence[Named]) -> dict[str, Any]:
    """Return the JSON object `words` of a model file; `named` is what `read_named` gives of the examples."""
    places = {word: at for at, word in enumerate(_vocabulary(examples, named))}
    table = _table(named, places)
    labels = np.concatenate([example.labels for example in examples])
    weights = np.concatenate([example.weights for example in examples])
    found = _regress(table, labels, weights.astype(np.float64))
    near, far = found[: len(places)].round(DIGITS), found[len(places) : -1].round(DIGITS)
    told = {word: [near[at], far[at]] for word, at in places.items() if near[at] or far[at]}
    return {"base": round(found[-1], DIGITS), "weights": told}


def _vocabulary(examples: Sequence[Example], named: Sequence[Named]) -> list[str]:
    sites: dict[str, set[str]] = defaultdict(set)
    for example, (_, far) in zip(examples, named, strict=True):
        for word in set().union(*far):
            sites[word].add(example.page.site)
    return sorted(word for word, using in sites.items() if len(using) >= MIN_SITES)


def _table(named: Sequence[Named], places: dict[str, int]) -> csr_matrix:
    """A row a block; a column for each word near it, then one for each word around it."""
    columns: list[int] = []
    ends = [0]
    known: dict[tuple[Words, Words], list[int]] = {}  # blocks side by side mostly have the same
    for near_by_block, far_by_block in named:
        for pair in zip(near_by_block, far_by_block, strict=True):
            if pair not in known:
                near, far = (sorted(places[word] for word in words if word in places) for words in pair)
                known[pair] = near + [len(places) + at for at in far]
            columns += known[pair]
            ends.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(ends) - 1, 2 * len(places)))


def _regress(table: csr_matrix, labels: npt.NDArray[np.float32], weights: Column) -> Column:
    """Return a weight for each column, and the base behind them."""
    sign = np.where(labels > 0.5, 1.0, -1.0)
    turned = table.T.tocsr()

    def loss(found: Column) -> tuple[float, Column]:
        margin = sign * (table @ found[:-1] + found[-1])
        slope = -sign * weights / (1 + np.exp(np.clip(margin, -500, 500)))
        total = (weights * np.logaddexp(0, -margin)).sum() + RIDGE / 2 * (found[:-1] ** 2).sum()
        return total, np.concatenate((turned @ slope + RIDGE * found[:-1], [slope.sum()]))

    start = np.zeros(table.shape[1] + 1)
    found: Column = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return found
