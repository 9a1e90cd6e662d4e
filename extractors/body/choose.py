"""Choose: from the blocks' scores to the blocks of the body."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.body.blocks import Block
from extractors.body.boxes import WHOLE, Box
from extractors.body.phrases import BIT, phrase_flags
from extractors.body.shapes import HEADINGS

Scores = npt.NDArray[np.float64]

SURE = 0.5  # from this score on a block is more likely in than out
# Where the model is sure of the page, a block stays from this score on: so the text keeps more of what
# belongs to it, mostly last sentences, than it takes in besides.
KEPT = 0.4
# A block counts as if it had these characters more: short ones are more than their letters.
BASE_CHARS = 5
# From this score on a heading stays if what stands right under it does; so does a question, which in
# interviews and in lists of questions is often no heading. Not one of the site's modules, whatever they hold.
HEADING = 0.3
# From this score on a heading stays that begins a box, or stands above a list, of which all the rest is kept:
# "Pros" in short boxes of facts, which the model does not know from modules.
FIRST_HEADING = 0.1
LISTS = frozenset(("ul", "ol", "dl", "table"))
PAGE = WHOLE | {"form"}  # their first heading is the page's or the site's
MAX_BOX = 60  # blocks of such a box
_MODULES = sum(BIT[name] for name in ("related", "signup", "share"))
QUESTION_MARKS = "?？؟"


def choose_blocks(scores: Scores, chars: Scores, blocks: Sequence[Block]) -> tuple[list[bool], float]:
    """Tell of each block whether it is kept, and which F1 the body is then expected to have.

    scores holds the probability of each block to be in the body, chars its length.
    """
    if not len(scores):
        return [], 0.0
    threshold, expected = _threshold(scores, chars)
    kept = (scores >= threshold).tolist()
    for at in np.flatnonzero((scores[:-1] >= HEADING) & (scores[:-1] < threshold)).tolist():
        if kept[at + 1] and _leads(blocks[at]):
            kept[at] = True
    first = (scores[:-1] >= FIRST_HEADING) & (scores[:-1] < threshold)
    for at in np.flatnonzero(first).tolist():
        if kept[at + 1] and not kept[at] and _heads_kept(at, kept, blocks):
            kept[at] = True
    return kept, expected


def _heads_kept(at: int, kept: Sequence[bool], blocks: Sequence[Block]) -> bool:
    """Tell whether a heading begins a box, or stands above a list, of which all the rest is kept."""
    block = blocks[at]
    if block.tag not in HEADINGS or block.tag == "h1" or not _leads(block):
        return False
    around = next((box for box in block.box.ancestors() if box.last > at + 1), None)
    if around is not None and around.first == at and around.tag not in PAGE:
        return _is_kept(around, at, kept)
    below = (box for box in blocks[at + 1].box.ancestors() if box.first == at + 1 and box.tag in LISTS)
    return any(_is_kept(box, at, kept) for box in below)


def _is_kept(box: Box, heading: int, kept: Sequence[bool]) -> bool:
    return box.last - heading <= MAX_BOX and all(kept[heading + 1 : box.last])


def _leads(block: Block) -> bool:
    """Tell whether a block is the heading or the question of what follows, and no link to another story."""
    if 2 * block.link_chars > len(block.text):
        return False
    if block.tag in HEADINGS:
        return not phrase_flags(block.text) & _MODULES
    return block.text[-1] in QUESTION_MARKS


def _threshold(scores: Scores, chars: Scores) -> tuple[float, float]:
    """Return the score from which blocks are kept, and the F1 that the body is then expected to have.

    The blocks kept are those with the highest expected F1 over characters (Ye et al. 2012, Optimizing
    F-measure: the best choice is a prefix of the blocks by score). On a page that the model is sure of this
    is about 0.5, and KEPT holds; on a page where all scores are low it goes down, so that a body is found.
    """
    order = np.argsort(-scores, kind="stable")
    weight = chars[order] + BASE_CHARS
    gain = np.cumsum(scores[order] * weight)
    expected = 2 * gain / (np.cumsum(weight) + gain[-1])
    best = int(np.argmax(expected))
    return min(float(scores[order[best]]), KEPT), float(expected[best])
