"""Context: what the first scores of the blocks around tell of a block, for the second scoring."""

from __future__ import annotations

import numpy as np

from extractors.body.columns import Column
from extractors.body.places import LEVELS, Places, running_sums

# Short blocks count as if they had these characters more.
BASE_SIZE = 5
# A block with this first score is taken for certain when distances to the body are measured.
CERTAIN = 0.8
FAR = 40
NO_BLOCK = -9.0
STEPS = (-1, 1, -2, 2, -3, 3)
WIDTHS = (5, 12)
# Boxes around a block whose like elsewhere are looked at.
KIN_LEVELS = 3

NAMES = (
    "first",
    *(f"{name}_{level}" for level in range(LEVELS) for name in ("likely", "holds")),
    *(
        f"{kin}_{name}_{level}"
        for kin in ("brothers", "alike")
        for level in range(KIN_LEVELS)
        for name in ("likely", "hold")
    ),
    *(f"first_{step:+d}" for step in STEPS),
    *(f"{name}_{width}" for width in WIDTHS for name in ("around", "before", "behind")),
    *("body_before", "body_behind", "body_size", "since_body", "until_body"),
)


def read_context(scores: Column, size: Column, places: Places) -> Column:
    """Return features made of the first scores: a row for each of NAMES, a column a block.

    Boxes tell which share of their text is likely body and which share of the body they hold; neighbours
    tell their own scores; windows and distances tell whether the body goes on here.
    """
    clipped = np.minimum(np.maximum(scores, 1e-4), 1 - 1e-4)
    odds = np.log(clipped / (1 - clipped))
    weight = size + BASE_SIZE
    both = np.array((scores * weight, weight))
    rows = [odds, *_boxes(both, places), *_steps(odds), *_windows(running_sums(both)), *_distances(scores)]
    return np.concatenate(rows, dtype=np.float32, casting="unsafe").reshape(len(NAMES), -1)


def _boxes(both: Column, places: Places) -> list[Column]:
    boxes, up = places.boxes, places.up
    whole = max(float(both[0].sum()), 1.0)
    gain, weight = boxes.sum(both)
    levels = np.array((gain / np.maximum(weight, 1), gain / whole)).take(up, axis=1)
    kin = (_kin(gain, weight, group, whole) for group in (boxes.brothers, boxes.alike))
    rows = (levels, *(found.take(up[:KIN_LEVELS], axis=1) for found in kin))
    return [found.swapaxes(0, 1).ravel() for found in rows]


def _kin(gain: Column, weight: Column, group: Column, whole: float) -> Column:
    """Which share of the text of each box's group is likely body, and which share of the body it holds."""
    total = np.bincount(group, gain)
    share = total / np.maximum(np.bincount(group, weight), 1)
    return np.array((share, total / whole)).take(group, axis=1)


def _steps(odds: Column) -> list[Column]:
    count, most = len(odds), max(STEPS)
    padded = np.full(count + 2 * most, NO_BLOCK)
    padded[most : most + count] = odds
    return [padded[most + step : most + step + count] for step in STEPS]


def _windows(sums: Column) -> list[Column]:
    count = sums.shape[1] - 1
    at = np.arange(count)
    rows: list[Column] = []
    for width in WIDTHS:
        low, high = np.maximum(at - width, 0), np.minimum(at + width + 1, count)
        for start, end in ((low, high), (low, at), (at + 1, high)):
            gain, weight = sums.take(end, axis=1) - sums.take(start, axis=1)
            rows.append(gain / np.maximum(weight, 1))
    gains = sums[0]
    whole = max(gains[-1], 1.0)
    return [*rows, gains[:-1] / whole, 1 - gains[1:] / whole, np.full(count, np.log1p(whole))]


def _distances(scores: Column) -> tuple[Column, Column]:
    """Blocks to the nearest one before and behind that is certainly body."""
    at = np.arange(len(scores))
    certain = scores > CERTAIN
    last = np.maximum.accumulate(np.where(certain, at, -FAR))
    following = np.minimum.accumulate(np.where(certain, at, len(at) + FAR)[::-1])[::-1]
    return np.minimum(at - last, FAR), np.minimum(following - at, FAR)
