"""Related cards: what a single block of a page is, where it may be a teaser that stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from extractors.body.blocks import ALL, Block
from extractors.body.shapes import HEADINGS
from extractors.body.tokens import BIT
from extractors.images.credits import split_credit
from extractors.related.inline import callout_rest, labelled
from extractors.related.words import heading_kind, name_kind

LINE_TAGS = frozenset(("p", "div"))
SUBHEADINGS = HEADINGS - {"h1"}
LETTER = "newsletter"
# A figure this far out holds the picture as its own.
MAX_FIGURE_LEVELS = 6


def has_picture(link: etree._Element) -> bool:
    """Whether a link holds a picture."""
    return next(link.iter("img", "picture"), None) is not None


def is_picture_card(block: Block) -> bool:
    """Whether the block is all of one link that holds a picture, too, and is no caption of that."""
    in_figure = any(box.tag == "figure" for box in block.box.ancestors()[:MAX_FIGURE_LEVELS])
    if in_figure or len(block.links) != 1 or not is_link(block) or split_credit(block.text)[1]:
        return False
    return has_picture(block.links[0])


def is_advertising(block: Block) -> bool:
    """Whether the block stands in a box for advertising, or is a link with words of such a box."""
    outer = block.box.parent
    if (block.box.flags | (outer.flags if outer is not None else 0)) & BIT["ad"]:
        return True
    return is_link(block) and heading_kind(block.text) == ("never", True)


def is_below_callout(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether the block stands in a list that begins with a call-out: "Read also", then "Watch"."""
    box = block.box.parent
    if block.tag != "li" or box is None or box.first == block.index:
        return False
    return callout_rest(labelled(blocks[box.first])) is not None


def is_letter(card: Sequence[Block], url: str = "") -> bool:
    """Whether a card is of a newsletter."""
    return LETTER in url or any(LETTER in block.text.lower() for block in card)


def is_link(block: Block) -> bool:
    """Whether nearly all of the block's text is linked."""
    return block.link_chars >= ALL * len(block.text)


def is_link_line(block: Block) -> bool:
    """Whether the block is a line, and that one link."""
    return len(block.links) == 1 and block.tag in LINE_TAGS and is_link(block)


def is_named_link(block: Block) -> bool:
    """Whether the block is one link whose own class says that it leads to a related story."""
    return is_link_line(block) and name_kind(block.links[0].get("class") or "") == "related"


def mostly_links(blocks: Sequence[Block]) -> bool:
    """Tell whether most of the blocks' text is linked."""
    return 5 * sum(block.link_chars for block in blocks) >= 3 * sum(len(block.text) for block in blocks)
