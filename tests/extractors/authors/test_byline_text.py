"""Byline text: the line that the authors were read from, without what stands around it."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extractors.authors.systems import TEXT, record


def test_the_byline_is_the_line_that_the_authors_were_read_from() -> None:
    lines = '<p>https://www.sahil.example/story</p><p>March 4, 2026</p><div class="byline"><p>red, sahil.example/Agenturen</p></div>'
    assert record(lines).byline == "red, sahil.example/Agenturen"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<a>Coast</a> <span>21 Nov</span> <span>Written by Jane Roe</span>", "Written by Jane Roe"),
        ("By Jane Roe | jroe@sahil.example", "By Jane Roe"),
        ("<b>By Jane Roe</b><br>jroe@sahil.example", "By Jane Roe"),
        ("109 Comments | By Jane Roe", "By Jane Roe"),
        ("412 words · by Jane Roe", "by Jane Roe"),
        ("// By Jane Roe", "By Jane Roe"),
        (
            "By Jane Roe · Harbour News · Posted: Feb 24, 2026 5:00 AM ET | Last Updated: 24 February",
            "By Jane Roe · Harbour News",
        ),
        ("By Jane Roe | Updated Nov 25", "By Jane Roe"),
        ("By Jane Roe, May 4", "By Jane Roe"),
        ("By Jane Roe Published Nov. 25 at 10:15 pm", "By Jane Roe"),
        ("Von Jane Roe | Aktualisiert am 25. November", "Von Jane Roe"),
        ("By Jane Roe, Channel 4", "By Jane Roe, Channel 4"),
        ("By Jane May 4", "By Jane May 4"),
    ],
)
def test_what_stands_around_a_byline_is_no_part_of_it(line: str, expected: str) -> None:
    assert record(f"<p>{line}</p>").byline == expected


def test_a_byline_far_below() -> None:
    links = "<div>" + "<p>Harbour news of the week</p>" * 30 + "</div>"
    got = record("", behind=f"{TEXT * 30}<p>Written by Jane Roe, 4 March 2026</p>{links}")
    assert got.byline == "Written by Jane Roe"


def test_a_byline_whose_name_is_there_twice() -> None:
    twice = '<p class="byline"><span itemprop="author">Jane Roe Jane Roe</span></p><p class="byline"><span itemprop="author">John Doe</span></p>'
    assert record(twice).byline == "Jane Roe"


def test_more_from_an_outlet_is_no_byline() -> None:
    links = "<div>" + "<p>Harbour news of the week</p>" * 30 + "</div>"
    assert record("", behind=f"{links}<p>More from sahil.example</p>").byline is None
