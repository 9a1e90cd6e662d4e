"""The outlet, by what the article, the page and the site declare."""

import pytest

from extractors.record import Publisher
from tests.extractors.reading import html, ld, meta, read


def test_the_articles_publisher_wins_and_references_are_resolved() -> None:
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "headline": "x", "publisher": {"@id": "#us"}},
            {"@type": "Organization", "@id": "#us", "name": "Harbour Post", "url": "/"},
        ]
    }
    found = read(html(head=ld(graph) + meta(og__site_name="HP"))).found["publisher"]
    assert found.value == Publisher(name="Harbour Post", url="https://www.harbour-post.example/")
    assert found.losers[0].value.name == "HP"


def test_the_site_name_serves_without_json_ld() -> None:
    assert read(html(head=meta(og__site_name="الميناء"))).value("publisher") == Publisher(name="الميناء")


@pytest.mark.parametrize(
    "lie", ["https://a.example/", "@handle", "WordPress", "", 7, [], {"name": None}, "x" * 200]
)
def test_addresses_handles_and_software_are_no_outlet(lie: object) -> None:
    head = ld({"@type": "NewsArticle", "publisher": lie}) + meta(og__site_name="Harbour Post")
    assert read(html(head=head)).value("publisher") == Publisher(name="Harbour Post")


@pytest.mark.parametrize("title", ["Harbour Post: Ferry returns", "Harbour Post | Ferry returns"])
def test_the_beginning_of_the_title_serves_where_it_is_like_the_host(title: str) -> None:
    page = html().replace("Ferry returns - Harbour Post", title)
    assert read(page).value("publisher") == Publisher(name="Harbour Post")
    assert read(page, "https://www.elsewhere.example/a/b").value("publisher") is None


def test_the_end_of_the_title_serves_where_it_is_like_the_host() -> None:
    assert read(html()).value("publisher") == Publisher(name="Harbour Post")
    assert read(html(), "https://www.elsewhere.example/a/b").value("publisher") is None
