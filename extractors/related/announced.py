"""Related announced: which stories a heading announces, which a kicker or a link to a story does not."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.related.more import more_kind
from extractors.related.openings import MAX_LINKED_HEADING_CHARS
from extractors.related.targets import Targets, is_author_page, looks_like_story
from extractors.related.teaser_lines import goes_on, is_kicker
from extractors.related.words import Kind, heading_kind, is_generic


def announced_by(block: Block, blocks: Sequence[Block], targets: Targets) -> tuple[Kind, bool] | None:
    """Return what a block among `blocks` announces if it is a module's heading, and whether that is sure."""
    found = heading_kind(block.text) or more_kind(block)
    if found is not None and (is_kicker(block, blocks) or goes_on(block, blocks)):
        return None
    if found is not None and block.link_chars and not (found[1] and _is_title(block)):
        urls = (targets.story(link.get("href") or "") for link in block.links)
        if any(url is not None and looks_like_story(url) for url in urls):
            return None
        if any(is_author_page(link.get("href") or "") for link in block.links):
            return "recirculation", found[1]  # "More from Jane Roe": her latest, whatever this story is
    return found


def _is_title(block: Block) -> bool:
    """Tell whether a linked block is short enough for a heading that leads to the list's own page."""
    return len(block.text) <= MAX_LINKED_HEADING_CHARS and not is_generic(block.text)
