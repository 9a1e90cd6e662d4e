"""Related teaser lines: what single lines around a headline are: its section, its button, its last words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.body.blocks import LINE_BREAK, Block
from extractors.body.boxes import Box
from extractors.body.shapes import HEADINGS
from extractors.markup.runs import whole_text
from extractors.plain import one_line
from extractors.related.boxes import MAX_TEASER_BLOCKS
from extractors.related.words import heading_kind, is_generic

_TAB = re.compile(r"(?:^|[\s_-])tab(?:$|[\s_-])", re.I)
_SHOWN = re.compile(r"active|selected|current", re.I)


def is_kicker(block: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether the block is a label between a teaser's picture and its headline, such as its section."""
    if len(block.links) < 2 or block.tag in HEADINGS or block.index + 1 >= len(blocks):
        return False
    hrefs = {link.get("href") for link in block.links if not whole_text(link).strip()}
    return any(link.get("href") in hrefs for link in blocks[block.index + 1].links)


def goes_on(block: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether the block is a teaser's last line, "Read more", with the link of the headline above it."""
    if len(block.links) != 1 or not is_generic(block.text):
        return False
    href = block.links[0].get("href")
    above = blocks[max(0, block.index - MAX_TEASER_BLOCKS) : block.index]
    return any(link.get("href") == href for other in above for link in other.links)


def is_tab_beside(block: Block, head: Block) -> bool:
    """Tell whether `head` is the tab of a list of related stories that shows, and the block another's."""
    tab, other = _tab_of(head), _tab_of(block) if block.tag == head.tag else None
    if tab is None or other is None or tab.parent is not other.parent:
        return False
    told = heading_kind(head.text)
    if told is None or told[0] != "related":
        return False
    return _SHOWN.search(tab.names or "") is not None or ("aria-selected", "true") in tab.attributes


def _tab_of(block: Block) -> Box | None:
    """The box that is a tab with the block as its label."""
    for box in (block.box, block.box.parent):
        if box is not None and (_TAB.search(box.names or "") or ("role", "tab") in box.attributes):
            return box
    return None


def heading_of_lines(block: Block) -> str | None:
    """Return the first line of a block whose further lines are links, if it is a heading of related stories;
    None of other blocks."""
    if LINE_BREAK not in block.pieces or block.link_chars * 2 < len(block.text):
        return None
    first = one_line("".join(block.pieces[: list(block.pieces).index(LINE_BREAK)]))
    told = heading_kind(first)
    linked = any(one_line(whole_text(link)) in first for link in block.links)
    return first if told is not None and told[0] == "related" and not linked else None
