"""Related groups: a module as it is found, before its teasers are read."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct, field

from extractors.body.blocks import Block
from extractors.record import Rel
from extractors.related.neighbours import Neighbour
from extractors.related.words import Kind


class Hit(Struct, eq=False):
    """A link to a story inside a module: its block, the link and its clean address."""

    block: Block
    link: etree._Element
    url: str


class Group(Struct, eq=False):
    """A module: what kind of list it is, what says so, its blocks[first:last] and links in order."""

    kind: Kind | Neighbour
    first: int
    last: int
    heading: str | None
    reason: str
    hits: list[Hit] = field(default_factory=list)
    inline: bool = False

    @property
    def rel(self) -> Rel:
        """The relation of its links to the page."""
        if self.kind == "related" or self.kind == "never":
            return "inline" if self.inline else "related"
        return self.kind
