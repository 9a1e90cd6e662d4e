"""Feeds and sitemaps that services host for a site: their entries are the site's, wherever they lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Route, Site, redirect, serve

NEWS, FEEDS = "http://news.example", "http://feeds.example"
STORY = f"{NEWS}/2026/11/24/the-ships-sail-at-noon"
NAMED = '<link rel="alternate" type="application/rss+xml" href="{}">'
COUNTED = f"{FEEDS}/click/1"
RSS = (
    f"<rss><channel><link>{NEWS}/</link><item><link>{COUNTED}</link><guid>{STORY}</guid></item>"
    "</channel></rss>"
)
MAP = f"<urlset><url><loc>{STORY}</loc></url></urlset>"
INDEX = "<sitemapindex><sitemap><loc>{}</loc></sitemap></sitemapindex>"


def crawl_to_story(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, routes: dict[str, Route], url: str
) -> Site:
    """Crawl two hosts behind a proxy, and expect the one story of the site."""
    nothing: dict[str, Route] = {f"{host}/robots.txt": Answer(b"", 404) for host in (NEWS, FEEDS)}
    with serve({**nothing, f"{NEWS}/": "<p>News</p>", STORY: article(), **routes}) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        allowed = [word for host in ("news", "feeds") for word in ("--allow-private", f"{host}.example")]
        for _ in range(2):
            run = folder.crawl(url, *allowed)
            assert run.returncode == 0, run.stderr
    assert [record["url"] for record in folder.stored()] == [STORY], run.stderr
    return proxy


@pytest.mark.parametrize(
    "routes",
    [
        {f"{NEWS}/": NAMED.format("/rss.xml"), f"{NEWS}/rss.xml": redirect(f"{FEEDS}/news", 301)},
        {f"{NEWS}/feed/": redirect(f"{FEEDS}/news", 302)},
        {f"{NEWS}/": NAMED.format(f"{FEEDS}/news")},
    ],
    ids=["moved", "guessed", "named"],
)
def test_a_feed_that_lies_elsewhere_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, routes: dict[str, Route]
) -> None:
    site = crawl_to_story(Folder(tmp_path), monkeypatch, {**routes, f"{FEEDS}/news": RSS}, f"{NEWS}/")
    assert site.paths.count(f"{FEEDS}/news") == 2
    assert COUNTED not in site.paths


def test_a_crawl_may_start_at_a_feed_that_has_moved_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    routes: dict[str, Route] = {f"{NEWS}/feed": redirect(f"{FEEDS}/news"), f"{FEEDS}/news": RSS}
    site = crawl_to_story(Folder(tmp_path), monkeypatch, routes, f"{NEWS}/feed")
    assert site.paths.count(f"{FEEDS}/news") == 2


def test_a_feed_whose_next_page_lies_elsewhere_keeps_its_entries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = RSS.replace("<channel>", f'<channel><link rel="next" href="{FEEDS}/news?page=2"/>')
    site = crawl_to_story(Folder(tmp_path), monkeypatch, {f"{NEWS}/feed": feed}, f"{NEWS}/feed")
    assert f"{FEEDS}/news?page=2" in site.paths


def test_sitemaps_that_lie_elsewhere_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site's own robots.txt names them; what that of the other host names is not the site's."""
    routes: dict[str, Route] = {
        f"{NEWS}/robots.txt": f"Sitemap: {FEEDS}/index.xml",
        f"{FEEDS}/robots.txt": f"Sitemap: {FEEDS}/own.xml",
        f"{FEEDS}/index.xml": INDEX.format(f"{FEEDS}/map.xml"),
        f"{FEEDS}/map.xml": MAP,
    }
    site = crawl_to_story(Folder(tmp_path), monkeypatch, routes, f"{NEWS}/")
    assert f"{FEEDS}/own.xml" not in site.paths


def test_a_site_that_is_another_by_now_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    with serve({f"{NEWS}/": redirect("http://gazette.example/home"), f"{NEWS}/robots.txt": ""}) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        run = folder.crawl(f"{NEWS}/", "--allow-private", "news.example")
    assert run.returncode == 126
    assert f"failed: 1 x moved to another site: gazette.example: {NEWS}/" in run.stderr
