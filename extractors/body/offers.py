"""Offers: lines that ask for consent before an article, and lists of what its subscribers get."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.shapes import HEADINGS
from extractors.page_type.paywall_words import PAYWALL
from extractors.page_type.wall_words import CONSENT

MAX_BUTTON_CHARS = 60
MIN_CONSENT_WORDS = 2
MAX_HEAD_CHARS = 250
MAX_LOCKED_CHARS, LAST_LINES = 120, 3
QUOTES = "\"'“”„«»‘’「『"


def find_consent(blocks: Sequence[Block], start: int) -> set[int]:
    """Return the places of a text above the headline that asks for consent to cookies, and of its buttons.

    start is the index of the headline's block.
    """
    above = {place: block.text.lower() for place, block in enumerate(blocks) if block.index < start}
    together = "\n".join(above.values())
    words = [word for word in CONSENT if word in together]
    said = {place: sum(word in text for word in words) for place, text in above.items()}
    if not any(times >= MIN_CONSENT_WORDS for times in said.values()):
        return set()
    return {place for place, times in said.items() if times or len(blocks[place].text) <= MAX_BUTTON_CHARS}


def find_offered(blocks: Sequence[Block], page: Sequence[Block]) -> set[int]:
    """Return the places of lists of what subscribers get: right under a heading that asks to be one.

    page holds all blocks of the page: the heading need not be among `blocks`.
    """
    items = {block.index: place for place, block in enumerate(blocks) if block.tag == "li"}
    found: set[int] = set()
    for index, place in items.items():
        head = page[index - 1] if index else None
        within = index - 1 in items and items[index - 1] in found
        if within or (head is not None and head.tag in HEADINGS and _offers(head)):
            found.add(place)
    return found


def find_locked(blocks: Sequence[Block]) -> set[int]:
    """Return the places of short last lines that say that the rest is for those who pay."""
    last = {place: blocks[place].text.lower() for place in range(len(blocks))[-LAST_LINES:]}
    short = {place: text for place, text in last.items() if len(text) <= MAX_LOCKED_CHARS}
    short = {place: text for place, text in short.items() if text[0] not in QUOTES}
    return {place for place, text in short.items() if any(word in text for word in PAYWALL)}


def _offers(head: Block) -> bool:
    text = head.text.lower() if len(head.text) <= MAX_HEAD_CHARS else ""
    return any(word in text for word in PAYWALL)
