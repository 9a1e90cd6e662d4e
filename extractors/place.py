"""Place: where the article stands on the page, so that pictures and players can be told to be its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.tokens import with_hyphens
from extractors.draft import Draft

Zone = Literal["before", "lead", "body"]

OUTSIDE_TAGS = frozenset(("nav", "aside", "footer", "form", "button", "dialog", "template"))
FIGURES = frozenset(("figcaption", "figure"))
# Parts of a page that hold pictures which are not the article's, by words of class and id.
OUTSIDE = re.compile(
    r"(?i)(?:^|[^a-z])(?:avatars?|authors?|bylines?|bio|profiles?|logos?|icons?|emojis?|share|sharing|social|ads?"
    r"|advert\w*|promo\w*|sponsor\w*|newsletter\w*|related|recommend\w*|teasers?|sidebar|widgets?|comments?"
    r"|rating|footer|nav|menu|trending|popular|recirc\w*|outbrain|taboola|cookie\w*|consent|modal|popup"
    r"|subscribe|paywall|breadcrumbs?|read-?more|more-(?:stories|news|from)|next-(?:article|post)"
    r"|thumb(?:nail)?s?-?list)(?:$|[^a-z])"
)
# The shares of the body's text that may lie ahead of its core and behind it: stray blocks do not widen it.
EDGE = 0.05


def _marked_outside(element: etree._Element) -> bool:
    """Tell whether an element's own tag, class or id says that it is not part of the article."""
    if element.tag in OUTSIDE_TAGS:
        return True
    if (names := element.get("class")) and _names_outside(names):
        return True
    if (name := element.get("id")) and _names_outside(name):
        return True
    return element.get("aria-hidden") == "true"


@dataclass(frozen=True, slots=True)
class Place:
    """The article among the page's blocks.

    headline, first, last   indices of the headline's block (-1 if unknown) and of the body's outer blocks
    region    the smallest element with the headline and nine tenths of the body
    inner     elements that hold the headline or some of the body, and whether the region holds them
    foreign   elements that hold only links to further stories
    """

    headline: int
    first: int
    last: int
    region: etree._Element
    inner: dict[etree._Element, bool]
    foreign: frozenset[etree._Element]

    @classmethod
    def of(cls, draft: Draft) -> Place | None:
        """Return the place of the draft's body, or None if it has no body."""
        kept = [draft.blocks[index] for index in draft.body.kept]
        if not kept:
            return None
        first, last = _core(kept)
        headline = _headline(draft, kept[0].index)
        region = _around(kept[0].box, min(first, headline) if headline >= 0 else first, last)
        inner: dict[etree._Element, bool] = {}
        for block in [*kept, draft.blocks[headline]] if headline >= 0 else kept:
            _add_line(block.box, region, inner)
        foreign = _foreign(draft, inner)
        return cls(headline, kept[0].index, kept[-1].index, region.element, inner, foreign)

    def images(self, draft: Draft) -> Iterator[tuple[etree._Element, Zone]]:
        """Yield the page's <img> elements up to the end of the body and of the figures that follow it, with
        their zone, in document order."""
        end = self.last + 2
        while end < len(draft.blocks) and _in_figure(draft.blocks[end].box):
            end += 1
        for block in draft.blocks[:end]:
            if block.images:
                zone: Zone = "body"
                if block.index <= self.headline:
                    zone = "before"
                elif block.index <= self.first:
                    zone = "lead"
                for element in block.images:
                    yield element, zone

    def holds(self, element: etree._Element) -> bool:
        """Tell whether `element` is part of the article by the parts of the page that it stands in."""
        inner, foreign = self.inner, self.foreign
        ancestor: etree._Element | None = element
        while ancestor is not None:
            if ancestor in inner:
                return inner[ancestor]
            if ancestor in foreign or _marked_outside(ancestor):
                return False
            ancestor = ancestor.getparent()
        return False


@lru_cache(maxsize=8192)
def _names_outside(names: str) -> bool:
    return bool(OUTSIDE.search(with_hyphens(names[:300])))


def _core(kept: list[Block]) -> tuple[int, int]:
    """Return the indices between which nine tenths of the body's text lie."""
    sums = list(accumulate([len(block.text) for block in kept]))
    first, last = bisect_left(sums, EDGE * sums[-1]), bisect_left(sums, (1 - EDGE) * sums[-1])
    return kept[first].index, kept[last].index


def _around(box: Box, first: int, last: int) -> Box:
    while box.parent is not None and not box.first <= first <= last < box.last:
        box = box.parent
    return box


def _add_line(box: Box | None, region: Box, elements: dict[etree._Element, bool]) -> None:
    """Add the elements of a box and of those around it, telling which of them lie in the region."""
    while box is not None and box.element not in elements:
        within = box.depth >= region.depth and region.first <= box.first and box.last <= region.last
        elements[box.element] = within
        box = box.parent


def _headline(draft: Draft, before: int) -> int:
    """Return the index of the block ahead of the body that prints the headline, else of the last h1 there."""
    wanted = draft.value("headline")
    last = -1
    for block in draft.blocks[:before]:
        if block.text == wanted:
            return block.index
        if block.tag == "h1":
            last = block.index
    return last


def _foreign(draft: Draft, inner: dict[etree._Element, bool]) -> frozenset[etree._Element]:
    taken = {index for module in draft.modules for index in module.blocks}
    kept = frozenset(draft.body.kept)
    foreign: set[etree._Element] = set()
    for block in draft.blocks:
        linked = (block.links and block.link_chars > 0.6 * len(block.text) > 9) or block.index in taken
        if linked and block.index not in kept and not _in_figure(block.box):
            box: Box | None = block.box
            while box is not None and (element := box.element) not in inner and element not in foreign:
                foreign.add(element)
                box = box.parent
    return frozenset(foreign)


def _in_figure(box: Box) -> bool:
    return box.tag in FIGURES or (box.parent is not None and box.parent.tag in FIGURES)
