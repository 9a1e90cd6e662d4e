"""Verdict: what kind of page this is, with the evidence."""

from __future__ import annotations

from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.record import PageType


def extract_page_type(draft: Draft) -> Found[PageType]:
    """Return the page's type."""
    kind: PageType = "article" if len(draft.body.text) > 250 else "other"
    return Found(Candidate(kind, "text", 0.6, "length of the body"))
