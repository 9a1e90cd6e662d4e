"""Forms: boxes that ask for an e-mail address or for one of several answers: sign-up boxes, walls, polls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.boxes import WHOLE, Box

# A box with more text, with one so long, or with more than this part of the body holds something else, too.
MAX_CHARS, MAX_BLOCK_CHARS, MAX_BLOCKS = 600, 320, 20
MOST = 0.4
ADDRESS = frozenset(("email", "password"))
WRITTEN, CHOICE = frozenset(("", "text")), "radio"
SAYING = ("name", "placeholder", "id", "autocomplete", "aria-label")


def form_blocks(inputs: Iterable[etree._Element], blocks: Sequence[Block], kept: Sequence[Block]) -> set[int]:
    """Return the indices of `blocks` in the boxes around those `inputs` that ask for an address or a choice.

    Such a box is the largest around the field with no more text than a sign-up box has, and without the first
    of the blocks `kept`, which is the article's. Only boxes with some of these are looked at.
    """
    asking = [field for field in inputs if _asks(field)] if kept else []
    if not asking:
        return set()
    boxes = _around(kept)
    most = min(MAX_CHARS, MOST * sum(len(block.text) for block in kept))
    found: set[int] = set()
    for field in asking:
        largest: Box | None = None
        element = field.getparent()
        while element is not None and element.tag not in WHOLE:
            if box := boxes.get(element):
                begins = box.first <= kept[0].index < box.last
                if begins or not _is_small(box, blocks, most):
                    break
                largest = box
            element = element.getparent()
        if largest is not None:
            found.update(range(largest.first, largest.last))
    return found


def _around(blocks: Sequence[Block]) -> dict[etree._Element, Box]:
    """The boxes of `blocks` and those around them, by element."""
    boxes: dict[etree._Element, Box] = {}
    for block in blocks:
        box: Box | None = block.box
        while box is not None and box.element not in boxes:
            boxes[box.element] = box
            box = box.parent
    return boxes


def _asks(field: etree._Element) -> bool:
    return (field.get("type") or "").lower() == CHOICE or asks_address(field)


def asks_address(field: etree._Element) -> bool:
    """Tell whether an <input> is one for an e-mail address or a password."""
    kind = (field.get("type") or "").lower()
    if kind in ADDRESS:
        return True
    return kind in WRITTEN and any("mail" in (field.get(name) or "").lower() for name in SAYING)


def _is_small(box: Box, blocks: Sequence[Block], most: float) -> bool:
    if box.last - box.first > MAX_BLOCKS:
        return False
    sizes = [len(block.text) for block in blocks[box.first : box.last]]
    return sum(sizes) <= most and max(sizes) <= MAX_BLOCK_CHARS
