"""Related openings: which blocks of a page may be a module's heading, told from the words they begin with."""

from __future__ import annotations

from extractors.body.blocks import Block
from extractors.likeness import first_word
from extractors.related.inner import INSIDE
from extractors.related.more import FIRST_MORE
from extractors.related.words import ENDS, FIRST_WORDS, MAX_HEADING_CHARS, UNSPACED, ends_related, lowered

_FIRST = FIRST_WORDS | FIRST_MORE


def may_announce(blocks: list[Block]) -> list[bool]:
    """Tell of each block whether `heading_kind` may find anything in it; a yes is often wrong, a no never.

    Most blocks begin with no phrase and need no closer look.
    """
    lines = [lowered(block.text) if len(block.text) <= MAX_HEADING_CHARS else "" for block in blocks]
    whole = "\n".join(lines)
    told = [(first := first_word(line)) in _FIRST or first.isdigit() for line in lines]
    for word in [word for word in INSIDE if word in whole]:
        told = [yes or word in line for yes, line in zip(told, lines, strict=True)]
    if any(end in whole for end in ENDS):
        told = [yes or ends_related(line) for yes, line in zip(told, lines, strict=True)]
    if not whole.isascii():
        for number in [number for number, line in enumerate(lines) if not line.isascii()]:
            told[number] = told[number] or UNSPACED.search(lines[number]) is not None
    return told
