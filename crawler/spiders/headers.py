"""Headers: those of Scrapy's requests and answers as text, and what a reader is told of an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from crawler import clock
from crawler.readers.readings import PageFacts

if TYPE_CHECKING:
    from scrapy.http import Headers, Response


def header_pairs(headers: Headers) -> tuple[tuple[str, str], ...]:
    """Return all headers with their values."""
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in headers.items()
        for value in values
    )


def page_facts(response: Response, url: str) -> PageFacts:
    """Return what a reader is told of the page at `url`."""
    return PageFacts(
        url,
        header_of(response)("Content-Type"),
        response.status,
        response.meta.get("fetched_at") or clock.now(),  # as in the WARC file, if there is one
        header_pairs(response.headers),
    )


def header_of(response: Response) -> Callable[[str], str | None]:
    """Return what returns the value of a header, None where there is none."""

    def header(name: str) -> str | None:
        value: bytes = response.headers.get(name) or b""
        try:
            return value.decode("utf-8") or None  # beyond what HTTP allows, and what browsers do
        except UnicodeDecodeError:
            return value.decode("latin-1")

    return header
