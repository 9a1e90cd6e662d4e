"""Related call-outs as groups: lines of the article, and ends of its paragraphs, that lead elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.body.blocks import Block
from extractors.likeness import first_word, fold
from extractors.markup.runs import line_of
from extractors.related.boxes import Boxes, is_prose
from extractors.related.cards import is_link
from extractors.related.groups import Group, Hit
from extractors.related.inline import BEFORE_COLON, callout_rest, labelled
from extractors.related.labels import LABELS
from extractors.related.lone import LoneStories
from extractors.related.more import FIRST_MORE
from extractors.related.targets import Targets, looks_like_story
from extractors.related.words import heading_kind

MAX_LABEL_CHARS = 48
SEPARATORS = " |/,;·•–—-."
# The last sentence of a paragraph up to a link: "... of the costs. [Read more: ".
_LAST = re.compile(r"[.!?…。)\]\"”»]\s*([\[(（【]?)\s*([^.!?…。\[(（【:：]{2,48}?)\s*[:：]\s*$")
_AFTER = ' .)]）】"”'


class CallOuts:
    """The call-outs of one page."""

    def __init__(self, blocks: Sequence[Block], boxes: Boxes, targets: Targets, lone: LoneStories) -> None:
        self._blocks = blocks
        self._boxes = boxes
        self._targets = targets
        self._lone = lone

    def line(self, block: Block) -> Group | None:
        """Return a line that says what it leads to; as the first of a list it speaks for the plain links
        below."""
        rest = callout_rest(labelled(block))
        if rest is None or block.link_chars * 2 < len(rest):
            lone = self._lone
            within = self._boxes.inside_main(block.index)
            if not within or not (lone.is_labelled(block) or lone.is_named(block) or self._leads_on(block)):
                return None
        hits = list(self._boxes.stories(block))
        if not hits:
            return None
        last = block.index + 1
        while block.tag == "li" and last < len(self._blocks) and (found := self._below(block, last)):
            hits, last = hits + found, last + 1
        return Group("related", block.index, last, None, "call-out", hits, inline=True)

    def ends(self) -> Iterator[Group]:
        """Yield the call-outs at the ends of the article's own paragraphs; they hold none of its blocks."""
        main = self._boxes.main
        for block in self._blocks[main.first : main.last]:
            if block.links and is_prose(block) and (hit := self._at_end(block)):
                yield Group("related", block.index, block.index, None, "call-out", [hit], inline=True)

    def _below(self, first: Block, index: int) -> list[Hit]:
        """The stories of an item of the same list that is all link."""
        block = self._blocks[index]
        beside = block.tag == "li" and block.box.parent is first.box.parent and is_link(block)
        return [hit for hit in self._boxes.stories(block) if looks_like_story(hit.url)] if beside else []

    def _leads_on(self, block: Block) -> bool:
        """Whether the block is a label, a colon and several links: "More bakes: A tart | A galette"."""
        if len(block.links) < 2:
            return False
        titles = [line_of(link) for link in block.links]
        label, colon, rest = block.text.partition(":")
        if not colon or len(label) > MAX_LABEL_CHARS or not all(titles):
            return False
        for title in titles:
            before, found, rest = rest.partition(title)
            if not found or before.strip(SEPARATORS):
                return False
        more = first_word(label).casefold() in FIRST_MORE and block.bold_chars >= len(label)
        known = more or fold(label) in LABELS or fold(label) in BEFORE_COLON
        return known and not rest.strip(SEPARATORS) and len(self._boxes.stories(block)) == len(titles)

    def _at_end(self, block: Block) -> Hit | None:
        link = block.links[-1]
        title = line_of(link)
        lead, found, after = block.text.rpartition(title) if title else ("", "", "")
        told = _LAST.search(lead, max(0, len(lead) - 2 * MAX_LABEL_CHARS)) if found else None
        if told is None or after.strip(_AFTER):
            return None
        bracket, phrase = told.groups()
        said = heading_kind(phrase) == ("related", True)
        if not said and not ((bracket or phrase.isupper()) and fold(phrase) in BEFORE_COLON):
            return None
        url = self._targets.story(link.get("href") or "")
        return Hit(block, link, url) if url is not None and looks_like_story(url) else None
