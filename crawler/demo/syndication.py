"""Syndication: the demo site's feeds, sitemaps and robots.txt."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime
from xml.sax.saxutils import escape

from crawler.demo.layouts import OUTLET, SECTIONS
from crawler.demo.story import Story, at_noon

SITEMAP_XMLNS = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)
NEWS_DAYS = 2  # a news sitemap lists the last two days (Google News publisher help)
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def rss(stories: Iterable[Story], url: str, title: str = OUTLET) -> str:
    """Return an RSS 2.0 feed; its links carry campaign parameters, as many outlets' do."""
    items = "".join(
        f"<item><title>{escape(story.headline)}</title>"
        f"<link>{url}{story.path}?utm_source=feed&amp;utm_medium=rss</link>"
        f'<guid isPermaLink="false">copper-relay-{story.number}</guid>'
        f"<pubDate>{format_datetime(at_noon(story.published))}</pubDate>"
        f"<dc:creator>{escape(', '.join(writer.name for writer in story.writers))}</dc:creator>"
        f"<category>{SECTIONS[story.section]}</category>"
        f"<description>{escape(story.standfirst)}</description></item>\n"
        for story in stories
    )
    return (
        f'{DECLARATION}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel>'
        f"<title>{escape(title)}</title><link>{url}/</link><description>News from circuits and cables"
        f"</description><language>en-gb</language>\n{items}</channel>\n</rss>\n"
    )


def atom(stories: Sequence[Story], url: str) -> str:
    """Return an Atom feed."""
    entries = "".join(
        f"<entry><title>{escape(story.headline)}</title>"
        f'<link rel="alternate" type="text/html" href="{story.path}"/>'
        f"<id>tag:copperrelay.example,2026:{story.number}</id>"
        f"<published>{at_noon(story.published).isoformat()}</published>"
        f"<updated>{at_noon(story.changed).isoformat()}</updated>"
        f"<summary>{escape(story.standfirst)}</summary></entry>\n"
        for story in stories
    )
    updated = at_noon(stories[0].changed).isoformat() if stories else ""
    return (
        f'{DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="{url}/">'
        f'<title>{OUTLET}</title><id>{url}/</id><link rel="self" href="/atom.xml"/><updated>{updated}'
        f"</updated>\n{entries}</feed>\n"
    )


def json_feed(stories: Iterable[Story], url: str) -> str:
    """Return a JSON Feed 1.1."""
    items = [
        {
            "id": str(story.number),
            "url": url + story.path,
            "title": story.headline,
            "summary": story.standfirst,
            "date_published": at_noon(story.published).isoformat(),
        }
        for story in stories
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": OUTLET,
        "home_page_url": f"{url}/",
        "language": "en-GB",
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False)


def news_sitemap(stories: Iterable[Story], url: str, now: datetime) -> str:
    """Return the news sitemap: the stories of the last two days."""
    since = now - timedelta(days=NEWS_DAYS)
    entries = "".join(
        f"<url><loc>{url}{story.path}</loc><news:news><news:publication><news:name>{OUTLET}</news:name>"
        f"<news:language>en</news:language></news:publication>"
        f"<news:publication_date>{story.published.isoformat()}</news:publication_date>"
        f"<news:title>{escape(story.headline)}</news:title></news:news></url>\n"
        for story in stories
        if at_noon(story.published) >= since
    )
    return f"{DECLARATION}<urlset {SITEMAP_XMLNS}>\n{entries}</urlset>\n"


def sitemap(stories: Iterable[Story], url: str) -> str:
    """Return one sitemap of stories."""
    entries = "".join(
        f"<url><loc>{url}{story.path}</loc><lastmod>{story.changed.isoformat()}</lastmod></url>\n"
        for story in stories
    )
    return f"{DECLARATION}<urlset {SITEMAP_XMLNS}>\n{entries}</urlset>\n"


def sitemap_index(children: Iterable[tuple[str, datetime]]) -> str:
    """Return a sitemap index of (address, time of the last change)."""
    entries = "".join(
        f"<sitemap><loc>{loc}</loc><lastmod>{lastmod.isoformat()}</lastmod></sitemap>\n"
        for loc, lastmod in children
    )
    return f"{DECLARATION}<sitemapindex {SITEMAP_XMLNS}>\n{entries}</sitemapindex>\n"


def robots(url: str) -> str:
    """Return robots.txt."""
    return f"User-agent: *\nDisallow: /account/\nDisallow: /search\n\nSitemap: {url}/sitemap_index.xml\n"
