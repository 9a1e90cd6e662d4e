"""Further pages: an article that is told in several pages is read to its end under the lease of its first.

A crawl that is killed meanwhile has stored nothing of it, and reads it anew.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec
from scrapy import Request

from crawler.agent import robots_name
from crawler.clock import steady
from crawler.fetching.robots import Rules
from crawler.frontier.contract import FURTHER, Ack, State, Task
from crawler.frontier.url_rows import FORBIDDEN
from crawler.joined_pages import MOST_PAGES, TOO_MANY, unread
from crawler.pipelines.item import ArticlePage
from crawler.pipelines.verdict import is_too_old
from crawler.readers.jobs import read_next_page
from crawler.readers.readings import StoryReading
from crawler.spiders.answers import judge_failure
from crawler.spiders.follow import follow
from crawler.spiders.headers import page_facts
from extractors.errors import BroadsheetError

if TYPE_CHECKING:
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from crawler.spiders.news import NewsSpider


class FurtherPages:
    """Asks for the pages after an article's first, one after the other, and joins them to it."""

    def __init__(self, spider: NewsSpider) -> None:
        self.spider = spider

    def request(self, page: ArticlePage) -> Request | None:
        """Return the request for an article's next page; None where it has none, or none may be asked for."""
        told: dict[str, Any] = page.record.get("metadata") or {}
        url = told.get("nextPage")
        if not url or is_too_old(page, self.spider.since):
            return None
        if reason := self._refusal(page, url):
            told["warnings"].append(unread(url, reason))
            return None
        return Request(
            url,
            callback=self.parse,
            errback=self.fail,
            dont_filter=True,
            meta={
                # The validators are of the first page.
                "lease": replace(page.lease, etag=None, last_modified=None),
                FURTHER: page,
                "dont_redirect": True,
                "handle_httpstatus_all": True,
            },
        )

    def _refusal(self, page: ArticlePage, url: str) -> str | None:
        """Why an article's next page is not asked for; None where it is."""
        if len(page.record["metadata"]["furtherPages"]) >= MOST_PAGES - 1:
            return TOO_MANY
        return None if self._allows(page.lease.host, url) else FORBIDDEN

    def _allows(self, host: str, url: str) -> bool:
        settings = self.spider.settings
        if not settings.getbool("ROBOTSTXT_OBEY"):
            return True
        robots = self.spider.ledger.state.host(host).robots or ""
        return Rules.from_bytes(robots_name(settings["USER_AGENT"]), robots.encode()).allow(url)

    async def parse(self, response: Response) -> AsyncIterator[Ack | ArticlePage | Request]:
        """Join a page to the article; where it will be there in a while, have the whole read again then."""
        page: ArticlePage = response.meta[FURTHER]
        ack = self.spider.judge(response, page.lease)
        if ack is None:
            try:
                page = await self._joined(page, response)
            except BroadsheetError as error:
                yield _ended(page, error.reason)
            else:
                yield self.request(page) or page
        else:
            yield ack if ack.state is State.RETRY else _ended(page, ack.reason)

    async def fail(self, failure: Failure) -> AsyncIterator[ArticlePage]:
        """Note a fetch that brought no answer."""
        page: ArticlePage = failure.request.meta[FURTHER]  # type: ignore[attr-defined]
        name, message = type(failure.value).__name__, str(failure.value)
        ack = judge_failure(page.lease, name, message, self.spider.waits, steady())
        if ack.state is not State.RETRY:
            yield _ended(page, ack.reason)
        elif not self.spider.ledger.failure:
            await self.spider.ledger.settle(ack)

    async def _joined(self, page: ArticlePage, response: Response) -> ArticlePage:
        plan, before = self.spider.plans[page.lease.task.site], page.record["metadata"]
        facts = page_facts(response, before["nextPage"])
        record_so_far = msgspec.json.encode(page.record)
        reading: StoryReading = await self.spider.readers.run(
            facts.url, read_next_page, response.body, facts, plan.rules, page.seen_blocks, record_so_far
        )
        record = msgspec.json.decode(reading.record)
        further = record["metadata"]["furtherPages"]
        if len(further) == len(before["furtherPages"]):
            return replace(page, record=record)
        if written := response.meta.get("warc"):
            further[-1] |= {"warcFile": written.file, "warcOffset": written.offset}
        return replace(
            page,
            record=record,
            simhash=reading.simhash,
            blocks=page.blocks | reading.blocks,
            etag=None,  # the first page may be as it was while another has changed
            last_modified=None,
            found=tuple(_without(further, (*follow(record, page.lease, plan), *page.found))),
        )


def _without(further: Sequence[Mapping[str, Any]], found: Iterable[Task]) -> Iterable[Task]:
    """Return tasks, each address once, without pages that are read: links of a named article lead to them."""
    tasks = {task.url: task for task in found}
    for told in further:
        tasks.pop(told["url"], None)
    return tasks.values()


def _ended(page: ArticlePage, reason: str) -> ArticlePage:
    """Return an article that ends before a page that cannot be read, and says so."""
    told = page.record["metadata"]
    told["warnings"].append(unread(told["nextPage"], reason))
    return replace(page, etag=None, last_modified=None)
