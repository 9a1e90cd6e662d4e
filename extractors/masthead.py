"""Masthead: the lines around the printed headline, where byline, dates and standfirst stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from extractors.body.blocks import INLINE, LINE_BREAK, Block
from extractors.body.boxes import Box
from extractors.body.tokens import BIT
from extractors.draft import Draft
from extractors.likeness import fold
from extractors.plain import one_line
from extractors.printed_date import prints_year
from extractors.runs import PARTING, joined, text_runs

ABOVE, BELOW = 12, 26  # blocks read on either side of the headline
MAX_BOXES = 8  # levels of boxes around a block that are looked at
NEAR_BOXES = 3  # levels of boxes around a block that speak for it
HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
MAX_EXTRA = 60  # characters of punctuation or kicker in the headline's own block
WITHIN = INLINE | frozenset(("br", "img", "script", "style", "svg"))
QUOTES = frozenset(("blockquote", "figcaption", "q"))
LONG = 140  # characters from which a block is running text
# Parts of the page that speak of other things than this article.
FOREIGN = sum(BIT[group] for group in "comment related popular nav footer sidebar modal signup".split())


@dataclass(frozen=True)
class Line:
    """One block near the headline, whose block has the index `start`."""

    block: Block
    start: int

    @property
    def distance(self) -> int:
        """Blocks from the headline, negative above it."""
        return self.block.index - self.start

    @property
    def flags(self) -> int:
        """What the names of its box and of those close around it say, see `tokens.BIT`."""
        return self._context[0]

    @property
    def foreign(self) -> bool:
        """A box around it belongs to comments, teasers, menus, and not to the headline."""
        return bool(self._context[1])

    @cached_property
    def _context(self) -> tuple[int, int]:
        flags, foreign = self.block.box.flags, 0
        box: Box | None = self.block.box
        level = 0
        while box is not None and level < MAX_BOXES and box.tag not in ("main", "body"):
            if level < NEAR_BOXES:
                flags |= box.flags
            if box.first <= self.start < box.last:  # what holds the headline holds the article
                break
            foreign |= box.flags & FOREIGN
            box, level = box.parent, level + 1
        return flags, foreign

    @property
    def text(self) -> str:
        """The block's text in one line."""
        return self.block.text

    @cached_property
    def dated(self) -> bool:
        """The text prints a year, without which it has no date."""
        return prints_year(self.block.text)

    @property
    def quoted(self) -> bool:
        """The line stands in a quotation or a caption."""
        box: Box | None = self.block.box
        for _ in range(NEAR_BOXES):
            if box is not None and box.tag in QUOTES:
                return True
            box = box.parent if box is not None else None
        return False

    @cached_property
    def pieces(self) -> str:
        """The text with \\x01 where a tag parts it into runs that do not read on."""
        block = self.block
        if not block.marked or len(block.text) > 2 * LONG:
            return block.text
        if block.box.runs == 1 and all(child.tag in WITHIN for child in block.element):
            return joined(list(text_runs(block.element)))
        # its element holds other blocks, too
        lines = "".join(PARTING if piece is LINE_BREAK else piece for piece in block.pieces)
        return PARTING.join(filter(None, map(one_line, lines.split(PARTING))))

    def says(self, group: str) -> bool:
        """Tell whether the names around the line are of this group of `tokens.BIT`."""
        return bool(self.flags & BIT[group])

    def inline(self, *tags: str) -> Iterator[etree._Element]:
        """Yield the block's element and the elements of these tags inside it, none of a long text."""
        block = self.block
        if len(block.text) <= 2 * LONG:
            yield block.element
            if block.marked:
                yield from block.element.iterdescendants(*tags)


def headline_index(draft: Draft) -> int | None:
    """Return the index of the block that holds the printed headline, or None if it is not printed."""
    wanted = fold(draft.value("headline") or "")
    if not wanted:
        return None
    if (printed := fold(draft.found["headline"].raw or "")) != wanted:  # with a kicker, or declared
        for block in draft.blocks:
            if block.tag in HEADINGS and len(block.text) >= len(printed) and fold(block.text) == printed:
                return block.index
    found: int | None = None
    headed = False  # what is found is a heading, not the entry of a list of stories
    for block in draft.blocks:
        heading = block.tag in HEADINGS
        if len(block.text) > len(wanted) + MAX_EXTRA or not (heading or len(block.text) >= len(wanted)):
            continue
        folded = fold(block.text)
        if block.tag == "h1" and (folded == wanted or (len(wanted) > 8 and wanted in folded)):
            return block.index
        if heading and folded == wanted and not headed:
            found, headed = block.index, True
        elif found is None and (folded == wanted or (heading and len(folded) > 8 and folded in wanted)):
            found = block.index
    return found


def read_masthead(draft: Draft) -> tuple[Line, ...]:
    """Return the lines near the headline, or near the first running text, in document order."""
    start = headline_index(draft)
    if start is None:
        start = next((block.index for block in draft.blocks if len(block.text) > LONG), 0)
    near = draft.blocks[max(0, start - ABOVE) : start + BELOW]
    return tuple(Line(block, start) for block in near)
