"""The demo site over HTTP: what a crawler meets there."""

import http.client
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from lxml import etree, html

from crawler.demo import DemoServer, serve_demo

NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def site() -> Iterator[DemoServer]:
    with serve_demo(60) as server:
        yield server


def get(site: DemoServer, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=10)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path.removeprefix(site.url), headers=named)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def links(site: DemoServer, path: str) -> list[str]:
    return [str(link) for link in html.fromstring(get(site, path)[2]).xpath("//a/@href")]


def test_every_article_has_a_page_of_its_own(site: DemoServer) -> None:
    bodies = {story.path: get(site, story.path) for story in site.articles}
    assert len(bodies) == 60
    assert {status for status, _, _ in bodies.values()} == {200}
    assert len({body for _, _, body in bodies.values()}) == 60
    assert {story.layout for story in site.articles} == {"classic", "grid", "plain", "stream"}
    for story in site.articles:
        assert 5 <= len(story.blocks) <= 14
        text = html.fromstring(bodies[story.path][2].decode()).text_content()
        assert all(line in text for line in story.text.split("\n"))


def test_the_pages_of_the_front_and_of_the_sections_lead_to_every_article(site: DemoServer) -> None:
    sections = ("mobile", "security", "computing", "science", "cars", "business")
    for starts in (["/"], [f"/{name}/" for name in sections]):
        seen: set[str] = set()
        while starts:
            page = starts.pop()
            found = links(site, page)
            seen.update(found)
            older = html.fromstring(get(site, page)[2]).xpath("//a[@rel='next']/@href")
            starts.extend(str(link) for link in older)
        assert {story.path for story in site.articles} <= seen


def test_the_feeds_hold_the_newest_twenty(site: DemoServer) -> None:
    rss = etree.fromstring(get(site, "/feed.xml")[2])
    atom = etree.fromstring(get(site, "/atom.xml")[2])
    feed = json.loads(get(site, "/feed.json")[2])
    newest = [story.headline for story in site.articles[:20]]
    assert rss.xpath("//item/title/text()") == newest
    assert [entry.findtext("{*}title") for entry in atom.findall("{*}entry")] == newest
    assert [item["title"] for item in feed["items"]] == newest
    assert "utm_source=feed" in rss.xpath("string(//item/link)")


def test_robots_names_the_sitemaps_that_hold_every_article(site: DemoServer) -> None:
    robots = get(site, "/robots.txt")[2].decode()
    index = robots.split("Sitemap: ")[1].strip()
    children = etree.fromstring(get(site, index)[2]).iter(f"{SITEMAP}loc")
    pages = {str(child.text): etree.fromstring(get(site, str(child.text))[2]) for child in children}
    found = {loc.text for root in pages.values() for loc in root.iter(f"{SITEMAP}loc")}
    assert found == {site.url + story.path for story in site.articles}
    news = pages[f"{site.url}/sitemap-news.xml"]
    assert [title.text for title in news.iter(f"{NEWS}title")] == [s.headline for s in site.articles[:3]]


@pytest.mark.parametrize("path", ["/", "/feed.xml", "/sitemap-1.xml", "/images/any.jpg"])
def test_an_unchanged_page_is_answered_with_304(site: DemoServer, path: str) -> None:
    _, headers, body = get(site, path)
    assert get(site, path, If_None_Match=headers["ETag"])[::2] == (304, b"")
    assert get(site, path, If_Modified_Since=headers["Last-Modified"])[0] == 304
    assert get(site, path, If_None_Match='"other"')[::2] == (200, body)
    assert get(site, path, If_Modified_Since="Mon, 01 Jan 2024 00:00:00 GMT")[0] == 200
    assert get(site, path, If_Modified_Since="yesterday")[0] == 200


@pytest.mark.parametrize(
    "path", ["/nothing", "/page/99/", "/author/nobody", "/sitemap-9.xml", "/cars/story-61", "/print/cars/x"]
)
def test_a_missing_page_is_a_404_with_words(site: DemoServer, path: str) -> None:
    status, _, body = get(site, path)
    assert status == 404
    assert b"Page not found" in body


def test_the_same_seed_gives_the_same_site_and_another_one_another() -> None:
    with serve_demo(30, seed=1) as one, serve_demo(30, seed=1) as same, serve_demo(30, seed=2) as other:
        assert list(one.articles) == list(same.articles)
        assert [s.path for s in one.articles[12:]] != [s.path for s in other.articles[12:]]


def test_dates_go_back_from_the_present_that_was_asked_for() -> None:
    with serve_demo(14, now=datetime(2031, 5, 6, 12, tzinfo=UTC)) as site:
        dates = [story.published.isoformat()[:10] for story in site.articles]
    assert dates[0] == "2031-05-06"
    assert dates == sorted(dates, reverse=True)


def test_an_edited_article_changes_its_page_and_the_sitemap() -> None:
    with serve_demo(600) as site:
        path = site.articles[550].path
        _, page, _ = get(site, path)
        index = get(site, "/sitemap_index.xml")[1]["ETag"]
        first = get(site, "/sitemap-1.xml")[1]["ETag"]
        site.edit(site.url + path, headline="A better headline")
        status, headers, body = get(site, path, If_None_Match=page["ETag"])
        assert (status, b"A better headline" in body) == (200, True)
        assert headers["Last-Modified"] != page["Last-Modified"]
        assert get(site, "/sitemap_index.xml", If_None_Match=index)[0] == 200
        assert get(site, "/sitemap-1.xml", If_None_Match=first)[0] == 304


def test_a_removed_article_is_gone_everywhere() -> None:
    with serve_demo(12) as site:
        path = site.articles[0].path
        site.remove(path)
        assert get(site, path)[0] == 410
        assert path not in [story.path for story in site.articles]
        assert (
            path.encode()
            not in get(site, "/")[2] + get(site, "/feed.xml")[2] + get(site, "/sitemap-1.xml")[2]
        )


@pytest.mark.parametrize("count", [3, 12, 40])
def test_a_published_article_comes_first(count: int) -> None:
    with serve_demo(count) as site:
        before = get(site, "/feed.xml")[1]["ETag"]
        fresh = site.publish(2)
        assert list(site.articles[:2]) == fresh[::-1]
        assert len(site.articles) == count + 2
        assert [get(site, story.path)[0] for story in fresh] == [200, 200]
        assert get(site, "/feed.xml", If_None_Match=before)[0] == 200
        locs = get(site, "/sitemap-1.xml")[2].decode()
        assert all(story.path in locs for story in fresh)


def test_the_log_tells_what_was_asked() -> None:
    with serve_demo(3) as site:
        get(site, "/about", User_Agent="tester")
        get(site, "/nothing")
        assert [(asked.path, asked.status) for asked in site.requests] == [("/about", 200), ("/nothing", 404)]
        assert site.requests[0].headers["user-agent"] == "tester"


def test_a_large_site_is_not_held_in_memory() -> None:
    with serve_demo(50_000) as site:
        assert len(site.articles) == 50_000
        assert site.articles[49_999].path.endswith("-50000")
        assert get(site, site.articles[31_234].path)[0] == 200
        assert get(site, "/sitemap-100.xml")[2].count(b"<loc>") == 500
