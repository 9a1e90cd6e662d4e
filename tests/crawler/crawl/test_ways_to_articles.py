"""Articles are found by whatever a site offers: feeds and sitemaps of any kind, or links alone."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Route, Site, in_turn, redirect, send, serve

NOW = datetime.now(UTC)
WORDS = "ships harbour market winter bridge museum library ferry island road school".split()
SESSION = "PHPSESSID=0123456789abcdef0123456789abcde"
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
    '<channel rdf:about="x"><title>x</title></channel>{}</rdf:RDF>'
)


def path(kind: str, number: int) -> str:
    return f"/2026/{kind}/the-{WORDS[number]}-and-the-{WORDS[number * 3 % 11]}-{1000 + number}"


def story(kind: str, number: int) -> str:
    published = (NOW - timedelta(days=number)).isoformat()
    page = article(f"The {kind} story {number}", f"Story {number} of {kind} is about {WORDS[number]}.")
    return page.replace("<head>", f'<head><meta property="article:published_time" content="{published}">')


def stories(kind: str, count: int = 3) -> dict[str, Route]:
    return {path(kind, number): story(kind, number) for number in range(count)}


def serve_lists(site: Site) -> set[str]:
    """Have a site offer articles in every way; return their paths."""
    url, every = site.url, [stories(kind) for kind in ("rss", "rdf", "json", "txt", "gz", "xml", "sid")]
    rss, rdf, feed, txt, packed, mapped, sessions = every
    items = "".join(
        f"<item><title>A &nbsp; B & C</title><link>{url}{p}?utm_source=rss</link>"
        f"<pubDate>{format_datetime(NOW - timedelta(days=number))}</pubDate></item>"
        for number, p in enumerate(rss)
    )
    entries = "".join(f'<item rdf:about="{url}{p}"><title>t</title><link>{url}{p}</link></item>' for p in rdf)
    listed = [{"id": p, "url": url + p, "title": "t"} for p in feed]
    locs, named = ("".join(f"<url><loc>{url}{p}</loc></url>" for p in paths) for paths in (packed, mapped))
    first, second, third = sessions
    front = "".join(
        f'<link rel="alternate" type="application/{kind}+{form}" href="/{kind}">'
        for kind, form in (("rss", "xml"), ("feed", "json"))
    )
    front += '<link rel="sitemap" href="/map.xml">' + "".join(
        f'<a href="{link}">A story of this site to read</a>'
        for link in (
            f"{first}?{SESSION}1",
            f"{first}?{SESSION}2",
            first,
            f"{second}?fbclid=x",
            f"{third}#top",
        )
    )
    site.routes |= {
        "/": Answer(front.encode(), headers={"Link": '</rdf>; rel="alternate"; type="application/rdf+xml"'}),
        "/rss": Answer(f"\n<rss><channel><title>x</title>{items}<item><title>cut".encode()),
        "/rdf": Answer(RDF.format(entries).encode(), headers={"Content-Type": "text/xml"}),
        "/feed": Answer(
            json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": listed}).encode()
        ),
        "/list.txt": Answer("\n".join(url + p for p in txt).encode(), headers={"Content-Type": "text/plain"}),
        "/map.xml": Answer(f"<urlset>{named}</urlset>".encode()),
        "/map.xml.gz": Answer(gzip.compress(f"<urlset>{locs}</urlset>".encode())),
        "/robots.txt": Answer(
            f"Sitemap: http://[/x\nSitemap: none\nSitemap: /list.txt\nSitemap: {url}/map.xml.gz\n".encode()
        ),
    }
    for more in every:
        site.routes |= more
    return {p for more in every for p in more}


def test_feeds_and_sitemaps_of_every_kind_are_read(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({}) as site:
        expected = serve_lists(site)
        run = folder.crawl(f"{site.url}/", "--stats", str(tmp_path / "stats.json"))
        assert run.returncode == 0, run.stderr
        assert {record["url"].removeprefix(site.url) for record in folder.stored()} == expected
        asked = [p for p in site.paths if p.startswith("/2026/")]
        assert sorted(asked) == sorted(expected)  # each once, without session and tracking
        before = len(site.paths)
        assert folder.crawl(f"{site.url}/").returncode == 0
        lists = ["/", "/feed", "/list.txt", "/map.xml", "/map.xml.gz", "/rdf", "/rss"]
        assert sorted(site.paths[before:]) == lists  # each once, though the front page names them again
        recent = Folder(tmp_path / "recent")
        recent.path.mkdir()
        assert recent.crawl(f"{site.url}/", "--since", "36h").returncode == 0
    stats = json.loads((tmp_path / "stats.json").read_text("utf-8"))
    assert stats["lost"] == {"lists": {"feed: not well-formed XML": 1}}
    assert stats["examples"] == {"lists": {"feed: not well-formed XML": f"{site.url}/rss"}}
    assert f"lists: 1 x feed: not well-formed XML: {site.url}/rss" in run.stderr
    ages = {NOW - datetime.fromisoformat(record["datePublished"]) for record in recent.stored()}
    assert {age.days for age in ages} == {0, 1}


def paper(local: int) -> dict[str, Route]:
    """A site without feeds: a front page, and two sections of further pages; so many local stories."""
    nav = '<nav><a href="/">Home</a><a href="/local/">Local</a><a href="/sport/">Sport</a></nav>'
    routes: dict[str, Route] = {"/": f"{nav}<main>{cards('front', 0, 3)}</main>"}
    for section, count in (("local", local), ("sport", 6)):
        for page in range((count + 2) // 3):
            older = (
                f'<a rel="next" href="/{section}/?page={page + 2}">Older</a>' if page * 3 + 3 < count else ""
            )
            top = count - page * 3
            main = cards(section, max(0, top - 3), top) + older
            routes[f"/{section}/" + (f"?page={page + 1}" if page else "")] = f"{nav}<main>{main}</main>"
        routes |= stories(section, count)
    return routes | stories("front") | {"/robots.txt": Answer(b"", 404)}


def cards(kind: str, start: int, end: int) -> str:
    return "".join(
        f'<article><h3><a href="{path(kind, n)}">The {kind} story {n} of the day</a></h3></article>'
        for n in range(start, end)
    )


def test_a_site_without_feeds_is_read_by_its_sections_in_every_crawl(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(paper(local=6)) as site:
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
        assert "/feed/" in site.paths
        assert "gone" not in run.stderr  # what was merely guessed is no loss
        assert len(folder.stored()) == 15
        asked = len(site.paths)
        site.routes |= paper(local=8)
        folder.crawl(f"{site.url}/")
        again = site.paths[asked:]
    assert {p for p in again if p.startswith("/2026/")} == {path("local", 6), path("local", 7)}
    assert {"/", "/local/", "/sport/"} <= set(again)
    assert "/sport/?page=2" not in again  # nothing new before it
    assert len(folder.stored()) == 17


def test_feeds_that_only_section_pages_name_are_read(tmp_path: Path) -> None:
    """One brings articles that nothing links to, and is asked in every crawl; the other is not."""
    folder = Folder(tmp_path)
    routes = paper(local=3)

    def feed(count: int) -> Answer:
        links = "".join(f"<item><title>t</title><link>{p}</link></item>" for p in stories("rss", count))
        return Answer(f"<rss><channel>{links}</channel></rss>".encode())

    for section in ("local", "sport"):
        link = f'<link rel="alternate" type="application/rss+xml" href="/{section}/rss">'
        routes[f"/{section}/"] = f"<head>{link}</head>{routes[f'/{section}/']}"
    with serve(routes | {"/local/rss": feed(3), "/sport/rss": feed(0)} | stories("rss", 5)) as site:
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
        assert len(folder.stored()) == 15
        assert (site.paths.count("/local/rss"), site.paths.count("/sport/rss")) == (1, 1)
        site.routes["/local/rss"] = feed(5)
        folder.crawl(f"{site.url}/")
        assert (site.paths.count("/local/rss"), site.paths.count("/sport/rss")) == (2, 1)
    assert len(folder.stored()) == 17


def test_a_feed_that_failed_is_asked_again_though_the_front_page_is_unchanged(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    feed = f"<rss><channel><item><title>A</title><link>{path('rss', 0)}</link></item></channel></rss>"

    def front(handler: BaseHTTPRequestHandler) -> None:
        unchanged = handler.headers.get("If-None-Match") == '"1"'
        link = b'<link rel="alternate" type="application/rss+xml" href="/rss">'
        answer = Answer(b"", 304) if unchanged else Answer(link, headers={"ETag": '"1"'})
        send(handler, answer)

    with serve({"/": front, "/robots.txt": Answer(b"", 404), **stories("rss", 1)}) as site:
        site.routes["/rss"] = in_turn(*[Answer(b"", 500)] * 4, Answer(feed.encode()))
        folder.crawl(f"{site.url}/", "--set", "BROADSHEET_RETRY_WAITS_S=0.05")
        assert folder.states()["rss"] == ("failed", "HTTP 500")
        folder.crawl(f"{site.url}/")
    assert [record["headline"] for record in folder.stored()] == ["The rss story 0"]


def test_two_addresses_of_one_site_are_both_started_from(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes = {f"/{kind}/": f"<main>{cards(kind, 0, 3)}</main>" for kind in ("local", "sport")}
    with serve({**routes, "/robots.txt": Answer(b"", 404), **stories("local"), **stories("sport")}) as site:
        run = folder.crawl(f"{site.url}/local/", f"{site.url}/sport/")
        assert run.returncode == 0, run.stderr
    assert len(folder.stored()) == 6


def test_a_crawl_that_starts_at_an_article_stores_it_and_what_it_leads_to(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    start, moved = path("own", 0), "/2026/own/the-story-that-was-here-before"
    routes: dict[str, Route] = {"/robots.txt": Answer(b"", 404), **stories("front"), moved: redirect(start)}
    routes[start] = story("own", 0).replace("</body>", f"{cards('front', 0, 3)}</body>")
    with serve(routes) as site:
        run = folder.crawl(f"{site.url}{moved}")
        assert run.returncode == 0, run.stderr
        assert len(folder.stored()) == 4
        assert "4 new" in run.stderr
        assert site.paths.count(start) == 1
        routes[start] = str(routes[start]).replace("The own story 0", "The edited story 0")
        again = folder.crawl(f"{site.url}{start}")
        assert again.returncode == 0, again.stderr
        same = folder.crawl(f"{site.url}{start}")
    assert "1 changed" in again.stderr
    assert " 0 new, 1 unchanged;" in same.stderr
    headlines = sorted(record["headline"] for record in folder.stored())
    assert headlines == ["The edited story 0", *(f"The front story {n}" for n in range(3)), "The own story 0"]


def test_a_feed_of_counting_links_to_stored_articles_is_no_failure(tmp_path: Path) -> None:
    folder, stories = (
        Folder(tmp_path),
        {f"/2026/11/ships-sail-on-day-{n}": article(f"Day {n}") for n in (1, 2)},
    )
    with serve({**stories, "/robots.txt": Answer(b"", 404)}) as site:
        for token in "ab":
            counted = {f"/click?{token}={n}": redirect(to) for n, to in enumerate(stories)}
            links = "".join(f"<item><link>{link}</link></item>" for link in counted)
            site.routes |= {**counted, "/feed": f"<rss><channel>{links}</channel></rss>"}
            run = folder.crawl(f"{site.url}/feed")
            assert run.returncode == 0, run.stderr
    assert "articles lost" not in folder.query("SELECT stats FROM runs ORDER BY id DESC LIMIT 1")[0][0]


@pytest.mark.parametrize("listed", [True, False])
def test_a_time_without_a_zone_may_be_that_of_a_site_far_west(tmp_path: Path, listed: bool) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {}
    entries = ""
    for hours in (9, 20):
        at = datetime.now(UTC).replace(tzinfo=None) - timedelta(hours=hours)
        meta = "" if listed else f'<meta property="article:published_time" content="{at.isoformat()}">'
        link = f"/news/the-ships-of-the-harbour-sail-{hours}"
        page = article(f"Voyage {hours}", f"Voyage {hours} of the ships took longer than all the others.")
        routes[link] = page.replace("</head>", f"{meta}</head>")
        date = f"<pubDate>{at:%a, %d %b %Y %H:%M:%S}</pubDate>" if listed else ""
        entries += f"<item><link>{link}</link>{date}</item>"
    with serve({**routes, "/feed": f"<rss><channel>{entries}</channel></rss>"}) as site:
        folder.crawl(f"{site.url}/feed", "--since", "3h")
    assert [record["headline"] for record in folder.stored()] == ["Voyage 9"]


def test_links_with_backslashes_lead_where_browsers_take_them(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    pages: dict[str, Route] = stories("world")
    addresses = [address.replace("/2", "\\2").replace("/the", "\\the") for address in pages]
    links = "".join(f"<h2><a href='{address}'>A story of the world</a></h2>" for address in addresses)
    with serve({"/world/": links, **pages}) as site:
        folder.crawl(f"{site.url}/world/")
    assert len(folder.lines()) == 3
