"""Wrapping: lines that a program or a person broke at some column, put together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import itemgetter

from extractors.flat.hyphens import SOFT, Hyphens, is_divided, without_soft
from extractors.rare import rare

MAX_WIDTH, MIN_WIDTH = 132, 40  # columns that text is wrapped at
# Columns of newspapers are narrower; so are lists of headlines, of which few lines only seem to go on.
MIN_NARROW, MIN_WRAPPED_NARROW = 26, 12
MIN_WRAPPED = 5  # lines that go on in the next one, for a text to be wrapped
MIN_SHARE = 0.5  # of all lines nearly as long as the width
# The same where many lines are longer than the width, as where only some paragraphs were wrapped.
MAX_LONGER_SHARE, SURE_SHARE = 0.1, 0.85
# In a short text: nearly all that are no last lines of their paragraphs, and few lines are longer.
FEW_WRAPPED, MAX_LONGER_OF_FEW, MIN_GAPS = 3, 0.35, 2
NEARLY = 0.75
INDENT = 2  # columns by which the first line of a paragraph stands further in
ITEM = re.compile(r"\s*([*+•·▪‣◦●○■□►▶✓→»›–—-]|\d{1,3}(?=[.)]))[.)]?\s")
BEGINS_BLOCK = re.compile(r"\s*(?:#{1,6}\s|\|)")
QUOTE = re.compile(r"\s*(?:>\s?)+")
NO_WORDS = re.compile(r"[\W_]+")
NO_SPACES = rare(r"[\u0e00-\u0e7f\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
# Two columns wide in fixed type, but for those that are so beside such signs only.
WIDE_SIGNS = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6"
)
ANY_WIDE = rare(f"[{WIDE_SIGNS}]")
MARKS = "‘’“”—…·"
WIDE = rare(f"[{WIDE_SIGNS}{MARKS}]")
# What no line ends with, a sign or number, and what no line begins with.
UNIT = re.compile("[「『（《〈【〔“‘]*(?:[A-Za-z0-9.,%]+|.)[、。，．・：；？！」』）》〉】〕”’…ー々]*")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line as it was printed: its width, and its text without indent and marks of quotes.

    first is the width of what a break of the line would keep together, its first word. depth is how deep in
    quotes it stands; mark is the bullet or number that it begins with, or ''.
    """

    text: str
    width: int
    first: int
    indent: int
    depth: int
    mark: str

    @property
    def is_one_word(self) -> bool:
        """Whether it is a single word of a script that sets spaces."""
        return " " not in self.text and NO_SPACES.search(self.text) is None

    @property
    def is_prose(self) -> bool:
        """Whether it may be part of a paragraph: no item and no single word."""
        return not self.mark and not self.is_one_word


