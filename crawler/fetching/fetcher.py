"""Fetcher: one page, with the site's robots.txt, bounded redirects and several tries."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import TypeVar
from urllib.parse import urldefrag, urljoin, urlsplit

import urllib3
from w3lib.url import safe_url_string

from crawler import clock
from crawler.addresses import AddressGuard, check_login, host_of
from crawler.agent import USER_AGENT, robots_name
from crawler.errors import ContentRefused, FetchError, HttpError
from crawler.fetching.connection import Retryable, open_url
from crawler.fetching.headers import cookie_pairs, kind_of, media_type, retry_after_s
from crawler.fetching.hosts import HostTurns
from crawler.fetching.limits import Limits
from crawler.fetching.robots import MAX_ROBOTS_BYTES, Robots, Rules
from crawler.fetching.statuses import OVERLOADED, PASSING, REDIRECTED
from crawler.fetching.tries import with_tries
from crawler.unpack import ACCEPT_ENCODING, UnpackError, unpack

T = TypeVar("T")
Reader = Callable[[str, urllib3.BaseHTTPResponse], T]
# Called with an address and that of the hop before; its request is made within what is returned.
BeforeHop = Callable[[str, str | None], AbstractContextManager[None]]

# What may hold a page; a missing type is let through, as browsers do. Text is judged by the extractor.
PAGE_TYPES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain")
ANY_TEXT = "text/*"
# What may hold a list of stories, besides.
LIST_TYPES = (
    *PAGE_TYPES,
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/json",
    "application/gzip",
    "application/x-gzip",
    "application/octet-stream",
)
CHUNK_BYTES = 65536


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as received: its address after redirects, the unpacked bytes, the time in ISO 8601 UTC.

    headers are the response's, signals what robots.txt, which allowed it, says of the use of all pages.
    """

    url: str
    status: int
    content_type: str | None
    body: bytes
    fetched_at: str
    headers: tuple[tuple[str, str], ...]
    signals: Mapping[str, str]


class _Budget:
    """The time that one page may still take, over all its redirects and tries."""

    def __init__(self, left_s: float) -> None:
        self.left_s = left_s

    @contextmanager
    def spend(self) -> Iterator[None]:
        started = time.monotonic()
        try:
            yield
        finally:
            self.left_s -= time.monotonic() - started


