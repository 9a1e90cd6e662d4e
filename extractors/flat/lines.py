"""Lines: flat text as lines, one a block of the page it came from, and what each looks like."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from extractors.body.phrases import phrase_flags
from extractors.flat.layout import read_layout

MAX_LINES = 20_000
MAX_LINE_CHARS = 100_000
# What converters from HTML put before list items, and what they leave of pictures and rules.
_BULLET = re.compile(r"^(?:[*+•·▪‣◦●○■□►▶✓→»›–—-]\s+)+")
_EMPTY = re.compile(r"[\W_]*")
# A word, or one character of a script without spaces.
_WORD = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f]|[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f]+"
)
ENDINGS = frozenset(".!?。！？؟।…\"”»’'」』)")
_STOPS = re.compile(r"[.!?。！？؟।]+(?:\s|$|[\"”»’」』])|[。！？]")
_COMMAS = re.compile(r"[,，、،;；]")
_QUOTES = re.compile(r"[\"“”„«»「」『』‘’]")
_SEPARATORS = re.compile(r"[|•·/›»→]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text on one line without bullet, its words in lower case, and counts of its shape.

    gap    whether an empty line, or the start of the text, came before it
    level  of a heading that is marked as one, 1 to 6; 0 for all else
    """

    text: str
    words: tuple[str, ...]
    gap: bool
    flags: int
    stops: int
    commas: int
    quotes: int
    separators: int
    capitals: float
    digits: float
    ends: bool
    copies: int = 1
    level: int = 0

    @property
    def is_paragraph(self) -> bool:
        """Whether the line reads as sentences: long, and ended or stopped as sentences are."""
        return len(self.words) >= 15 and (self.ends or self.stops > 1)


def read_lines(text: str) -> list[Line]:
    """Return the blocks of `text` that have a letter or digit, wrapped lines as one."""
    found: list[tuple[str, bool, int]] = []
    gap = True
    for raw in read_layout(text):
        line = _BULLET.sub("", " ".join(raw.text[:MAX_LINE_CHARS].split()))
        if _EMPTY.fullmatch(line):
            gap = gap or not line
            continue
        found.append((line, gap, raw.level))
        gap = False
        if len(found) == MAX_LINES:
            break
    copies = Counter(line.casefold() for line, _, _ in found)
    return [_line(line, gap, copies[line.casefold()], level) for line, gap, level in found]


def _line(text: str, gap: bool, copies: int, level: int) -> Line:
    words = _WORD.findall(text)
    cased = [word for word in words if word[0].isalpha()]
    return Line(
        text=text,
        words=tuple(word.casefold() for word in words),
        gap=gap,
        flags=phrase_flags(text),
        stops=len(_STOPS.findall(text)),
        commas=len(_COMMAS.findall(text)),
        quotes=len(_QUOTES.findall(text)),
        separators=len(_SEPARATORS.findall(text)),
        capitals=sum(word[0].isupper() for word in cased) / (len(cased) or 1),
        digits=sum(char.isdigit() for char in text) / len(text),
        ends=text[-1] in ENDINGS,
        copies=copies,
        level=level,
    )
