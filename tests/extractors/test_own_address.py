"""A page that came without an address is read by the one that it declares."""

import pytest

from extractors import extract
from tests.extractors.reading import URL, html

LINK = '<link rel="canonical" href="{}">'
OPEN_GRAPH = '<meta property="og:url" content="{}">'
RELATED = (
    '<section class="related"><h2>Related stories</h2><ul>'
    '<li><a href="/city/the-lighthouse-gets-a-new-keeper-1200">The lighthouse gets a new keeper</a></li>'
    '<li><a href="../harbour/cranes-come-down-after-a-century-1201">Cranes come down after a century</a></li>'
    "</ul></section>"
)
LINKED = '<p>The yard had said so <a href="1199">in a letter</a> to the county in the autumn.</p>'
ELSEWHERE = "https://copies.example/a/ferry-1234"


@pytest.mark.parametrize(
    ("head", "source", "detail"),
    [
        (LINK.format(URL), "markup", "link rel=canonical"),
        (LINK.format(f" {URL}#top "), "markup", "link rel=canonical"),
        (OPEN_GRAPH.format(URL), "meta", "og:url"),
        (LINK.format("https://www.harbour-post.example/") + OPEN_GRAPH.format(URL), "meta", "og:url"),
        (LINK.format("/city/ferry") + OPEN_GRAPH.format(URL), "meta", "og:url"),
    ],
)
def test_links_are_resolved_by_the_declared_address(head: str, source: str, detail: str) -> None:
    record = extract(html(LINKED, head, end=RELATED))
    fetched = extract(html(LINKED, head, end=RELATED), URL)
    assert record.url == ""
    assert record.canonicalUrl == fetched.canonicalUrl
    assert record.relatedLinks == fetched.relatedLinks
    assert len(record.relatedLinks) == 2
    assert record.links == fetched.links != ()
    told = record.provenance["url"]
    assert told.source == source
    assert told.detail == f"{detail}: links are resolved by it, since nobody told the address"
    assert "url" not in fetched.provenance


@pytest.mark.parametrize(
    "head",
    [
        "",
        LINK.format("https://www.harbour-post.example/"),
        LINK.format("/city/ferry"),
        LINK.format(URL) + OPEN_GRAPH.format(ELSEWHERE),
        LINK.format("http://[broken/a"),
        LINK.format("ftp://harbour-post.example/a"),
        LINK.format("https://localhost/a"),
        LINK.format("https://harbour-post.example/" + "a" * 5000),
        LINK.format(f"https://web.archive.org/web/20260302100000/{URL}"),
    ],
)
def test_nothing_is_resolved_by_what_cannot_be_its_address(head: str) -> None:
    record = extract(html(LINKED, head, end=RELATED))
    assert (record.relatedLinks, record.links) == ((), ())
    assert "url" not in record.provenance


def test_what_is_told_goes_before_what_is_declared() -> None:
    record = extract(html(LINKED, LINK.format(URL)), ELSEWHERE)
    assert [link.url for link in record.links] == ["https://copies.example/a/1199"]
    assert "url" not in record.provenance
