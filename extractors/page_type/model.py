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
from typing import Any, NamedTuple, TypeAlias

MODEL_PATH = Path(__file__).with_name("model.json")


class Split(NamedTuple):
    """A question of a tree: the branch `low` for a sign of at most `edge`, else `high`.

    value is the mean of what the branches add to the log-odds.
    """

    sign: str
    edge: float
    value: float
    low: Node
    high: Node


Node: TypeAlias = "Split | float"


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
            while isinstance(node, Split):
                sign, edge, value, low, high = node
                node = low if signs[sign] <= edge else high
                added = node.value if isinstance(node, Split) else node
                shares[sign] = shares.get(sign, 0.0) + added - value
            odds += node
        ranked = sorted(shares.items(), key=lambda item: -abs(item[1]))
        return 1 / (1 + math.exp(-odds)), ranked


def model_of(text: str) -> PageTypeModel:
    """Return the model that `text` describes.

    It is {"base": …, "trees": [node, …]}; a node is what it adds, or [sign, edge, value, low, high].
    """
    data = json.loads(text)
    return PageTypeModel(data["base"], tuple(map(_node, data["trees"])))


def _node(told: Any) -> Node:
    if not isinstance(told, list):
        return float(told)
    sign, edge, value, low, high = told
    return Split(sign, edge, value, _node(low), _node(high))


MODEL = model_of(MODEL_PATH.read_text(encoding="utf-8"))
