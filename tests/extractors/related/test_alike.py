"""Addresses like the page's own: identifiers, short names and further pages, and what serves no story."""

import pytest

from extractors import extract
from tests.extractors.related.pages import PARAGRAPHS, found, page

TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def linked(own: str, href: str, text: str = "The slow ferry home", heading: str = "See also") -> bool:
    """Tell whether a link below such a heading on a page of that address counts as a story."""
    module = f"<aside><h3>{heading}</h3><ul><li><a href='{href}'>{text}</a></ul></aside>"
    html = f"<main><h1>Harbour opens</h1><article>{TEXT}</article>{module}</main>"
    return bool(extract(html, f"https://news.example{own}").relatedLinks)


@pytest.mark.parametrize(
    ("own", "href"),
    [
        ("/news/articles/c9x7q2e0v4mo", "/news/articles/c2bbb"),
        ("/site/yard.nsf/0/86256B7C00512F3D86256F0E", "/site/yard.nsf/0/4C1D02?OpenDocument"),
        ("/district/uh7q2k9x1z", "/district/y9zz8xx7"),
    ],
)
def test_an_identifier_beside_the_page_s_own_is_of_a_story(own: str, href: str) -> None:
    assert linked(own, href)
    assert not linked("/news/articles/harbour-opens-again", href)


def test_one_word_beside_a_page_of_as_short_a_name_is_of_a_story() -> None:
    assert linked("/p/old-piers", "/p/gravel", "The country that ran out of stones")
    assert not linked("/p/old-piers", "/p/gravel", "Gravel")
    assert not linked("/p/old-piers", "/q/gravel", "The country that ran out of it")
    assert not linked("/news/harbour-opens-again", "/news/coast", "The coast and its people")


def test_two_words_in_another_folder_are_enough_for_a_teaser_that_is_a_heading() -> None:
    card = "<ul><li><a href=/definition/dry-dock><h4>dry dock (graving dock)</h4><span>By Jo</span></a></ul>"
    module = "<section><h3>{} on ships and docks</h3>{}</section>"
    assert [slug for slug, _ in found(page(after=module.format("Dig deeper", card)))] == ["dry-dock"]
    section = card.replace("dry dock (graving dock)", "Docks").replace("By Jo", "12 texts")
    assert found(page(after=module.format("Dig deeper", section))) == []


def test_a_list_of_a_story_at_such_an_address_between_paragraphs_is_inline() -> None:
    link = "<div><ul><li><a href='/news/articles/c2bbb'>The island that has no roundabouts</a></ul></div>"
    assert found(page(between=link, url="https://news.example/news/articles/c9x7q2e0v4mo")) == [
        ("c2bbb", "inline")
    ]


@pytest.mark.parametrize(
    ("own", "href"),
    [
        ("/mag/0601/diecut_2.htm", "/mag/0601/diecut_3.htm"),
        ("/mag/0601/diecut_2.htm", "/mag/0601/diecut.htm"),
        ("/2026/11/harbour-opens-again/page/2", "/2026/11/harbour-opens-again/page/3"),
        ("/2026/11/harbour-opens-again/2/", "/2026/11/harbour-opens-again/3/"),
    ],
)
def test_another_page_of_the_page_s_own_article_is_no_story(own: str, href: str) -> None:
    assert not linked(own, href, "What the old dockers need to know")
    assert linked("/2026/11/other", href, "What the old dockers need to know")


def test_numbered_texts_in_one_folder_are_stories() -> None:
    assert linked("/harbour-letters/7", "/harbour-letters/8", "The eighth letter, on boats and bridges")


@pytest.mark.parametrize(
    "href",
    [
        "/modules.php?name=Search&topic=372",
        "/modules.php?name=News&file=print&sid=4417",
        "/story.asp?S=11193204",
        "/player/ep/p0h1/the-keeper-of-the-light",
        "/sports/boats/roster/jocelyn-abara/4110",
        "https://courses.news.example/english-for-sailors",
    ],
)
def test_what_is_served_beside_stories_is_none(href: str) -> None:
    assert not linked("/story.asp?S=11193204&nav=menu49_2", href, "A link that is long enough for one")


def test_a_headline_in_a_dossier_is_of_a_story() -> None:
    assert linked("/2026/11/other", "/dossier/old-trades/the-last-organ-builder~ab3309f1d")
    assert not linked("/2026/11/other", "/dossier/the-last-organ-builders-of-the-coast")
    assert not linked("/2026/11/other", "/topics/sea/old-ships", "All that we have on old ships at sea")


def test_go_may_be_a_province() -> None:
    assert linked("/go/2026/11/08/harbour-opens-again.html", "/go/2026/11/07/the-slow-ferry-home.html")
    assert not linked("/2026/11/08/harbour-opens-again.html", "/go/the-slow-ferry-home-offer")
