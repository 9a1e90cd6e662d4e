"""Readings: what a reader is told of a page, and what it tells. A crawl imports no more."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.frontier.contract import Kind, Task


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the fetch tells of a page."""

    url: str
    content_type: str | None
    status: int
    fetched_at: str
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StoryReading:
    """A page as read: its record as JSON, or why it is no article.

    is_amp tells a page of the Accelerated Mobile Pages by its root element; onward is where the page sends
    its readers on to by itself, '' if it does not.
    """

    record: bytes = b""
    simhash: int = 0
    blocks: frozenset[int] = frozenset()
    refusal: str = ""
    is_amp: bool = False
    onward: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a discovery page led to; problem says why it was nothing, or less than everything.

    onward is where the page sends its readers on to by itself, '' if it does not; is_useless tells a list
    that has a problem and nothing of this site, not even what is too old; reads_as is the kind of list that
    its beginning shows it to be, None where that does not tell.
    """

    tasks: tuple[Task, ...] = ()
    problem: str = ""
    onward: str = ""
    is_useless: bool = False
    reads_as: Kind | None = None
