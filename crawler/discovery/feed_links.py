"""Feed links: the feeds that a page names, and where feeds and sitemaps usually are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from extractors.urls import clean_url, same_site

if TYPE_CHECKING:
    from lxml import etree

    from extractors.page import Page

FEED_TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
)
# Where content systems put their feeds: WordPress, Ghost, Drupal, Hugo and Jekyll, Blogger, Squarespace.
FEED_PATHS = tuple("feed/ rss/ rss.xml feed.xml atom.xml index.xml feed.json rss feeds/posts/default".split())
SITEMAP_PATHS = tuple(
    "sitemap.xml sitemap_index.xml news-sitemap.xml sitemap-news.xml sitemap/news.xml".split()
)
# Feeds of comments, searches and single stories hold no articles.
NO_NEWS = ("comment", "kommentar", "comentario", "commentaire", "/search", "?s=", "oembed")
MAX_FEEDS = 20
MAX_SITEMAPS = 20
# RFC 8288, 3: <address>, then attributes; a comma within quotes ends none of them.
LINK = re.compile(r"""<([^<>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]*))?)*)""")
ATTRIBUTE = re.compile(r"""([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*))""")
# Written so that a browser hands the link to a feed reader: feed://host/rss, feed:https://host/rss.
FOR_READERS = re.compile(r"\s*feed:(?:(?://)?(?=https?:)|(?=//))", re.I)


def find_feeds(page: Page) -> tuple[str, ...]:
    """Return the feeds of the site that a page names, in page order: declared ones, then linked ones."""
    declared = [
        url
        for link in _links(page)
        if "alternate" in _relations(link)
        and link.get("type", "").split(";")[0].strip().lower() in FEED_TYPES
        and (url := _address(page, link))
        and not _is_no_news(f"{url} {link.get('title', '')}")
    ]
    linked = [
        url
        for anchor in page.root.iter("a")
        if (url := _address(page, anchor))
        and looks_like_feed(url)
        and same_site(url, page.url)
        and not _is_no_news(url)
    ]
    return tuple(dict.fromkeys(clean_url(url) for url in (*declared, *linked)))[:MAX_FEEDS]


def find_sitemaps(page: Page) -> tuple[str, ...]:
    """Return the sitemaps that a page names, in page order."""
    named = (page.absolute(link.get("href")) for link in _links(page) if "sitemap" in _relations(link))
    return tuple(dict.fromkeys(clean_url(url) for url in named if url))[:MAX_SITEMAPS]


def guess_feeds(url: str) -> tuple[str, ...]:
    """Return the addresses at which the site of `url` may have a feed, the most usual first."""
    return tuple(urljoin(url, f"/{path}") for path in FEED_PATHS)


def guess_sitemaps(url: str) -> tuple[str, ...]:
    """Return the addresses at which the site of `url` may have a sitemap, the most usual first."""
    return tuple(urljoin(url, f"/{path}") for path in SITEMAP_PATHS)


def looks_like_feed(url: str) -> bool:
    """Whether an address ends as those of feeds do."""
    path = url.partition("?")[0].lower().rstrip("/")
    return path.endswith((".rss", ".rdf", "/rss", "/feed", "/atom", "/rss.xml", "/feed.xml", "/atom.xml"))


def _links(page: Page) -> Iterator[Mapping[str, str]]:
    """The attributes of the links that a page declares, those in the answer's header first."""
    for name, value in page.headers:
        if name.lower() == "link":
            for address, told in LINK.findall(value):
                attributes = {key.lower(): quoted or plain for key, quoted, plain in ATTRIBUTE.findall(told)}
                yield {**attributes, "href": address}
    for link in page.root.iter("link"):
        yield {str(name): str(value) for name, value in link.items()}


def _relations(link: Mapping[str, str]) -> list[str]:
    return link.get("rel", "").lower().split()


def _address(page: Page, link: Mapping[str, str] | etree._Element) -> str | None:
    return page.absolute(FOR_READERS.sub("", link.get("href") or "", count=1))


def _is_no_news(text: str) -> bool:
    return any(mark in text.lower() for mark in NO_NEWS)
