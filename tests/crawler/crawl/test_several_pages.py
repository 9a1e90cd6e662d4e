"""Articles that are told in several pages are crawled whole, once, at the pace of the host."""

from __future__ import annotations

import json
import signal
import time
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.command import broadsheet, json_lines
from tests.crawl_runs import Folder
from tests.crawler.several_pages import address, page, parts_of, routes, sentence
from tests.http_site import Answer, Route, drip, in_turn, redirect, send, serve

QUICK = ("--set", "BROADSHEET_RETRY_WAITS_S=0.05")
FRONT = f'<p><a href="{address(1)}">The long way north, told by those who went</a></p>'


def site_of(**changed: Route) -> dict[str, Route]:
    """The site; page2=… puts something else in the place of that page."""
    return {"/": FRONT, **routes(), **{address(int(name[-1])): route for name, route in changed.items()}}


def test_its_pages_are_one_article(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(site_of()) as site:
        folder.crawl(f"{site.url}/")
        (record,) = folder.lines()
        assert parts_of(record) == [1, 2, 3]
        assert record["url"] == site.url + address(1)
        told = [further["url"] for further in record["metadata"]["furtherPages"]]
        assert told == [site.url + address(2), site.url + address(3)]
        asked = [path for path in site.paths if path.startswith("/2026/")]
        assert asked == [address(1), address(2), address(3)]
        folder.crawl(f"{site.url}/", "--revisit", "0s")
        assert len(site.paths) > len(asked)
    assert len(folder.lines()) == 1


def test_pages_of_an_article_that_is_named_are_asked_for_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(routes()) as site:
        folder.crawl(f"{site.url}{address(1)}")
        asked = [path for path in site.paths if path.startswith("/2026/")]
    assert [parts_of(record) for record in folder.lines()] == [[1, 2, 3]]
    assert asked == [address(1), address(2), address(3)]


def test_the_host_is_asked_at_its_pace(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(site_of()) as site:
        folder.crawl(f"{site.url}/", "--delay", "0.4")
        times = [at for at, path, _ in site.requests if path.startswith("/2026/")]
    assert len(times) == 3
    assert all(later - earlier >= 0.4 for earlier, later in pairwise(times))


def test_a_change_of_a_further_page_is_a_revision(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(site_of()) as site:
        folder.crawl(f"{site.url}/", "--revisit", "0s")
        site.routes = site_of(page3=page(3).replace("dried fish", "fresh meat"))
        folder.crawl(f"{site.url}/", "--revisit", "0s")
    first, second = folder.lines()
    assert "fresh meat" in second["articleBody"]
    assert parts_of(first) == [1, 2, 3]
    assert second["metadata"]["revision"] == 2


@pytest.mark.parametrize(
    ("route", "reason"),
    [
        (Answer(b"", 404), "HTTP 404"),
        (Answer(b"", 500), "HTTP 500"),
        (redirect("/"), "moved"),
        (Answer(b"%PDF-1.7", headers={"Content-Type": "application/pdf"}), "PDF"),
    ],
)
def test_where_a_page_cannot_be_read_the_article_ends_and_says_so(
    tmp_path: Path, route: Route, reason: str
) -> None:
    folder = Folder(tmp_path)
    with serve(site_of(page3=route)) as site:
        folder.crawl(f"{site.url}/", *QUICK)
    (record,) = folder.lines()
    assert parts_of(record) == [1, 2]
    assert record["metadata"]["nextPage"] == site.url + address(3)
    (warning,) = record["metadata"]["warnings"]
    assert address(3) in warning
    assert reason in warning


def test_a_page_that_does_not_answer_at_once_is_awaited(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    trouble = in_turn(Answer(b"", 503), page(2))
    with serve(site_of(page2=trouble)) as site:
        folder.crawl(f"{site.url}/", *QUICK, "--set", "DOWNLOAD_TIMEOUT=2")
    (record,) = folder.lines()
    assert parts_of(record) == [1, 2, 3]
    assert record["metadata"]["warnings"] == []


def test_a_page_that_never_ends_costs_only_itself(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(site_of(page2=drip)) as site:
        folder.crawl(f"{site.url}/", *QUICK, "--set", "DOWNLOAD_TIMEOUT=1")
    (record,) = folder.lines()
    assert parts_of(record) == [1]
    assert "timeout" in record["metadata"]["warnings"][0]


def test_a_stored_article_keeps_the_pages_that_cannot_be_read_now(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(site_of()) as site:
        folder.crawl(f"{site.url}/", "--revisit", "0s")
        site.routes = site_of(page2=Answer(b"", 404))
        folder.crawl(f"{site.url}/", "--revisit", "0s", *QUICK)
        assert [parts_of(record) for record in folder.lines()] == [[1, 2, 3]]
        assert folder.query("SELECT count(*) FROM articles WHERE removed_at IS NULL") == [(1,)]
        site.routes = site_of(page2=page(2).replace("dried fish", "fresh meat"))
        folder.crawl(f"{site.url}/", "--revisit", "0s")
    assert len(folder.lines()) == 2


def test_robots_txt_is_obeyed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    rules = Answer(b"User-agent: *\nDisallow: /*page=3\n", headers={"Content-Type": "text/plain"})
    with serve({**site_of(), "/robots.txt": rules}) as site:
        folder.crawl(f"{site.url}/")
        assert address(3) not in site.paths
    (record,) = folder.lines()
    assert parts_of(record) == [1, 2]
    assert "robots.txt" in record["metadata"]["warnings"][0]


def test_a_further_page_that_is_found_first_leads_to_the_whole(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({**site_of(), "/": FRONT.replace(address(1), address(2))}) as site:
        run = folder.crawl(f"{site.url}/")
        assert [(record["url"], parts_of(record)) for record in folder.lines()] == [
            (site.url + address(1), [1, 2, 3])
        ], run.stderr


def test_a_further_page_that_was_stored_alone_goes_into_the_whole(tmp_path: Path) -> None:
    """Its first page could not be had when it was found."""
    folder = Folder(tmp_path)
    front = FRONT.replace(address(1), address(2)) + FRONT.replace(address(1), address(3))
    with serve({**site_of(page1=Answer(b"", 500)), "/": front}) as site:
        folder.crawl(f"{site.url}/", *QUICK)
        assert sorted(map(parts_of, folder.stored())) == [[2], [3]]
        site.routes[address(1)] = page(1)
        folder.age(7)
        for _ in range(2):
            run = folder.crawl(f"{site.url}/", "--revisit", "0s", *QUICK)
            assert run.returncode == 0, run.stderr
            assert folder.query("SELECT url, revision, removed_at FROM articles") == [
                (site.url + address(1), 3, None)
            ]
    ((record,),) = folder.query("SELECT record FROM records")
    assert parts_of(json.loads(record)) == [1, 2, 3]
    assert folder.query("SELECT kind FROM events ORDER BY revision") == [
        ("new",),
        ("body changed",),
        ("body changed",),
    ]
    assert folder.states()[address(2)[1:]] == ("done", "duplicate: read with its first page")
    assert broadsheet("search", "dried fish", "--state", folder.state).stdout.count(site.url) == 1


def test_a_further_page_that_goes_into_the_whole_while_it_is_visited_is_not_stored_again(
    tmp_path: Path,
) -> None:
    folder, asked = Folder(tmp_path), []
    whole = f"SELECT 1 FROM articles WHERE url LIKE '%{address(1)}'"

    def late(handler: BaseHTTPRequestHandler) -> None:
        """Answer the visit, which asks first, when the whole is stored."""
        asked.append(handler.path)
        deadline = time.monotonic() + 30 * (len(asked) == 1)
        while time.monotonic() < deadline and not folder.query(whole):
            time.sleep(0.05)
        send(handler, Answer(page(2).encode()))

    with serve({**site_of(page1=Answer(b"", 500)), "/": FRONT.replace(address(1), address(2))}) as site:
        folder.crawl(f"{site.url}/", *QUICK)
        folder.age(7)
        site.routes |= {address(1): page(1), address(2): late}
        run = folder.crawl(f"{site.url}/", "--revisit", "0s", "--concurrency-per-host", "4")
        for table in ("articles", "urls WHERE article_id > 0"):
            assert folder.query(f"SELECT url FROM {table}") == [(site.url + address(1),)], run.stderr


def test_where_a_further_page_went_is_told(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({**site_of(), "/": FRONT.replace(address(1), address(2))}) as site:
        folder.crawl(f"{site.url}/")
    named = broadsheet("seen", "why", site.url + address(2), "--state", folder.state)
    assert f"It gave way to {site.url}{address(1)}." in named.stdout, named.stderr
    never = broadsheet("seen", "why", site.url + address(3), "--state", folder.state)
    assert never.returncode == 1
    assert f"it was read as a further page of {site.url}{address(1)}" in never.stderr


def test_another_story_at_such_an_address_is_a_story_of_its_own(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    other = page(2, headline="Back home across the southern ice")
    front = FRONT + FRONT.replace(address(1), address(2))
    with serve({**site_of(page2=other), "/": front}) as site:
        run = folder.crawl(f"{site.url}/")
        found = {record["url"]: parts_of(record) for record in folder.lines()}
        assert found == {site.url + address(1): [1], site.url + address(2): [2]}, run.stderr


def test_a_crawl_that_is_killed_between_two_pages_loses_nothing(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(site_of(page3=drip)) as site:
        crawl = folder.start(f"{site.url}/")
        deadline = time.monotonic() + 300
        while address(3) not in site.paths:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        crawl.send_signal(signal.SIGKILL)
        crawl.wait(300)
        assert not folder.out.exists() or folder.lines() == []
        site.routes = site_of()
        folder.crawl(f"{site.url}/")
    assert [parts_of(record) for record in folder.lines()] == [[1, 2, 3]]
    assert len(folder.stored()) == 1


def test_all_pages_are_read_again_out_of_their_warc_files(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(site_of()) as site:
        folder.crawl(f"{site.url}/", "--warc", str(tmp_path / "warc"))
    (record,) = folder.lines()
    offsets = [record["metadata"], *record["metadata"]["furtherPages"]]
    assert len({place["warcOffset"] for place in offsets}) == 3
    reread = ("reextract", tmp_path / "warc", "--state", folder.state)
    assert broadsheet(*reread, "--diff").stdout == ""
    done = broadsheet(*reread)
    assert done.returncode == 0, done.stderr
    assert [parts_of(record) for record in folder.stored()] == [[1, 2, 3]]
    extracted = json_lines(broadsheet("extract", "--warc", tmp_path / "warc").stdout)
    (article,) = [found for found in extracted if found["url"] == record["url"]]
    assert article["articleBody"] == record["articleBody"]
    assert article["metadata"]["furtherPages"] == record["metadata"]["furtherPages"]


@pytest.mark.parametrize("last", [None, 404])
def test_the_command_for_one_page_reads_all_of_it(last: int | None) -> None:
    with serve(site_of(page3=Answer(b"", last)) if last else site_of()) as site:
        shown = broadsheet("extract", site.url + address(1), "--allow-private", site.netloc, "--delay", 0)
        (record,) = json_lines(shown.stdout)
    assert parts_of(record) == ([1, 2] if last else [1, 2, 3])
    warnings = [
        f"The article goes on at {site.url}{address(3)}, which could not be read: HTTP 404 Not Found."
    ]
    assert record["metadata"]["warnings"] == (warnings if last else [])
    assert sentence("one", 1) in record["articleBodyHtml"]


def is_cut(records: list[dict[str, Any]], url: str) -> bool:
    """Whether the one record has thirty pages, and says that the article goes on at an address."""
    (metadata,) = (record["metadata"] for record in records)
    said = f"at {url}, which could not be read: no more than 30 pages of an article are read."
    return len(metadata["furtherPages"]) == 29 and metadata["warnings"][0].endswith(said)


def test_an_article_of_very_many_pages_is_cut_and_says_so(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({"/": FRONT, **routes(last=32)}) as site:
        shown = broadsheet("extract", site.url + address(1), "--allow-private", site.netloc, "--delay", 0)
        folder.crawl(site.url + address(1))
    assert is_cut(json_lines(shown.stdout), f"{site.url}{address(31)}")
    assert is_cut(folder.lines(), f"{site.url}{address(31)}")
