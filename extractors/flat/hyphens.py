"""Hyphens: words that were divided at the ends of lines, whole again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

SOFT = "\u00ad"  # shown at the end of a line only, so wherever it stands it is no part of the word
DIVIDED = re.compile(r"[^\W\d_][-\u2010]$")
WORD = re.compile(r"[^\W_]+(?:[-\u2010'’][^\W_]+)*")
MAX_WORD = 80
MIN_DIVIDED = 2  # words, for a text to have divided ones
# After them a word's end was left out, and the hyphen ends it: "Liege- und Stellplätze".
AND = frozenset(
    "and or to und oder bis sowie en of och eller samt og ja tai et ou y o e i u lub oraz a".split()
)


def is_divided(line: str, following: str) -> bool:
    """Whether a word may go on from one line to the next one."""
    if not DIVIDED.search(line[-2:]) or not following[:1].isalpha():
        return False
    return following.split(maxsplit=1)[0].lower() not in AND


class Hyphens:
    """Tells the hyphens that a program set where a line was full from those of the words themselves.

    What a text says elsewhere decides, then whether it has more hyphens at ends of lines than within words,
    as no text has whose words are not divided.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        ends = [is_divided(line, following.lstrip()) for line, following in pairwise(lines)]
        self._known: set[str] = set()
        self._divides = False
        if not any(ends):
            return
        within = 0
        for line, begun, ended in zip(lines, [False, *ends], [*ends, False], strict=True):
            words = [_folded(word) for word in WORD.findall(line)][begun : -1 if ended else None]
            within += sum("-" in word for word in words)
            self._known.update(words)
        self._divides = sum(ends) >= MIN_DIVIDED and sum(ends) > within

    def is_set(self, line: str, following: str) -> bool:
        """Whether the hyphen between two lines that are divided is no part of the word."""
        begun, rest = _folded(WORD.findall(line[-MAX_WORD:])[-1]), _first(following)
        if f"{begun}-{rest}" in self._known:
            return False
        if begun + rest in self._known:
            return True
        return self._divides and not self._known.issuperset((begun, rest)) and not following[0].isupper()


def without_soft(lines: Iterable[str]) -> list[str]:
    """Return lines without soft hyphens."""
    return [line.replace(SOFT, "") for line in lines]


def _folded(word: str) -> str:
    return word.lower().replace("\u2010", "-")


def _first(line: str) -> str:
    word = WORD.match(line[:MAX_WORD])
    return _folded(word[0]) if word else ""