def unwrap(*versions: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs of lines, wrapped ones as one line; text that is not wrapped comes as it is.

    Of several versions of the lines that one is taken which was wrapped: marks for links were in the lines
    then, or were set later. Programs count signs or columns. Quotes that are put together again have lost
    their marks, and words that were divided their hyphens.
    """
    read = [
        (lines, [_row(line, measure) for line in lines])
        for lines in versions
        for measure in ((len, _columns) if any(map(ANY_WIDE.search, lines)) else (len,))
    ]
    (lines, rows), (width, _) = max(((one, _width(one[1])) for one in read), key=lambda one: one[1][1])
    if not width:
        yield from without_soft(lines)
        return
    hyphens = Hyphens([row.text for row in rows])
    parts: list[_Row] = []
    for at, row in enumerate(rows):
        parts.append(row)
        if not _goes_on(rows, at, width, parts[0]):
            indented = " " * parts[0].indent + join_lines([part.text for part in parts], hyphens)
            yield (indented if len(parts) > 1 else lines[at]).replace(SOFT, "")
            parts = []


def _columns(text: str) -> int:
    return len(text) + len(WIDE.findall(text))


def _row(line: str, measure: Callable[[str], int]) -> _Row:
    line = line.rstrip()
    quote = QUOTE.match(line) if ">" in line else None
    inner = line[quote.end() :] if quote else line
    item = ITEM.match(inner)
    text = inner.lstrip()
    depth = quote[0].count(">") if quote else 0
    first = text.split(maxsplit=1)[0] if text else ""
    if NO_SPACES.match(first) and (unit := UNIT.match(first)):
        first = unit[0]
    indent = len(inner) - len(text)
    return _Row(text, measure(line), measure(first), indent, depth, item[1] if item else "")


def _may_go_on(row: _Row, following: _Row) -> bool:
    if not row.text or not following.text or row.depth != following.depth:
        return False
    return not (BEGINS_BLOCK.match(following.text) or NO_WORDS.fullmatch(following.text))


def _width(rows: Sequence[_Row]) -> tuple[int, int]:
    """Return the columns that `rows` were wrapped at, and how many of them go on; (0, 0) if they were not."""
    return max(_wide(rows), _narrow(rows), key=itemgetter(1))


def _wide(rows: Sequence[_Row]) -> tuple[int, int]:
    width, going_on = _fullest(rows, MIN_WIDTH)
    longer, near, within = _around(rows, width)
    few = FEW_WRAPPED <= going_on >= SURE_SHARE * within and longer <= MAX_LONGER_OF_FEW * going_on
    few = few and sum(not row.text for row in rows) >= MIN_GAPS
    share = MIN_SHARE if longer <= MAX_LONGER_SHARE * going_on else SURE_SHARE
    return (width, going_on) if few or going_on >= max(MIN_WRAPPED, share * near) else (0, 0)


def _narrow(rows: Sequence[_Row]) -> tuple[int, int]:
    width, going_on = _fullest(rows, MIN_NARROW)
    longer, _, within = _around(rows, width)
    sure = going_on >= max(MIN_WRAPPED_NARROW, SURE_SHARE * within)
    return (width, going_on) if sure and longer <= MAX_LONGER_SHARE * going_on else (0, 0)


def _fullest(rows: Sequence[_Row], least: int) -> tuple[int, int]:
    """Return the width, from `least` on, that most lines were wrapped at if any were, and their number.

    A line that was wrapped is not longer than the width, and would be with the next line's first word:
    sought is the width that this is true of for most lines.
    """
    starts = [0] * (MAX_WIDTH + 2)
    for row, following in pairwise(rows):
        if row.is_prose and row.width <= MAX_WIDTH and _may_go_on(row, following):
            starts[max(row.width, least)] += 1
            starts[min(max(row.width + 1 + following.first, least), MAX_WIDTH + 1)] -= 1
    covered = list(accumulate(starts[: MAX_WIDTH + 1]))
    going_on = max(covered)
    width = covered.index(going_on)
    while width < MAX_WIDTH and covered[width + 1] == going_on:
        width += 1
    return max((row.width for row in rows if row.is_prose and row.width <= width), default=width), going_on


def _around(rows: Sequence[_Row], width: int) -> tuple[int, int, int]:
    """Return how many lines are longer, how many nearly as long, and how many of these may go on."""
    longer = sum(row.is_prose and row.width > width + 2 * row.depth for row in rows)
    near = [at for at, row in enumerate(rows) if row.is_prose and NEARLY * width <= row.width <= width]
    within = sum(at + 1 < len(rows) and _may_go_on(rows[at], rows[at + 1]) for at in near)
    return longer, len(near), within


def _goes_on(rows: Sequence[_Row], at: int, width: int, first: _Row) -> bool:
    """Tell whether a line ends where it does only because the next word had no place in it."""
    row = rows[at]
    following = rows[at + 1] if at + 1 < len(rows) else None
    if following is None or not _may_go_on(row, following) or _is_longer(row, width, first):
        return False
    if following.indent >= row.indent + INDENT and not row.mark:
        return False
    if row.width + 1 + following.first <= width:
        return False
    behind = [other.mark for other in rows[at + 2 : at + 4]]
    return not following.mark or not _begins_item(following.mark, first.mark, behind)


def _is_longer(row: _Row, width: int, first: _Row) -> bool:
    """Tell whether a line was not wrapped; an address longer than the width has a line within a paragraph."""
    return row.width > width + 2 * row.depth and (not row.is_one_word or row is first)


def _begins_item(mark: str, first: str, behind: Sequence[str]) -> bool:
    """Tell whether a mark that stands where a line was full begins an item, and is no dash or number of it.

    `first` is the mark that the paragraph begins with, `behind` those of the two lines below.
    """
    if mark.isdigit():
        follows = first.isdigit() and int(first) == int(mark) - 1
        return follows or any(other.isdigit() and int(other) == int(mark) + 1 for other in behind[:1])
    return mark == first or behind == [mark, mark]


def join_lines(parts: Sequence[str], hyphens: Hyphens) -> str:
    """Return the lines as one; built once, since a paragraph may have thousands of lines."""
    pieces = [parts[0]]
    for before, part in pairwise(parts):
        divided = is_divided(before, part)
        if divided and hyphens.is_set(before, part):
            pieces[-1] = pieces[-1][:-1]
        no_space = NO_SPACES.match(part.lstrip(MARKS)) and NO_SPACES.match(before.rstrip(MARKS)[-1:])
        pieces.append(part if no_space or divided or before[-1] == SOFT else f" {part}")
    return "".join(pieces)
