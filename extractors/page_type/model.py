"""Page type model: how likely a page with given signs is an article, and which signs say so.

The model is a sum of small boosted trees over the signs, trained by `python -m training.page_type CORPUS`. A
verdict is told in signs: each gets what the log-odds change by where a tree asks for it (Saabas, 2014,
"Interpreting random forests").
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

MODEL_PATH = Path(__file__).with_name("model.json")

# What a leaf adds to the log-odds, or a question: a sign, the edge up to which the first branch is taken,
# the mean of what both branches add, and behind each its own mean. A plain tuple: a page takes hundreds of
# questions, and a tuple with names takes twice as long.
Node: TypeAlias = "tuple[str, float, float, Node, float, Node, float] | float"


@dataclass(frozen=True, slots=True)
class PageTypeModel:
    """Log-odds to begin with, and the trees that add to it."""

    base: float
    trees: tuple[Node, ...]

    def judge(self, signs: Mapping[str, float]) -> tuple[float, list[tuple[str, float]]]:
        """Return the probability of an article and what each sign adds to its log-odds, the largest first."""
        shares: dict[str, float] = {}
        odds = self.base
        for node in self.trees:
            while not isinstance(node, float):
                sign, edge, mean, low, low_mean, high, high_mean = node
                if signs[sign] <= edge:
                    node, added = low, low_mean
                else:
                    node, added = high, high_mean
                shares[sign] = shares.get(sign, 0.0) + added - mean
            odds += node
        ranked = sorted(shares.items(), key=lambda item: -abs(item[1]))
        return 1 / (1 + math.exp(-odds)), ranked


def _model_of(text: str) -> PageTypeModel:
    """Return the model that `text` describes.

    It is {"base": …, "trees": [node, …]}; a node is what it adds, or [sign, edge, mean, low, high].
    """
    data = json.loads(text)
    return PageTypeModel(data["base"], tuple(map(_node, data["trees"])))


def _node(told: Any) -> Node:
    if not isinstance(told, list):
        return float(told)
    sign, edge, mean, low, high = told
    return sign, edge, mean, _node(low), _mean(low), _node(high), _mean(high)


def _mean(told: Any) -> float:
    return float(told[2] if isinstance(told, list) else told)


MODEL = _model_of(MODEL_PATH.read_text(encoding="utf-8"))
