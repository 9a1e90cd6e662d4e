"""Signals: which one ended a crawl, and the exit code that tells it."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrapy.crawler import CrawlerProcessBase

INTERRUPTED = 128 + signal.SIGINT
TERMINATED = 128 + signal.SIGTERM  # `timeout`, systemd or a container's end


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
