"""Live: a view of a crawl on a terminal while it goes on, a line a site."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import time
from typing import TYPE_CHECKING, TextIO

from scrapy import signals
from scrapy.exceptions import NotConfigured

from crawler.summary import summarize
from crawler.terminal import is_watched

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

EVERY_S = 0.5
SHOWN_SITES = 20
# By name: how wide, for six digits at least.
COLUMNS = {name: max(6, len(name)) + 1 for name in "pages new changed unchanged dropped failed gone".split()}
CLOCK_CHARS = 9  # "  86400 s" and one column that stays free
SHORTEST_NAME = 8
SPARE_ROWS = 3
USUAL_SIZE = (80, 24)
UP, CLEAR, CLEAR_BELOW = "\x1b[{}A", "\x1b[K", "\x1b[J"


class LiveTable:
    """Scrapy extension that redraws a table on standard error."""

    def __init__(self, crawler: Crawler, stream: TextIO) -> None:
        self.crawler = crawler
        self.stream = stream
        self.drawn = 0
        self.started = time.monotonic()
        self._timer: asyncio.TimerHandle | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> LiveTable:
        """Raise NotConfigured where standard error is no terminal."""
        if not is_watched():
            raise NotConfigured
        table = cls(crawler, sys.stderr)
        for handler in logging.getLogger().handlers:
            handler.addFilter(table.make_room)
        crawler.signals.connect(table.draw, signals.spider_opened)
        crawler.signals.connect(table.stop, signals.spider_closed)
        return table

    def draw(self) -> None:
        """Draw the table over the last one, and again in a moment."""
        lines = self.lines()
        back = UP.format(self.drawn) if self.drawn else ""
        self.stream.write(back + "".join(f"{line}{CLEAR}\n" for line in lines))
        self.stream.flush()
        self.drawn = len(lines)
        self._timer = asyncio.get_running_loop().call_later(EVERY_S, self.draw)

    def make_room(self, _: logging.LogRecord) -> bool:
        """Take the table away for a log line. A filter of log handlers that lets everything pass."""
        if self.drawn:
            self.stream.write(UP.format(self.drawn) + CLEAR_BELOW)
            self.stream.flush()
            self.drawn = 0
        return True

    def lines(self) -> list[str]:
        """Return the lines of the table, none wider than the terminal: one that wraps is two to go up."""
        columns, rows = self._size()
        sites = summarize(self.crawler.stats.get_stats())["sites"]
        busiest = sorted(sites.items(), key=lambda item: -item[1].get("pages", 0))
        del busiest[max(1, min(SHOWN_SITES, rows - SPARE_ROWS)) :]
        longest = max([len("site"), *(len(name) for name, _ in busiest)])
        width = max(SHORTEST_NAME, min(longest, columns - sum(COLUMNS.values()) - CLOCK_CHARS))
        table = [
            [_cut(name, width), *(f"{site.get(c, 0):>{wide}}" for c, wide in COLUMNS.items())]
            for name, site in busiest
        ]
        seconds = int(time.monotonic() - self.started)
        head = [_cut("site", width), *(f"{c:>{wide}}" for c, wide in COLUMNS.items()), f"  {seconds} s"]
        return ["".join(row)[: columns - 1] for row in [head, *table]]

    def _size(self) -> tuple[int, int]:
        """Columns and rows of the terminal; the usual ones where it does not tell."""
        try:
            columns, rows = os.get_terminal_size(self.stream.fileno())
        except OSError:
            columns, rows = 0, 0
        return columns or USUAL_SIZE[0], rows or USUAL_SIZE[1]

    def stop(self) -> None:
        """Draw it a last time."""
        if self._timer:
            self._timer.cancel()
        self.draw()
        if self._timer:
            self._timer.cancel()
        self.drawn = 0  # it stays


def _cut(name: str, width: int) -> str:
    return f"{name:<{width}}" if len(name) <= width else f"{name[: width - 1]}…"
