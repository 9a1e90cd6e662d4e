"""broadsheet crawl --warc: all that was fetched, readable, and read again to the same records."""

import fcntl
import gzip
import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import brotli
import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.demo import serve_demo
from tests.command import article, broadsheet
from tests.http_site import Answer, Route, serve

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def crawl(folder: Path, url: str, *more: str) -> subprocess.CompletedProcess[str]:
    return crawl_pack(folder, url, "--allow-private", url.split("/")[2], *more)


def crawl_pack(folder: Path, name: str, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crawler", "crawl", name, "--delay", "0"]
    command += ["--state", str(folder / "news.db"), "--out", str(folder / "news.jsonl"), *more]
    return subprocess.run(command, capture_output=True, text=True, check=True)


def records(text: str) -> dict[str, dict[str, Any]]:
    return {record["url"]: record for record in map(json.loads, text.splitlines())}


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


def reextract(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crawler", "reextract", str(folder / "warcs")]
    command += ["--state", str(folder / "news.db"), "--workers", "1", *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_an_archive_is_read_again_shown_first_then_replaced(tmp_path: Path) -> None:
    with serve_demo(articles=12) as site:
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"), "--contact", "desk@a.example")
    (warc,) = (tmp_path / "warcs").glob("*.warc.gz")
    with warc.open("rb") as file:
        assert b"operator: desk@a.example\r\n" in next(iter(ArchiveIterator(file))).raw_stream.read()
    with closing(sqlite3.connect(tmp_path / "news.db")) as db, db:
        (url, record) = db.execute("SELECT url, record FROM records ORDER BY id LIMIT 1").fetchone()
        worse = json.dumps({**json.loads(record), "headline": "Worse"})
        db.execute(
            "UPDATE revisions SET record = ? WHERE article_id = (SELECT min(id) FROM articles)", (worse,)
        )

    shown = json.loads(reextract(tmp_path, "--diff", "--json").stdout)
    assert (shown["url"], list(shown["changes"])) == (url, ["headline"])
    assert shown["changes"]["headline"]["old"] == "Worse"
    assert "1 changed: headline 1" in reextract(tmp_path).stderr
    assert "0 would change" in reextract(tmp_path, "--diff").stderr
    with closing(sqlite3.connect(tmp_path / "news.db")) as db:
        (restored,) = db.execute("SELECT record FROM records WHERE url = ?", (url,)).fetchone()
    assert json.loads(restored)["headline"] == json.loads(record)["headline"]


def test_what_a_crawl_stores_while_articles_are_read_again_stays(tmp_path: Path) -> None:
    """`reextract --json | less` may wait for its reader as long as that likes."""
    with serve_demo(articles=12) as site:
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
        with closing(sqlite3.connect(tmp_path / "news.db")) as db, db:
            db.execute("UPDATE revisions SET record = json_set(record, '$.articleBody', 'Worse')")
            (last,) = db.execute("SELECT url FROM articles ORDER BY id DESC LIMIT 1").fetchone()
        command = [sys.executable, "-m", "crawler", "reextract", str(tmp_path / "warcs"), "--json"]
        command += ["--state", str(tmp_path / "news.db"), "--workers", "1"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
            assert run.stdout
            fcntl.fcntl(run.stdout, fcntl.F_SETPIPE_SZ, 4096)
            run.stdout.readline()
            story = next(story for story in site.articles if site.url + story.path == last)
            site.edit(story.path, blocks=("Zanzibar has a part in this.", *story.blocks))
            crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"), "--revisit", "0s")
            _, told = run.communicate(timeout=300)
    assert "12 articles read, 11 changed: articleBody 11; 1 stored anew meanwhile and left\n" in told
    with closing(sqlite3.connect(tmp_path / "news.db")) as db:
        (revision, record) = db.execute(
            "SELECT revision, record FROM records WHERE url = ?", (last,)
        ).fetchone()
        (found,) = db.execute("SELECT count(*) FROM search WHERE search MATCH 'Zanzibar'").fetchone()
    stored = json.loads(record)
    assert (revision, stored["metadata"]["revision"], found) == (2, 2, 1)
    assert "Zanzibar" in stored["articleBody"]  # behind the standfirst, where the story has one


PACK = """title = "{0}"
domains = ["127.0.0.1"]
sections = ["{1}"]
[extraction]
select = {{ byline = [".{0}"] }}
"""


@pytest.mark.parametrize("told", ["by the variable", "by the option"])
def test_an_article_is_read_again_by_the_rules_of_the_pack_that_it_was_crawled_by(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    (tmp_path / "packs").mkdir()
    packs = ["--sites", str(tmp_path / "packs")]
    if told == "by the variable":
        monkeypatch.setenv("BROADSHEET_SITES", packs.pop())
        packs.clear()
    address = "/2026/11/24/the-ships-that-sailed-today"
    page = article().replace("</h1>", "</h1><p class=adesk>By Ann Roe</p><p class=bdesk>By Bea Doe</p>")
    routes: dict[str, Route] = {"/": f'<a href="{address}">The ships that sailed</a>', address: page}
    with serve(routes) as site:
        for name in ("adesk", "bdesk"):
            (tmp_path / "packs" / f"{name}.toml").write_text(PACK.format(name, f"{site.url}/"))
        here = ["--allow-private", site.url.partition("://")[2]]
        crawl_pack(tmp_path, "bdesk", *here, *packs, "--warc", str(tmp_path / "warcs"))
    (stored,) = records((tmp_path / "news.jsonl").read_text()).values()
    assert stored["byline"] == "By Bea Doe"
    assert "1 article read, 0 would change" in reextract(tmp_path, "--diff", *packs).stderr


def test_pages_in_a_file_that_a_killed_crawl_left_open_are_read_again(tmp_path: Path) -> None:
    with serve_demo(articles=12) as site:
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
    (warc,) = (tmp_path / "warcs").glob("*.warc.gz")
    warc.rename(warc.with_name(f"{warc.name}.open"))
    run = reextract(tmp_path, "--diff")
    assert (run.returncode, run.stderr) == (0, "broadsheet: 12 articles read, 0 would change\n")


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


def test_a_lost_warc_file_is_named_and_what_is_stored_stays(tmp_path: Path) -> None:
    with serve_demo(articles=12) as site:
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
    for path in (tmp_path / "warcs").glob("*.warc.gz"):
        path.unlink()
    run = reextract(tmp_path, "--errors", str(tmp_path / "failed.jsonl"))
    assert run.returncode == 126
    assert "cannot be opened: No such file or directory; 12 articles of it are not read again" in run.stderr
    (failed,) = map(json.loads, (tmp_path / "failed.jsonl").read_text().splitlines())
    assert (Path(failed["url"]), failed["kind"]) == (path, "SourceError")
    (tmp_path / "warcs").rename(tmp_path / "elsewhere")
    run = reextract(tmp_path)
    assert run.returncode == 2
    assert "there is no such folder" in run.stderr


def test_a_page_that_cannot_be_read_again_is_named_and_what_is_stored_stays(tmp_path: Path) -> None:
    with serve_demo(articles=12) as site:
        crawl(tmp_path, site.url, "--warc", str(tmp_path / "warcs"))
    with closing(sqlite3.connect(tmp_path / "news.db")) as db, db:
        (record,) = db.execute("SELECT record FROM records ORDER BY id LIMIT 1").fetchone()
        place = json.loads(record)["metadata"]
    with (tmp_path / "warcs" / place["warcFile"]).open("r+b") as file:
        file.seek(place["warcOffset"] + 20)
        file.write(bytes(20))
    run = reextract(tmp_path, "--errors", str(tmp_path / "failed.jsonl"))
    assert run.returncode == 1
    assert "11 articles read, 0 changed" in run.stderr
    (failed,) = map(json.loads, (tmp_path / "failed.jsonl").read_text().splitlines())
    assert (failed["url"], failed["kind"]) == (json.loads(record)["url"], "SourceError")
    assert f"{place['warcFile']})" in failed["reason"]


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
