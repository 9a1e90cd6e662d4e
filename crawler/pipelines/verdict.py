"""Verdict: what is no article is dropped, with what it is instead."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from crawler.discovery.times import UNTOLD_ZONE_S
from crawler.frontier.contract import FORMER, IN_ITS_PLACE
from crawler.frontier.url_rows import TOO_OLD
from crawler.pipelines.item import ArticlePage, check_page, drop

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

WANTED = frozenset(("article", "liveblog", "gallery", "video", "paywall-stub"))


class VerdictPipeline:
    """Drops pages that are no article, and articles older than --since."""

    def __init__(self, since: float) -> None:
        self.since = since

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> VerdictPipeline:
        """Take the oldest date wanted from BROADSHEET_SINCE (seconds since 1970 UTC; 0 for any)."""
        return cls(crawler.settings.getfloat("BROADSHEET_SINCE"))

    def process_item(self, item: ArticlePage) -> ArticlePage:
        """Raise DropItem for what is no article."""
        check_page(item)
        if item.refusal:
            raise drop(f"no article: {item.refusal}")
        kind = item.record["pageType"]
        if kind not in WANTED:
            if item.lease.article_id:
                item.removed = kind == "not-found"
            else:
                item.removed = kind in IN_ITS_PLACE and FORMER in item.lease.task.hint
            raise drop(f"no article: {kind}")
        # A stored one was wanted once: it is read again to see whether it has changed.
        if (
            self.since
            and not item.lease.article_id
            and _is_before(item.record.get("datePublished"), self.since)
        ):
            raise drop(TOO_OLD)
        return item


def _is_before(date: str | None, since: float) -> bool:
    if not date:
        return False
    published = datetime.fromisoformat(date)
    if len(date) == 10:  # a bare date: it may have been any time of that day
        published += timedelta(days=1)
    if not published.tzinfo:  # a site west of us
        published = published.replace(tzinfo=UTC) + timedelta(seconds=UNTOLD_ZONE_S)
    return published.timestamp() < since
