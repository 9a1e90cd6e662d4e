"""Context: what the first scores of the blocks around tell of a block, for the second scoring."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from extractors.body.places import Boxes, Places

Column = npt.NDArray[Any]

# Short blocks count as if they had these characters more.
BASE_SIZE = 5
# A block with this first score is taken for certain when distances to the body are measured.
CERTAIN = 0.8
FAR = 40
NO_BLOCK = -9.0


def read_context(scores: Column, size: Column, places: Places) -> dict[str, Column]:
    """Return features made of the first scores: a column by name, a value a block.

    Boxes tell which share of their text is likely body and which share of the body they hold; neighbours
    tell their own scores; windows and distances tell whether the body goes on here.
    """
    clipped = np.clip(scores, 1e-4, 1 - 1e-4)
    odds = np.log(clipped / (1 - clipped))
    weight = size + BASE_SIZE
    columns: dict[str, Column] = {"first": odds}
    columns |= _boxes(scores * weight, weight, places)
    columns |= _steps(odds)
    columns |= _windows(scores * weight, weight)
    columns |= _distances(scores)
    return columns


def _boxes(gain: Column, weight: Column, places: Places) -> dict[str, Column]:
    boxes = places.boxes
    whole = max(float(gain.sum()), 1.0)
    box_gain, box_weight = boxes.sum(gain), boxes.sum(weight)
    by_box = {"likely": box_gain / np.maximum(box_weight, 1), "holds": box_gain / whole}
    columns: dict[str, Column] = {}
    at = places.own
    for level in range(5):
        columns |= {f"{name}_{level}": values[at] for name, values in by_box.items()}
        at = boxes.parent[at]
    for name, group in (("brothers", boxes.brothers), ("alike", _alike(boxes))):
        group_gain = np.bincount(group, box_gain)
        group_weight = np.maximum(np.bincount(group, box_weight), 1)
        at = places.own
        for level in range(3):
            columns[f"{name}_likely_{level}"] = (group_gain / group_weight)[group[at]]
            columns[f"{name}_hold_{level}"] = (group_gain / whole)[group[at]]
            at = boxes.parent[at]
    return columns


def _alike(boxes: Boxes) -> npt.NDArray[np.intp]:
    """Number the shapes of boxes: tag and class, and those of the box around."""
    numbers: dict[tuple[str, str, str, str], int] = {}
    parents = (boxes.boxes[up] for up in boxes.parent.tolist())
    return np.array(
        [
            numbers.setdefault((box.tag, box.names, parent.tag, parent.names), len(numbers))
            for box, parent in zip(boxes.boxes, parents, strict=True)
        ],
        dtype=np.intp,
    )


def _steps(odds: Column) -> dict[str, Column]:
    columns: dict[str, Column] = {}
    for step in (1, 2, 3):
        before = np.full(len(odds), NO_BLOCK)
        behind = np.full(len(odds), NO_BLOCK)
        before[step:] = odds[:-step]
        behind[:-step] = odds[step:]
        columns |= {f"first_-{step}": before, f"first_+{step}": behind}
    return columns


def _windows(gain: Column, weight: Column) -> dict[str, Column]:
    gains = np.concatenate(([0.0], np.cumsum(gain, dtype=np.float64)))
    weights = np.concatenate(([0.0], np.cumsum(weight, dtype=np.float64)))
    count = len(gain)
    at = np.arange(count)
    columns: dict[str, Column] = {}
    for width in (5, 12):
        low, high = np.maximum(at - width, 0), np.minimum(at + width + 1, count)
        for name, start, end in (("around", low, high), ("before", low, at), ("behind", at + 1, high)):
            share = (gains[end] - gains[start]) / np.maximum(weights[end] - weights[start], 1)
            columns[f"{name}_{width}"] = share
    whole = max(gains[-1], 1.0)
    return columns | {
        "body_before": gains[:-1] / whole,
        "body_behind": 1 - gains[1:] / whole,
        "body_size": np.full(count, np.log1p(whole)),
    }


def _distances(scores: Column) -> dict[str, Column]:
    """Blocks to the nearest one before and behind that is certainly body."""
    at = np.arange(len(scores))
    certain = scores > CERTAIN
    last = np.maximum.accumulate(np.where(certain, at, -FAR))
    following = np.minimum.accumulate(np.where(certain, at, len(at) + FAR)[::-1])[::-1]
    return {"since_body": np.minimum(at - last, FAR), "until_body": np.minimum(following - at, FAR)}
