"""`broadsheet sites`, run as a user runs it, on the demo site."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crawler.demo import DemoServer, serve_demo
from crawler.sites import load_site

HERE = ("--allow-private", "127.0.0.1", "--delay", "0")
PAGE = "<html lang=en><title>Ships</title><h1>Ships sail</h1>" + "".join(
    f"<p>On day {day} the ships sailed at noon, unseen by all but the gulls.</p>" for day in range(30)
)


@pytest.fixture(scope="module")
def site() -> Iterator[DemoServer]:
    with serve_demo(60) as server:
        yield server


def sites(*args: str | Path, **env: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "crawler", "sites", *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **env})


@pytest.fixture(scope="module")
def drafted(site: DemoServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drafted") / "packs"
    run = sites("draft", f"{site.url}/", "--folder", folder, *HERE)
    assert run.returncode == 0, run.stderr
    return folder


@pytest.fixture
def packs(drafted: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(drafted, tmp_path / "packs"))


def test_list_names_every_pack(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('title = "Mine"\ndomains = ["mine.example"]\n')
    run = sites("list", BROADSHEET_SITES=str(tmp_path))
    assert run.returncode == 0
    assert len(run.stdout.splitlines()) == 26
    assert run.stdout.startswith("mine ")
    assert "digitaltrends      unverified" in run.stdout
    titles = [run.stdout.splitlines()[n].rindex(name) for n, name in ((0, "Mine"), (-1, "ZDNET"))]
    assert len(set(titles)) == 1


def test_a_draft_is_a_sound_pack_of_the_site(site: DemoServer, packs: Path) -> None:
    pack = load_site("127-0-0-1", [packs])
    assert (pack.title, pack.language, pack.status) == ("The Copper Relay", "en-GB", "unverified")
    assert pack.feeds == tuple(f"{site.url}/{name}" for name in ("feed.xml", "atom.xml", "feed.json"))
    assert pack.sitemaps == (f"{site.url}/sitemap_index.xml",)
    assert f"{site.url}/mobile/" in pack.sections
    assert all(pack.is_article(site.url + story.path) for story in site.articles)
    assert not pack.is_article(f"{site.url}/author/priya-holt")


def test_a_draft_of_half_an_address_tells_the_whole_one() -> None:
    run = sites("draft", "news.example")
    assert (run.returncode, run.stdout) == (2, "")
    assert "write https://news.example" in run.stderr


def test_a_draft_goes_to_standard_output_and_never_over_a_file(site: DemoServer, packs: Path) -> None:
    run = sites("draft", f"{site.url}/", *HERE)
    assert run.stdout == (packs / "127-0-0-1.toml").read_text()
    again = sites("draft", f"{site.url}/", "--folder", packs, *HERE)
    assert again.returncode == 1
    assert "already there" in again.stderr


def test_try_shows_the_lists_and_a_page(site: DemoServer, packs: Path) -> None:
    run = sites("try", "127-0-0-1", "--sites", packs, *HERE)
    assert run.returncode == 0, run.stderr
    assert "20 addresses in its lists, 20 of them articles" in run.stdout
    assert site.articles[0].headline in run.stdout
    page = sites("try", f"{site.url}/author/priya-holt", "--sites", packs, *HERE)
    assert "not an article: fits /author/**" in page.stdout


def test_try_shows_what_a_selector_gave_and_which_gave_nothing(site: DemoServer, packs: Path) -> None:
    text = (packs / "127-0-0-1.toml").read_text()
    rules = '\n[extraction.select]\nheadline = [".entry-category a"]\nbyline = [".nowhere"]\n'
    (packs / "127-0-0-1.toml").write_text(text + rules)
    run = sites("try", site.url + site.articles[0].path, "--sites", packs, *HERE)
    assert "* headline             Security  [site-rules" in run.stdout
    assert "! extraction.select.byline gave nothing" in run.stdout


def test_our_packs_pass_offline_each_on_a_saved_page() -> None:
    run = sites("check", "--fixtures", Path(__file__).resolve().parents[3] / "fixtures")
    assert run.returncode == 0, run.stdout
    lines = run.stdout.splitlines()
    assert len(lines) == 25
    assert [line for line in lines if not line.startswith("ok ") or " 0 saved pages" in line] == []


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
        database.execute("CREATE TABLE records (site TEXT, last_seen REAL, record TEXT)")
        rows = [("127-0-0-1", n, json.dumps(record)) for n in range(40)]
        database.executemany("INSERT INTO records VALUES (?, ?, ?)", rows)
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


def test_a_site_without_lists_fails(site: DemoServer, tmp_path: Path) -> None:
    pack = f'title = "N"\ndomains = ["127.0.0.1"]\nfeeds = ["{site.url}/nothing.xml"]\n'
    (tmp_path / "dead.toml").write_text(pack)
    run = sites("check", "dead", "--online", "--sites", tmp_path, *HERE)
    assert run.returncode == 126
    assert "no feed, sitemap or section of it gave any story" in run.stderr


def test_wrong_calls_are_told() -> None:
    assert sites("check", "--mark").returncode == 2
    for command in ("try", "check"):
        run = sites(command, "techcrunsh")
        assert run.returncode == 2
        assert "did you mean techcrunch" in run.stderr
