"""Byline: the printed line, without the date and what else stands around it."""

from __future__ import annotations

from typing import Any

import pytest

from extractors import NewsArticle
from tests.extractors.authors.pages import json_ld, record


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe and John Doe, Reuters", "By Jane Roe and John Doe, Reuters"),
        ("By Jane Roe | March 4, 2026 5:05 pm", "By Jane Roe"),
        ("March 4, 2026 | By Jane Roe", "By Jane Roe"),
        ("Von Jane Roe, veröffentlicht am 04.03.2026", "Von Jane Roe"),
        ("By Jane Roe last updated 24 February 2026", "By Jane Roe"),
        ("March 4, 2026 By <a href=/a/roe>Jane Roe</a> <a href=#c>6 Comments</a>", "By Jane Roe"),
        ("By Jane Roe | Leave a comment", "By Jane Roe"),
        ("March 4, 2026 · 3 min · Jane Roe", "Jane Roe"),
        ("By Jane Roe jane at roe.example March 4, 2026", "By Jane Roe"),
        ("By Jane Roe at Courier.com", "By Jane Roe at Courier.com"),
        ("<a href=/author/jane>Jane Roe</a><a href=https://x.example/janeroe>@janeroe</a>", "Jane Roe"),
    ],
)
def test_the_byline_is_printed_without_the_date(line: str, expected: str) -> None:
    assert record(f"<p>{line}</p>").byline == expected


def test_a_byline_in_brackets_or_in_a_box_named_for_it() -> None:
    link = "<a href=/author/roe>Jane Roe</a>"
    assert (
        record(f"<div>March 4, 2026 5:05 pm [{link}, The Daily Sail]</div>").byline
        == "Jane Roe, The Daily Sail"
    )
    assert record(f"<div class=byline>{link} – March 4, 2026 5:05 pm | 48</div>").byline == "Jane Roe"


def test_a_name_that_is_there_twice_is_printed_once() -> None:
    line = "<div class=byline><span class=hidden>Jane Roe</span> <a rel=author href=/a/roe>Jane Roe</a></div>"
    assert record(line).byline == "Jane Roe"


def test_no_byline_where_none_is_printed() -> None:
    assert record("", "<meta name=author content='Jane Roe'>").byline is None


def provenance(got: NewsArticle) -> Any:
    return got.provenance["authors"]


def test_provenance_names_the_rule() -> None:
    assert provenance(record("<p>By Jane Roe</p>")).source == "text"
    assert provenance(record(json_ld('"Jane Roe"'))).source == "json-ld"
