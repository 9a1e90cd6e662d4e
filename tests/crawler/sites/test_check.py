"""`broadsheet sites check`: packs pass on saved pages and online, and lost fields raise an alarm."""

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crawler.sites import load_site
from tests.crawl_runs import Folder
from tests.crawler.sites.papers import HERE, STORIES, feed, paper, sites, write_pack
from tests.http_site import Site, serve

PAGE = "<html lang=en><title>Ships</title><h1>Ships sail</h1>" + "".join(
    f"<p>On day {day} the ships sailed at noon, unseen by all but the gulls.</p>" for day in range(30)
)


def test_our_packs_pass_offline_each_on_a_saved_page() -> None:
    run = sites("check", "--fixtures", Path(__file__).resolve().parents[3] / "fixtures")
    assert run.returncode == 0, run.stdout
    lines = run.stdout.splitlines()
    assert len(lines) == 25
    assert [line for line in lines if not line.startswith("ok ") or "no saved pages" in line] == []


def test_check_reads_the_saved_pages_of_a_site(tmp_path: Path) -> None:
    pack = 'title = "N"\ndomains = ["news.example"]\n[urls]\narticles = ["/{year}/{slug}"]\n'
    (tmp_path / "news.toml").write_text(pack)
    for slug, url in (
        ("good", "https://news.example/2026/ships-sail"),
        ("bad", "https://news.example/ships-sail"),
    ):
        folder = tmp_path / "fixtures" / "news.example" / slug
        folder.mkdir(parents=True)
        (folder / "page.html").write_text(PAGE)
        (folder / "page.json").write_text(json.dumps({"url": url}))
    run = sites("check", "news", "--sites", tmp_path, "--fixtures", tmp_path / "fixtures")
    assert run.returncode == 126
    assert "bad: not an article: fits none of the patterns" in run.stderr
    (tmp_path / "news.toml").write_text(pack + '[extraction.select]\nheadline = [".none"]\n')
    run = sites("check", "news", "--sites", tmp_path, "--fixtures", tmp_path / "fixtures")
    assert "extraction.select.headline: gives nothing on any of 2 saved pages" in run.stderr


def test_check_asks_for_the_address_of_a_live_blog_too(tmp_path: Path) -> None:
    live = Path(__file__).resolve().parents[3] / "fixtures" / "signalpost.example" / "fortoj-launch-live"
    shutil.copytree(live, tmp_path / "fixtures" / "signalpost.example" / "live")
    pack = 'title = "S"\ndomains = ["signalpost.example"]\n[urls]\narticles = ["/{year}/{slug}"]\n'
    (tmp_path / "signal.toml").write_text(pack)
    run = sites("check", "signal", "--sites", tmp_path, "--fixtures", tmp_path / "fixtures")
    assert run.returncode == 126
    assert "live: not an article" in run.stderr


def test_check_online_marks_what_it_has_seen(packs: Path) -> None:
    run = sites("check", "127-0-0-1", "--online", "--mark", "--sites", packs, *HERE)
    assert run.returncode == 0, run.stderr
    assert "headline 100%" in run.stdout
    assert load_site("127-0-0-1", [packs]).status.startswith("verified 20")


def history(path: Path, **record: object) -> Path:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE records (url TEXT, site TEXT, first_seen REAL, record TEXT)")
        rows = [(str(n), "127-0-0-1", n, json.dumps(record)) for n in range(40)]
        database.executemany("INSERT INTO records VALUES (?, ?, ?, ?)", rows)
    return path


def test_a_field_that_is_lost_raises_an_alarm(packs: Path, tmp_path: Path) -> None:
    state = history(
        tmp_path / "state.db", headline="x", license="y", datePublished="z", articleBody="b",
        alternativeHeadline="a", metadata={"wordCount": 5000},
    )  # fmt: skip
    rules = '\n[extraction]\nstrip = ["time", "script", "meta", ".entry-subtitle", ".dek", ".intro", "h2"]\n'
    path = packs / "127-0-0-1.toml"
    path.write_text(path.read_text() + rules)
    run = sites("check", "127-0-0-1", "--online", "--state", state, "--sites", packs, *HERE)
    assert run.returncode == 126
    assert "alternativeHeadline: in 0% of the sample, in 100% of the records before" in run.stderr
    assert "words at the median, 5000 before" in run.stderr
    assert "headline: in" not in run.stderr.replace("alternativeHeadline", "")


WALL = (
    "<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before you go on</h1>"
    '<p>Please enable JavaScript and cookies to continue</p><div id="cf-challenge"></div></body></html>'
)


@pytest.mark.parametrize(("walls", "code"), [(8, 126), (3, 126), (1, 0)])
def test_walls_are_no_stories_and_no_pack_is_marked_for_them(tmp_path: Path, walls: int, code: int) -> None:
    with serve({}) as served:
        paper(served, *STORIES)
        served.routes |= dict.fromkeys(STORIES[-walls:], WALL)
        write_pack(tmp_path, served)
        run = sites("check", "post", "--online", "--mark", "--sites", tmp_path, *HERE)
    assert run.returncode == code, run.stdout
    assert f"{served.url}{STORIES[-1]}: challenge" in run.stdout
    assert ("no story was read" in run.stdout) is (walls == 8)
    assert ("verified" in (tmp_path / "post.toml").read_text()) is (code == 0)
    assert (f"{min(walls, 5)} of 5 pages tried are no stories" in run.stderr) is (code == 126)


