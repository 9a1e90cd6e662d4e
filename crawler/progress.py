"""Progress: one line on a terminal that says how far a run is. Silent anywhere else."""

from __future__ import annotations

import os
import sys
import time

from crawler.terminal import is_watched

FIRST_AFTER_S = 0.4  # a run shorter than this shows nothing
EVERY_S = 0.1
BAR_CHARS = 24
UNTOLD_COLUMNS = 80
CLEAR_LINE = "\r\x1b[K"


class Progress:
    """A bar on standard error if that is a terminal and `wanted`; `total` is None where nobody knows it."""

    def __init__(self, total: int | None, wanted: bool = True) -> None:
        self._total = total
        self._on = wanted and is_watched()
        self._started = time.monotonic()
        self._next_at = self._started + FIRST_AFTER_S
        self._shown = False

    def show(self, done: int, failed: int) -> None:
        """Draw the line if it is time to."""
        now = time.monotonic()
        if not self._on or now < self._next_at:
            return
        self._next_at = now + EVERY_S
        self._shown = True
        # One that does not fit is broken in two, of which the next takes away one.
        width = (os.get_terminal_size(sys.stderr.fileno()).columns or UNTOLD_COLUMNS) - 1
        sys.stderr.write(CLEAR_LINE + self._line(done, failed, now - self._started)[:width])
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, so that other lines can be printed."""
        if self._shown:
            self._shown = False
            self._next_at = 0.0
            sys.stderr.write(CLEAR_LINE)
            sys.stderr.flush()

    def _line(self, done: int, failed: int, elapsed_s: float) -> str:
        finished = done + failed
        counts = f"{finished} of {self._total}" if self._total else f"{finished}"
        bar = ""
        if self._total:
            filled = BAR_CHARS * finished // self._total
            bar = f"[{'#' * filled}{'-' * (BAR_CHARS - filled)}] "
        failures = f", {failed} failed" if failed else ""
        return f"{bar}{counts} done{failures}, {finished / elapsed_s:.1f} a second"
