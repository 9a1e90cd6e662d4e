"""Related openings: which blocks of a page may be a module's heading, told from the words they begin with."""

from __future__ import annotations

import re

from extractors.body.blocks import Block
from extractors.related_phrases import INSIDE
from extractors.related_words import FIRST_WORDS, MARKS, MAX_HEADING_CHARS, UNSPACED

_FIRST_WORD = re.compile(r"^[^\w\n]*(\w*)", re.M)


def may_announce(blocks: list[Block]) -> list[bool]:
    """Tell of each block whether `heading_kind` may find anything in it; a yes is often wrong, a no never.

    All blocks are read in one go: most begin with no phrase and need no closer look.
    """
    if not blocks:
        return []
    texts = [block.text if len(block.text) <= MAX_HEADING_CHARS else "" for block in blocks]
    whole = "\n".join(texts).casefold()
    whole = whole if whole.isascii() else MARKS.sub("", whole)
    lines = whole.split("\n")
    told = [first in FIRST_WORDS or first.isdigit() for first in _FIRST_WORD.findall(whole)]
    if inside := [word for word in INSIDE if word in whole]:
        told = [yes or any(map(line.__contains__, inside)) for yes, line in zip(told, lines, strict=True)]
    if not whole.isascii():
        for number in [number for number, line in enumerate(lines) if not line.isascii()]:
            told[number] = told[number] or UNSPACED.search(lines[number]) is not None
    return told
