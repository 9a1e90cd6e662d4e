"""Numbered: the items of a listicle, each under a heading with its number, are kept or left as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from extractors.body.blocks import Block
from extractors.body.choose import SURE
from extractors.body.shapes import HEADINGS

_NUMBER = re.compile(
    r"\W{0,2}(?:no|nr|n|number|platz|top)?[.\s#º°]{0,2}(\d{1,3})(?!\d|[.,:]\d|\s?[%/])", re.I
)
_DIGIT = re.compile(r"\d")
MAX_AHEAD = 11  # characters in which the number begins: looked up first
MIN_ITEMS = 4
# Paragraphs of an item: so many, with so many characters, and hardly any link.
MAX_PARAGRAPHS, MIN_CHARS, MAX_LINKED = 3, 40, 0.3
# The mean score of all items from which they are kept, and the least of a heading or paragraph of theirs.
MEAN, LEAST = 0.25, 0.05


def raise_items(blocks: Sequence[Block], scores: npt.NDArray[np.float64]) -> None:
    """Raise in `scores` headings and paragraphs of all items of a numbered list that is the article's.

    The text of an item may be a sentence among pictures, buttons and advertising, so that the scores of
    single items waver.
    """
    before = scores.tolist()
    for heads in _series(blocks):
        *items, last = ([head, *_paragraphs(blocks, head, before)] for head in heads)
        items = [item for item in items if len(item) > 1]
        # Behind the last item there may stand what is of none: it has no more than the shortest.
        items.append(last[: min(map(len, items), default=0)])
        texts = [before[index] for item in items for index in item[1:]]
        if len(texts) >= MIN_ITEMS and sum(texts) >= MEAN * len(texts):
            inside = [index for item in items if len(item) > 1 for index in item]
            scores[inside] = np.maximum(scores[inside], SURE)


def _series(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The indices of headings of one kind that count up or down by one."""
    run: list[tuple[int, int]] = []
    kind: tuple[str, str] = ("", "")
    for block in [block for block in blocks if block.tag in HEADINGS]:
        if not _DIGIT.search(block.text, 0, MAX_AHEAD) or not (found := _NUMBER.match(block.text)):
            continue
        number, own = int(found[1]), (block.tag, block.box.names)
        step = number - run[-1][1] if run else 0
        follows = own == kind and abs(step) == 1 and (len(run) < 2 or step == run[-1][1] - run[-2][1])
        if not follows:
            if len(run) >= MIN_ITEMS:
                yield [index for index, _ in run]
            run, kind = [], own
        run.append((block.index, number))
    if len(run) >= MIN_ITEMS:
        yield [index for index, _ in run]


def _paragraphs(blocks: Sequence[Block], head: int, scores: Sequence[float]) -> Iterator[int]:
    """The paragraphs between a heading and the next."""
    found = 0
    for place in range(head + 1, len(blocks)):
        block = blocks[place]
        if block.tag in HEADINGS or found == MAX_PARAGRAPHS:
            return
        linked = block.link_chars > MAX_LINKED * len(block.text)
        if block.tag == "p" and len(block.text) >= MIN_CHARS and not linked and scores[block.index] >= LEAST:
            found += 1
            yield block.index
