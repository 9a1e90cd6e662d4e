"""broadsheet extract: what cannot be read or written, or is wrong usage, is named, and the rest goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import broadsheet, json_lines


def test_failures_are_named_and_counted(pages: list[Path], tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("")
    (tmp_path / "folder").mkdir()
    bad = [tmp_path / "empty", tmp_path / "folder", tmp_path / "missing", "mailto://jane@news.example"]
    shown = broadsheet("extract", *pages, *bad, "--errors", tmp_path / "errors.jsonl")
    assert shown.returncode == 1
    assert len(json_lines(shown.stdout)) == 3
    lines = shown.stderr.splitlines()
    assert len(lines) == 4
    assert all(any(line.startswith(f"broadsheet: {name}: ") for line in lines) for name in bad)
    errors = {error["url"]: error for error in json_lines((tmp_path / "errors.jsonl").read_text())}
    assert set(errors) == set(map(str, bad))
    assert errors[str(bad[0])]["kind"] == "PageError"
    assert errors[str(bad[2])] == {
        "url": str(bad[2]),
        "reason": "No such file or directory",
        "kind": "SourceError",
    }
    assert errors[str(bad[3])]["kind"] == "AddressRefused"


def test_names_that_are_no_text(pages: list[Path], tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(b"no-\xff-file\n" + bytes(pages[0]) + b"\n")
    shown = broadsheet("extract", "--input-file", tmp_path / "list", "--errors", tmp_path / "errors")
    assert (shown.returncode, shown.stderr) == (1, "broadsheet: no-?-file: No such file or directory\n")
    assert json_lines((tmp_path / "errors").read_text())[0]["url"] == "no-\udcff-file"


def test_output_that_cannot_be_written(pages: list[Path]) -> None:
    told = "broadsheet: {}: cannot be written: No space left on device\n"
    shown = broadsheet("extract", pages[0], "--output", "/dev/full")
    assert (shown.returncode, shown.stderr) == (1, told.format("/dev/full"))
    shown = broadsheet("extract", "missing.html", "--errors", "/dev/full")
    assert (shown.returncode, shown.stderr.splitlines(keepends=True)[-1]) == (1, told.format("/dev/full"))
    command = [sys.executable, "-m", "crawler", "explain", pages[0]]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, told.format("standard output"))


@pytest.mark.parametrize("option", ["--output", "--errors"])
def test_what_is_to_be_read_is_not_written_over(pages: list[Path], tmp_path: Path, option: str) -> None:
    page, names = pages[0].read_text(), tmp_path / "names"
    names.write_text("".join(f"{name}\n" for name in pages))
    os.link(pages[0], tmp_path / "other name")
    for args in (
        (*pages, option, pages[0]),
        (pages[0], option, tmp_path / "other name"),
        (pages[0].as_uri(), option, pages[0]),
    ):
        shown = broadsheet("extract", *args)
        assert (shown.returncode, pages[0].read_text()) == (2, page)
        assert "would write over what is to be read" in shown.stderr
    assert broadsheet("extract", "--input-file", names, option, names).returncode == 2
    assert names.read_text().count("\n") == len(pages)


def test_records_and_failures_go_to_files_of_their_own(pages: list[Path], tmp_path: Path) -> None:
    shown = broadsheet("extract", *pages, "-o", "out", "--errors", "./out", cwd=tmp_path)
    assert (shown.returncode, list(tmp_path.glob("out"))) == (2, [])
    assert "name the same file" in shown.stderr
    assert broadsheet("extract", *pages, "-o", "/dev/null", "--errors", "/dev/null").returncode == 0


def test_output_to_a_hyphen_is_standard_output(pages: list[Path], tmp_path: Path) -> None:
    shown = broadsheet("extract", *pages, "--output", "-", cwd=tmp_path)
    assert (shown.returncode, len(json_lines(shown.stdout))) == (0, len(pages))
    assert not (tmp_path / "-").exists()


def test_all_failed() -> None:
    shown = broadsheet(
        "extract", "missing.html", "news.example/story", "www.news.example/story.html", "localhost:8000/story"
    )
    assert (shown.returncode, shown.stdout) == (126, "")
    assert "write https://news.example/story" in shown.stderr
    assert "write https://www.news.example/story.html" in shown.stderr
    assert "write https://missing.html" not in shown.stderr
    assert "write http://localhost:8000/story" in shown.stderr


@pytest.mark.parametrize(
    "address", ["http://[bad", "http://news.example:port/", "http://news.example:99999/"]
)
def test_an_address_that_is_none_is_named_and_the_rest_goes_on(pages: list[Path], address: str) -> None:
    shown = broadsheet("extract", address, address, pages[0])
    assert shown.returncode == 1
    assert len(json_lines(shown.stdout)) == 1
    assert [line.split(": ")[1:3] for line in shown.stderr.splitlines()] == [
        [address, "not a valid address"]
    ] * 2


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["-", "-"],
        ["-", "--input-file", "-"],
        ["--input-file", "no-such-list"],
        [""],
        ["a.html", "--format", "xml"],
        ["a.html", "b.html", "--url", "https://news.example/"],
        ["https://news.example/a", "--url", "https://news.example/"],
        ["a.html", "--url", "news.example/a"],
        ["a.txt", "--flat", "--warc"],
        ["a.html", "--site", "no-such-site"],
        ["a.html", "--output", "no/such/folder/out.json"],
        ["a.html", "--errors", "no/such/folder/out.json"],
        ["a.html", "--errors", "-"],
        ["https://news.example/a", "--allow-private", "http://host/"],
        ["https://news.example/a", "--delay", "-1"],
        ["https://news.example/a", "--delay", "nan"],
        ["https://news.example/a", "--delay", "inf"],
        ["https://news.example/a", "--timeout", "inf"],
        ["https://news.example/a", "--timeout", "1e10"],
        ["https://news.example/a", "--user-agent", "Новости/1.0"],
        ["https://news.example/a", "--user-agent", "news\nCookie: a=b"],
        ["a.html", "--url", "http://[bad/"],
        ["a.html", "--url", "://"],
        ["a.html", "--url", ""],
        ["a.html", "--site", ""],
        ["a.html", "--content-type", "koi8-r"],
        ["a.html", "--content-type", "text/html; charset=koi-8"],
    ],
)
def test_wrong_usage(args: list[str]) -> None:
    shown = broadsheet("extract", *args)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert "Error: " in shown.stderr
