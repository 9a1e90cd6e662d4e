"""Fetching single pages from a real server that behaves, misbehaves and attacks."""

from __future__ import annotations

import gzip
import re
import sys
import zlib
from pathlib import Path

import brotli
import pytest

from crawler.errors import (
    AddressRefused,
    ContentRefused,
    FetchError,
    HttpError,
    SiteUnreachable,
)
from tests.crawler.fetching.fetchers import PAGE, fetcher
from tests.http_site import (
    Answer,
    endless,
    self_signed,
    serve,
)

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


ROBOTS = Answer(b"", 404)


def test_page_as_received() -> None:
    with serve({"/a": PAGE}) as site:
        page = fetcher(site).fetch(f"{site.url}/a#part")
    assert page.url == f"{site.url}/a"
    assert (page.status, page.body, page.content_type) == (200, PAGE.encode(), "text/html; charset=utf-8")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", page.fetched_at)
    agent = site.requests[-1][2]["User-Agent"]
    assert re.fullmatch(r"Broadsheet/[\d.]+ \(\+https://\S+\)", agent)


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress), ("zstd", zstd.compress)],
)
def test_packed_page(coding: str, pack: type[bytes]) -> None:
    packed = Answer(pack(PAGE.encode()), headers={"Content-Encoding": coding})
    with serve({"/a": packed}) as site:
        assert fetcher(site).fetch(f"{site.url}/a").body == PAGE.encode()
    assert coding in site.requests[-1][2]["Accept-Encoding"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (
            Answer(gzip.compress(bytes(2_000_000)), headers={"Content-Encoding": "gzip"}),
            "unpacks to more than",
        ),
        (Answer(bytes(1_000_001)), "larger than"),
        (Answer(b"not gzip", headers={"Content-Encoding": "gzip"}), "broken gzip"),
        (
            Answer(gzip.compress(PAGE.encode())[:-9], headers={"Content-Encoding": "gzip"}, length=None),
            "cut short",
        ),
        (Answer(PAGE.encode(), length=5000), "cut short"),
        (Answer(b"%PDF-1.7", headers={"Content-Type": "application/pdf"}), "application/pdf"),
        (Answer(b"{}", headers={"Content-Type": "application/json"}), "application/json"),
        (Answer(b"\xff\xd8", headers={"Content-Type": "image/jpeg"}), "image/jpeg"),
    ],
)
def test_answer_that_is_no_page(answer: Answer, reason: str) -> None:
    with serve({"/a": answer}) as site, pytest.raises(ContentRefused, match=reason):
        fetcher(site, max_bytes=1_000_000).fetch(f"{site.url}/a")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0\1\2 no HTTP at all\r\n\r\n",
        b"<html>an answer without headers</html>",
        b"HTTP/1.1 200 OK\r\n" + b"X-Many: 1\r\n" * 100_000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\ncut",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello",
    ],
)
def test_what_is_no_http(raw: bytes) -> None:
    with (
        serve({"/a": lambda handler: handler.wfile.write(raw) and None}) as site,
        pytest.raises(FetchError) as error,
    ):
        fetcher(site).fetch(f"{site.url}/a")
    assert error.value.url == f"{site.url}/a"


def test_endless_answer() -> None:
    with serve({"/a": endless}) as site, pytest.raises(ContentRefused, match="larger than"):
        fetcher(site, max_bytes=1_000_000).fetch(f"{site.url}/a")


def test_no_server() -> None:
    with serve({}) as site:
        pass
    with pytest.raises(SiteUnreachable, match=r"/a: Connection refused$"):
        fetcher(site).fetch(f"{site.url}/a")


@pytest.mark.parametrize("status", [204, 206, 300, 304, 400, 401, 403, 404, 410, 451, 501])
def test_status_that_is_no_page_is_final(status: int) -> None:
    with serve({"/a": Answer(status=status)}) as site, pytest.raises(HttpError, match=f"HTTP {status}"):
        fetcher(site).fetch(f"{site.url}/a")
    assert site.paths == ["/a"]


@pytest.mark.parametrize(
    "url", ["", "no address", "http://", "http://a b/", "http://%zz/", "http://" + "a" * 70 + ".example/"]
)
def test_what_is_no_address(url: str) -> None:
    with serve({}) as site, pytest.raises(FetchError):
        fetcher(site, tries=1).fetch(url)


def test_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    routes = {"http://news.example/robots.txt": ROBOTS, "http://news.example/a": PAGE}
    with serve(routes) as proxy:  # type: ignore[arg-type]
        monkeypatch.setenv("http_proxy", proxy.url.replace("://", "://jane:w%40rd@"))
        monkeypatch.setenv("no_proxy", "direct.example")
        page = fetcher(proxy, allow=False).fetch("http://news.example/a")
        assert (page.url, page.body) == ("http://news.example/a", PAGE.encode())
        assert proxy.requests[-1][2]["Proxy-Authorization"].startswith("Basic ")
        for inside in ("http://127.0.0.1:1/", "http://intranet/", "http://0x7f.1/"):
            with pytest.raises(AddressRefused):
                fetcher(proxy, allow=False).fetch(inside)
        assert proxy.paths == ["http://news.example/robots.txt", "http://news.example/a"]


def test_certificate_that_nobody_vouches_for(tmp_path: Path) -> None:
    with serve({"/a": PAGE}, tls=self_signed(tmp_path)) as site:
        with pytest.raises(SiteUnreachable, match="certificate is not valid"):
            fetcher(site).fetch(f"{site.url}/a")
        assert site.requests == []
