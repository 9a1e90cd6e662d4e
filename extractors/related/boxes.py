"""Related boxes: what the boxes of a page say of the links in them: menus, networks, modules, teasers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, Box
from extractors.body.tokens import BIT
from extractors.markup.runs import whole_text
from extractors.related.groups import Hit
from extractors.related.targets import Targets
from extractors.related.words import Kind, heading_kind, name_kind
from extractors.spaces import fold_spaces

# A paragraph: so much text, and hardly any of it linked.
PARAGRAPH_CHARS = 140
# What counts as running text at all where the article's place is sought.
TEXT_CHARS, TEXT_CHARS_DENSE = 80, 45
DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")
# A teaser: so few blocks, so little text, and its headline among the first of them.
MAX_TEASER_BLOCKS = 16
MAX_TEASER_CHARS = 1600
MAX_HEADLINE_CHARS = 260
HEADLINE_WITHIN = 7
# So much of a block's text is linked in a teaser; a paragraph of the article itself needs more to be one.
LINKED_SHARE, LINKED_SHARE_IN_PROSE = 0.34, 0.6
# A part of a listicle begins with its number, and there are so many.
_NUMBER = re.compile(r"\d{1,3}(?=[.):\s])")
MIN_COUNTED = 3
# A headline is at least so long, in Latin letters and in others; shorter links side by side are topics.
LEAST_CHARS, LEAST_CHARS_DENSE = 20, 9

# What stands before the title of a paid text.
PAID = (
    "sponsored:",
    "sponsored post:",
    "advertorial:",
    "anzeige:",
    "publicité:",
    "publicidad:",
    "patrocinado:",
)
MAX_PAID_CHARS = 20


class Context(NamedTuple):
    """What a box and those around it say: no module here, or the outermost box named as one and its kind."""

    banned: bool
    box: Box | None = None
    kind: Kind | None = None


# Attributes that name a box: sites whose class names are made up by a build tool name it in the last ones.
NAMED_BY = frozenset("class id data-component data-component-name data-module data-testid data-block".split())
_NOTHING, _BANNED = Context(False), Context(True)
NAV = HOLDER["nav"]
MENU_TAGS = frozenset(("nav", "footer"))


class Boxes:
    """The boxes of one page, each judged once."""

    def __init__(self, blocks: list[Block], targets: Targets) -> None:
        prose = [_running_chars(block) if len(block.text) >= TEXT_CHARS_DENSE else 0 for block in blocks]
        self.blocks = blocks
        self.main = _main_box(blocks, prose)
        self._main_in_nav = bool(self.main.within & NAV)
        self._targets = targets
        self._around_main = frozenset(self.main.ancestors())
        self._contexts = dict.fromkeys(self._around_main, _NOTHING)
        self._navs: dict[Box, bool] = {}
        self._teasers: dict[int, bool] = {}
        self._stories: dict[int, list[Hit]] = {}
        self._prose = list(accumulate(prose, initial=0))

    def holds_main(self, box: Box) -> bool:
        """Whether the box is or surrounds the one that holds the article's text."""
        return box in self._around_main

    def inside_main(self, index: int) -> bool:
        """Whether the block stands between the article's own paragraphs."""
        return self.main.first < index < self.main.last

    def goes_on(self, index: int) -> bool:
        """Whether the article has running text at or behind the block."""
        return self._prose[self.main.last] > self._prose[min(index, self.main.last)]

    def prose_share(self, first: int, last: int) -> float:
        """The share of the page's running text that lies in blocks[first:last]."""
        return (self._prose[last] - self._prose[first]) / max(1, self._prose[-1])

    def context(self, box: Box) -> Context:
        """What the box and the boxes around it say."""
        known = self._contexts.get(box)
        if known is None:
            known = self._contexts[box] = self._judge(box)
        return known

    def _is_related_nav(self, box: Box) -> bool:
        """Whether the box lies in a <nav> that its names, or those of the box around it, call related.

        Between the article's paragraphs its first line may do so, too.
        """
        nav = box.around("nav")
        if nav is None or nav.parent is None:
            return False
        known = self._navs.get(nav)
        if known is None:
            named = (nav,) if self.holds_main(nav.parent) else (nav, nav.parent)
            known = any(_own_kind(around) == "related" for around in named)
            known = self._navs[nav] = known or (
                self.inside_main(nav.first) and heading_kind(self.blocks[nav.first].text) == ("related", True)
            )
        return known

    def _judge(self, box: Box) -> Context:
        if box.within & NAV and not self._main_in_nav and not self._is_related_nav(box):
            return _BANNED
        outer = self.context(box.parent) if box.parent is not None else _NOTHING
        if outer.banned:
            return outer
        own = _own_kind(box) if box.attributes else None
        menu = box.tag in MENU_TAGS and _is_menu(box)
        if own == "never" or (menu and not (box.tag == "nav" and self._is_related_nav(box))):
            return _BANNED
        if own == "recirculation" or (own is not None and outer.box is None):
            return Context(False, box, own)
        return outer

    def stories(self, block: Block) -> list[Hit]:
        """The links to stories in a block that is no running text, nor in a menu or the like."""
        if not block.links:
            return []
        found = self._stories.get(block.index)
        if found is None:
            found = self._stories[block.index] = self._read_stories(block)
        return found

    def _read_stories(self, block: Block) -> list[Hit]:
        own = block.box is self.main or block.box.parent is self.main
        prose = own and len(block.text) >= PARAGRAPH_CHARS
        least = (LINKED_SHARE_IN_PROSE if prose else LINKED_SHARE) * len(block.text)
        if block.link_chars < least and not is_covered(block):
            return []
        if block.text[:MAX_PAID_CHARS].lower().startswith(PAID):
            return []
        links = block.links
        if len(links) > 1:
            links = [link for link in links if whole_text(link).strip()]
        found = ((link, self._targets.story(link.get("href") or "")) for link in links)
        hits = [Hit(block, link, url) for link, url in found if url is not None]
        if hits and (self.context(block.box).banned or self._are_words(block, links, hits)):
            return []
        return hits

    def _are_words(self, block: Block, links: Sequence[etree._Element], hits: Sequence[Hit]) -> bool:
        """Whether several links of a block are too short for headlines, and lead elsewhere than beside the
        page."""
        if len(links) < 2 or len({link.get("href") for link in links}) < 2:
            return False
        if block.link_chars >= len(links) * least_chars(block.text):
            return False
        return len(hits) < len(links) or not all(self._targets.is_beside(hit.url) for hit in hits)

    def foreign(self, box: Box) -> int:
        """Paragraphs in the box that belong to no teaser."""
        return sum(
            is_prose(block) and not block.link_chars and self.item(block.box, box) is None
            for block in self.blocks[box.first : box.last]
        )

    def item(self, box: Box, scope: Box) -> Box | None:
        """The largest box within `scope` around `box` that is a teaser, or None."""
        best: Box | None = None
        inner: Box | None = box
        while inner is not None and inner is not scope and inner.last - inner.first <= MAX_TEASER_BLOCKS:
            if self._is_teaser(inner):
                best = inner
            inner = inner.parent
        return best

    def _is_teaser(self, box: Box) -> bool:
        """Whether the box is small, with a story's headline near its top."""
        known = self._teasers.get(id(box))
        if known is None:
            blocks = self.blocks[box.first : box.last]
            known = sum(len(block.text) for block in blocks) <= MAX_TEASER_CHARS and any(
                len(block.text) <= MAX_HEADLINE_CHARS and self.stories(block)
                for block in blocks[:HEADLINE_WITHIN]
            )
            self._teasers[id(box)] = known
        return known


