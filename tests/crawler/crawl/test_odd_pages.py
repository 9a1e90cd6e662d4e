"""Pages that send on, and options that cannot be."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.command import broadsheet
from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import AT_ONCE, feed, page, path
from tests.http_site import Answer, redirect, serve

TEXT = "".join(
    f"<p>Paragraph {n} tells at some length what happened that morning in the harbour of Ulvvik.</p>"
    for n in range(12)
)
STORY = f"<html><head><title>Ships sail</title></head><body><article><h1>Ships sail</h1>{TEXT}</article>"
FRONT = (
    '<a href="/2026/11/24/ships-sail-from-here-on-tuesday">Ships sail</a>'
    '<a href="/2026/11/24/the-old-address-of-the-story">Ships sail</a>'
    '<a href="/2026/11/24/a-page-that-sends-on-at-once">Ships sail</a>'
    '<a href="/2026/11/24/a-page-that-sends-on-by-header">Ships sail</a>'
    '<a href="/2026/11/24/a-page-that-leads-out-of-here">Elsewhere</a>'
)
ROUTES = {
    "/": FRONT,
    "/2026/11/24/ships-sail-from-here-on-tuesday": STORY,
    "/2026/11/24/the-old-address-of-the-story": redirect("/2026/11/24/ships-sail-from-here-on-tuesday", 301),
    "/2026/11/24/a-page-that-sends-on-at-once": (
        '<meta http-equiv="refresh" content="0; url=/2026/11/24/the-story-behind-the-refresh">'
    ),
    "/2026/11/24/the-story-behind-the-refresh": STORY.replace("harbour", "airport").replace(
        "Ulvvik", "Ravstad"
    ),
    "/2026/11/24/a-page-that-sends-on-by-header": Answer(
        b"", headers={"Refresh": "0;URL=/2026/11/24/the-story-behind-the-header"}
    ),
    "/2026/11/24/the-story-behind-the-header": STORY.replace("harbour", "museum").replace("Ulvvik", "Hamvik"),
    "/2026/11/24/a-page-that-leads-out-of-here": redirect("http://10.0.0.1/secret"),
    "/robots.txt": Answer(b"", 404),
}


def test_redirects_of_all_kinds_lead_to_one_story_each(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve(dict(ROUTES)) as site:
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
    paths = sorted(record["url"].rpartition("/")[2] for record in folder.stored())
    behind = ["the-story-behind-the-header", "the-story-behind-the-refresh"]
    assert paths == ["ships-sail-from-here-on-tuesday", *behind]
    assert site.paths.count("/2026/11/24/ships-sail-from-here-on-tuesday") == 1
    assert folder.states()["2026/11/24/a-page-that-leads-out-of-here"] == ("failed", "moved to another site")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--out", "articles.xls"), "articles.xls"),
        (("--out", ""), "'': an output is a file"),
        (("--out", "a.parquet"), "afterwards, `broadsheet export a.parquet` writes one"),
        (("--since", "long ago"), "long ago"),
        (("--every", "often"), "often"),
        (("--allow-private", "a/b"), "a/b"),
        (("--set", "no"), "NAME=VALUE"),
        (("--contact", "me"), "no mail address and no URL"),
        (("--contact", "a@b.example (\r\nX: y)"), "no mail address and no URL"),
        (("--once", "--every", "1h"), "contradict"),
    ],
)
def test_options_that_cannot_be_are_a_usage_error(
    tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    run = Folder(tmp_path).crawl("https://news.example/", *options)
    assert run.returncode == 2
    assert told in run.stderr


@pytest.mark.parametrize(
    ("option", "setting"),
    [
        ("--limit=3", "BROADSHEET_LIMIT=4"),
        ("--limit=3", "BROADSHEET_LIMIT=3"),
        ("--concurrency-per-host=2", "BROADSHEET_CONCURRENCY=1"),
        ("--state=state.db", "BROADSHEET_STATE=other.db"),
        ("--out=a.jsonl", "BROADSHEET_OUT=b.jsonl"),
        ("--user-agent=Gazette", "USER_AGENT=Courier"),
    ],
)
def test_what_an_option_tells_is_not_told_by_a_setting_as_well(
    tmp_path: Path, option: str, setting: str
) -> None:
    run = broadsheet("crawl", "https://news.example/", option, "--set", setting, cwd=tmp_path)
    assert run.returncode == 2
    assert f"{option.partition('=')[0]} and --set {setting} tell the same" in run.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("--stats articles.jsonl", "--out articles.jsonl and --stats"),  # where it goes if nothing is told
        ("--stats ./news.jsonl --out news.csv --out news.jsonl", "--out news.jsonl and --stats"),
        ("--stats broadsheet.db", "--state and --stats"),
        ("--state articles.jsonl", "--state and --out articles.jsonl"),
        ("--state news.csv --out ./news.csv", "--state and --out ./news.csv"),
    ],
)
def test_one_file_is_not_written_as_two(tmp_path: Path, options: str, told: str) -> None:
    run = broadsheet("crawl", "https://news.example/", *options.split(), cwd=tmp_path)
    assert run.returncode == 2
    assert f"{told} name the same file" in run.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("ftp://news.example/", "only http and https"),
        ("https://", "names no host"),
        ("http://[::1/", "not a valid address"),
        ("https://news example/", "no host has ' ' in its name"),
        ("news.example", "for a site without one write https://news.example"),
        ("no-such-pack", "there is no site pack of this name"),
    ],
)
@pytest.mark.parametrize("more", [(), ("--every", "1h")])
def test_addresses_that_cannot_be_are_a_usage_error(
    tmp_path: Path, url: str, told: str, more: tuple[str, ...]
) -> None:
    folder = Folder(tmp_path)
    run = folder.crawl(url, "--allow-private", "127.0.0.1", *more)
    assert run.returncode == 2
    assert "Invalid value for 'SITE|URL...'" in run.stderr
    assert told in run.stderr.splitlines()[-1]
    assert "Traceback" not in run.stderr
    assert not folder.state.exists()


def test_a_private_address_is_refused_with_what_would_allow_it(tmp_path: Path) -> None:
    run = Folder(tmp_path).crawl("http://127.0.0.1:9/", "--allow-private", "127.0.0.1:10")
    assert run.returncode == 126
    assert "use --allow-private 127.0.0.1:9" in run.stderr


def test_half_a_character_in_a_feed_ends_no_crawl(tmp_path: Path) -> None:
    story = "/2026/11/24/ships-sail-from-here-on-tuesday"
    items = f'{{"url": "{story}", "title": "Ships \\ud800 sail"}}, {{"url": "/2026/11/24/no-\\ud800-story"}}'
    feed = Answer(f'{{"items": [{items}]}}'.encode(), headers={"Content-Type": "application/feed+json"})
    folder = Folder(tmp_path)
    with serve({"/feed.json": feed, story: STORY}) as site:
        run = folder.crawl(f"{site.url}/feed.json")
    assert run.returncode == 0, run.stderr
    assert [record["headline"] for record in folder.stored()] == ["Ships sail"]


def test_headers_whose_names_are_none_cost_no_story(tmp_path: Path) -> None:
    odd = ["X-Größe: 5".encode(), b"X T: a", b": a", b"X-T : a"]

    def answering(number: int) -> Callable[[BaseHTTPRequestHandler], None]:
        body = gzip.compress(page(number).encode())
        head = (
            b"HTTP/1.1 200 OK",
            odd[number],
            b"Content-Encoding : gzip",
            b"Content-Length: %d" % len(body),
        )

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.wfile.write(b"\r\n".join((*head, b"Content-Type: text/html", b"", body)))
            handler.close_connection = True

        return answer

    folder = Folder(tmp_path)
    stories = {path(number): answering(number) for number in range(len(odd))}
    with serve({**stories, "/feed": feed(*stories)}) as site:
        assert folder.crawl(f"{site.url}/feed", *AT_ONCE).returncode == 0
        assert len(site.paths) == 1 + len(odd)
    assert len(folder.lines()) == len(odd)
