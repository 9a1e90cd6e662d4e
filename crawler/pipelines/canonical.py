"""Canonical: a copy of a story for telephones, AMP or paper gives way to the story's own address, and a
further page of a story to the first, with which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from crawler.discovery.variants import is_variant
from crawler.frontier.contract import ALONE, AT_CANONICAL, COPIES, RETRY_PRIORITY, WITH_FIRST, Kind, Task
from crawler.pipelines.item import ArticlePage, check_page, drop
from extractors.urls import clean_url

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawler.spiders.news import NewsSpider


class CanonicalPipeline:
    """Has the canonical address read in place of a variant's; the state goes back to it if that fails."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CanonicalPipeline:
        """Build it for one crawl."""
        return cls(crawler)

    def process_item(self, item: ArticlePage) -> ArticlePage:
        """Raise DropItem for a variant, unless it is stored or all that can be had."""
        check_page(item)
        task, first = item.lease.task, item.record["metadata"].get("firstPage")
        canonical = first or item.record.get("canonicalUrl")
        if item.lease.article_id or task.hint.get(ALONE) or not canonical:
            return item
        url = clean_url(canonical)
        plan = cast("NewsSpider", self.crawler.spider).plans[task.site]
        if url == task.url or not plan.owns(url) or plan.excludes_url(url):
            return item
        if first or item.is_amp or is_variant(task.url, url):
            item.instead = Task(
                url=url,
                kind=Kind.ARTICLE,
                site=task.site,
                priority=RETRY_PRIORITY,
                depth=task.depth,
                hint={"source": "canonical", COPIES: {task.url: item.record.get("headline")}},
            )
            raise drop(WITH_FIRST if first else AT_CANONICAL)
        return item
