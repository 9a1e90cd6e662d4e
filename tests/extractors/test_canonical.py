"""The canonical URL is taken where it is plausible."""

import pytest

from tests.extractors.reading import URL, html, ld, read

LINK = '<link rel="canonical" href="{}">'


@pytest.mark.parametrize(
    ("fetched", "declared", "taken"),
    [
        (URL + "?utm_source=feed", URL, URL),
        (URL, "/city/ferry-returns-after-long-winter-1234#top", URL),
        (
            "https://m.harbour-post.example/city/ferry-1234",
            "https://www.harbour-post.example/city/ferry-1234",
            None,
        ),
        (URL, "https://www.harbour-post.example/", ""),
        (URL, "https://www.harbour-post.example/city/", ""),
        (URL, "https://elsewhere.example/city/ferry-1234", ""),
        (URL, "http://[broken", ""),
        (URL, "https://localhost/ferry-1234", ""),
        ("https://post.example.co.uk/story.php?id=4711", "https://post.example.co.uk/story.php", ""),
        (
            "https://post.example.co.uk/story.php?id=4711&x=1",
            "https://post.example.co.uk/story.php?id=4711",
            None,
        ),
        ("https://other.co.uk/a-b", "https://post.co.uk/a-b", ""),
        (URL + "/amp", URL, URL),
        ("https://post.example/", "https://post.example/", "https://post.example/"),
        (None, "https://post.example/a", "https://post.example/a"),
        (None, "https://post.example/", ""),
    ],
)
def test_plausible_addresses_only(fetched: str | None, declared: str, taken: str | None) -> None:
    draft = read(html(head=LINK.format(declared)), fetched)
    assert draft.value("canonicalUrl") == (declared if taken is None else taken or None)


def test_the_next_declaration_serves_where_the_first_is_implausible() -> None:
    head = LINK.format("https://www.harbour-post.example/") + ld({"@type": "NewsArticle", "url": URL})
    found = read(html(head=head), URL + "?page=all").found["canonicalUrl"]
    assert found.value == URL
    assert found.winner is not None
    assert found.winner.source == "json-ld"


@pytest.mark.parametrize("lie", [7, [], {}, {"@id": 3}, [URL], None])
def test_lies_in_json_ld_are_survived(lie: object) -> None:
    head = ld({"@type": "NewsArticle", "url": lie, "mainEntityOfPage": lie})
    assert read(html(head=head)).value("canonicalUrl") in (None, URL)
