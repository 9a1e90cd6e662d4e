"""Headings left: a heading of something that is not kept goes, one of the text stays."""

from __future__ import annotations

import pytest

from extractors.body.headings_left import headings_left
from tests.extractors.body.blocks import blocks_of

PAGE = "<h2>{heading}</h2><ul><li>One<li>Two</ul><h2>The vote</h2><p>It went eleven to four.</p>"


def left(heading: str, kept: tuple[int, ...]) -> bool:
    page = blocks_of(PAGE.format(heading=heading))
    return 0 in headings_left([page[index] for index in kept], page)


@pytest.mark.parametrize(
    "heading", ["Table of Contents", "Related articles", "Inhaltsverzeichnis:", "目次", "About the author"]
)
def test_a_heading_of_nothing_goes(heading: str) -> None:
    assert left(heading, (0, 3, 4))
    assert left(heading, (0,))
    assert not left(heading, (0, 1, 2, 3, 4))


@pytest.mark.parametrize("heading", ["What the council says", "The contents of the box"])
def test_another_heading_stays(heading: str) -> None:
    assert not left(heading, (0, 3, 4))


@pytest.mark.parametrize("heading", ["Empfohlener redaktioneller Inhalt", "External content"])
def test_the_heading_of_an_embed_that_is_left_out_goes(heading: str) -> None:
    page = [
        f"<h3>{heading}</h3>",
        "<p>Mit Ihrer Zustimmung wird hier ein Video geladen.</p>",
        "<p>The vote.</p>",
    ]
    blocks = blocks_of("".join(page))
    assert headings_left([blocks[0], blocks[2]], blocks) == {0}
    assert headings_left(blocks, blocks) == set()


def test_a_heading_right_above_another_stays() -> None:
    html = "<h2>Related articles</h2><h2>The vote</h2><p>It went eleven to four.</p>"
    page = blocks_of(html)
    assert not headings_left(page, page)


def test_a_heading_over_another_below_it_stays() -> None:
    html = "<h2>In this article</h2><p>x</p><h3>The vote</h3><p>It went eleven to four.</p>"
    page = blocks_of(html)
    assert not headings_left([page[0], page[2], page[3]], page)


def test_a_label_of_contents_right_above_another_heading_goes() -> None:
    html = "<h2>Innehåll</h2><h2>The vote</h2><p>It went eleven to four.</p>"
    page = blocks_of(html)
    assert headings_left(page, page) == {0}


@pytest.mark.parametrize("heading", ["..", "* * *", "—"])
def test_a_heading_without_a_letter_goes(heading: str) -> None:
    assert left(heading, (0, 1, 2, 3, 4))
