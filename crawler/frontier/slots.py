"""Slots: what one worker knows of a host it is talking to. Decides when the next request may start."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from crawler.fetching.robots import Rules
from crawler.frontier.contract import Lease, Pace

if TYPE_CHECKING:
    from scrapy import Request

MAX_PAUSE_S = 10.0  # a slow host is given a pause as long as its answer took, up to this
IDLE_S = 0.5  # a host without work is held so long, in case its pages lead to more


@dataclass(slots=True)
class Slot:
    """A host held by this worker.

    queue        leases to fetch, best first
    further      requests for further pages of articles whose leases are under way: they go first
    active       keys of requests that are under way, with their start
    next_start   when the next one may start
    robots       its rules, or None while they are unknown
    asking       whether robots.txt is being asked for
    idle_since   when it ran out of work
    """

    host: str
    pace: Pace
    next_start: float
    robots: Rules | None = None
    asking: bool = False
    queue: deque[Lease] = field(default_factory=deque)
    further: deque[Request] = field(default_factory=deque)
    active: dict[int, float] = field(default_factory=dict)
    idle_since: float = 0.0

    def may_start(self, now: float) -> bool:
        """Whether a request may start now: its clock allows it and not too many are under way."""
        return now >= self.next_start and self.has_room

    @property
    def has_room(self) -> bool:
        """Whether another request could be under way."""
        return len(self.active) < self.pace.concurrency and not self.asking

    @property
    def has_work(self) -> bool:
        """Whether anything waits for its turn."""
        return bool(self.queue or self.further)

    @property
    def next_lease(self) -> Lease:
        """The lease whose turn is next; there has to be one."""
        lease: Lease = self.further[0].meta["lease"] if self.further else self.queue[0]
        return lease

    def start(self, key: int, now: float) -> None:
        """Note that request `key` starts."""
        self.active[key] = now
        self.next_start = max(self.next_start, now + self.pace.delay_s)

    def end(self, key: int, now: float) -> None:
        """Note that request `key` ended.

        Asked one at a time, a host has the delay from the end of an answer, so that it never sees
        less of it, and a pause as long as its answer took.
        """
        started = self.active.pop(key, None)
        if started is not None and self.pace.delay_s and self.pace.concurrency == 1:
            pause = max(self.pace.delay_s, min(now - started, MAX_PAUSE_S))
            self.next_start = max(self.next_start, now + pause)
        self.idle_since = now

    def is_idle(self, now: float) -> bool:
        """Whether it has had no work for a while."""
        return not (self.has_work or self.active or self.asking) and now >= self.idle_since + IDLE_S
