"""Related lines that stand alone: boxes, lines of one link and labelled links between paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from extractors.body.blocks import ALL, Block
from extractors.body.boxes import LINED
from extractors.body.tokens import BIT
from extractors.related_boxes import TEXT_CHARS, Boxes, is_prose, least_chars
from extractors.related_groups import Group
from extractors.related_labels import Label, label_of
from extractors.related_neighbours import without_phrase
from extractors.related_targets import looks_like_story

# A teaser that stands alone between paragraphs: in such a box, with so few stories.
CARD_TAGS = frozenset(("aside", "div", "article", "section", "ul", "blockquote"))
LINE_TAGS = frozenset(("p", "div"))
HEADING_TAGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
MAX_CARD_STORIES = 4
MAX_CARD_CHARS = 400
# So many times the least length is asked of a headline that stands alone.
CARD_WORDS = 1.25
SENTENCE_ENDS = (".", "。", ":", ".)", "۔", "।")
# Boxes of cards that lead to no story.
NO_STORY = BIT["author"] | BIT["signup"] | BIT["shop"] | BIT["nav"] | BIT["share"] | BIT["form"]
PICTURE = BIT["caption"] | BIT["media"]
# A page whose bold links each head a part of it has about as many of them as paragraphs.
PARAGRAPHS_A_LINE = 4
MAX_SAME_LABEL = 2


def lone_story(block: Block, blocks: Sequence[Block], boxes: Boxes) -> Group | None:
    """Return a box or a line of nothing but stories between two paragraphs of the article."""
    if not boxes.inside_main(block.index):
        return None
    if embed := _embed(block, blocks, boxes):
        return embed
    if len(block.text) < least_chars(block.text, CARD_WORDS) or block.text.endswith(SENTENCE_ENDS):
        return None
    return _card(block, blocks, boxes) or _link_line(block, blocks, boxes)


def _embed(block: Block, blocks: Sequence[Block], boxes: Boxes) -> Group | None:
    """A card that is one link around a picture and several blocks, as sites quote stories of their own."""
    last = _end_of_link(block, blocks)
    if last - block.index < 2 or not _has_picture(block.links[0]) or _in_list(block, boxes):
        return None
    around = block.box.ancestors()[: block.box.depth - boxes.main.depth]
    if any(box.flags & NO_STORY for box in around) or not _beside_prose(block.index, last, blocks):
        return None
    card = blocks[block.index : last]
    hits = [hit for inner in card for hit in boxes.stories(inner)]
    if not hits or not looks_like_story(hits[0].url) or any("newsletter" in b.text.lower() for b in card):
        return None
    main = boxes.main
    firsts = [at for at in range(main.first, main.last) if blocks[at].links and _opens_card(at, blocks)]
    if len(firsts) > 1 and len(firsts) * PARAGRAPHS_A_LINE > _paragraphs(blocks[main.first : main.last]):
        return None
    return Group("related", block.index, last, None, "card", hits, inline=True)


def _has_picture(link: etree._Element) -> bool:
    return next(link.iter("img", "picture"), None) is not None


def _beside_prose(first: int, last: int, blocks: Sequence[Block]) -> bool:
    """Whether running text stands before or after blocks[first:last], and no line of links on either side."""
    beside = _neighbours(first, last, blocks)
    linked = any(block.link_chars * 2 >= len(block.text) for block in beside)
    return not linked and any(is_prose(block, TEXT_CHARS) for block in beside)


def _neighbours(first: int, last: int, blocks: Sequence[Block]) -> list[Block]:
    """The blocks before and after blocks[first:last]; what is named as advertising does not count."""
    before, after = first - 1, last
    while before > 0 and _is_advertising(blocks[before]):
        before -= 1
    while after < len(blocks) - 1 and _is_advertising(blocks[after]):
        after += 1
    return [*blocks[max(before, 0) : before + 1], *blocks[after : after + 1]]


def _is_advertising(block: Block) -> bool:
    return any(box.flags & BIT["ad"] for box in block.box.ancestors()[:2])


def _end_of_link(block: Block, blocks: Sequence[Block]) -> int:
    """The block after the last of those that the block's only link holds whole, if they make a small card."""
    link, chars, at = block.links[0], 0, block.index
    while at < len(blocks) and chars <= MAX_CARD_CHARS:
        inner = blocks[at]
        if len(inner.links) != 1 or inner.links[0] is not link or inner.link_chars < ALL * len(inner.text):
            break
        chars, at = chars + len(inner.text), at + 1
    return at if chars <= MAX_CARD_CHARS else block.index


def _opens_card(at: int, blocks: Sequence[Block]) -> bool:
    block, before = blocks[at], blocks[at - 1]
    begins = not before.links or before.links[-1] is not block.links[0]
    return begins and _end_of_link(block, blocks) - at > 1


