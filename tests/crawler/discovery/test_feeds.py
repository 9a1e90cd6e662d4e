"""Feeds of every kind, and the addresses in them."""

import json
import re

import pytest

from crawler.discovery.candidate import Candidate
from crawler.discovery.feeds import read_feed

URL = "https://news.example/feed.xml"
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>News</title>
<atom:link rel="self" href="https://news.example/feed.xml"/><atom:link rel="next" href="?page=2"/>
<link>https://news.example/</link><language>en-gb</language>
<item><title>Ships &amp; &lt;i&gt;sails&lt;/i&gt;</title>
<link>https://news.example/ships-sail?utm_source=rss&amp;id=3#top</link>
<pubDate>Tue, 24 Nov 2026 08:15:00 +0100</pubDate></item>
<item><title><![CDATA[Relative & plain]]></title><link>/a/relative</link>
<dc:date>2026-11-23T10:00:00Z</dc:date></item>
<item><title>Burnt</title><link>https://feeds.example/~r/1</link>
<feedburner:origLink>https://news.example/burnt</feedburner:origLink></item>
<item><title>By guid</title><guid>https://news.example/guid</guid></item>
<item><title>No address</title><guid isPermaLink="false">https://news.example/never</guid></item>
<item><title>Script</title><link>javascript:alert(1)</link></item>
<item><title>Twice</title><link>https://news.example/burnt</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://news.example/de/">
<title>N</title>
<link rel="next" href="seite2.xml"/>
<entry xml:base="2026/"><title type="html">&lt;b&gt;Schiffe&lt;/b&gt; fahren</title>
<link rel="enclosure" href="a.mp3"/><link rel="alternate" type="application/json" href="a.json"/>
<link rel="alternate" type="text/html" href="schiffe"/><link rel="replies" href="k"/>
<published>2026-11-24T08:15:00+01:00</published><updated>2026-11-24T09:00:00+01:00</updated></entry>
<entry xml:lang="fr"><title>Bateaux</title><link href="https://news.example/bateaux"/>
<updated>2026-11-20T00:00:00Z</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x">
<title>N</title><dc:language>ja</dc:language>
</channel><item rdf:about="https://news.example/1"><title>船が出る</title><link>https://news.example/1</link>
<dc:date>2026-11-24T08:15+09:00</dc:date></item></rdf:RDF>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "next_url": "/feed2.json",
    "language": "en",
    "items": [
        {"id": "1", "url": "/one", "title": "One", "date_published": "2026-11-24T08:15:00-05:00"},
        {"id": "https://news.example/two", "title": 3, "language": "it"},
        {"id": 7},
        "no item",
    ],
}


def test_rss() -> None:
    feed = read_feed(RSS.encode(), URL)
    assert feed.candidates == (
        Candidate(
            "https://news.example/ships-sail?id=3",
            "feed",
            "Ships & sails",
            "2026-11-24T08:15:00+01:00",
            language="en-gb",
        ),
        Candidate(
            "https://news.example/a/relative",
            "feed",
            "Relative & plain",
            "2026-11-23T10:00:00+00:00",
            language="en-gb",
        ),
        Candidate("https://news.example/burnt", "feed", "Burnt", language="en-gb"),
        Candidate("https://news.example/guid", "feed", "By guid", language="en-gb"),
    )
    assert feed.next_url == "https://news.example/feed.xml?page=2"
    assert feed.problem == "entries without a link"


def test_atom() -> None:
    feed = read_feed(ATOM.encode(), URL)
    assert feed.candidates == (
        Candidate(
            "https://news.example/de/2026/schiffe",
            "feed",
            "Schiffe fahren",
            "2026-11-24T08:15:00+01:00",
            "2026-11-24T09:00:00+01:00",
            "de",
        ),
        Candidate("https://news.example/bateaux", "feed", "Bateaux", None, "2026-11-20T00:00:00+00:00", "fr"),
    )
    assert feed.next_url == "https://news.example/de/seite2.xml"


def test_rdf() -> None:
    (item,) = read_feed(RDF.encode(), URL).candidates
    assert item == Candidate(
        "https://news.example/1", "feed", "船が出る", "2026-11-24T08:15:00+09:00", language="ja"
    )


