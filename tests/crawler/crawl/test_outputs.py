"""CSV and Markdown as a crawl writes them, with headlines that mean harm."""

from __future__ import annotations

import csv
import html
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from crawler.formats.markdown import to_markdown
from crawler.formats.table import header
from crawler.frontier.schema import MIGRATIONS
from crawler.outputs.csv import CsvOutput
from tests.command import article, broadsheet
from tests.crawl_runs import Folder, last_line
from tests.http_site import Answer, Route, Site, serve

HEADLINES = [
    "../../../etc/cron.d/evil",
    "/absolute/path/to/somewhere",
    "..",
    '=HYPERLINK("http://evil.example","click here")',
    'A line\nbreak, a comma, and a "quote"',
    "C:\\Windows\\System32\\drivers and a NUL \x00 too",
    "Ships sail on and on and " * 9 + "on",
    "Schiffe fahren über Größen 船が出る",
    "con.md: ---\n title: 'front matter'",
]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    folder = Folder(tmp_path_factory.mktemp("outputs") / "deep" / "down")
    folder.path.mkdir(parents=True)
    stories = {
        f"/2026/11/24/{number}-a-story-with-a-headline-of-its-own": article(
            html.escape(headline), f"Story {number} is about ship {number * 7} and its captain."
        )
        for number, headline in enumerate(HEADLINES)
    }
    links = "".join(f'<a href="{path}">A story with a headline of its own</a>' for path in stories)
    with serve({"/": links, "/robots.txt": Answer(b"", 404), **stories}) as site:
        outputs = ("--out", str(folder.path / "articles.csv"), "--out", f"{folder.path / 'texts'}/")
        run = folder.crawl(f"{site.url}/", *outputs)
        assert run.returncode == 0, run.stderr
        assert "Traceback" not in run.stderr
        folder.crawl(f"{site.url}/", *outputs)
    return folder


def test_csv_has_a_row_an_article_and_no_formula(crawled: Folder) -> None:
    content = (crawled.path / "articles.csv").read_bytes()
    rows = list(csv.DictReader(content.decode("utf-8").splitlines(keepends=True)))
    assert content.count(b"url,canonicalUrl,") == 1
    assert {row["url"] for row in rows} == {record["url"] for record in crawled.stored()}
    assert len(rows) == len(HEADLINES)
    assert {(row["pageType"], row["metadata.revision"]) for row in rows} == {("article", "1")}
    assert all(row["articleBody"].startswith("Story ") for row in rows)
    assert [value for row in rows for value in row.values() if value.startswith(("=", "+", "-", "@"))] == []


def test_all_commands_write_the_same_csv(crawled: Folder, tmp_path: Path) -> None:
    exported = tmp_path / "exported.csv"
    broadsheet("export", exported, "--state", crawled.state)
    assert sorted(exported.read_text("utf-8").splitlines()) == sorted(
        (crawled.path / "articles.csv").read_text("utf-8").splitlines()
    )
    extracted = broadsheet("extract", "-", "--format", "csv", stdin=article())
    assert extracted.stdout.splitlines()[0] == exported.read_text("utf-8").splitlines()[0]