class Fetcher:
    """Fetches single pages; safe to use from several threads.

    delay_s is the pause between two pages of a host, `sleep` is called to wait, both in seconds.
    """

    def __init__(
        self,
        guard: AddressGuard | None = None,
        limits: Limits | None = None,
        user_agent: str = USER_AGENT,
        delay_s: float = 0.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._guard = guard or AddressGuard()
        self._limits = limits or Limits()
        self._delay_s = delay_s
        self._sleep = sleep
        self._turns = HostTurns(sleep)
        self._robots_name = robots_name(user_agent)
        self._headers = {
            "User-Agent": user_agent,
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Encoding": ACCEPT_ENCODING,
            "Connection": "close",
        }
        self._robots = Robots(self._fetch_robots)

    def fetch(self, url: str, types: tuple[str, ...] = PAGE_TYPES) -> Fetched:
        """Return the page at `url`. Raises a FetchError that names the first thing in the way.

        `types` are the media types that are taken, ANY_TEXT for all of text; an answer without one is.
        """
        check_login(url)
        return self._try(_clean(url), partial(self._read_page, types), self._take_turn)

    def delay_s(self, url: str) -> float:
        """Seconds to leave between two pages of the site of `url`: ours, or more if it, once met, asks so."""
        try:
            return max(self._delay_s, self._robots.delay_s(_clean(url)))
        except FetchError:  # it is no address, and was not fetched
            return self._delay_s

    def _try(self, url: str, read: Reader[T], before: BeforeHop) -> T:
        """Follow `url`, again after a pause while the trouble is of a kind that passes."""
        budget = _Budget(self._limits.total_s)
        return with_tries(
            lambda: self._follow(url, read, before, budget),
            self._limits,
            lambda _: budget.left_s > 0,
            self._sleep,
        )

    def _follow(self, url: str, read: Reader[T], before: BeforeHop, budget: _Budget) -> T:
        """Read the answer at the end of the redirects, each hop checked."""
        previous, cookie = None, ""
        asked: set[tuple[str, str]] = set()
        for _ in range(self._limits.max_redirects + 1):
            if (url, cookie) in asked:
                raise FetchError(url, "redirects in a circle")
            asked.add((url, cookie))
            self._guard.check_url(url)
            headers = {**self._headers, "Cookie": cookie} if cookie else self._headers
            with (
                before(url, previous),
                budget.spend(),
                open_url(url, headers, self._guard, self._limits, budget.left_s) as response,
            ):
                target = response.headers.get("Location") if response.status in REDIRECTED else None
                if target is None:
                    return read(url, response)
                previous, url = url, _redirect_target(url, target)
                # Some pages redirect to themselves until their cookie comes back. No other one is kept.
                cookie = cookie_pairs(response.headers.getlist("Set-Cookie")) if url == previous else ""
        raise FetchError(url, f"more than {self._limits.max_redirects} redirects")

    def _take_turn(self, url: str, previous: str | None) -> AbstractContextManager[None]:
        """Ask robots.txt and wait for the host's turn; a page's own redirects wait for Crawl-delay only."""
        self._robots.check(url, self._limits.max_crawl_delay_s)
        host = host_of(url)
        own = previous is not None and host_of(previous) == host
        return self._turns.take(host, self._robots.delay_s(url) if own else self.delay_s(url))

    def _fetch_robots(self, url: str) -> Rules:
        return self._try(url, self._read_robots, lambda address, previous: nullcontext())

    def _read_robots(self, url: str, response: urllib3.BaseHTTPResponse) -> Rules:
        if 400 <= response.status < 500 and response.status != 429:
            return Rules(self._robots_name)
        if not 200 <= response.status < 300:
            raise http_error(url, response)
        return Rules.from_bytes(self._robots_name, _read_start(url, response))

    def _read_page(self, types: tuple[str, ...], url: str, response: urllib3.BaseHTTPResponse) -> Fetched:
        if response.status != 200:
            raise http_error(url, response)
        content_type = media_type(response.headers.get("Content-Type"))
        kind = kind_of(content_type or types[0])
        if kind not in types and not (ANY_TEXT in types and kind.startswith("text/")):
            raise ContentRefused(url, f"served as {kind}, which is no page")
        body = _read_body(url, response, self._limits.max_bytes)
        headers = tuple(response.headers.iteritems())
        signals = self._robots.signals(url)
        return Fetched(url, response.status, content_type, body, clock.now(), headers, signals)


def _read_body(url: str, response: urllib3.BaseHTTPResponse, max_bytes: int) -> bytes:
    """Return the whole unpacked body, at most `max_bytes` packed and unpacked."""
    parts: list[bytes] = []
    size = 0
    for part in _stream(url, response):
        parts.append(part)
        size += len(part)
        if size > max_bytes:
            raise ContentRefused(url, f"larger than the limit of {max_bytes} bytes")
    try:
        return unpack(b"".join(parts), response.headers.get("Content-Encoding"), max_bytes)
    except UnpackError as error:
        raise ContentRefused(url, str(error)) from error


def _read_start(url: str, response: urllib3.BaseHTTPResponse) -> bytes:
    """Return as much of a robots.txt as counts; the rest is not even received, unless it comes packed."""
    if response.headers.get("Content-Encoding"):
        return _read_body(url, response, Limits().max_bytes)
    parts: list[bytes] = []
    size = 0
    for part in _stream(url, response):
        parts.append(part)
        size += len(part)
        if size >= MAX_ROBOTS_BYTES:
            break
    return b"".join(parts)


def _stream(url: str, response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
    try:
        yield from response.stream(CHUNK_BYTES, decode_content=False)
    except urllib3.exceptions.ProtocolError as error:
        raise Retryable(ContentRefused(url, "the answer is cut short")) from error


def _clean(url: str) -> str:
    try:
        return urldefrag(safe_url_string(url.strip())).url
    except ValueError as error:
        raise FetchError(url, f"not a valid address: {error}") from error


def _redirect_target(url: str, location: str) -> str:
    """Location as an absolute address; servers send UTF-8 in it, which HTTP libraries read as Latin-1."""
    raw = location.encode("latin-1", errors="replace")
    try:
        parts = urlsplit(_clean(urljoin(url, raw.decode("utf-8", errors="replace").strip())))
        return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()  # logins of links are not sent
    except ValueError as error:
        raise FetchError(url, f"redirects to {location!r}, which is no address") from error


def http_error(url: str, response: urllib3.BaseHTTPResponse) -> HttpError | Retryable:
    """Return the error that a status is, as Retryable where another try may help."""
    error = HttpError(url, f"HTTP {response.status} {response.reason or ''}".rstrip())
    if response.status in PASSING | OVERLOADED:
        return Retryable(error, retry_after_s(response.headers.get, time.time()))
    return error
