"""Scheduler: Scrapy's view of the state. It leases from it, and keeps each host's pace."""

from __future__ import annotations

import logging
from collections import Counter
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.core.scheduler import BaseScheduler

from crawler.agent import robots_name
from crawler.clock import steady
from crawler.errors import ProjectError
from crawler.fetching.statuses import OVERLOADED
from crawler.frontier.alarm import Alarm
from crawler.frontier.contract import FURTHER, Ack, Lease, Pace, Receipt, Task
from crawler.frontier.failures import Failures
from crawler.frontier.held import Held
from crawler.frontier.ledger import Ledger
from crawler.frontier.robots_desk import RobotsDesk
from crawler.frontier.slots import Slot
from crawler.frontier.traps import Place, Traps
from crawler.spiders.answers import failed, forbidden
from crawler.summary import count_abandoned, count_unexplored

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from crawler.spiders.news import NewsSpider

# Pages fetched ahead of their reading: traps and limits are told by what was read.
MOST_UNREAD = 32
AGAIN_S = 0.25  # how soon the state is asked again after it had nothing
NO_TASK = "not fetched: the spider is told what to read by site=NAME, url=URL or a site pack"
ASKED_AGAIN, LEFT_OUT = "a part of the project asked for it again", "a part of the project left it out"
TOO_MANY_PAGES = "more pages than one crawl takes from a host"
SETTLING_S = 1.0  # within this, what became of a lease is committed
logger = logging.getLogger(__name__)


