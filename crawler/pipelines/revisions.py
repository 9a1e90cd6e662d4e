"""Revisions: an article that was read again is dropped as unchanged, or becomes its next revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.frontier.archive_reader import read_stored
from crawler.frontier.ledger import Ledger
from crawler.pipelines.changes import name_change, word_diff
from crawler.pipelines.item import ArticlePage, drop

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class RevisionsPipeline:
    """Compares a page that is stored already with its latest revision."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RevisionsPipeline:
        """Take the crawl's ledger."""
        return cls(Ledger.of(crawler))

    def process_item(self, item: ArticlePage) -> ArticlePage:
        """Raise DropItem for an article that its reader finds unchanged."""
        stored = read_stored(self.ledger.state.db, item.lease.article_id) if item.lease.article_id else None
        if stored:
            item.event = name_change(stored.record, item.record, item.seen_blocks)
            if stored.removed and not item.event:
                item.event = "back again"
            if not item.event:
                item.restamp = True
                raise drop("unchanged")
            item.diff = word_diff(stored.record, item.record)
            item.revision = stored.revision + 1
        return item
