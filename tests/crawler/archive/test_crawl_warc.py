"""broadsheet crawl --warc: all that was fetched, readable, and each page once."""

import gzip
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import brotli
import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.demo import serve_demo
from tests.command import article, broadsheet, json_lines
from tests.crawler.archive.crawls import crawl, records, reextract
from tests.http_site import Answer, Route, serve

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def kinds(folder: Path) -> Counter[str]:
    found: Counter[str] = Counter()
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as file:
            found.update(record.rec_type for record in ArchiveIterator(file, check_digests="raise"))
    return found


def test_what_was_crawled_reads_back_to_the_same_records(tmp_path: Path) -> None:
    warcs = tmp_path / "warcs"
    with serve_demo(articles=12) as site:
        crawl(tmp_path, site.url, "--warc", str(warcs))
        first = kinds(warcs)
        crawl(tmp_path, site.url, "--warc", str(warcs), "--revisit", "0s")
        again = kinds(warcs)
    assert first["warcinfo"] == 1
    assert first["response"] == first["request"] > 12
    assert first["metadata"] > 12
    assert not first["revisit"]
    assert again["revisit"] > 0
    assert not list(warcs.glob("*.open"))
    assert len(list(warcs.glob("*.cdxj"))) == len(list(warcs.glob("*.warc.gz"))) == 2

    crawled = records((tmp_path / "news.jsonl").read_text())
    files = [str(path) for path in warcs.glob("*.warc.gz")]
    run = subprocess.run(
        [sys.executable, "-m", "crawler", "extract", "--warc", *files],
        capture_output=True,
        text=True,
        check=True,
    )
    extracted = records(run.stdout)
    assert crawled.keys() <= extracted.keys()
    for url, record in crawled.items():
        same = ("headline", "authors", "datePublished", "articleBody", "relatedLinks", "pageType", "images")
        assert {name: record[name] for name in same} == {name: extracted[url][name] for name in same}
        for name in ("warcFile", "warcOffset", "contentHash", "dateDownloaded"):
            assert record["metadata"][name] == extracted[url]["metadata"][name]
        assert record["rights"]["robotsTxtAllowed"] is True


def test_pages_in_every_content_coding_read_back_to_the_same_records(tmp_path: Path) -> None:
    coded = {"gzip": gzip.compress, "br": brotli.compress, "zstd": zstd.compress, "identity": bytes}
    paths = {coding: f"/2026/11/24/the-story-that-came-as-{coding}-today" for coding in coded}
    links = "".join(f'<a href="{path}">A story of today</a>' for path in paths.values())
    routes: dict[str, Route] = {"/": links, "/robots.txt": Answer(b"", 404)}
    for coding, path in paths.items():
        page = article(
            f"Ships sail {coding}", f"The {coding} ships sailed at noon, and nobody saw it."
        ).encode()
        routes[path] = Answer(coded[coding](page), headers={"Content-Encoding": coding})
    with serve(routes) as site:
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
    (warc,) = (tmp_path / "warcs").glob("*.warc.gz")
    run = broadsheet("extract", "--warc", warc)
    assert run.returncode == 0, run.stderr
    crawled = records((tmp_path / "news.jsonl").read_text())
    again = records(run.stdout)
    assert sorted(crawled) == sorted(again) == sorted(site.url + path for path in paths.values())
    for url, record in crawled.items():
        assert (again[url]["headline"], again[url]["articleBody"]) == (
            record["headline"],
            record["articleBody"],
        )


KINDS = (
    "html",
    '"text/html"',
    "text/plain",
    "application/octet-stream",
    "*/*",
    "text/html, oops",
    "image/png",
)


def test_pages_of_all_types_that_a_crawl_stores_are_read_again(tmp_path: Path) -> None:
    paths = {f"/2026/11/24/the-story-of-type-{number}-today": kind for number, kind in enumerate(KINDS)}
    links = "".join(f'<a href="{path}">A story of today</a>' for path in paths)
    routes: dict[str, Route] = {"/": links, "/robots.txt": Answer(b"", 404)}
    for path, kind in paths.items():
        page = article(path, f"The ships of {path} sailed at noon, and nobody saw it.").encode()
        routes[path] = Answer(page, headers={"Content-Type": kind})
    with serve(routes) as site:
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
    crawled = records((tmp_path / "news.jsonl").read_text())
    assert sorted(crawled) == sorted(site.url + path for path in paths)
    again = records(broadsheet("extract", "--warc", tmp_path / "warcs").stdout)
    assert sorted(again) == sorted(crawled)
    run = reextract(tmp_path, "--diff")
    assert (run.returncode, run.stderr) == (0, "broadsheet: 7 articles read, 0 would change\n")


def test_a_page_that_was_archived_before_its_article_was_stored_can_be_read_again(tmp_path: Path) -> None:
    """As after a kill between the two: the page that is fetched again becomes a revisit."""
    with serve_demo(articles=12) as site:
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
        (tmp_path / "news.db").unlink()
        (tmp_path / "news.jsonl").unlink()
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
    assert kinds(tmp_path / "warcs")["revisit"] >= 12
    run = reextract(tmp_path, "--diff")
    assert (run.returncode, run.stderr) == (0, "broadsheet: 12 articles read, 0 would change\n")


