"""Author run-in: a story's first paragraph begins with its byline."""

from __future__ import annotations

import pytest

from tests.extractors.authors.systems import TEXT, names

STORY = TEXT[3:]  # of the first paragraph, behind its <p>


@pytest.mark.parametrize(
    ("opening", "language", "expected"),
    [
        ("BY JANE ROE | ", "en", ["Jane Roe"]),
        ("By Jane Roe, Staff Writer — ", "en", ["Jane Roe"]),
        ("By Jane Roe and John Doe -- ", "en", ["Jane Roe", "John Doe"]),
        ("<b>By Jane Roe</b> ", "en", ["Jane Roe"]),
        ("<strong>BY JANE ROE</strong><br>", "en", ["Jane Roe"]),
        ("Por Lucía Ferrer | ", "es", ["Lucía Ferrer"]),
        ("By Tuesday — or so they say — ", "en", []),
        ("By and large | ", "en", []),
        ("By the Old Harbour – ", "en", []),
        ("<b>By hook or by crook</b> ", "en", []),
    ],
)
def test_a_story_begins_with_its_byline(opening: str, language: str, expected: list[str]) -> None:
    assert names(f"<p>{opening}{STORY}", language=language) == expected


def test_a_byline_in_a_later_paragraph_is_of_another_story() -> None:
    assert names(f"{TEXT * 3}<p>BY JANE ROE | {STORY}") == []
