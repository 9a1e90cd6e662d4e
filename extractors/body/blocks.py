"""Blocks: one walk over the tree; a block is an inline run of a block-level element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from extractors.body.tokens import token_flags

# Elements whose text runs on inside the surrounding block (HTML Standard, phrasing content).
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt rb rtc "
    "ruby s samp small span strike strong sub sup time tt u var wbr nobr picture source".split()
)
# Elements whose text is never read: machine text, and fallbacks that no visitor sees.
SKIPPED = frozenset(
    "head script style template svg math iframe object embed applet canvas select option datalist textarea "
    "video audio map input frameset noframes link meta".split()
)
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
BOLD = frozenset("b strong em i mark".split())
# Elements that tell of all that is inside them; a box has the bits of those at and around it.
_HOLDERS = "nav footer noscript pre blockquote li dt dd td th".split()
HOLDER = {tag: 1 << bit for bit, tag in enumerate(_HOLDERS)}
MENU = HOLDER["nav"] | HOLDER["footer"]
NAME_ATTRIBUTES = frozenset(
    "class id role itemprop name aria-label data-component data-component-name data-testid data-test-id "
    "data-qa data-module data-type data-name data-block data-block-type data-gu-name data-uri".split()
)
# Recursion ends here and the rest is read flat: Python's own limit is 1,000 calls, callers included.
MAX_DEPTH = 250


class Box:
    """One block-level element on the way to some block.

    parent        the box around it, None for the root
    depth         number of boxes around it
    hidden        it or a box around it is declared hidden
    within        bits of HOLDER for its tag and the tags around it
    first, last   its blocks are blocks[first:last]
    runs          number of blocks that are its own inline runs
    """

    __slots__ = (
        "_attributes",
        "_flags",
        "_names",
        "depth",
        "element",
        "first",
        "hidden",
        "last",
        "parent",
        "runs",
        "tag",
        "within",
    )

    def __init__(
        self,
        element: etree._Element,
        tag: str,
        parent: Box | None,
        hidden: bool = False,
        within: int = 0,
        first: int = 0,
    ) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.hidden = hidden
        self.within = within
        self.first = self.last = first
        self.runs = 0
        self._names: str | None = None
        self._flags: int | None = None
        self._attributes: Sequence[tuple[str, str]] | None = None

    @property
    def names(self) -> str:
        """Its class attribute, for telling siblings of one shape."""
        if self._names is None:
            self._names = self.element.get("class") or ""
        return self._names

    @property
    def attributes(self) -> Sequence[tuple[str, str]]:
        """The element's attributes, as (name, value)."""
        if self._attributes is None:
            self._attributes = self.element.items()  # type: ignore[assignment] # HTML's are text
        return self._attributes  # type: ignore[return-value]

    @property
    def flags(self) -> int:
        """What the names in its attributes say of its job, see `tokens.token_flags`."""
        if self._flags is None:
            self._flags = 0
            for name, value in self.attributes:
                if name in NAME_ATTRIBUTES:
                    self._flags |= token_flags(value)
        return self._flags

    @property
    def menu(self) -> bool:
        """It or a box around it is a <nav> or <footer>."""
        return bool(self.within & MENU)

    def around(self, tag: str) -> Box | None:
        """The nearest box of `tag`, one of HOLDER, at or around it."""
        if not self.within & HOLDER[tag]:
            return None
        box: Box | None = self
        while box is not None and box.tag != tag:
            box = box.parent
        return box

    def ancestors(self) -> list[Box]:
        """The box itself and the boxes around it, the root last."""
        chain, box = [], self
        while True:
            chain.append(box)
            if box.parent is None:
                return chain
            box = box.parent


def _declared_hidden(element: etree._Element) -> bool:
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (style is not None and "none" in style and "display:none" in style.replace(" ", "").lower())
    )


@dataclass(slots=True, eq=False)
class Block:
    """One inline run of a block-level element.

    index       place in document order
    element     the block-level element whose run this is; tag is its tag, box its place in the tree
    text        the run's text in one line, white space folded; never empty
    links       the <a href> elements in the run; link_chars counts the characters inside them
    images      the <img> elements in the run and since the block before
    run         number of the run among those of its element
    bold_chars  characters in bold or italic
    marked      the run holds inline elements, so its HTML differs from its text
    """

    index: int
    element: etree._Element
    tag: str
    text: str
    box: Box
    links: Sequence[etree._Element] = ()
    link_chars: int = 0
    images: Sequence[etree._Element] = ()
    run: int = 0
    bold_chars: int = 0
    marked: bool = False

    @property
    def hidden(self) -> bool:
        """The block or an element around it is declared hidden."""
        return self.box.hidden


