"""One request at a time a host, with its pause, however its pages are named and come to be asked for."""

from __future__ import annotations

from itertools import pairwise

import pytest

from crawler.addresses import AddressGuard
from crawler.fetching.fetcher import Fetcher
from tests.command import article, broadsheet, json_lines
from tests.crawler.fetching.fetchers import fetcher
from tests.http_site import Answer, Route, Site, redirect, serve

SLOW = Answer(b"User-agent: *\nCrawl-delay: 0.4\n")


def extract_through(proxy: Site, monkeypatch: pytest.MonkeyPatch, *args: object) -> list[float]:
    """Extract through a proxy that plays all sites; return the seconds between requests for delay.example."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", proxy.url)
    shown = broadsheet("extract", *args)
    assert shown.stderr == ""
    assert len(json_lines(shown.stdout)) > 1
    times = [at for at, path, _ in proxy.requests if "delay.example/" in path and "robots" not in path]
    return [later - earlier for earlier, later in pairwise(times)]


@pytest.mark.parametrize("host", ["DELAY.example", "grün.delay.example"])
def test_crawl_delay_holds_however_a_host_is_written(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = host.lower().encode("idna").decode()
    routes: dict[str, Route] = {f"http://{plain}/{name}": article() for name in "ab"}
    with serve({**routes, f"http://{plain}/robots.txt": SLOW}) as proxy:
        urls = [f"http://{host}/a", f"http://{plain}/b"]
        pauses = extract_through(proxy, monkeypatch, *urls, "--delay", 0)
    assert len(pauses) == 1
    assert min(pauses) >= 0.4


@pytest.mark.parametrize(("robots", "delay"), [(SLOW, 0), (Answer(b"", 404), 0.4)])
def test_the_pause_of_a_host_holds_behind_redirects(
    robots: Answer, delay: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: dict[str, Route] = {f"http://delay.example/{name}": article() for name in "abc"}
    links: dict[str, Route] = {
        "http://s1.example/": redirect("http://delay.example/a"),
        "http://s2.example/": redirect("http://delay.example/b"),
    }
    with serve({**pages, **links, "http://delay.example/robots.txt": robots}) as proxy:
        pauses = extract_through(proxy, monkeypatch, *links, "http://delay.example/c", "--delay", delay)
    assert len(pauses) == 2
    assert min(pauses) >= 0.39


def test_the_delay_is_no_pause_within_a_page() -> None:
    naps: list[float] = []
    with serve({"/a": redirect("/b"), "/b": article()}) as site:
        reader = Fetcher(AddressGuard.from_options([site.netloc]), delay_s=5, sleep=naps.append)
        assert reader.fetch(f"{site.url}/a").url == f"{site.url}/b"
    assert naps == []
    assert reader.delay_s(site.url) == 5


def test_logins_are_sent_nowhere() -> None:
    with serve({}) as site:
        login = site.url.replace("://", "://jane:secret@")
        site.routes = {"/a": redirect(f"{login}/b"), "/b": article()}
        page = fetcher(site).fetch(f"{site.url}/a")
        assert page.url == f"{site.url}/b"
        asked = len(site.requests)
        shown = broadsheet("extract", f"{login}/b", "--allow-private", site.netloc)
        assert len(site.requests) == asked
    assert shown.returncode == 126
    assert f"{site.url}/b: a user name or password in an address is not sent" in shown.stderr
    assert "secret" not in shown.stderr
