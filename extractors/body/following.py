"""Following: further articles that a page runs on into, each under a headline linked to its own page."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.shapes import fold

_HEADLINES = frozenset(("h1", "h2"))
# A headline is linked if this share of its text is.
LINKED = 0.8


def following_articles(blocks: Sequence[Block], headline: str) -> frozenset[int]:
    """Return the indices of the blocks that stand in later <article> elements than the page's own.

    headline is the page's, folded by `shapes.fold`; its own article is the outermost that holds it.
    Entries of a live blog link to no other page, so they stay.
    """
    own: Box | None = None
    found: set[int] = set()
    for block in blocks:
        if block.tag not in _HEADLINES or (article := _article(block)) is None:
            continue
        if own is None:
            own = article if headline and fold(block.text) == headline else None
        elif article.first >= own.last and block.index not in found and _leads_elsewhere(block):
            found.update(range(article.first, article.last))
    return frozenset(found)


def _article(block: Block) -> Box | None:
    """The outermost <article> around a block."""
    found = None
    box: Box | None = block.box
    while box is not None:
        if box.tag == "article":
            found = box
        box = box.parent
    return found


def _leads_elsewhere(block: Block) -> bool:
    return block.link_chars >= LINKED * len(block.text) and any(
        not (link.get("href") or "#").startswith("#") for link in block.links
    )
