"""Replay: pages as web archives and caches show them, under addresses that wrap the page's own.

https://ARCHIVE/COLLECTION/20260302100000/https://news.example/story is how the Wayback Machine and pywb
name a capture; in its links they put the same before every address. archive.today shows a copy under a short
name, and tells such an address as its bookmark. Caches of AMP have the address without its scheme in theirs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from html import unescape

from extractors.url_parts import split

MAX_COLLECTION_CHARS = 60
# Two letters and an underscore behind the time ask for the page in another form, such as id_ for "as it was".
_ADDRESS = re.compile(
    rf"https?://(?P<host>[\w.:-]{{1,200}})(?P<collection>/[^?#]{{0,{MAX_COLLECTION_CHARS}}}?)"
    r"(?P<time>\d{14})(?:[a-z]{2}_)?/(?P<url>https?:/.+)",
    re.S,
)
# By the format of AMP's caches, and as searches link such pages.
_AMP_CACHE = re.compile(
    r"https?://(?P<host>[\w-]{1,80}\.cdn\.ampproject\.org/(?:c|v|wp)"
    r"|www\.google\.[a-z]{2,3}(?:\.[a-z]{2})?/amp)/"
    r"(?P<secure>s/)?(?P<url>[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?:[/?#].*)?)",
    re.S,
)
# What the Wayback Machine's software puts into a page, between comments of these words.
_TOOLBAR = (b"<!-- BEGIN WAYBACK TOOLBAR INSERT -->", b"<!-- END WAYBACK TOOLBAR INSERT -->")
# How archive.today names the page that it copied, what it puts into the head, above the page and into links.
HEAD_BYTES = 20_000
_BOOKMARK = re.compile(
    rb"<link\b(?=[^<>]{0,3000}\brel=[\"']?bookmark\b)[^<>]{0,3000}?\bhref=[\"']?(https?://[^\"'\s<>]+)"
)
_OF_COPY = re.compile(rb"<meta\b[^<>]*>|<link\b[^<>]*\brel=[\"']?(?:canonical|bookmark|image_src)\b[^<>]*>")
_COPY_TOP = re.compile(rb"<div\b[^<>]*\bid=[\"']?(HEADER|SOLID|CONTENT)\b")
_COPY_LINK = re.compile(rb"https?://[\w.-]{1,60}/o/\w{3,8}/(?=https?:)")


@dataclass(frozen=True, slots=True)
class Capture:
    """An archived page: its own address, when it was fetched, and who shows it.

    fetched_at is ISO 8601 UTC, None for a page in a cache, whose address does not tell it.
    """

    url: str
    fetched_at: str | None
    host: str
    collection: str


def capture_of(address: str) -> Capture | None:
    """Return what a replay address tells of the page, or None if it is none.

    >>> capture_of("https://web.archive.org/web/20260302101500/https://news.example/story").url
    'https://news.example/story'
    >>> capture_of("https://news.example/20260302/story") is None
    True
    """
    if cached := _AMP_CACHE.fullmatch(address):
        scheme = "https" if cached["secure"] else "http"
        return Capture(f"{scheme}://{cached['url']}", None, cached["host"], "")
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


def copy_of(utf8: bytes) -> Capture | None:
    """Return the capture that a page names as its bookmark, or None."""
    found = _BOOKMARK.search(utf8, 0, HEAD_BYTES) if utf8.find(b"bookmark", 0, HEAD_BYTES) >= 0 else None
    return capture_of(unescape(found[1].decode("utf-8", "replace"))) if found else None


def undo_copying(utf8: bytes) -> bytes:
    """Return the page that was copied: without what the archive tells of its copy, and with its own links."""
    start = utf8.find(b"<body")
    head, body = (utf8[:start], utf8[start:]) if start >= 0 else (b"", utf8)
    top, page = _COPY_TOP.search(body), None
    if top and top[1] == b"HEADER":
        page = _COPY_TOP.search(body, top.end())
    body = body[: top.start()] + body[page.start() :] if top and page else body
    return _OF_COPY.sub(b"", head) + _COPY_LINK.sub(b"", body)


def undo_rewriting(utf8: bytes, capture: Capture) -> bytes:
    """Return the page as it was archived: no toolbar, and its links without what the archive put before."""
    if capture.fetched_at is None:  # a cache, which leaves pages as they are
        return utf8
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
