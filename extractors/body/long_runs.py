"""Long runs: the paragraphs of a very long text, which the model believes less the further down they stand.

Most pages that it has learnt from are short, and what stands far down on them is comments and teasers. Those
are rarely more than a hundred paragraphs beside each other in the very element that holds the text.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.choose import SURE
from extractors.body.shapes import HEADINGS

Scores = npt.NDArray[np.float64]

MIN_RUN = 100  # paragraphs of a very long text
MIN_CHARS = 80  # of such a paragraph
FIRST, MIN_SURE = 40, 30  # so many of its first ones are likely in the body
# By how much the mean score of so many paragraphs may be below that of as many before: a text fades, where
# comments begin is a step.
MAX_STEP, STEP = 0.18, 10
MAX_LINKED = 0.5  # of a line's characters: more leads elsewhere
LINES = HEADINGS | {"p"}


def raise_long_runs(blocks: Sequence[Block], scores: Scores) -> None:
    """Raise in `scores` the paragraphs of a very long text, and the headings and short lines among them."""
    if len(blocks) < MIN_RUN:
        return
    runs: dict[Box, list[int]] = {}
    for block in blocks:
        if block.tag == "p" and len(block.text) >= MIN_CHARS and _is_own(block) and block.box.parent:
            runs.setdefault(block.box.parent, []).append(block.index)
    for box, run in runs.items():
        if len(run) < MIN_RUN or (scores[run[:FIRST]] >= SURE).sum() < MIN_SURE or _has_step(scores[run]):
            continue
        for block in blocks[run[0] : run[-1] + 1]:
            if block.tag in LINES and block.box.parent is box and _is_own(block):
                scores[block.index] = max(scores[block.index], SURE)


def _has_step(scores: Scores) -> bool:
    means = np.convolve(scores, np.full(STEP, 1 / STEP), mode="valid")
    return bool((means[:-STEP] - means[STEP:]).max() > MAX_STEP)


def _is_own(block: Block) -> bool:
    return block.link_chars <= MAX_LINKED * len(block.text)
