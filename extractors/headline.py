"""Headline: the title printed on the article, not the tab's title."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.draft import Draft
from extractors.evidence import Candidate, Found, first


def extract_headline(draft: Draft) -> Found[str]:
    """Return the headline on one line. Sources, best first: the first h1, og:title, title."""
    return first(_candidates(draft))


def _candidates(draft: Draft) -> Iterator[Candidate[str]]:
    for block in draft.blocks:
        if block.tag == "h1":
            yield Candidate(block.text, "markup", 0.8, "h1")
    if title := draft.page.first_meta("og:title"):
        yield Candidate(title, "meta", 0.7, "og:title")
    if draft.page.title:
        yield Candidate(draft.page.title, "markup", 0.4, "title")
