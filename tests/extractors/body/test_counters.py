"""Counters: what counts the pictures of a gallery goes, scores and ratings stay."""

from __future__ import annotations

import pytest

from extractors.body.counters import find_counters
from tests.extractors.body.blocks import blocks_of


def found(*lines: str) -> list[str]:
    blocks = blocks_of("".join(f"<p>{line}</p><p>The harbour on Monday.</p>" for line in lines))
    return [blocks[place].text for place in sorted(find_counters(blocks))]


@pytest.mark.parametrize(
    "lines",
    [("1/4", "2/4", "3/4", "4/4"), ("1 of 3", "2 of 3", "3 of 3"), ("(1 / 12)", "(2 / 12)", "(3 / 12)")],
)
def test_counters_of_a_gallery(lines: tuple[str, ...]) -> None:
    assert found(*lines) == list(lines)


def test_two_galleries() -> None:
    lines = ("1/3", "2/3", "3/3", "1/3", "2/3", "3/3")
    assert found(*lines) == list(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("5/5", "5/5", "1/5"),
        ("4/5", "3/5", "5/5"),
        ("1/5", "2/5"),
        ("2/7",),
        ("1/2", "2/3", "3/4"),
        ("3/4", "4/4"),
    ],
)
def test_ratings_and_parts_stay(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []
