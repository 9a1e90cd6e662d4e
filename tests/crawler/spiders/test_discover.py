"""What lists lead to, read as what they are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crawler.frontier.contract import Kind, Lease, Task
from crawler.readers.readings import Found, PageFacts
from crawler.spiders.discover import discover, told_kind
from crawler.spiders.plan import plan_for

LIST = "https://news.example/list"
NOW = "2026-11-24T12:00:00+00:00"
RSS = "<rss><channel><item><link>https://news.example/2026/ships</link></item></channel></rss>"


def read(text: str) -> Found:
    task = Task(url=LIST, kind=Kind.FRONT, site="news.example", priority=15)
    lease = Lease(id=1, task=task, host="news.example")
    return discover(text.encode(), PageFacts(LIST, None, 200, NOW), lease, plan_for(LIST), 0.0)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (f'<?xml version="1.0" encoding="utf-16"?>{RSS}'.encode("utf-16"), Kind.FEED),
        (RSS.encode("utf-16-le"), Kind.FEED),
        (
            f"<br />\n<b>Warning</b>: no such index in /srv/feed.php on line 3<br />\n{RSS}".encode(),
            Kind.FEED,
        ),
        (f'Notice: odd index in feed.php\n<?xml version="1.0"?>\n{RSS}'.encode(), Kind.FEED),
        (f"<!-- <html> --><?xml-stylesheet href='x'?>{RSS}".encode(), Kind.FEED),
        (f"<?xml version='1.0'?><!-- {'This licence is long. ' * 500} -->{RSS}".encode(), Kind.FEED),
        (b"\xef\xbb\xbfhttps://news.example/a\r\nhttps://news.example/b\r\n", Kind.SITEMAP),
        ("https://news.example/a\n".encode("utf-16"), Kind.SITEMAP),
        (b"https://news.example/a is where we are", None),
        (b"Warning: x\n<urlset><url></url></urlset>", Kind.SITEMAP),
        (f"<!doctype html><title>How to write a feed</title><pre>{RSS}</pre>".encode(), None),
        (f"<p>A page without a frame</p><body>{RSS}</body>".encode(), None),
    ],
)
def test_a_list_is_told_by_its_first_element(data: bytes, kind: Kind | None) -> None:
    assert told_kind(data) == kind


def test_a_change_in_the_future_is_none() -> None:
    dates = ("2099-01-01", "2026-11-25T11:00:00Z", "2026-11-20")
    pages = "".join(
        f"<url><loc>/2026/11/20/ships-have-left-the-harbour-{n}</loc><lastmod>{date}</lastmod></url>"
        for n, date in enumerate(dates)
    )
    told = [bool(task.changed_at) for task in read(f"<urlset>{pages}</urlset>").tasks]
    assert told == [False, True, True]


def test_a_change_of_a_day_that_is_not_over_may_be_yet_to_come() -> None:
    dates = ("2026-11-25", "2026-11-24", "2026-11-23")
    pages = "".join(
        f"<url><loc>/2026/11/20/ships-have-left-the-harbour-{n}</loc><lastmod>{date}</lastmod></url>"
        for n, date in enumerate(dates)
    )

    def when(moment: float | None) -> str:
        return datetime.fromtimestamp(moment, UTC).isoformat()[5:16] if moment else ""

    told = [
        (when(task.changed_at), when(task.changed_by)) for task in read(f"<urlset>{pages}</urlset>").tasks
    ]
    end = "11-23T23:59"
    assert told == [("", "11-25T23:59"), (end, "11-24T23:59"), (end, end)]


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ([f"2026-11-24T11:58:{second}Z" for second in range(20, 45)], 0),
        (["2026-11-24"] * 25, 0),
        (["2026-11-24T11:58:00Z"] * 24 + ["2026-11-23T08:00:00Z"], 1),
        (["2026-11-24T11:58:00Z"] * 15 + ["2026-11-23T08:00:00Z"] * 10, 25),
        (["2026-11-24T11:58:00Z"] * 5, 5),
    ],
    ids=["as it is written", "today", "one before", "many before", "a few"],
)
def test_a_list_that_calls_all_its_pages_changed_at_once_says_nothing_of_them(
    dates: list[str], told: int
) -> None:
    pages = "".join(
        f"<url><loc>/2026/11/20/ships-have-left-the-harbour-{n}</loc><lastmod>{date}</lastmod></url>"
        for n, date in enumerate(dates)
    )
    tasks = read(f"<urlset>{pages}</urlset>").tasks
    assert len(tasks) == len(dates)
    assert sum(bool(task.changed_at or task.changed_by) for task in tasks) == told


def test_a_child_that_changes_in_the_future_is_asked_in_every_crawl() -> None:
    children = "".join(
        f"<sitemap><loc>/{at}.xml</loc><lastmod>{at}</lastmod></sitemap>"
        for at in ("2099-01-01", "2026-11-20")
    )
    assert [task.refresh for task in read(f"<sitemapindex>{children}</sitemapindex>").tasks] == [True, False]


def test_entries_on_other_sites_are_told() -> None:
    other = "<item><link>https://other.example/2026/sails</link></item>"
    assert read(RSS).problem == ""
    mixed = read(RSS.replace("</channel>", f"{other}</channel>"))
    assert (mixed.problem, mixed.is_useless) == ("entries on another site", False)
    alone = read(f"<rss><channel>{other}</channel></rss>")
    assert (alone.tasks, alone.problem, alone.is_useless) == ((), "entries on another site", True)
    sitemap = "<urlset><url><loc>https://other.example/2026/sails</loc></url></urlset>"
    assert read(sitemap).problem == "entries on another site"


def test_an_entry_whose_date_is_that_of_an_empty_field_is_not_too_old() -> None:
    dated = "<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate></item>"
    facts = PageFacts(LIST, None, 200, NOW)
    task = Task(url=LIST, kind=Kind.FEED, site="news.example", priority=10)
    since = datetime(2026, 11, 23, tzinfo=UTC).timestamp()
    feed = RSS.replace("</item>", dated).encode()
    found = discover(feed, facts, Lease(id=1, task=task, host="news.example"), plan_for(LIST), since)
    assert [task.url for task in found.tasks] == ["https://news.example/2026/ships"]


def test_comments_without_end_before_no_list_do_not_hang() -> None:
    """In as many ways as they can be joined they would be tried: 2 to the power of their number."""
    assert told_kind(b"<!---->" * 280 + b"a page") is None
