"""Small boxes in the text that a line of theirs says are on the author, or paid for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from extractors.body.about_author import find_about_author
from extractors.body.blocks import Block
from extractors.body.sponsors import find_sponsored
from tests.extractors.body.blocks import blocks_of
from tests.extractors.reading import SENTENCES

BIO = "<p>Jane Roe grew up on the islands.</p><p>For her series on ferries she won a prize in 2021.</p>"
LINK = "<a href=//t.example>Try it</a>"
ADVERT = f"<h3>Your nets, mended by Tuesday</h3><p>Tallow mends what you tear.</p><p>{LINK}</p>"
Rule = Callable[[Sequence[Block], Sequence[Block]], set[int]]


def taken(rule: Rule, between: str) -> list[str]:
    source = f"<main><p>{SENTENCES[0]}</p>{between}<p>{SENTENCES[1]}</p></main>"
    blocks = blocks_of(source)
    found = rule(blocks, blocks)
    return [block.text for place, block in enumerate(blocks) if place in found]


@pytest.mark.parametrize(
    "heading", ["About the author", "Over de auteur:", "Об авторе", "作者简介", "Faoin údar"]
)
def test_a_box_on_the_author_goes(heading: str) -> None:
    texts = taken(find_about_author, f"<div class=x><h3>{heading}</h3>{BIO}</div>")
    assert texts[0] == heading
    assert len(texts) == 3


@pytest.mark.parametrize(
    "part",
    [
        f"<h3>About the author</h3>{BIO}",
        f"<div class=x><h3>About the authorities</h3>{BIO}</div>",
        f"<div class=x>{BIO}<h3>About the author</h3></div>",
        f"<div class=x><h3>About the author</h3>{BIO * 5}</div>",
    ],
)
def test_a_part_of_the_article_on_an_author_stays(part: str) -> None:
    assert taken(find_about_author, part) == []


@pytest.mark.parametrize(
    "label", ["TOGETHER WITH TALLOW", "Sponsored by Tallow Nets", "Our sponsor", "En partenariat avec Tallow"]
)
def test_a_box_of_a_sponsor_goes(label: str) -> None:
    table = f"<table><tr><td><p>{label}</p>{ADVERT}</td></tr></table>"
    assert taken(find_sponsored, table)[0] == label
    assert len(taken(find_sponsored, table)) == 4


@pytest.mark.parametrize(
    "part",
    [
        f"<p>Together with Tallow</p>{ADVERT}",
        f"<div class=x><p>Together with Tallow, the town mended the nets.</p>{ADVERT}</div>",
        f"<div class=x><p>Together with Tallow</p>{ADVERT.replace(LINK, 'Try it')}</div>",
        f"<div class=x><p>Together with Tallow</p>{ADVERT}<p>{SENTENCES[2]}</p>{'<p>More.</p>' * 6}</div>",
    ],
)
def test_what_is_told_of_somebody_stays(part: str) -> None:
    assert taken(find_sponsored, part) == []
