"""Our own labelled pages: what a label tells stands on its page, and nobody's site is in it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree

from benchmarks.corpus import LabelledPage, read_corpus
from extractors.page import Page
from training.corpus import OWN_ARTICLES, OWN_LISTS, read_own_pages

FRESH = Path(__file__).resolve().parents[2] / "benchmarks" / "fresh"
FRESH_ARTICLES = ("articles", "publishers", "further", "varied", "mixed")
LEARNT = [page.name for page in read_own_pages(OWN_ARTICLES, OWN_LISTS)]
ARTICLES = {
    page.name: page
    for page in (
        *read_own_pages(OWN_ARTICLES),
        *read_corpus(FRESH, FRESH_ARTICLES),
    )
}
LISTS = {page.name: page for page in (*read_own_pages(OWN_LISTS), *read_corpus(FRESH, ("others",)))}
READABLE = etree.XPath("//body//text()[not(parent::script or parent::style)]", smart_strings=False)
ALL_PAGES = [*ARTICLES.values(), *LISTS.values()]


def bare(text: str) -> str:
    """A text without spaces, and without the strokes that some labels set between a table's cells."""
    return "".join(text.replace("|", " ").split())


def printed(page: LabelledPage) -> str:
    """All that a reader may see of a page."""
    return bare("".join(READABLE(Page.from_html(page.html(), page.url).root)))


def test_there_are_some() -> None:
    assert len(ARTICLES) > 250
    assert len(LISTS) > 80


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_the_labelled_body_is_printed_on_the_page(name: str) -> None:
    page = ARTICLES[name]
    text = printed(page)
    lines = [line for line in page.truth["body"].splitlines() if line.strip()]
    missing = [line for line in lines if bare(line) not in text]
    assert len(missing) <= len(lines) // 10, missing


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_the_snippets_agree_with_the_body(name: str) -> None:
    truth = ARTICLES[name].truth
    body = bare(truth["body"])
    assert [snippet for snippet in truth.get("must_contain", ()) if bare(snippet) not in body] == []
    assert [snippet for snippet in truth.get("must_not_contain", ()) if bare(snippet) in body] == []


def test_the_sites_are_made_up() -> None:
    hosts = {urlsplit(page.url).hostname or "" for page in ALL_PAGES}
    assert [host for host in sorted(hosts) if not host.endswith(".example")] == []


def test_no_fresh_page_is_learnt_from() -> None:
    fresh = [page.name for page in read_corpus(FRESH, (*FRESH_ARTICLES, "others"))]
    assert len(fresh) > 600
    assert set(fresh).isdisjoint(LEARNT)


def test_every_page_has_a_kind() -> None:
    assert {page.truth["kind"] for page in ARTICLES.values()} == {"article"}
    assert {page.truth["kind"] for page in LISTS.values()} == {"article", "listing", "collection", "other"}
