"""Model: two small forests of boosted trees that give each block its probability to be in the body.

The shipped file, `model.json`, is made by `python -m training CORPUS`; docs/model-card.md tells of it.
Trees are evaluated without a branch (after Lucchese et al. 2015, QuickScorer): every test of a tree is
one bit; a test that fails rules out the leaves to its left, and the first leaf left over is the tree's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from extractors.body.context import read_context
from extractors.body.features import Features

FloatArray = npt.NDArray[np.float32]

MAX_LEAVES = 16
CHUNK = 4_096  # rows scored at a time: what memory a page of very many blocks takes
_WORDS = np.arange(1 << MAX_LEAVES, dtype=np.uint32)
# For every set of leaves the number of its first one.
_FIRST = np.zeros(1 << MAX_LEAVES, dtype=np.uint8)
for _bit in range(MAX_LEAVES - 1, -1, -1):
    _FIRST[(_WORDS & (1 << _bit)) != 0] = _bit


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of at most 16 leaves, packed for numpy.

    features    names of the columns that the trees ask for
    column, threshold   the distinct tests: column of features, and the value up to which it holds
    tests       a row a tree: 16 tests of it (numbers of tests; unused places repeat any)
    survivors   by tree, half of its tests, and outcome of these eight: the leaves not ruled out
    leaves      by tree and leaf: what it adds to the log-odds
    """

    features: tuple[str, ...]
    column: npt.NDArray[np.intp]
    threshold: FloatArray
    tests: npt.NDArray[np.intp]
    survivors: npt.NDArray[np.uint16]
    leaves: FloatArray

    def score(self, columns: Mapping[str, FloatArray]) -> npt.NDArray[np.float64]:
        """Return the probability of each block, given its features: by name a column, a value a block."""
        matrix = np.column_stack([columns[name] for name in self.features]).astype(np.float32, copy=False)
        parts = [self._score(matrix[at : at + CHUNK]) for at in range(0, len(matrix), CHUNK)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _score(self, matrix: FloatArray) -> npt.NDArray[np.float64]:
        outcome = matrix[:, self.column] <= self.threshold
        packed = np.packbits(outcome[:, self.tests].reshape(len(matrix), -1, 8), axis=2, bitorder="little")
        packed = packed.reshape(len(matrix), -1, 2)
        tree = np.arange(len(self.leaves))
        left = self.survivors[tree, 0, packed[:, :, 0]] & self.survivors[tree, 1, packed[:, :, 1]]
        odds = self.leaves[tree, _FIRST[left]].sum(axis=1, dtype=np.float64)
        probability: npt.NDArray[np.float64] = 1 / (1 + np.exp(-odds))
        return probability


def forest_of(text: str) -> Forest:
    """Return the forest that `text`, one forest's JSON, describes (see `load_model`)."""
    return _forest(json.loads(text))


def _forest(data: Any) -> Forest:
    tests = data["tests"]
    trees = [_Tree(tree) for tree in data["trees"]]
    survivors = np.full((len(trees), 2, 256), (1 << MAX_LEAVES) - 1, dtype=np.uint16)
    outcomes = np.arange(256)
    numbers = np.zeros((len(trees), 16), dtype=np.intp)
    leaves = np.zeros((len(trees), MAX_LEAVES), dtype=np.float32)
    for at, tree in enumerate(trees):
        leaves[at, : len(tree.leaves)] = tree.leaves
        for place, (test, ruled_out) in enumerate(tree.tests):
            numbers[at, place] = test
            half, bit = divmod(place, 8)
            survivors[at, half, (outcomes >> bit) & 1 == 0] &= np.uint16(~ruled_out & 0xFFFF)
    return Forest(
        features=tuple(data["features"]),
        column=np.array([test[0] for test in tests], dtype=np.intp),
        threshold=np.array([test[1] for test in tests], dtype=np.float32),
        tests=numbers,
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
    """Two forests: the second judges again, knowing the first scores of the blocks around."""

    first: Forest
    second: Forest

    def score(self, features: Features) -> npt.NDArray[np.float64]:
        """Return the probability of each block to be in the body."""
        scores = self.first.score(features.columns)
        context = read_context(scores, features.shapes.size, features.places)
        return self.second.score(features.columns | context)


def load_model(text: str) -> Model:
    """Return the model that `text`, a model file's JSON, describes.

    Each forest has `features` (names), `tests` ([feature, value]: holds up to that value) and `trees`:
    a tree is a number (a leaf, in log-odds) or [test, tree if it holds, tree if not].
    """
    data = json.loads(text)
    return Model(_forest(data["first"]), _forest(data["second"]))


MODEL_PATH = Path(__file__).with_name("model.json")
MODEL = load_model(MODEL_PATH.read_text(encoding="utf-8"))
