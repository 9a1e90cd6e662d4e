"""Alarm: has the engine ask the scheduler for requests, at once or in time for the next."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class Alarm:
    """One that is set takes the place of the one before."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._timer: asyncio.TimerHandle | None = None

    def set(self, wait_s: float) -> None:
        """Ring in so many seconds."""
        self.cancel()
        self._timer = asyncio.get_running_loop().call_later(max(0.0, wait_s), self.ring)

    def cancel(self) -> None:
        """Do not ring."""
        if self._timer:
            self._timer.cancel()

    def ring(self) -> None:
        """Have the engine ask for requests. It has no public way to be told that one is ready."""
        slot = self.crawler.engine._slot
        if slot is not None:
            slot.nextcall.schedule()
