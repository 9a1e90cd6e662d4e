"""What lists tell is had: put off, told too early, on further pages, hidden by an unchanged list."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import AT_ONCE, feed, headlines, known, links, page, path
from tests.http_site import Answer, Route, Site, redirect, reset, serve

HEAD = '<link rel="alternate" type="application/rss+xml" href="/{}">'


def asked(site: Site, address: str) -> int:
    return sum(asked == address for asked in site.paths)


def test_a_feed_that_is_gone_for_good_is_made_up_for_and_then_left(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(1): page(1), "/robots.txt": Answer(b"", 404)}
    with serve(routes | {"/": HEAD.format("old"), "/old": feed(path(1))}) as site:
        folder.crawl(f"{site.url}/")
        site.routes = routes | {"/": HEAD.format("new"), "/new": feed(path(1))}
        runs = []
        for hours in (0.5, 0.5, 0.5, 7, 0.5, 13, 25, 49, 97, 193, 193):
            before = asked(site, "/old")
            folder.age(hours)
            folder.crawl(f"{site.url}/")
            runs.append(asked(site, "/old") - before)
        assert runs == [1, 0, 0, 1, 0, 1, 1, 1, 1, 0, 0]
        site.routes |= {"/": HEAD.format("old"), "/old": feed(path(1), path(2)), path(2): page(2)}
        folder.crawl(f"{site.url}/")
    assert len(folder.lines()) == 2


def test_a_section_that_was_away_for_a_while_is_read_again(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    nav = '<a href="/world/">World</a>'
    routes: dict[str, Route] = {path(n): page(n) for n in range(1, 5)}
    routes |= {"/": known(links([1], nav), '"f"'), "/robots.txt": Answer(b"", 404)}
    with serve(routes | {"/world/": links([1, 2])}) as site:
        folder.crawl(f"{site.url}/")
        site.routes["/world/"] = Answer(b"", 404)
        folder.crawl(f"{site.url}/")
        site.routes["/world/"] = links([1, 2, 3])
        folder.age(hours=7)
        folder.crawl(f"{site.url}/")
    assert len(folder.lines()) == 3


def sitemap(changed: datetime | str, number: int = 1) -> str:
    date = changed if isinstance(changed, str) else changed.isoformat(timespec="seconds")
    return f"<urlset><url><loc>{path(number)}</loc><lastmod>{date}</lastmod></url></urlset>"


def test_a_change_that_is_put_off_is_made_up_for_though_the_list_does_not_change(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    now = datetime.now(UTC)
    published = now - timedelta(days=30)  # no age is left
    routes: dict[str, Route] = {"/robots.txt": Answer(b"", 404)}
    with serve(routes | {path(1): page(1, "A first headline", published=published)}) as site:
        site.routes["/map"] = known(sitemap(now - timedelta(days=29)), '"1"')
        folder.crawl(f"{site.url}/map")
        folder.age(hours=2)
        site.routes["/map"] = known(sitemap(now - timedelta(minutes=5)), '"2"')
        site.routes[path(1)] = page(1, "A second headline", published=published)
        folder.crawl(f"{site.url}/map")
        folder.age(hours=0.4)
        site.routes["/map"] = known(sitemap(now), '"3"')
        site.routes[path(1)] = page(1, "A third headline", published=published)
        folder.crawl(f"{site.url}/map")
        assert headlines(folder) == ["A first headline", "A second headline"]
        folder.age(hours=0.7)
        folder.crawl(f"{site.url}/map")
        folder.age(hours=24)
        folder.crawl(f"{site.url}/map")
        assert asked(site, path(1)) == 3
    assert headlines(folder) == ["A first headline", "A second headline", "A third headline"]


def test_a_change_of_today_without_a_time_is_read_at_once_and_when_the_day_is_over(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    now = datetime.now(UTC)
    published = now - timedelta(days=30)
    routes: dict[str, Route] = {path(1): page(1, published=published), "/robots.txt": Answer(b"", 404)}
    with serve(routes | {"/map": known(sitemap(f"{published:%Y-%m-%d}"), '"1"')}) as site:
        folder.crawl(f"{site.url}/map")
        folder.age(hours=49)
        site.routes["/map"] = sitemap(f"{now:%Y-%m-%d}")
        for _ in range(3):
            folder.crawl(f"{site.url}/map")
            with closing(sqlite3.connect(folder.state)) as db, db:  # two hours ago, and not yesterday
                midnight = now.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
                db.execute("UPDATE urls SET fetched_at = max(?, fetched_at - 7200)", (midnight + 1,))
        assert asked(site, path(1)) == 2
        site.routes["/map"] = known(sitemap(f"{now:%Y-%m-%d}"), '"2"')
        folder.crawl(f"{site.url}/map")
        folder.age(hours=25)
        for _ in range(2):
            folder.crawl(f"{site.url}/map")
        assert asked(site, path(1)) == 3


def test_a_story_that_a_feed_tells_of_too_early_is_had_without_another_word(
    tmp_path: Path,
) -> None:
    folder = Folder(tmp_path)
    with serve({"/feed": known(feed(path(1)), '"1"'), "/robots.txt": Answer(b"", 404)}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes[path(1)] = page(1)
        folder.age(hours=7)
        folder.crawl(f"{site.url}/feed")
    assert len(folder.lines()) == 1


CHECK = "<title>Just a moment...</title><h1>Checking if the site connection is secure</h1>"
SIGN_IN, GATE = "sign-in.php?next=1", page(9, "Log in to continue reading")
SCRIPTED = '<title>The Daily</title><div id="root"></div><noscript>Please enable JavaScript.</noscript>'


@pytest.mark.parametrize(
    "veil",
    [
        CHECK,
        "<title>Page not found</title><h1>Page not found</h1>",
        SCRIPTED,
        "<p></p>",
        "",
        Answer(b"", 403),
        redirect(f"/account/{SIGN_IN}"),
    ],
)
def test_a_story_of_a_feed_that_stood_behind_something_else_is_had_without_another_word(
    tmp_path: Path, veil: Route
) -> None:
    folder = Folder(tmp_path)
    with serve({"/feed": known(feed(path(1)), '"1"'), path(1): veil, f"/account/{SIGN_IN}": GATE}) as site:
        folder.crawl(f"{site.url}/feed")
        assert not folder.out.exists() or not folder.lines()
        site.routes[path(1)] = page(1)
        folder.age(hours=7)
        run = folder.crawl(f"{site.url}/feed")
    assert len(folder.lines()) == 1, run.stderr


def test_what_robots_txt_forbids_no_more_is_read_though_no_list_has_changed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(n): page(n) for n in (1, 2)} | {"/2026/10/other-private-story": page(3)}
    routes |= {"/feed": known(feed(*routes), '"1"')}
    with serve(routes | {"/robots.txt": Answer(b"User-agent: *\nDisallow: /2026/")}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /2026/10/")
        folder.crawl(f"{site.url}/feed")
        assert not folder.out.exists() or not folder.lines()
        folder.age(hours=25)  # an answer is gone by for a day
        folder.crawl(f"{site.url}/feed")
        assert len(folder.lines()) == 2
        assert asked(site, "/2026/10/other-private-story") == 0


def section(name: str, numbers: Sequence[int], size: int) -> dict[str, Route]:
    """The pages of a section, the latest story first."""
    pages: dict[str, Route] = {}
    for start in range(0, len(numbers), size):
        number = start // size + 1
        more = f'<a rel="next" href="/{name}/?page={number + 1}">Older</a>' if numbers[start + size :] else ""
        address = f"/{name}/" + (f"?page={number}" if start else "")
        pages[address] = links(numbers[start : start + size], more)
    return pages


def busy(count: int, fed: int = 4) -> dict[str, Route]:
    """A site with a feed of the latest and a section of all, in pages of two."""
    latest = list(range(count, 0, -1))
    routes: dict[str, Route] = {path(n): page(n) for n in latest}
    head = HEAD.format("feed") + '<a href="/world/">World</a>'
    routes |= {"/": head + links(latest[:2]), "/robots.txt": Answer(b"", 404)}
    return routes | section("world", latest, 2) | {"/feed": feed(*map(path, latest[:fed]))}


def further(site: Site, since: int) -> list[str]:
    return [asked for asked in site.paths[since:] if "page=" in asked]


def test_a_section_is_followed_as_far_as_its_news_though_a_feed_told_of_the_latest(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(busy(8)) as site:
        folder.crawl(f"{site.url}/")
        assert len(folder.lines()) == 8
        before = len(site.paths)
        site.routes |= busy(17)
        folder.crawl(f"{site.url}/")
        assert len(folder.lines()) == 17
        assert further(site, before) == [f"/world/?page={number}" for number in (2, 3, 4, 5, 6)]
        before = len(site.paths)
        folder.crawl(f"{site.url}/")
        assert further(site, before) == []
        site.routes |= busy(18)
        folder.crawl(f"{site.url}/")
        assert further(site, before) == ["/world/?page=2"]
    assert len(folder.lines()) == 18


def test_a_section_goes_on_where_a_page_was_away(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(busy(8)) as site:
        folder.crawl(f"{site.url}/")
        site.routes |= busy(17) | {"/world/?page=2": reset}
        folder.crawl(f"{site.url}/", *AT_ONCE)
        assert len(folder.lines()) == 12
        site.routes |= busy(17)
        folder.crawl(f"{site.url}/")
    assert len(folder.lines()) == 17


def test_a_section_whose_first_page_is_told_by_the_front_page_is_followed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)

    def paper(count: int) -> dict[str, Route]:
        latest = list(range(count, 0, -1))
        nav = '<a href="/world/">World</a>'
        routes: dict[str, Route] = {path(n): page(n) for n in latest}
        routes |= {"/": links(latest[:2], nav), "/robots.txt": Answer(b"", 404)}
        return routes | section("world", latest, 2)

    with serve(paper(6)) as site:
        for count in (6, 13, 19):
            site.routes |= paper(count)
            folder.crawl(f"{site.url}/")
            assert len(folder.lines()) == count
        before = len(site.paths)
        folder.crawl(f"{site.url}/")
        assert further(site, before) == []


def test_many_sitemaps_that_tell_no_change_are_read_again_by_what_they_bring(tmp_path: Path) -> None:
    """Three have news at first, one of the others later; the index says that all have changed just now."""
    folder, now = Folder(tmp_path), datetime.now(UTC).isoformat()
    maps: dict[str, Route] = {f"/{n}.xml": sitemap("2026-11-20", n % 3) for n in range(24)}
    index = "".join(f"<sitemap><loc>{at}</loc><lastmod>{now}</lastmod></sitemap>" for at in maps)
    routes: dict[str, Route] = {"/index.xml": f"<sitemapindex>{index}</sitemapindex>", **maps}
    stories: dict[str, Route] = {path(n): page(n) for n in range(4)}
    runs = []
    with serve({**routes, **stories, "/robots.txt": Answer(b"", 404)}) as site:
        for hours in (0.0, 0.5, 0.5, 1.0, 0.5, 2.0, 3.0):
            if hours:
                folder.age(hours)
            if hours == 2.0:
                site.routes["/7.xml"] = sitemap("2026-11-20", 3)
            before = len(site.paths)
            run = folder.crawl(f"{site.url}/index.xml")
            assert run.returncode == 0, run.stderr
            runs.append(len(maps.keys() & site.paths[before:]))
    assert len(folder.lines()) == 4
    assert runs == [24, 3, 21, 3, 0, 24, 1]


@pytest.mark.parametrize("is_old_state", [False, True])
def test_the_latest_sitemaps_are_read_again_now_and_then_though_their_dates_do_not_move(
    tmp_path: Path, is_old_state: bool
) -> None:
    """One of many has news later; the index stays as it was."""
    folder = Folder(tmp_path)
    maps: dict[str, Route] = {f"/{n}.xml": sitemap("2026-10-01", n % 2) for n in range(24)}
    dated = [
        f"<sitemap><loc>/{n}.xml</loc><lastmod>2026-10-{1 + n:02}</lastmod></sitemap>" for n in range(24)
    ]
    index = f"<sitemapindex>{''.join(dated)}</sitemapindex>"
    routes: dict[str, Route] = {"/index.xml": index, **maps, **{path(n): page(n) for n in range(3)}}
    runs = []
    with serve({**routes, "/robots.txt": Answer(b"", 404)}) as site:
        for hours in (0, 1, 24, 24, 24):
            folder.age(hours) if hours else None
            if hours == 1 and is_old_state:
                with closing(sqlite3.connect(folder.state)) as db, db:
                    db.execute("UPDATE urls SET revisit_at = NULL, hint = json_remove(hint, '$.dated')")
            before = len(site.paths)
            folder.crawl(f"{site.url}/index.xml", "--revisit", "never")
            runs.append(len(maps.keys() & site.paths[before:]))
            site.routes["/23.xml"] = sitemap("2026-10-01", 2)
    assert len(folder.lines()) == 3
    assert runs == ([24, 0, 20, 20, 0] if is_old_state else [24, 0, 20, 1, 19])


def test_sitemaps_of_a_state_from_before_rest_as_well(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    maps: dict[str, Route] = {f"/{n}.xml": sitemap("2026-11-20", 1) for n in range(24)}
    index = "".join(f"<sitemap><loc>{at}</loc></sitemap>" for at in maps)
    routes: dict[str, Route] = {"/index.xml": f"<sitemapindex>{index}</sitemapindex>", **maps}
    with serve({**routes, path(1): page(1), "/robots.txt": Answer(b"", 404)}) as site:
        folder.crawl(f"{site.url}/index.xml")
        with closing(sqlite3.connect(folder.state)) as db, db:
            db.execute(
                "UPDATE urls SET recurs = 1, revisit_at = NULL, hint = json_remove(hint, '$.rest')"
                " WHERE kind = 'sitemap' AND url NOT LIKE '%index.xml'"
            )
        for _ in range(2):  # what is read before the index says that it is one of many rests a crawl later
            folder.crawl(f"{site.url}/index.xml")
        before = len(site.paths)
        folder.crawl(f"{site.url}/index.xml")
        assert site.paths[before:] == ["/index.xml"]
        folder.age(hours=2)
        folder.crawl(f"{site.url}/index.xml")
        assert maps.keys() <= set(site.paths[before:])
