"""Word count: how many words a text has, counted at once over all of its characters."""

from __future__ import annotations

import re

import numpy as np

# Whether a character may stand in a word, as \\w has it, for the first plane of Unicode.
_PLANE = 0x10000
_IN_WORD = np.char.isalnum(np.arange(_PLANE, dtype=np.uint32).view("U1"))
_IN_WORD[ord("_")] = True
_WORD = re.compile(r"\w+")


def count_words(text: str) -> int:
    """Return the number of runs of letters, digits and underscores in `text`.

    >>> count_words("Ships sail at 5:30 \u2014 again.")
    6
    """
    if not text:
        return 0
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if codes.max() >= _PLANE:
        return len(_WORD.findall(text))
    inside = _IN_WORD[codes]
    return int(inside[0]) + int(np.count_nonzero(inside[1:] > inside[:-1]))