@pytest.fixture
def crawled(tmp_path: Path) -> Iterator[tuple[Site, Folder]]:
    """A site whose records are stored under its host: there was no pack yet."""
    many = tuple(f"/2026/11/{day:02}/ships-sail-again-{day}" for day in range(1, 25))
    with serve({}) as served:
        paper(served, *many)
        folder = Folder(tmp_path)
        run = folder.crawl(f"{served.url}/")
        assert "24 new" in run.stderr
        yield served, folder


def test_records_from_before_the_pack_count_for_the_alarm(
    tmp_path: Path, crawled: tuple[Site, Folder]
) -> None:
    served, folder = crawled
    write_pack(tmp_path, served)
    few = tmp_path / "few.db"
    with closing(sqlite3.connect(few)) as database, database:
        database.execute("CREATE TABLE records (url TEXT, site TEXT, first_seen REAL, record TEXT)")
        database.execute("INSERT INTO records VALUES ('a', 'post', 1, '{}')")
    run = sites("check", "post", "--online", "--state", few, "--sites", tmp_path, *HERE)
    assert run.returncode == 0
    assert "not compared: 1 record of it is stored, 20 are needed" in run.stdout
    short = "<html><body><h1>Ships sail</h1><article><p>A line is left of it.</p></article></body></html>"
    served.routes |= {path: short for path in served.routes if path.startswith("/2026")}
    run = sites("check", "post", "--online", "--state", folder.state, "--sites", tmp_path, *HERE)
    assert run.returncode == 126
    assert "articleBody: 6 words at the median" in run.stderr


def test_one_broken_pack_is_one_failure(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('titel = "N"\n')
    with serve({}) as served:
        paper(served, *STORIES)
        write_pack(tmp_path, served)
        listed = sites("list", "--sites", tmp_path)
        checked = sites("check", "--sites", tmp_path)
        tried = sites("try", served.url + STORIES[0], "--sites", tmp_path, *HERE)
        named = sites("check", "bad", "--sites", tmp_path)
        env = {"BROADSHEET_SITES": str(tmp_path)}
        crawl = Folder(tmp_path).command(f"{served.url}/", "--limit", "1")
        environment = {**os.environ, **env}
        crawled = subprocess.run(crawl, capture_output=True, text=True, timeout=300, env=environment)
    for run in (listed, checked):
        assert run.returncode == 1
        assert run.stdout.count("\n") == 26
        assert "bad.toml: titel: there is no such key" in run.stderr
    assert tried.returncode == 0
    assert "pack: post" in tried.stdout
    assert (crawled.returncode, named.returncode) == (0, 2)
    for run in (tried, crawled):
        assert "bad.toml" in run.stderr
        assert "left out" in run.stderr


def test_a_folder_of_saved_pages_that_is_not_there_is_told(tmp_path: Path) -> None:
    run = sites("check", "techcrunch", "--fixtures", tmp_path / "typo")
    assert run.returncode == 2
    assert "--fixtures" in run.stderr
    (tmp_path / "none").mkdir()
    run = sites("check", "techcrunch", "--fixtures", tmp_path / "none")
    assert run.returncode == 0
    assert "addresses only, no saved pages" in run.stdout
    pack = 'title = "N"\ndomains = ["a.example"]\n[check]\nothers = ["https://a.example/"]\n'
    (tmp_path / "one.toml").write_text(pack)
    assert " 1 address only, no saved pages" in sites("check", "one", "--sites", tmp_path).stdout


def test_broken_fixtures_are_problems_of_the_pack_of_their_folder(tmp_path: Path) -> None:
    (tmp_path / "news.toml").write_text('title = "N"\ndomains = ["news.example"]\n')
    for host in ("www.news.example", "other.example"):
        for name, told in {"a": "{", "b": "[]", "c": "{}", "d": '{"url": 5}', "e": '"\udce4"'}.items():
            saved = tmp_path / "fixtures" / host / name
            saved.mkdir(parents=True)
            (saved / "page.json").write_text(told, errors="surrogateescape")
    saved = tmp_path / "fixtures" / "news.example" / "f"
    saved.mkdir(parents=True)
    (saved / "page.json").write_text('{"url": "https://news.example/2026/11/24/ships-sail"}')
    run = sites("check", "news", "--sites", tmp_path, "--fixtures", tmp_path / "fixtures")
    assert run.returncode == 126
    assert "Traceback" not in run.stderr
    assert "other.example" not in run.stderr
    for name in "abcdef":
        assert f"news.example{os.sep}{name}{os.sep}page." in run.stderr


def test_stories_that_a_site_has_on_another_host_by_now_are_told(tmp_path: Path) -> None:
    with serve({}) as served:
        paper(served, *STORIES)
        moved = served.url.replace("127.0.0.1", "localhost")
        served.routes["/feed"] = feed((moved + STORIES[0], "01"))
        write_pack(tmp_path, served)
        tried = sites("try", "post", "--sites", tmp_path, *HERE)
        checked = sites("check", "post", "--online", "--sites", tmp_path, *HERE)
    told = f"{moved}{STORIES[0]}{{}} not an article: not on 127.0.0.1"
    assert f"left out: {told.format(':')}" in tried.stdout
    assert f"1 of 1 stories in its lists are none by the pack: {told.format(' is')}" in checked.stderr
