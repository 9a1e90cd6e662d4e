"""Following: what stands in a further article of the page is not its own."""

import pytest

from tests.extractors.reading import read

URL = "https://www.harbour-post.example/city/bridge"
OWN = (
    "<p>The council voted on Tuesday to keep the old bridge open for another year, against the advice of "
    "its own engineers, who had asked for it to be closed at once and for good.</p>"
    "<p>“We cannot cut the town in two,” said the mayor after the vote, which went eleven to four for "
    "the bridge, its many friends and the two shops on its northern end.</p>"
)
OTHER = (
    "<p>Larvik has a new crane, and people come to listen to it. When the motor runs at full load it hums a "
    "steady G, which the maker says is an accident and the choir of the town calls a gift.</p>"
    "<p>The crane was delivered in January and lifts sixty tons, twice as much as the old one in its best "
    "years, when the yard still built ships.</p>"
)


def body(*articles: str) -> str:
    parts = "".join(f"<article>{article}</article>" for article in articles)
    page = f"<html><head><title>Bridge stays open</title></head><body><main>{parts}</main></body></html>"
    return read(page, URL).body.text


def test_a_linked_headline_begins_another_article() -> None:
    text = body(
        f"<h1>Bridge stays open</h1>{OWN}", f"<h1><a href=/yard/crane>The crane that hums</a></h1>{OTHER}" * 3
    )
    assert text.startswith("The council voted")
    assert "crane" not in text


@pytest.mark.parametrize(
    "heading", ["<h2>What the yard says</h2>", '<h2><a href="#yard">What the yard says</a></h2>']
)
def test_entries_of_the_same_story_stay(heading: str) -> None:
    assert "choir of the town" in body(f"<h1>Bridge stays open</h1>{OWN}", heading + OTHER)


def test_an_opening_without_text_is_not_all_of_the_article() -> None:
    text = body("<h1>Bridge stays open</h1><p>Two views.</p>", f"<h2><a href=/a>The mayor's</a></h2>{OWN}")
    assert "cannot cut the town" in text


SCROLLED = (
    '<div class="a1x"><div class="b2"><h1>{head}</h1><div>By {author}</div></div>'
    '<div class="c3">{text}</div></div>'
)


def scrolled(second: str) -> str:
    own = SCROLLED.format(head="Bridge stays open", author="Jane Roe", text=OWN)
    page = f"<html><head><title>Bridge stays open</title></head><body><div>{own}{second}</div></body></html>"
    return read(page, URL).body.text


def test_an_article_in_a_box_of_the_same_kind_is_another() -> None:
    text = scrolled(SCROLLED.format(head="The crane that hums", author="John Doe", text=OTHER))
    assert text.endswith("northern end.")


def test_a_section_with_an_h1_and_without_a_credit_is_of_the_same_article() -> None:
    second = f'<div class="a1x"><div class="b2"><h1>What the yard says</h1></div><div>{OTHER}</div></div>'
    assert "choir of the town" in scrolled(second)