class FrontierScheduler(BaseScheduler):
    """Hands out requests for leases. The spider tells the sites and their paces (`spider.paces`)."""

    def __init__(self, crawler: Crawler, ledger: Ledger) -> None:
        self.crawler = crawler
        self.ledger = ledger
        self.state = ledger.state
        self.agent = robots_name(crawler.settings["USER_AGENT"])
        self.patience_s = crawler.settings.getfloat("BROADSHEET_PATIENCE_S")
        self.timeout_s = crawler.settings.getfloat("DOWNLOAD_TIMEOUT")
        self.limit = crawler.settings.getint("BROADSHEET_LIMIT")
        self.paces: dict[str, Pace] = {}
        self.sites: dict[str, str] = {}  # of the hosts met
        self.direct: list[Request] = []  # hops of robots.txt; they belong to no lease
        self.held = Held(self.state)
        self.stored = 0
        self.pages: Counter[str] = Counter()
        self.exhausted: set[str] = set()  # hosts of which no more pages may be fetched
        self.traps, self.failures = Traps(), Failures()
        self.next_lease_at = 0.0
        self.alarm = Alarm(crawler)
        self.robots_desk = RobotsDesk(self)
        ledger.listeners.append(self.settled)
        crawler.signals.connect(self.downloaded, signals.response_downloaded)
        crawler.signals.connect(self.left, signals.request_left_downloader)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> FrontierScheduler:
        """Take the state from the ledger extension."""
        return cls(crawler, Ledger.of(crawler))

    def open(self, spider: Spider) -> None:
        """Start on the spider's sites: articles that are due for a visit become pending."""
        self.spider = cast("NewsSpider", spider)
        self.paces, plans = self.spider.paces, self.spider.plans
        always = [name for name in plans if 0 in plans[name].revisits_s]
        with self.ledger.guarded():  # where it is damaged, the crawl ends before it has begun
            self.state.take_over({name: plans[name].stands_for for name in plans}, self.spider.since)
            self.state.revive(self.spider.plan_marks, always, self.spider.since)

    def close(self, reason: str) -> None:
        """Give back what was not fetched."""
        self.alarm.cancel()
        if not self.ledger.failure:
            with self.ledger.guarded():
                self.held.give_all_back()
                # Nothing is under way then: what is held was fetched, and never came back.
                if reason == "finished":
                    self.ledger.settle_now([failed(lease, LEFT_OUT) for lease in self.held.leases.values()])
                self.state.release({host: slot.next_start for host, slot in self.held.slots.items()})
                self.state.explain(self.exhausted, TOO_MANY_PAGES)
        self.ledger.close(reason)

    def enqueue_request(self, request: Request) -> bool:
        """Take a seed of the spider, or a hop of robots.txt; refuse what is neither."""
        if "robots_of" in request.meta:
            self.direct.append(request)
            return True
        task, lease = request.meta.get("task"), request.meta.get("lease")
        if FURTHER in request.meta:
            return self._take_further(request)
        if isinstance(lease, Lease):
            self.ledger.settle_soon(failed(lease, ASKED_AGAIN))
            return False
        if not isinstance(task, Task):
            logger.error("%s", ProjectError(request.url, NO_TASK))
            return False
        with self.ledger.guarded():
            return bool(self.state.add([task]))
        return False

    def _take_further(self, request: Request) -> bool:
        """Take the request for a further page of an article. Its lease is held until the article is whole."""
        lease: Lease = request.meta["lease"]
        with self.ledger.guarded():
            slot = self.held.slots.get(lease.host) or self._open_slot(lease, steady())
            slot.further.append(request)
            return True
        return False

    def has_pending_requests(self) -> bool:
        """Whether this crawl has anything left to fetch within its patience."""
        if self.ledger.failure or self._is_full():
            return False
        if self.direct or self.ledger.is_settling:
            return True
        if any(slot.has_work or slot.active or slot.asking for slot in self.held.slots.values()):
            return True
        with self.ledger.guarded():
            return self.state.waiting(tuple(self.paces), steady() + self.patience_s, self.exhausted)
        return False

    def next_request(self) -> Request | None:
        """Return a request that may start now, or None; in time the engine is woken for the next."""
        if self.ledger.failure:
            return None
        if self.direct:
            return self.direct.pop()
        arrived = self.crawler.engine.scraper.slot
        if arrived and len(arrived.active) >= MOST_UNREAD:  # each wakes the engine once it is settled
            return None
        with self.ledger.guarded():
            return self._next_request(steady())
        return None

    def _next_request(self, now: float) -> Request | None:
        request = self._start_one(now)
        if request is None and now >= self.next_lease_at:
            self._lease(now)
            request = self._start_one(now)
        if request is None:
            self._wake_later(now)
        return request

    def _start_one(self, now: float) -> Request | None:
        for slot in list(self.held.slots.values()):
            while slot.has_work and slot.may_start(now):
                try:
                    if slot.robots is None:
                        return self.robots_desk.ask(slot, now)
                    if slot.further:
                        return self._start_further(slot, now)
                    if request := self._start_lease(slot, slot.queue.popleft(), now):
                        return request
                except ValueError:  # what Scrapy calls no address would stop the engine
                    self.give_up(slot.host, "not a valid address")
        return None

    def _start_lease(self, slot: Slot, lease: Lease, now: float) -> Request | None:
        url = lease.task.url
        if slot.robots and not slot.robots.allow(url):
            self.ledger.settle_soon(forbidden(lease))
            return None
        if self.pages[slot.host] >= self.spider.max_pages(lease.task.site):
            slot.queue.append(lease)
            self.held.give_back(slot)
            self.exhausted.add(slot.host)
            return None
        self.pages[slot.host] += 1
        slot.start(lease.id, now)
        return Request(
            url,
            callback=self.spider.parse,
            errback=self.spider.failed,
            dont_filter=True,
            meta={"lease": lease, "dont_redirect": True, "handle_httpstatus_all": True},
        )

    def _start_further(self, slot: Slot, now: float) -> Request:
        request = slot.further.popleft()
        self.pages[slot.host] += 1
        slot.start(request.meta["lease"].id, now)
        return request

    def _lease(self, now: float) -> None:
        self.held.leave_resting(now + self.patience_s)
        full = frozenset(
            host
            for host, slot in self.held.slots.items()
            if len(slot.queue) >= slot.pace.concurrency or slot.asking
        )
        want = self.crawler.settings.getint("CONCURRENT_REQUESTS") * 8
        if self.limit:
            want = min(want, self.limit - self.stored - len(self.held.leases))
        leases = self.state.lease(self.paces, want, full | self.exhausted) if want > 0 else []
        for lease in leases:
            slot = self.held.slots.get(lease.host) or self._open_slot(lease, now)
            self.held.take(lease, slot)
        self.held.release_idle(now)
        if not leases:
            self.next_lease_at = now + AGAIN_S

    def _open_slot(self, lease: Lease, now: float) -> Slot:
        self.sites[lease.host] = lease.task.site
        host = self.state.host(lease.host)
        pace = self.paces[lease.task.site]
        if host.crawl_delay:
            pace = Pace(1, max(pace.delay_s, host.crawl_delay))
        slot = Slot(lease.host, pace, now)
        slot.robots = self.robots_desk.recall(host, now)
        self.held.slots[lease.host] = slot
        return slot

    def _wake_later(self, now: float) -> None:
        starts = [slot.next_start for slot in self.held.slots.values() if slot.has_work and slot.has_room]
        self.alarm.set(min([*starts, max(self.next_lease_at, now + 0.01)]) - now)

    def downloaded(self, response: Response, request: Request) -> None:
        """Ask an overloaded host nothing more until it is settled how long it rests."""
        lease = request.meta.get("lease")
        if response.status in OVERLOADED and lease and (slot := self.held.slots.get(lease.host)):
            slot.next_start = max(slot.next_start, steady() + SETTLING_S)

    def left(self, request: Request) -> None:
        """Note that an answer has arrived, or that none will."""
        lease = request.meta.get("lease")
        if lease and lease.host in self.held.slots:
            self.held.slots[lease.host].end(lease.id, steady())

    def settled(self, ack: Ack, receipt: Receipt) -> None:
        """Learn from what became of a lease."""
        host = ack.lease.host
        self.held.leases.pop(ack.lease.id, None)
        if host in self.held.slots:
            self.held.slots[host].end(ack.lease.id, steady())
        if not receipt.held:  # this process slept for too long, and another one has taken over what it held
            self.held.give_all_back()
            self.alarm.ring()
            return
        if ack.story and not ack.story.article_id:
            self.stored += 1
        if ack.host_until:
            self.held.rest(host, ack.host_until)
        if self.failures.are_too_many(ack):
            self.give_up(host, f"host unreachable: {ack.reason}", urlsplit(ack.lease.task.url).scheme)
        for place, reason in self.traps.sprung(ack, receipt):
            if place not in self.ledger.traps:
                self._leave_trap(place, reason)
        self.next_lease_at = 0.0
        self.alarm.ring()
        if self._is_full():
            self.ledger.close_spider("limit reached")

    def _leave_trap(self, place: Place, reason: str) -> None:
        host, family = place
        self.ledger.traps.add(place)
        if slot := self.held.slots.get(host):
            self.held.give_back(slot)
        if count := self.state.abandon_explored(host, family, reason):
            logger.info("%s is left with %d to fetch: %s", host, count, reason)
            count_unexplored(self.crawler.stats, reason, count)

    def give_up(self, host: str, reason: str, scheme: str = "") -> None:
        """Leave what is left of a host for this run, by one scheme or any."""
        if slot := self.held.slots.get(host):
            self.held.give_back(slot)
        count, articles = self.state.abandon(host, reason, scheme)
        if count:
            logger.warning("%s is left with %d to fetch: %s", host, count, reason)
            count_abandoned(self.crawler.stats, self.sites[host], host, reason, count, articles)

    def _is_full(self) -> bool:
        return bool(self.limit) and self.stored >= self.limit
