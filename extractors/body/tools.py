"""Tools: boxes that offer to share the article or to have it read out, where they are no links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, Box
from extractors.body.service_words import SHARES
from extractors.body.shapes import HEADINGS
from extractors.body.tokens import BIT as NAMED
from extractors.body.tool_words import LENGTH, LISTEN, NETWORKS, SMALL, VERBS
from extractors.likeness import fold

_SAYS, _NAMES = 1, 2
MAX_SHARE_CHARS, MAX_SHARE_WORDS = 40, 7
MIN_ITEMS, MAX_ITEMS = 2, 12
LISTS = frozenset(("ul", "ol"))
MAX_LISTEN_CHARS = 60
MAX_AWAY = 2  # blocks on either side of an offer to listen among which its length stands
_NETWORKS, _VERBS = frozenset(NETWORKS.split("|")), frozenset(VERBS.split("|"))
_WORDS = _NETWORKS | _VERBS | frozenset(SMALL.split("|"))
_LISTEN = tuple(sorted((fold(word) for word in LISTEN.split("|")), key=len, reverse=True))
_OPENINGS = frozenset(word[:2] for word in _LISTEN)
_LENGTH = frozenset(LENGTH.split("|"))
_FIGURES = re.compile(r"\d+")


def find_ways_to_share(blocks: Sequence[Block], page: Sequence[Block]) -> set[int]:
    """Return the places of blocks that are one link to share, or in lists of ways to do so alone."""
    lists: dict[Box, set[int]] = {}
    alone = {place for place, block in enumerate(blocks) if _is_share_link(block)}
    for place, block in enumerate(blocks):
        if len(block.text) <= MAX_SHARE_CHARS and block.tag not in HEADINGS:
            holder = _holder(block)
            if holder is not None and MIN_ITEMS <= holder.last - holder.first <= MAX_ITEMS:
                lists.setdefault(holder, set()).add(place)
    return alone.union(*(places for holder, places in lists.items() if _shares(holder, page)))


def _is_share_link(block: Block) -> bool:
    """Tell whether a block is a link of one word that says what to do, as the entries of live blogs have."""
    text = block.text
    linked = block.link_chars == len(text) <= MAX_SHARE_CHARS and block.tag not in HEADINGS
    return linked and fold(text) in _VERBS


def _holder(block: Block) -> Box | None:
    """The list that a block is a line of, or the box around it that is named for sharing."""
    box: Box | None = block.box
    if block.box.within & HOLDER["li"]:
        while box is not None and box.tag not in LISTS:
            box = box.parent
        return box
    return box if (box := block.box.parent) is not None and box.flags & NAMED["share"] else None


def _shares(holder: Box, page: Sequence[Block]) -> bool:
    """Tell whether all of a list is ways to share, and its name or half of its lines and a network say so."""
    ways = [_way_to_share(block.text) for block in page[holder.first : holder.last]]
    if not all(ways):
        return False
    outer = holder.parent
    named = holder.flags | (outer.flags if outer is not None else 0)
    if named & NAMED["share"]:
        return True
    return 2 * sum(way & _SAYS for way in ways) >= len(ways) and any(way & _NAMES for way in ways)


@lru_cache(maxsize=1024)
def _way_to_share(text: str) -> int:
    """Tell of a text that is nothing but a way to share whether it says so and whether it names a network."""
    folded = fold(text)
    words = folded.split()
    if len(text) > MAX_SHARE_CHARS or len(words) > MAX_SHARE_WORDS:
        return 0
    names = 0 if _NETWORKS.isdisjoint(words) else _NAMES
    if folded.startswith(SHARES):
        return _SAYS | names
    says = 0 if _VERBS.isdisjoint(words) else _SAYS
    return names | says if _WORDS.issuperset(words) else 0


def find_button_rows(blocks: Sequence[Block], page: Sequence[Block]) -> set[int]:
    """Return the places of short buttons in a row on the page: what may be done with the article, or tabs."""
    return {
        place
        for place, block in enumerate(blocks)
        if _is_button(block) and sum(map(_is_button, page[max(0, block.index - 1) : block.index + 2])) > 1
    }


def _is_button(block: Block) -> bool:
    return block.tag == "button" and len(block.text) <= MAX_SHARE_CHARS


def find_listen_boxes(blocks: Sequence[Block], page: Sequence[Block]) -> set[int]:
    """Return the places of lines that offer to have the article read out, and of its length beside such a
    line of the page."""
    return {
        place
        for place, block in enumerate(blocks)
        if len(block.text) <= MAX_LISTEN_CHARS
        and (_offers_to_listen(block.text) or (_tells_length(block.text) and _is_beside_offer(block, page)))
    }


def _is_beside_offer(block: Block, page: Sequence[Block]) -> bool:
    """Tell whether an offer to listen stands close to a block, nothing but lengths between."""
    before, after = (
        page[max(0, block.index - MAX_AWAY) : block.index],
        page[block.index + 1 : block.index + 1 + MAX_AWAY],
    )
    for side in (before[::-1], after):
        for near in side:
            if _offers_to_listen(near.text):
                return True
            if len(near.text) > MAX_LISTEN_CHARS or not _tells_length(near.text):
                break
    return False


def _offers_to_listen(text: str) -> bool:
    if len(text) > MAX_LISTEN_CHARS or text[:2].lower() not in _OPENINGS:
        return False
    folded = fold(text)
    phrase = next((phrase for phrase in _LISTEN if folded.startswith(phrase)), None)
    return phrase is not None and (folded == phrase or _is_length(folded[len(phrase) :]))


@lru_cache(maxsize=1024)
def _tells_length(text: str) -> bool:
    """Tell the same as `_is_length` of a text before it is folded, which most need not be."""
    return (not text.isascii() or _FIGURES.search(text) is not None) and _is_length(fold(text))


def _is_length(folded: str) -> bool:
    """Tell whether a folded text is the length of a recording: "5 min", "0 00 5 12"."""
    figures = _FIGURES.search(folded)
    return figures is not None and _LENGTH.issuperset(_FIGURES.sub(" ", folded).split())