def test_names_are_read_though_nobody_declared_their_namespace() -> None:
    bare = re.sub(r'\sxmlns(:\w+)?="[^"]*"', "", RDF)
    assert "xmlns" not in bare
    assert read_feed(bare.encode(), URL).candidates == read_feed(RDF.encode(), URL).candidates


def test_json_feed() -> None:
    feed = read_feed(json.dumps(JSON_FEED).encode(), URL)
    assert feed.candidates == (
        Candidate("https://news.example/one", "feed", "One", "2026-11-24T08:15:00-05:00", language="en"),
        Candidate("https://news.example/two", "feed", language="it"),
    )
    assert feed.next_url == "https://news.example/feed2.json"


def test_an_empty_feed_is_well() -> None:
    assert read_feed(b"<rss><channel><title>x</title></channel></rss>", URL).problem is None


@pytest.mark.parametrize(
    "entry",
    [
        "<item><link><![CDATA[https://news.example/a?b=1&amp;c=2]]></link></item>",
        "<entry><id>https://news.example/a?b=1&amp;c=2</id></entry>",
        '<item xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="/a?b=1&amp;c=2"/>',
        '<item rdf:about="/a?b=1&amp;c=2"></item>',
        "<entry><link rel='http://www.iana.org/assignments/relation/alternate'"
        " href='/a?b=1&amp;c=2'/></entry>",
    ],
)
def test_an_address_is_found_where_it_may_stand(entry: str) -> None:
    (item,) = read_feed(f"<rss><channel>{entry}</channel></rss>".encode(), URL).candidates
    assert item.url == "https://news.example/a?b=1&c=2"


def test_a_permanent_address_on_the_feeds_site_goes_before_a_link_that_counts_clicks() -> None:
    story = "https://news.example/2026/ships"
    counted = "<link>https://clicks.example/1</link>"
    entries = (
        f"{counted}<guid isPermaLink='true'>{story}</guid>",
        f"{counted}<guid isPermaLink='false'>{story}</guid>",
        f"<link>{story}?from=feed</link><guid>{story}</guid>",
    )
    told = [
        read_feed(f"<rss><channel><item>{entry}</item></channel></rss>".encode(), "https://news.example/feed")
        for entry in entries
    ]
    assert [feed.candidates[0].url for feed in told] == [
        story,
        "https://clicks.example/1",
        f"{story}?from=feed",
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"<rss><channel><item><title>One</title></item><item><link>/2</link></item></channel></rss>",
        b"<rss><channel><item><guid>id-1</guid></item><item><link>/2</link></item></channel></rss>",
        b'{"items": [{"title": "One"}, {"url": "/2"}]}',
    ],
)
def test_entries_without_a_link_are_told_of(data: bytes) -> None:
    feed = read_feed(data, "https://news.example/feed")
    assert feed.problem == "entries without a link"
    assert [candidate.url for candidate in feed.candidates] == ["https://news.example/2"]


@pytest.mark.parametrize("more", ["", "&bogus;"])  # well-formed and not
def test_tags_in_capitals_are_read(more: str) -> None:
    data = f"""<?xml version="1.0"?><RSS VERSION="2.0"><CHANNEL><LINK>https://news.example/</LINK>
    <LANGUAGE>en</LANGUAGE><LINK REL="next" HREF="/feed?page=2"/>
    <ITEM><TITLE>Ships sail{more}</TITLE><LINK>https://news.example/1</LINK>
    <GUID ISPERMALINK="false">/x</GUID><PUBDATE>Tue, 24 Nov 2026 08:15:00 GMT</PUBDATE></ITEM>
    <Item><Link>https://clicks.example/2</Link><Guid IsPermalink="true">https://news.example/2</Guid></Item>
    <Entry><Link Rel="alternate" Href="/3"/></Entry></CHANNEL></RSS>"""
    feed = read_feed(data.encode(), URL)
    assert [candidate.url for candidate in feed.candidates] == [
        f"https://news.example/{n}" for n in (1, 2, 3)
    ]
    assert (feed.candidates[0].title or "").startswith("Ships sail")
    assert (feed.candidates[0].date, feed.candidates[0].language) == ("2026-11-24T08:15:00+00:00", "en")
    assert feed.next_url == "https://news.example/feed?page=2"
