"""Sites that cannot be read, or have nothing to read: which of it is no success."""

from __future__ import annotations

from pathlib import Path

from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, self_signed, serve


def test_a_dead_site_is_no_success(tmp_path: Path) -> None:
    run = Folder(tmp_path).crawl("http://127.0.0.1:9/", "--set", "BROADSHEET_RETRY_WAITS_S=0.1")
    assert run.returncode == 126
    assert "127.0.0.1:9 is asked again in 0.1 s: robots.txt cannot be read (connection refused)" in run.stderr
    assert "1 x robots.txt cannot be read (connection refused): hands off: 127.0.0.1:9\n" in run.stderr


def test_a_host_that_nobody_knows_is_given_up_soon(tmp_path: Path) -> None:
    ended = Folder(tmp_path).crawl("http://no-such-host.invalid/")
    assert ended.returncode == 126
    assert "robots.txt cannot be read (no such host, or a private one)" in ended.stderr
    assert "; 2 requests" in ended.stderr


def test_a_feed_all_of_whose_articles_are_on_a_dead_host_is_no_success(tmp_path: Path) -> None:
    link = "http://127.0.0.1:9/2026/12/ships-sail-at-noon-again"
    feed = f"<rss><channel><item><link>{link}</link></item></channel></rss>"
    with serve({"/feed": feed}) as site:
        hurried = ("--allow-private", "127.0.0.1", "--set", "BROADSHEET_RETRY_WAITS_S=0.1")
        run = Folder(tmp_path).crawl(f"{site.url}/feed", *hurried)
    assert "hands off: 127.0.0.1:9" in run.stderr
    assert run.returncode == 126


def test_a_certificate_that_nobody_vouches_for_is_named_and_not_tried_again(tmp_path: Path) -> None:
    with serve({}, tls=self_signed(tmp_path)) as site:
        run = Folder(tmp_path).crawl(f"{site.url}/")
        assert site.requests == []
    assert run.returncode == 126
    assert "1 x robots.txt cannot be read (certificate not valid): hands off" in run.stderr


def test_what_was_only_guessed_is_no_loss_though_the_site_finds_a_page_for_everything(tmp_path: Path) -> None:
    nothing = "<!doctype html><title>Oh</title><p>There is nothing here."
    paths = ("/robots.txt", "/feed/", "/rss/", "/rss.xml", "/sitemap.xml")
    front = {"/": "<p><a href=/soon>Come back soon.</a>", "/soon": nothing}
    with serve({**front, **dict.fromkeys(paths, nothing)}) as site:
        run = Folder(tmp_path).crawl(f"{site.url}/")
        assert {"/feed/", "/sitemap.xml"} <= set(site.paths)
        assert run.returncode == 0
        assert run.stderr.strip() == "6 pages, 0 new; 7 requests"
        again = Folder(tmp_path).crawl(f"{site.url}/")
    assert again.stderr.strip() == "1 page, 0 new; 1 request"


def test_a_crawl_that_found_only_what_is_too_old_went_well(tmp_path: Path) -> None:
    link = "/2026/01/01/ships-sail-at-noon-again"
    dated = '<head><meta property="article:published_time" content="2026-01-01T00:00:00Z">'
    routes = {"/": f'<a href="{link}">Ships sail again</a>', "/robots.txt": Answer(b"", 404)}
    with serve({**routes, link: article().replace("<head>", dated)}) as site:
        run = Folder(tmp_path).crawl(f"{site.url}/", "--since", "2d")
    assert "dropped: 1 x older than --since" in run.stderr
    assert run.returncode == 0
