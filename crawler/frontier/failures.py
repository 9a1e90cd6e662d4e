"""Failures: tells when a host is to be left alone because no connection to it comes about any more."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

from crawler.frontier.contract import Ack

# Connections failed in a row after which a host is left alone for this run: one that never answered, one
# that did and may only have some slow pages.
UNREACHABLE = 4
LOST = 20


class Failures:
    """Counts, by scheme and host, connections that failed in a row: one may have left http for https."""

    def __init__(self) -> None:
        self._in_a_row: Counter[tuple[str, str]] = Counter()
        self._answered: set[tuple[str, str]] = set()

    def are_too_many(self, ack: Ack) -> bool:
        """Count what became of a lease; return whether its host is to be given up by its scheme."""
        key = urlsplit(ack.lease.task.url).scheme, ack.lease.host
        if not ack.unreachable:
            self._in_a_row[key] = 0
            if ack.fetched:
                self._answered.add(key)
            return False
        self._in_a_row[key] += 1
        return self._in_a_row[key] >= (LOST if key in self._answered else UNREACHABLE)
