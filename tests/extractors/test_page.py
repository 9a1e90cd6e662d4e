"""What a page declares of itself."""

from email.message import Message
from typing import Any
from urllib.parse import urljoin

import pytest
from scrapy.http import Headers

from extractors import Page, extract, extract_flat
from extractors.record import Rights

HEAD = """<html><head><base href="/sub/"><base href="https://other.example/">
<title>
  Tab &amp; title </title><title>second</title>
<META PROPERTY="OG:Title" content=" Open   title "><meta name="DC.creator" content="Jo">
<meta name="dc:date" content="2026"><meta name="twitter:title" content="T">
<meta itemprop="datePublished" content="2026-01-02"><meta name="empty" content=" ">
<link rel="Canonical Alternate" href="story"><link rel="icon" href="data:image/png;base64,AA">
<link rel=next href="http://[bad"><link rel="preload stylesheet" href="style.css">
</head><body><svg><title>icon</title></svg></body></html>"""


def test_declarations() -> None:
    page = Page.from_html(HEAD, "https://news.example/a/b")
    assert page.title == "Tab & title"
    assert page.base_url == "https://news.example/sub/"
    assert page.link_rels == {
        "canonical": ("https://news.example/sub/story",),
        "alternate": ("https://news.example/sub/story",),
    }
    assert page.first_meta("none", "og:title") == "Open title"
    assert page.meta["dc.creator"] == ("Jo",)
    assert page.meta["dc.date"] == ("2026",)
    assert page.meta["datepublished"] == ("2026-01-02",)
    assert "empty" not in page.meta


@pytest.mark.parametrize(
    ("href", "absolute"),
    [
        ("/x", "https://news.example/x"),
        ("//cdn.example/x", "https://cdn.example/x"),
        ("  https://a.example/x\n", "https://a.example/x"),
        ("", None),
        (None, None),
        ("javascript:void(0)", None),
        ("mailto:jo@a.example", None),
        ("http://[::1", None),
        ("http://]", None),
        ("http:///path", None),
        ("https://a.example:port/x", None),
        ("https://a.example:99999/x", None),
        ("x" * 100_000, None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("/a b/c\td\x01?q=e f", "https://news.example/a%20b/cd%01?q=e%20f"),
        ("https://a.example/ships\u00a0sail", "https://a.example/ships%C2%A0sail"),
        ("https://a .example/x", None),
        (r"\news\x", "https://news.example/news/x"),
        (r"\\cdn.example\x?q=a\b#\c", r"https://cdn.example/x?q=a\b#\c"),
    ],
)
def test_addresses(href: str | None, absolute: str | None) -> None:
    assert Page.from_html("<p>x", "https://news.example/a").absolute(href) == absolute


@pytest.mark.parametrize(
    "href",
    [
        "/a/b-c_d.html?id=7&x=a+b",
        "https://a.example/b%20c//d",
        "http://a.example",
        "//a.example/b",
        "/a/../b",
        "/a/./b",
        "/a?",
        "/a#top",
        "https://a.example/b/../c",
        "https://a.example/b?q=1#x",
        "HTTPS://a.example/B",
        "https://user@a.example:8000/b",
        "/ä/β",
    ],
)
@pytest.mark.parametrize("base", ["https://news.example/x/y", "http://127.0.0.1:8000/x?y", "https://[::1]/x"])
def test_addresses_resolve_as_the_standard_library_says(base: str, href: str) -> None:
    assert Page.from_html("<p>x", base).absolute(href) == urljoin(base, href)


@pytest.mark.parametrize(
    "base", ["http://[", "javascript:x", "", "https://", "mailto:a@b", "ftp://a.example/"]
)
def test_a_useless_base_changes_nothing(base: str) -> None:
    page = Page.from_html(f'<base href="{base}"><p>x', "https://news.example/a")
    assert page.absolute("b") == "https://news.example/b"


def test_without_an_address_relative_links_are_none() -> None:
    page = Page.from_html("<link rel=canonical href=/x><link rel=next href=https://a.example/2>")
    assert page.link_rels == {"next": ("https://a.example/2",)}


def test_a_wrong_own_address_is_no_error() -> None:
    assert Page.from_html("<p>x", "http://[bad").absolute("/x") is None


def test_nothing_is_read_twice() -> None:
    page = Page.from_html(HEAD, "https://news.example/")
    for name in ("meta", "json_ld", "link_rels", "title", "base_url", "outlets"):
        assert getattr(page, name) is getattr(page, name)


def test_strings_are_pages_too() -> None:
    page = Page.from_html("<p>a\x00b \ud800 ü")
    assert "".join(str(t) for t in page.root.itertext()) == "ab ? ü"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_of_every_kind_are_read(kind: Any) -> None:
    assert extract(kind(HEAD.encode()), "https://news.example/a").headline == "Open title"


@pytest.mark.parametrize("wrong", [None, 7, ["<p>x"], {}])
def test_what_is_no_text_is_refused_by_the_name_of_its_argument(wrong: Any) -> None:
    with pytest.raises(TypeError, match="html must be bytes or str, not "):
        extract(wrong, "https://news.example/a")
    with pytest.raises(TypeError, match="text must be str, not "):
        extract_flat(wrong)


def test_an_address_in_bytes_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="url must be str, not bytes"):
        extract(HEAD, b"https://news.example/a")  # type: ignore[arg-type]


REFUSAL = Rights(robots=("noai",))


def _message(name: str, value: str) -> Message:
    message = Message()
    message[name] = value
    return message


@pytest.mark.parametrize(
    "headers",
    [
        (("X-Robots-Tag", "noai"),),
        [("Server", "x"), (b"X-Robots-Tag", b"noai")],
        {"X-Robots-Tag": "noai"},
        {b"X-Robots-Tag": [b"noai"]},
        Headers({"X-Robots-Tag": "noai"}),
        _message("X-Robots-Tag", "noai"),
    ],
)
def test_headers_are_read_in_the_form_that_a_client_has_them(headers: Any) -> None:
    assert extract(HEAD, "https://news.example/a", headers=headers).rights == REFUSAL


@pytest.mark.parametrize("headers", [None, "X-Robots-Tag: noai", (("noai",),), (("X-Robots-Tag", 1),), 7])
def test_what_is_no_headers_is_refused(headers: Any) -> None:
    with pytest.raises(TypeError, match="headers must be pairs of names and values, or a mapping, not "):
        extract(HEAD, "https://news.example/a", headers=headers)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("rules", {}),
        ("content_type", b"text/html"),
        ("status", "200"),
        ("fetched_at", 5),
        ("max_bytes", None),
    ],
)
def test_an_argument_of_another_type_is_refused_by_name(name: str, wrong: Any) -> None:
    told: dict[str, Any] = {name: wrong}
    with pytest.raises(TypeError, match=f"{name} must be "):
        extract(HEAD, "https://news.example/a", **told)
