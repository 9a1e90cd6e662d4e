"""broadsheet reextract: stored articles are read again from their archive, or stay as they are."""

import fcntl
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.demo import serve_demo
from tests.command import article
from tests.crawler.archive.crawls import crawl, crawl_pack, records, reextract
from tests.http_site import Route, serve


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a crawl of twelve articles."""
    folder = tmp_path_factory.mktemp("crawl")
    with serve_demo(articles=12) as site:
        crawl(folder, site.url, "--warc", str(folder / "warcs"), "--contact", "desk@a.example")
    return folder


@pytest.fixture
def archived(crawled: Path, tmp_path: Path) -> Path:
    """A folder of that crawl to change."""
    return shutil.copytree(crawled, tmp_path / "crawl")


def test_an_archive_is_read_again_shown_first_then_replaced(archived: Path) -> None:
    (warc,) = (archived / "warcs").glob("*.warc.gz")
    with warc.open("rb") as file:
        assert b"operator: desk@a.example\r\n" in next(iter(ArchiveIterator(file))).raw_stream.read()
    with closing(sqlite3.connect(archived / "news.db")) as db, db:
        (url, record) = db.execute("SELECT url, record FROM records ORDER BY id LIMIT 1").fetchone()
        worse = json.dumps({**json.loads(record), "headline": "Worse"})
        db.execute(
            "UPDATE revisions SET record = ? WHERE article_id = (SELECT min(id) FROM articles)", (worse,)
        )

    shown = json.loads(reextract(archived, "--diff", "--json").stdout)
    assert (shown["url"], list(shown["changes"])) == (url, ["headline"])
    assert shown["changes"]["headline"]["old"] == "Worse"
    assert "1 changed: headline 1" in reextract(archived).stderr
    assert "0 would change" in reextract(archived, "--diff").stderr
    with closing(sqlite3.connect(archived / "news.db")) as db:
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


def test_pages_in_a_file_that_a_killed_crawl_left_open_are_read_again(archived: Path) -> None:
    (warc,) = (archived / "warcs").glob("*.warc.gz")
    warc.rename(warc.with_name(f"{warc.name}.open"))
    run = reextract(archived, "--diff")
    assert (run.returncode, run.stderr) == (0, "broadsheet: 12 articles read, 0 would change\n")


def test_a_lost_warc_file_is_named_and_what_is_stored_stays(archived: Path) -> None:
    for path in (archived / "warcs").glob("*.warc.gz"):
        path.unlink()
    run = reextract(archived, "--errors", str(archived / "failed.jsonl"))
    assert run.returncode == 126
    assert "cannot be opened: No such file or directory; 12 articles of it are not read again" in run.stderr
    (failed,) = map(json.loads, (archived / "failed.jsonl").read_text().splitlines())
    assert (Path(failed["url"]), failed["kind"]) == (path, "SourceError")
    (archived / "warcs").rename(archived / "elsewhere")
    run = reextract(archived)
    assert run.returncode == 2
    assert "there is no such folder" in run.stderr


def test_a_page_that_cannot_be_read_again_is_named_and_what_is_stored_stays(archived: Path) -> None:
    with closing(sqlite3.connect(archived / "news.db")) as db, db:
        (record,) = db.execute("SELECT record FROM records ORDER BY id LIMIT 1").fetchone()
        place = json.loads(record)["metadata"]
    with (archived / "warcs" / place["warcFile"]).open("r+b") as file:
        file.seek(place["warcOffset"] + 20)
        file.write(bytes(20))
    run = reextract(archived, "--errors", str(archived / "failed.jsonl"))
    assert run.returncode == 1
    assert "11 articles read, 0 changed" in run.stderr
    (failed,) = map(json.loads, (archived / "failed.jsonl").read_text().splitlines())
    assert (failed["url"], failed["kind"]) == (json.loads(record)["url"], "SourceError")
    assert f"{place['warcFile']})" in failed["reason"]


def test_an_article_that_was_stored_in_an_unforeseen_way_costs_no_other(archived: Path) -> None:
    with closing(sqlite3.connect(archived / "news.db")) as db, db:
        (url,) = db.execute("SELECT url FROM records ORDER BY id LIMIT 1").fetchone()
        db.execute(
            "UPDATE revisions SET record = json_remove(record, '$.metadata.dateDownloaded')"
            " WHERE article_id = (SELECT min(id) FROM articles)"
        )
    run = reextract(archived, "--errors", str(archived / "failed.jsonl"))
    assert run.returncode == 1
    assert "11 articles read, 0 changed" in run.stderr
    (failed,) = map(json.loads, (archived / "failed.jsonl").read_text().splitlines())
    assert (failed["url"], failed["kind"]) == (url, "InternalError")
