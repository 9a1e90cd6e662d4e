"""Sitemaps of every kind, whole, broken and hostile."""

import gzip
import tracemalloc
import zlib
from datetime import UTC, datetime

import pytest

from crawler.discovery.candidate import Candidate
from crawler.discovery.sitemaps import MAX_URLS, Child, read_sitemap

URL = "https://news.example/sitemap.xml"
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
)
NEWS = (
    HEAD
    + "<url><loc> https://news.example/ships-sail?utm_source=x </loc><lastmod>2026-11-24T09:00Z</lastmod>"
    "<image:image><image:loc>https://news.example/a.jpg</image:loc></image:image>"
    "<news:news><news:publication><news:name>News</news:name><news:language>en</news:language></news:publication>"
    "<news:publication_date>2026-11-24T08:15:00+01:00</news:publication_date>"
    "<news:title>Ships &amp; sails</news:title></news:news></url></urlset>"
)
INDEX = (
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<sitemap><loc>/old.xml.gz</loc><lastmod>2026-10-01</lastmod></sitemap>"
    "<sitemap><loc>/new.xml</loc><lastmod>2026-11-24</lastmod></sitemap>"
    "<sitemap><loc>/undated.xml</loc></sitemap>"
    "<sitemap><loc>https://news.example/sitemap.xml</loc></sitemap></sitemapindex>"
)


def pages(count: int, start: int = 0) -> str:
    return "".join(f"<url><loc>https://news.example/{n}</loc></url>" for n in range(start, start + count))


def test_a_news_sitemap_gives_date_title_and_language() -> None:
    assert read_sitemap(NEWS.encode(), URL).candidates == (
        Candidate(
            "https://news.example/ships-sail",
            "news-sitemap",
            "Ships & sails",
            "2026-11-24T08:15:00+01:00",
            "2026-11-24T09:00:00+00:00",
            "en",
        ),
    )


def test_an_index_gives_its_children_and_skips_old_ones() -> None:
    sitemap = read_sitemap(INDEX.encode(), URL)
    assert sitemap.children == (
        Child("https://news.example/old.xml.gz", "2026-10-01"),
        Child("https://news.example/new.xml", "2026-11-24"),
        Child("https://news.example/undated.xml"),
    )
    recent = read_sitemap(INDEX.encode(), URL, since=datetime(2026, 11, 24, 18, tzinfo=UTC))
    assert [child.url[-11:] for child in recent.children] == ["ple/new.xml", "undated.xml"]
    assert recent.skipped == 1


def test_old_pages_are_skipped_by_their_newest_date() -> None:
    sitemap = read_sitemap(NEWS.encode(), URL, since=datetime(2026, 11, 24, 8, 30, tzinfo=UTC))
    assert len(sitemap.candidates) == 1
    sitemap = read_sitemap(NEWS.encode(), URL, since=datetime(2026, 11, 24, 10, tzinfo=UTC))
    assert (sitemap.candidates, sitemap.skipped) == ((), 1)


@pytest.mark.parametrize("packed", [False, True])
def test_gzip_and_text(packed: bool) -> None:
    text = "\ufeffhttps://news.example/a\r\n\r\nnothing\nhttps://news.example/b".encode()
    found = read_sitemap(gzip.compress(text) if packed else text, URL).candidates
    assert [candidate.url for candidate in found] == ["https://news.example/a", "https://news.example/b"]
    xml = (HEAD + pages(3) + "</urlset>").encode()
    assert len(read_sitemap(gzip.compress(xml) if packed else xml, URL).candidates) == 3


def test_a_feed_may_stand_for_a_sitemap() -> None:
    feed = b"<rss><channel><item><title>A</title><link>/a</link></item></channel></rss>"
    assert read_sitemap(feed, URL).candidates[0].url == "https://news.example/a"


def test_a_sitemap_without_namespace_and_with_blank_lines_before_it_is_read() -> None:
    assert len(read_sitemap(f"\n\n<urlset>{pages(2)}</urlset>".encode(), URL).candidates) == 2


@pytest.mark.parametrize(
    ("data", "least"),
    [
        ((HEAD + pages(50) + "<url><loc>https://news.exa").encode(), 50),
        (
            (HEAD + "<url><loc>https://news.example/?a=1&b=2</loc></url>" + pages(9) + "</urlset>").encode(),
            10,
        ),
        ((HEAD + pages(9) + "<p>&nbsp;</url>" + pages(9, 9) + "</urlset>").encode(), 9),
        (gzip.compress((HEAD + pages(5_000) + "</urlset>").encode(), mtime=0)[:-3_000], 1_000),
    ],
)
def test_a_broken_sitemap_gives_what_was_read_and_the_reason(data: bytes, least: int) -> None:
    sitemap = read_sitemap(data, URL)
    assert len(sitemap.candidates) >= least
    assert (sitemap.problem or "").startswith(("broken after", "not well-formed"))


@pytest.mark.parametrize(
    "data",
    [b"", b" \n", b"\x1f\x8bnonsense", b"\x1f\x8b", b"\x89PNG\r\n\x1a\n", b"Not found", b"<html>404</html>",
     b"<urlset", b"<urlset>" + b"<a>" * 100_000, gzip.compress(b"\0" * 100, mtime=0)],
)  # fmt: skip
def test_what_is_no_sitemap_is_told(data: bytes) -> None:
    sitemap = read_sitemap(data, URL)
    assert (sitemap.candidates, sitemap.children) == ((), ())
    assert sitemap.problem


