"""Features: what the model is told of every block, one column a block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from extractors.body import phrases, shapes, tokens
from extractors.body.blocks import Block
from extractors.body.boxes import MENU
from extractors.body.columns import Column
from extractors.body.hints import Hints
from extractors.body.places import Places, read_places, running_sums
from extractors.body.shapes import TAG_BIT, Shapes, read_shapes

# A text as long as this may be read even in a <nav> or <footer>; shorter ones there are never body.
MENU_CHARS = 100
# So many short links in a row, nothing between them, are a list of links, wherever it stands.
MIN_LINKS = 5
LINK_CHARS = 80
LINK_PART = 0.9

# A box and so many around it are told of, less one.
BOX_LEVELS = 4
# How far before and behind a block its neighbours are told of, and what; the widths of windows.
STEPS = (-2, -1, 1, 2)
NEIGHBOURS = "size link_density paragraph terminal tag_p tag_li images heading".split()
WIDTHS = (3, 8)

# A line that announces questions is no longer; so many blocks after it, they are over.
ANNOUNCING, NOT_ANNOUNCED = 60, 50

_BOX_NAMES = "share paragraph_share paragraph_part link_part blocks siblings sibling_links".split()
_TAG_BITS, _NEAR_BITS, _SAID_BITS = (
    np.array([[flag] for flag in bit.values()], dtype=np.int64)
    for bit in (shapes.TAG_BIT, tokens.BIT, phrases.BIT)
)

NAMES = (
    *shapes.NAMES,
    *(f"says_{name}" for name in phrases.NAMES),
    *(f"{prefix}_{tag}" for prefix in ("tag", "in") for tag in shapes.TAGS),
    *(f"{prefix}_{name}" for prefix in ("near", "far") for name in tokens.NAMES),
    *(f"{name}_{level}" for level in range(BOX_LEVELS) for name in _BOX_NAMES),
    *("index", "place", "size_before", "read_before", "page_blocks", "page_size", "page_paragraphs"),
    *("after_title", "below_main", "main_place", "main_from_end", "main_part", "depth"),
    *("section_size", "section_links", "section_paragraphs", "since_heading"),
    *(f"under_{name}" for name in phrases.NAMES),
    "since_questions",
    *(f"{name}_{step:+d}" for step in STEPS for name in NEIGHBOURS),
    *(f"window_{name}_{width}" for width in WIDTHS for name in ("size", "links", "paragraphs")),
)
# Whether a block is in the main box is told in place of the tag <main>, which says less.
_IN_MAIN = NAMES.index("in_main")


@dataclass(frozen=True, slots=True)
class Features:
    """The features of a page's blocks, with what they were read from.

    table   a row for each of NAMES, a column a block
    index   which of the page's blocks the columns stand for: all but entries of menus and lists of links
    """

    table: npt.NDArray[np.float32]
    index: npt.NDArray[np.intp]
    shapes: Shapes
    places: Places


def read_features(blocks: Sequence[Block], hints: Hints) -> Features | None:
    """Return the features of `blocks`, or None if there are none besides menus and lists of links."""
    mask = _readable(blocks)
    read = [block for block, keep in zip(blocks, mask, strict=True) if keep]
    if not read:
        return None
    shapes = read_shapes(read, hints)
    places = read_places(read, np.concatenate(([0], np.cumsum(mask))), shapes)
    sums = running_sums(np.array((shapes.size, shapes.link_size, shapes.paragraph)))
    section, under = _section(shapes)
    rows = [
        *shapes.columns.values(),
        _bits(shapes.phrases, _SAID_BITS),
        *(_bits(flags, _TAG_BITS) for flags in (shapes.tags, places.tags)),
        *(_bits(flags, _NEAR_BITS) for flags in (places.near, places.far)),
        _levels(places),
        *_position(shapes, places),
        *section,
        _bits(under, _SAID_BITS),
        _since_questions(read, shapes),
        *_neighbours(shapes),
        *_windows(sums),
    ]
    table = np.concatenate(rows, dtype=np.float32, casting="unsafe").reshape(len(NAMES), -1)
    table[_IN_MAIN] = places.inside
    return Features(table, np.flatnonzero(mask), shapes, places)


def _readable(blocks: Sequence[Block]) -> list[bool]:
    """Tell of each block whether it may be read: it is no entry of a menu or of a list of links."""
    mask = [not block.box.within & MENU or len(block.text) >= MENU_CHARS for block in blocks]
    read = [(_is_link(block), block.index) for block, keep in zip(blocks, mask, strict=True) if keep]
    for links, run in groupby(read, key=itemgetter(0)):
        entries = [index for _, index in run] if links else []
        if len(entries) >= MIN_LINKS:
            for index in entries:
                mask[index] = False
    return mask


def _is_link(block: Block) -> bool:
    """Tell whether a block is a short text that is hardly more than a link."""
    size = len(block.text)
    linked = block.link_chars > 0 and block.link_chars >= LINK_PART * size
    return linked and size < LINK_CHARS and block.tag != "p"


def _bits(flags: Column, bits: Column) -> Column:
    """Tell of each of `bits` which blocks have it, one bit after the other."""
    have: Column = (flags & bits) != 0
    return have.ravel()


def _levels(places: Places) -> Column:
    """Features of the block's box and of those around it, one after the other."""
    boxes = places.boxes
    size = np.maximum(boxes.size, 1)
    group = boxes.brothers
    group_size = np.bincount(group, boxes.size)
    by_box = (
        boxes.size / size[0],
        boxes.paragraph_size / max(float(boxes.paragraph_size[0]), 1),
        boxes.paragraph_size / size,
        boxes.link_size / size,
        np.log1p(boxes.last - boxes.first),
        np.log1p(np.bincount(group))[group],
        (np.bincount(group, boxes.link_size) / np.maximum(group_size, 1))[group],
    )
    return np.array(by_box).take(places.up[:BOX_LEVELS], axis=1).swapaxes(0, 1).ravel()


