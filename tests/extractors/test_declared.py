"""Which JSON-LD object speaks of the page's article."""

import json
from typing import Any

import pytest

from extractors import Page
from extractors.declared import article_object, objects, resolve, types_of

URL = "https://news.example/city/ferry-returns-123"


def page(*values: Any, head: str = "") -> Page:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values)
    return Page.from_html(f"<html><head>{head}{scripts}</head><body><p>Text</p></body></html>", URL)


def test_the_object_with_the_pages_address_wins() -> None:
    other = {"@type": "NewsArticle", "url": "https://news.example/other", "headline": "Other"}
    own = {"@type": "NewsArticle", "mainEntityOfPage": {"@id": URL}, "headline": "Ferry returns"}
    assert page(other, own).article_object["headline"] == "Ferry returns"


def test_the_object_with_the_pages_title_beats_the_first() -> None:
    other, own = {"@type": "Article", "headline": "Other"}, {"@type": "Article", "headline": "Ferry returns"}
    head = '<meta property="og:title" content="Ferry returns">'
    assert page(other, own, head=head).article_object["headline"] == "Ferry returns"


def test_a_list_of_teasers_is_not_the_article() -> None:
    teasers = [{"@type": "BlogPosting", "headline": f"Story {n}"} for n in range(9)]
    assert page({"@type": "Blog", "blogPost": teasers}).article_object == {}


def test_an_article_in_a_graph_is_found_and_its_references_are_resolved() -> None:
    article = {"@type": ["Article"], "headline": "A", "publisher": {"@id": "#org"}}
    graph = {"@graph": [article, {"@type": "Organization", "@id": "#org", "name": "The Harbour Post"}]}
    read = page(graph)
    assert resolve(read, read.article_object["publisher"])["name"] == "The Harbour Post"
    assert [o["name"] for o in objects(read, "organization")] == ["The Harbour Post"]


@pytest.mark.parametrize("lie", [None, 7, [], {}, {"@type": 3}, {"@type": {"x": []}}, {"url": "http://[bad"}])
def test_lies_are_survived(lie: Any) -> None:
    read = page({"@type": "NewsArticle", "url": lie, "headline": lie, "publisher": lie}, lie)
    assert read.article_object
    resolve(read, lie)


def test_types_are_read_in_every_spelling() -> None:
    assert types_of({"@type": "https://schema.org/LiveBlogPosting"}) == ("liveblogposting",)
    assert types_of({}) == ()


def test_a_page_on_medicine_has_its_writer_declared() -> None:
    data = {
        "@type": "MedicalWebPage",
        "author": {"@type": "Person", "name": "Jane Roe"},
        "headline": "On water",
    }
    page = Page.from_html(
        f"<script type=application/ld+json>{json.dumps(data)}</script>", "https://a.example/1"
    )
    assert article_object(page)["author"]["name"] == "Jane Roe"


BEACHES = {
    "@type": "NewsArticle",
    "url": "https://news.example/beaches",
    "headline": "Ten beaches of the bay",
}


@pytest.mark.parametrize(
    ("changed", "head", "is_own"),
    [
        ({}, "<title>Ferry returns to the old harbour</title>", False),
        ({}, "<title>Ten beaches of the bay: where to swim</title>", True),
        ({"url": URL}, "<title>Ferry returns to the old harbour</title>", True),
        ({"url": "https://news.example/"}, "<title>Ferry returns to the old harbour</title>", True),
        (
            {"headline": "The ferry returns to the harbour"},
            "<title>Ferry returns to the old harbour</title>",
            True,
        ),
        ({"headline": None}, "<title>Ferry returns to the old harbour</title>", True),
    ],
)
def test_an_object_of_another_page_alone_is_not_the_article(
    changed: dict[str, Any], head: str, is_own: bool
) -> None:
    assert bool(page(BEACHES | changed, head=head).article_object) == is_own


def test_a_heading_may_be_what_the_object_calls_the_article() -> None:
    script = f"<script type='application/ld+json'>{json.dumps(BEACHES)}</script>"
    html = f"<title>Ferry returns</title><h1>Ten beaches of the bay</h1>{script}"
    assert Page.from_html(html, URL).article_object == BEACHES
