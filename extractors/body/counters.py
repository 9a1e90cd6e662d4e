"""Counters: the lines of a gallery that count its pictures, "1/7", "2/7", "3/7"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import LINED

MIN_COUNTERS = 3  # "1/5" and "2/5" may be what a test gave to two things
_COUNTER = re.compile(r"[(\[]?(\d{1,3})\s?(?:/|of|von|sur|de|di|van|av|af|z|из)\s?(\d{1,3})[)\]]?", re.I)


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
