"""Own items: a list of places that each link on is the article, one of teasers beside it is not."""

import numpy as np
import pytest

from extractors import Page, extract
from extractors.body.walk import read_blocks
from extractors.draft import Draft
from extractors.record import NewsArticle
from extractors.related.groups import Group
from extractors.related.own_items import holds_own_items
from tests.extractors.related.pages import found

URL = "https://city.example/lublin/things-to-do/best-things-to-do"
PLACES = {
    "Dragon Bridge": "Four copper dragons guard the most photographed crossing of the city. It was opened in "
    "1901, and locals say the dragons wag their tails whenever somebody honest walks over it at night.",
    "Central Market": "The colonnade runs along the river and shelters butchers, bakers and one excellent "
    "fish bar. Come before ten, when the stalls are full and the mushroom sellers still have the best ones.",
    "Tivoli Park": "Five square kilometres of lawn and forest begin ten minutes from the main square. The "
    "chestnut avenue is lined with large photographs, and the coffee in the pavilion is better than ever.",
    "Castle Hill": "Take the funicular up and the footpath down. The courtyard is free, the viewing tower is "
    "not, and the puppet museum in the east wing is the place to be on a wet afternoon with small children.",
}
INTRO = (
    "You can walk across the centre in twenty minutes, but please do not: the city is made for sitting "
    "outside. Our writers live here, and they update this list twice a year, in spring and in autumn."
)


def tiles(told: int, more: str) -> str:
    """The places as cards that link on, with so many characters of what is said of each."""
    return "".join(
        f"<article class=tile><a href={link}><img src='/i.jpg' alt=''></a><div class=content>"
        f"<a href={link}><h3>{name}</h3></a><ul class=tags><li>Attractions</li></ul><p>{text[:told]}</p>"
        f"{more}</div></article>"
        for name, text in PLACES.items()
        for link in [f"/lublin/attractions/{name.lower().replace(' ', '-')}"]
    )


def page(told: int, more: str = "<a href=/lublin>Read more</a>") -> NewsArticle:
    return extract(
        "<html><head><title>Best things to do in Lublin</title><meta property=og:type content=article></head>"
        f"<body><main><h1>The best things to do in Lublin</h1><div class=intro><p>{INTRO}</p></div>"
        f"<div class=zone>{tiles(told, more)}</div></main></body></html>",
        URL,
    )


@pytest.mark.parametrize("more", ["<a href=/lublin/1>Read more</a>", "<button>Continue reading</button>"])
def test_places_told_of_below_their_names_are_the_article(more: str) -> None:
    record = page(told=1_000, more=more)
    assert record.articleBody is not None
    for name, text in PLACES.items():
        assert name in record.articleBody.splitlines()
        assert text in record.articleBody
    assert more[1:-1] not in record.articleBody
    assert found(record) == []


def test_cards_with_a_line_each_are_no_part_of_it() -> None:
    text = page(told=40).articleBody or ""
    assert not [name for name in PLACES if name in text]


CARD = "<li><h3><a href=/a/{0}>Thing {0}</a></h3><p>{1}</p></li>"
PLAIN = "<li><b><a href=/a/{0}>Thing {0}</a></b><p>{1}</p></li>"
TOLD = "It was opened in 1901, and locals say that it moves whenever somebody honest walks over it at night."


def holds(html: str, score: float = 0.8, heading: str | None = None) -> bool:
    page = Page.from_html(html, URL)
    blocks = read_blocks(page.root)
    draft = Draft(page, blocks=blocks, scores=np.full(len(blocks), score))
    return holds_own_items(draft, Group("recirculation", 0, len(blocks), heading, "row"))


@pytest.mark.parametrize(
    ("card", "told", "score", "expected"),
    [
        (CARD, TOLD, 0.8, True),
        (CARD, TOLD, 0.4, False),
        (CARD, TOLD[:20], 0.8, False),
        (PLAIN, TOLD, 0.8, False),
    ],
    ids=["items", "hardly the article's", "a line each", "no headings"],
)
def test_items_are_likely_told_of_and_headed(card: str, told: str, score: float, expected: bool) -> None:
    html = "".join(card.format(number, told) for number in range(4))
    assert holds(html, score) == expected


@pytest.mark.parametrize(("above", "expected"), [("button", True), ("h2", False)])
def test_a_button_of_the_item_above_announces_none(above: str, expected: bool) -> None:
    html = "".join(CARD.format(number, TOLD) for number in range(4))
    assert holds(f"<{above}>Continue reading</{above}>{html}", heading="Continue reading") == expected
