"""Wholes: a table of figures, a list of short lines and a listing are kept or left as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from extractors.body.blocks import Block
from extractors.body.boxes import CELLS, HOLDER, LINED, MIN_LAYOUT, Box
from extractors.body.choose import BASE_CHARS, SURE, Scores

ITEMS = HOLDER["li"] | HOLDER["dd"] | HOLDER["dt"]
CELL, TABLE, LISTS = frozenset(("td", "th")), frozenset(("table",)), frozenset(("ul", "ol", "dl"))
WHOLES = TABLE | LISTS
# Longer cells are page layout; a table has at least two rows and two columns.
MAX_CELL_CHARS, MIN_CELLS = 200, 4
MAX_ITEM_CHARS, MIN_ITEMS = 200, 2
MAX_LINKED = 0.3  # of a list's characters: more is a list of links
# The mean score from which a table with a sure cell is kept, and a table or list between kept blocks is.
TABLE_MEAN, TABLE_BETWEEN, LIST_BETWEEN = 0.3, 0.05, 0.2
# The least score of a listing between kept blocks; a long one may be a whole program, kept behind the text.
CODE_BETWEEN, MAX_CODE_CHARS = 0.05, 2_000
# Blocks on either side among which one must be kept; around code there may be its language and a button.
REACH, CODE_REACH = 2, 4
# The part of a line's score that its list or table gives.
SHARED = 0.5
# A list or table with more than this part of the likely body is the page's layout.
MOST = 0.5


def raise_wholes(blocks: Sequence[Block], scores: Scores) -> None:
    """Raise in `scores` all cells of a table, all items of a list and all code that belong to the article.

    A cell has few words and no sentence, so that the scores of single cells waver; those of a whole table,
    and of the paragraphs around it, do not.
    """
    before = scores.tolist()
    for members in _members(blocks, scores, CELLS, TABLE, TABLE_BETWEEN):
        data = len(members) >= MIN_CELLS and _short(blocks, members, MAX_CELL_CHARS)
        if data and not _lays_out(blocks, members):
            mean = sum(before[index] for index in members) / len(members)
            sure = mean >= TABLE_MEAN and any(before[index] >= SURE for index in members)
            if sure or (mean >= TABLE_BETWEEN and _between(before, members)):
                _raise(scores, members)
    for members in _code(blocks):
        chars = sum(len(blocks[index].text) for index in members)
        likely = max(before[index] for index in members) >= CODE_BETWEEN
        if likely and chars <= MAX_CODE_CHARS and _between(before, members, CODE_REACH):
            _raise(scores, members)
    for members in _members(blocks, scores, ITEMS, LISTS, LIST_BETWEEN):
        if len(members) >= MIN_ITEMS and _between(before, members):
            mean = sum(before[index] for index in members) / len(members)
            short = _short(blocks, members, MAX_ITEM_CHARS)
            if mean >= LIST_BETWEEN and short and not _linked(blocks, members):
                _raise(scores, members)


def _members(
    blocks: Sequence[Block], scores: Scores, holders: int, tags: frozenset[str], least: float
) -> Iterator[list[int]]:
    """The indices of the blocks in each table or list, those of an inner one not in the outer.

    Those where no block has a score of `least` are left out: their mean has not either.
    """
    found: dict[Box, None] = {}
    for index in np.flatnonzero(scores >= least).tolist():
        box = blocks[index].box
        if box.within & holders and (holder := _nearest(box, tags)) is not None:
            found[holder] = None
    for box in found:
        lined = [b for b in blocks[box.first : box.last] if b.box.within & holders]
        own = [b.index for b in lined if _nearest(b.box, tags) is box]
        if tags is LISTS or len(own) == len(lined):  # a table with tables in it is the page's layout
            yield own


def _code(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The indices of the blocks of each listing: preformatted ones in a row."""
    run: list[int] = []
    for index in [block.index for block in blocks if block.tag == "pre"]:
        if run and index != run[-1] + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _nearest(box: Box | None, tags: frozenset[str]) -> Box | None:
    while box is not None and box.tag not in tags:
        box = box.parent
    return box


def _short(blocks: Sequence[Block], members: list[int], most: int) -> bool:
    return all(len(blocks[index].text) <= most for index in members)


def _lays_out(blocks: Sequence[Block], members: list[int]) -> bool:
    """Tell whether a cell of a table holds many blocks: in scripts of short lines, an article's may be.

    Those of a list count for nothing, which cells of data have, too.
    """
    cells = Counter(
        _nearest(block.box, CELL) for at in members if not (block := blocks[at]).box.within & ITEMS
    )
    return max(cells.values(), default=0) >= MIN_LAYOUT


def _linked(blocks: Sequence[Block], members: list[int]) -> bool:
    links = sum(blocks[index].link_chars for index in members)
    return links > MAX_LINKED * sum(len(blocks[index].text) for index in members)


def _between(scores: list[float], members: list[int], reach: int = REACH) -> bool:
    """Whether blocks just before and just behind are kept."""
    first, last = members[0], members[-1] + 1
    ahead, behind = scores[max(0, first - reach) : first], scores[last : last + reach]
    return max(ahead, default=0.0) >= SURE and max(behind, default=0.0) >= SURE


def _raise(scores: Scores, members: list[int]) -> None:
    scores[members] = np.maximum(scores[members], SURE)


def share_scores(scores: Scores, chars: Scores, blocks: Sequence[Block], apart: frozenset[int]) -> Scores:
    """Return the scores, those of the lines of a list or table drawn together: it is body as a whole.

    A list within a list is a part of it. Blocks without a score, and those in `apart`, have no part in it.
    """
    lined = [
        index
        for index in np.flatnonzero(scores).tolist()
        if blocks[index].box.within & LINED and index not in apart
    ]
    known: dict[Box, Box | None] = {}
    lists = [_outermost(blocks[index].box, known) for index in lined]
    numbers: dict[Box, int] = {}
    pairs = [
        (index, numbers.setdefault(box, len(numbers)))
        for index, box in zip(lined, lists, strict=True)
        if box is not None
    ]
    if not pairs:
        return scores
    at, group = np.array(pairs, dtype=np.intp).T
    weight = chars[at] + BASE_CHARS
    gain, size = np.bincount(group, scores[at] * weight), np.bincount(group, weight)
    share = np.where(gain <= MOST * (scores * (chars + BASE_CHARS)).sum(), SHARED, 0.0)
    shared = scores.copy()
    shared[at] += share[group] * ((gain / size)[group] - scores[at])
    return shared


def _outermost(box: Box, known: dict[Box, Box | None]) -> Box | None:
    """The outermost list or table at or around `box`; known holds what was found so far."""
    chain: list[Box] = []
    at: Box | None = box
    while at is not None and at not in known:
        chain.append(at)
        at = at.parent
    found = known[at] if at is not None else None
    for inner in reversed(chain):
        if found is None and inner.tag in WHOLES:
            found = inner
        known[inner] = found
    return found
