"""Stories, lists and feeds to crawl, told apart by their numbers."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler

from tests.crawl_runs import Folder
from tests.http_site import Answer, send

AT_ONCE = ("--set", "BROADSHEET_RETRY_WAITS_S=0")
WORDS = (
    "ships harbour market winter bridge museum library ferry island road school mayor storm cranes".split()
)


def paragraphs(number: int, count: int = 8) -> list[str]:
    """Sentences of a story that are those of no other."""
    chosen = random.Random(number)
    return [" ".join(chosen.choices(WORDS, k=24)).capitalize() + "." for _ in range(count)]


def page(number: int, headline: str = "", text: Iterable[str] = (), published: datetime | None = None) -> str:
    """A story, dated an hour ago unless told otherwise."""
    at = published or datetime.now(UTC) - timedelta(hours=1)
    headline = headline or f"The story of the day that has number {number}"
    body = "".join(f"<p>{words}</p>" for words in text or paragraphs(number))
    meta = f'<meta property="article:published_time" content="{at.isoformat()}">'
    head = f"<head><title>{headline}</title>{meta}</head>"
    return f"<html lang=en>{head}<body><article><h1>{headline}</h1>{body}</article></body></html>"


def undated(number: int) -> str:
    before, _, rest = page(number).partition("<meta")
    return before + rest.partition(">")[2]


def path(number: int) -> str:
    return f"/2026/11/the-story-of-the-day-number-{number}"


def links(numbers: Iterable[int], nav: str = "") -> str:
    cards = "".join(
        f'<div><h2><a href="{path(n)}">The story of the day that has number {n}</a></h2></div>'
        for n in numbers
    )
    return f"<html><body><nav>{nav}</nav><main>{cards}</main></body></html>"


def known(text: str, etag: str) -> Callable[[BaseHTTPRequestHandler], None]:
    """A page that answers 304 to those who have it."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        same = handler.headers.get("If-None-Match") == etag
        send(
            handler, Answer(b"", 304, length=None) if same else Answer(text.encode(), headers={"ETag": etag})
        )

    return answer


def feed(*paths: str) -> str:
    return "<rss><channel>" + "".join(f"<item><link>{p}</link></item>" for p in paths) + "</channel></rss>"


def headlines(folder: Folder) -> list[str]:
    return [record["headline"] for record in folder.lines()]
