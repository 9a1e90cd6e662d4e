"""Likeness: short texts made comparable, and how alike two of them are, in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from operator import add

MAX_CHARS = 1_000  # a headline, a name or a date line is shorter; what is longer is cut before any work on it

_WORD = re.compile(r"\w+")
# In plain ASCII all but letters, figures and underscores parts words: taking them out as bytes is faster than
# the pattern. The second puts letters in lower case, too.
_APART = bytes(code if code < 128 and _WORD.match(chr(code)) else ord(" ") for code in range(256))
_FOLDED = _APART.lower()


def words_of(text: str) -> list[str]:
    """Return the runs of letters, figures and underscores in `text`.

    >>> words_of("ships sail, at 5:30")
    ['ships', 'sail', 'at', '5', '30']
    """
    if text.isascii():
        return text.encode().translate(_APART).decode().split()
    return runs_of(text, str.isalnum, _WORD)


def runs_of(text: str, is_run: Callable[[str], bool], pattern: re.Pattern[str]) -> list[str]:
    """Return what `pattern` finds in `text`; `is_run` tells of a token that it is one match.

    Most tokens between spaces are such: to split there costs a fifth of a match for each word.
    """
    runs: list[str] = []
    for token in text.split():
        if is_run(token):
            runs.append(token)
        else:
            runs += pattern.findall(token)
    return runs


def first_word(text: str) -> str:
    """Return the first of `words_of` a text, '' if there is none."""
    token = text.partition(" ")[0]
    if token.isalnum():
        return token
    found = _WORD.search(text)
    return found.group() if found else ""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the words of `text`, case and compatibility forms folded, without punctuation.

    >>> fold("“Don’t” — say ＩＢＭ")
    'don t say ibm'
    """
    text = text[:MAX_CHARS]
    if text.isascii():
        return b" ".join(text.encode().translate(_FOLDED).split()).decode()
    return " ".join(words_of(unicodedata.normalize("NFKC", text).casefold()))


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    folded = fold(text)
    return frozenset(map(add, folded, folded[1:])) or frozenset((folded,))


def likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how much of the two texts' character pairs they share (Dice's coefficient).

    >>> likeness("Ships sail again", "SHIPS SAIL AGAIN!")
    1.0
    """
    a, b = _pairs(one), _pairs(other)
    return 2 * len(a & b) / (len(a) + len(b))
