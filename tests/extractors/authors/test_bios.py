"""Author bios: an article without a byline may tell at its end who wrote it."""

from __future__ import annotations

import pytest

from extractors import extract
from tests.extractors.reading import FERRY

BIO = "is a type director in Bergen, where she writes about letters when the rain allows."

WRITE = "Write to her if you have seen the ferry leave the harbour in the evening."


def names(end: str, head: str = "") -> list[str]:
    page = f"<head>{head}</head><main><h1>Ships sail again</h1>{f'<p>{FERRY}</p>' * 4}{end}</main>"
    return [author.name for author in extract(page, "https://www.sahil.example/ships").authors]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (f"<div class=author-bio><p>Jane Roe {BIO}</p></div>", ["Jane Roe"]),
        (f"<div data-name=bio><div><p>Jane Roe MCIL {BIO}</p></div></div>", ["Jane Roe"]),
        (f"<div class=author-bio><p>Jane Roe {BIO}</p><p>John Doe {BIO}</p></div>", []),
        (f"<div class=author-bio><p>This letter {BIO}</p></div>", []),
        (f"<div class=teaser><p>Jane Roe {BIO}</p></div>", []),
        (f"<p><i>Jane Roe is a reporter for Sahil. {WRITE}</i></p>", ["Jane Roe"]),
        (f"<p><i>Jane Roe is a reporter for The Bay. {WRITE}</i></p>", []),
        (f"<p><i>Jane Roe is a friend of Sahil. {WRITE}</i></p>", []),
        (f"<p>Jane Roe is a reporter for Sahil. {WRITE}</p><p>{FERRY}</p>", []),
    ],
)
def test_the_only_bio_names_the_author(end: str, expected: list[str]) -> None:
    assert names(end) == expected


def test_a_declared_author_goes_before_the_bio() -> None:
    assert names(f"<p class=bio>Jane Roe {BIO}</p>", "<meta name=author content='John Doe'>") == ["John Doe"]


def test_the_headline_may_name_who_wrote() -> None:
    page = f"<h1>The generator next door, By Jane Roe-Okon</h1>{f'<p>{FERRY}</p>' * 3}"
    record = extract(page, "https://www.sahil.example/ships")
    assert [author.name for author in record.authors] == ["Jane Roe-Okon"]
