"""Related openings: which blocks of a page may be a module's heading, told from the words they begin with."""

from __future__ import annotations

import re

from extractors.body.blocks import Block
from extractors.related_phrases import INSIDE
from extractors.related_words import DOT_ABOVE, FIRST_WORDS, MAX_HEADING_CHARS, UNSPACED

_FIRST_WORD = re.compile(r"^[^\w\n]*(\w*)", re.M)


def may_announce(blocks: list[Block], start: int) -> list[bool]:
    """Tell of each block from `start` on whether `heading_kind` may find anything in it.

    A yes is often wrong, a no never; blocks before `start` get a no.
    All blocks are read in one go: most begin with no phrase and need no closer look.
    """
    texts = [block.text if len(block.text) <= MAX_HEADING_CHARS else "" for block in blocks[start:]]
    whole = "\n".join(texts).casefold().replace(DOT_ABOVE, "")
    lines = whole.split("\n")
    told = [first in FIRST_WORDS or first.isdigit() for first in _FIRST_WORD.findall(whole)]
    if inside := [word for word in INSIDE if word in whole]:
        told = [yes or any(map(line.__contains__, inside)) for yes, line in zip(told, lines, strict=True)]
    if not whole.isascii():
        unspaced = [not line.isascii() and bool(UNSPACED.search(line)) for line in lines]
        told = [yes or other for yes, other in zip(told, unspaced, strict=True)]
    return [False] * start + told
