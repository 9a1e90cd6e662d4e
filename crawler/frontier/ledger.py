"""Ledger: one crawl's hold on the state. Acks are committed in groups, within a moment of each other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.utils.misc import load_object
from scrapy.utils.reactor import is_asyncio_reactor_installed, is_reactor_installed

from crawler.errors import ProjectError
from crawler.frontier.archive_reader import stocked
from crawler.frontier.contract import Ack, Lease, Output, Receipt, State
from crawler.frontier.database import StateError
from crawler.frontier.sqlite import SqliteState
from crawler.outputs import open_outputs
from crawler.summary import count_ack, count_left, describe, summarize
from extractors.errors import BroadsheetError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Request, Response
    from twisted.python.failure import Failure

    from crawler.spiders.news import NewsSpider

GROUP = 64  # acks committed together at most
GROUP_WAIT_S = 0.05  # how long the first of a group waits for others that are under way
HEARTBEAT_S = 10.0
logger = logging.getLogger(__name__)
Listener = Callable[[Ack, Receipt], None]


class Ledger:
    """Scrapy extension that owns the state and the outputs of a crawl.

    traps    hosts and their folders (None: all of them) in which exploring led to nothing new
    failure  the StateError that ended the crawl, or None
    run      id of this run in the state
    outcome  why the crawl ended, as Scrapy says it
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.outputs = _outputs(crawler)
        self.state = SqliteState(crawler.settings["BROADSHEET_STATE"])
        self.listeners: list[Listener] = []
        self.traps: set[tuple[str, str | None]] = set()
        self.failure: StateError | None = None
        self.run = 0
        self.sites: tuple[str, ...] = ()
        self.outcome = ""
        self.stocked: frozenset[str] = frozenset()
        self._group: list[tuple[Ack, asyncio.Future[Receipt]]] = []
        self._timer: asyncio.TimerHandle | None = None
        self._beat: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Future[None]] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Ledger:
        """Open the state, mend what a killed run left behind, and listen for what never reaches the store.

        Raises StateError where the state or an output cannot be used, and ProjectError where no pipeline
        would settle the leases of articles, an output is none, or nothing would run what awaits them.
        """
        _check_stored(crawler)
        _check_reactor()
        ledger = cls(crawler)
        ledger.state.recover(ledger.outputs)
        connect = crawler.signals.connect
        connect(ledger.spider_opened, signals.spider_opened)
        connect(ledger.item_dropped, signals.item_dropped)
        connect(ledger.item_error, signals.item_error)
        connect(ledger.spider_error, signals.spider_error)
        return ledger

    @classmethod
    def of(cls, crawler: Crawler) -> Ledger:
        """Return the ledger of a crawl. Raises RuntimeError where the extension is not enabled."""
        ledger: Ledger | None = crawler.get_extension(cls)
        if ledger is None:
            raise RuntimeError("enable the extension crawler.frontier.ledger.Ledger, or crawler.addon.Addon")
        return ledger

    def spider_opened(self, spider: NewsSpider) -> None:
        """Note the run, and start the heartbeat."""
        self.sites = tuple(spider.plans)
        try:
            self.run = self.state.start_run(spider.plan_marks, spider.since)
        except StateError as error:
            self.fail(error)
        else:
            self._keep_alive()

    async def settle(self, ack: Ack) -> Receipt:
        """Commit `ack` together with its neighbours; return when it is committed."""
        if self.failure:
            raise self.failure
        future: asyncio.Future[Receipt] = asyncio.get_running_loop().create_future()
        self._group.append((ack, future))
        if len(self._group) >= GROUP:
            self.flush()
        elif self._is_whole:
            self._flush_in(0.0)  # whoever settles at this very moment is in time
        elif self._timer is None:
            self._flush_in(GROUP_WAIT_S)
        return await future

    def settle_soon(self, ack: Ack) -> None:
        """Commit `ack` with the next group, without anybody waiting for it."""
        self._start(self._settle_quietly(ack))

    def settle_now(self, acks: Iterable[Ack]) -> None:
        """Commit `acks` at once."""
        loop = asyncio.get_running_loop()
        self._group += [(ack, loop.create_future()) for ack in acks]
        self.flush()

    @property
    def is_settling(self) -> bool:
        """Whether anything waits to be committed: more may be left to fetch once it is."""
        return bool(self._group or self._tasks)

    @property
    def _is_whole(self) -> bool:
        """Whether all requests under way wait for the commit; Scrapy has no public way to tell how many."""
        slot = self.crawler.engine._slot if self.run else None
        return slot is not None and len(self._group) >= len(slot.inprogress)

    def _flush_in(self, wait_s: float) -> None:
        if self._timer:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(wait_s, self.flush)

    def close_spider(self, reason: str) -> None:
        """End the crawl once what is under way is done."""
        self._start(self.crawler.engine.close_spider_async(reason=reason))

    def flush(self) -> None:
        """Commit what waits."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        group, self._group = self._group, []
        if not group:
            return
        try:
            receipts = self.state.commit([ack for ack, _ in group], self.outputs)
        except Exception as error:  # noqa: BLE001 - whatever it is, those who wait would wait for ever
            failure = error if isinstance(error, BroadsheetError) else self._bug(error)
            self.fail(failure)
            for _, future in group:
                if not future.done():
                    future.set_exception(failure)
            return
        for (_, future), receipt in zip(group, receipts, strict=True):
            if not future.done():
                future.set_result(receipt)  # who waits goes on after this, whatever the listeners do
        for receipt in receipts:
            self._note(receipt)

    def _bug(self, error: Exception) -> StateError:
        reason = f"what was read cannot be written: {type(error).__name__}: {error}"
        return StateError(str(self.state.path), reason)

    def fail(self, error: BroadsheetError) -> None:
        """End the crawl: the state cannot be used. What was committed stays."""
        if self.failure is None:
            self.failure = error if isinstance(error, StateError) else StateError(error.url, error.reason)
            logger.error("The crawl ends: %s", error)
            self.state.hurry()
            if not self.outcome:  # else the crawl has ended already
                self.close_spider("state error")

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Run the block; where the state cannot be used, the crawl ends and the block with it."""
        try:
            yield
        except StateError as error:
            self.fail(error)

    def close(self, reason: str) -> None:
        """Commit what waits and give back what is held. Called by the scheduler, the last to need it."""
        self.outcome = reason
        if self._beat:
            self._beat.cancel()
        try:
            self.flush()
            if not self.failure and self.run:
                count_left(self.crawler.stats, self.state.left(self.sites))
                self.state.end_run(self.run, reason, summarize(self.crawler.stats.get_stats()))
                self.stocked = stocked(self.state.db, self.sites)
            self.state.close()
        except StateError as error:
            self.failure = self.failure or error

    def _note(self, receipt: Receipt) -> None:
        ack = receipt.ack
        count_ack(self.crawler.stats, ack, receipt)
        if receipt.held and (line := describe(ack, receipt)):
            logger.info(line)
        for listener in self.listeners:
            with self.guarded():  # those who wait for the rest of the group must hear all the same
                listener(ack, receipt)

    def _keep_alive(self) -> None:
        with self.guarded():
            self.state.heartbeat(self.run, summarize(self.crawler.stats.get_stats()))
        if self.failure:
            return
        self._beat = asyncio.get_running_loop().call_later(HEARTBEAT_S, self._keep_alive)

    async def item_dropped(self, item: Any, exception: Exception) -> None:
        """Acknowledge a page whose item a pipeline dropped, with the pipeline's reason."""
        if (lease := _lease_of(item)) and not item.settled:
            # What a page leads to that a crawl starts from is wanted whatever becomes of the page itself.
            found = item.found if item.restamp or lease.task.refresh else ()
            await self._settle_quietly(
                Ack(
                    lease=lease,
                    state=State.DONE,
                    reason=str(exception),
                    # What is not stored is read whole should it be asked for again.
                    etag=item.etag if item.restamp else None,
                    last_modified=item.last_modified if item.restamp else None,
                    revisit_at=item.revisit_at if lease.article_id else None,
                    found=(*found, *((item.instead,) if item.instead else ())),
                    restamp=item.restamp,
                    removed=item.removed,
                    veiled=item.veiled,
                    twin=item.twin,
                    differs=item.differs,
                )
            )

    async def item_error(self, item: Any, failure: Failure) -> None:
        """Acknowledge a page on which a pipeline broke."""
        if (lease := _lease_of(item)) and not self.failure:
            await self._settle_quietly(_broken("pipeline", lease, failure))

    def spider_error(self, failure: Failure, response: Response | Failure) -> None:
        """Acknowledge a page on which a callback broke. Scrapy waits for no one here."""
        request: Request | None = getattr(response, "request", None)
        lease = request.meta.get("lease") if request is not None else None
        if lease and not self.failure:
            self.settle_soon(_broken("callback", lease, failure))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _settle_quietly(self, ack: Ack) -> None:
        try:
            await self.settle(ack)
        except StateError:
            return  # `fail` has said so and ends the crawl


