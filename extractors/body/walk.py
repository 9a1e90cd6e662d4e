"""Walk: from the tree of a page to its blocks, in one pass."""

from __future__ import annotations

from lxml import etree

from extractors.body.blocks import ALL, BOLD, KEPT_INLINE, LINE_BREAK, Block, Mark
from extractors.body.boxes import HOLDER, Box
from extractors.body.deep import read_flat
from extractors.body.formulas import drawn_formula, formula_pieces
from extractors.body.initials import goes_on_behind, is_initial, pictured_letter
from extractors.body.kinds import (
    BLOCK,
    BREAK,
    BUTTON,
    FORMULA,
    HIDEABLE,
    IMAGE,
    KIND,
    OTHER,
    PHRASE,
    RUBY,
    SET_IN,
    SKIP,
    asked_kind,
    offers,
)
from extractors.body.listings import end_line, is_line
from extractors.body.readings import ruby_text
from extractors.body.screen_readers import is_unseen
from extractors.spaces import UNSEEN

# Where pages without headings have lines of their own in bold or in links, each before one <br>.
LAID_OUT = frozenset("td div body center form p".split())
MAX_SET_APART = 150
PREFORMATTED = HOLDER["pre"]
# Recursion ends here and the rest is read flat: Python's own limit is 1,000 calls, callers included.
MAX_DEPTH = 250


def read_blocks(root: etree._Element, headed: bool | None = None) -> list[Block]:
    """Return the blocks under `root` in document order.

    Two <br> in a row end a block; an inline element that holds block-level ones does not join them. In a
    page without headings one <br> does, behind a line that is set apart; headed tells whether there are any,
    if the caller knows.
    """
    reader = Reader(_without_headings(root) if headed is None else not headed)
    reader.block(root, str(root.tag), None, 0)
    return reader.blocks


def _without_headings(root: etree._Element) -> bool:
    """Tell whether a page has no heading: then it is laid out by <br>, as before style sheets."""
    return next(root.iter("h1", "h2", "h3", "h4"), None) is None


