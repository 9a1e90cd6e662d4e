"""Redirects are followed to where something may be fetched, and no address inside is asked."""

from __future__ import annotations

import pytest

from crawler.errors import (
    AddressRefused,
    FetchError,
)
from tests.crawler.fetching.fetchers import PAGE, fetcher
from tests.http_site import (
    redirect,
    serve,
)


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
