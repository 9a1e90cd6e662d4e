"""Model: small forests that tell of lines of flat text how likely they are body, and which is the headline.

The shipped file, `model.json`, is made by `python -m training.flat CORPUS`; its form is the body model's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from extractors.body.columns import Column
from extractors.body.model import Forest, forest_of
from extractors.flat.features import read_context, read_features
from extractors.flat.lines import Line


@dataclass(frozen=True, slots=True)
class Scored:
    """Lines, their features (a column by name), how likely each is body, and the forest for headlines."""

    lines: Sequence[Line]
    columns: Mapping[str, Column]
    scores: Column
    headlines: Forest

    def headline_odds(self, signs: Mapping[str, Column]) -> Column:
        """Return the log-odds of each candidate to be the headline, given its signs."""
        likely = score_lines(self.headlines, signs)
        odds: Column = np.log(likely / (1 - likely))
        return odds


@dataclass(frozen=True, slots=True)
class FlatModel:
    """Two forests for the body, the second of which judges again, knowing the first scores of the lines
    around; and one that judges headlines."""

    first: Forest
    second: Forest
    headlines: Forest

    def read(self, lines: Sequence[Line]) -> Scored:
        """Return `lines` with what the model says of them."""
        if not lines:
            return Scored((), {}, np.zeros(0), self.headlines)
        columns = read_features(lines)
        first = score_lines(self.first, columns)
        scores = score_lines(self.second, columns | read_context(first, columns["words"]))
        return Scored(lines, columns, scores, self.headlines)


def score_lines(forest: Forest, columns: Mapping[str, Column]) -> Column:
    """Return the probability that `forest` gives each line."""
    return forest.score(np.stack([columns[name] for name in forest.features]).astype(np.float32))


def load_flat_model(text: str) -> FlatModel:
    """Return the model that `text`, a model file's JSON, describes."""
    data = json.loads(text)
    return FlatModel(*(forest_of(json.dumps(data[name])) for name in ("first", "second", "headlines")))