def _position(shapes: Shapes, places: Places) -> tuple[Column, ...]:
    """Features of the block's place on the page, before and after the title, and in the main box."""
    count = len(shapes.size)
    boxes, main, inside = places.boxes, places.main, places.inside
    at = np.arange(count)
    before = np.cumsum(shapes.size) - shapes.size
    paragraph_size = shapes.size * shapes.paragraph
    read = np.cumsum(paragraph_size) - paragraph_size
    first, last = int(boxes.first[main]), int(boxes.last[main])
    depth = boxes.depth[places.up[0]]
    titles = np.flatnonzero(shapes.title)
    return (
        at,
        at / count,
        before / max(float(before[-1]), 1),
        read / max(float(paragraph_size.sum()), 1),
        np.full(count, np.log1p(count)),
        np.full(count, np.log1p(shapes.size.sum())),
        np.full(count, np.log1p(paragraph_size.sum())),
        np.clip(at - titles[0], -50, 50) if len(titles) else np.full(count, -99),
        np.where(inside, depth - boxes.depth[main], -1),
        np.where(inside, (at - first) / max(last - first, 1), -1),
        np.where(inside, np.clip(last - at, 0, 30), -1),
        np.full(count, boxes.paragraph_size[main] / max(float(boxes.size[main]), 1)),
        depth,
    )


def _section(shapes: Shapes) -> tuple[tuple[Column, ...], Column]:
    """Features of the run of blocks from one heading to the next, and what its heading says, a block each."""
    number = np.cumsum(shapes.heading)
    starts = np.concatenate(([0], np.flatnonzero(shapes.heading)))
    size = np.bincount(number, shapes.size * ~shapes.heading, minlength=len(starts))
    links = np.bincount(number, shapes.link_size * ~shapes.heading, minlength=len(starts))
    paragraphs = np.bincount(number, shapes.paragraph, minlength=len(starts))
    said = shapes.phrases[starts]
    said[0] = 0
    rows = (
        np.log1p(size)[number],
        (links / np.maximum(size, 1))[number],
        np.log1p(paragraphs)[number],
        np.minimum(np.arange(len(number)) - starts[number], 30),
    )
    return rows, said[number]


def _since_questions(blocks: Sequence[Block], shapes: Shapes) -> Column:
    """Blocks since a short one that announces questions and answers, where each question may be a heading."""
    at = np.arange(len(blocks))
    short = np.array([len(block.text) <= ANNOUNCING for block in blocks])
    announced = short & (shapes.phrases & phrases.BIT["questions"] != 0)
    return np.minimum(at - np.maximum.accumulate(np.where(announced, at, -NOT_ANNOUNCED)), NOT_ANNOUNCED)


def _neighbours(shapes: Shapes) -> list[Column]:
    """Features of the two blocks before and behind: 0 where there is none."""
    count, most = len(shapes.size), max(STEPS)
    own = shapes.columns
    told = (
        *(own["size"], own["link_density"], own["paragraph"], own["terminal"]),
        *(shapes.tags & TAG_BIT["p"] != 0, shapes.tags & TAG_BIT["li"] != 0, own["images"], shapes.heading),
    )
    padded = np.zeros((len(told), count + 2 * most), dtype=np.float32)
    for row, values in zip(padded, told, strict=True):
        row[most : most + count] = values
    return [padded[:, most + step : most + step + count].ravel() for step in STEPS]


def _windows(sums: Column) -> list[Column]:
    """Sums over some blocks before and behind each block, its own values included."""
    count = sums.shape[1] - 1
    at = np.arange(count)
    rows: list[Column] = []
    for width in WIDTHS:
        start, end = np.maximum(at - width, 0), np.minimum(at + width + 1, count)
        size, links, paragraphs = sums.take(end, axis=1) - sums.take(start, axis=1)
        rows += (np.log1p(size), links / np.maximum(size, 1), paragraphs)
    return rows