def bomb(start: bytes, piece: bytes, megabytes: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    block = piece * (1_000_000 // len(piece))
    return b"".join(
        [packer.compress(start), *(packer.compress(block) for _ in range(megabytes)), packer.flush()]
    )


@pytest.mark.parametrize(
    ("start", "piece"),
    [(b"", b" "), (HEAD.encode(), b" "), (b"x", b"y"), (HEAD.encode() + b"<url>", b"<a/>")],
)
def test_a_gzip_bomb_ends_within_bounds(start: bytes, piece: bytes) -> None:
    data = bomb(start, piece, 100)
    tracemalloc.start()
    sitemap = read_sitemap(data, URL)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sitemap.problem
    assert peak < 50_000_000


def test_entities_are_never_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]>'
    text = f"{doctype}<urlset><url><loc>https://n.example/&l11;</loc></url></urlset>"
    (candidate,) = read_sitemap(text.encode(), URL).candidates
    assert len(candidate.url) < 100


@pytest.mark.parametrize("more", [0, 1])
def test_a_sitemap_may_be_as_long_as_the_protocol_says(more: int) -> None:
    urls = [f"https://news.example/{n}" for n in range(MAX_URLS + more)]
    entries = "".join(f"<url><loc>{url}</loc></url>" for url in urls)
    for text in ("\n".join(urls) + "\n", f"<urlset>{entries}</urlset>"):
        sitemap = read_sitemap(text.encode(), "https://news.example/sitemap")
        assert len(sitemap.candidates) == MAX_URLS
        assert bool(sitemap.problem) == bool(more)


def test_a_list_without_end_is_cut() -> None:
    text = "\n".join(f"https://news.example/{n}" for n in range(MAX_URLS + 5))
    sitemap = read_sitemap(text.encode(), URL)
    assert len(sitemap.candidates) == MAX_URLS
    assert "more than" in (sitemap.problem or "")


@pytest.mark.parametrize(
    "data",
    [
        (HEAD + pages(2) + "</urlset>").replace("UTF-8", "UTF-16").encode("utf-16"),
        "https://news.example/0\nhttps://news.example/1\n".encode("utf-16"),
        b"https://news.example/0\rhttps://news.example/1\r",
        gzip.compress((HEAD + pages(1)).encode()) + gzip.compress((pages(1, start=1) + "</urlset>").encode()),
        f"<br />\n<b>Warning</b>: out of date<br />\n{HEAD}{pages(2)}</urlset>".encode(),
        gzip.compress(gzip.compress(f"{HEAD}{pages(2)}</urlset>".encode(), mtime=0), mtime=0),
        gzip.compress(gzip.compress(b"https://news.example/0\nhttps://news.example/1\n", mtime=0), mtime=0),
    ],
)
def test_odd_forms_are_read(data: bytes) -> None:
    found = [page.url for page in read_sitemap(data, URL).candidates]
    assert found == ["https://news.example/0", "https://news.example/1"]


def test_dates_are_read_though_nobody_declared_their_namespace() -> None:
    bare = NEWS.replace(HEAD, "<urlset>").replace("</image:image>", "</image:image><x:y/>")
    assert read_sitemap(bare.encode(), URL).candidates == read_sitemap(NEWS.encode(), URL).candidates


@pytest.mark.parametrize("root", ["sitemapindex", "urlset"])
def test_sitemaps_that_are_listed_as_pages_are_sitemaps(root: str) -> None:
    listed = "".join(f"<url><loc>{loc}</loc></url>" for loc in ("/a.xml", "/b.xml.gz", "/c.xml?page=2", "/d"))
    sitemap = read_sitemap(f"<{root}>{listed}</{root}>".encode(), URL)
    assert [child.url.rpartition("/")[2] for child in sitemap.children] == [
        "a.xml",
        "b.xml.gz",
        "c.xml?page=2",
    ]
    assert [page.url for page in sitemap.candidates] == ["https://news.example/d"]


def test_what_is_mended_is_not_called_broken() -> None:
    sitemap = read_sitemap((HEAD + pages(2).replace("</loc>", "?a=1&b=2</loc>") + "</urlset>").encode(), URL)
    assert [page.url for page in sitemap.candidates] == [f"https://news.example/{n}?a=1&b=2" for n in (0, 1)]
    assert sitemap.problem == "not well-formed: 2 entries could be read"


def test_thousands_of_dates_in_words_take_no_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr("dateparser.parse", lambda text, **_: asked.append(text))
    entries = "".join(
        f"<url><loc>/{n}</loc><lastmod>Nov 24, 2026 10:{n % 60:02} AM</lastmod></url>" for n in range(3000)
    )
    assert len(read_sitemap((HEAD + entries + "</urlset>").encode(), URL).candidates) == 3000
    assert len(asked) <= 500


def test_an_index_that_lists_itself_is_read_to_its_end() -> None:
    itself = f"<sitemap><loc>{URL}</loc></sitemap>"
    children = "".join(f"<sitemap><loc>/part-{n}.xml</loc></sitemap>" for n in range(5000))
    sitemap = read_sitemap(f"<sitemapindex>{itself}{children}</sitemapindex>".encode(), URL)
    assert (len(sitemap.children), sitemap.problem) == (5000, "the index lists itself")