def test_a_csv_with_the_columns_of_an_earlier_version_is_not_added_to(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    out = tmp_path / "articles.csv"
    with serve({**ONE_STORY}) as site:
        folder.crawl(f"{site.url}/", "--out", str(out))
        assert out.read_bytes().startswith(header())
        older = out.read_bytes().replace(b",metadata.revision,", b",revision,", 1)
        out.write_bytes(older)
        with closing(sqlite3.connect(folder.state)) as db, db:
            mark = CsvOutput(out).mark(len(older))
            db.execute(
                "UPDATE outputs SET committed = ?, mark = ? WHERE key LIKE '%.csv'", (len(older), mark)
            )
        run = folder.crawl(f"{site.url}/", "--out", str(out))
        assert run.returncode == 1
        assert "its columns are not those of today; move it away" in run.stderr
        assert out.read_bytes() == older
        out.rename(tmp_path / "older.csv")
        add_story(site.routes, 2)
        run = folder.crawl(f"{site.url}/", "--out", str(out))
    assert run.returncode == 0, run.stderr
    assert out.read_bytes().startswith(header())


def test_markdown_stays_in_its_folder(crawled: Folder) -> None:
    names = sorted(path.name for path in (crawled.path / "texts").iterdir())
    assert len(names) == len(HEADLINES)
    assert all(name.endswith(".md") and not name.startswith(("-", ".")) for name in names)
    root = crawled.path.parent.parent
    outside = [path for path in root.rglob("*") if path.is_file() and path.suffix == ".md"]
    assert {path.parent for path in outside} == {crawled.path / "texts"}
    assert {path.name for path in crawled.path.iterdir()} >= {"articles.csv", "articles.jsonl", "state.db"}


def test_markdown_is_that_of_extract(crawled: Folder) -> None:
    texts = {path.read_text("utf-8") for path in (crawled.path / "texts").iterdir()}
    assert texts == {to_markdown(record) for record in crawled.stored()}


STORY = "/2026/11/24/a-story-with-a-headline-of-its-own"
ONE_STORY = {"/": f'<a href="{STORY}">A story with a headline</a>', STORY: article()}


def test_a_file_of_another_state_is_left_as_it_is(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({**ONE_STORY}) as site:
        folder.crawl(f"{site.url}/")
        before = folder.out.read_bytes()
        folder.state.unlink()
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 1
        assert "this state has not written it and would cut it" in run.stderr
        assert folder.out.read_bytes() == before != b""


@pytest.mark.parametrize("name", ["pipe.jsonl", "pipe.csv"])
def test_a_pipe_is_no_output(tmp_path: Path, name: str) -> None:
    """It has no length to be cut back to, and nobody may be reading at its other end."""
    os.mkfifo(tmp_path / name)
    with serve({**ONE_STORY}) as site:
        run = Folder(tmp_path).crawl(f"{site.url}/", "--out", str(tmp_path / name), timeout=60)
    assert run.returncode == 1
    assert f"{tmp_path / name}: the output cannot be written: it is a pipe" in last_line(run)
    assert site.paths == []


def test_a_state_and_its_file_may_be_moved_together(tmp_path: Path) -> None:
    old, new = Folder(tmp_path / "old"), Folder(tmp_path / "new")
    old.path.mkdir()
    with serve({**ONE_STORY}) as site:
        old.crawl(f"{site.url}/")
        old.path.rename(new.path)
        site.routes[f"{STORY}-again"] = article(
            "Boats come", "Boats came home in the evening of that long day."
        )
        site.routes["/"] = f'{ONE_STORY["/"]}<a href="{STORY}-again">Another story with a headline</a>'
        run = new.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
    assert len(new.lines()) == len(new.stored()) == 2


def story(number: int, headline: str = "A harbour at noon") -> str:
    return article(headline, f"Story {number} is about ship {number * 7} and its captain. " * 8)


def add_story(routes: dict[str, Route], number: int) -> None:
    """Put one more story on the site."""
    path = f"/2026/11/24/{number}-a-story-with-a-headline-of-its-own"
    routes[path] = story(number)
    routes["/"] = f'{routes["/"]}<a href="{path}">A story with a headline of its own</a>'


@pytest.fixture
def newsroom() -> Iterator[Site]:
    """A site with one story."""
    with serve({"/": "", "/robots.txt": Answer(b"", 404)}) as site:
        add_story(site.routes, 1)
        yield site


MINE = b"a line of my own\n" * 4000


@pytest.mark.parametrize("kind", ["longer", "as long"])
def test_a_file_put_in_the_place_of_an_output_is_left_as_it_is(
    newsroom: Site, tmp_path: Path, kind: str
) -> None:
    folder = Folder(tmp_path)
    folder.crawl(f"{newsroom.url}/")
    mine = MINE if kind == "longer" else MINE[: folder.out.stat().st_size]
    folder.out.write_bytes(mine)
    add_story(newsroom.routes, 2)
    asked = len(newsroom.requests)
    run = folder.crawl(f"{newsroom.url}/")
    assert (run.returncode, len(newsroom.requests)) == (1, asked)
    assert "this state has not written it and would cut it" in run.stderr
    assert folder.out.read_bytes() == mine
    folder.out.unlink()
    assert folder.crawl(f"{newsroom.url}/").returncode == 0
    assert len(folder.lines()) == 1
    assert len(folder.stored()) == 2


def test_a_file_put_where_nothing_was_written_yet_is_left_as_it_is(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({"/": "", "/robots.txt": Answer(b"", 404)}) as site:
        folder.crawl(f"{site.url}/")
        assert folder.out.read_bytes() == b""
        folder.out.write_bytes(MINE)
        assert "this state has not written it" in folder.crawl(f"{site.url}/").stderr
    assert folder.out.read_bytes() == MINE


def test_what_a_killed_crawl_wrote_too_much_is_cut(newsroom: Site, tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.crawl(f"{newsroom.url}/")
    written = folder.out.read_bytes()
    folder.out.write_bytes(written + written[:-200])
    add_story(newsroom.routes, 2)
    assert folder.crawl(f"{newsroom.url}/").returncode == 0
    assert folder.out.read_bytes().startswith(written)
    assert len(folder.lines()) == 2


def test_a_state_of_the_first_version_is_continued(newsroom: Site, tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.crawl(f"{newsroom.url}/")
    for statement in chain(*MIGRATIONS.values()):
        if added := re.fullmatch(r"ALTER TABLE (\w+) ADD COLUMN (\w+) .*", statement):
            folder.query("ALTER TABLE {} DROP COLUMN {}".format(*added.groups()))
    folder.query("PRAGMA user_version = 1")
    add_story(newsroom.routes, 2)
    assert folder.crawl(f"{newsroom.url}/").returncode == 0
    assert len(folder.lines()) == len(folder.stored()) == 2


@pytest.mark.parametrize("cut", [1, 2, 700, 10**9])
def test_an_output_that_ends_within_a_record_is_continued_behind_its_last_whole_one(
    newsroom: Site, tmp_path: Path, cut: int
) -> None:
    folder, table = Folder(tmp_path), tmp_path / "articles.csv"
    add_story(newsroom.routes, 2)
    folder.crawl(f"{newsroom.url}/", "--out", str(table))
    for path in (folder.out, table):
        written = path.read_bytes()
        path.write_bytes(written[: max(100, len(written) - cut)])
    add_story(newsroom.routes, 3)
    run = folder.crawl(f"{newsroom.url}/", "--out", str(table))
    assert run.returncode == 0
    assert run.stderr.count("lacks what was written to it") == 2
    kept = 1 if cut < 10**9 else 0
    assert len(folder.lines()) == kept + 1 + (cut == 1)  # of the line its end alone was missing
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == kept + 1
    assert all(
        row["url"].startswith(newsroom.url) and row["articleBody"].startswith("Story ") for row in rows
    )


def test_a_changed_headline_leaves_one_markdown_file(newsroom: Site, tmp_path: Path) -> None:
    folder, texts = Folder(tmp_path), tmp_path / "texts"
    options = ("--out", f"{texts}/", "--revisit", "0s")
    add_story(newsroom.routes, 2)
    folder.crawl(f"{newsroom.url}/", *options)
    newsroom.routes["/2026/11/24/2-a-story-with-a-headline-of-its-own"] = story(2, "A harbour at night")
    assert folder.crawl(f"{newsroom.url}/", *options).returncode == 0
    assert sorted(path.name[:29] for path in texts.iterdir()) == [
        "2026-11-24-a-harbour-at-night",
        "2026-11-24-a-harbour-at-noon-",
    ]


def test_a_file_is_one_whatever_folders_lead_to_it(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.mkdir()
    link.symlink_to("real")
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        folder.crawl(site.url, "--limit", "3", "--out", str(real / "news.jsonl"))
        with closing(sqlite3.connect(folder.state)) as db, db:  # as earlier versions called it
            known = (str(link / "news.jsonl"), str(real / "news.jsonl"))
            assert db.execute("UPDATE outputs SET key = ? WHERE key = ?", known).rowcount == 1
        run = folder.crawl(site.url, "--out", str(link / "news.jsonl"))
        assert run.returncode == 0, run.stderr
    assert len((real / "news.jsonl").read_text().splitlines()) == 12
    assert folder.query("SELECT key FROM outputs WHERE key LIKE '%news.jsonl'") == [
        (str(real / "news.jsonl"),)
    ]
