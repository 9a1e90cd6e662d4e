"""Replay: pages as web archives show them, under addresses that wrap the one that was archived.

https://ARCHIVE/COLLECTION/20260302100000/https://news.example/story is how the Wayback Machine and pywb
name a capture; in its links they put the same before every address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from extractors.url_parts import split

MAX_COLLECTION_CHARS = 60
# Two letters and an underscore behind the time ask for the page in another form, such as id_ for "as it was".
_ADDRESS = re.compile(
    rf"https?://(?P<host>[\w.:-]{{1,200}})(?P<collection>/[^?#]{{0,{MAX_COLLECTION_CHARS}}}?)"
    r"(?P<time>\d{14})(?:[a-z]{2}_)?/(?P<url>https?:/.+)",
    re.S,
)
# What the Wayback Machine's software puts into a page, between comments of these words.
_TOOLBAR = (b"<!-- BEGIN WAYBACK TOOLBAR INSERT -->", b"<!-- END WAYBACK TOOLBAR INSERT -->")


@dataclass(frozen=True, slots=True)
class Capture:
    """An archived page: its own address, when it was fetched (ISO 8601 UTC), and who shows it."""

    url: str
    fetched_at: str
    host: str
    collection: str


def capture_of(address: str) -> Capture | None:
    """Return what a replay address tells of the page, or None if it is none.

    >>> capture_of("https://web.archive.org/web/20260302101500/https://news.example/story").url
    'https://news.example/story'
    >>> capture_of("https://news.example/20260302/story") is None
    True
    """
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return None
    try:
        time = datetime.strptime(found["time"], "%Y%m%d%H%M%S")
    except ValueError:  # fourteen figures that are no time
        return None
    url = re.sub(r":/{1,2}", "://", found["url"], count=1)  # some servers fold the two slashes
    if not split(url).hostname:
        return None
    return Capture(url, f"{time.isoformat()}Z", found["host"], found["collection"])


def undo_rewriting(utf8: bytes, capture: Capture) -> bytes:
    """Return the page as it was archived: no toolbar, and its links without what the archive put before."""
    start = utf8.find(_TOOLBAR[0])
    end = utf8.find(_TOOLBAR[1], start) if start >= 0 else -1
    if end >= 0:
        utf8 = utf8[:start] + utf8[end + len(_TOOLBAR[1]) :]
    slash = rb"\\?/"  # scripts hold addresses with their slashes escaped
    host, collection = (
        re.escape(part.encode()).replace(b"/", slash) for part in (capture.host, capture.collection)
    )
    wrapping = rb"(?:(?:https?:)?%b%b%b)?%b\d{4,14}(?:[a-z]{2}_)?%b(?=https?:)"
    return re.sub(wrapping % (slash, slash, host, collection, slash), b"", utf8)
