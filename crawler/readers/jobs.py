"""Jobs: what readers are asked to do. The work is imported where it is done, not by the crawl that asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crawler.frontier.contract import Lease
    from crawler.readers.readings import Found, PageFacts, StoryReading
    from crawler.spiders.plan import Plan
    from extractors.rules import SiteRules


def read_story(html: bytes, facts: PageFacts, rules: SiteRules, seen_blocks: frozenset[int]) -> StoryReading:
    """Read an article page. Raises PageError where the bytes are no page."""
    from crawler.readers import story

    return story.read_story(html, facts, rules, seen_blocks)


def read_next_page(
    html: bytes, facts: PageFacts, rules: SiteRules, seen_blocks: frozenset[int], record: bytes
) -> StoryReading:
    """Join a page to the article that `record` is, in JSON. Raises PageError and NotAnArticle."""
    from crawler.readers import story

    return story.read_next_page(html, facts, rules, seen_blocks, record)


def discover(data: bytes, facts: PageFacts, lease: Lease, plan: Plan, since: float) -> Found:
    """Read a feed, a sitemap or a page of links. Raises PageError where a page of links is no page."""
    from crawler.spiders import discover

    return discover.discover(data, facts, lease, plan, since)
