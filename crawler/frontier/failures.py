"""Failures: tells when a host is to be left alone because no connection to it comes about any more."""

from __future__ import annotations

from collections import Counter

from crawler.frontier.contract import Ack

# Connections failed in a row after which a host is left alone for this run: one that never answered, one
# that did and may only have some slow pages.
UNREACHABLE = 4
LOST = 20


class Failures:
    """Counts, by host, connections that failed in a row."""

    def __init__(self) -> None:
        self._in_a_row: Counter[str] = Counter()
        self._answered: set[str] = set()

    def are_too_many(self, ack: Ack) -> bool:
        """Count what became of a lease; return whether its host is to be given up."""
        host = ack.lease.host
        if not ack.unreachable:
            self._in_a_row[host] = 0
            if ack.fetched:
                self._answered.add(host)
            return False
        self._in_a_row[host] += 1
        return self._in_a_row[host] >= (LOST if host in self._answered else UNREACHABLE)
