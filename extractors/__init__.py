"""Extractors: from the bytes of a news page to a clean record. Pure: no network, clock, disk or globals."""

from __future__ import annotations

from extractors.article import extract_article
from extractors.errors import BroadsheetError, NotAnArticle, PageError, RecordError
from extractors.page import Page
from extractors.record import NewsArticle
from extractors.rules import NO_RULES, SiteRules

__all__ = [
    "BroadsheetError",
    "NewsArticle",
    "NotAnArticle",
    "Page",
    "PageError",
    "RecordError",
    "SiteRules",
    "extract",
]


def extract(
    html: bytes | str,
    url: str | None = None,
    *,
    content_type: str | None = None,
    rules: SiteRules | None = None,
    seen_blocks: frozenset[int] | None = None,
    fetched_at: str | None = None,
    status: int | None = None,
) -> NewsArticle:
    """Return the record of one page.

    html is the page as received (or already decoded), url its address after redirects, content_type
    the HTTP header's value, fetched_at the time of the fetch (ISO 8601 UTC), status the HTTP status.
    seen_blocks holds `block_hash` values of text known to recur on the site's pages.
    Raises PageError where the input cannot be a page, NotAnArticle where nothing readable is there.
    """
    page = Page.from_html(html, url, content_type=content_type, fetched_at=fetched_at, status=status)
    return extract_article(page, rules or NO_RULES, seen_blocks or frozenset())
