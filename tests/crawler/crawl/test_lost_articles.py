"""Articles that odd sites nearly made us lose, and addresses that are given as the start of a crawl."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Route, redirect, send, serve

HARBOUR = "/2026/11/24/the-harbour-is-closed-for-the-winter"
MARKET = "/2026/11/24/the-market-opens-in-spring-again"


def story(headline: str, *sentences: str) -> str:
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    page = article(headline)
    return page[: page.index("</h1>")] + f"</h1>{paragraphs}</article></body></html>"


ICE = (
    "Ice has come to the harbour in the night, and no ship will leave it before the first days of March.",
    "The pilots have been sent home, the cranes stand still, and the fish comes by lorry from the south.",
    "Only the old icebreaker still makes its rounds, for the two islands that have no bridge to the land.",
)
STALLS = (
    "Traders put up their stalls on the square in front of the town hall, as they have in every spring.",
    "There will be cheese and flowers, woollen socks for those who are cold, and a merry-go-round.",
    "The mayor asks all who can to come on foot, because the new garage is not going to be finished in time.",
)
STORIES = {HARBOUR: story("The harbour is closed", *ICE), MARKET: story("The market opens", *STALLS)}
QUICK = ("--set", "BROADSHEET_RETRY_WAITS_S=0.05")
XML = {"Content-Type": "application/xml"}


def page_of(*paths: str) -> str:
    return "".join(f'<p><a href="{path}">A story worth reading</a></p>' for path in paths)


def with_canonical(page: str, url: str) -> str:
    return page.replace("<head>", f'<head><link rel="canonical" href="{url}">')


def stored(folder: Folder, url: str) -> set[str]:
    return {record["url"].removeprefix(url) for record in folder.lines()}


def test_what_a_feed_calls_an_article_is_one_though_its_address_looks_like_a_section(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    feed = "<rss><channel><item><link>/harbour</link></item><item><link>/market</link></item></channel></rss>"
    pages: dict[str, Route] = {
        "/": '<link rel="alternate" type="application/rss+xml" href="/feed">' + page_of("/harbour", "/about"),
        "/feed": Answer(feed.encode()),
        "/harbour": STORIES[HARBOUR],
        "/market": STORIES[MARKET],
    }
    with serve(pages) as site:
        run = folder.crawl(f"{site.url}/")
        assert stored(folder, site.url) == {"/harbour", "/market"}, run.stderr


def test_an_article_that_was_read_as_a_section_before_a_feed_named_it_is_stored(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    pages: dict[str, Route] = {"/": page_of("/harbour", MARKET), "/harbour": STORIES[HARBOUR], **STORIES}
    with serve(pages) as site:
        folder.crawl(f"{site.url}/")
        assert stored(folder, site.url) == {MARKET}
        pages["/feed/"] = Answer(b"<rss><channel><item><link>/harbour</link></item></channel></rss>")
        site.routes = {**pages, "/": page_of("/harbour", MARKET) + '<a href="/feed/">RSS</a>'}
        run = folder.crawl(f"{site.url}/")
        assert stored(folder, site.url) == {MARKET, "/harbour"}, run.stderr


@pytest.mark.parametrize("canonical", [HARBOUR, "/news/", "/"])
def test_stories_that_all_name_one_canonical_address_are_all_stored(tmp_path: Path, canonical: str) -> None:
    folder = Folder(tmp_path)
    stories = {path: with_canonical(page, canonical) for path, page in STORIES.items()}
    with serve({"/": page_of(*stories), **stories}) as site:
        run = folder.crawl(f"{site.url}/")
        assert stored(folder, site.url) == set(STORIES), run.stderr


def test_a_short_copy_that_names_its_canonical_address_is_the_same_story(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    short = story("No ship leaves the harbour", ICE[0], ICE[1])
    pages = {**STORIES, f"{HARBOUR}/amp-version-of-it": with_canonical(short, HARBOUR)}
    with serve({"/": page_of(*pages), **pages}) as site:
        run = folder.crawl(f"{site.url}/")
        assert stored(folder, site.url) == set(STORIES), run.stderr


def test_not_modified_means_nothing_to_who_has_nothing(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    pages: dict[str, Route] = {"/": page_of(*STORIES), **STORIES, HARBOUR: Answer(b"", 304, length=None)}
    with serve(pages) as site:
        run = folder.crawl(f"{site.url}/", *QUICK)
        assert site.paths.count(HARBOUR) == 4
    assert "failed: 1 x HTTP 304 though nothing was known" in run.stderr


def not_changed(handler: BaseHTTPRequestHandler) -> None:
    known = handler.headers.get("If-None-Match")
    answer = Answer(b"", 304, length=None) if known else Answer(STORIES[HARBOUR].encode())
    send(handler, Answer(answer.body, answer.status, {"ETag": '"1"'}, answer.length))


def test_an_article_that_is_not_modified_is_read_again_at_its_next_age(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({"/": page_of(HARBOUR), HARBOUR: not_changed}) as site:
        for _ in range(3):
            folder.crawl(f"{site.url}/", "--revisit", "0s")
        assert site.paths.count(HARBOUR) == 3
    assert folder.query("SELECT count(*) FROM urls WHERE kind = 'article' AND revisit_at > 0") == [(1,)]


@pytest.mark.parametrize("target", ["/", "/news"])
def test_an_article_that_redirects_to_a_page_of_links_is_gone(tmp_path: Path, target: str) -> None:
    folder = Folder(tmp_path)
    pages: dict[str, Route] = {"/": page_of("/news"), "/news": page_of(*STORIES), **STORIES}
    with serve(pages) as site:
        folder.crawl(f"{site.url}/", "--revisit", "0s")
        site.routes = {**pages, HARBOUR: redirect(target, 301)}
        run = folder.crawl(f"{site.url}/", "--revisit", "0s")
        assert "1 gone" in run.stderr
        folder.age(7)
        run = folder.crawl(f"{site.url}/", "--revisit", "0s")
        assert "1 removed" in run.stderr
    events = folder.query("SELECT kind FROM events WHERE kind <> 'new'")
    assert events == [("removed",)]


@pytest.mark.parametrize("content", ["0; url=/en/", "0;/en/"])
def test_a_front_page_that_sends_its_readers_on_is_followed(tmp_path: Path, content: str) -> None:
    folder = Folder(tmp_path)
    gate = f'<html><head><meta http-equiv="refresh" content="{content}"></head><body></body></html>'
    with serve({"/": gate, "/en/": page_of(*STORIES), **STORIES}) as site:
        run = folder.crawl(f"{site.url}/")
        assert stored(folder, site.url) == set(STORIES), run.stderr


RSS = "<rss><channel>" + "".join(f"<item><link>{path}</link></item>" for path in STORIES) + "</channel></rss>"
SITEMAP = "<urlset>" + "".join(f"<url><loc>{path}</loc></url>" for path in STORIES) + "</urlset>"
JSON_FEED = '{"items": [' + ", ".join(f'{{"url": "{path}"}}' for path in STORIES) + "]}"


@pytest.mark.parametrize(
    ("text", "content_type"),
    [
        (f'<?xml version="1.0"?>\n<!-- ours --><?xml-stylesheet href="x.xsl"?>{RSS}', "text/xml"),
        (RSS, "text/html"),
        (SITEMAP, "application/xml"),
        (JSON_FEED, "application/feed+json"),
    ],
)
def test_a_crawl_may_start_at_a_feed_or_a_sitemap(tmp_path: Path, text: str, content_type: str) -> None:
    folder = Folder(tmp_path)
    with serve({"/list": Answer(text.encode(), headers={"Content-Type": content_type}), **STORIES}) as site:
        for _ in range(2):
            run = folder.crawl(f"{site.url}/list")
            assert stored(folder, site.url) == set(STORIES), run.stderr
        assert sorted(site.paths) == sorted(["/list", "/list", *STORIES])


def test_indexes_that_lead_to_ever_new_indexes_end(tmp_path: Path) -> None:
    def index(handler: BaseHTTPRequestHandler) -> None:
        number = int(handler.path.rpartition("-")[2])
        loc = f"<sitemapindex><sitemap><loc>/index-{number + 1}</loc></sitemap></sitemapindex>"
        send(handler, Answer(loc.encode(), headers=XML))

    folder = Folder(tmp_path)
    with serve({f"/index-{number}": index for number in range(500)}) as site:
        run = folder.crawl(f"{site.url}/index-0")
        assert len(site.paths) < 10
    assert "sitemap: indexes of indexes" in run.stderr


@pytest.mark.parametrize(
    "address", ["http://{}:99999/", "http://[::1", "http:///x", "http://a b/", "http://{}:-1/"]
)
def test_an_address_that_is_none_stops_nothing(tmp_path: Path, address: str) -> None:
    folder = Folder(tmp_path)
    bad = address.format("127.0.0.1")
    gate = f'<html><head><meta http-equiv="refresh" content="0; url={bad}"></head><body></body></html>'
    pages: dict[str, Route] = {
        "/": page_of(
            bad, f"{bad}2026/11/24/a-story-that-nobody-can-read-at-all", "/moved", "/gate", *STORIES
        ),
        "/moved": Answer(b"", 301, {"Location": bad, "Set-Cookie": "a=1"}),
        "/gate": gate,
        **STORIES,
    }
    with serve(pages) as site:
        run = folder.crawl(f"{site.url}/", "--allow-private", "127.0.0.1", *QUICK, timeout=300)
        assert stored(folder, site.url) == set(STORIES), run.stderr
    assert folder.query("SELECT count(*) FROM urls WHERE state NOT IN ('done', 'failed', 'gone')") == [(0,)]


def test_a_part_of_a_page_is_no_page(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    part = Answer(STORIES[HARBOUR].encode()[:900], 206, {"Content-Range": "bytes 0-899/2000"})
    with serve({"/": page_of(*STORIES), **STORIES, HARBOUR: part}) as site:
        run = folder.crawl(f"{site.url}/", *QUICK)
        assert stored(folder, site.url) == {MARKET}
    assert "failed: 1 x HTTP 206" in run.stderr


def test_a_redirect_may_be_in_the_letters_of_its_language(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    there = "/2026/11/24/%C3%BCber-den-hafen-im-winter"

    def moved(handler: BaseHTTPRequestHandler) -> None:
        location = "/2026/11/24/über-den-hafen-im-winter".encode()
        handler.wfile.write(b"HTTP/1.0 301 Moved\r\nLocation: " + location + b"\r\nContent-Length: 0\r\n\r\n")

    with serve({"/": page_of(HARBOUR), HARBOUR: moved, there: STORIES[HARBOUR]}) as site:
        run = folder.crawl(f"{site.url}/", *QUICK)
        assert stored(folder, site.url) == {there}, run.stderr


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<rss><channel><item><link>http://other.example/a</link></item></channel></rss>", "on another site"),
        ("<rss><channel><item><lin", "not well-formed XML"),
    ],
)
def test_a_feed_that_leads_nowhere_is_a_failure_with_its_reason(
    tmp_path: Path, text: str, reason: str
) -> None:
    folder = Folder(tmp_path)
    with serve({"/feed": Answer(text.encode(), headers={**XML, "ETag": '"1"'})}) as site:
        run = folder.crawl(f"{site.url}/feed")
        assert run.returncode == 126
        assert reason in run.stderr
    assert folder.query("SELECT state, etag FROM urls") == [("failed", None)]


def test_a_feed_that_a_page_named_before_is_a_failure_where_it_is_named_itself(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    front = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    feed = f"<rss><channel><item><link>{HARBOUR}</link></item></channel></rss>"
    routes: dict[str, Route] = {"/": front, "/feed": feed, HARBOUR: STORIES[HARBOUR]}
    with serve({**routes, "/robots.txt": Answer(b"", 404)}) as site:
        assert folder.crawl(f"{site.url}/").returncode == 0
        site.routes["/feed"] = "<h1>We are back soon</h1>"
        run = folder.crawl(f"{site.url}/feed")
    assert run.returncode == 126, run.stderr
    assert "failed: 1 x feed: not a feed" in run.stderr
