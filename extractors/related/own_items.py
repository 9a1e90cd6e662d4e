"""Own items: a list of places or records that each link on is the article itself, no related module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.body.shapes import HEADINGS
from extractors.related.groups import Group

if TYPE_CHECKING:
    from extractors.draft import Draft

# So many characters outside of links, below so many headings, and so likely body in the mean of all
# characters: what is said of the items is told as the article's text is.
MIN_CHARS, MIN_HEADINGS, MIN_MEAN = 350, 2, 0.5


def holds_own_items(draft: Draft, group: Group) -> bool:
    """Tell whether what was found as a module is a list of the article's own items."""
    blocks = draft.blocks[group.first : group.last]
    told = sum(len(block.text) for block in blocks if not block.links)
    if told < MIN_CHARS or sum(block.tag in HEADINGS for block in blocks) < MIN_HEADINGS:
        return False
    is_button = bool(blocks[0].links) or blocks[0].tag == "button"
    if group.heading is not None and not is_button:  # of the item above
        return False
    likely = sum(len(block.text) * float(draft.scores[block.index]) for block in blocks)
    return likely >= MIN_MEAN * sum(len(block.text) for block in blocks)
