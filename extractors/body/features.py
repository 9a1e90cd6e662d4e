"""Features: what the model is told of every block, one row a block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
import numpy.typing as npt

from extractors.body import phrases, tokens
from extractors.body.blocks import Block
from extractors.body.hints import Hints
from extractors.body.places import Places, read_places, siblings
from extractors.body.shapes import TAGS, Shapes, read_shapes

Column = npt.NDArray[Any]


# A text as long as this may be read even in a <nav> or <footer>; shorter ones there are never body.
MENU_CHARS = 100
# So many short links in a row, nothing between them, are a list of links, wherever it stands.
MIN_LINKS = 5
LINK_CHARS = 80
LINK_PART = 0.9


@dataclass(frozen=True, slots=True)
class Features:
    """The features of a page's blocks: by name a column, a value a block; with what they were read from.

    index   which of the page's blocks the rows stand for: all but entries of menus and lists of links
    """

    columns: dict[str, Column]
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
    columns = dict(shapes.columns)
    columns |= _bits("says", shapes.phrases, phrases.NAMES)
    columns |= _bits("tag", shapes.tags, TAGS)
    columns |= _bits("in", places.tags, TAGS)
    columns |= _bits("near", places.near, tokens.NAMES)
    columns |= _bits("far", places.far, tokens.NAMES)
    columns |= _levels(places)
    columns |= _position(shapes, places)
    columns |= _section(shapes)
    columns |= _neighbours(shapes, columns)
    return Features(columns, np.flatnonzero(mask), shapes, places)


def _readable(blocks: Sequence[Block]) -> list[bool]:
    """Tell of each block whether it may be read: it is no entry of a menu or of a list of links."""
    mask = [not block.box.menu or len(block.text) >= MENU_CHARS for block in blocks]
    read = (index for index, keep in enumerate(mask) if keep)
    for links, run in groupby(read, key=lambda index: _is_link(blocks[index])):
        entries = list(run)
        if links and len(entries) >= MIN_LINKS:
            for index in entries:
                mask[index] = False
    return mask


def _is_link(block: Block) -> bool:
    """Tell whether a block is a short text that is hardly more than a link."""
    size = len(block.text)
    return block.link_chars >= LINK_PART * size and size < LINK_CHARS and block.tag != "p"


def _bits(prefix: str, flags: Sequence[int] | Column, names: Sequence[str]) -> dict[str, Column]:
    packed = np.array(flags, dtype="<u8").view(np.uint8).reshape(len(flags), 8)
    bits = np.unpackbits(packed.T, axis=0, count=len(names), bitorder="little")
    return {f"{prefix}_{name}": row for name, row in zip(names, bits, strict=True)}


def _levels(places: Places) -> dict[str, Column]:
    """Features of the block's box and the three around it."""
    boxes = places.boxes
    size = np.maximum(boxes.size, 1)
    whole = max(float(boxes.size[0]), 1)
    paragraphs = max(float(boxes.paragraph_size[0]), 1)
    count, sibling_links = siblings(places)
    by_box: dict[str, Column] = {
        "share": boxes.size / whole,
        "paragraph_share": boxes.paragraph_size / paragraphs,
        "paragraph_part": boxes.paragraph_size / size,
        "link_part": boxes.link_size / size,
        "blocks": np.log1p(boxes.last - boxes.first).astype(np.float32),
        "siblings": np.log1p(count),
        "sibling_links": sibling_links,
    }
    columns: dict[str, Column] = {}
    at = places.own
    for level in range(4):
        columns |= {f"{name}_{level}": values[at] for name, values in by_box.items()}
        at = boxes.parent[at]
    return columns


