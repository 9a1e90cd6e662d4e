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


def body(*articles: str, url: str = URL, head: str = "") -> str:
    parts = "".join(f"<article>{article}</article>" for article in articles)
    head = f"<head><title>Bridge stays open</title>{head}</head>"
    return read(f"<html>{head}<body><main>{parts}</main></body></html>", url).body.text


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


CREDITS = (
    "<div class=byline>By John Doe</div>",
    "<div class=author-name>John Doe</div>",
    "<p>Par Jeanne Rue</p>",
    "<time datetime=2026-03-10T08:00>10.03.2026</time>",
)


@pytest.mark.parametrize("tag", ["h1", "h2"])
@pytest.mark.parametrize("credit", CREDITS)
def test_a_credited_article_behind_the_own_is_another(tag: str, credit: str) -> None:
    text = body(f"<h1>Bridge stays open</h1>{OWN}", f"<{tag}>The crane that hums</{tag}>{credit}{OTHER}")
    assert text.startswith("The council voted")
    assert "crane" not in text


def test_a_part_with_a_credit_further_down_stays() -> None:
    second = f"<h2>What the yard says</h2>{OTHER}{OTHER}<p>Photos by John Doe</p>"
    assert "choir of the town" in body(f"<h1>Bridge stays open</h1>{OWN}", second)


def test_entries_with_credits_stay_in_a_live_blog() -> None:
    articles = f"<h1>Bridge stays open</h1>{OWN}", f"<h2>The crane hums</h2>{CREDITS[0]}{OTHER}"
    declared = '<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>'
    assert "choir of the town" in body(*articles, head=declared)
    assert "choir of the town" in body(*articles, url=f"{URL}/live")
    assert "choir of the town" not in body(*articles)


def test_many_articles_with_credits_are_the_entries_of_one() -> None:
    entries = (f"<h2>The crane {verb}</h2>{CREDITS[0]}{OTHER}" for verb in ("hums", "sings", "lifts", "sets"))
    assert "choir of the town" in body(f"<h1>Bridge stays open</h1>{OWN}", *entries)


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
