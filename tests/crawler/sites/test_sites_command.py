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
from random import Random

import pytest

from crawler.demo import DemoServer, serve_demo
from crawler.sites import load_site
from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Site, serve

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
    return subprocess.run(command, capture_output=True, text=True, timeout=300, env={**os.environ, **env})


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
    assert (run.returncode, run.stderr) == (0, "")
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


def test_a_site_without_lists_fails(site: DemoServer, tmp_path: Path) -> None:
    pack = f'title = "N"\ndomains = ["127.0.0.1"]\nfeeds = ["{site.url}/nothing.xml"]\n'
    (tmp_path / "dead.toml").write_text(pack)
    run = sites("check", "dead", "--online", "--sites", tmp_path, *HERE)
    assert run.returncode == 126
    assert "no feed, sitemap or section of it gave any story" in run.stderr


def test_wrong_calls_are_told() -> None:
    assert sites("check", "--mark").returncode == 2
    assert sites("check", "--state", __file__).returncode == 2
    for command in ("try", "check"):
        run = sites(command, "techcrunsh")
        assert run.returncode == 2
        assert "did you mean techcrunch" in run.stderr


def feed(*items: tuple[str, str]) -> Answer:
    """A feed of addresses with their days in November 2026, in this order."""
    entries = "".join(
        f"<item><title>A story</title><link>{url}</link><pubDate>{day} Nov 2026 09:00:00 GMT</pubDate></item>"
        for url, day in items
    )
    text = f'<rss version="2.0"><channel><title>N</title>{entries}</channel></rss>'
    return Answer(text.encode(), headers={"Content-Type": "application/rss+xml"})


def unlike(path: str) -> str:
    """A sentence of its own for a page, lest it be taken for a copy of another."""
    words = (
        "harbour ship sail captain market phone storm council river bridge coast garden school rain".split()
    )
    return f"They saw the {' and the '.join(Random(path).choices(words, k=12))} at noon."


def paper(served: Site, *paths: str, front: str = "") -> None:
    """Give a site stories at `paths`, a feed of them, the oldest first, and a front page."""
    served.routes |= {path: article(f"Story {path}", unlike(path)) for path in paths}
    dated = [(served.url + path, f"{day:02}") for day, path in enumerate(paths, 1)]
    served.routes["/feed"] = feed(*dated)
    served.routes["/"] = (
        '<html lang="en"><head><title>The Post</title>'
        '<link rel="alternate" type="application/rss+xml" href="/feed"></head>'
        f"<body><nav><a href='/world/'>World</a></nav><h1>News</h1>{front}</body></html>"
    )


def write_pack(folder: Path, served: Site, more: str = "") -> Path:
    (folder / "post.toml").write_text(
        f'title = "P"\ndomains = ["127.0.0.1"]\nfeeds = ["{served.url}/feed"]\n{more}'
    )
    return folder


STORIES = tuple(f"/2026/11/{day:02}/ships-sail-again-{day}" for day in range(1, 9))


def test_try_reads_the_newest_story_and_check_the_newest_ones(tmp_path: Path) -> None:
    with serve({}) as served:
        paper(served, *STORIES)
        write_pack(tmp_path, served)
        tried = sites("try", "post", "--sites", tmp_path, *HERE)
        assert STORIES[-1] in served.paths
        assert f"Story {STORIES[-1]}" in tried.stdout
        served.requests.clear()
        sites("check", "post", "--online", "--sample", "2", "--sites", tmp_path, *HERE)
        assert set(served.paths) == {"/feed", *STORIES[-2:]}


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


@pytest.mark.parametrize(
    ("status", "marked"),
    [
        ('  status = "unverified"  # see 7', '  status = "verified DAY"  # see 7'),
        ('"status" = "unverified"', '"status" = "verified DAY"'),
        ("status='unverified'", 'status="verified DAY"'),
        ("[urls]", 'status = "verified DAY"\n'),
        ('language = "en"\r', 'status = "verified DAY"\n'),
        ('sections = [\n"""\\\n  http://127.0.0.1/?\\\nstatus = "a" """]', 'status = "verified DAY"\n'),
    ],
)
def test_a_mark_leaves_the_rest_of_a_pack_as_it_is(tmp_path: Path, status: str, marked: str) -> None:
    with serve({}) as served:
        paper(served, *STORIES)
        write_pack(tmp_path, served, f"{status}\n")
        path = tmp_path / "post.toml"
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\r\n"))
        before = path.read_bytes().decode()
        run = sites("check", "post", "--online", "--mark", "--sites", tmp_path, *HERE)
    assert run.returncode == 0, run.stderr
    verified = load_site("post", [tmp_path]).status
    day = verified.removeprefix("verified ")
    marked = marked.replace("DAY", day)
    after = marked + before if marked.endswith("\n") else before.replace(status, marked)
    assert path.read_bytes().decode() == after
    assert [left.name for left in tmp_path.iterdir()] == ["post.toml"]


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


