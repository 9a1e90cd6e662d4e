"""Limits: addresses that are too long or too far from the seeds are left, and counted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from crawler.frontier.contract import EXPLORE_PRIORITY, Ack, Kind, Task
from crawler.frontier.ledger import Ledger
from crawler.frontier.url_rows import asked_host, family_of
from crawler.pipelines.item import ArticlePage
from crawler.summary import count_unexplored

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawler.spiders.news import NewsSpider

MAX_URL_CHARS = 2000  # what browsers and servers agree on
TRAPPED = "found where exploring led to nothing new"


class LimitsMiddleware:
    """Spider middleware over the addresses that a page led to."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.stats = crawler.stats
        self.ledger = Ledger.of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> LimitsMiddleware:
        """Build it for one crawl."""
        return cls(crawler)

    async def process_spider_output(self, response: Any, result: AsyncIterator[Any]) -> AsyncIterator[Any]:
        """Take what is beyond the limits out of acks and articles."""
        async for output in result:
            if isinstance(output, (Ack, ArticlePage)) and output.found:
                yield self._limited(output)
            else:
                yield output

    def _limited(self, output: Ack | ArticlePage) -> Ack | ArticlePage:
        passing = []
        for task in output.found:
            reason = self._refusal(task)
            if not reason:
                passing.append(task)
                continue
            count_unexplored(self.stats, reason)
            if reason == TRAPPED and task.kind is Kind.ARTICLE:
                # Another crawl may take it: it must not hear that the page is as it was.
                output = replace(output, etag=None, last_modified=None)
        return replace(output, found=tuple(passing))

    @property
    def _spider(self) -> NewsSpider:
        return cast("NewsSpider", self.crawler.spider)

    def _refusal(self, task: Task) -> str:
        if len(task.url) > MAX_URL_CHARS:
            return f"address longer than {MAX_URL_CHARS} characters"
        if task.depth > (limit := self._spider.max_depth(task.site)):
            return f"more than {limit} links from the start"
        if task.depth > 1 or task.priority >= EXPLORE_PRIORITY:
            host = asked_host(task.url)
            if {(host, None), (host, family_of(task.url))} & self.ledger.traps:
                return TRAPPED
        return ""
