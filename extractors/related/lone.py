"""Related lines that stand alone: boxes, lines of one link and labelled links between paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.calls import is_button
from extractors.body.tokens import BIT
from extractors.markup.runs import whole_text
from extractors.related.boxes import TEXT_CHARS, Boxes, is_prose, least_chars
from extractors.related.cards import (
    LINE_TAGS,
    SUBHEADINGS,
    has_picture,
    is_below_callout,
    is_letter,
    is_link,
    is_link_line,
    is_named_link,
    is_picture_card,
    mostly_links,
)
from extractors.related.groups import Group
from extractors.related.labels import Label, label_of
from extractors.related.neighbours import without_phrase
from extractors.related.rows import teaser_row
from extractors.related.surroundings import Surroundings
from extractors.related.targets import Targets, looks_like_story

# A teaser that stands alone between paragraphs: in such a box, with so few stories.
CARD_TAGS = frozenset(("aside", "div", "article", "section", "ul", "blockquote"))
LIST_TAGS = frozenset(("ul", "ol"))
MAX_CARD_STORIES = 4
MAX_NESTED_BLOCKS = 6
MAX_CARD_CHARS = 400
# So many times the least length is asked of a headline that stands alone.
CARD_WORDS = 1.25
SENTENCE_ENDS = (".", "。", ":", ".)", "۔", "।")
# Boxes of cards that lead to no story.
NO_STORY = BIT["author"] | BIT["signup"] | BIT["shop"] | BIT["nav"] | BIT["share"] | BIT["form"]
PROMO = BIT["promo"]
PICTURE = BIT["caption"] | BIT["media"]
# A page whose lines of one link each head a part of it has about as many of them as paragraphs.
PARAGRAPHS_A_LINE = 4
MAX_SAME_LABEL = 2


class LoneStories:
    """The lines and cards of a page that stand alone; what is counted over its article is counted once."""

    def __init__(self, blocks: Sequence[Block], boxes: Boxes, targets: Targets) -> None:
        self._blocks = blocks
        self._boxes = boxes
        self._targets = targets
        self._near = Surroundings(blocks, boxes)
        self._cards: set[str] = set()  # names of the boxes of cards found

    def group(self, block: Block) -> Group | None:
        """Return a box or a line of nothing but stories between two paragraphs of the article."""
        if not self._boxes.inside_main(block.index):
            row = teaser_row(block, self._blocks, self._boxes, self._targets)
            return row or self._list_above(block)
        if found := self._embed(block) or self._nested(block):
            return found
        if len(block.text) < least_chars(block.text, CARD_WORDS) or block.text.endswith(SENTENCE_ENDS):
            return None
        return self._card(block) or self._link_line(block)

    def is_labelled(self, block: Block) -> bool:
        """Tell whether a block of the article is a label or an arrow, and a headline that leads to another
        story."""
        below = is_below_callout(block, self._blocks)
        if not below and block.tag not in LINE_TAGS:
            return False
        label = label_of(block)
        if label is None or len(label.rest) < least_chars(label.rest) or label.rest[0].islower():
            return False
        hits = self._boxes.stories(block)
        if not hits or not looks_like_story(hits[0].url) or (not below and self._near.in_list(block)):
            return False
        return label.known or label.pointed or self._is_set_off(label, block)

    def is_named(self, block: Block) -> bool:
        """Tell whether a block of the article is one link whose own class says "read also"."""
        return is_named_link(block) and len(block.text) >= least_chars(block.text)

    def _is_set_off(self, label: Label, block: Block) -> bool:
        """Whether a label that says nothing to us is in bold before a headline, and not one of a row."""
        if not label.set_off or len(label.rest) < least_chars(label.rest, CARD_WORDS):
            return False
        if any(map(str.isdigit, label.text)) or self._labels[label.text] > MAX_SAME_LABEL:
            return False
        return self._near.between(block.index, block.index + 1)

    def _embed(self, block: Block) -> Group | None:
        """A card that is one link around a picture and several blocks, as sites quote their own stories."""
        last = self._end_of_link(block)
        headed = block.tag in SUBHEADINGS
        around = self._near.inside(block)
        pictured = any(map(has_picture, block.links))
        told = headed or pictured or any(box.flags & BIT["embed"] for box in around)
        if last - block.index < 2 or self._near.in_list(block) or not told:
            return None
        names = {box.names for box in around if box.names and (box.first, box.last) == (block.index, last)}
        beside = not names.isdisjoint(self._cards) or self._near.beside_prose(block.index, last)
        if any(box.flags & NO_STORY for box in around) or not beside:
            return None
        card = self._blocks[block.index : last]
        hits = [hit for inner in card for hit in self._boxes.stories(inner)]
        if not hits or not self._is_story(hits[0].url):
            return None
        if is_letter(card) or self._too_many(self._embeds):
            return None
        self._cards |= names
        return Group("related", block.index, last, None, "card", hits, inline=True)

    def _is_story(self, url: str) -> bool:
        return looks_like_story(url) or self._targets.is_beside(url, at_root=True) or self._is_in_folder(url)

    def _is_in_folder(self, url: str) -> bool:
        return self._targets.is_alike(url) or self._targets.is_as_short(url)

    def _nested(self, block: Block) -> Group | None:
        """A box for a teaser with a linked heading and a few words, as systems put one into the text."""
        if block.tag not in SUBHEADINGS or not is_link(block):
            return None
        box = self._teaser_around(block)
        if box is None or box.last - box.first > MAX_NESTED_BLOCKS:
            return None
        inside = self._blocks[box.first : box.last]
        found = (hit for inner in inside for hit in self._boxes.stories(inner))
        hits = [hit for hit in found if looks_like_story(hit.url)]  # not of the section that it names
        if len({hit.url for hit in hits}) != 1 or is_letter(inside, hits[0].url):
            return None
        if sum(len(inner.text) for inner in inside) > MAX_CARD_CHARS or self._too_many(self._nested_articles):
            return None
        if not self._near.beside_prose(box.first, box.last):
            return None
        return Group("related", box.first, box.last, None, "card", hits, inline=True)

    def _list_above(self, block: Block) -> Group | None:
        """A short list of stories and nothing else between the standfirst and the first paragraph."""
        boxes, box = self._boxes, block.box.parent
        if box is None or block.tag != "li" or box.tag not in LIST_TAGS or box.first != block.index:
            return None
        if not 0 < box.first < box.last <= boxes.main.first + 1 or box.last - box.first > MAX_CARD_STORIES:
            return None
        inside = self._blocks[box.first : box.last]
        hits = [hit for inner in inside for hit in boxes.stories(inner)]
        if not all(map(is_link, inside)) or not all(looks_like_story(hit.url) for hit in hits):
            return None
        if len({hit.block.index for hit in hits}) < len(inside) or not self._near.beside_prose(
            box.first, box.last
        ):
            return None
        return Group("related", box.first, box.last, None, "card", hits, inline=True)

    def _end_of_link(self, block: Block) -> int:
        """The block after the last that the block's only link holds whole, if they make a small card."""
        link, chars, at = _only_link(block), 0, block.index
        while link is not None and at < len(self._blocks) and chars <= MAX_CARD_CHARS:
            inner = self._blocks[at]
            if _only_link(inner) is not link or not is_link(inner):
                break
            chars, at = chars + len(inner.text), at + 1
        return at if chars <= MAX_CARD_CHARS else block.index

    def _card(self, block: Block) -> Group | None:
        boxes, main = self._boxes, self._boxes.main
        box = boxes.item(block.box, main) if boxes.stories(block) else None
        if box is None or box.tag not in CARD_TAGS or not main.first < box.first < box.last < main.last:
            return None
        inside = self._blocks[box.first : box.last]
        found = [hit for inner in inside for hit in boxes.stories(inner)]
        hits = [hit for hit in found if looks_like_story(hit.url) or self._targets.is_alike(hit.url)]
        stories = {hit.url for hit in hits}
        sections = {hit.url for hit in found} - stories  # which the card names above the headline
        if not 0 < len(stories) <= MAX_CARD_STORIES or not all(_holds(url, stories) for url in sections):
            return None
        around = block.box.ancestors()[: block.box.depth - box.depth + 1]
        if any(outer.flags & PICTURE for outer in around) and not is_picture_card(block):
            return None
        between = self._near.between(box.first, box.last)
        if len(stories) > 1 and not self._is_boxed(box):  # it may stand before a heading as the article's own
            between = between and is_prose(self._blocks[box.last], TEXT_CHARS)
        if not between or not mostly_links(inside):
            return None
        return Group("related", box.first, box.last, None, "card", hits, inline=True)

    def _is_boxed(self, box: Box) -> bool:
        """Whether a list has a box of its own, and no colon before it announces it as the article's."""
        return box.tag not in LIST_TAGS and not self._blocks[box.first - 1].text.endswith((":", "："))

    def _link_line(self, block: Block) -> Group | None:
        """A paragraph that is one link, unless the article is made of parts that such lines head."""
        if (
            not is_link_line(block)
            or block.text[0].islower()
            or is_button(block)
            or self._near.in_list(block)
        ):
            return None
        if any(box.flags & PICTURE for box in self._near.inside(block)) or without_phrase(block.text)[0]:
            return None
        if (
            self._too_many(self._lines)
            and not (self._lines == 1 and block.all_bold)
            and not self._shouts(block)
        ):
            return None
        hits = self._boxes.stories(block)
        if len(hits) != 1 or not looks_like_story(hits[0].url):
            return None
        first, last = block.index, block.index + 1
        while first > 0 and last - first <= MAX_CARD_STORIES and is_link_line(self._blocks[first - 1]):
            first -= 1
        while (
            last < len(self._blocks) and last - first <= MAX_CARD_STORIES and is_link_line(self._blocks[last])
        ):
            last += 1
        if last - first > MAX_CARD_STORIES or not self._near.between(first, last):
            return None
        return Group("related", block.index, block.index + 1, None, "card", list(hits), inline=True)

    # --- what is counted over the article ---

    @cached_property
    def _article(self) -> Sequence[Block]:
        return self._blocks[self._boxes.main.first : self._boxes.main.last]

    @cached_property
    def _paragraphs(self) -> int:
        return sum(is_prose(block, TEXT_CHARS) for block in self._article)

    @cached_property
    def _lines(self) -> int:
        return sum(map(is_link_line, self._article))

    def _shouts(self, block: Block) -> bool:
        """Whether a linked line is in capitals, as no more than half as many as there are paragraphs are."""
        return block.text.isupper() and 2 * self._capitals <= self._paragraphs

    @cached_property
    def _capitals(self) -> int:
        return sum(is_link_line(block) and block.text.isupper() for block in self._article)

    @cached_property
    def _embeds(self) -> int:
        """The number of links that hold several blocks whole."""
        linked = [block for block in self._article if len(block.links) == 1 and is_link(block)]
        held = Counter(block.links[0] for block in linked)
        return sum(number > 1 for number in held.values())

    @cached_property
    def _nested_articles(self) -> int:
        headed = (block for block in self._article if block.tag in SUBHEADINGS and is_link(block))
        return sum(self._teaser_around(block) is not None for block in headed)

    def _teaser_around(self, block: Block) -> Box | None:
        """The <article> around the block in the article's own box, or else the largest box named a teaser."""
        around = self._near.inside(block)
        promo = next((box for box in reversed(around) if box.flags & PROMO), None)
        return next((box for box in around if box.tag == "article"), promo)

    @cached_property
    def _labels(self) -> Counter[str]:
        found = map(label_of, self._article)
        return Counter(label.text for label in found if label is not None)

    def _too_many(self, number: int) -> bool:
        return number * PARAGRAPHS_A_LINE > self._paragraphs


def _only_link(block: Block) -> etree._Element | None:
    """The block's only link with words, beside which others may hold pictures."""
    links = block.links
    if len(links) > 1:
        links = [link for link in links if whole_text(link).strip()]
    return links[0] if len(links) == 1 else None


def _holds(section: str, stories: set[str]) -> bool:
    """Tell whether one of the stories lies in the folder of a section."""
    return any(story.startswith(f"{section.rstrip('/')}/") for story in stories)
