"""Files that are no state, or that must not be written: a clear error, and they are left as they are."""

from __future__ import annotations

import ctypes
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.command import broadsheet
from tests.crawl_runs import Folder, last_line


def test_a_file_that_is_no_state_is_left_as_it_is(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.state.write_bytes(b"this is somebody's diary " * 100)
    run = folder.crawl("http://127.0.0.1:9/")
    assert run.returncode == 1
    assert "no Broadsheet state" in last_line(run)
    assert folder.state.read_bytes() == b"this is somebody's diary " * 100


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with closing(sqlite3.connect(folder.state)) as db, db:
        db.execute("CREATE TABLE mine (a)")
    db.close()
    run = folder.crawl("http://127.0.0.1:9/")
    assert run.returncode == 1
    assert "database of another program" in last_line(run)


def test_a_damaged_state_is_named_and_left(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        folder.crawl(site.url)
        content = bytearray(folder.state.read_bytes())
        content[8192 : 8192 + 60_000] = b"\xff" * 60_000
        folder.state.write_bytes(content)
        run = folder.crawl(site.url)
    assert run.returncode == 1
    assert "damaged" in last_line(run)


def test_damage_that_only_the_addresses_have_is_named_as_well(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        folder.crawl(site.url)
        [(place,)] = folder.query("SELECT rootpage FROM sqlite_master WHERE name = 'urls'")
        [(size,)] = folder.query("PRAGMA page_size")
        content = bytearray(folder.state.read_bytes())
        content[(place - 1) * size : place * size] = b"\xff" * size
        folder.state.write_bytes(content)
        run = folder.crawl(site.url)
    assert run.returncode == 1
    assert "damaged" in last_line(run)
    assert folder.state.read_bytes() == bytes(content)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    run = Folder(tmp_path / "nowhere").crawl("http://127.0.0.1:9/")
    assert run.returncode == 1
    assert "cannot be opened" in last_line(run)


@pytest.mark.parametrize("name", [":memory:", "file:news.db"])
def test_a_name_that_means_something_else_to_sqlite_is_a_file(tmp_path: Path, name: str) -> None:
    with serve_demo(articles=12) as site:
        words = ("--state", name, "--delay", "0", "--allow-private", site.url.partition("://")[2])
        for _ in range(2):
            run = broadsheet("crawl", site.url, *words, cwd=tmp_path)
            assert run.returncode == 0, run.stderr
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([name, "articles.jsonl"])
    assert (tmp_path / "articles.jsonl").read_bytes().count(b"\n") == 12


def without_privileges() -> None:
    """Let the permissions of files hold for root, too: drop CAP_DAC_OVERRIDE before exec."""
    ctypes.CDLL(None).prctl(24, 1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="root is bound by nothing elsewhere")
def test_what_must_not_be_written_is_named_and_left(tmp_path: Path) -> None:
    folder = Folder(tmp_path)

    def crawl(url: str) -> subprocess.CompletedProcess[str]:
        command = folder.command(url)
        return subprocess.run(command, capture_output=True, text=True, preexec_fn=without_privileges)

    with serve_demo(articles=12) as site:
        tmp_path.chmod(0o555)
        run = crawl(site.url)
        assert (run.returncode, site.requests) == (1, [])
        assert "check that its folder exists and can be written" in last_line(run)
        tmp_path.chmod(0o755)
        assert crawl(site.url).returncode == 0
        asked = len(site.requests)
        folder.state.chmod(0o444)
        tmp_path.chmod(0o555)
        run = crawl(site.url)
        assert (run.returncode, len(site.requests)) == (1, asked)
        assert "allow writing to the file and its folder" in last_line(run)
        tmp_path.chmod(0o755)
    assert len(folder.stored()) == len(folder.lines()) == 12


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="root is bound by nothing elsewhere")
def test_an_archive_is_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    folder, elsewhere = Folder(tmp_path), tmp_path / "elsewhere"
    elsewhere.mkdir()
    with serve_demo(articles=12) as site:
        folder.crawl(site.url)
    folder.state.chmod(0o444)
    tmp_path.chmod(0o555)
    for command in ("runs", "search encrypted", "changes --new", f"export {elsewhere / 'all.jsonl'}"):
        words = [*command.split(), "--state", str(folder.state)]
        run = subprocess.run(
            [sys.executable, "-m", "crawler", *words],
            capture_output=True,
            text=True,
            preexec_fn=without_privileges,
        )
        assert run.returncode == 0, run.stderr
    tmp_path.chmod(0o755)
    assert (elsewhere / "all.jsonl").read_bytes().count(b"\n") == 12


@pytest.mark.slow
def test_a_state_that_is_locked_half_way_ends_the_crawl_and_keeps_what_is_committed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=30) as site:
        crawl = subprocess.Popen(
            folder.command(site.url, "--delay", "0.2"), stderr=subprocess.PIPE, text=True
        )
        while not folder.out.exists() or not folder.out.stat().st_size:
            time.sleep(0.05)
        with closing(sqlite3.connect(folder.state, isolation_level=None, timeout=300)) as db:
            db.execute("BEGIN IMMEDIATE")
            _, log = crawl.communicate(timeout=300)
            assert crawl.returncode == 1
            assert "another program has locked the state for 30 s" in log.splitlines()[-1]
            assert "Traceback" not in log
        before = folder.lines()
        assert 0 < len(before) == len(folder.stored()) < 30
        assert folder.crawl(site.url).returncode == 0
    assert folder.lines()[: len(before)] == before
    assert len(folder.lines()) == len(folder.stored()) == 30


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere names are text")
def test_a_crawl_goes_on_in_a_folder_whose_name_is_no_text(tmp_path: Path) -> None:
    place = tmp_path / os.fsdecode("Nachrichten für alle".encode("latin-1"))
    place.mkdir()
    with serve_demo(articles=12) as site:
        words = ("--delay", "0", "--allow-private", site.url.partition("://")[2], "--limit", "8")
        for _ in range(2):
            run = broadsheet("crawl", site.url, *words, "--out", "news.jsonl", "--out", "texts/", cwd=place)
            assert run.returncode == 0, run.stderr
    assert (place / "news.jsonl").read_bytes().count(b"\n") == len(list((place / "texts").iterdir())) == 12
