"""CSV and Markdown as a crawl writes them, with headlines that mean harm."""

from __future__ import annotations

import csv
import html
from pathlib import Path

import pytest

from crawler.formats.markdown import to_markdown
from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, serve

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
    assert rows[0].keys() - {"revision", "copyOf"} <= crawled.stored()[0].keys()
    assert {(row["pageType"], row["revision"]) for row in rows} == {("article", "1")}
    assert all(row["articleBody"].startswith("Story ") for row in rows)
    assert [value for row in rows for value in row.values() if value.startswith(("=", "+", "-", "@"))] == []


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
