"""End bios: a text on who wrote the article, told by its place and its first words alone.

What a bio says of its author has a thousand wordings; that it is the last text, begins with the author's name
and that the article names its author nowhere else holds in every language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.shapes import HEADINGS
from extractors.rare import rare

ENDING = 2  # the last blocks of the text
MIN_CHARS, MAX_CHARS = 40, 700
MIN_DENSE_CHARS = 15  # in scripts that write a word with a sign or two, or no vowels
MIN_FIRST_NAME = 3
OPENING = "“\"'*–—- 【（(［["
# Before the name: an article, and what introduces an author in Chinese and Japanese.
_INTRODUCED = re.compile(
    r"(?:[ΗΟηο] |(?:本文)?作者(?:简介|簡介|介绍|介紹)?[:：\s]?|(?:本报|本報|本刊)?[记記]者\s?"
    r"|筆者の?|著者の?)(?=\w)"
)
ENDS = '.!?…。！？।؟”")'
# How a review was made is a part of it: 'Jane tested twelve kettles for this review.'
_METHOD = re.compile(r"\bfor this (?:review|story|article|guide|test|piece|report)\b")
# Behind the name: a word or a dash, no comma, as in a list of people, and no colon, as in an interview.
_ON = re.compile(r"\s(?:[–—-]\s)?\w")
# A name in a script without spaces, and what may follow it.
_UNSPACED = rare(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af·・]{2,}")
_UNSPACED_ON = re.compile(r"[\s】）)］\]]{0,2}[^\W\d_]")
_DENSE = rare(r"[\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")


def find_end_bios(blocks: Sequence[Block], authors: Sequence[str]) -> set[int]:
    """Return the places of those last `blocks` that are on one of the `authors`, in lower case."""
    found: set[int] = set()
    for place in range(len(blocks) - 1, max(0, len(blocks) - 1 - ENDING), -1):
        text = blocks[place].text.lstrip(OPENING)
        text = text[introduced.end() :] if (introduced := _INTRODUCED.match(text)) else text
        lowered = text.lower()
        names = [name for author in authors for name in _forms(author) if lowered.startswith(name)]
        if not _may_tell(blocks[place]) or not any(_goes_on(text[len(name) :], name) for name in names):
            continue
        above = " ".join(block.text for block in blocks[:place]).lower()
        if not any(_is_named(name, above) for name in names):
            found.add(place)
    return found


def _forms(author: str) -> tuple[str, ...]:
    """Return a full name and its first part; a single word may be any."""
    first, _, rest = author.partition(" ")
    if _UNSPACED.fullmatch(author):
        return (author,)
    return (author, first) if rest and len(first) >= MIN_FIRST_NAME else (author,) if rest else ()


def _may_tell(block: Block) -> bool:
    least = MIN_CHARS if block.text.isascii() or not _DENSE.search(block.text) else MIN_DENSE_CHARS
    if not least <= len(block.text) <= MAX_CHARS or block.text[-1] not in ENDS or block.tag in HEADINGS:
        return False
    return _METHOD.search(block.text) is None


def _goes_on(rest: str, name: str) -> bool:
    """Tell whether a sentence goes on behind a name, and not another word of the name."""
    if _UNSPACED.fullmatch(name):
        return _UNSPACED_ON.match(rest) is not None
    return _ON.match(rest) is not None and not rest[1:2].isupper()


def _is_named(name: str, text: str) -> bool:
    if _UNSPACED.fullmatch(name):
        return name in text
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
