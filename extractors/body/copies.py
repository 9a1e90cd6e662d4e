"""Copies: texts that stand among the chosen blocks twice, as a whole or as a quote set apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, Box
from extractors.body.shapes import HEADINGS, fold
from extractors.body.tokens import BIT as NAMED

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
_NO_QUOTES = HEADINGS | {"li", "td", "th", "pre"}


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


def find_pull_quotes(blocks: Sequence[Block]) -> set[int]:
    """Return the places of sentences set apart in a shape of their own that a longer block holds too."""
    shapes = list(map(_shape, blocks))
    times = Counter(shapes)
    often = max(MAX_SHAPED, MAX_SHAPE_SHARE * len(blocks))
    apart = [
        place
        for place, block in enumerate(blocks)
        if len(block.text) >= MIN_NAMED_CHARS
        and (_named_quote(block.box) or _is_sentence(block))
        and block.tag not in _NO_QUOTES
        and times[shapes[place]] <= often
    ]
    if not apart:
        return set()
    texts = [fold(block.text) for block in blocks]
    everything = "\0".join(texts)
    return {
        place
        for place in apart
        if MIN_NAMED_CHARS <= len(text := texts[place]) <= MAX_QUOTE_CHARS
        and everything.count(text) > 1
        and any(len(other) > 1.2 * len(text) and text in other for other in texts)
    }


def _named_quote(box: Box) -> bool:
    return any(outer.flags & NAMED["quote"] for outer in (box, box.parent) if outer is not None)


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
