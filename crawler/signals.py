"""Signals: which one ended a crawl, the exit code that tells it, and what is whole before one is heard."""

from __future__ import annotations

import math
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrapy.crawler import CrawlerProcessBase

INTERRUPTED = 128 + signal.SIGINT
TERMINATED = 128 + signal.SIGTERM  # `timeout`, systemd or a container's end

GRACE_S = 10.0  # for a reader to take the rest of a record, before the first signal counts for it
PATIENCE_S = 1.0  # in which a second signal is the first once more: `timeout` sends each twice


class Signals:
    """Notes the signals that a process of Scrapy's gets: that one came is all that a crawl hears of them."""

    def __init__(self, process: CrawlerProcessBase) -> None:
        self.received: list[int] = []
        shut_down = process._signal_shutdown  # it has no public name

        def note(number: int, frame: Any) -> None:
            self.received.append(number)
            shut_down(number, frame)

        vars(process)[shut_down.__name__] = note

    @property
    def code(self) -> int:
        """The exit code of a crawl that was ended. A second signal only hurries the first."""
        return TERMINATED if self.received[:1] == [signal.SIGTERM] else INTERRUPTED


@contextmanager
def held_back(patience_s: float = math.inf) -> Iterator[None]:
    """Let a SIGINT or SIGTERM come behind the block; another one, that much later than the first, at once.

    Where patience has an end, the first one does not wait for longer than GRACE_S either.
    """
    if current_thread() is not main_thread():  # no other gets them, or may set handlers
        yield
        return
    first: list[tuple[int, float]] = []
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def let_through(number: int) -> None:
        signal.signal(number, handlers[signal.Signals(number)])
        signal.raise_signal(number)

    def hold(number: int, _: object) -> None:
        now = time.monotonic()
        if not first:
            first.append((number, now))
            if patience_s < math.inf:
                signal.signal(signal.SIGALRM, lambda *_: let_through(number))
                signal.setitimer(signal.ITIMER_REAL, GRACE_S)
        elif now - first[0][1] >= patience_s:
            let_through(number)

    for number in handlers:
        signal.signal(number, hold)
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        if first:
            if patience_s < math.inf:
                signal.setitimer(signal.ITIMER_REAL, 0)
                signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.raise_signal(first[0][0])


def write_whole(out: IO[bytes], data: bytes) -> None:
    """Write and flush: an interrupt cuts nothing but where nobody reads for GRACE_S, or at a second one."""
    rest = memoryview(data)
    with held_back(PATIENCE_S):
        while rest:  # with PYTHONUNBUFFERED, standard output takes a part where a signal came
            rest = rest[out.write(rest) :]
        out.flush()