def _position(shapes: Shapes, places: Places) -> dict[str, Column]:
    """Features of the block's place on the page, before and after the title, and in the main box."""
    count = len(shapes.size)
    boxes, main = places.boxes, places.main
    at = np.arange(count)
    before = np.cumsum(shapes.size) - shapes.size
    paragraph_size = shapes.size * shapes.paragraph
    read = np.cumsum(paragraph_size) - paragraph_size
    first, last = int(boxes.first[main]), int(boxes.last[main])
    inside = (at >= first) & (at < last)
    depth = np.array([box.depth for box in boxes.boxes], dtype=np.float32)
    titles = np.flatnonzero(shapes.title)
    title = int(titles[0]) if len(titles) else -1
    return {
        "index": at.astype(np.float32),
        "place": at / count,
        "size_before": before / max(float(before[-1]), 1),
        "read_before": read / max(float(paragraph_size.sum()), 1),
        "page_blocks": np.full(count, np.log1p(count), dtype=np.float32),
        "page_size": np.full(count, np.log1p(shapes.size.sum()), dtype=np.float32),
        "page_paragraphs": np.full(count, np.log1p(paragraph_size.sum()), dtype=np.float32),
        "after_title": np.clip(at - title, -50, 50) if title >= 0 else np.full(count, -99),
        "in_main": inside,
        "below_main": np.where(inside, depth[places.own] - depth[main], -1),
        "main_place": np.where(inside, (at - first) / max(last - first, 1), -1),
        "main_from_end": np.where(inside, np.clip(last - at, 0, 30), -1),
        "main_part": np.full(count, boxes.paragraph_size[main] / max(float(boxes.size[main]), 1)),
        "depth": depth[places.own],
    }


def _section(shapes: Shapes) -> dict[str, Column]:
    """Features of the run of blocks from one heading to the next, and what its heading says."""
    number = np.cumsum(shapes.heading > 0).astype(np.intp)
    starts = np.concatenate(([0], np.flatnonzero(shapes.heading)))
    size = np.bincount(number, shapes.size * (1 - shapes.heading), minlength=len(starts))
    links = np.bincount(number, shapes.link_size * (1 - shapes.heading), minlength=len(starts))
    paragraphs = np.bincount(number, shapes.paragraph, minlength=len(starts))
    said = np.array(shapes.phrases, dtype=np.int64)[starts]
    said[0] = 0
    columns: dict[str, Column] = {
        "section_size": np.log1p(size)[number],
        "section_links": (links / np.maximum(size, 1))[number],
        "section_paragraphs": np.log1p(paragraphs)[number],
        "since_heading": np.clip(np.arange(len(number)) - starts[number], 0, 30),
    }
    return columns | _bits("under", said[number], phrases.NAMES)


NEIGHBOURS = ("size", "link_density", "paragraph", "terminal", "tag_p", "tag_li", "images")


def _neighbours(shapes: Shapes, columns: dict[str, Column]) -> dict[str, Column]:
    """Features of the two blocks before and behind, and sums over wider windows."""
    found: dict[str, Column] = {}
    base = np.stack([*(columns[name] for name in NEIGHBOURS), shapes.heading])
    names = (*NEIGHBOURS, "heading")
    for step in (-2, -1, 1, 2):
        moved = np.zeros_like(base)
        if step < 0:
            moved[:, -step:] = base[:, :step]
        else:
            moved[:, :-step] = base[:, step:]
        found |= {f"{name}_{step:+d}": row for name, row in zip(names, moved, strict=True)}
    for width in (3, 8):
        size = _window(shapes.size, width)
        found[f"window_size_{width}"] = np.log1p(size)
        found[f"window_links_{width}"] = _window(shapes.link_size, width) / np.maximum(size, 1)
        found[f"window_paragraphs_{width}"] = _window(shapes.paragraph, width)
    return found


def _window(values: Column, width: int) -> Column:
    """Sums over `width` blocks before and behind each block, its own value included."""
    sums = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
    at = np.arange(len(values))
    return sums[np.minimum(at + width + 1, len(values))] - sums[np.maximum(at - width, 0)]
