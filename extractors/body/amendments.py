"""Amendments: corrections, updates and editors' notes around an article, kept whatever the model thinks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from extractors.body.amendment_words import BOXES, CORRECTIONS, NO_BOXES, SENTENCES, UPDATES
from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, Box
from extractors.body.choose import SURE

_BEHIND = r"(?!\w)[^!?。]{0,60}?[:：]\s?\S"
_CORRECTS = re.compile(rf"\W{{0,4}}(?:{CORRECTIONS}){_BEHIND}", re.I)
_AMENDS = re.compile(rf"\W{{0,4}}(?:{CORRECTIONS}|{UPDATES}){_BEHIND}", re.I)
_SAYS_SO = re.compile(rf"\W{{0,4}}(?:{'|'.join(SENTENCES)})", re.I)
_LABEL = re.compile(rf"\W{{0,4}}(?:{CORRECTIONS}|{UPDATES})\W{{0,4}}", re.I)
# Their first letters, looked up first: most lines have others.
_OPENINGS = frozenset(word[:2] for words in (CORRECTIONS, UPDATES, *SENTENCES) for word in words.split("|"))
_MARKS = " *([–—-※"
_BOX, _NO_BOX, _NOT_LETTER = re.compile(BOXES), re.compile(NO_BOXES), re.compile(r"[^\w]|_")
MIN_CHARS, MAX_CHARS = 25, 600
REACH = 5  # blocks before it among which one must be kept
FAR = 12  # the same of a note that says what it is: tags and buttons may stand between
LEAST = 0.05  # score below which a mere label is the site's, not the article's
NEAR_BOXES = 3  # the block's own box and those around it whose names speak for a note
MAX_LABEL_CHARS = 40
_NO_NOTE = "?@"  # what lines that ask the reader for corrections have


def raise_amendments(blocks: Sequence[Block], scores: npt.NDArray[np.float64]) -> None:
    """Raise in `scores` the notes that stand close below a block that is kept, or close above the first.

    A line under a label such as "Correction:" is one if the model does not rule it out; so is any that says
    that the article was changed, and any in a box that is named for it, even in the footer of an article.
    """
    before = scores.tolist()
    kept = np.flatnonzero(scores >= SURE).tolist()
    if not kept:
        return
    near_kept = {at for index in kept for at in range(index + 1, index + FAR + 1)}
    near_kept.update(range(max(0, kept[0] - FAR), kept[0]))
    for index in sorted(near_kept.intersection(np.flatnonzero(scores < SURE).tolist())):
        block = blocks[index]
        if not MIN_CHARS <= len(block.text) <= MAX_CHARS or 2 * block.link_chars > len(block.text):
            continue
        reach = _reach(block, before[index], above=index < kept[0])
        near = before[max(0, index - reach) : index] if index > kept[0] else before[index : index + reach + 1]
        if reach and max(near, default=0.0) >= SURE:
            scores[index] = SURE
            if index and _LABEL.fullmatch(blocks[index - 1].text[:MAX_LABEL_CHARS]):
                scores[index - 1] = max(scores[index - 1], SURE)


def _reach(block: Block, score: float, *, above: bool) -> int:
    """Within how many blocks of the text a block would be a note, 0 if it is none."""
    text, box = block.text, block.box
    if box.menu and not _in_article_footer(box):
        return 0
    if text.lstrip(_MARKS)[:2].lower() in _OPENINGS:
        if _SAYS_SO.match(text):
            return FAR
        labelled = (_CORRECTS if above else _AMENDS).match(text) is not None
        if labelled and (score >= LEAST or above or box.menu):
            return FAR if box.menu else REACH
    return FAR if _is_named(box) and _NO_NOTE[0] not in text and _NO_NOTE[1] not in text else 0


def _in_article_footer(box: Box) -> bool:
    """Tell whether a box is in a <footer> of an article, not of the page."""
    footer = box.around("footer")
    inside = footer is not None and any(around.tag == "article" for around in footer.ancestors())
    return inside and not box.within & HOLDER["nav"]


def _is_named(box: Box) -> bool:
    """Tell whether one of the boxes nearest to a block is named for notes."""
    near: Box | None = box
    for _ in range(NEAR_BOXES):
        if near is None:
            break
        if near.names and _names_note(near.names):
            return True
        near = near.parent
    return False


@lru_cache(maxsize=4096)
def _names_note(names: str) -> bool:
    bare = _NOT_LETTER.sub("", names.lower())
    return _BOX.search(bare) is not None and _NO_BOX.search(bare) is None
