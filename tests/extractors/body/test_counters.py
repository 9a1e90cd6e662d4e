"""Counters: what counts the pictures of a gallery goes, scores and ratings stay."""

from __future__ import annotations

import pytest

from extractors.body.counters import find_counted_captions, find_counters
from extractors.body.known import Known
from extractors.body.prune import prune
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


STORY = "".join(
    f"<p>The harbour opened again after {n} years of work on its walls and its bridge, said the mayor.</p>"
    for n in range(10)
)
SLIDE = "<li><h2>{0}/4 A ship {0}</h2><p>She came in before noon.</p></li>"
PARTS = "".join(f"<h2>{n}/4 A ship {n}</h2><p>She came in.</p>" for n in range(1, 5))
LINE = "<div>{0}/4. The ship {0} came in before noon.</div>"


def captions(html: str) -> list[str]:
    blocks = blocks_of(f"<main>{html}</main>")
    return [blocks[place].text for place in sorted(find_counted_captions(blocks))]


def test_counted_captions_in_the_text_with_what_stands_below_their_headings() -> None:
    lines = "".join(LINE.format(number) for number in range(1, 5))
    assert captions(STORY + lines + STORY) == [
        f"{number}/4. The ship {number} came in before noon." for number in range(1, 5)
    ]
    assert set(prune(blocks_of(STORY + lines), Known()).values()) == {"counted caption"}
    slides = "".join(SLIDE.format(number) for number in range(1, 5))
    assert captions(f"{STORY}<ul>{slides}</ul>{STORY}") == [
        line for number in range(1, 5) for line in (f"{number}/4 A ship {number}", "She came in before noon.")
    ]


@pytest.mark.parametrize(
    "html",
    [
        "".join(SLIDE.format(number) for number in range(1, 5)),
        STORY + "".join(SLIDE.format(number) for number in range(1, 5)),
        f"{STORY}<div>{PARTS}</div>{STORY}",
        STORY
        + "".join(LINE.format(n) + f"<p>{'She came in before noon. ' * 4}</p>" for n in range(1, 5))
        + STORY,
        STORY + "".join(LINE.format(number) for number in (1, 2, 3)),
        STORY + "".join(LINE.format(number) for number in (1, 2, 4, 3)),
        STORY + "".join(f"<p>{number}/3 of the voters.</p>" for number in (1, 2, 3)),
    ],
    ids=[
        "nothing but a gallery",
        "a list at the end",
        "parts in one box",
        "parts in lines",
        "not to the last",
        "out of order",
        "three",
    ],
)
def test_other_fractions_stay(html: str) -> None:
    assert captions(html) == []
