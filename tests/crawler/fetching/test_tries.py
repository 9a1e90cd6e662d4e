"""Tries: what is asked for again, after which pause, and when it is given up."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler

import pytest

from crawler.errors import (
    FetchError,
    HttpError,
)
from tests.crawler.fetching.fetchers import PAGE, Naps, fetcher
from tests.http_site import (
    Answer,
    drip,
    drip_headers,
    in_turn,
    reset,
    send,
    serve,
)


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
