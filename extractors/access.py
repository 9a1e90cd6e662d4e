"""Access: whether a page may be read without paying."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractors.declared import objects
from extractors.draft import Draft
from extractors.evidence import Candidate, Found, first
from extractors.plain import text_of

# Values of isAccessibleForFree as pages write them, addresses of schema.org's True and False cut off.
ANSWERS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
# Facebook's article:content_tier and its like. Metered pages ask for payment in the end.
TIERS = {
    "free": (True, 0.9),
    "locked": (False, 0.9),
    "metered": (False, 0.6),
    "premium": (False, 0.9),
    "paid": (False, 0.9),
}
TIER_KEYS = ("article:content_tier", "og:article:content_tier", "content_tier", "content-tier")
PAGES = ("webpage", "itempage", "creativework")


def extract_is_accessible_for_free(draft: Draft) -> Found[bool]:
    """Return whether the page is free to read, None if it does not tell.

    Sources, best first: a page type of paywall-stub; JSON-LD isAccessibleForFree of the article, then of the
    page; article:content_tier; microdata.
    """
    return first(_candidates(draft))


def _candidates(draft: Draft) -> Iterator[Candidate[bool]]:
    page = draft.page
    if draft.value("pageType") == "paywall-stub":
        yield Candidate(False, "text", 0.9, "the page shows a paywall")
    for value in (page.article_object, *objects(page, *PAGES)):
        answer = _answer(value.get("isAccessibleForFree", value.get("isAccessibleforFree")))
        if answer is not None:
            yield Candidate(answer, "json-ld", 0.93, "JSON-LD isAccessibleForFree")
    for key in TIER_KEYS:
        for tier in page.meta.get(key, ()):
            if tier.strip().lower() in TIERS:
                free, confidence = TIERS[tier.strip().lower()]
                yield Candidate(free, "meta", confidence, key, tier)
    for raw in page.meta.get("isaccessibleforfree", ()):
        answer = _answer(raw)
        if answer is not None:
            yield Candidate(answer, "microdata", 0.85, "itemprop isAccessibleForFree", raw)


def _answer(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    text = (text_of(value) or "").rsplit("/", 1)[-1].lower()
    return ANSWERS.get(text)