@pytest.mark.parametrize("cut", [False, True])
def test_a_page_whose_file_is_not_there_any_more_is_kept_once_more(tmp_path: Path, cut: bool) -> None:
    """Files go to cold storage, and lose their end when the machine dies."""
    with serve_demo(articles=12) as site:
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
        (warc,) = (tmp_path / "warcs").glob("*.warc.gz")
        if cut:
            os.truncate(warc, 0)
        else:
            warc.rename(tmp_path / warc.name)
        for name in ("news.db", "news.jsonl"):
            (tmp_path / name).unlink()
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
    run = reextract(tmp_path, "--diff")
    assert (run.returncode, run.stderr) == (0, "broadsheet: 12 articles read, 0 would change\n")


def cut_short(data: bytes) -> bytes:
    return data[: len(data) // 2]


def overwrite_pages(data: bytes) -> bytes:
    return data[:4096] + b"\xff" * (len(data) - 4096)


def make_another(data: bytes) -> bytes:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE captures (url TEXT)")
        return db.serialize()


def test_a_damaged_list_of_captures_is_put_aside_and_costs_no_page(tmp_path: Path) -> None:
    warcs = tmp_path / "warcs"
    captures = warcs / "captures.db"
    with serve_demo(articles=6) as site:

        def crawl_anew() -> str:
            for name in ("news.db", "news.jsonl"):
                (tmp_path / name).unlink(missing_ok=True)
            return crawl(tmp_path, site.url, "--warc", str(warcs)).stderr

        crawl_anew()
        first = {path.name: path.read_bytes() for path in warcs.glob("*.warc.gz")}
        for number, damage in enumerate(
            (lambda _: b"no list" * 99, cut_short, overwrite_pages, make_another)
        ):
            captures.write_bytes(damage(captures.read_bytes()))
            aside = warcs / f"captures.db.damaged{f'.{number}' if number else ''}"
            told = crawl_anew()
            assert f"{captures}: the list of captures is damaged" in told
            assert f"it is now {aside}, and another is begun" in told
            assert aside.exists()
            assert "revisit" not in kinds(warcs)
        assert "damaged" not in crawl_anew()
    assert kinds(warcs)["revisit"] >= 6
    assert all((warcs / name).read_bytes() == data for name, data in first.items())


def test_a_page_that_first_came_as_a_refusal_is_kept_as_a_page(tmp_path: Path) -> None:
    """The same bytes with another status: a record of the page must not point at the refusal."""
    path = "/2026/11/24/the-story-that-was-refused-today"
    routes: dict[str, Route] = {"/": f'<a href="{path}">A story</a>', "/robots.txt": Answer(b"", 404)}
    with serve(routes) as site:
        for status in (403, 200):
            site.routes[path] = Answer(article().encode(), status)
            command = ["crawl", site.url, "--delay", "0", "--allow-private", site.netloc]
            command += ["--state", str(tmp_path / f"{status}.db"), "--out", str(tmp_path / f"{status}.jsonl")]
            broadsheet(*command, "--warc", tmp_path / "warcs")
    (tmp_path / "200.db").rename(tmp_path / "news.db")
    run = reextract(tmp_path, "--diff")
    assert (run.returncode, run.stderr) == (0, "broadsheet: 1 article read, 0 would change\n")


def test_headers_that_are_no_ascii_are_kept_as_they_came(tmp_path: Path) -> None:
    headers = {"Link": '</zü.css>; rel="canonical"', "X-Author": "Jürgen; role=editor"}
    routes: dict[str, Route] = {"/": '<a href="/2026/11/24/ships">Ships sail from the harbour at noon</a>'}
    page = article("Ships", "The ships sail.").encode()
    routes["/2026/11/24/ships"] = Answer(page, headers={"Content-Type": "text/html", **headers})
    with serve(routes) as site:
        crawl(tmp_path, f"{site.url}/2026/11/24/ships", "--warc", str(tmp_path / "warcs"))
    (path,) = (tmp_path / "warcs").glob("*.warc.gz")
    kept = gzip.decompress(path.read_bytes())
    for name, value in headers.items():
        assert f"{name}: {value}\r\n".encode("latin-1") in kept


def test_a_page_whose_headers_were_mended_is_kept_with_the_mended_ones(tmp_path: Path) -> None:
    """The same bytes are another page by other headers: by its words, and by what may be done with them."""
    path = "/2026/11/24/the-story-of-the-ships-of-today"
    page = article("Café Zürich sails", "The café on board opens at noon, façade first.").encode("cp1252")
    routes: dict[str, Route] = {"/": f'<a href="{path}">A story</a>', "/robots.txt": Answer(b"", 404)}
    with serve(routes) as site:
        for charset, robots in (("koi8-r", ""), *[("cp1252", "")] * 2, *[("cp1252", "noai")] * 2):
            headers = {"Content-Type": f"text/html; charset={charset}", "X-Served": str(len(site.requests))}
            site.routes[path] = Answer(page, headers=headers | ({"X-Robots-Tag": robots} if robots else {}))
            crawl(tmp_path, site.url, "--revisit", "0s", "--warc", str(tmp_path / "warcs"))
    run = reextract(tmp_path, "--diff")
    assert (run.returncode, run.stderr) == (0, "broadsheet: 1 article read, 0 would change\n")
    read = json_lines(broadsheet("extract", "--warc", tmp_path / "warcs").stdout)
    assert [record["headline"] == "Café Zürich sails" for record in read] == [False, True, True]
    assert [bool(record["rights"]) for record in read] == [False, False, True]
