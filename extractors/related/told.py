"""Related stories told of without a linked headline: by a link over a card, a first line, a button."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lxml import etree

from extractors.body.blocks import LINE_BREAK, Block
from extractors.body.shapes import HEADINGS
from extractors.markup.runs import line_of, whole_text
from extractors.plain import one_line
from extractors.related.boxes import least_chars
from extractors.related.groups import Hit
from extractors.related.targets import Targets, looks_like_story
from extractors.related.words import is_generic

ITEM_TAGS = frozenset(("li", "td", "dd", "div"))
MIN_TITLE_CHARS = 8
MAX_COVERED = 3  # blocks between a headline and the link that lies over its card
MAX_LEVELS, MAX_LINKS = 3, 12  # from such a link to the card; as many are looked at
MAX_TOLD = 3  # lines below "Read also" that tell of a story


def told_stories(
    block: Block, head: Block, blocks: Sequence[Block], targets: Targets, sure: bool
) -> list[Hit]:
    """Return the story that `block` tells of below a related heading, in more ways if that is sure."""
    found = _told_story(block, head, blocks, targets) if block.links else []
    if not found and sure:
        found = _first_line_story(block, targets) if block.links else []
        found = found or _covered_story(block, head, blocks, targets)
    return found


def _told_story(block: Block, head: Block, blocks: Sequence[Block], targets: Targets) -> list[Hit]:
    """Return the story that a few lines of plain text below `head` tell of: its headline in bold, and last
    `block`, which ends in a button."""
    if len(block.links) != 1 or not 1 < block.index - head.index <= MAX_TOLD:
        return []
    link, title = block.links[0], blocks[head.index + 1]
    button = one_line(whole_text(link))
    if title.links or not title.all_bold or not block.text.endswith(button) or not is_generic(button):
        return []
    url = targets.story(link.get("href") or "")
    return [Hit(title, link, url), Hit(block, link, url)] if url and looks_like_story(url) else []


def _first_line_story(block: Block, targets: Targets) -> list[Hit]:
    """Return the story to which the first line of an item leads, whose further lines are its summary."""
    if len(block.links) != 1 or block.tag not in ITEM_TAGS or LINE_BREAK not in block.pieces:
        return []
    title = line_of(block.links[0])
    first = one_line("".join(block.pieces[: list(block.pieces).index(LINE_BREAK)]))
    if title not in first or 2 * len(title) < len(first) or len(title) < least_chars(title):
        return []
    url = targets.story(block.links[0].get("href") or "")
    return [Hit(block, block.links[0], url)] if url and looks_like_story(url) else []


def _covered_story(block: Block, head: Block, blocks: Sequence[Block], targets: Targets) -> list[Hit]:
    """Return the story of a card whose link has no words and lies over its headline `block` or beside it."""
    if block.tag not in HEADINGS or block.link_chars or len(block.text) < MIN_TITLE_CHARS:
        return []
    near = blocks[max(head.index + 1, block.index - MAX_COVERED) : block.index + MAX_COVERED]
    above, outer = set(block.element.iterancestors()), set(head.element.iterancestors())
    for link in islice((link for other in near for link in other.links), MAX_LINKS):
        url = targets.story(link.get("href") or "")
        if url is None or not looks_like_story(url) or whole_text(link).strip():
            continue
        card = next((box for box in islice(link.iterancestors(), MAX_LEVELS) if box in above), None)
        if card is not None and card not in outer and _has_one_heading(card):
            return [Hit(block, link, url)]
    return []


def _has_one_heading(card: etree._Element) -> bool:
    return sum(1 for _ in islice(card.iter(*HEADINGS), 2)) == 1
