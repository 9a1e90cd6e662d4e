"""Traps: pages that link to ever more pages, and lists that are broken, hostile or endless."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from hashlib import sha256

from crawler.demo.faults import ROOT
from crawler.demo.layouts import note_page
from crawler.demo.syndication import DECLARATION, SITEMAP_XMLNS, robots
from crawler.demo.wire import packed

ROBOTS_BYTES = 700 * 1024  # crawlers read 500 KiB (RFC 9309)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
PIECE_URLS = 30_000
BOMB_URLS = 3_000_000  # in a sitemap of a few hundred kilobytes
XML = "application/xml"


def calendar(url: str, year: str, month: str) -> tuple[bytes, str]:
    """Return a month of a calendar without end, with links to the months before and after it."""
    count = int(year) * 12 + int(month) - 1
    links = "".join(
        f'<a href="{ROOT}calendar/{when // 12}/{when % 12 + 1:02}/">{when // 12}-{when % 12 + 1:02}</a> '
        for when in (count - 1, count + 1, count + 12)
    )
    return _page(f"Events in {year}-{month}", f"<p>Nothing is planned.</p>{links}")


def maze(url: str, key: str) -> tuple[bytes, str]:
    """Return a page whose links carry ever new session numbers."""
    keys = [sha256(f"{key}/{n}".encode()).hexdigest()[:16] for n in range(8)]
    links = "".join(f'<a href="{ROOT}maze/{name}?visit={name}">Next room</a> ' for name in keys)
    return _page("A room with eight doors", links)


def broken_feed(url: str) -> tuple[bytes, str]:
    """Return a feed that breaks off, after one good entry."""
    item = (
        f"<item><title>R&D &nbsp; at sea</title><link>{url}{ROOT}a-story-behind-redirect-chain</link></item>"
    )
    return f"\n<rss><channel><title>Faults</title>{item}<item><title>cut".encode(), "application/rss+xml"


def bomb_feed(url: str) -> tuple[bytes, str]:
    """Return a feed whose entities would expand to gigabytes, and that asks for a local file."""
    doctype = f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    item = f"<item><title>&l11; &f;</title><link>{url}/never-there-and-never-was</link></item>"
    return f"{DECLARATION}{doctype}<rss><channel>{item}</channel></rss>".encode(), "application/rss+xml"


@cache
def bomb_sitemap(url: str) -> tuple[bytes, str]:
    """Return a packed sitemap of three million addresses that are all the same one."""
    entry = f"<url><loc>{url}/</loc></url>".encode()
    head = f"{DECLARATION}<urlset {SITEMAP_XMLNS}>".encode()
    return packed(head, entry * PIECE_URLS, BOMB_URLS // PIECE_URLS), "application/gzip"


def loop_sitemap(url: str) -> tuple[bytes, str]:
    """Return an index that lists itself and another one that lists it."""
    children = "".join(f"<sitemap><loc>{url}{ROOT}loop{n}.xml</loc></sitemap>" for n in ("", "?a=1", "?a=2"))
    return f"{DECLARATION}<sitemapindex {SITEMAP_XMLNS}>{children}</sitemapindex>".encode(), XML


def broken_sitemap(url: str) -> tuple[bytes, str]:
    """Return a sitemap with a bare ampersand, which breaks off."""
    entry = f"<url><loc>{url}{ROOT}a-story-behind-type-missing?a=1&b=2</loc></url>"
    return f"{DECLARATION}<urlset {SITEMAP_XMLNS}>{entry}<url><loc>{url}/cut".encode(), XML


def huge_robots(url: str) -> bytes:
    """Return a robots.txt that is too long to be read to its end, with the rules in front."""
    filling = "# This line says nothing, and there are many of it.\n"
    return (robots(url) + filling * (ROBOTS_BYTES // len(filling)) + "User-agent: *\nDisallow: /\n").encode()


def _page(title: str, body: str) -> tuple[bytes, str]:
    return note_page(title, "").replace("</main>", f"{body}</main>").encode(), "text/html; charset=utf-8"


FEEDS = (f"{ROOT}broken-feed.xml", f"{ROOT}bomb-feed.xml")
SITEMAPS = (f"{ROOT}bomb-sitemap.xml.gz", f"{ROOT}loop.xml", f"{ROOT}broken-sitemap.xml")
STARTS = (f"{ROOT}calendar/2026/11/", f"{ROOT}maze/start")
TRAPS: tuple[tuple[re.Pattern[str], Callable[..., tuple[bytes, str]]], ...] = (
    (re.compile(rf"{ROOT}calendar/(\d{{1,5}})/(\d\d)/"), calendar),
    (re.compile(rf"{ROOT}maze/(\w+)"), maze),
    (re.compile(re.escape(FEEDS[0])), broken_feed),
    (re.compile(re.escape(FEEDS[1])), bomb_feed),
    (re.compile(re.escape(SITEMAPS[0])), bomb_sitemap),
    (re.compile(re.escape(SITEMAPS[1])), loop_sitemap),
    (re.compile(re.escape(SITEMAPS[2])), broken_sitemap),
)