def _card(block: Block, blocks: Sequence[Block], boxes: Boxes) -> Group | None:
    main = boxes.main
    box = boxes.item(block.box, main) if boxes.stories(block) else None
    if box is None or box.tag not in CARD_TAGS or not main.first < box.first < box.last < main.last:
        return None
    inside = blocks[box.first : box.last]
    hits = [hit for inner in inside for hit in boxes.stories(inner)]
    stories = {hit.url for hit in hits}
    if len(stories) > MAX_CARD_STORIES or not all(map(looks_like_story, stories)):
        return None
    if any(outer.flags & PICTURE for outer in block.box.ancestors()[: block.box.depth - box.depth + 1]):
        return None
    between = _between(box.first, box.last, blocks)
    if len(stories) > 1:  # a list may stand before a heading as the article's own
        between = between and is_prose(blocks[box.last], TEXT_CHARS)
    if not between or not mostly_links(inside):
        return None
    return Group("related", box.first, box.last, None, "card", hits, inline=True)


def _link_line(block: Block, blocks: Sequence[Block], boxes: Boxes) -> Group | None:
    """A paragraph that is one link, unless the article is made of parts that such lines head."""
    if not _is_link_line(block) or _in_list(block, boxes) or block.text[0].islower():
        return None
    around = block.box.ancestors()[: block.box.depth - boxes.main.depth]
    if any(box.flags & PICTURE for box in around) or without_phrase(block.text)[0]:
        return None
    hits = boxes.stories(block)
    if len(hits) != 1 or not looks_like_story(hits[0].url):
        return None
    first, last = block.index, block.index + 1
    while first > 0 and _is_link_line(blocks[first - 1]):
        first -= 1
    while last < len(blocks) and _is_link_line(blocks[last]):
        last += 1
    if last - first > MAX_CARD_STORIES or not _between(first, last, blocks):
        return None
    inside = blocks[boxes.main.first : boxes.main.last]
    lines = sum(map(_is_link_line, inside))
    alone = lines == 1 and block.all_bold
    if not alone and lines * PARAGRAPHS_A_LINE > _paragraphs(inside):
        return None
    return Group("related", block.index, block.index + 1, None, "card", list(hits), inline=True)


def _is_link_line(block: Block) -> bool:
    return len(block.links) == 1 and block.tag in LINE_TAGS and block.link_chars >= ALL * len(block.text)


def is_labelled_story(block: Block, blocks: Sequence[Block], boxes: Boxes) -> bool:
    """Tell whether the block is a label and a headline that leads to another story, or an arrow and one."""
    if not boxes.inside_main(block.index) or block.tag not in LINE_TAGS:
        return False
    label = label_of(block)
    if label is None or len(label.rest) < least_chars(label.rest) or label.rest[0].islower():
        return False
    hits = boxes.stories(block)
    if not hits or not looks_like_story(hits[0].url) or _in_list(block, boxes):
        return False
    return label.known or label.pointed or _is_set_off(label, block, blocks, boxes)


def _is_set_off(label: Label, block: Block, blocks: Sequence[Block], boxes: Boxes) -> bool:
    """Whether a label that says nothing to us is in bold before a headline, and not one of a row."""
    if not label.set_off or len(label.rest) < least_chars(label.rest, CARD_WORDS):
        return False
    if any(map(str.isdigit, label.text)) or not _between(block.index, block.index + 1, blocks):
        return False
    inside = blocks[boxes.main.first : boxes.main.last]
    return sum(other.text.startswith(label.text) for other in inside) <= MAX_SAME_LABEL


def _between(first: int, last: int, blocks: Sequence[Block]) -> bool:
    """Whether running text stands before blocks[first:last], and more, a bold line or a heading after."""
    beside = _neighbours(first, last, blocks)
    if len(beside) < 2:
        return False
    before, after = beside
    heads = after.tag in HEADING_TAGS or (after.all_bold and not after.links)
    return is_prose(before, TEXT_CHARS) and (heads or is_prose(after, TEXT_CHARS))


def _paragraphs(blocks: Sequence[Block]) -> int:
    return sum(is_prose(block, TEXT_CHARS) for block in blocks)


def _in_list(block: Block, boxes: Boxes) -> bool:
    """Whether the block stands in a list or table inside the article's box."""
    return bool(block.box.within & ~boxes.main.within & LINED)


def mostly_links(blocks: Sequence[Block]) -> bool:
    """Tell whether most of the blocks' text is linked."""
    return 5 * sum(block.link_chars for block in blocks) >= 3 * sum(len(block.text) for block in blocks)
