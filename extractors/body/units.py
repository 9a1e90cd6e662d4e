"""Units: what belongs together is kept or left together: a gallery's captions, the headings of entries, a
quote and who said it."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import ALL, Block
from extractors.body.boxes import HOLDER, Box
from extractors.body.captions import MAX_SOURCE_CHARS, is_quote_source
from extractors.body.shapes import HEADINGS
from extractors.urls import same_site

MIN_CAPTIONS = 4  # of one gallery
# Headings of entries: how many at least, which share of them is kept, and blocks behind one with kept text.
MIN_HEADINGS, MOST_HEADINGS, HEADED = 3, 0.6, 4
SHAPE_BOXES = 3  # a heading's own box and those around it that are its shape
MIN_LEAD_CHARS = 20  # of the sentence above a list: a shorter one is a label, such as "Share:"
MIN_LINKS, MAX_LINKS, MAX_LINK_CHARS = 2, 30, 200
LISTS = frozenset(("ul", "ol"))
# Lines that each entry of a live blog has, such as who wrote it: at most this share of them stays by chance.
MIN_ENTRIES, MAX_LINE_CHARS, BY_CHANCE = 4, 40, 0.3
TEXTS = HEADINGS | {"p", "li", "td", "th", "dd", "dt", "pre", "figcaption", "blockquote"}


def unite(kept: list[bool], blocks: Sequence[Block], url: str, *, live: bool) -> None:
    """Change in `kept`, which tells of each block whether it is, those that are apart from their unit.

    url is the page's address; live tells that it may be a live blog.
    """
    _unite_captions(kept, blocks)
    _unite_headings(kept, blocks)
    if live:  # elsewhere they are the pros and cons of products
        _unite_entries(kept, blocks)
    for index, block in enumerate(blocks[1:], 1):
        if block.box.within & HOLDER["blockquote"]:
            if kept[index] != kept[index - 1] and _is_source(blocks[index - 1], block):
                kept[index] = kept[index - 1]
        elif is_quote_source(block) and blocks[index - 1].box.within & HOLDER["blockquote"]:
            kept[index] = kept[index - 1]
        elif kept[index - 1] and not kept[index] and block.tag == "li" and _leads(blocks[index - 1]):
            for item in _links_elsewhere(block, blocks, url):
                kept[item] = True
        elif kept[index] and not kept[index - 1] and block.tag == "li" and _leads(blocks[index - 1]):
            kept[index - 1] = True


def _unite_captions(kept: list[bool], blocks: Sequence[Block]) -> None:
    """Keep all captions of a gallery of which most are kept."""
    galleries: dict[tuple[str, int, str], list[int]] = {}
    for block in [block for block in blocks if block.tag == "figcaption"]:
        around = block.box.parent
        shape = (block.box.names, block.box.depth, around.names if around is not None else "")
        galleries.setdefault(shape, []).append(block.index)
    for captions in galleries.values():
        if len(captions) >= MIN_CAPTIONS and 2 * sum(kept[index] for index in captions) > len(captions):
            for index in captions:
                kept[index] = True


def _unite_headings(kept: list[bool], blocks: Sequence[Block]) -> None:
    """Keep the headings of entries, each in a box of its own, of which most are kept, above text that is."""
    series: dict[tuple[str, int, tuple[tuple[str, str], ...]], list[int]] = {}
    for block in blocks:
        if block.tag in HEADINGS and block.tag != "h1":
            around = tuple((box.tag, box.names) for box in block.box.ancestors()[:SHAPE_BOXES])
            series.setdefault((block.tag, block.box.depth, around), []).append(block.index)
    for headings in series.values():
        if len(headings) < MIN_HEADINGS or sum(kept[at] for at in headings) < MOST_HEADINGS * len(headings):
            continue
        entries = {blocks[at].box.parent for at in headings}
        for at in headings if len(entries) == len(headings) else ():
            if not kept[at] and 2 * blocks[at].link_chars <= len(blocks[at].text):
                kept[at] = _heads_text(at, kept, blocks)


def _heads_text(heading: int, kept: Sequence[bool], blocks: Sequence[Block]) -> bool:
    for block in blocks[heading + 1 : heading + 1 + HEADED]:
        if block.tag in HEADINGS:
            return False
        if kept[block.index]:
            return True
    return False


def _unite_entries(kept: list[bool], blocks: Sequence[Block]) -> None:
    """Leave the few short lines of a shape that are kept of many, each in an entry of its own."""
    lines: dict[tuple[str, str, int, str], list[int]] = {}
    for block in blocks:
        around = block.box.parent
        if len(block.text) <= MAX_LINE_CHARS and block.tag not in TEXTS and around is not None:
            shape = (block.tag, block.box.names, block.run, around.names)
            if block.box.names or around.names:
                lines.setdefault(shape, []).append(block.index)
    for alike in lines.values():
        if len(alike) >= MIN_ENTRIES and sum(kept[index] for index in alike) <= BY_CHANCE * len(alike):
            for index in alike:
                kept[index] = False


def _is_source(quote: Block, block: Block) -> bool:
    """Tell whether a block is the last line of a quote's box, and short: whose the quote is."""
    box = block.box.around("blockquote")
    return (
        box is not None
        and len(block.text) <= MAX_SOURCE_CHARS
        and box.first <= quote.index
        and block.index == box.last - 1
        and (block.tag == "footer" or block.element.find(".//cite") is not None)
    )


def _leads(block: Block) -> bool:
    """Tell whether a block is a sentence that announces what follows it."""
    text = block.text
    return text[-1] in ":：" and len(text) >= MIN_LEAD_CHARS and block.tag not in HEADINGS and not block.links


def _links_elsewhere(first: Block, blocks: Sequence[Block], url: str) -> Sequence[int]:
    """The indices of a list's blocks if each is one link to another site."""
    box: Box | None = first.box
    while box is not None and box.tag not in LISTS:
        box = box.parent
    if box is None or box.first != first.index or not MIN_LINKS <= box.last - box.first <= MAX_LINKS:
        return ()
    items = blocks[box.first : box.last]
    return range(box.first, box.last) if all(_leads_away(item, url) for item in items) else ()


def _leads_away(block: Block, url: str) -> bool:
    if len(block.links) != 1 or len(block.text) > MAX_LINK_CHARS or block.link_chars < ALL * len(block.text):
        return False
    href = block.links[0].get("href") or ""
    return href.lower().startswith(("http://", "https://")) and not same_site(href, url)
