"""Following: further articles that a page runs on into, each under a headline of its own."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.credits import credits_somebody
from extractors.body.shapes import letters_of
from extractors.body.tokens import BIT as NAMED
from extractors.dates.printed_date import prints_year

_HEADLINES = frozenset(("h1", "h2"))
# A headline is linked if this share of its text is.
LINKED = 0.8
# The lines below a headline among which one credits or dates its article.
CREDIT_LINES, MAX_CREDIT_CHARS = 4, 80
# The headline of an article with a credit is among its first blocks, below a kicker at most; more such
# articles are the entries of one.
FIRST_BLOCKS, MAX_CREDITED = 3, 3


def following_articles(blocks: Sequence[Block], headline: str, *, live: bool = False) -> frozenset[int]:
    """Return the indices of the blocks of further articles behind the page's own.

    headline is the page's, folded by `shapes.letters_of`. Further articles stand in later <article>
    elements than the outermost that holds it, under a headline linked to another page, or above a line that
    credits or dates them; entries of a live blog may have such a line, and link to no other page, so they
    stay. Or they stand in boxes of the same kind as the one that holds the page's h1, each with an h1 and
    such a line.
    """
    own: Box | None = None
    first: Block | None = None
    found: set[int] = set()
    credited: list[Box] = []
    for block in [block for block in blocks if block.tag in _HEADLINES]:
        if block.index in found:
            continue
        if first is None:
            if headline and letters_of(block.text) == headline:
                first, own = block, _article(block)
            continue
        article = _article(block)
        if own is None or article is None or article.first < own.last:
            article = _sister(blocks, first, block)
        elif not _leads_elsewhere(block):
            few = not live and len(credited) <= MAX_CREDITED and article not in credited
            if few and _opens_credited(blocks, article, block):
                credited.append(article)
            article = _sister(blocks, first, block)
        if article is not None:
            found.update(range(article.first, article.last))
    if len(credited) <= MAX_CREDITED:
        found.update(index for article in credited for index in range(article.first, article.last))
    return frozenset(found)


def _opens_credited(blocks: Sequence[Block], article: Box, headline: Block) -> bool:
    """Tell whether an article opens with its headline and a line that credits or dates it."""
    start = headline.index
    below = blocks[start + 1 : min(start + 1 + CREDIT_LINES, article.last)]
    return start < article.first + FIRST_BLOCKS and any(_credits(b) or _is_named(b) for b in below)


def _article(block: Block) -> Box | None:
    """The outermost <article> around a block."""
    found = None
    box: Box | None = block.box
    while box is not None:
        if box.tag == "article":
            found = box
        box = box.parent
    return found


def _leads_elsewhere(block: Block) -> bool:
    return block.link_chars >= LINKED * len(block.text) and any(
        not (link.get("href") or "#").startswith("#") for link in block.links
    )


def _sister(blocks: Sequence[Block], own: Block, other: Block) -> Box | None:
    """The box of another article, beside one of the same kind that holds the page's own."""
    if own.tag != "h1" or other.tag != "h1":
        return None
    around = own.box.ancestors()
    beside = {box.parent: box for box in around}
    box = next((box for box in other.box.ancestors() if box.parent in beside), None)
    if box is None or box in around or not box.names:
        return None
    sister = beside[box.parent]
    alike = (box.tag, box.names) == (sister.tag, sister.names)
    below = blocks[other.index + 1 : other.index + 1 + CREDIT_LINES]
    return box if alike and any(map(_credits, below)) else None


def _credits(block: Block) -> bool:
    text = block.text
    return len(text) <= MAX_CREDIT_CHARS and (prints_year(text) or credits_somebody(text))


def _is_named(block: Block) -> bool:
    """Tell whether a short line stands in an element named as one for who wrote it."""
    return len(block.text) <= MAX_CREDIT_CHARS and bool(block.box.flags & NAMED["author"])
