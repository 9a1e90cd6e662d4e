"""Masthead: the lines around the printed headline, where byline, dates and standfirst stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from lxml import etree
from msgspec import Struct

from extractors.body.blocks import INLINE, LINE_BREAK, Block
from extractors.body.boxes import Box
from extractors.body.tokens import BIT, token_flags
from extractors.dates.printed_date import prints_year
from extractors.draft import Draft
from extractors.headline.headings import HEADINGS, NAMED_TITLE
from extractors.likeness import fold
from extractors.markup.runs import PARTING, joined, line_of, text_runs
from extractors.plain import one_line

ABOVE, BELOW = 12, 26  # blocks read on either side of the headline
MAX_BOXES = 8  # levels of boxes around a block that are looked at
NEAR_BOXES = 3  # levels of boxes around a block that speak for it
MAX_EXTRA = 60  # characters of punctuation or kicker in the headline's own block
WITHIN = INLINE | frozenset(("br", "img", "script", "style", "svg"))
INNER = ("a", "span", "time", "abbr", "meta")  # elements in a line that may say whom or when it names
MAX_INNER = 200  # of these elements in a line: they may be empty, and thousands
MAX_LOOKED_AT = 400  # such elements of a box of many blocks
MAX_WITHIN, SPACES = 20, 4  # elements in one of them, and how much longer than the line its text may be
INDENT = 400  # characters of white space in it
QUOTES = frozenset(("blockquote", "figcaption", "q"))
LONG = 140  # characters from which a block is running text
# Parts of the page that speak of other things than this article.
FOREIGN = sum(BIT[group] for group in "comment related popular nav footer sidebar modal signup".split())
FOOTER = BIT["footer"]
# Classes that set space or a line below a box: no word for a footer.
SPACED = re.compile(r"(?:^|[\s_-])(?:margin|padding|border)-?bottom", re.I)
# Classes of Bootstrap and others that set a box or its text to one side, and the sides of what tells who
# wrote and when: no word for a sidebar.
ALIGNED = re.compile(
    r"(?<!\S)(?:(?:pull|float|text|align)-(?:\w\w-)?(?:left|right)"
    r"|(?:\w+[-_]+){0,3}(?:meta|info|infos|byline|author|date|dateline)[-_]+(?:left|right)"
    r"|(?:left|right)[-_]+(?:meta|info|infos|byline|author|date|dateline))(?!\S)",
    re.I,
)
SIDEBAR = BIT["sidebar"]


class Line(Struct, eq=False, gc=False):
    """One block near the headline, whose block has the index `start`.

    text is the block's, in one line; distance counts the blocks from the headline, negative above it. What
    else is told of a line is read when it is first asked for.
    """

    block: Block
    start: int
    text: str = ""
    distance: int = 0
    _flags: int = -1
    _foreign: int = 0
    _dated: bool | None = None
    _pieces: str | None = None
    _inner: list[etree._Element] | None = None

    def __post_init__(self) -> None:
        self.text = self.block.text
        self.distance = self.block.index - self.start

    @property
    def flags(self) -> int:
        """What the names of its box and of those close around it say, see `tokens.BIT`."""
        if self._flags < 0:
            self._read_boxes()
        return self._flags

    @property
    def foreign(self) -> bool:
        """A box around it belongs to comments, teasers, menus, and not to the headline."""
        if self._flags < 0:
            self._read_boxes()
        return self._foreign != 0

    @property
    def foreign_in_article(self) -> bool:
        """The same, but for footers: an article may have one of its own."""
        return self.foreign and self._foreign & ~BIT["footer"] != 0

    def _read_boxes(self) -> None:
        box: Box | None = self.block.box
        flags, foreign, start = self.block.box.flags, 0, self.start
        level = 0
        while box is not None and level < MAX_BOXES and box.tag not in ("main", "body"):
            own = box.flags
            if own & FOOTER and SPACED.search(box.names):
                own &= ~FOOTER
            if own & SIDEBAR and box.tag != "aside" and ALIGNED.search(box.names):
                own &= token_flags(ALIGNED.sub("", box.names)) | ~SIDEBAR
            if level < NEAR_BOXES:
                flags |= own
            if box.first <= start < box.last:  # what holds the headline holds the article
                break
            foreign |= own
            box, level = box.parent, level + 1
        self._flags, self._foreign = flags, foreign & FOREIGN

    @property
    def dated(self) -> bool:
        """The text prints a year, without which it has no date."""
        if self._dated is None:
            self._dated = prints_year(self.text)
        return self._dated

    @property
    def quoted(self) -> bool:
        """The line stands in a quotation or a caption."""
        box: Box | None = self.block.box
        for _ in range(NEAR_BOXES):
            if box is None or box.tag == "address":  # a byline beside the writer's picture
                return False
            if box.tag in QUOTES:
                return True
            box = box.parent
        return False

    @property
    def pieces(self) -> str:
        """The text with \\x01 where a tag parts it into runs that do not read on."""
        if self._pieces is None:
            self._pieces = self._parted()
        return self._pieces

    def _parted(self) -> str:
        block = self.block
        if not block.marked or len(block.text) > 2 * LONG:
            return block.text
        if block.box.runs == 1 and all(child.tag in WITHIN for child in block.element):
            return joined(list(text_runs(block.element)))
        # its element holds other blocks, too
        lines: list[list[str]] = [[]]
        for piece in block.pieces:
            if piece is LINE_BREAK:
                lines.append([])
            else:
                lines[-1].append(piece)
        return PARTING.join(filter(None, map(one_line, map(joined, lines))))

    def says(self, group: str) -> bool:
        """Tell whether the names around the line are of this group of `tokens.BIT`."""
        return bool(self.flags & BIT[group])

    def inline(self, *tags: str) -> list[etree._Element]:
        """Return the block's element and the elements of these tags, some of `INNER`, inside it.

        None of a long text. Several rules ask for them, and to walk takes time.
        """
        block = self.block
        if len(block.text) > 2 * LONG:
            return []
        if self._inner is None:
            inner = block.element.iterdescendants(*INNER) if block.marked else iter(())
            if block.box.runs > 1 or block.box.last - block.box.first > 1:  # it holds other blocks, too
                inner = (one for one in islice(inner, MAX_LOOKED_AT) if _is_of(one, block.text))
            self._inner = list(islice(inner, MAX_INNER))
        return [block.element, *[element for element in self._inner if element.tag in tags]]


def in_entry(line: Line) -> bool:
    """Tell whether a line stands in one of several articles of a kind, without the headline: in an entry
    of a live blog, or a teaser."""
    box: Box | None = line.block.box
    while box is not None and not box.first <= line.start < box.last:
        if box.tag == "article":
            beside = (box.element.getprevious(), box.element.getnext())
            names = box.element.get("class")
            return any(
                one is not None and (one.tag, one.get("class")) == ("article", names) for one in beside
            )
        box = box.parent
    return False


def _is_of(element: etree._Element, line: str) -> bool:
    """Tell whether an element's text is part of a line, without reading all of a long one."""
    left = SPACES * len(line) + INDENT
    for place, inner in enumerate(element.iter()):
        left -= len(inner.text or "") + (len(inner.tail or "") if place else 0)
        if left < 0 or place > MAX_WITHIN:
            return False
    return line_of(element) in line


