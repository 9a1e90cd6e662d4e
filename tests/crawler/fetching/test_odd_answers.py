"""Answers that stray from the standards in ways that browsers take, and failures of what lies between."""

from __future__ import annotations

import socket
import time
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from crawler.addresses import AddressGuard
from crawler.errors import ContentRefused, FetchError, SiteUnreachable
from crawler.fetching.connection import Watch, open_url
from crawler.fetching.fetcher import Fetcher
from crawler.fetching.limits import Limits
from tests.command import article, broadsheet, json_lines
from tests.crawler.fetching.fetchers import PAGE, Naps, fetcher
from tests.http_site import Answer, Route, drip, redirect, send, serve


@pytest.mark.parametrize(
    ("header", "taken"),
    [
        ("text/html, text/html; charset=utf-8", "text/html; charset=utf-8"),
        ("text/html; charset=utf-8, text/html", "text/html; charset=utf-8"),
        ("text/html, charset=utf-8", "text/html"),
        ("text/plain, text/html", "text/html"),
        ("text/html charset=utf-8", None),
        ("*/*", None),
        ("", None),
    ],
)
def test_media_type_in_an_odd_header(header: str, taken: str | None) -> None:
    with serve({"/a": Answer(PAGE.encode(), headers={"Content-Type": header})}) as site:
        assert fetcher(site).fetch(f"{site.url}/a").content_type == taken


@pytest.mark.parametrize("header", ["image/png, text/x, charset=utf-8", "text/html, image/png"])
def test_media_type_that_is_none_of_a_page(header: str) -> None:
    answer = Answer(PAGE.encode(), headers={"Content-Type": header})
    with serve({"/a": answer}) as site, pytest.raises(ContentRefused, match="which is no page"):
        fetcher(site).fetch(f"{site.url}/a")


def test_interim_answers_are_passed_over() -> None:
    def early(handler: BaseHTTPRequestHandler) -> None:
        hints = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n"
        handler.wfile.write(b"HTTP/1.1 102 Processing\r\n\r\n" + hints + hints)
        send(handler, Answer(PAGE.encode()))

    with serve({"/a": early}) as site:
        page = fetcher(site).fetch(f"{site.url}/a")
    assert (page.status, page.body) == (200, PAGE.encode())
    assert "Link" not in dict(page.headers)


def raw(*lines: bytes) -> Route:
    """A route that answers with a page under just these lines."""
    head = b"".join(line + b"\r\n" for line in (*lines, b"Content-Length: %d" % len(PAGE)))

    def route(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(head + b"\r\n" + PAGE.encode())
        handler.close_connection = True

    return route


@pytest.mark.parametrize(
    "lines",
    [
        (b"HTTP/1.1 200 OK", *(b"X-%d: v" % number for number in range(500))),
        (b"HTTP/1.1 200 OK", b"X-Caf\xc3\xa9: \xe9\xff", b"no field", b": no name"),
        (b"HTTP/1.1 200",),
        (b"HTTP/2 200 OK",),
        (b"HTTP/3 200",),
    ],
    ids=["500 headers", "no ASCII", "no reason", "HTTP/2", "HTTP/3"],
)
def test_headers_and_status_lines_of_all_kinds(lines: tuple[bytes, ...]) -> None:
    with serve({"/a": raw(*lines)}) as site:
        page = fetcher(site).fetch(f"{site.url}/a")
    assert (page.status, page.body) == (200, PAGE.encode())


@pytest.mark.parametrize(
    "line", ["X-Größe: 5".encode(), b"no field", b"X T: a", b": a", b"X-T : a", b"X-T: a\rb"]
)
def test_headers_behind_one_that_is_none_count(line: bytes) -> None:
    with serve({"/a": raw(b"HTTP/1.1 200 OK", line, b"Content-Type : text/html", b"X-Next: here")}) as site:
        page = fetcher(site).fetch(f"{site.url}/a")
    assert {"Content-Type": "text/html", "X-Next": "here"}.items() <= dict(page.headers).items()
    assert page.body == PAGE.encode()


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((b"HTTP/1.1 200 OK", *[b"X: " + b"v" * 9000] * 50), "headers of more than 256 KiB"),
        ((b"HTTP/1.1 200 OK", b"X: " + b"v" * 70_000), "more than 65536 bytes"),
        ((b"ICY 200 OK",), "ICY 200 OK"),
    ],
)
def test_what_is_no_answer_of_http_is_named(lines: tuple[bytes, ...], reason: str) -> None:
    with serve({"/a": raw(*lines)}) as site, pytest.raises(FetchError) as caught:
        fetcher(site).fetch(f"{site.url}/a")
    assert caught.value.reason.startswith("the answer cannot be read as HTTP: ")
    assert reason in caught.value.reason


