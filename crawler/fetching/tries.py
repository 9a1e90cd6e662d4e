"""Tries: another one where the trouble is of a kind that passes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from crawler.fetching.connection import Retryable
from crawler.fetching.limits import Limits

T = TypeVar("T")


def with_tries(
    attempt: Callable[[], T],
    limits: Limits,
    may_go_on: Callable[[Retryable], bool],
    sleep: Callable[[float], None] = time.sleep,
) -> T:
    """Return what `attempt` does, called again after pauses that double, or that the server asks for.

    Raises the error behind a Retryable after the last try, where `may_go_on` says no, and where the server
    asks for a longer pause than `limits` allow.
    """
    pause_s = limits.backoff_s
    for tries_left in reversed(range(limits.tries)):
        try:
            return attempt()
        except Retryable as again:
            wait_s = max(pause_s, again.wait_s or 0.0)
            if not tries_left or not may_go_on(again):
                raise again.error from again
            if wait_s > limits.max_retry_after_s:
                reason = f"{again.error.reason}; the server asks to wait for {wait_s:.0f} s"
                raise type(again.error)(again.error.url, reason) from again
            sleep(wait_s)
            pause_s *= 2
    raise AssertionError("a try either returns or raises")
