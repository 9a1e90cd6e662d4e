"""Page type model: how likely a page with given signs is an article, and which signs say so.

The model is additive: each sign adds a step function of its value to the log-odds, so that a verdict can
be told in signs. The steps come from boosted stumps, trained by `python -m training.page_type CORPUS`.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

MODEL_PATH = Path(__file__).with_name("model.json")


@dataclass(frozen=True, slots=True)
class PageTypeModel:
    """Log-odds to begin with, and a step function by sign: (edges, what a value between two edges adds)."""

    base: float
    steps: Mapping[str, tuple[tuple[float, ...], tuple[float, ...]]]

    def judge(self, signs: Mapping[str, float]) -> tuple[float, list[tuple[str, float]]]:
        """Return the probability of an article and what each sign adds to its log-odds, the largest first."""
        shares = [(name, sums[bisect_left(edges, signs[name])]) for name, (edges, sums) in self.steps.items()]
        odds = self.base + sum(share for _, share in shares)
        shares.sort(key=lambda item: -abs(item[1]))
        return 1 / (1 + math.exp(-odds)), shares


def model_of(text: str) -> PageTypeModel:
    """Return the model that `text` describes: {"base": …, "steps": {sign: [[edge, added above it], …]}}."""
    data = json.loads(text)
    steps = {}
    for name, pairs in data["steps"].items():
        pairs = sorted(pairs)
        sums = accumulate((added for _, added in pairs), initial=0.0)
        steps[name] = (tuple(edge for edge, _ in pairs), tuple(sums))
    return PageTypeModel(data["base"], steps)


MODEL = model_of(MODEL_PATH.read_text(encoding="utf-8"))
