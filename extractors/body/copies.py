"""Copies: texts that stand among the chosen blocks twice, as a whole or as a quote set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, Box
from extractors.body.captions import MAX_SOURCE_CHARS, is_quote_source
from extractors.body.shapes import HEADINGS, letters_of
from extractors.body.tokens import BIT as NAMED
from extractors.markup.runs import whole_text

# Repeated texts shorter than this may be meant ("Yes.", "Ingredients").
MIN_REPEAT_CHARS = 60
MIN_QUOTE_CHARS, MIN_NAMED_CHARS = 25, 12  # where no box says that it is a quote, and where one does
MAX_QUOTE_CHARS = 400
# A shorter quote ends like a sentence, opens like a quote, or stands in a box for quotes.
MIN_SENTENCE_CHARS = 60
_ENDS = ".!?…。！？؟।۔\"'”’»«›‹“」』"
_OPENS = "\"'“„‚‘«»‹›「『"
# A quote that is set apart has another shape than this share of the blocks, or is one of few.
MAX_SHAPE_SHARE = 0.3
MAX_SHAPED = 3
# Blocks that are looked for in the whole text, that may hold one, and the longest such text, twice as long
# as the longest articles: what time a page of very many blocks takes.
MAX_ASKED, MAX_HOLDERS, MAX_SEARCHED_CHARS = 200, 50, 150_000
FEW_LETTERS = 10
NEAR_BOXES = 3  # the block's own box and those around it whose names speak for a quote
_THREE_WORDS = re.compile(r"[^\W_]{2,} [^\W_]{2,} [^\W_]{2,}")
_NO_QUOTES = frozenset(("li", "td", "th", "pre"))


def find_copies(blocks: Sequence[Block]) -> set[int]:
    """Return the places of long texts that stand among `blocks` already, and of short ones beside both."""
    texts = [block.text for block in blocks]
    seen: set[str] = set()
    found = set()
    for place, text in enumerate(texts):
        if len(text) >= MIN_REPEAT_CHARS:
            if text in seen:
                found.add(place)
            seen.add(text)
    if not found:
        return found
    pairs: set[tuple[str, str]] = set()
    for place, pair in enumerate(pairwise(texts)):
        if pair in pairs and not found.isdisjoint((place, place + 1)):
            found |= {place, place + 1}
        pairs.add(pair)
    return found


def find_pull_quotes(blocks: Sequence[Block], places: Sequence[int]) -> set[int]:
    """Return those of `places` that hold a sentence set apart by its shape and said in a longer block.

    A line that says whose the quote is goes with it.
    """
    texts = [block.text for block in blocks]
    everything = "\n".join(texts)
    if len(everything) > MAX_SEARCHED_CHARS:
        return set()
    asked = [place for place in places if _may_be_quote(blocks[place])][:MAX_ASKED]
    again = [place for place in asked if _is_in_longer(_without_source(blocks[place]), texts, everything)]
    if not again:
        return set()
    times = Counter(map(_shape, blocks))
    often = max(MAX_SHAPED, MAX_SHAPE_SHARE * len(blocks))
    found = {place for place in again if times[_shape(blocks[place])] <= often}
    return found | {quote + 1 for quote in found if _has_source(blocks, quote)}


def _without_source(block: Block) -> str:
    """Return a quote's text without the name of who said it, which may stand in its end."""
    source = block.element.find(".//cite") if block.box.within & HOLDER["blockquote"] else None
    return block.text if source is None else block.text.removesuffix(whole_text(source)).rstrip()


def _has_source(blocks: Sequence[Block], quote: int) -> bool:
    """Tell whether a short line stands below a quote in its box, or as the caption of its figure."""
    box = _quote_box(blocks[quote].box) or blocks[quote].box.around("blockquote")
    if box is None or quote + 1 == len(blocks):
        return False
    below = blocks[quote + 1]
    if is_quote_source(below):
        return True
    return box.first <= below.index < box.last and len(below.text) <= MAX_SOURCE_CHARS


def _may_be_quote(block: Block) -> bool:
    return (
        MIN_NAMED_CHARS <= len(block.text) <= 2 * MAX_QUOTE_CHARS
        and block.tag not in _NO_QUOTES
        and (_quote_box(block.box) is not None or (block.tag not in HEADINGS and _is_sentence(block)))
    )


def _is_in_longer(text: str, texts: Sequence[str], everything: str) -> bool:
    """Tell whether one of `texts` that is longer than `text` holds it, whatever the marks and case.

    Three words from its middle, or a few letters, are looked for first, since to fold a text is dear.
    """
    middle = len(text) // 3
    words = _THREE_WORDS.search(text, middle)
    said = words[0] if words else text[middle : middle + FEW_LETTERS]
    if everything.count(said) < 2:
        return False
    bare = letters_of(text)
    holders = [other for other in texts if len(other) > len(bare) and said in other]
    return MIN_NAMED_CHARS <= len(bare) <= MAX_QUOTE_CHARS and any(
        len(folded) > 1.2 * len(bare) and bare in folded for folded in map(letters_of, holders[:MAX_HOLDERS])
    )


def _quote_box(box: Box) -> Box | None:
    """Return the box that is named as one of quotes, the largest of the block's own and the two around it."""
    around = box.ancestors()[:NEAR_BOXES]
    return next((outer for outer in reversed(around) if outer.flags & NAMED["quote"]), None)


def _is_sentence(block: Block) -> bool:
    """Tell a quote from the name of a thing, which a longer block may hold by chance."""
    text = block.text
    return len(text) >= MIN_QUOTE_CHARS and (
        len(text) >= MIN_SENTENCE_CHARS
        or text[-1] in _ENDS
        or text[0] in _OPENS
        or bool(block.box.within & HOLDER["blockquote"])
    )


def _shape(block: Block) -> tuple[str, str, Box | None]:
    return block.tag, block.box.names, block.box.parent
