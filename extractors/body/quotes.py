"""Quotes: a quotation that is set apart between paragraphs of the article is kept where its score wavers."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, LINED
from extractors.body.choose import SURE

# From this score on, from the second where a box is named for pull quotes, which say in other words what the
# text does; a shorter one is a name or a label.
LEAST, LEAST_PULLED, MIN_CHARS = 0.25, 0.3, 20
PULLED = re.compile("pull-?quote", re.I)
NEAR_BOXES = 4  # the block's own box and those around it whose names speak for it
# Blocks of one quotation, and on either side of it, among which one must be kept.
MAX_BLOCKS, REACH = 4, 2


def raise_quotes(blocks: Sequence[Block], scores: npt.NDArray[np.float64]) -> None:
    """Raise in `scores` the paragraphs of quotations between kept blocks.

    Some newsrooms repeat a sentence in such a box and some say it nowhere else, so that the scores waver;
    what is said again in a longer block is taken out afterwards. Posts of networks have links, and are left.
    """
    before = scores.tolist()
    for index in np.flatnonzero((scores >= LEAST) & (scores < SURE)).tolist():
        block = blocks[index]
        if block.tag != "p" or not block.box.within & HOLDER["blockquote"] or block.box.within & LINED:
            continue  # text right in the box is as often the words of the newsroom
        box = block.box.around("blockquote")
        if box is None or len(block.text) < MIN_CHARS or box.last - box.first > MAX_BLOCKS:
            continue
        if before[index] < LEAST_PULLED and _is_pulled(block):
            continue
        if any(one.links for one in blocks[box.first : box.last]):
            continue
        ahead, behind = before[max(0, box.first - REACH) : box.first], before[box.last : box.last + REACH]
        if min(max(ahead, default=0.0), max(behind, default=0.0)) >= SURE:
            scores[index] = SURE


def _is_pulled(block: Block) -> bool:
    return any(PULLED.search(box.names) for box in block.box.ancestors()[:NEAR_BOXES])
