"""Moved: a page to which the address of a stored article redirects is that article's, if it has its story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crawler.alike import may_be_one
from crawler.frontier.archive_reader import read_stored
from crawler.frontier.contract import FORMER
from crawler.frontier.ledger import Ledger
from crawler.page_types import ARTICLE_TYPES
from crawler.pipelines.item import ArticlePage, check_page

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class MovedPipeline:
    """Has a page go on as the stored article that moved to it. Sites redirect for other reasons, too."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> MovedPipeline:
        """Take the crawl's ledger."""
        return cls(Ledger.of(crawler))

    def process_item(self, item: ArticlePage) -> ArticlePage:
        """Name the article in the page's lease."""
        check_page(item)
        former = item.lease.task.hint.get(FORMER)
        if former and not item.lease.article_id and item.record.get("pageType") in ARTICLE_TYPES:
            stored = read_stored(self.ledger.state.db, former)
            if stored and may_be_one(item.record, stored.record):
                item.lease = replace(item.lease, article_id=former)
        return item