def read_blocks(root: etree._Element) -> list[Block]:
    """Return the blocks under `root` in document order.

    Two <br> in a row end a block; an inline element that holds block-level ones does not join them.
    """
    reader = Reader()
    reader.block(root, str(root.tag), None, 0)
    return reader.blocks


class Reader:
    """The state of the walk: the run being read, and the blocks so far."""

    __slots__ = (
        "blocks",
        "bold",
        "bold_chars",
        "images",
        "link",
        "link_chars",
        "links",
        "mark",
        "marked",
        "run",
    )

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.run: list[str] = []
        self.links: list[etree._Element] = []
        self.images: list[etree._Element] = []
        self.link: etree._Element | None = None
        self.link_chars = self.bold = self.bold_chars = self.mark = 0
        self.marked = False

    def block(self, element: etree._Element, tag: str, parent: Box | None, depth: int) -> None:
        """Read a block-level element: a box of its own."""
        hidden, within = False, HOLDER.get(tag, 0)
        if parent is not None:
            hidden, within = parent.hidden, parent.within | within
        box = Box(element, tag, parent, hidden or _declared_hidden(element), within, len(self.blocks))
        self.inside(element, box, depth)
        if self.run:
            self.flush(box)
        box.last = len(self.blocks)

    def inside(self, element: etree._Element, box: Box, depth: int) -> None:
        """Read the inside of `element`, a box's own or an inline one within it."""
        if depth > MAX_DEPTH:
            self.flat(element, box)
            return
        text = element.text
        if text and (self.run or not text.isspace()):
            self.add(text)
        for child in element:
            tag = child.tag
            kind = _KIND.get(tag, _BLOCK)
            if kind == _BLOCK:
                if self.run:
                    self.flush(box)
                # A box, unless nothing is in it.
                if len(child) or not ((text := child.text) is None or text.isspace()):
                    self.block(child, tag, box, depth + 1)
            elif kind == _PHRASE:
                self.marked = True
                if len(child) or child.text or tag == "a":
                    self.inline(child, tag, box, depth + 1)
            elif kind == _IMAGE:
                self.images.append(child)
            elif kind == _BREAK:
                self.line_break(box)
            text = child.tail
            if text and (self.run or not text.isspace()):
                self.add(text)

    def inline(self, element: etree._Element, tag: str, box: Box, depth: int) -> None:
        """Read an inline element into the run."""
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

    def add(self, text: str) -> None:
        """Append text to the run, counting what lies in links and in bold."""
        self.run.append(text)
        if self.link is not None or self.bold:
            chars = len(text.strip())
            if self.bold:
                self.bold_chars += chars
            if self.link is not None:
                self.link_chars += chars
                if chars and (not self.links or self.links[-1] is not self.link):
                    self.links.append(self.link)

    def line_break(self, box: Box) -> None:
        """A <br>: the second in a row ends the block."""
        if self.mark and not "".join(self.run[self.mark :]).strip():
            self.flush(box)
        self.marked = True
        self.run.append("\n")
        self.mark = len(self.run)

    def flat(self, element: etree._Element, box: Box) -> None:
        """Read what lies too deep to recurse into: a block at every block-level element."""
        events = etree.iterwalk(element, events=("start", "end"))
        for event, inner in events:
            if event == "start" and _KIND.get(inner.tag) == _SKIP:
                events.skip_subtree()
            elif event == "start":
                self._flat_edge(inner, box)
                self.add(inner.text or "")
            elif inner is not element:
                self._flat_edge(inner, box)
                self.add(inner.tail or "")

    def _flat_edge(self, element: etree._Element, box: Box) -> None:
        if _KIND.get(element.tag) != _PHRASE and self.run:
            self.flush(box)

    def flush(self, box: Box) -> None:
        """Make the run a block, if it has any text."""
        run = self.run
        text = " ".join((run[0] if len(run) == 1 else "".join(run)).split())
        if text:
            self.blocks.append(
                Block(
                    len(self.blocks), box.element, box.tag, text, box, self.links or (),
                    min(self.link_chars, len(text)), self.images or (), box.runs,
                    min(self.bold_chars, len(text)), self.marked,
                )
            )  # fmt: skip
            box.runs += 1
            if self.images:
                self.images = []
        self.run = []
        self.link_chars = self.bold_chars = self.mark = 0
        self.marked = False
        if self.links:
            self.links = []
