"""Model: two small forests of boosted trees that give each block its probability to be in the body.

Beside the features of a block they know what the words say that the boxes around it are named with.

The shipped file, `model.json`, is made by `python -m training CORPUS`; docs/model-card.md tells of it.
Trees are evaluated without a branch (after Lucchese et al. 2015, QuickScorer): every test of a tree is
one bit; a test that fails rules out the leaves to its left, and the first leaf left over is the tree's.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from extractors.body.box_words import BoxWords
from extractors.body.context import NAMES as CONTEXT_NAMES
from extractors.body.context import read_context
from extractors.body.features import NAMES, Features

FloatArray = npt.NDArray[np.float32]

MAX_LEAVES = 16
# Blocks with a first score between these are judged again: on others that changes hardly anything.
DOUBT = (0.03, 0.95)
FIRST_NAMES = (*NAMES, "named")
SECOND_NAMES = FIRST_NAMES + CONTEXT_NAMES
CHUNK = 4_096  # rows scored at a time: what memory a page of very many blocks takes
# For every set of leaves, a bit each, the number of its first one.
_FIRST = np.zeros(1 << MAX_LEAVES, dtype=np.uint8)
for _bit in range(MAX_LEAVES):
    _FIRST[1 << _bit :: 2 << _bit] = _bit


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of at most 16 leaves, packed for numpy.

    features    names of the rows of a table that the trees ask for
    column, threshold   the distinct tests: which of features, and the value up to which it holds
    tests       eight rows: a row has one test of the first half of every tree, then one of the second
                (unused places repeat any)
    survivors   of the first halves and of the second: by tree and outcome the leaves not ruled out
    leaves      by tree and leaf: what it adds to the log-odds
    """

    features: tuple[str, ...]
    column: npt.NDArray[np.intp]
    threshold: FloatArray
    tests: npt.NDArray[np.intp]
    survivors: npt.NDArray[np.uint16]
    leaves: npt.NDArray[np.float64]

    def over(self, names: Sequence[str]) -> Forest:
        """Return the same forest for tables whose rows are `names`.

        A feature that is none of them fails when it is asked for: training may start from an old file.
        """
        place = {name: at for at, name in enumerate(names)}
        at = np.array([place.get(name, len(names)) for name in self.features], dtype=np.intp)
        return replace(self, features=tuple(names), column=at[self.column])

    def score(self, table: FloatArray) -> npt.NDArray[np.float64]:
        """Return the probability of each column of `table`, which has a row for each of `features`."""
        parts = [self._odds(table[:, at : at + CHUNK]) for at in range(0, table.shape[1], CHUNK)]
        probability: npt.NDArray[np.float64] = 1 / (1 + np.exp(-np.concatenate(parts)))
        return probability

    def _odds(self, table: FloatArray) -> npt.NDArray[np.float64]:
        outcome = (table.take(self.column, axis=0) <= self.threshold[:, None]).view(np.uint8)
        packed = outcome.take(self.tests[7], axis=0)
        for place in range(6, -1, -1):
            packed += packed  # a shift by one, which numpy has no fast loop for
            packed |= outcome.take(self.tests[place], axis=0)
        first, second = self.survivors
        left = _look_up(first, packed[: len(first)]) & _look_up(second, packed[len(first) :])
        leaf = _FIRST.take(left, mode="wrap")
        odds: npt.NDArray[np.float64] = _look_up(self.leaves, leaf).sum(axis=0)
        return odds


def _look_up(table: npt.NDArray[Any], places: npt.NDArray[np.uint8]) -> npt.NDArray[Any]:
    """Return what stands in each row of `table` at the places that the same row of `places` has."""
    starts = np.arange(0, table.size, table.shape[1], dtype=np.min_scalar_type(table.size))[:, None]
    return table.take(starts + places, mode="wrap")  # no place is beyond the end: not to ask is faster


def forest_of(text: str) -> Forest:
    """Return the forest that `text`, one forest's JSON, describes (see `load_model`)."""
    return _forest(json.loads(text))


def _forest(data: Any) -> Forest:
    tests = data["tests"]
    trees = [_Tree(tree) for tree in data["trees"]]
    outcomes = np.arange(256)
    numbers = np.zeros((8, 2, len(trees)), dtype=np.intp)
    ruled_out = np.zeros((8, 2, len(trees)), dtype=np.uint16)
    leaves = np.zeros((len(trees), MAX_LEAVES))
    for at, tree in enumerate(trees):
        leaves[at, : len(tree.leaves)] = tree.leaves
        for place, (test, left) in enumerate(tree.tests):
            half, bit = divmod(place, 8)
            numbers[bit, half, at] = test
            ruled_out[bit, half, at] = left
    survivors = np.full((2, len(trees), 256), (1 << MAX_LEAVES) - 1, dtype=np.uint16)
    for bit in range(8):
        fails = ((outcomes >> bit) & 1 == 0).astype(np.uint16)
        survivors &= ~(ruled_out[bit, :, :, None] * fails)
    return Forest(
        features=tuple(data["features"]),
        column=np.array([test[0] for test in tests], dtype=np.intp),
        threshold=np.array([test[1] for test in tests], dtype=np.float32),
        tests=numbers.reshape(8, -1),
        survivors=survivors,
        leaves=leaves,
    )


class _Tree:
    """A tree read from JSON: its leaves from left to right, its tests with the leaves left of each."""

    def __init__(self, tree: Any) -> None:
        self.leaves: list[float] = []
        self.tests: list[tuple[int, int]] = []
        self._read(tree)

    def _read(self, node: Any) -> None:
        if not isinstance(node, list):
            self.leaves.append(float(node))
            return
        first = len(self.leaves)
        self._read(node[1])
        left = (1 << len(self.leaves)) - (1 << first)
        self.tests.append((int(node[0]), left))
        self._read(node[2])


@dataclass(frozen=True, slots=True)
class Model:
    """Words and two forests: the second judges again, knowing the first scores of the blocks around."""

    words: BoxWords
    first: Forest
    second: Forest

    def score(self, features: Features) -> npt.NDArray[np.float64]:
        """Return the probability of each row of `features` to be in the body."""
        table = with_words(features, self.words)
        scores = self.first.score(table)
        rows = np.flatnonzero((scores > DOUBT[0]) & (scores < DOUBT[1]))
        if len(rows):
            context = read_context(scores, features.shapes.size, features.places)
            scores[rows] = self.second.score(np.concatenate((table, context))[:, rows])
        return scores


def with_words(features: Features, words: BoxWords) -> FloatArray:
    """Return the table of `features` with what `words` say: a row for each of FIRST_NAMES."""
    return np.concatenate((features.table, words.read(features.places)[None]))


def load_model(text: str) -> Model:
    """Return the model that `text`, a model file's JSON, describes.

    `words` has `base` and `weights` (by word: near and far, see `box_words`). Each forest has `features`
    (names), `tests` ([feature, value]: holds up to that value) and `trees`:
    a tree is a number (a leaf, in log-odds) or [test, tree if it holds, tree if not].
    """
    data = json.loads(text)
    first, second = _forest(data["first"]), _forest(data["second"])
    words = words_model(data["words"])
    return Model(words, first.over(FIRST_NAMES), second.over(SECOND_NAMES))


def words_model(data: Any) -> BoxWords:
    """Return the weights that the JSON object `words` of a model file has."""
    return BoxWords.of(data["base"], data["weights"])


MODEL_PATH = Path(__file__).with_name("model.json")
MODEL = load_model(MODEL_PATH.read_text(encoding="utf-8"))
