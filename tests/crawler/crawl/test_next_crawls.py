"""What the crawls after the first ask for again, and what they must not lose or ask for without end."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import AT_ONCE, feed, headlines, known, links, page, path, undated
from tests.http_site import Answer, Route, redirect, reset, send, serve


def test_a_site_without_feeds_is_no_trap_though_most_of_it_is_known(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    nav = '<a href="/world/">World</a><a href="/sport/">Sport</a>'
    routes: dict[str, Route] = {path(number): page(number) for number in range(55)}
    routes |= {"/": known(links((), nav), '"f"'), "/robots.txt": Answer(b"", 404)}
    with serve(routes | {"/world/": known(links(range(10, 55)), '"w"'), "/sport/": links([5, 6])}) as site:
        folder.crawl(f"{site.url}/")
        assert len(folder.lines()) == 47
        folder.age(hours=25)
        site.routes |= {"/world/": known(links(range(8, 55)), '"w2"'), "/sport/": links([4, 5, 6])}
        site.routes[path(50)] = page(50, "An edited headline")
        run = folder.crawl(f"{site.url}/")
    assert "left" not in run.stderr
    assert "An edited headline" in headlines(folder)
    assert len(folder.lines()) == 47 + 3 + 1
    assert folder.query("SELECT count(*) FROM urls WHERE state = 'failed' AND article_id > 0") == [(0,)]


def test_a_list_whose_articles_were_refused_is_read_anew_the_next_time(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {f"/2026/{n}/x": f'<a href="/2026/{n + 1}/x">Next</a>' for n in range(60)}
    routes["/2026/39/x"] = '<a href="/lists/late">Late</a><a href="/2026/40/x">Next</a>'
    routes["/lists/late"] = known(links([7]), '"1"')
    with serve(routes | {"/": '<a href="/2026/0/x">Events</a>', "/robots.txt": Answer(b"", 404)}) as site:
        run = folder.crawl(f"{site.url}/")
    assert "left: 1 x found where exploring led to nothing new" in run.stderr
    assert folder.query("SELECT state, etag FROM urls WHERE url LIKE '%late'") == [("done", None)]


@pytest.mark.parametrize("ages", ["1h,1d", "1d,1h"])
def test_an_article_is_read_again_at_its_next_age_whichever_is_told_first(tmp_path: Path, ages: str) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(1): undated(1), "/feed": feed(path(1)), "/robots.txt": Answer(b"", 404)}
    with serve(routes) as site:
        for hours in (0, 2, 2, 24):
            if hours:
                folder.age(hours)
            folder.crawl(f"{site.url}/feed", "--revisit", ages)
    assert [asked for asked in site.paths if asked != "/feed"] == [path(1)] * 3


def failing(handler: BaseHTTPRequestHandler) -> None:
    send(handler, Answer(b"", 500))


EMPTY = "<html><head><script>start()</script></head><body></body></html>"


@pytest.mark.parametrize("options", [(), ("--revisit", "0s")])
def test_a_revisit_that_fails_is_made_up_for(tmp_path: Path, options: tuple[str, ...]) -> None:
    folder = Folder(tmp_path)
    troubles: list[Route] = [failing, Answer(b"", 404), EMPTY, reset]
    routes: dict[str, Route] = {path(n): page(n) for n in range(4)}
    routes |= {"/feed": known(feed(*routes), '"1"'), "/robots.txt": Answer(b"", 404)}
    with serve(routes) as site:
        folder.crawl(f"{site.url}/feed", *options)
        folder.age(hours=25)
        site.routes = routes | {path(n): trouble for n, trouble in enumerate(troubles)}
        folder.crawl(f"{site.url}/feed", *AT_ONCE, *options)
        site.routes = routes | {path(n): page(n, f"Edited headline {n}") for n in range(4)}
        folder.age(hours=7)
        folder.crawl(f"{site.url}/feed", *options)
    assert sorted(headlines(folder)[4:]) == [f"Edited headline {n}" for n in range(4)]
    assert folder.query("SELECT count(*) FROM articles WHERE removed_at > 0") == [(0,)]


def test_a_host_that_is_down_for_a_crawl_loses_no_revisit(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(n): page(n) for n in range(6)}
    routes |= {"/": known(links(range(6)), '"1"'), "/robots.txt": Answer(b"", 404)}
    with serve(routes) as site:
        folder.crawl(f"{site.url}/")
        site.routes = dict.fromkeys(routes, reset)
        folder.age(hours=25)
        folder.crawl(f"{site.url}/", *AT_ONCE)
        site.routes = routes | {path(5): page(5, "An edited headline")}
        folder.age(hours=7)
        folder.crawl(f"{site.url}/")
    assert headlines(folder)[6:] == ["An edited headline"]


def test_what_failed_is_tried_again_though_the_list_that_names_it_is_unchanged(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    front = '<link rel="alternate" type="application/rss+xml" href="/rss">'
    dated = "<sitemap><loc>/child</loc><lastmod>2026-11-01</lastmod></sitemap>"
    routes: dict[str, Route] = {
        "/robots.txt": Answer(b"Sitemap: /index"),
        "/": known(front + links([0]), '"1"'),
        "/index": known(f"<sitemapindex>{dated}</sitemapindex>", '"1"'),
        path(0): failing,
    }
    with serve(routes) as site:
        routes["/robots.txt"] = Answer(f"Sitemap: {site.url}/index".encode())
        folder.crawl(f"{site.url}/", *AT_ONCE)
        assert folder.query("SELECT count(*) FROM articles") == [(0,)]
        site.routes |= {path(number): page(number) for number in range(3)}
        site.routes["/rss"] = feed(path(1))
        site.routes["/child"] = f"<urlset><url><loc>{path(2)}</loc></url></urlset>"
        folder.age(hours=7)
        folder.crawl(f"{site.url}/")
    assert len(folder.lines()) == 3


def test_only_what_is_stored_is_read_again_and_that_at_three_ages(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    copied = "/2026/11/the-same-story-of-the-day-again"
    listing = "/2026/11/all-the-stories-of-the-week"
    routes: dict[str, Route] = {"/feed": known(feed(path(0), copied, listing), '"1"')}
    routes |= {path(0): undated(0), copied: undated(0), listing: links(range(20, 40))}
    with serve(routes | {"/robots.txt": Answer(b"", 404)}) as site:
        folder.crawl(f"{site.url}/feed")
        for hours in (2, 24, 24 * 7, 24 * 30):
            folder.age(hours)
            folder.crawl(f"{site.url}/feed")
        stories = [asked for asked in site.paths if asked != "/feed"]
    copy, kept = sorted((copied, path(0)), key=stories.count)  # the one that came first is kept
    assert sorted(stories) == sorted([copy, listing, *[kept] * 4])


def sitemap(*paths: str) -> str:
    return "<urlset>" + "".join(f"<url><loc>{p}</loc></url>" for p in paths) + "</urlset>"


def test_lists_that_were_guessed_rightly_are_read_in_every_crawl(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(number): page(number) for number in range(4)}
    routes |= {"/": known("<p>Hello", '"1"'), "/rss/": redirect("/all.xml"), "/rss.xml": redirect("/lost")}
    with serve(routes | {"/robots.txt": Answer(b"", 404)}) as site:
        site.routes |= {"/sitemap.xml": sitemap(path(0)), "/all.xml": feed(path(1))}
        folder.crawl(f"{site.url}/")
        site.routes |= {"/sitemap.xml": sitemap(path(2)), "/all.xml": feed(path(3))}
        asked = len(site.paths)
        folder.crawl(f"{site.url}/")
        assert len(folder.lines()) == 4
        assert sorted(site.paths[asked:]) == sorted(["/", "/sitemap.xml", "/all.xml", path(2), path(3)])


def test_the_sitemaps_of_robots_txt_are_read_for_a_page_and_not_for_a_feed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(number): page(number) for number in range(3)}
    with serve(routes | {"/feed": feed(path(0)), "/map": sitemap(path(1)), "/news": links([2])}) as site:
        site.routes["/robots.txt"] = Answer(f"Sitemap: {site.url}/map".encode())
        folder.crawl(f"{site.url}/feed")
        assert site.paths == ["/feed", path(0)]
        folder.crawl(f"{site.url}/news")
        assert len(folder.lines()) == 3


def test_an_address_that_another_crawl_started_at_is_not_asked_for(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(number): page(number) for number in range(3)}
    routes |= {"/typo": failing, "/a": feed(path(0)), "/b": feed(path(1)), path(2): page(2)}
    with serve(routes | {"/robots.txt": Answer(b"", 404)}) as site:
        for start in ("/typo", "/a", path(2)):
            folder.crawl(f"{site.url}{start}", *AT_ONCE)
        asked = len(site.paths)
        folder.crawl(f"{site.url}/b")
        assert site.paths[asked:] == ["/b", path(1)]
        site.routes["/a"] = feed(path(0), path(1))
        folder.crawl(f"{site.url}/a")
        assert site.paths[asked + 2 :] == ["/a"]
