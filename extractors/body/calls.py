"""Calls: small boxes in the text that end in a button, "Find out what it costs you … Start free"."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import ALL, LINE_BREAK, Block
from extractors.body.boxes import HOLDER, LINED, WHOLE, Box
from extractors.body.shapes import HEADINGS
from extractors.body.tokens import BIT, token_flags

MAX_BUTTON_CHARS = 40
MAX_BOX_CHARS, MAX_BOX_BLOCKS, MAX_BLOCK_CHARS = 300, 6, 200
MIN_TEXTS = 2  # unless the one is a heading, or has one in its first line
MAX_SMALL_PRINT = 80  # of the one line that may stand below the button
MAX_CALLS = 2  # different ones: more are parts of the article, such as the products of a list
NAMED = BIT["form"] | BIT["promo"]
SENTENCE_ENDS = ".!?。؟।"
NO_PAGE = ("#", "javascript:")


def call_blocks(page: Sequence[Block], kept: Sequence[Block]) -> frozenset[int]:
    """Return the indices of the blocks of `page` in such boxes that hold some of the blocks `kept`.

    A box is the smallest around a button and the text before it.
    """
    if not kept:
        return frozenset()
    indices = {block.index for block in kept}
    boxes: dict[str, list[Box]] = {}
    for block in page[kept[0].index + 1 : kept[-1].index + MAX_BOX_BLOCKS]:
        if not is_button(block):
            continue
        box = _around_button(block, page)
        if box is not None and not indices.isdisjoint(range(box.first, box.last)):
            boxes.setdefault(page[box.first].text, []).append(box)
    if len(boxes) > MAX_CALLS:
        return frozenset()
    return frozenset(
        index for alike in boxes.values() for box in alike for index in range(box.first, box.last)
    )


def is_button(block: Block) -> bool:
    """Tell whether a block is one short link that looks like a button."""
    text = block.text
    if len(block.links) != 1 or len(text) > MAX_BUTTON_CHARS or block.link_chars < ALL * len(text):
        return False
    if block.box.within & LINED:
        return False
    link = block.links[0]
    if (link.get("href") or "#").lower().startswith(NO_PAGE) or text[-1] in SENTENCE_ENDS:
        return False
    named = token_flags(link.get("class") or "") | block.box.flags
    outer = block.box.parent
    named |= outer.flags if outer is not None else 0
    return block.tag == "button" or bool(named & NAMED)


def _around_button(button: Block, page: Sequence[Block]) -> Box | None:
    """Return the smallest box around a link and a text before it, if that is small and nothing else."""
    box: Box | None = button.box
    while box is not None and box.first == button.index:
        box = box.parent
    if box is None or box.tag in WHOLE or box.within & (LINED | HOLDER["pre"]):
        return None
    if box.last - box.first > MAX_BOX_BLOCKS or button.index < box.last - 2:
        return None
    texts = [block for block in page[box.first : box.last] if block is not button]
    if any(block.link_chars or len(block.text) > MAX_BLOCK_CHARS for block in texts):
        return None
    if len(texts) < MIN_TEXTS and not _is_headed(texts[0]):
        return None
    below = page[button.index + 1 : box.last]
    if any(len(block.text) > MAX_SMALL_PRINT for block in below):
        return None
    return box if sum(len(block.text) for block in texts) <= MAX_BOX_CHARS else None


def _is_headed(block: Block) -> bool:
    """Tell whether a text is a heading, all in bold, or has a first line that is."""
    if block.all_bold or block.tag in HEADINGS:
        return True
    if LINE_BREAK not in block.pieces:
        return False
    first = "".join(block.pieces[: block.pieces.index(LINE_BREAK)]).strip()
    return 0 < len(first) <= block.bold_chars