class Reader:
    """The state of the walk: the run being read, and the blocks so far.

    by_breaks tells that the page is laid out by <br>.
    """

    __slots__ = tuple(
        "blocks bold bold_chars by_breaks images initial link link_chars links mark marked marks open "
        "run".split()
    )

    def __init__(self, by_breaks: bool) -> None:
        self.by_breaks = by_breaks
        self.blocks: list[Block] = []
        self.run: list[str] = []
        self.marks: list[Mark] = []
        self.open: list[etree._Element] = []
        self.links: list[etree._Element] = []
        self.images: list[etree._Element] = []
        self.link: etree._Element | None = None
        self.link_chars = self.bold = self.bold_chars = self.mark = 0
        self.marked = False
        self.initial = ""

    def block(self, element: etree._Element, tag: str, parent: Box | None, depth: int) -> None:
        """Read a block-level element: a box of its own."""
        within, first = HOLDER.get(tag, 0), len(self.blocks)
        if parent is None:
            box = Box(element, tag, None, 0, within, first, first)
        else:
            box = Box(element, tag, parent, parent.depth + 1, within | parent.within, first, first)
        around = self.open
        if around:  # the markup around it is another block's
            self.open, self.marks = [], []
        self.inside(element, box, depth)
        if self.run:
            self.flush(box)
        self.open = around
        if around or self.marks:
            self.reopen()
        box.last = len(self.blocks)

    def inside(self, element: etree._Element, box: Box, depth: int) -> None:
        """Read the inside of `element`, a box's own or an inline one within it."""
        if depth > MAX_DEPTH:
            read_flat(self, element, box)
            return
        counted = self.bold or self.link is not None
        verbatim = box.within & PREFORMATTED
        text = element.text
        if text and (self.run or verbatim or not text.isspace()):
            if counted:
                self.count(text)
            self.run.append(text)
        # From one to the next: an iterator takes as long as a small element, and most hold nothing.
        child = element[0] if len(element) else None
        while child is not None:
            tag = child.tag
            kind = KIND.get(tag, OTHER)
            if kind >= BUTTON:
                kind = asked_kind(child, kind, box, self.run)
            if kind == BLOCK and verbatim and is_line(child):
                end_line(self.run)
                self.inside(child, box, depth + 1)
                end_line(self.run)
            elif kind == BLOCK:
                if self.run:
                    self.flush(box)
                elif self.marks:
                    self.reopen()
                # A box, unless nothing is in it.
                if len(child) or not ((text := child.text) is None or text.isspace()):
                    self.block(child, tag, box, depth + 1)
            elif kind == PHRASE:
                self.marked = True
                if len(child):
                    self.inline(child, tag, box, depth + 1)
                elif (text := child.text) or tag == "a":
                    self.words(child, tag, text or "", verbatim)
            elif kind == HIDEABLE:
                self.marked = True
                if len(child):
                    if not is_unseen(child):
                        self.inline(child, tag, box, depth + 1)
                elif (text := child.text) and not is_unseen(child):
                    self.words(child, tag, text, verbatim)
            elif kind == BREAK:
                self.line_break(box)
            elif kind != SKIP:
                self.other(child, tag, kind, box, depth + 1)
            text = child.tail
            if text and (self.run or verbatim or not text.isspace()):
                if counted:
                    self.count(text)
                self.run.append(text)
            child = child.getnext()

    def inline(self, element: etree._Element, tag: str, box: Box, depth: int) -> None:
        """Read an inline element into the run, and its place if its markup is kept."""
        kept = tag in KEPT_INLINE
        if kept:
            self.open.append(element)
            self.marks.append((len(self.run), element))
        if tag == "a" and self.link is None and element.get("href"):
            self.links.append(element)
            self.link = element
            self.inside(element, box, depth)
            self.link = None
        elif tag in BOLD:
            self.bold += 1
            self.inside(element, box, depth)
            self.bold -= 1
        else:
            self.inside(element, box, depth)
        if kept:
            self.open.pop()
            self.marks.append((len(self.run), None))

    def other(self, element: etree._Element, tag: str, kind: int, box: Box, depth: int) -> None:
        """Read what is no text of its own: a picture, a formula, ruby, or a button within a sentence.

        Of a button the word on it is read, but not what it offers to do.
        """
        if kind == SET_IN:
            self.marked = True
            if tag == "button" and not offers(element):
                self.inside(element, box, depth)
            elif tag == "noscript":
                self.images.extend(element.iter("img"))
            return
        if kind == FORMULA:
            self.formula(element)
            return
        if kind == RUBY:
            text = ruby_text(element, box.tag)
        else:
            text = pictured_letter(element) or drawn_formula(element)
        if text:
            self.marked = True
            self.count(text)
            self.run.append(text)
        elif kind == IMAGE:
            self.images.append(element)

    def formula(self, element: etree._Element) -> None:
        """Read a formula with what is raised and lowered in it."""
        for piece in formula_pieces(element):
            if isinstance(piece, str):
                self.marked = True
                self.count(piece)
                self.run.append(piece)
            else:
                self.marks.append((len(self.run), piece))

    def words(self, element: etree._Element, tag: str, text: str, verbatim: int) -> None:
        """Read an inline element that holds nothing but `text`, as most do."""
        run = self.run
        kept = tag in KEPT_INLINE
        if kept:
            self.marks.append((len(run), element))
        chars = len(text.strip())
        if text and (chars or run or verbatim):
            run.append(text)
        link = self.link
        if link is None and tag == "a" and element.get("href"):
            self.links.append(element)
            self.link_chars += chars
        elif link is not None and chars:
            self.link_chars += chars
            if not self.links or self.links[-1] is not link:
                self.links.append(link)
        if self.bold or tag in BOLD:
            self.bold_chars += chars
        if kept:
            self.marks.append((len(run), None))

    def count(self, text: str) -> None:
        """Count the characters of a text of the run that lies in a link or in bold."""
        chars = len(text.strip())
        if self.bold:
            self.bold_chars += chars
        if self.link is not None:
            self.link_chars += chars
            if chars and (not self.links or self.links[-1] is not self.link):
                self.links.append(self.link)

    def line_break(self, box: Box) -> None:
        """A <br>: the second in a row ends the block, and so does one behind a line that is set apart.

        In a <pre> it is an empty line.
        """
        doubled = self.mark and not "".join(self.run[self.mark :]).strip()
        if not box.within & PREFORMATTED and (doubled or self._set_apart(box)):
            self.flush(box)
        self.marked = True
        self.run.append(LINE_BREAK)
        self.mark = len(self.run)

    def _set_apart(self, box: Box) -> bool:
        """Tell whether the run is a heading or an entry of a menu, in pages that lay out by <br> alone."""
        if not self.by_breaks or self.link is not None or self.bold or box.tag not in LAID_OUT:
            return False
        marked = max(self.bold_chars, self.link_chars)
        return 0 < marked <= MAX_SET_APART and marked >= ALL * len("".join(self.run).strip())

    def flush(self, box: Box) -> None:
        """Make the run a block, if it has any text; a large first letter goes to the block behind it."""
        run = self.run
        if self.initial:
            run[0], self.initial = self.initial + run[0].lstrip(), ""
        text = (run[0] if len(run) == 1 else "".join(run)).strip()
        if "  " in text or not text.isprintable():  # as `fold_spaces` does
            text = " ".join(text.split()).strip(UNSEEN)
        size = len(text)
        if size == 1 and is_initial(text) and goes_on_behind(box):
            self.initial = text
        elif size:
            if not box.known:
                box.read()  # which may tell that it is a heading
            read = (run, self.marks or ()) if self.marked or box.within & PREFORMATTED else ((), ())
            self.blocks.append(
                Block(
                    len(self.blocks), box.element, box.tag, text, box, self.links or (),
                    self.link_chars if self.link_chars < size else size, self.images or (), box.runs,
                    self.bold_chars if self.bold_chars < size else size, self.marked, *read,
                )
            )  # fmt: skip
            box.runs += 1
            if self.images:
                self.images = []
        self.run = []
        self.link_chars = self.bold_chars = self.mark = 0
        self.marked = False
        if self.marks:
            self.reopen()
        if self.links:
            self.links = []

    def reopen(self) -> None:
        """Begin the next run with the markup that is open."""
        self.marks = [(0, element) for element in self.open] if self.open else []
