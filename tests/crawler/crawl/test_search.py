"""Search over the articles that a crawl stored, in scripts with and without spaces."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crawler.frontier.words import spaced
from tests.command import article, broadsheet
from tests.crawl_runs import Folder
from tests.http_site import Site, serve

STORIES = {
    "files": "They encrypt the files of every office in the city and keep the keys until they are paid.",
    "law": "The encryption law was passed by the council after a debate of nine hours in the old hall.",
    "tokyo": "昨日、東京で強い地震がありました。気象庁によると、震源は千葉県の北西部です。",
    "bangkok": "เกิดน้ำท่วมใหญ่ในกรุงเทพมหานครเมื่อวานนี้ ทำให้การจราจรติดขัดหลายชั่วโมง",
}


def path(name: str) -> str:
    return f"/2026/11/24/a-story-about-the-{name}-of-today.html"


@pytest.fixture
def site() -> Iterator[Site]:
    pages = {path(name): article(f"On the {name}", text) for name, text in STORIES.items()}
    links = "".join(f'<p><a href="{address}">A long story of today</a></p>' for address in pages)
    with serve({"/": f"<html><body>{links}</body></html>", **pages}) as served:
        yield served


@pytest.fixture
def folder(site: Site, tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    run = folder.crawl(f"{site.url}/")
    assert "4 new" in run.stderr, run.stderr
    return folder


def found(folder: Folder, *words: str) -> set[str]:
    """The names of the stories that `broadsheet search` finds."""
    run = broadsheet("search", *words, "--state", folder.state)
    assert run.returncode == (0 if run.stdout else 1)
    return {name for name in STORIES if path(name) in run.stdout}


def sound(folder: Folder) -> bool:
    """Whether the index is whole."""
    with closing(sqlite3.connect(folder.state)) as db:
        db.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    return True


def test_beginnings_are_looked_for_although_the_whole_word_occurs(folder: Folder) -> None:
    assert found(folder, "encrypt") == {"files"}
    assert found(folder, "encrypt*") == {"files", "law"}
    assert found(folder, "council", "encrypt*") == {"law"}
    assert found(folder, "the encrypt*") == {"files", "law"}


def test_words_of_scripts_without_spaces_are_found(folder: Folder) -> None:
    assert found(folder, "東京") == {"tokyo"}
    assert found(folder, "強い地震", "気象庁") == {"tokyo"}
    assert found(folder, "震地") == set()
    assert found(folder, "กรุงเทพมหานคร") == {"bangkok"}
    assert found(folder, "น้ำท่วม") == {"bangkok"}
    assert found(folder, "tokyo 東*") == {"tokyo"}


def test_what_is_shown_of_such_a_text_is_as_it_was_written(folder: Folder) -> None:
    shown = broadsheet("search", "震源", "--state", folder.state).stdout.splitlines()
    assert "震源は千葉県の北西部です。" in shown[2]
    assert shown[2].endswith("…")


def test_an_older_archive_is_read_with_such_words_once_it_is_opened(site: Site, folder: Folder) -> None:
    with closing(sqlite3.connect(folder.state)) as db, db:
        db.create_function("spaced", 1, spaced)
        db.execute(
            "INSERT INTO search (search, rowid, headline, body)"
            " SELECT 'delete', id, spaced(headline), spaced(body) FROM records"
        )
        db.execute("INSERT INTO search (rowid, headline, body) SELECT id, headline, body FROM records")
        for column in ("found_at", "read_to"):  # of a later version
            db.execute(f"ALTER TABLE urls DROP COLUMN {column}")
        db.execute("ALTER TABLE articles DROP COLUMN gone_at")
        db.execute("PRAGMA user_version = 3")
    assert found(folder, "東京") == {"tokyo"}
    assert found(folder, "encrypt*") == {"files", "law"}
    site.routes[path("tokyo")] = article("On the tokyo", STORIES["tokyo"].replace("東京", "大阪"))
    folder.crawl(f"{site.url}/", "--revisit", "0s")
    assert found(folder, "東京") == set()
    assert found(folder, "大阪") == {"tokyo"}
    assert sound(folder)
