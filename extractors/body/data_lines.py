"""Data lines: what was meant for a script or a plug-in, not for the reader, and numbers of lines of code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER

MIN_DATA_CHARS = 150
CODE, CELL = HOLDER["pre"], HOLDER["td"]

# What an extension of WordPress prints below code.
_CODE_LABEL = re.compile(r"^Code language: \S.{0,40}\(\w+\)$")
_DATA_ENDS = ")}]"
# What a plug-in would have put something in the place of: [gallery ids=1,2], [Gambas:Video 1], [CTA_MODULE].
_SHORTCODE = re.compile(r"^\[/?[A-Za-z][\w-]{2,30}(?:\s[\w-]+=[^\[\]]*|:[A-Za-z][^\[\]:]*)?\]$")
_PLAIN_CODE = re.compile(r"^\[[A-Z][a-z]+\]$|^\[\w+: |^\[[a-z]+\]$")  # "[Methods]", "[Jane: yes]", "[sic]"
_DATA = re.compile(r'^[{\[]\s?[{\["][^\n]{0,200}?"\s?:')


def is_data(block: Block) -> bool:
    """Tell whether a block is data for a script, a shortcode, a label below code or numbers of lines."""
    text = block.text
    if block.box.within & CODE:
        return _counts(text.split(), 1 if block.box.within & CELL else 2)
    if text[-1] not in _DATA_ENDS:
        return False
    if text[0] == "[" and _SHORTCODE.match(text):
        return _PLAIN_CODE.match(text) is None
    return _CODE_LABEL.match(text) is not None or (
        len(text) >= MIN_DATA_CHARS and text[-1] != ")" and _DATA.match(text) is not None
    )


def _counts(words: Sequence[str], least: int) -> bool:
    """Tell whether the words are numbers in a row, `least` of them or more."""
    if len(words) < least or not words[0].isdecimal():
        return False
    first = int(words[0][:9])
    return list(words) == [str(first + more) for more in range(len(words))]
