"""Walk: from the tree of a page to its blocks, in one pass."""

from __future__ import annotations

from lxml import etree

from extractors.body.blocks import ALL, BOLD, INLINE, KEPT_INLINE, LINE_BREAK, SKIPPED, Block, Mark
from extractors.body.boxes import HOLDER, Box, hides
from extractors.body.phrases import BIT, phrase_flags
from extractors.markup.runs import whole_text
from extractors.spaces import UNSEEN

_BLOCK, _PHRASE, _SKIP, _IMAGE, _BREAK = range(5)
_KIND = {
    **dict.fromkeys(INLINE, _PHRASE),
    **dict.fromkeys(SKIPPED, _SKIP),
    "img": _IMAGE,
    "br": _BREAK,
    # What is no element has a function for its tag.
    etree.Comment: _SKIP,
    etree.ProcessingInstruction: _SKIP,
    etree.Entity: _SKIP,
}
# Where pages without headings have lines of their own in bold or in links, each before one <br>.
LAID_OUT = frozenset("td div body center form".split())
MAX_SET_APART = 150
PREFORMATTED = HOLDER["pre"]
SET_IN = frozenset(("button", "noscript"))  # where these stand in one of those, the sentence goes on
SENTENCES = frozenset("p li dd blockquote figcaption h1 h2 h3 h4 h5 h6".split())
# Buttons that are no word of the sentence.
OFFERS = sum(BIT[name] for name in ("share", "action", "media", "follow", "signup", "account", "comment"))
# Recursion ends here and the rest is read flat: Python's own limit is 1,000 calls, callers included.
MAX_DEPTH = 250


def read_blocks(root: etree._Element) -> list[Block]:
    """Return the blocks under `root` in document order.

    Two <br> in a row end a block; an inline element that holds block-level ones does not join them. In a
    page without headings one <br> does, behind a line that is set apart.
    """
    reader = Reader(without_headings(root))
    reader.block(root, str(root.tag), None, 0)
    return reader.blocks


def without_headings(root: etree._Element) -> bool:
    """Tell whether a page has no heading: then it is laid out by <br>, as before style sheets."""
    return next(root.iter("h1", "h2", "h3", "h4"), None) is None


class Reader:
    """The state of the walk: the run being read, and the blocks so far.

    by_breaks tells that the page is laid out by <br>.
    """

    __slots__ = (
        "blocks",
        "bold",
        "bold_chars",
        "by_breaks",
        "images",
        "link",
        "link_chars",
        "links",
        "mark",
        "marked",
        "marks",
        "open",
        "run",
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
            self.flat(element, box)
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
            kind = _KIND.get(tag, _BLOCK)
            if kind == _BLOCK and self.run and tag in SET_IN and _is_set_in(child, box):
                self.set_in(child, tag, box, depth + 1)
            elif kind == _BLOCK:
                if self.run:
                    self.flush(box)
                elif self.marks:
                    self.reopen()
                # A box, unless nothing is in it.
                if len(child) or not ((text := child.text) is None or text.isspace()):
                    self.block(child, tag, box, depth + 1)
            elif kind == _PHRASE and tag == "span" and _is_hidden(child):
                self.marked = True
            elif kind == _PHRASE:
                self.marked = True
                if len(child):
                    self.inline(child, tag, box, depth + 1)
                elif (text := child.text) or tag == "a":
                    self.words(child, tag, text or "", verbatim)
            elif kind == _IMAGE:
                self.images.append(child)
            elif kind == _BREAK:
                self.line_break(box)
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

    def set_in(self, element: etree._Element, tag: str, box: Box, depth: int) -> None:
        """Read what stands within a sentence: the word on a button, but not what it offers to do."""
        self.marked = True
        if tag == "button" and not phrase_flags(whole_text(element)) & OFFERS:
            self.inside(element, box, depth)
        elif tag == "noscript":
            self.images.extend(element.iter("img"))

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
        """A <br>: the second in a row ends the block, and so does one behind a line that is set apart."""
        if (self.mark and not "".join(self.run[self.mark :]).strip()) or self._set_apart(box):
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

    def flat(self, element: etree._Element, box: Box) -> None:
        """Read what lies too deep to recurse into: a block at every block-level element."""
        events = etree.iterwalk(element, events=("start", "end"))
        for event, inner in events:
            if event == "start" and _KIND.get(inner.tag) == _SKIP:
                events.skip_subtree()
            elif event == "start":
                self._flat_edge(inner, box)
                self._flat_text(inner.text)
            elif inner is not element:
                self._flat_edge(inner, box)
                self._flat_text(inner.tail)

    def _flat_edge(self, element: etree._Element, box: Box) -> None:
        if _KIND.get(element.tag) != _PHRASE and self.run:
            self.flush(box)

    def _flat_text(self, text: str | None) -> None:
        if text:
            self.count(text)
            self.run.append(text)

    def flush(self, box: Box) -> None:
        """Make the run a block, if it has any text."""
        run = self.run
        text = (run[0] if len(run) == 1 else "".join(run)).strip()
        if "  " in text or not text.isprintable():  # as `fold_spaces` does
            text = " ".join(text.split()).strip(UNSEEN)
        if text:
            size = len(text)
            read = (run, self.marks or ()) if self.marked or box.within & PREFORMATTED else ((), ())
            self.blocks.append(
                Block(
                    len(self.blocks), box.element, box.tag, text, box, self.links or (),
                    self.link_chars if self.link_chars < size else size, self.images or (), box.runs,
                    self.bold_chars if self.bold_chars < size else size, self.marked, *read,
                )
            )  # fmt: skip
            if not box.known:
                box.read()
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
        self.marks = [(0, element) for element in self.open]


def _is_hidden(span: etree._Element) -> bool:
    """Tell whether a part of a sentence is declared hidden: a tip, or a copy of it for other screens.

    Not what is hidden from screen readers alone: one letter in large type may be all of it.
    """
    if span.get("hidden") is not None:
        return True
    style = span.get("style")
    return style is not None and hides("style", style)


def _is_set_in(element: etree._Element, box: Box) -> bool:
    """Tell whether the sentence before an element goes on behind it."""
    if box.tag not in SENTENCES:
        return False
    if (tail := element.tail) and not tail.isspace():
        return True
    behind = element.getnext()
    return behind is not None and _KIND.get(behind.tag) == _PHRASE
