"""Candidate: the address of what may be an article, with what its finder told of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Finder = Literal["feed", "sitemap", "news-sitemap", "section"]
NEWS_LISTS = frozenset(("feed", "news-sitemap"))  # lists of nothing but new stories


@dataclass(frozen=True, slots=True)
class Candidate:
    """One address to look at.

    url       absolute http(s) address, without tracking parameters
    source    what kind of list it was found in
    title     its headline there, on one line, or None
    date      ISO 8601 time of publication, with the zone if it was told, or None
    modified  the same of the last change
    language  BCP 47 tag, or None
    """

    url: str
    source: Finder
    title: str | None = None
    date: str | None = None
    modified: str | None = None
    language: str | None = None


def each_once(candidates: Iterable[Candidate], limit: int) -> tuple[Candidate, ...]:
    """Return the first candidate of every address, `limit` at most."""
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        found.setdefault(candidate.url, candidate)
        if len(found) >= limit:
            break
    return tuple(found.values())