def is_prose(block: Block, chars: int = PARAGRAPH_CHARS) -> bool:
    """Whether the block is running text of at least so many characters."""
    return len(block.text) >= chars and block.link_chars * 3 < len(block.text)


def is_covered(block: Block) -> bool:
    """Whether a link without words lies over the block and has its text for readers of screens."""
    if block.link_chars or not block.links:
        return False
    label = block.links[0].get("aria-label") or ""
    return len(label) < 2 * len(block.text) and block.text in fold_spaces(label)


def counted_items(blocks: Sequence[Block], heads: Sequence[Block]) -> bool:
    """Whether the heads count from one to the next and most have a paragraph below: parts of a listicle.

    Lists of the most read stories count, too, but say no more of them.
    """
    if not heads or not heads[0].text[0].isdigit():
        return False
    heads = [head for head in heads if head.text[0].isdigit()]
    numbers = [int(found[0]) for head in heads if (found := _NUMBER.match(head.text))]
    steps = {after - before for before, after in pairwise(numbers)}
    if len(numbers) < MIN_COUNTED or len(numbers) < len(heads) or len(steps) > 1 or steps.isdisjoint((1, -1)):
        return False
    ends = (*(head.index for head in heads[1:]), heads[-1].index + MAX_TEASER_BLOCKS)
    below = (blocks[head.index + 1 : end] for head, end in zip(heads, ends, strict=True))
    return 2 * sum(any(is_prose(block, TEXT_CHARS) for block in part) for part in below) > len(heads)


def _running_chars(block: Block) -> int:
    """The block's characters if it is running text, else none: scripts whose words are a sign or two need
    fewer signs for it."""
    chars = len(block.text)
    long = chars >= TEXT_CHARS or (not block.text.isascii() and DENSE.search(block.text) is not None)
    return chars if long and block.link_chars * 3 < chars else 0


def least_chars(text: str, times: float = 1.0) -> float:
    """How long a headline in the script of `text` is at least, or so many times that."""
    return times * (LEAST_CHARS if text.isascii() else LEAST_CHARS_DENSE)


def _own_kind(box: Box) -> Kind | None:
    """What the box's names say of the links in it, or else the label that it has for readers of screens."""
    names = label = ""
    for name, value in box.attributes:
        if name in NAMED_BY:
            names = f"{names} {value}" if names else value
        elif name == "aria-label":
            label = value
    kind = name_kind(names) if names else None
    if kind is None and label and (told := heading_kind(label)) and told[1]:
        return told[0]
    return kind


def _is_menu(box: Box) -> bool:
    """Whether a <nav> or <footer> is one of the page, as those of an article are not."""
    if box.tag == "nav":
        return True
    if box.flags & BIT["article"]:
        return False
    return not any(outer.tag in ("article", "main") for outer in box.ancestors())


def _main_box(blocks: list[Block], prose: list[int]) -> Box:
    """The box that holds most of the page's running text as its own paragraphs."""
    own: dict[Box | None, int] = {}
    for block, chars in zip(blocks, prose, strict=True):
        if chars:
            outer = block.box.parent
            own[outer] = own.get(outer, 0) + chars
    weights: dict[Box, float] = {}
    for box, chars in own.items():
        weight = float(chars)
        for _ in range(3):
            if box is None:
                break
            weights[box] = weights.get(box, 0.0) + weight
            box, weight = box.parent, weight * 0.8
    if not weights:
        return blocks[0].box.ancestors()[-1]
    return max(weights, key=weights.__getitem__)
