"""Reading: the whole way from what was received to the record, and to the reading behind it."""

from __future__ import annotations

from extractors.article import read_article, to_record
from extractors.collector import collector_paused
from extractors.draft import Draft
from extractors.page import Page
from extractors.received import MAX_BYTES, AnyHeaders, check_type
from extractors.record import NewsArticle
from extractors.rules import NO_RULES, SiteRules


@collector_paused()
def extract(
    html: bytes | str,
    url: str | None = None,
    *,
    content_type: str | None = None,
    rules: SiteRules | None = None,
    seen_blocks: frozenset[int] | None = None,
    fetched_at: str | None = None,
    status: int | None = None,
    headers: AnyHeaders = (),
    max_bytes: int = MAX_BYTES,
) -> NewsArticle:
    """Return the record of one page.

    html is the page as received (or already decoded), also as a browser saves it (MHTML, Safari's
    .webarchive), url its address after redirects, or that of a web archive's capture, content_type
    the HTTP header's value, fetched_at the time of the fetch (ISO 8601 UTC), status the HTTP status,
    headers the response's, as (name, value) pairs or a mapping, read for what they say of the page's use.
    seen_blocks holds `block_hash` values of text known to recur on the site's pages. A page of more than
    max_bytes is refused; what was decoded counts as in UTF-8.
    Raises PageError where the input cannot be a page, NotAnArticle where nothing readable is there.
    """
    page = Page.from_html(
        html,
        url,
        content_type=content_type,
        fetched_at=fetched_at,
        status=status,
        headers=headers,
        max_bytes=max_bytes,
    )
    return to_record(read(page, rules, seen_blocks))


def extract_flat(text: str, url: str | None = None, *, max_bytes: int = MAX_BYTES) -> NewsArticle:
    """Return the record of a page that exists as flat text only, one line a block.

    Text copied from a browser, WET records and old dumps are such. The record has what printed text tells:
    headline, byline, authors, dates, language, body and related stories; these have no address, so their
    `url` is '', and pictures are not listed.
    Raises PageError where the text is empty or of more than max_bytes in UTF-8, NotAnArticle where
    nothing readable is there.
    """
    from extractors.flat.extract import extract_flat

    return extract_flat(text, url, max_bytes=max_bytes)


@collector_paused()
def read(page: Page, rules: SiteRules | None = None, seen_blocks: frozenset[int] | None = None) -> Draft:
    """Return the reading behind a page's record, for those who need more than the record.

    `to_record` makes the record of it, `block_hashes` what a crawler counts for site memory.
    """
    check_type("page", page, Page)
    if rules is not None:
        check_type("rules", rules, SiteRules)
    return read_article(page, rules or NO_RULES, seen_blocks or frozenset())
