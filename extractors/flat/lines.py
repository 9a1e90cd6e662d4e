"""Lines: flat text as lines, one a block of the page it came from, and what each looks like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from extractors.body.phrases import phrase_flags
from extractors.flat.layout import read_layout
from extractors.flat.markdown import Raw
from extractors.spaces import fold_spaces

LINED = frozenset(("code", "table"))
MAX_LINES = 20_000
MAX_LINE_CHARS = 100_000
MANY_LINES = f"The text was cut to {MAX_LINES} lines."
LONG_LINE = f"A line was cut to {MAX_LINE_CHARS} characters."
# What converters from HTML put before list items, and what they leave of pictures and rules.
_BULLET = re.compile(r"^(?:[*+•·▪‣◦●○■□►▶✓→»›]\s+)+")
# It stands before list items, and before direct speech.
_DASH = re.compile(r"^[–—-]\s+")
MIN_DASHES = 3  # in a row, for lines that do not end as sentences to be items
_EMPTY = re.compile(r"[\W_]*")
# A word, or one character of a script without spaces.
_WORD = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f]|[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f]+"
)
ENDINGS = frozenset(".!?。！？؟।…\"”»’'」』)")
_ENDS = ".!?。！？؟।"
# A run of them is tried once, from where it begins.
_STOPS = re.compile(rf"(?<![{_ENDS}])[{_ENDS}]++(?:\s|$|[\"”»’」』])|[。！？]")
# Marks of notes, which stand behind the sentence.
_NOTES = re.compile(r"(?<=[.!?。！？؟।…\"”»’」』)])(?:\[[^\[\]]{1,20}\]|[¹²³⁰⁴-⁹†‡])+(?=\s|$)")
_COMMAS = re.compile(r"[,，、،;；]")
_QUOTES = re.compile(r"[\"“”„«»「」『』‘’]")
_SEPARATORS = re.compile(r"[|•·/›»→]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text without bullet, its words in lower case, and counts of its shape.

    gap    whether an empty line, or the start of the text, came before it
    level  of a heading that is marked as one, 1 to 6; 0 for all else
    kind   "item" if it had a bullet, "row" if bars, "code" and "table" of blocks that have lines of their own
    html   of a table
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
    kind: str = ""
    html: str = ""

    @property
    def is_lined(self) -> bool:
        """Whether it is a block of several lines, which no model knows."""
        return self.kind in LINED

    @property
    def is_paragraph(self) -> bool:
        """Whether the line reads as sentences: long, and ended or stopped as sentences are."""
        return len(self.words) >= 15 and (self.ends or self.stops > 1)


def read_lines(text: str, warnings: list[str] | None = None, *, marked: bool = False) -> list[Line]:
    """Return the blocks of `text` that have a letter or digit, wrapped lines as one.

    What was cut is added to `warnings`. `marked`: the text is Markdown, however few its marks.
    """
    found: list[tuple[Raw, bool]] = []
    notes = []
    gap = True
    for raw in read_layout(text, marked=marked):
        if len(raw.text) > MAX_LINE_CHARS and LONG_LINE not in notes:
            notes.append(LONG_LINE)
        block = _without_bullet(raw)
        if _EMPTY.fullmatch(block.text):
            gap = gap or not block.text
            continue
        if len(found) == MAX_LINES:
            notes.append(MANY_LINES)
            break
        found.append((block, gap))
        gap = False
    if warnings is not None:
        warnings += notes
    blocks = list(_without_dashes([block for block, _ in found]))
    copies = Counter(block.text.casefold() for block in blocks)
    return [
        _line(block, gap, copies[block.text.casefold()])
        for block, (_, gap) in zip(blocks, found, strict=True)
    ]


def _without_bullet(raw: Raw) -> Raw:
    if raw.kind == "table":
        return raw
    if raw.kind == "code":
        return Raw(raw.text[:MAX_LINE_CHARS].strip("\n"), kind="code")
    line = fold_spaces(raw.text[:MAX_LINE_CHARS])
    bare = _BULLET.sub("", line)
    return Raw(bare, raw.level, raw.kind if bare == line else "item")


def _without_dashes(blocks: Sequence[Raw]) -> Iterator[Raw]:
    """Yield blocks without the dashes that are bullets.

    A hyphen is one before what is no sentence; a dash only in a list, for headlines are speech as well.
    """
    for dash, run in groupby(blocks, key=_dash):
        members = list(run)
        is_list = len(members) >= MIN_DASHES and not any(_is_sentence(block.text) for block in members)
        for block in members:
            if dash and (is_list or (dash == "-" and not _is_sentence(block.text))):
                yield Raw(_DASH.sub("", block.text), block.level, "item")
            else:
                yield block


def _dash(block: Raw) -> str:
    return block.text[0] if block.kind not in LINED and _DASH.match(block.text) else ""


def _is_sentence(text: str) -> bool:
    text = _NOTES.sub("", text)
    return text[-1] in ENDINGS or len(_STOPS.findall(text)) > 1


def _line(block: Raw, gap: bool, copies: int) -> Line:
    text = block.text
    sentences = _NOTES.sub("", text)
    words = _WORD.findall(text)
    cased = [word for word in words if word[0].isalpha()]
    return Line(
        text=text,
        words=tuple(word.casefold() for word in words),
        gap=gap,
        flags=phrase_flags(text),
        stops=len(_STOPS.findall(sentences)),
        commas=len(_COMMAS.findall(text)),
        quotes=len(_QUOTES.findall(text)),
        separators=len(_SEPARATORS.findall(text)),
        capitals=sum(word[0].isupper() for word in cased) / (len(cased) or 1),
        digits=sum(char.isdigit() for char in text) / len(text),
        ends=sentences[-1] in ENDINGS,
        copies=copies,
        level=block.level,
        kind=block.kind,
        html=block.html,
    )
