"""Robots desk: asks each host for its robots.txt before anything else, and keeps the answer in the state."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scrapy import Request

from crawler.clock import steady
from crawler.fetching.headers import retry_after_s
from crawler.fetching.robots import Rules, robots_text
from crawler.fetching.statuses import OVERLOADED
from crawler.frontier.contract import LONGEST_REST_S, Host, Pace
from crawler.frontier.slots import Slot
from crawler.spiders.answers import KEPT_S, may_pass, name_failure
from crawler.spiders.headers import header_of

if TYPE_CHECKING:
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from crawler.frontier.scheduler import FrontierScheduler

FRESH_S = 24 * 3600  # an answer is gone by for so long: RFC 9309, 2.4
MAX_REDIRECTS = 5  # RFC 9309, 2.3.1.2
TIMEOUT_S = 20
TRIES = 4
UNKNOWN_TRIES = 2  # of a host whose name nobody knows: most are typing errors, and a crawl waits for them
ROBOTS_KEY = 0  # of the request among the slot's leases, whose ids start at 1
logger = logging.getLogger(__name__)


class RobotsDesk:
    """Fetches robots.txt for a scheduler's slots."""

    def __init__(self, scheduler: FrontierScheduler) -> None:
        self.scheduler = scheduler
        self.tries: dict[tuple[str, str], int] = {}

    def recall(self, host: Host, now: float) -> Rules | None:
        """Return the rules for a host that need no asking: those of a fresh answer, or none at all."""
        if not self.scheduler.crawler.settings.getbool("ROBOTSTXT_OBEY"):
            return Rules(self.scheduler.agent)
        if host.robots is None or host.robots_at <= now - FRESH_S:
            return None
        return Rules.from_bytes(self.scheduler.agent, host.robots.encode())

    def ask(self, slot: Slot, now: float) -> Request:
        """Return the request for a host's robots.txt; the host's other requests wait for its answer.

        Raises ValueError for a host that is none.
        """
        task = slot.next_lease.task
        scheme = urlsplit(task.url).scheme
        request = Request(
            f"{scheme}://{slot.host}/robots.txt",
            callback=self.read,
            errback=self.fail,
            dont_filter=True,
            meta={
                "robots_of": slot.host,
                "scheme": scheme,
                "site": task.site,
                "download_timeout": min(TIMEOUT_S, self.scheduler.timeout_s),
                "handle_httpstatus_list": list(range(400, 600)),
                "redirect_ttl": MAX_REDIRECTS,
            },
        )
        slot.start(ROBOTS_KEY, now)
        slot.asking = True
        return request

    def read(self, response: Response) -> None:
        """Take the answer."""
        meta = response.meta
        text = text_to_go_by(response.status, response.body)
        with self.scheduler.ledger.guarded():
            if text is None:
                overloaded = response.status in OVERLOADED
                rest_s = retry_after_s(header_of(response), steady()) if overloaded else None
                why = f"HTTP {response.status}"
                self._hands_off(meta["robots_of"], meta["scheme"], why, rest_s=rest_s or 0.0)
            else:
                self._settle(meta, text)

    def fail(self, failure: Failure) -> None:
        """Take the lack of an answer: too many redirects mean no rules, anything else hands off."""
        meta: dict[str, Any] = failure.request.meta  # type: ignore[attr-defined]
        name, message = type(failure.value).__name__, str(failure.value)
        with self.scheduler.ledger.guarded():
            if "max redirections reached" in message:
                self._settle(meta, "")
                return
            most = UNKNOWN_TRIES if name == "CannotResolveHostError" else TRIES
            passing = name != "IgnoreRequest" and may_pass(name, message)
            why = name_failure(name, message)
            self._hands_off(meta["robots_of"], meta["scheme"], why, most if passing else 1)

    def _settle(self, meta: dict[str, Any], text: str) -> None:
        scheduler, name = self.scheduler, meta["robots_of"]
        rules, now = Rules.from_bytes(scheduler.agent, text.encode()), steady()
        host = scheduler.state.host(name)
        if host.robots not in (None, text):
            scheduler.state.allow(name, rules.allow)
        host.robots, host.robots_at = text, now
        host.crawl_delay = min(rules.delay_s, LONGEST_REST_S) or None
        scheduler.state.save_host(host)
        if slot := scheduler.held.slots.get(name):
            slot.robots, slot.asking = rules, False
            if host.crawl_delay:
                slot.pace = Pace(1, max(slot.pace.delay_s, host.crawl_delay))
                slot.next_start = max(slot.next_start, slot.active.get(ROBOTS_KEY, now) + slot.pace.delay_s)
            slot.end(ROBOTS_KEY, now)
        scheduler.spider.found_sitemaps(meta["site"], f"{meta['scheme']}://{name}/", rules.sitemaps)
        scheduler.alarm.ring()

    def _hands_off(self, name: str, scheme: str, why: str, most: int = TRIES, rest_s: float = 0.0) -> None:
        """Wait and ask again, `most` times in all; go by an older answer if there is one, else give up.

        rest_s is for how long the host asked to be left alone. What is there by the other scheme is left to
        the answer that comes by that one.
        """
        scheduler, now = self.scheduler, steady()
        old = scheduler.state.host(name).robots
        tries = self.tries[scheme, name] = self.tries.get((scheme, name), 0) + 1
        if slot := scheduler.held.slots.get(name):
            slot.asking = False
            slot.end(ROBOTS_KEY, now)
            if old is not None:
                slot.robots = Rules.from_bytes(scheduler.agent, old.encode())
        if old is not None and rest_s:
            scheduler.held.rest(name, now + min(rest_s, KEPT_S))
        elif old is None and tries >= most:
            scheduler.give_up(name, f"robots.txt cannot be read ({why}): hands off", scheme)
        elif old is None:
            waits = scheduler.spider.waits
            wait_s = max(waits[min(tries, len(waits)) - 1], min(rest_s, LONGEST_REST_S))
            scheduler.held.rest(name, now + wait_s)
            scheduler.state.explain([name], f"robots.txt cannot be read ({why})")
            logger.warning("%s is asked again in %g s: robots.txt cannot be read (%s)", name, wait_s, why)
        scheduler.alarm.ring()


def text_to_go_by(status: int, body: bytes) -> str | None:
    """Return the text to go by, '' where all is free, or None where the host must be left alone.

    RFC 9309, 2.3.1: a 2xx is read, a 4xx or a redirect that does not end means no rules, anything
    else hands off. A 429 asks for less, not for more: it counts as anything else.
    """
    if 200 <= status < 300:
        return robots_text(body)
    return "" if 300 <= status < 500 and status != 429 else None
