"""Related openings: which blocks of a page may be a module's heading, told from the words they begin with."""

from __future__ import annotations

import re

from extractors.body.blocks import Block
from extractors.related_phrases import INSIDE
from extractors.related_words import FIRST_WORDS, MARKS, MAX_HEADING_CHARS, UNSPACED

_FIRST_WORD = re.compile(r"[^\w\n]*(\w*)")
_BEGINNINGS = frozenset(word[:3] for word in FIRST_WORDS)


def may_announce(blocks: list[Block]) -> list[bool]:
    """Tell of each block whether `heading_kind` may find anything in it; a yes is often wrong, a no never.

    Most begin with no phrase and need no closer look.
    """
    lines = [text.casefold() if len(text := block.text) <= MAX_HEADING_CHARS else "" for block in blocks]
    marked = [number for number, line in enumerate(lines) if not line.isascii()]
    for number in marked:
        lines[number] = MARKS.sub("", lines[number])
    told = [
        line != "" and (line[:3] in _BEGINNINGS or not line[:3].isalpha()) and _opens(line) for line in lines
    ]
    whole = "\n".join(lines)
    for word in [word for word in INSIDE if word in whole]:
        told = [yes or word in line for yes, line in zip(told, lines, strict=True)]
    for number in marked:
        told[number] = told[number] or UNSPACED.search(lines[number]) is not None
    return told


def _opens(line: str) -> bool:
    """Tell whether a line begins with a phrase's first word, or with figures, which may stand before it."""
    found = _FIRST_WORD.match(line)
    return found is not None and (found[1] in FIRST_WORDS or found[1].isdigit())
