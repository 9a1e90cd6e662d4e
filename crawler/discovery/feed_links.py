"""Feed links: the feeds that a page names, and where feeds and sitemaps usually are."""

from __future__ import annotations

import re
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
# Written so that a browser hands the link to a feed reader: feed://host/rss, feed:https://host/rss.
FOR_READERS = re.compile(r"\s*feed:(?:(?://)?(?=https?:)|(?=//))", re.I)


def find_feeds(page: Page) -> tuple[str, ...]:
    """Return the feeds of the site that a page names, in page order: declared ones, then linked ones."""
    declared = [
        url
        for link in page.root.iter("link")
        if "alternate" in (link.get("rel") or "").lower().split()
        and (link.get("type") or "").split(";")[0].strip().lower() in FEED_TYPES
        and (url := _address(page, link))
        and not _is_no_news(f"{url} {link.get('title') or ''}")
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


def _address(page: Page, link: etree._Element) -> str | None:
    return page.absolute(FOR_READERS.sub("", link.get("href") or "", count=1))


def _is_no_news(text: str) -> bool:
    return any(mark in text.lower() for mark in NO_NEWS)
