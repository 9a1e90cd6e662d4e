"""Feeds that are malformed, hostile, too large or none."""

import json

import pytest

from crawler.discovery.feeds import MAX_BYTES, MAX_ENTRIES, read_feed

URL = "https://news.example/feed.xml"


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
    "end",
    [
        "]",  # cut off
        ",]}",  # with commas that lead nowhere
        ', {"url": "https://news.example/2", "title": "Half',
        ', "no item"]}',
        ",,]}",
    ],
)
def test_a_broken_json_feed_is_read_as_far_as_its_items_are_whole(end: str) -> None:
    items = ", ".join(
        json.dumps({"url": f"https://news.example/{n}", "title": "With [ ] { }"}) for n in (0, 1)
    )
    feed = read_feed(f'{{"title": "News",\n"items" : [ {items}{end}'.encode(), URL)
    assert [item.url for item in feed.candidates] == ["https://news.example/0", "https://news.example/1"]
    assert (feed.problem is None) == (end == ', "no item"]}')


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


def test_a_feed_in_capitals_that_is_too_large_is_read_as_far_as_that() -> None:
    item = "<ITEM><LINK>https://news.example/1</LINK></ITEM>"
    feed = read_feed(f"<RSS><CHANNEL>{item}{' ' * MAX_BYTES}{item}</CHANNEL></RSS>".encode(), URL)
    assert [candidate.url for candidate in feed.candidates] == ["https://news.example/1"]
