"""Related links as a whole: each once, with what told of it, and nothing made up."""

import pytest

from extractors.record import NewsArticle, RelatedLink
from extractors.related.extract import edges
from tests.extractors.related.pages import PARAGRAPHS, URL, found, page, teasers


def test_the_record_says_what_told_of_its_links() -> None:
    record = page(after=f"<div><h3>Related</h3><ul>{teasers('ships-sail')}</ul></div>")
    assert record.provenance["relatedLinks"].detail == "heading"
    assert "relatedLinks" not in page().provenance


def test_a_hyperlink_in_a_sentence_is_no_related_link() -> None:
    sentence = (
        "<p>The walls, as <a href=/2026/10/old-walls-crumble>we reported in October</a>, had been in a poor "
        "state for decades before the works began.</p>"
    )
    record = page(between=sentence)
    assert record.relatedLinks == ()
    assert "we reported in October" in (record.articleBody or "")


def test_each_story_stands_once_and_under_the_stronger_word() -> None:
    lists = (
        f"<div><h3>Latest news</h3><ul>{teasers('ships-sail', 'rain-ahead')}</ul></div>"
        f"<div><h3>Related</h3><ul>{teasers('ships-sail')}</ul></div>"
    )
    assert found(page(after=lists)) == [("rain-ahead", "recirculation"), ("ships-sail", "related")]


def test_a_linked_sentence_stays_in_the_body() -> None:
    sentence = "Read more about <a href=/2026/10/old-walls-crumble>the walls that crumbled in October</a>."
    record = page(between=f"<p>{sentence}</p>")
    assert record.relatedLinks == ()
    assert "the walls that crumbled" in (record.articleBody or "")


@pytest.mark.parametrize(
    "junk",
    [
        "<h3>Related</h3><a href='http://['>A broken address of a story</a>",
        "<h3>Related</h3>" + "<div>" * 600 + "<a href=/2026/11/deep-down>A story from deep down</a>",
        "<h3>Related</h3>" * 3000,
        f"<p>{PARAGRAPHS[1]}</p><p><b>Court records:</b> <a href=/2026/1/a-b-c>Ships sail at last</a></p>"
        * 3000,
        f"<p>{PARAGRAPHS[1]}</p><a href=/2026/1/a-b-c><img src=a><p>Ships</p><p>sail</p></a>" * 3000,
        "<ul class=related>" + "<li><a href=/2026/1/a-b-c>A b c d e f</a>" * 3000 + "</ul>",
        "<h3>Related</h3><a href='/\x01\ud800-x-y'>A story with odd signs</a>",
    ],
)
def test_hostile_modules_cost_nothing(junk: str) -> None:
    assert PARAGRAPHS[0] in (page(after=junk).articleBody or "")


def test_edges_start_at_the_canonical_address() -> None:
    links = (
        RelatedLink(url="https://news.example/b"),
        RelatedLink(url="https://news.example/c", rel="inline"),
    )
    record = NewsArticle(url=URL + "?x=1", canonicalUrl=URL, relatedLinks=links)
    assert edges(record) == (
        (URL, "https://news.example/b", "related"),
        (URL, "https://news.example/c", "inline"),
    )
