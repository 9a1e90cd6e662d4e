"""Related openings: which blocks of a page may be a module's heading, told from the words they begin with."""

from __future__ import annotations

from extractors.body.blocks import Block
from extractors.likeness import first_word
from extractors.related.case import lowered_lines
from extractors.related.inner import INSIDE
from extractors.related.more import FIRST_MORE
from extractors.related.words import ENDS, FIRST_WORDS, MAX_HEADING_CHARS, UNSPACED, ends_related

MAX_LINKED_HEADING_CHARS = 40
_FIRST = FIRST_WORDS | FIRST_MORE


def longest_heading(block: Block) -> int:
    """Return how many characters the block may have as a module's heading."""
    return MAX_LINKED_HEADING_CHARS if block.link_chars else MAX_HEADING_CHARS


def is_like_label(block: Block, head: Block) -> bool:
    """Tell whether a block is set as a heading that is a mere label in bold, and heads other links."""
    alike = (block.tag, block.box.names) == (head.tag, head.box.names)
    bold = head.all_bold and block.all_bold and not (head.links or block.links)
    return alike and bold and len(block.text) <= MAX_LINKED_HEADING_CHARS


def may_announce(blocks: list[Block]) -> list[bool]:
    """Tell of each block whether it may be a module's heading; a yes is often wrong, a no never.

    Most blocks begin with no phrase and need no closer look.
    """
    lines = lowered_lines([b.text if len(b.text) <= longest_heading(b) else "" for b in blocks])
    whole = "\n".join(lines)
    told = [line != "" and _may_begin(line) for line in lines]
    for word in [word for word in INSIDE if word in whole]:
        told = [yes or word in line for yes, line in zip(told, lines, strict=True)]
    if any(end in whole for end in ENDS):
        told = [yes or ends_related(line) for yes, line in zip(told, lines, strict=True)]
    if not whole.isascii():
        for number in [number for number, line in enumerate(lines) if not line.isascii()]:
            told[number] = told[number] or UNSPACED.search(lines[number]) is not None
    return told


def _may_begin(line: str) -> bool:
    token = line.partition(" ")[0]
    if token.isalpha():
        return token in _FIRST
    word = first_word(line)
    return word in _FIRST or word.isdigit()