def _check_stored(crawler: Crawler) -> None:
    from crawler.pipelines.store import StorePipeline

    parts = crawler.settings.getdict("ITEM_PIPELINES").items()
    pipelines = [load_object(part) for part, place in parts if place is not None]
    if not any(isinstance(part, type) and issubclass(part, StorePipeline) for part in pipelines):
        reason = "crawler.pipelines.store.StorePipeline has to be on: it tells the state what was read"
        raise ProjectError("ITEM_PIPELINES", reason)


def _check_reactor() -> None:
    if is_reactor_installed() and not is_asyncio_reactor_installed():
        reason = (
            "a crawl needs twisted.internet.asyncioreactor.AsyncioSelectorReactor, installed before any other"
        )
        raise ProjectError("TWISTED_REACTOR", reason)


def _outputs(crawler: Crawler) -> list[Output]:
    try:
        return open_outputs(crawler.settings.getlist("BROADSHEET_OUT"))
    except ValueError as error:
        raise ProjectError("BROADSHEET_OUT", str(error)) from error


def _lease_of(item: Any) -> Lease | None:
    lease = getattr(item, "lease", None)
    return lease if isinstance(lease, Lease) else None


def _broken(part: str, lease: Lease, failure: Failure) -> Ack:
    """Acknowledge a page on which a part broke, of ours or of the project's own."""
    error = failure.value
    what = error.reason if isinstance(error, ProjectError) else type(error).__name__
    return Ack(lease=lease, state=State.FAILED, reason=f"a {part} broke: {what}")
