"""Numbered: the items of a listicle are kept as one."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.body.numbered import raise_items
from extractors.body.walk import read_blocks
from extractors.page import Page

ITEM = "<h2>{}</h2><p>There is a bench, and somebody has carved the tides into it.</p><div>Book a room</div>"
LOW = (0.1, 0.2, 0.01)


def raised(heads: list[str], *scores: float) -> str:
    """Return which blocks of an item under each of `heads` are at the threshold."""
    html = "".join(ITEM.format(head) for head in heads)
    blocks = read_blocks(Page.from_html(f"<h1>Quays</h1>{html}").root)
    values = np.array([0.0, *scores])
    assert len(values) == len(blocks)
    raise_items(blocks, values)
    return "".join(str(int(value >= 0.5)) for value in values[1:])


@pytest.mark.parametrize(
    "heads",
    [
        ["1. Vik", "2. Holm", "3. Lund", "4. Sund"],
        ["4 Sund", "3 Lund", "2 Holm", "1 Vik"],
        ["#7: Vik", "#8: Holm", "#9: Lund", "#10: Sund"],
    ],
)
def test_all_items_of_a_list_that_is_body_are_kept(heads: list[str]) -> None:
    assert raised(heads, 0.3, 0.6, 0.01, *LOW * 3) == "110" * 4


def test_what_stands_behind_the_last_item_is_none_of_it() -> None:
    items = "".join(ITEM.format(head) for head in ("1 Vik", "2 Holm", "3 Lund", "4 Sund"))
    blocks = read_blocks(Page.from_html(f"{items}<p>{'Try our free trial for fourteen days. ' * 3}</p>").root)
    values = np.array([0.3, 0.6, 0.01, *LOW * 3, 0.2])
    raise_items(blocks, values)
    assert values[-1] == 0.2
    assert values[-3] == 0.5


@pytest.mark.parametrize(
    ("heads", "scores"),
    [
        (["1. Vik", "2. Holm", "3. Lund", "4. Sund"], LOW * 4),  # nothing of it is body
        (["1. Vik", "2. Holm", "3. Lund", "9. Sund"], (0.3, 0.4, 0.01, *LOW * 3)),
        (["Vik", "Holm", "Lund", "Sund"], (0.3, 0.4, 0.01, *LOW * 3)),
        (["1.5 m", "2.5 m", "3.5 m", "4.5 m"], (0.3, 0.4, 0.01, *LOW * 3)),
    ],
)
def test_what_is_no_such_list_stays_as_it_is(heads: list[str], scores: tuple[float, ...]) -> None:
    assert "1" not in raised(heads, *scores)