def test_a_page_that_redirects_to_itself_until_its_cookie_comes_back() -> None:
    def gate(handler: BaseHTTPRequestHandler) -> None:
        passed = "seen=1" in (handler.headers["Cookie"] or "")
        send(handler, Answer(PAGE.encode()) if passed else again)

    again = redirect("/a")
    again.headers["Set-Cookie"] = "seen=1; Path=/; HttpOnly"
    with serve({"/a": gate, "/b": redirect("/b")}) as site:
        assert fetcher(site).fetch(f"{site.url}/a").body == PAGE.encode()
        with pytest.raises(FetchError, match="in a circle"):
            fetcher(site).fetch(f"{site.url}/b")
        assert site.paths == ["/a", "/a", "/b"]


def test_a_page_that_only_sends_on_is_followed() -> None:
    sends = "<meta http-equiv=refresh content='0; url=/b'><title>Redirecting</title>"
    by_header = Answer(b"", headers={"Refresh": "0; url=/b"})
    reloads = Answer(article().encode(), headers={"Refresh": "1; url=/e"})
    long = sends + article() + "<!-- -->" * 3000
    with serve({"/a": sends, "/b": article(), "/c": long, "/d": by_header, "/e": reloads}) as site:
        options = ("--allow-private", site.netloc, "--delay", 0)
        shown = broadsheet("extract", *(f"{site.url}/{page}" for page in "acde"), *options)
    urls = [record["url"].removeprefix(site.url) for record in json_lines(shown.stdout)]
    assert urls == ["/b", "/c", "/b", "/e"]


def test_only_the_limit_in_all_ends_a_slow_answer() -> None:
    watch = Watch("http://news.example/a", None, Limits(), 100)
    watch.close()
    assert watch.timeout.read_timeout == 100


def test_an_answer_that_begins_when_the_time_is_over_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    look_up = socket.getaddrinfo

    def slow(*args: Any, **options: Any) -> Any:
        time.sleep(0.3)
        return look_up(*args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    with serve({"/a": drip}) as site:
        guard = AddressGuard.from_options([site.netloc])

        def read_on() -> None:
            with open_url(f"{site.url}/a", {}, guard, Limits(), 0.1) as response:
                for read in range(50):
                    assert read < 40
                    response.read1(1)

        with pytest.raises(FetchError, match="took longer"):
            read_on()


def test_what_is_no_http_is_not_quoted_at_length() -> None:
    def page(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"<p>page" * 500)

    with serve({"/a": page}) as site, pytest.raises(FetchError) as error:
        fetcher(site).fetch(f"{site.url}/a")
    assert len(error.value.reason) < 200


@pytest.mark.parametrize(
    ("proxy", "reason"),
    [
        ("http://127.0.0.1:9", "the proxy gives no connection: Connection refused"),
        ("http://no-such-proxy.invalid:3128", "the proxy gives no connection: "),
        ("socks5h://127.0.0.1:1080", "the proxy in the environment cannot be used: socks5h: is not"),
        ("http://127.0.0.1:99999", "the proxy in the environment cannot be used: "),
        ("http://[::1", "the proxy in the environment cannot be used: "),
    ],
)
def test_a_proxy_that_cannot_be_used_is_told_of(
    proxy: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    naps = Naps()
    monkeypatch.setenv("http_proxy", proxy)
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(SiteUnreachable) as error:
        Fetcher(sleep=naps).fetch("http://news.example/a")
    assert error.value.reason.startswith(reason)
    assert bool(naps) == ("refused" in reason)  # which may pass
