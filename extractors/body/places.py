"""Places: where the blocks stand, the boxes around them and what those hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.shapes import TAG_BIT, Shapes

Column = npt.NDArray[Any]
Index = npt.NDArray[np.intp]

# A box with this share of the page's paragraph text is the page, whatever its names say.
MOST = 0.6
# The main box: the smallest with this share.
MAIN_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes that hold blocks, parents first, and their sums.

    parent            index of the box around each (the root's is itself)
    first, last       range of its blocks
    size, link_size, paragraph_size   sums over its blocks
    brothers      number of its kind: boxes with one parent, tag and class share one
    """

    boxes: list[Box]
    parent: Index
    first: Index
    last: Index
    size: Column
    link_size: Column
    paragraph_size: Column
    brothers: Index

    def sum(self, values: Column) -> Column:
        """Sum `values`, one a block, over the blocks of each box."""
        return _sums(values, self.first, self.last)

    def up(self, at: Index, levels: int) -> Index:
        """The boxes `levels` above the boxes `at`, the root at most."""
        for _ in range(levels):
            at = self.parent[at]
        return at


@dataclass(frozen=True, slots=True)
class Places:
    """Where the blocks stand.

    own      index of each block's box in `boxes`
    main     index of the main box: the smallest with most of the paragraph text
    near     name flags of the block's box and the two around it
    far      name flags of the boxes further up, besides those that hold most of the page
    tags     tag bits of all boxes around the block and its own
    """

    boxes: Boxes
    own: Index
    main: int
    near: Index
    far: list[int]
    tags: list[int]


def read_places(blocks: Sequence[Block], before: Index, shapes: Shapes) -> Places:
    """Number the boxes around `blocks`, sum up what they hold and what their names say.

    before[i] tells how many of the page's first i blocks are among `blocks`.
    """
    boxes, own = _number(blocks, before, shapes)
    flags = [box.flags for box in boxes.boxes]
    named = np.array(flags, dtype=np.int64)
    parent = boxes.parent.tolist()
    whole = max(float(boxes.paragraph_size[0]), 1.0)
    most = (boxes.paragraph_size > MOST * whole).tolist()
    above: list[int] = []
    tags: list[int] = []
    for at, box in enumerate(boxes.boxes):
        up = parent[at]
        above.append((above[up] if at else 0) | (0 if most[at] else flags[at]))
        tags.append((tags[up] if at else 0) | TAG_BIT.get(box.tag, 0))
    third = boxes.up(own, 3).tolist()
    main = int(np.flatnonzero(boxes.paragraph_size >= MAIN_SHARE * boxes.paragraph_size[0])[-1])
    return Places(
        boxes,
        own,
        main,
        (named | named[boxes.parent] | named[boxes.up(boxes.parent, 1)])[own],
        [above[at] for at in third],
        [tags[at] for at in own.tolist()],
    )


def _number(blocks: Sequence[Block], before: Index, shapes: Shapes) -> tuple[Boxes, Index]:
    numbers: dict[Box, int] = {}
    boxes: list[Box] = []
    parents: list[int] = []
    for block in blocks:
        chain, box = [], block.box
        while box not in numbers:
            chain.append(box)
            if box.parent is None:
                break
            box = box.parent
        for box in reversed(chain):
            numbers[box] = len(boxes)
            parents.append(numbers[box.parent] if box.parent is not None else 0)
            boxes.append(box)
    first = before[np.array([box.first for box in boxes], dtype=np.intp)]
    last = before[np.array([box.last for box in boxes], dtype=np.intp)]
    kinds: dict[tuple[int, str, str], int] = {}
    brothers = [
        kinds.setdefault((parent, box.tag, box.names), len(kinds))
        for parent, box in zip(parents, boxes, strict=True)
    ]
    return Boxes(
        boxes,
        np.array(parents, dtype=np.intp),
        first,
        last,
        _sums(shapes.size, first, last),
        _sums(shapes.link_size, first, last),
        _sums(shapes.size * shapes.paragraph, first, last),
        np.array(brothers, dtype=np.intp),
    ), np.array([numbers[block.box] for block in blocks], dtype=np.intp)


def _sums(values: Column, first: Index, last: Index) -> Column:
    sums = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
    return sums[last] - sums[first]


def siblings(places: Places) -> tuple[Column, Column]:
    """Return, a box: how many boxes of its tag and class stand beside it, and their link density."""
    boxes = places.boxes
    group = boxes.brothers
    size = np.bincount(group, boxes.size)
    link_size = np.bincount(group, boxes.link_size)
    return np.bincount(group)[group], (link_size / np.maximum(size, 1))[group]