def drafted_of(served: Site, folder: Path, host: str = "127.0.0.1") -> "subprocess.CompletedProcess[str]":
    address = served.url.replace("127.0.0.1", host)
    return sites("draft", f"{address}/", "--folder", folder, "--allow-private", host, "--delay", "0")


def test_a_year_with_a_number_behind_it_is_no_date(tmp_path: Path) -> None:
    stories = tuple(f"/2026/{number}/ships-sail-from-here" for number in range(10_000, 10_008))
    with serve({}) as served:
        paper(served, *stories)
        run = drafted_of(served, tmp_path)
    assert (run.returncode, run.stderr.count("\n")) == (0, 1)
    pack = load_site("127-0-0-1", [tmp_path])
    assert pack.articles == ("/{year}/{id}/{slug}",)
    assert all(pack.is_article(served.url + story) for story in stories)


def test_stories_below_a_folder_of_lists_stay_stories(tmp_path: Path) -> None:
    stories = [f"/{folder}/ships-sail-from-{n}-today" for n in range(8) for folder in ("topics", "tech")]
    with serve({}) as served:
        paper(served, *stories)
        run = drafted_of(served, tmp_path)
    assert run.returncode == 0, run.stderr
    pack = load_site("127-0-0-1", [tmp_path])
    assert all(pack.is_article(served.url + story) for story in stories)
    assert not pack.is_article(f"{served.url}/tag/ships-sail-from-9-today")


def test_a_single_address_below_such_a_folder_is_no_reason_to_take_them_all(tmp_path: Path) -> None:
    stories = ["/topics/ships-and-the-sea-today", *(f"/tech/ships-sail-from-{n}-today" for n in range(8))]
    with serve({}) as served:
        paper(served, *stories)
        run = drafted_of(served, tmp_path)
    assert run.returncode == 0, run.stderr
    pack = load_site("127-0-0-1", [tmp_path])
    assert not pack.is_article(f"{served.url}/topics/ships-and-the-sea-today")
    assert pack.examples


def test_a_draft_that_takes_few_of_the_stories_says_so(tmp_path: Path) -> None:
    with serve({}) as served:
        paper(served, *(f"/category/tech/ships-sail-from-{n}-today" for n in range(8)))
        run = drafted_of(served, tmp_path)
    assert run.returncode == 0
    assert "takes 0 of the 8 stories in its lists" in run.stderr


@pytest.mark.parametrize("title", ["The \x7f Post", 'The "Best" \\ Post'])
def test_a_draft_is_toml_whatever_the_title(tmp_path: Path, title: str) -> None:
    with serve({}) as served:
        paper(served, *STORIES)
        served.routes["/"] = str(served.routes["/"]).replace("The Post", title)
        run = drafted_of(served, tmp_path)
    assert run.returncode == 0, run.stderr
    assert load_site("127-0-0-1", [tmp_path]).title.startswith("The ")


def test_a_draft_of_this_machine_by_name_and_of_a_page_without_a_sound_language(tmp_path: Path) -> None:
    with serve({}, host="localhost") as served:
        paper(served, *STORIES)
        served.routes["/"] = str(served.routes["/"]).replace('lang="en"', 'lang="as spoken"')
        run = drafted_of(served, tmp_path, "localhost")
    assert run.returncode == 0, run.stderr
    assert load_site("localhost", [tmp_path]).domains == ("localhost",)


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


def test_a_draft_of_a_page_without_stories_says_so(tmp_path: Path) -> None:
    with serve({"/": '<html lang="en"><title>Sign in</title><h1>Sign in</h1><form></form></html>'}) as served:
        run = sites("draft", f"{served.url}/", *HERE)
    assert run.returncode == 0
    assert "neither lists nor links gave a story of the site" in run.stderr
