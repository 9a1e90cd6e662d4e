"""Long runs: the paragraphs of a very long text, which the model believes less the further down they stand.

Most pages that it has learnt from are short, and what stands far down on them is comments and teasers. Those
are rarely more than a hundred paragraphs of the same shape as the text's, in the element that holds the text.
What the model tells of the first lines of a shape holds for the further ones: it is sure of the speakers'
names in a transcript as it is of what they say, and not of the teasers between them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extractors.body.blocks import Block
from extractors.body.boxes import LINED, Box
from extractors.body.choose import SURE, Scores
from extractors.body.shapes import HEADINGS

# From the box of the run down to a line, the tag and first class of each box; without numbers, for one speech
# is as the next.
Shape = tuple[str, ...]

MIN_RUN = 100  # paragraphs of a very long text
MIN_CHARS = 80  # of such a paragraph
FIRST, MIN_SURE = 40, 30  # so many of its first ones are likely in the body
MAX_DOWN = 6  # boxes from that of the run to the line: a figure, its table, body and row, the cell, its text
# By how much the mean score of so many paragraphs may be below that of as many before: a text fades, where
# comments begin is a step.
MAX_STEP, STEP = 0.18, 10
# The least mean score of a table or list in such a text or behind it, where the score of a menu is far lower.
LEAST_LINED = 0.04
MAX_LINKED = 0.5  # of a line's characters: more leads elsewhere
_NUMBERS = str.maketrans("", "", "0123456789")


def raise_long_runs(blocks: Sequence[Block], scores: Scores) -> None:
    """Raise in `scores` the paragraphs of a very long text, and the headings and short lines among them."""
    long = [block for block in blocks if len(block.text) >= MIN_CHARS and _is_own(block)]
    if len(long) < MIN_RUN:
        return
    runs: dict[tuple[Box, Shape], list[int]] = {}
    for block in long:
        for box, shape in _places(block):
            runs.setdefault((box, shape), []).append(block.index)
    before = scores.copy()
    for (box, shape), run in runs.items():
        if len(run) < MIN_RUN or (before[run[:FIRST]] >= SURE).sum() < MIN_SURE or _has_step(before[run]):
            continue
        end = box.last if len(shape) == 1 else run[-1] + 1
        for other, lines in _shaped(blocks[run[0] : end], box).items():
            first = [index for index in lines if index < run[FIRST]]
            inside = [index for index in lines if index <= run[-1]]
            beside = other[:-1] == shape[:-1] and blocks[lines[0]].tag in HEADINGS
            if (before[first].mean() >= SURE) if first else beside:
                _raise(inside, scores)
            elif not first:
                _raise(_lined(inside, blocks, before), scores)
            _raise(_lined(lines[len(inside) :], blocks, before), scores)


def _lined(lines: list[int], blocks: Sequence[Block], before: Scores) -> list[int]:
    """Return lines of a table or list if the model does not rule them out, else none."""
    lined = bool(lines) and all(blocks[index].box.within & LINED for index in lines)
    return lines if lined and before[lines].mean() >= LEAST_LINED else []


def _raise(lines: list[int], scores: Scores) -> None:
    scores[lines] = np.maximum(scores[lines], SURE)


def _shaped(blocks: Sequence[Block], box: Box) -> dict[Shape, list[int]]:
    """The indices of the lines in `box`, by their shape."""
    shaped: dict[Shape, list[int]] = {}
    for block in blocks:
        shape = next((shape for around, shape in _places(block) if around is box), None)
        if shape is not None and _is_own(block):
            shaped.setdefault(shape, []).append(block.index)
    return shaped


def _places(block: Block) -> list[tuple[Box, Shape]]:
    """The boxes at and around a block, the nearest first, each with the block's shape in it."""
    places: list[tuple[Box, Shape]] = []
    shape: Shape = ()
    box: Box | None = block.box
    while box is not None and len(places) <= MAX_DOWN:
        places.append((box, shape))
        name = " ".join([box.tag, *box.names.split(maxsplit=1)[:1]])
        shape = (name.translate(_NUMBERS), *shape)
        box = box.parent
    return places


def _has_step(scores: Scores) -> bool:
    means = np.convolve(scores, np.full(STEP, 1 / STEP), mode="valid")
    return bool((means[:-STEP] - means[STEP:]).max() > MAX_STEP)


def _is_own(block: Block) -> bool:
    return block.link_chars <= MAX_LINKED * len(block.text)
