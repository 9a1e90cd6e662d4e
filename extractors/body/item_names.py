"""Item names: the linked heading of a thing is kept with what is told of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from extractors.body.blocks import Block
from extractors.body.choose import SURE, Scores
from extractors.body.shapes import HEADINGS

# So many headings, and each of them with a text of so many characters at most so many blocks below: between
# them stand labels.
MIN_ITEMS, MIN_CHARS, REACH = 3, 60, 6


def raise_item_names(blocks: Sequence[Block], scores: Scores) -> None:
    """Raise in `scores` the linked headings of items, each in a box with a text that is surely in the body.

    The name of a place or a product links on, as a teaser's does, so that it is taken for one by itself.
    """
    before = scores.tolist()
    series: defaultdict[tuple[str, str], list[Block]] = defaultdict(list)
    for block in blocks:
        if block.tag in HEADINGS and block.link_chars:
            series[block.tag, block.box.names].append(block)
    for heads in series.values():
        if len(heads) < MIN_ITEMS:
            continue
        ends = [*(head.index for head in heads[1:]), len(blocks)]
        if all(_is_told_of(blocks, head, end, before) for head, end in zip(heads, ends, strict=True)):
            indices = [head.index for head in heads]
            scores[indices] = np.maximum(scores[indices], SURE)


def _is_told_of(blocks: Sequence[Block], head: Block, end: int, scores: Sequence[float]) -> bool:
    """Tell whether a text close below `head`, before the next at `end`, shares a box with it alone."""
    for block in blocks[head.index + 1 : min(end, head.index + 1 + REACH)]:
        if len(block.text) >= MIN_CHARS and not block.link_chars and scores[block.index] >= SURE:
            box = head.box.parent
            while box is not None and box.last <= block.index:
                box = box.parent
            return box is not None and box.last <= end
    return False
