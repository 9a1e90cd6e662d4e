"""Fetching single pages from a real server that behaves, misbehaves and attacks."""

from __future__ import annotations

import gzip
import re
import sys
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import brotli
import pytest

from crawler.addresses import AddressGuard
from crawler.errors import (
    AddressRefused,
    ContentRefused,
    FetchError,
    HttpError,
    RobotsRefused,
    SiteUnreachable,
)
from crawler.fetching.fetcher import Fetcher
from crawler.fetching.limits import Limits
from tests.http_site import (
    Answer,
    Site,
    drip,
    drip_headers,
    endless,
    in_turn,
    redirect,
    reset,
    self_signed,
    send,
    serve,
)

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PAGE = "<h1>Ships sail</h1><p>At noon.</p>"
ROBOTS = Answer(b"", 404)


class Naps(list[float]):
    """Stands in for time.sleep and remembers the seconds."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def fetcher(site: Site, *, naps: Naps | None = None, allow: bool = True, **limits: float) -> Fetcher:
    guard = AddressGuard.from_options([site.netloc] if allow else [])
    bounds = Limits(**{"total_s": 5.0, **limits})  # type: ignore[arg-type]
    return Fetcher(guard, bounds, sleep=naps if naps is not None else Naps())


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


def test_truncated_page_is_asked_for_again() -> None:
    with serve({"/a": in_turn(Answer(PAGE.encode()[:9], length=len(PAGE)), PAGE)}) as site:
        assert fetcher(site).fetch(f"{site.url}/a").body == PAGE.encode()


@pytest.mark.parametrize("route", [drip, drip_headers])
def test_slow_drip_ends_with_the_time_limit_and_is_not_tried_again(route: object) -> None:
    with serve({"/a": route}) as site:  # type: ignore[dict-item]
        with pytest.raises(FetchError, match=r"longer than the limit of 0\.4 s"):
            fetcher(site, total_s=0.4).fetch(f"{site.url}/a")
        assert site.paths == ["/a"]


def test_broken_connections_are_tried_four_times_with_growing_pauses() -> None:
    naps = Naps()
    with serve({"/a": reset}) as site, pytest.raises(FetchError, match=r"broke off: Connection reset"):
        fetcher(site, naps=naps).fetch(f"{site.url}/a")
    assert site.paths == ["/a"] * 4
    assert naps == [1.0, 2.0, 4.0]


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


def test_time_limit_counts_over_all_tries() -> None:
    def late(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.3)
        send(handler, Answer(status=503))

    with serve({"/a": late}) as site:
        with pytest.raises(FetchError, match="longer than the limit"):
            fetcher(site, total_s=0.5).fetch(f"{site.url}/a")
        assert len(site.paths) == 2


def test_trouble_that_passes() -> None:
    with serve({"/a": in_turn(Answer(status=503), reset, Answer(status=522), PAGE)}) as site:
        assert fetcher(site).fetch(f"{site.url}/a").body == PAGE.encode()


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


def test_retry_after_in_seconds_and_as_a_date() -> None:
    naps = Naps()
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    busy = [Answer(status=429, headers={"Retry-After": value}) for value in ("7", date, "never mind")]
    with serve({"/a": in_turn(*busy, PAGE)}) as site:
        fetcher(site, naps=naps).fetch(f"{site.url}/a")
    assert naps[0] == 7
    assert 50 < naps[1] <= 60
    assert naps[2] == 4


def test_retry_after_as_a_date_is_by_the_clock_of_the_server() -> None:
    naps, there = Naps(), datetime.now(UTC) + timedelta(hours=1)
    until = {"Retry-After": format_datetime(there + timedelta(seconds=30), usegmt=True)}

    def busy(handler: BaseHTTPRequestHandler) -> None:
        handler.date_time_string = lambda _=None: format_datetime(there, usegmt=True)  # type: ignore[method-assign]
        send(handler, Answer(status=429, headers=until))

    with serve({"/a": in_turn(busy, PAGE)}) as site:
        fetcher(site, naps=naps).fetch(f"{site.url}/a")
    assert naps == [30]


def test_retry_after_beyond_all_patience_ends_at_once() -> None:
    with serve({"/a": Answer(status=503, headers={"Retry-After": "86400"})}) as site:
        with pytest.raises(HttpError, match=r"HTTP 503.*86400 s"):
            fetcher(site).fetch(f"{site.url}/a")
        assert site.paths == ["/a"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect(status: int) -> None:
    with serve({"/a": redirect("/b?x=%C3%A4", status), "/b?x=%C3%A4": PAGE}) as site:
        assert fetcher(site).fetch(f"{site.url}/a").url == f"{site.url}/b?x=%C3%A4"


def test_redirect_loop() -> None:
    with serve({"/a": redirect("/b"), "/b": redirect("/a")}) as site:
        with pytest.raises(FetchError, match="in a circle"):
            fetcher(site).fetch(f"{site.url}/a")
        assert site.paths == ["/a", "/b"]


def test_redirects_without_end() -> None:
    with serve({f"/{n}": redirect(f"/{n + 1}") for n in range(20)}) as site:
        with pytest.raises(FetchError, match="more than 10 redirects"):
            fetcher(site).fetch(f"{site.url}/0")
        assert len(site.paths) == 11


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.com/", "only http and https"),
        ("http://169.254.169.254/latest/meta-data/", "private or reserved"),
        ("http://[::1]:1/", "private or reserved"),
        ("http://localhost:1/", "private networks"),
        ("http://[broken/", "not a valid|no address"),
    ],
)
def test_redirect_to_where_nothing_may_be_fetched(target: str, reason: str) -> None:
    with serve({"/a": redirect(target)}) as site, pytest.raises(FetchError, match=reason):
        fetcher(site).fetch(f"{site.url}/a")


def test_private_addresses_are_refused_before_anything_is_sent() -> None:
    with serve({"/a": PAGE}) as site:
        with pytest.raises(AddressRefused, match="--allow-private"):
            fetcher(site, allow=False).fetch(f"{site.url}/a")
        assert site.requests == []


def test_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands in for a DNS server under a stranger's control."""
    with serve({"/a": PAGE}) as site:
        port = int(site.netloc.rpartition(":")[2])
        answer = [(2, 1, 6, "", ("127.0.0.1", port))]
        monkeypatch.setattr("crawler.fetching.connection.socket.getaddrinfo", lambda *a, **k: answer)
        with pytest.raises(AddressRefused, match=r"leads to 127\.0\.0\.1"):
            fetcher(site, allow=False).fetch(f"http://innocent.example:{port}/a")
        assert site.requests == []


