"""Feeds that a page names, and guesses."""

from crawler.discovery.feed_links import find_feeds, find_sitemaps, guess_feeds, guess_sitemaps
from extractors import Page

PAGE = """<html><head>
<link rel="alternate" type="application/rss+xml" title="News" href="/feed/?utm_source=x">
<link rel="alternate" type="application/rss+xml" title="Comments feed" href="/comments/feed/">
<link rel="alternate" type="application/atom+xml; charset=utf-8" href="https://feeds.other.example/news">
<link rel="alternate" hreflang="de" href="/de/">
<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
<link rel="stylesheet" href="/a.css"></head>
<body><a href="/security/rss.xml">RSS</a> <a href="/feed/">RSS</a> <a href="/feeding-birds">Birds</a>
<a href="https://other.example/feed">Elsewhere</a></body></html>"""


def test_declared_and_linked_feeds_are_found_in_order() -> None:
    assert find_feeds(Page.from_html(PAGE, "https://news.example/security/a")) == (
        "https://news.example/feed/",
        "https://feeds.other.example/news",
        "https://news.example/security/rss.xml",
    )


def test_links_for_feed_readers_are_feeds() -> None:
    page = """<link rel=alternate type="application/rss+xml" href="feed://news.example/world.xml">
    <a href="feed:https://news.example/rss">RSS</a> <a href="Feed://http://news.example/feed">RSS</a>
    <a href="feed:rss">no address</a>"""
    assert find_feeds(Page.from_html(page, "https://news.example/")) == (
        "https://news.example/world.xml",
        "https://news.example/rss",
        "http://news.example/feed",
    )


def test_what_a_page_names_in_its_header_counts_as_what_it_names_itself() -> None:
    headers = {
        "link": [
            '<https://news.example/wp-json/>; rel="https://api.w.org/", <../a,b;c>; REL=alternate;'
            ' title="News; \\"world\\", sport" ; type="application/rss+xml"; hreflang=en',
            "</comments/feed>; rel=alternate; type=application/rss+xml, </maps>; rel=sitemap",
            '</x>; rel="alternate; type=application/rss+xml, <',
        ],
        "Link": '</atom>;type="application/atom+xml";rel="alternate home"',
    }
    page = '<link rel="Sitemap" type="application/xml" href="/sitemap-index.xml">'
    front = Page.from_html(page, "https://news.example/en/", headers=headers)
    assert find_feeds(front) == ("https://news.example/a,b;c", "https://news.example/atom")
    assert find_sitemaps(front) == ("https://news.example/maps", "https://news.example/sitemap-index.xml")


def test_guesses_start_at_the_root() -> None:
    assert guess_feeds("https://news.example/a/b")[0] == "https://news.example/feed/"
    assert guess_sitemaps("https://news.example/a/b")[0] == "https://news.example/sitemap.xml"
