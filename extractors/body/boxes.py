"""Boxes: the block-level elements around blocks: what they are named, hold and hide."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from msgspec import Struct

from extractors.body.tokens import token_flags

# Elements that tell of all that is inside them; a box has the bits of those at and around it.
_HOLDERS = "nav footer noscript pre blockquote li dt dd td th".split()
HOLDER = {tag: 1 << bit for bit, tag in enumerate(_HOLDERS)}
MENU = HOLDER["nav"] | HOLDER["footer"]
CELLS = HOLDER["td"] | HOLDER["th"]  # of tables
MIN_LAYOUT = 6  # blocks in a cell that lays the page out, be they short
LINED = CELLS | HOLDER["li"] | HOLDER["dt"] | HOLDER["dd"]  # and lines of lists
WHOLE = frozenset(("html", "body", "main", "article"))  # tags of boxes around all of a page or an article
NAME_ATTRIBUTES = frozenset(
    "class id role itemprop name aria-label data-component data-component-name data-testid data-test-id "
    "data-qa data-module data-type data-name data-block data-block-type data-uri data-hook "
    "data-framer-name".split()
)

LEVELS = frozenset("123456")
HIDING_ATTRIBUTES = frozenset(("hidden", "aria-hidden", "style"))


class Box(Struct, eq=False, gc=False):
    """One block-level element on the way to some block.

    tag           that of its element; of a heading where it is declared to be one by its role
    parent        the box around it, None for the root
    depth         number of boxes around it
    within        bits of HOLDER for its tag and the tags around it
    first, last   its blocks are blocks[first:last]
    runs          number of blocks that are its own inline runs
    known         its attributes were read

    What its attributes tell is there once `read` was called, as the walk does for every box with a block:

    attributes    the element's, as (name, value)
    names         its class attribute, for telling siblings of one shape
    flags         what the names in its attributes say of its job, see `tokens.token_flags`
    hidden        it or a box around it is declared hidden
    """

    element: etree._Element
    tag: str
    parent: Box | None
    depth: int
    within: int
    first: int
    last: int
    runs: int = 0
    known: bool = False
    attributes: Sequence[tuple[str, str]] = ()
    names: str = ""
    flags: int = 0
    hidden: bool = False

    def read(self) -> None:
        """Read the attributes of the box, and those of the boxes around it if nobody has yet."""
        box: Box | None = self
        unread: list[Box] = []
        while box is not None and not box.known:
            unread.append(box)
            box = box.parent
        hidden = box is not None and box.hidden
        for outer in reversed(unread):
            flags = 0
            outer.attributes = outer.element.items()  # type: ignore[assignment] # HTML's are text
            for name, value in outer.attributes:
                if name in NAME_ATTRIBUTES:
                    flags |= token_flags(value)
                    if name == "class":
                        outer.names = value
                    elif value == "heading" and name == "role":
                        outer.tag = _heading_tag(outer.element.get("aria-level"))
                elif name in HIDING_ATTRIBUTES and hides(name, value):
                    hidden = True
            outer.flags, outer.hidden, outer.known = flags, hidden, True

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


def _heading_tag(level: str | None) -> str:
    """The tag of an element that is declared a heading; ARIA takes one without a level for of the second."""
    return f"h{level}" if level in LEVELS else "h2"


def hides(name: str, value: str) -> bool:
    """Tell whether one of the hiding attributes declares its element hidden."""
    if name == "style":
        return "none" in value and "display:none" in value.replace(" ", "").lower()
    return name == "hidden" or value == "true"
