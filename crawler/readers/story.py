"""Story: one article page read for the crawl: its record, and what tells it from others."""

from __future__ import annotations

import msgspec

from crawler.readers.onward import onward
from crawler.readers.readings import PageFacts, StoryReading
from crawler.readers.simhash import simhash
from extractors import NewsArticle, NotAnArticle, Page, SiteRules, joined, read_next
from extractors.article import read_article, to_record
from extractors.body.seen import block_hashes

AMP = frozenset(("amp", "\u26a1", "\u26a1\ufe0f"))  # attributes of the root element


def read_story(html: bytes, facts: PageFacts, rules: SiteRules, seen_blocks: frozenset[int]) -> StoryReading:
    """Read one page. Raises PageError where the bytes are no page."""
    page = _page(html, facts)
    if target := onward(page):
        return StoryReading(onward=target)
    draft = read_article(page, rules, seen_blocks)
    try:
        record = to_record(draft)
    except NotAnArticle as error:
        return StoryReading(refusal=error.reason)
    return StoryReading(
        msgspec.json.encode(record),
        simhash(record.articleBody or ""),
        block_hashes(draft),
        is_amp=not AMP.isdisjoint(page.root.keys()),
    )


def read_next_page(
    html: bytes, facts: PageFacts, rules: SiteRules, seen_blocks: frozenset[int], record: bytes
) -> StoryReading:
    """Join a page to the article that `record` is, in JSON. Raises PageError and NotAnArticle."""
    article = NewsArticle.from_json(record)
    draft = read_next(article, _page(html, facts), rules, seen_blocks)
    article = joined(article, draft)
    return StoryReading(msgspec.json.encode(article), simhash(article.articleBody or ""), block_hashes(draft))


def _page(html: bytes, facts: PageFacts) -> Page:
    return Page.from_html(
        html,
        facts.url,
        content_type=facts.content_type,
        fetched_at=facts.fetched_at,
        status=facts.status,
        headers=facts.headers,
    )
