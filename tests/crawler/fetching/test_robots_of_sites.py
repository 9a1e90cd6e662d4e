"""robots.txt as sites send it: kept on every hop, read to its limit; without a clear answer, hands off."""

from __future__ import annotations

import pytest

from crawler.errors import (
    RobotsRefused,
)
from tests.crawler.fetching.fetchers import PAGE, Naps, fetcher
from tests.http_site import (
    Answer,
    drip,
    redirect,
    reset,
    serve,
)


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
