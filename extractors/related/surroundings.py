"""Surroundings: what stands around a block that may lead to a story, in the article and beside it."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import LINED, Box
from extractors.related.boxes import TEXT_CHARS, Boxes, is_prose
from extractors.related.cards import SUBHEADINGS, is_advertising

MAX_ADVERTISING = 4  # blocks of advertising and of buttons to share that are passed over


class Surroundings:
    """Tells where the blocks of a page stand."""

    def __init__(self, blocks: Sequence[Block], boxes: Boxes) -> None:
        self._blocks = blocks
        self._main = boxes.main

    def inside(self, block: Block) -> list[Box]:
        """Return the boxes at and around the block up to the article's own."""
        return block.box.ancestors()[: block.box.depth - self._main.depth]

    def in_list(self, block: Block) -> bool:
        """Tell whether the block stands in a list or table inside the article's box."""
        return bool(block.box.within & ~self._main.within & LINED)

    def between(self, first: int, last: int) -> bool:
        """Tell whether running text stands before blocks[first:last], and more or what heads it after them.

        A heading or a bold line heads text.
        """
        beside = self._beside(first, last)
        if len(beside) < 2:
            return False
        before, after = beside
        heads = after.tag in SUBHEADINGS or (after.all_bold and not after.links)
        return is_prose(before, TEXT_CHARS) and (heads or is_prose(after, TEXT_CHARS))

    def beside_prose(self, first: int, last: int) -> bool:
        """Tell whether running text stands before or after blocks[first:last], and links on neither side."""
        beside = self._beside(first, last)
        linked = any(block.link_chars * 2 >= len(block.text) for block in beside)
        return not linked and any(is_prose(block, TEXT_CHARS) for block in beside)

    def _beside(self, first: int, last: int) -> list[Block]:
        """The blocks before and after blocks[first:last]; advertising and buttons to share do not count."""
        before = self._blocks[max(0, first - MAX_ADVERTISING) : first]
        after = self._blocks[last : last + MAX_ADVERTISING]
        near = (
            next((block for block in reversed(before) if not is_advertising(block)), None),
            next((block for block in after if not is_advertising(block)), None),
        )
        return [block for block in near if block is not None]
