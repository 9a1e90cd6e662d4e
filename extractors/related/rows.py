"""Related rows: teasers of one shape, one after another behind the article, that no heading announces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.shapes import HEADINGS
from extractors.related.boxes import Boxes
from extractors.related.groups import Group, Hit
from extractors.related.targets import Targets
from extractors.related.words import Kind, is_generic

MAX_TEASER_BLOCKS = 12
MIN_TEASERS = 2


def teaser_row(block: Block, blocks: Sequence[Block], boxes: Boxes, targets: Targets) -> Group | None:
    """Return the row of teasers that begins at `block`, a linked headline, or None.

    Each has its headline and a link that only says "read more" to the same story. Where most stand in the
    page's own folder they are taken as related to it.
    """
    if block.index < boxes.main.last or block.tag not in HEADINGS or not boxes.stories(block):
        return None
    first = _teaser_of(block, blocks)
    if first is None or first.parent is None or boxes.context(first).banned:
        return None
    row = list(_row(first, blocks))
    hits = [hit for box in row for hit in _hits(box, blocks, boxes)]
    stories = {hit.url for hit in hits}
    if len(stories) < MIN_TEASERS or len(stories) != len(row):
        return None
    beside = sum(map(targets.is_beside, stories))
    kind: Kind = "related" if 2 * beside > len(stories) else "recirculation"
    return Group(kind, first.first, row[-1].last, None, "row", hits)


def _teaser_of(block: Block, blocks: Sequence[Block]) -> Box | None:
    """The smallest box around a headline that has a button to the same story below it."""
    href = block.links[0].get("href")
    box: Box | None = block.box
    while box is not None and box.last - box.first <= MAX_TEASER_BLOCKS:
        below = blocks[block.index + 1 : box.last]
        if any(is_generic(b.text) and any(link.get("href") == href for link in b.links) for b in below):
            return box
        box = box.parent
    return None


def _row(first: Box, blocks: Sequence[Block]) -> Iterator[Box]:
    """The box and those of its shape that follow it without anything between."""
    box: Box | None = first
    while box is not None:
        yield box
        box = _sibling_at(box.last, first, blocks)


def _sibling_at(index: int, first: Box, blocks: Sequence[Block]) -> Box | None:
    if index >= len(blocks):
        return None
    box: Box | None = blocks[index].box
    while box is not None and box.parent is not first.parent:
        box = box.parent
    return box if box is not None and (box.tag, box.names) == (first.tag, first.names) else None


def _hits(box: Box, blocks: Sequence[Block], boxes: Boxes) -> list[Hit]:
    """The links to the story of a teaser: its headline and its button."""
    hits = [hit for block in blocks[box.first : box.last] for hit in boxes.stories(block)]
    told = next((hit.url for hit in hits if hit.block.tag in HEADINGS), None)
    return [hit for hit in hits if hit.url == told]
