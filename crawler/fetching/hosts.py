"""Hosts: work for many hosts at once, but one job, and one request, at a time for each."""

from __future__ import annotations

import heapq
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from threading import Condition, Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class HostQueue(Generic[T]):
    """Jobs by host. A host that was given out is not given out again before `done` and its pause.

    Safe to use from several threads.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._waiting: dict[str, deque[T]] = {}
        self._ready: list[
            tuple[float, int, str]
        ] = []  # hosts with jobs and none out: (not before, age, host)
        self._busy: set[str] = set()
        self._next_at: dict[str, float] = {}
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
            self._next_at[host] = time.monotonic() + pause_s
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
        heapq.heappush(self._ready, (self._next_at.get(host, 0.0), next(self._ages), host))
        self._changed.notify()


class HostTurns:
    """One request at a time a host, whichever jobs they are for. Safe to use from several threads.

    Redirects bring jobs of one host to others. `sleep` is called to wait, in seconds.
    """

    def __init__(self, sleep: Callable[[float], None]) -> None:
        self._sleep = sleep
        self._locks: dict[str, Lock] = {}
        self._ended: dict[str, float] = {}

    @contextmanager
    def take(self, host: str, pause_s: float) -> Iterator[None]:
        """Hold the turn of a host, `pause_s` seconds or more after the end of the one before."""
        with self._locks.setdefault(host, Lock()):
            wait_s = self._ended.get(host, -pause_s) + pause_s - time.monotonic()
            if wait_s > 0:
                self._sleep(wait_s)
            try:
                yield
            finally:
                self._ended[host] = time.monotonic()
