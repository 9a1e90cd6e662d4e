"""Stamps: dates of change in a list that only say when the list was made itself."""

from __future__ import annotations

from collections.abc import Iterable

from crawler.discovery.candidate import Candidate
from crawler.discovery.sitemaps import Child
from crawler.discovery.times import as_moment

MANY = 20  # entries; of fewer, all may have changed in one moment
MAKING_S = 300.0  # that a server takes to write a long list, each entry with the time by then
NEARLY_ALL = 0.9  # of the entries; a list may have pages of its own that never change


def stamps(entries: Iterable[Candidate | Child]) -> frozenset[str]:
    """Return the dates of change that nearly all entries share, and be it by minutes: they tell nothing."""
    told = [entry.modified for entry in entries if entry.modified]
    if len(told) < MANY:
        return frozenset()
    moments = {date: as_moment(date).timestamp() for date in told}
    latest = max(moments.values())
    found = frozenset(date for date, moment in moments.items() if latest - moment <= MAKING_S)
    return found if sum(date in found for date in told) >= NEARLY_ALL * len(told) else frozenset()