def _headline_index(draft: Draft) -> int | None:
    """Return the index of the block that holds the printed headline, or None if it is not printed."""
    wanted = fold(draft.value("headline") or "")
    if not wanted:
        return None
    if (printed := fold(draft.found["headline"].raw or "")) != wanted:  # with a kicker, or declared
        for block in draft.blocks:
            if block.tag in HEADINGS and len(block.text) >= len(printed) and fold(block.text) == printed:
                return block.index
    title = draft.found["headline"].winner
    if title is not None and title.detail == NAMED_TITLE:
        for block, below in pairwise(draft.blocks):
            if len(block.text) >= len(wanted) and fold(block.text) == wanted and _in_first_heading(below):
                return block.index
    found: int | None = None
    headed = False  # what is found is a heading, not the entry of a list of stories
    least, most = len(wanted), len(wanted) + MAX_EXTRA
    for block in draft.blocks:
        chars, heading = len(block.text), block.tag in HEADINGS
        if chars > most or not (heading or (found is None and chars >= least)):
            continue
        folded = fold(block.text)
        if block.tag == "h1" and (folded == wanted or (least > 8 and wanted in folded)):
            return block.index
        if heading and folded == wanted and not headed:
            found, headed = block.index, True
        elif found is None and (folded == wanted or (heading and len(folded) > 8 and folded in wanted)):
            found = block.index
    return found


def _in_first_heading(block: Block) -> bool:
    return any(box.tag == "h1" for box in block.box.ancestors()[:NEAR_BOXES])


def read_masthead(draft: Draft) -> tuple[Line, ...]:
    """Return the lines near the headline, or near the first running text, in document order."""
    start = _headline_index(draft)
    if start is None:
        start = next((block.index for block in draft.blocks if len(block.text) > LONG), 0)
    near = draft.blocks[max(0, start - ABOVE) : start + BELOW]
    return tuple(Line(block, start) for block in near)


def start_of(lines: Sequence[Line]) -> int:
    """Return the index of the block that the lines of a masthead were read around, 0 where there are none."""
    return lines[0].start if lines else 0
