"""Related case: lines in the one spelling in which phrases are looked for."""

from __future__ import annotations

import re
import unicodedata

# What is left of a Turkish capital I with its dot in lower case, and Arabic's short vowels, seldom written.
MARKS = re.compile("[\u0307\u064b-\u0652]")
# The marks, accents that stand by themselves, and letters that are parted when a text is composed: few lines
# have any.
_UNCOMPOSED = re.compile(
    "[\u0300-\u036f\u064b-\u0655\u0958-\u095f\u09dc-\u09df\u0a33\u0a36\u0a59-\u0a5e\u0b5c\u0b5d\u3099\u309a]"
)


def lowered(text: str) -> str:
    """Return a text with its case folded, its letters composed and without the `MARKS`."""
    folded = text.casefold()
    if folded.isascii() or _UNCOMPOSED.search(folded) is None:
        return folded
    return unicodedata.normalize("NFC", MARKS.sub("", folded))


def lowered_lines(lines: list[str]) -> list[str]:
    """Return each line as `lowered` does, all at once."""
    whole = "\n".join(lines).casefold()
    folded = whole.split("\n") if lines else []
    return folded if whole.isascii() or _UNCOMPOSED.search(whole) is None else list(map(lowered, folded))
