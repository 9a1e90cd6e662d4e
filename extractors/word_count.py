"""Word count: how many words a text has, counted at once over all of its characters."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from unicodedata import category

import numpy as np

# Characters within words that are no letters: vowel signs and accents, and soft hyphens and joiners, unseen.
# The ranges hold those of all living scripts, and not those that change how a picture looks.
SIGNS = ("Mn", "Mc", "Me")
SIGN_RANGES = ((0x300, 0x1E00), (0x20D0, 0x2100), (0x302A, 0x309B), (0xA66F, 0xABF0), (0xFB1E, 0xFB1F))
UNSEEN = "\u00ad\u200c\u200d\u2060\ufeff"
# Whether a character begins a word or goes on in it, and whether one is within a word, for the first plane.
_PLANE = 0x10000
_LETTER = np.char.isalnum(np.arange(_PLANE, dtype=np.uint32).view("U1"))
_LETTER[ord("_")] = True
_IN_WORD = _LETTER.copy()
_IN_WORD[
    [code for code in chain(*map(range, *zip(*SIGN_RANGES, strict=True))) if category(chr(code)) in SIGNS]
] = True
_IN_WORD[[ord(character) for character in UNSEEN]] = True
_BEYOND = re.compile("[\U00010000-\U0010ffff]")  # the characters beyond that plane


def count_words(text: str) -> int:
    """Return the number of runs of letters with their signs, digits and underscores in `text`.

    >>> count_words("Ships sail at 5:30 \u2014 again.")
    6
    >>> count_words("नमस्ते दुनिया")
    2
    """
    if not text:
        return 0
    codes = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2")
    if len(codes) != len(text) and any(map(str.isalnum, _BEYOND.findall(text))):
        # The two codes of such a letter say nothing.
        return text[0].isalnum() + sum(_begins(*pair) for pair in pairwise(text))
    # No code is out of bounds: not to be told so is faster.
    letters, inside = _LETTER.take(codes, mode="clip"), _IN_WORD.take(codes, mode="clip")
    return int(letters[0]) + int(np.count_nonzero(letters[1:] > inside[:-1]))


def _begins(before: str, character: str) -> bool:
    """Tell whether `character` is the first of a word."""
    within = bool(_IN_WORD[ord(before)]) if ord(before) < _PLANE else before.isalnum()
    return character.isalnum() and not within
