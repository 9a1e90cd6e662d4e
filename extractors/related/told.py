"""Related stories told of without a linked headline: by a link over a card, a first line, a button."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lxml import etree

from extractors.body.blocks import LINE_BREAK, Block
from extractors.body.shapes import HEADINGS
from extractors.body.tokens import BIT
from extractors.markup.runs import line_of, whole_text
from extractors.plain import one_line
from extractors.related.boxes import least_chars
from extractors.related.groups import Hit
from extractors.related.targets import Targets, looks_like_story
from extractors.related.words import is_generic

ITEM_TAGS = frozenset(("li", "td", "dd", "div"))
MIN_TITLE_CHARS = 8
SHORT_WORDS = 0.6  # so much of the least length is enough for titles side by side
MAX_COVERED = 3  # blocks between a headline and the link that lies over its card
MAX_LEVELS, MAX_LINKS = 3, 6  # from such a link to the card; as many of a block are looked at
MAX_TOLD = 3  # lines below "Read also" that tell of a story


def told_stories(
    block: Block, head: Block, blocks: Sequence[Block], targets: Targets, sure: bool
) -> list[Hit]:
    """Return the story that `block` tells of below a related heading, in more ways if that is sure."""
    found = _told_story(block, head, blocks, targets) if block.links else []
    if not found and sure:
        found = (
            (_first_line_story(block, targets) or _stories_side_by_side(block, targets))
            if block.links
            else []
        )
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
    if len(block.links) != 1 or block.tag not in ITEM_TAGS:
        return []
    title = line_of(block.links[0])
    first = _first_line(block, title)
    if title not in first or 2 * len(title) < len(first) or len(title) < least_chars(title):
        return []
    url = targets.story(block.links[0].get("href") or "")
    return [Hit(block, block.links[0], url)] if url and looks_like_story(url) else []


def _first_line(block: Block, title: str) -> str:
    """Return the line above a break, or the link behind which an element of its own ends the block."""
    if LINE_BREAK in block.pieces:
        return one_line("".join(block.pieces[: list(block.pieces).index(LINE_BREAK)]))
    behind = block.links[0].getnext()
    alone = behind is not None and f"{title} {line_of(behind)}" == block.text
    return title if alone else ""


def _stories_side_by_side(block: Block, targets: Targets) -> list[Hit]:
    """Return the stories of a block of nothing but links, as short as they are."""
    titles = [line_of(link) for link in block.links]
    short = any(len(title) < least_chars(title, SHORT_WORDS) for title in titles)
    if len(titles) < 2 or "".join(titles) != block.text or short:
        return []
    urls = [targets.story(link.get("href") or "") for link in block.links]
    if not all((url and looks_like_story(url)) or (url and targets.is_beside(url)) for url in urls):
        return []
    return [Hit(block, link, url) for link, url in zip(block.links, urls, strict=True) if url]


def _covered_story(block: Block, head: Block, blocks: Sequence[Block], targets: Targets) -> list[Hit]:
    """Return the story of a card whose link has no words and lies over its headline `block` or beside it.

    The headline is a heading, is named a title or says what the link's picture shows.
    """
    if block.link_chars or len(block.text) < MIN_TITLE_CHARS:
        return []
    headed = block.tag in HEADINGS or bool(block.box.flags & BIT["title"])
    before = blocks[max(head.index + 1, block.index - MAX_COVERED) : block.index]
    near = (block, *reversed(before), *blocks[block.index + 1 : block.index + MAX_COVERED])
    for link in (link for other in near for link in other.links[:MAX_LINKS]):
        if whole_text(link).strip():
            continue
        url = targets.story(link.get("href") or "")
        if url is None or not looks_like_story(url):
            continue
        if not headed and all(image.get("alt") != block.text for image in link.iter("img")):
            continue
        above = set(block.element.iterancestors())
        card = next((box for box in islice(link.iterancestors(), MAX_LEVELS) if box in above), None)
        if card is None or card in head.element.iterancestors():
            continue
        if _is_of_one(card, headed=headed):
            return [Hit(block, link, url)]
    return []


def _is_of_one(card: etree._Element, *, headed: bool) -> bool:
    """Whether a card is of one story: it has its heading alone, or all its links without words are to it."""
    if headed and next(card.iter(*HEADINGS), None) is not None:
        return sum(1 for _ in islice(card.iter(*HEADINGS), 2)) == 1
    return len({link.get("href") for link in card.iter("a") if not whole_text(link).strip()}) == 1