@pytest.mark.parametrize(
    "url", ["", "no address", "http://", "http://a b/", "http://%zz/", "http://" + "a" * 70 + ".example/"]
)
def test_what_is_no_address(url: str) -> None:
    with serve({}) as site, pytest.raises(FetchError):
        fetcher(site, tries=1).fetch(url)


def test_robots_rules_are_kept_on_every_hop() -> None:
    robots = Answer(b"User-agent: *\nDisallow: /\n\nUser-agent: broadsheet\nDisallow: /private\nAllow: /\n")
    routes = {"/robots.txt": robots, "/a": PAGE, "/private/a": PAGE, "/b": redirect("/private/a")}
    with serve(routes) as site:
        reader = fetcher(site)
        assert reader.fetch(f"{site.url}/a").status == 200
        for path in ("/private/a", "/b"):
            with pytest.raises(RobotsRefused, match="does not allow"):
                reader.fetch(site.url + path)
        assert site.paths == ["/a", "/b"]
        assert [path for _, path, _ in site.requests].count("/robots.txt") == 1


@pytest.mark.parametrize(
    "answer", [Answer(status=500), Answer(status=503), reset, drip, redirect("/robots.txt")]
)
def test_robots_without_a_clear_answer_means_hands_off(answer: Answer) -> None:
    with serve({"/robots.txt": answer, "/a": PAGE}) as site:
        reader = fetcher(site, total_s=0.5)
        for _ in range(2):
            with pytest.raises(RobotsRefused, match="gives no clear answer"):
                reader.fetch(f"{site.url}/a")
        assert site.paths == []


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_robots_that_is_not_there_means_free(status: int) -> None:
    with serve({"/robots.txt": Answer(b"User-agent: *\nDisallow: /", status), "/a": PAGE}) as site:
        assert fetcher(site).fetch(f"{site.url}/a").status == 200


def test_robots_is_read_to_500_kib_and_no_further() -> None:
    padding = b"# padding\n" * 51_200  # 500 KiB
    late = Answer(b"User-agent: *\nDisallow: /b\n" + padding + b"Disallow: /a\n")
    with serve({"/robots.txt": late, "/a": PAGE, "/b": PAGE}) as site:
        reader = fetcher(site)
        assert reader.fetch(f"{site.url}/a").status == 200
        with pytest.raises(RobotsRefused):
            reader.fetch(f"{site.url}/b")


def test_crawl_delay_is_known_and_kept_between_hops() -> None:
    naps = Naps()
    robots = Answer(b"User-agent: *\nCrawl-delay: 2.5\n")
    with serve({"/robots.txt": robots, "/a": redirect("/b"), "/b": PAGE}) as site:
        reader = fetcher(site, naps=naps)
        assert reader.delay_s(f"{site.url}/a") == 0
        reader.fetch(f"{site.url}/a")
        assert reader.delay_s(f"{site.url}/a") == 2.5
    assert naps == [pytest.approx(2.5, abs=0.5)]


@pytest.mark.parametrize("delay", ["-1", "nan", "inf", "soon"])
def test_crawl_delay_that_is_none(delay: str) -> None:
    with serve(
        {"/robots.txt": Answer(f"User-agent: *\nCrawl-delay: {delay}\n".encode()), "/a": PAGE}
    ) as site:
        reader = fetcher(site)
        reader.fetch(f"{site.url}/a")
        assert reader.delay_s(f"{site.url}/a") == 0


def test_crawl_delay_of_a_day_is_refused_not_slept() -> None:
    robots = Answer(b"User-agent: *\nCrawl-delay: 86400\n")
    with serve({"/robots.txt": robots, "/a": PAGE}) as site, pytest.raises(RobotsRefused, match="86400 s"):
        fetcher(site).fetch(f"{site.url}/a")


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
