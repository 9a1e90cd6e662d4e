"""Places: where the blocks stand, the boxes around them and what those hold."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.columns import Column, numbers
from extractors.body.shapes import TAG_BIT, Shapes

Index = npt.NDArray[np.intp]

# A box with this share of the page's paragraph text is the page, whatever its names say.
MOST = 0.6
# The main box: the smallest with this share.
MAIN_SHARE = 0.7
# How many boxes around a block are looked at one by one, its own among them.
LEVELS = 5


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes that hold blocks, parents first, and their sums.

    parent       index of the box around each (the root's is itself)
    depth        number of boxes around it
    first, last  range of its blocks
    size, link_size, paragraph_size   sums over its blocks
    brothers     number of its kind: boxes with one parent, tag and class share one
    alike        number of its shape: its tag and class, and those of the box around
    """

    boxes: list[Box]
    parent: Index
    depth: Column
    first: Index
    last: Index
    size: Column
    link_size: Column
    paragraph_size: Column
    brothers: Index
    alike: Index

    def sum(self, values: Column) -> Column:
        """Sum `values`, rows of one a block, over the blocks of each box."""
        return _sums(values, self.first, self.last)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the blocks stand.

    up       index of each block's box in `boxes`, then of the boxes around it: LEVELS rows
    main     index of the main box: the smallest with most of the paragraph text
    inside   whether the block is in it
    near     name flags of the block's box and the two around it
    far      name flags of the boxes further up, besides those that hold most of the page
    tags     tag bits of all boxes around the block and its own
    """

    boxes: Boxes
    up: Index
    main: int
    inside: Column
    near: Index
    far: Index
    tags: Index


def read_places(blocks: Sequence[Block], before: Index, shapes: Shapes) -> Places:
    """Number the boxes around `blocks`, sum up what they hold and what their names say.

    before[i] tells how many of the page's first i blocks are among `blocks`.
    """
    boxes, own = _number(blocks, before, shapes)
    up = np.empty((LEVELS, len(blocks)), dtype=np.intp)
    up[0] = own
    for level in range(1, LEVELS):
        boxes.parent.take(up[level - 1], out=up[level], mode="clip")
    flags = numbers([box.flags for box in boxes.boxes])
    tags = numbers([TAG_BIT.get(box.tag, 0) for box in boxes.boxes])
    most = boxes.paragraph_size > MOST * max(float(boxes.paragraph_size[0]), 1.0)
    above = _above(np.array((np.where(most, 0, flags), tags)), boxes)
    main = int(np.flatnonzero(boxes.paragraph_size >= MAIN_SHARE * boxes.paragraph_size[0])[-1])
    near = flags[up[0]] | flags[up[1]] | flags[up[2]]
    at = np.arange(len(blocks))
    inside = (at >= boxes.first[main]) & (at < boxes.last[main])
    return Places(boxes, up, main, inside, near, above[0][up[3]], above[1][own])


def _above(flags: Column, boxes: Boxes) -> Column:
    """Join the flags of each box with those of all boxes around it: of twice as many in each round."""
    up = boxes.parent
    for _ in range(int(boxes.depth.max()).bit_length()):
        flags |= flags.take(up, axis=1)
        up = up[up]
    return flags


def _number(blocks: Sequence[Block], before: Index, shapes: Shapes) -> tuple[Boxes, Index]:
    """Return the boxes and, a block, the index of its own."""
    boxes, number_of = _around(blocks)
    up = [number_of[box.parent] for box in boxes]
    look = _groups([(box.tag, box.names) for box in boxes])
    brothers = _groups(zip(up, look, strict=True))
    alike = _groups(zip(map(look.__getitem__, up), look, strict=True))
    first = before.take(numbers([box.first for box in boxes]))
    last = before.take(numbers([box.last for box in boxes]))
    size, link_size, paragraph_size = _sums(
        np.array((shapes.size, shapes.link_size, shapes.size * shapes.paragraph)), first, last
    )
    found = Boxes(
        boxes, numbers(up), numbers([box.depth for box in boxes]), first, last,
        size, link_size, paragraph_size, numbers(brothers), numbers(alike),
    )  # fmt: skip
    return found, numbers([number_of[block.box] for block in blocks])


def _groups(keys: Iterable[Hashable]) -> list[int]:
    """Number the groups of those with the same key: a group has the place of its first."""
    first: dict[Hashable, int] = {}
    return [first.setdefault(key, place) for place, key in enumerate(keys)]


def _around(blocks: Sequence[Block]) -> tuple[list[Box], dict[Box | None, int]]:
    """Return the boxes around `blocks`, parents first, and the number of each; none has that of the root."""
    boxes: list[Box] = []
    number_of: dict[Box | None, int] = {None: 0}
    for block in blocks:
        box: Box | None = block.box
        chain: list[Box] = []
        while box is not None and box not in number_of:
            chain.append(box)
            box = box.parent
        for outer in reversed(chain):
            number_of[outer] = len(boxes)
            boxes.append(outer)
    return boxes, number_of


def _sums(values: Column, first: Index, last: Index) -> Column:
    sums = running_sums(values)
    return sums.take(last, axis=-1) - sums.take(first, axis=-1)


def running_sums(values: Column) -> Column:
    """Sums of `values`, rows of one a block, over the blocks before each, and over all of them."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    values.cumsum(axis=-1, out=sums[..., 1:])
    return sums
