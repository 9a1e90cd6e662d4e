"""Story: one article page read for the crawl: its record, and what tells it from others."""

from __future__ import annotations

import re

import msgspec

from crawler.readers.readings import PageFacts, StoryReading
from crawler.readers.simhash import simhash
from extractors import NotAnArticle, Page, SiteRules
from extractors.article import read_article, to_record
from extractors.body.seen import block_hashes

# HTML Standard, 4.2.5.3: seconds, then the address. One that comes later is a page that reloads itself.
REFRESH = re.compile(r"\s*[0-3](?:\.\d*)?\s*[;,]\s*url\s*=\s*['\"]?(?P<url>[^'\"\s]+)", re.IGNORECASE)


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
    if onward := _onward(page):
        return StoryReading(onward=onward)
    draft = read_article(page, rules, seen_blocks)
    try:
        record = to_record(draft)
    except NotAnArticle as error:
        return StoryReading(refusal=error.reason)
    return StoryReading(msgspec.json.encode(record), simhash(record.articleBody or ""), block_hashes(draft))


def _onward(page: Page) -> str:
    """The address behind `<meta http-equiv=refresh>`, if it is followed at once."""
    found = REFRESH.match(page.first_meta("refresh") or "")
    target = page.absolute(found.group("url")) if found else None
    return target if target and target != page.url else ""
