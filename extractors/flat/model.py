"""Model: two small forests that give each line of flat text its probability to be in the body.

The shipped file, `model.json`, is made by `python -m training.flat CORPUS`; its form is the body model's.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np

from extractors.body.model import Forest, forest_of
from extractors.flat.features import Column, read_context


@dataclass(frozen=True, slots=True)
class FlatModel:
    """Two forests: the second judges again, knowing the first scores of the lines around."""

    first: Forest
    second: Forest

    def score(self, columns: dict[str, Column]) -> Column:
        """Return the probability of each line, given its features."""
        scores = score_lines(self.first, columns)
        return score_lines(self.second, columns | read_context(scores, columns["words"]))


def score_lines(forest: Forest, columns: dict[str, Column]) -> Column:
    """Return the probability that `forest` gives each line."""
    return forest.score(np.stack([columns[name] for name in forest.features]).astype(np.float32))


def load_flat_model(text: str) -> FlatModel:
    """Return the model that `text`, a model file's JSON, describes."""
    data = json.loads(text)
    return FlatModel(forest_of(json.dumps(data["first"])), forest_of(json.dumps(data["second"])))
