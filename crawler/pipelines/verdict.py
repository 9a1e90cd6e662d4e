"""Verdict: what is no article is dropped, with what it is instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.discovery.times import latest_moment
from crawler.frontier.contract import FORMER, IN_ITS_PLACE
from crawler.frontier.url_rows import TOO_OLD
from crawler.page_types import ARTICLE_TYPES, VEILS
from crawler.pipelines.item import ArticlePage, check_page, drop

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


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
        kind = item.record.get("pageType", "empty")
        item.veiled = kind in VEILS
        if item.refusal:
            raise drop(f"no article: {item.refusal}")
        if kind not in ARTICLE_TYPES:
            if item.lease.article_id:
                item.removed = kind == "not-found"
            else:
                item.removed = kind in IN_ITS_PLACE and FORMER in item.lease.task.hint
            raise drop(f"no article: {kind}")
        if is_too_old(item, self.since):
            raise drop(TOO_OLD)
        return item


def is_too_old(item: ArticlePage, since: float) -> bool:
    """Whether an article was published before `since` (seconds since 1970 UTC; 0 for any).

    A stored one was wanted once: it is read again to see whether it has changed.
    """
    date: str | None = item.record.get("datePublished")
    if not (since and date) or item.lease.article_id:
        return False
    return latest_moment(date).timestamp() < since
