"""Feeds of every kind, whole and broken."""

import json
import re

import pytest

from crawler.discovery.candidate import Candidate
from crawler.discovery.feeds import MAX_BYTES, MAX_ENTRIES, read_feed

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


def rss(title: str, ampersand: str = "", around: str = "{}") -> str:
    item = f"<item><title>Café {title}</title><link>https://news.example/a?x=1{ampersand}y=2</link></item>"
    return around.format(f"<rss><channel>{item}</channel></rss>")


@pytest.mark.parametrize(
    ("broken", "title"),
    [
        (rss("R&D &eacute;t&eacute; &nbsp;", "&"), "Café R&D été"),
        (rss("&#233; &amp;", "&"), "Café é &"),
        (rss("a\x0bb\x00c", "&"), "Café abc"),
        (rss("cut", "&").removesuffix("</channel></rss>") + "<item><title>half", "Café cut"),
        (rss("<b>open", "&"), "Café open"),
        (rss("<![CDATA[in & out]]>", "&"), "Café in & out"),
        (rss("junk", "&", "warning: cannot open\n{}"), "Café junk"),
        (rss("junk", "&", "<br />\n<b>Notice</b>: out of date<br />\n{}"), "Café junk"),
    ],
)
def test_a_malformed_feed_is_mended_and_says_so(broken: str, title: str) -> None:
    feed = read_feed(broken.encode(), URL)
    assert feed.candidates[0].title == title
    assert feed.candidates[0].url == "https://news.example/a?x=1&y=2"
    assert feed.problem is not None


@pytest.mark.parametrize(
    ("encoding", "declared", "content_type"),
    [
        ("utf-8", "iso-8859-1", None),
        ("windows-1252", "windows-1252", None),
        ("windows-1252", "utf-8", "application/rss+xml; charset=windows-1252"),
        ("utf-16", "utf-16", None),
    ],
)
def test_the_encoding_is_found(encoding: str, declared: str, content_type: str | None) -> None:
    text = f"<?xml version='1.0' encoding='{declared}'?>{rss('“x”')}"
    (item,) = read_feed(text.encode(encoding), URL, content_type).candidates
    assert item.title == "Café “x”"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   ",
        b"\x00\x01\x02",
        b"hello",
        b"{",
        b"[1]",
        b'{"items": 3}',
        b"<html><p>Not found</html>",
        b"<rss>",
    ],
)
def test_what_is_no_feed_is_told(data: bytes) -> None:
    feed = read_feed(data, URL)
    assert feed.candidates == ()
    assert feed.problem


def test_blank_lines_before_the_declaration_do_no_harm() -> None:
    feed = read_feed(rss("x", "&amp;", "\n\n<?xml version='1.0'?>{}").encode(), URL)
    assert (feed.candidates[0].title, feed.problem) == ("Café x", None)


def test_an_empty_feed_is_well() -> None:
    assert read_feed(b"<rss><channel><title>x</title></channel></rss>", URL).problem is None


def test_entities_are_never_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    (item,) = read_feed((doctype + rss("&l11; &x;")).encode(), URL).candidates
    assert item.title
    assert "root:" not in item.title
    assert len(item.title) < 200


def test_depth_and_length_are_bounded() -> None:
    deep = b"<rss><channel>" + b"<item>" * 40_000
    assert len(read_feed(deep, URL).candidates) == 0
    many = "<rss><channel>" + "".join(
        f"<item><link>https://n.example/{i}</link></item>" for i in range(MAX_ENTRIES + 10)
    )
    long = read_feed(f"{many}</channel></rss>".encode(), URL)
    assert (len(long.candidates), long.problem) == (MAX_ENTRIES, f"more than {MAX_ENTRIES} entries")
    items = [{"url": f"https://n.example/{i}"} for i in range(MAX_ENTRIES + 1)]
    for count, problem in ((MAX_ENTRIES + 1, long.problem), (MAX_ENTRIES, None)):
        assert read_feed(json.dumps({"items": items[:count]}).encode(), URL).problem == problem
    assert read_feed(b" " * 10_000_001, URL).problem == "larger than 10000000 bytes"
    assert read_feed(b'{"items":' + b"[" * 200_000, URL).candidates == ()


def test_a_feed_that_is_too_large_is_read_as_far_as_it_counts() -> None:
    items = "".join(f"<item><link>/story-{n}</link><title>{'x' * 900_000}</title></item>" for n in range(20))
    feed = read_feed(f"<rss><channel>{items}</channel></rss>".encode(), URL)
    assert [entry.url for entry in feed.candidates] == [f"https://news.example/story-{n}" for n in range(11)]
    assert feed.problem == "larger than 10000000 bytes"


def test_no_entry_is_lost_with_an_open_tag() -> None:
    items = "".join(f"<item><title>A<br>{n}</title><link>/{n}</link></item>" for n in range(3))
    feed = read_feed(f"<rss><channel>{items}</channel></rss>".encode(), URL)
    assert [item.url for item in feed.candidates] == [f"https://news.example/{n}" for n in range(3)]


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


@pytest.mark.parametrize("opening", [b"<![CDATA[", b"<!DOCTYPE[", b"<!DOCTYPE [ ] ", b"<?xml "])
def test_what_is_opened_again_and_again_and_never_closed_does_not_hang(opening: bytes) -> None:
    feed = read_feed(b"<rss><channel>" + opening * 200_000, URL)
    assert (feed.candidates, bool(feed.problem)) == ((), True)


@pytest.mark.parametrize(
    "data",
    [
        rb'{"items": [{"url": "/1/\ud800", "title": "Ships \ud800 sail", "language": "\udfff"}]}',
        b"<rss><item><title>Ships &#xD800; sail</title><link>/1/&#55296;</link></item></rss>",
    ],
)
def test_halves_of_characters_can_be_written(data: bytes) -> None:
    (candidate,) = read_feed(data, URL).candidates
    assert candidate.url == "https://news.example/1/%EF%BF%BD"
    assert (candidate.title or "").startswith("Ships \ufffd sail")
    assert (candidate.language or "\ufffd") == "\ufffd"


def test_what_no_library_reads_is_a_problem() -> None:
    feed = read_feed(b"<rss><item><&#1114112;ink>", URL)
    assert (feed.candidates, "not well-formed" in (feed.problem or "")) == ((), True)


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


def test_a_feed_in_capitals_that_is_too_large_is_read_as_far_as_that() -> None:
    item = "<ITEM><LINK>https://news.example/1</LINK></ITEM>"
    feed = read_feed(f"<RSS><CHANNEL>{item}{' ' * MAX_BYTES}{item}</CHANNEL></RSS>".encode(), URL)
    assert [candidate.url for candidate in feed.candidates] == ["https://news.example/1"]
