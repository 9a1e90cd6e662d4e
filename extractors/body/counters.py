"""Counters: what a gallery in the text counts, "1/7", "2/7", "3/7", alone or before a picture's caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.body.blocks import Block
from extractors.body.boxes import LINED
from extractors.body.shapes import HEADINGS

MIN_COUNTERS = 3  # "1/5" and "2/5" may be what a test gave to two things
_COUNTER = re.compile(r"[(\[]?(\d{1,3})\s?(?:/|of|von|sur|de|di|van|av|af|z|из)\s?(\d{1,3})[)\]]?", re.I)
# A caption with its number before it. All up to the last are there, with hardly anything between them, and
# the article goes on behind boxes of them: what ends with these is a list, whose items are the article's.
_CAPTION = re.compile(r"[(\[]?(\d{1,3})\s?/\s?(\d{1,3})(?=[)\].:]?\s)")
MIN_CAPTIONS, MIN_ARTICLE, MIN_BEHIND = 4, 800, 400
MAX_BETWEEN = 60


def find_counters(blocks: Sequence[Block]) -> set[int]:
    """Return the places of lines that count from one up, each of the same number."""
    found: set[int] = set()
    run: list[int] = []
    total = ""
    for place, block in enumerate(blocks):
        counter = _COUNTER.fullmatch(block.text) if not block.box.within & LINED else None
        if counter is None:
            continue
        if counter[2] != total or int(counter[1]) != len(run) + 1:
            run, total = [], counter[2]
        if int(counter[1]) == len(run) + 1:
            run.append(place)
        if len(run) >= MIN_COUNTERS:
            found.update(run)
    return found


def find_counted_captions(blocks: Sequence[Block]) -> set[int]:
    """Return the places of captions that are counted, a heading's with what stands below it in its box."""
    numbers: list[tuple[int, int, int]] = []
    for place, block in enumerate(blocks):
        if caption := _CAPTION.match(block.text):
            numbers.append((place, int(caption[1]), int(caption[2])))
    found: set[int] = set()
    for at, (_, number, total) in enumerate(numbers):
        run = numbers[at : at + total] if number == 1 and total >= MIN_CAPTIONS else []
        if run and len(run) == total and all(one[1:] == (n, total) for n, one in enumerate(run, 1)):
            slides = [_slide(blocks, place) for place, _, _ in run]
            if _is_gallery(blocks, slides):
                found.update(place for slide in slides for place in slide)
    left = sum(len(block.text) for place, block in enumerate(blocks) if place not in found)
    return found if left >= MIN_ARTICLE else set()


def _slide(blocks: Sequence[Block], place: int) -> range:
    """The places of a caption and, if it is a heading, of the text below it in the same box."""
    head = blocks[place]
    end = place + 1
    if head.tag in HEADINGS:
        while end < len(blocks) and blocks[end].box.parent is head.box.parent:
            end += 1
    return range(place, end)


def _is_gallery(blocks: Sequence[Block], slides: Sequence[range]) -> bool:
    """Tell whether slides stand close together, each a line or in a box of its own with the text behind."""
    apart = [range(one.stop, other.start) for one, other in pairwise(slides)]
    if any(one.stop > other.start for one, other in pairwise(slides)):
        return False
    between = max(sum(len(blocks[place].text) for place in places) for places in apart)
    behind = sum(len(block.text) for block in blocks[slides[-1].stop :])
    lines = all(len(slide) == 1 for slide in slides)
    return between <= MAX_BETWEEN and (lines or behind >= MIN_BEHIND)
