"""Offers: lines that ask for consent before an article, or for a subscription behind its beginning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractors.body.blocks import Block
from extractors.body.shapes import HEADINGS
from extractors.page_type.wall_words import CONSENT, PAYWALL

MAX_BUTTON_CHARS = 60
MIN_CONSENT_WORDS = 2
MAX_OFFER_CHARS, MAX_OFFER_BLOCKS, MIN_OFFERS = 250, 12, 2


def find_consent(blocks: Sequence[Block], start: int) -> set[int]:
    """Return the places of a text above the headline that asks for consent to cookies, and of its buttons.

    start is the index of the headline's block.
    """
    above = [place for place, block in enumerate(blocks) if block.index < start]
    said = {place: sum(word in blocks[place].text.lower() for word in CONSENT) for place in above}
    if not any(times >= MIN_CONSENT_WORDS for times in said.values()):
        return set()
    return {place for place, times in said.items() if times or len(blocks[place].text) <= MAX_BUTTON_CHARS}


def find_offer(blocks: Sequence[Block], lowered: Mapping[int, str], page: Sequence[Block]) -> set[int]:
    """Return the places of the offer to subscribe, in two lines or more, that ends a locked article.

    lowered holds the texts of short blocks in lower case, by index; page holds all blocks of the page, as
    some lines of the offer are not among `blocks`.
    """
    last = len(blocks)
    tail = range(max(0, last - MAX_OFFER_BLOCKS), last)
    short = {place: lowered[blocks[place].index] for place in tail if _is_short(blocks[place])}
    if last - 1 not in short:
        return set()
    together = "\n".join(short.values())
    words = [word for word in PAYWALL if word in together]
    offers = [place for place, text in short.items() if any(word in text for word in words)]
    if not offers:
        return set()
    around = page[blocks[offers[0]].index : blocks[-1].index + MAX_OFFER_BLOCKS]
    texts = [block.text.lower() for block in around if _is_short(block)]
    if sum(any(word in text for word in PAYWALL) for text in texts) < MIN_OFFERS:
        return set()
    first = offers[0] - (offers[0] > 0 and blocks[offers[0] - 1].tag in HEADINGS)
    places = set(range(first, last))
    return places if places <= short.keys() else set()


def find_offered(blocks: Sequence[Block], page: Sequence[Block]) -> set[int]:
    """Return the places of lists of what subscribers get: right under a heading that asks to be one.

    page holds all blocks of the page: the heading need not be among `blocks`.
    """
    items = {block.index: place for place, block in enumerate(blocks) if block.tag == "li"}
    found: set[int] = set()
    for index, place in items.items():
        head = page[index - 1] if index else None
        within = index - 1 in items and items[index - 1] in found
        if within or (head is not None and head.tag in HEADINGS and _is_short(head) and _offers(head)):
            found.add(place)
    return found


def _offers(head: Block) -> bool:
    text = head.text.lower()
    return any(word in text for word in PAYWALL)


def _is_short(block: Block) -> bool:
    return len(block.text) <= MAX_OFFER_CHARS
