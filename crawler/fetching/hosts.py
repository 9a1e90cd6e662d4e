"""Hosts: work for many hosts at once, but one job, and one request, at a time for each."""

from __future__ import annotations

import heapq
import math
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from threading import Condition
from typing import Generic, TypeVar

T = TypeVar("T")
LONGEST_PAUSE_S = 24 * 3600.0  # that is asked for between two requests to a host
MANY_HOSTS = 10_000


class HostQueue(Generic[T]):
    """Jobs by host. A host that was given out is not given out again before `done` and its pause.

    Safe to use from several threads.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._waiting: dict[str, deque[T]] = {}
        # Hosts with jobs and none out: (not before, age, host).
        self._ready: list[tuple[float, int, str]] = []
        self._busy: set[str] = set()
        self._next_at = _Moments(0.0)
        self._ages = count()
        self._closed = False

    def put(self, host: str, job: T) -> None:
        """Add a job."""
        with self._changed:
            jobs = self._waiting.setdefault(host, deque())
            jobs.append(job)
            if len(jobs) == 1 and host not in self._busy:
                self._make_ready(host)

    def take(self) -> tuple[str, T] | None:
        """Wait for a host that may be asked and return it with its next job; None when all is done."""
        with self._changed:
            while True:
                if self._ready:
                    wait_s = self._ready[0][0] - time.monotonic()
                    if wait_s <= 0:
                        host = heapq.heappop(self._ready)[2]
                        self._busy.add(host)
                        return host, self._waiting[host].popleft()
                    self._changed.wait(wait_s)
                elif self._closed and not any(self._waiting.values()):
                    return None
                else:
                    self._changed.wait()

    def done(self, host: str, pause_s: float) -> None:
        """Say that the job of `host` is over and that its next one may start after `pause_s` seconds."""
        with self._changed:
            self._busy.discard(host)
            self._next_at.note(host, time.monotonic() + pause_s)
            if self._waiting.get(host):
                self._make_ready(host)
            else:
                self._waiting.pop(host, None)
                self._changed.notify_all()

    def close(self) -> None:
        """Say that no more jobs will come."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _make_ready(self, host: str) -> None:
        heapq.heappush(self._ready, (self._next_at.of(host), next(self._ages), host))
        self._changed.notify()


class HostTurns:
    """One request at a time a host, whichever jobs they are for. Safe to use from several threads.

    Redirects bring jobs of one host to others. `sleep` is called to wait, in seconds.
    """

    def __init__(self, sleep: Callable[[float], None]) -> None:
        self._sleep = sleep
        self._changed = Condition()
        self._held: set[str] = set()
        self._ended = _Moments(LONGEST_PAUSE_S)

    @contextmanager
    def take(self, host: str, pause_s: float) -> Iterator[None]:
        """Hold the turn of a host, `pause_s` seconds or more after the end of the one before."""
        with self._changed:
            self._changed.wait_for(lambda: host not in self._held)
            self._held.add(host)
        try:
            wait_s = self._ended.of(host) + pause_s - time.monotonic()
            if wait_s > 0:
                self._sleep(wait_s)
            yield
        finally:
            with self._changed:
                self._held.discard(host)
                self._ended.note(host, time.monotonic())
                self._changed.notify_all()


class _Moments:
    """A moment by host. Those that are `kept_s` past are forgotten: a list may name any number of hosts."""

    def __init__(self, kept_s: float) -> None:
        self._kept_s = kept_s
        self._moments: dict[str, float] = {}
        self._most = MANY_HOSTS

    def of(self, host: str) -> float:
        """Return what was noted last, long ago where that was nothing."""
        return self._moments.get(host, -math.inf)

    def note(self, host: str, moment: float) -> None:
        """Note a host's moment."""
        self._moments[host] = moment
        if len(self._moments) > self._most:
            oldest = time.monotonic() - self._kept_s
            self._moments = {name: at for name, at in self._moments.items() if at > oldest}
            self._most = max(MANY_HOSTS, 2 * len(self._moments))
