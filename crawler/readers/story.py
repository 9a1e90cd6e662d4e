"""Story: one article page read for the crawl: its record, and what tells it from others."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from crawler.alike import simhash
from extractors import NotAnArticle, Page, SiteRules
from extractors.article import read_article, to_record
from extractors.body.seen import block_hashes


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the fetch tells of a page."""

    url: str
    content_type: str | None
    status: int
    fetched_at: str
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StoryReading:
    """A page as read: its record as JSON, or why it is no article."""

    record: bytes = b""
    simhash: int = 0
    blocks: frozenset[int] = frozenset()
    refusal: str = ""


def read_story(html: bytes, facts: PageFacts, rules: SiteRules, seen_blocks: frozenset[int]) -> StoryReading:
    """Read one page. Raises PageError where the bytes are no page."""
    page = Page.from_html(
        html,
        facts.url,
        content_type=facts.content_type,
        fetched_at=facts.fetched_at,
        status=facts.status,
        headers=facts.headers,
    )
    draft = read_article(page, rules, seen_blocks)
    try:
        record = to_record(draft)
    except NotAnArticle as error:
        return StoryReading(refusal=error.reason)
    return StoryReading(msgspec.json.encode(record), simhash(record.articleBody or ""), block_hashes(draft))
