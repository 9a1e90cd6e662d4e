"""Related neighbours as groups: the links behind the article to the story before it and the one after it."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.related.boxes import Boxes
from extractors.related.groups import Group, Hit
from extractors.related.neighbours import announced_neighbour, neighbour_of, neighbours_of
from extractors.related.targets import Targets, looks_like_story
from extractors.urls import clean_url

MIN_PROSE = 100  # characters beside links of a paragraph of the text


class Neighbours:
    """The neighbours that a page leads to."""

    def __init__(self, blocks: Sequence[Block], boxes: Boxes, targets: Targets) -> None:
        self._blocks = blocks
        self._targets = targets
        main = blocks[boxes.main.first : boxes.main.last]
        told = (
            block.index + 1 for block in reversed(main) if len(block.text) - block.link_chars >= MIN_PROSE
        )
        self._behind = next(told, boxes.main.last)  # the text: footers of articles are in their boxes

    def single(self, block: Block) -> Group | None:
        """Return the group of the one neighbour that a block leads to."""
        if block.index < self._behind:
            return None
        found = neighbour_of(block) or announced_neighbour(self._blocks[block.index - 1], block)
        url = self._targets.story(block.links[0].get("href") or "") if found else None
        if found is None or url is None or not looks_like_story(url):
            return None
        hits = [Hit(block, block.links[0], url)]
        return Group(found[0], block.index, block.index + 1, None, "neighbour", hits)

    def pair(self, block: Block) -> list[Group]:
        """Return a group of each neighbour that one block leads to."""
        if len(block.links) < 2 or block.index < self._behind:
            return []
        story = self._targets.story
        links = [(side, link, story(link.get("href") or "")) for side, link in neighbours_of(block)]
        return [
            Group(side, block.index, block.index + 1, None, "neighbour", [Hit(block, link, clean_url(url))])
            for side, link, url in links
            if url is not None and looks_like_story(url)
        ]
