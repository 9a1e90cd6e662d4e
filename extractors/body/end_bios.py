"""End bios: a text on who wrote the article, told by its place and its first words alone.

What a bio says of its author has a thousand wordings; that it is the last text, begins with the author's name
and that the article names its author nowhere else holds in every language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.shapes import HEADINGS

ENDING = 2  # the last blocks of the text
MIN_CHARS, MAX_CHARS = 40, 700
MIN_FIRST_NAME = 3
OPENING = "“\"'*–—- "
ENDS = '.!?…。！？।؟”")'
# How a review was made is a part of it: 'Jane tested twelve kettles for this review.'
_METHOD = re.compile(r"\bfor this (?:review|story|article|guide|test|piece|report)\b")
# Behind the name: a word or a dash, no comma, as in a list of people, and no colon, as in an interview.
_ON = re.compile(r"\s(?:[–—-]\s)?\w")


def find_end_bios(blocks: Sequence[Block], authors: Sequence[str]) -> set[int]:
    """Return the places of those last `blocks` that are on one of the `authors`, in lower case."""
    found: set[int] = set()
    for place in range(len(blocks) - 1, max(0, len(blocks) - 1 - ENDING), -1):
        text = blocks[place].text.lstrip(OPENING)
        lowered = text.lower()
        names = [name for author in authors for name in _forms(author) if lowered.startswith(name)]
        if not _may_tell(blocks[place]) or not any(_goes_on(text[len(name) :]) for name in names):
            continue
        above = " ".join(block.text for block in blocks[:place]).lower()
        if not any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", above) for name in names):
            found.add(place)
    return found


def _forms(author: str) -> tuple[str, ...]:
    """Return a full name and its first part; a single word may be any."""
    first, _, rest = author.partition(" ")
    return (author, first) if rest and len(first) >= MIN_FIRST_NAME else (author,) if rest else ()


def _may_tell(block: Block) -> bool:
    chars = len(block.text)
    if not MIN_CHARS <= chars <= MAX_CHARS or block.text[-1] not in ENDS or block.tag in HEADINGS:
        return False
    return _METHOD.search(block.text) is None


def _goes_on(rest: str) -> bool:
    """Tell whether a sentence goes on behind a name, and not another word of the name."""
    return _ON.match(rest) is not None and not rest[1:2].isupper()
