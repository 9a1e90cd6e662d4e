"""News: the one spider. Where it starts and how it goes on is in the plans of its sites."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec
import scrapy
from scrapy.settings import SETTINGS_PRIORITIES

from crawler.agent import robots_name, with_contact
from crawler.clock import steady
from crawler.discovery.article_urls import learn_shape
from crawler.discovery.xml import absolute
from crawler.fetching.robots import Rules
from crawler.frontier.archive_reader import born_at, known_urls, seen_blocks
from crawler.frontier.contract import PRIORITY, Ack, Kind, Lease, Pace, State, Task
from crawler.frontier.ledger import Ledger
from crawler.given_settings import check_project
from crawler.page_types import ARTICLE_TYPES
from crawler.pipelines.item import ArticlePage
from crawler.readers.extension import Readers
from crawler.readers.jobs import discover, read_story
from crawler.readers.readings import Found, PageFacts, StoryReading
from crawler.robots_rights import add_robots_rights
from crawler.sites.site import SiteError
from crawler.spiders.answers import (
    Patience,
    failed,
    judge_failure,
    judge_status,
    kept_at_home,
    led_on,
    moved,
)
from crawler.spiders.follow import follow
from crawler.spiders.further_pages import FurtherPages
from crawler.spiders.headers import header_of, page_facts
from crawler.spiders.plan import Plan, plans_for
from crawler.spiders.told import as_told, warn_of
from extractors.errors import PageError

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.settings import BaseSettings
    from twisted.python.failure import Failure

SHAPED_BY = 2000  # articles, the latest, whose addresses tell a site's shape
HOSTS_KEPT = 1000  # whose recurring blocks stay in memory, some 50 KB a host at most


class NewsSpider(scrapy.Spider):
    """Crawls the sites of `-a site=NAME,…` (site packs) and of `-a url=URL` (anything).

    Pages are told apart by the kind of their lease; articles go to the pipelines, everything else
    that becomes of a lease is an Ack.
    """

    name = "news"
    since: float
    waits: tuple[float, ...]
    paces: dict[str, Pace]

    def __init__(self, site: str = "", url: str = "", sites: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(**kwargs)
        strange = [name for name in kwargs if name[0] != "_"] if type(self) is NewsSpider else []
        if strange or isinstance(sites, str):
            named = [*strange, "sites"][0]
            raise SiteError("news", f"-a {named}=… is no argument of it; settings are given with -s")
        names = [*sites, *filter(None, site.split(",")), *filter(None, [url])]
        self.plans = plans_for(names)
        self.overloads: Counter[str] = Counter()  # by host, in a row
        self.further = FurtherPages(self)
        # Sites whose sitemaps are wanted: they are read from a page, not from one list.
        self.paged = {name for name, plan in self.plans.items() if plan.explore and plan.starts_at_root}
        if not self.plans:
            raise SiteError("news", "name a site or a URL: -a site=NAME or -a url=URL")

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """Tell servers whom to write to (BROADSHEET_CONTACT), and read what they say now.

        In a project's cache of answers, lists stay as they were.
        """
        super().update_settings(settings)
        settings.set("HTTPCACHE_ENABLED", False, "spider")
        if contact := settings.get("BROADSHEET_CONTACT"):
            priority = max(settings.getpriority("USER_AGENT") or 0, SETTINGS_PRIORITIES["spider"])
            with suppress(ValueError):  # from_crawler says what is wrong with it
                settings.set("USER_AGENT", with_contact(settings["USER_AGENT"], contact), priority)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> NewsSpider:
        """Build the spider; settings for pace and revisits go before the plans' own.

        Raises ProjectError for a setting that cannot be read.
        """
        check_project(crawler.settings)
        spider: NewsSpider = super().from_crawler(crawler, *args, **kwargs)
        settings = crawler.settings
        warn_of(settings, spider.plans.values())
        spider.since = settings.getfloat("BROADSHEET_SINCE")
        spider.waits = tuple(map(float, settings.getlist("BROADSHEET_RETRY_WAITS_S"))) or (0.0,)
        spider.plans = {name: as_told(settings, plan) for name, plan in spider.plans.items()}
        spider.paces = {name: plan.pace for name, plan in spider.plans.items()}
        return spider

    async def start(self) -> AsyncIterator[Request]:
        """Hand the seeds to the scheduler."""
        self.ledger, self.readers = Ledger.of(self.crawler), Readers.of(self.crawler)
        self.plans = {name: self._taught(plan) for name, plan in self.plans.items()}
        # What a host's pages repeat: only the end of a run changes it.
        self.seen_blocks = lru_cache(HOSTS_KEPT)(partial(seen_blocks, self.ledger.state.db))
        for plan in self.plans.values():
            for task in plan.seeds:
                yield scrapy.Request(task.url, meta={"task": task}, dont_filter=True)

    def _taught(self, plan: Plan) -> Plan:
        """Return a plan that tells articles by the shape of those that earlier runs have stored."""
        if plan.patterns:
            return plan
        return replace(plan, shape=learn_shape(known_urls(self.ledger.state.db, plan.name, SHAPED_BY)))

    @property
    def plan_marks(self) -> dict[str, str]:
        """By site, what tells whether its lists are still read by the same plan."""
        return {name: plan.mark for name, plan in self.plans.items()}

    def max_pages(self, site: str) -> int:
        """Return how many pages of a host one crawl may fetch."""
        return self.plans[site].max_pages

    def max_depth(self, site: str) -> int:
        """Return how many links from a seed a page may be."""
        return self.plans[site].max_depth

    def found_sitemaps(self, site: str, base: str, named: tuple[str, ...]) -> None:
        """Take the sitemaps that a robots.txt names, where the plan or its address does not know better.

        That of the site itself may name some that lie elsewhere. Their addresses may be relative to `base`.
        """
        if site in self.paged and self.plans[site].owns(base):
            urls = filter(None, (absolute(base, url) for url in named if "/" in url))
            self.ledger.state.add(
                [
                    Task(url=url, kind=Kind.SITEMAP, site=site, priority=PRIORITY[Kind.SITEMAP], refresh=True)
                    for url in dict.fromkeys(urls)
                ]
            )

    async def parse(self, response: Response) -> AsyncIterator[Ack | ArticlePage | Request]:
        """Turn one answer into an article page, an ack or the request for the article's next page."""
        lease: Lease = response.meta["lease"]
        plan = self.plans[lease.task.site]
        ack = self.judge(response, lease)
        if ack is None:
            facts = page_facts(response, lease.task.url)
            try:
                read = {Kind.ARTICLE: self._read_article, Kind.FRONT: self._read_start}
                page = await read.get(lease.task.kind, self._read_list)(response, facts, lease)
                if isinstance(page, Ack):
                    yield kept_at_home(page, plan)
                else:
                    yield self.further.request(page) or page
            except PageError as error:
                ack = failed(lease, f"no page: {error.reason.partition(':')[0]}")
                yield replace(ack, veiled=True)
        else:
            yield kept_at_home(self._due_again(ack) if ack.restamp and lease.article_id else ack, plan)

    def judge(self, response: Response, lease: Lease) -> Ack | None:
        """Return the ack that a status decides alone, or None where the body is to be read."""
        patience = Patience(self.waits, self.overloads[lease.host])
        ack = judge_status(lease, response.status, header_of(response), patience, steady())
        self.overloads[lease.host] = patience.overloads + 1 if ack and ack.host_until else 0
        return ack

    def _due_again(self, ack: Ack) -> Ack:
        """Return an ack of an article that was not modified with the time of its next visit."""
        born = born_at(self.ledger.state.db, ack.lease.article_id)
        return replace(ack, revisit_at=self.plans[ack.lease.task.site].revisit_at(born, steady()))

    async def _read_article(self, response: Response, facts: PageFacts, lease: Lease) -> ArticlePage | Ack:
        plan = self.plans[lease.task.site]
        seen = self.seen_blocks(lease.host)
        reading: StoryReading = await self.readers.run(
            facts.url, read_story, response.body, facts, plan.rules, seen
        )
        if reading.onward:
            return moved(lease, reading.onward)
        return self._article_page(response, lease, reading, seen)

    def _article_page(
        self, response: Response, lease: Lease, reading: StoryReading, seen: frozenset[int]
    ) -> ArticlePage:
        plan = self.plans[lease.task.site]
        record = msgspec.json.decode(reading.record) if reading.record else {}
        born = born_at(self.ledger.state.db, lease.article_id, record.get("datePublished"))
        if record:
            robots = self.ledger.state.host(lease.host).robots or ""
            add_robots_rights(record, robots, robots_name(self.settings["USER_AGENT"]), response.url)
        if record and (written := response.meta.get("warc")):
            record["metadata"] |= {"warcFile": written.file, "warcOffset": written.offset}
        return ArticlePage(
            lease=lease,
            record=record,
            refusal=reading.refusal,
            simhash=reading.simhash,
            blocks=reading.blocks,
            etag=header_of(response)("ETag"),
            last_modified=header_of(response)("Last-Modified"),
            revisit_at=plan.revisit_at(born, steady()),
            is_amp=reading.is_amp,
            seen_blocks=seen,
            found=tuple(follow(record, lease, plan)),
        )

    async def _read_list(self, response: Response, facts: PageFacts, lease: Lease) -> Ack:
        plan = self.plans[lease.task.site]
        found: Found = await self.readers.run(
            facts.url, discover, response.body, facts, lease, plan, self.since
        )
        if found.onward:
            return moved(lease, found.onward)
        reason = f"{lease.task.kind}: {found.problem.partition(':')[0]}" if found.problem else ""
        if found.is_useless and (lease.task.is_seed or plan.starts_at(lease.task.url)):
            return Ack(lease=lease, state=State.FAILED, reason=reason, reads_as=found.reads_as)
        return Ack(
            lease=lease,
            state=State.DONE,
            reason=reason,
            etag=header_of(response)("ETag"),
            last_modified=header_of(response)("Last-Modified"),
            found=found.tasks,
            reads_as=found.reads_as,
        )

    async def _read_start(self, response: Response, facts: PageFacts, lease: Lease) -> ArticlePage | Ack:
        """Read where a crawl starts: a page of links, which may be an article's, too."""
        listed = await self._read_list(response, facts, lease)
        if listed.moved_to or listed.reads_as:
            return listed
        self._want_sitemaps(lease)
        if listed.reason or not urlsplit(lease.task.url).path.strip("/"):
            return led_on(listed)
        try:
            page = await self._read_article(response, facts, lease)
        except PageError:  # it is a feed or a sitemap
            return listed
        if isinstance(page, Ack) or page.record.get("pageType") not in ARTICLE_TYPES:
            return led_on(listed)
        if not (self.plans[lease.task.site].takes(lease.task.url) or page.record["datePublished"]):
            return led_on(listed)
        article = replace(lease, task=replace(lease.task, kind=Kind.ARTICLE))
        return replace(page, lease=article, found=listed.found + page.found)

    def _want_sitemaps(self, lease: Lease) -> None:
        """Take the sitemaps of a site that starts at a page: robots.txt was read before that was known."""
        site = lease.task.site
        if site in self.paged:
            return
        self.paged.add(site)
        with self.ledger.guarded():
            robots = self.ledger.state.host(lease.host).robots or ""
            named = Rules.from_bytes(self.name, robots.encode()).sitemaps
            self.found_sitemaps(site, lease.task.url, named)

    async def failed(self, failure: Failure) -> None:
        """Note a fetch that brought no answer."""
        lease: Lease = failure.request.meta["lease"]  # type: ignore[attr-defined]
        name, message = type(failure.value).__name__, str(failure.value)
        if not self.ledger.failure:
            await self.ledger.settle(judge_failure(lease, name, message, self.waits, steady()))
