"""broadsheet extract of a list: its lines are read, told from each other, or named."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import article, broadsheet, json_lines


def test_list_of_inputs(pages: list[Path], tmp_path: Path) -> None:
    lines = "\ufeff" + "\n\n# a comment\n".join(map(str, pages)) + "\r\n"
    (tmp_path / "list.txt").write_text(lines, encoding="utf-8")
    from_file = broadsheet("extract", "--input-file", tmp_path / "list.txt")
    from_stdin = broadsheet("extract", "--input-file", "-", stdin=lines)
    assert len(json_lines(from_file.stdout)) == len(json_lines(from_stdin.stdout)) == 3
    assert (from_file.returncode, from_file.stderr) == (from_stdin.returncode, from_stdin.stderr) == (0, "")


@pytest.mark.parametrize(
    "line", ["{file}\t{url}", "{file} \t {url}\r", '{{"file": "{file}", "url": "{url}", "kept": [1]}}']
)
def test_a_list_tells_the_addresses_of_saved_pages(line: str, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.html" for name in "abc"]
    for file in files:
        file.write_text(article().replace("at noon", '<a href="../log">at noon</a>'))
    lines = [
        line.format(file=file, url=f"https://ships.example/{file.stem}/index.html") for file in files[:2]
    ]
    shown = broadsheet("extract", "--input-file", "-", stdin="\n".join([*lines, str(files[2])]))
    assert (shown.returncode, shown.stderr) == (0, "")
    told = {record["url"]: [link["url"] for link in record["links"]] for record in json_lines(shown.stdout)}
    address = "https://ships.example"
    assert told == {
        f"{address}/a/index.html": [f"{address}/log"],
        f"{address}/b/index.html": [f"{address}/log"],
        files[2].as_uri(): [],
    }


def test_lines_of_a_list_that_cannot_be_are_named_and_the_rest_is_read(pages: list[Path]) -> None:
    odd = pages[0].with_name('{"a\tb')  # is the name of a file
    odd.write_bytes(pages[0].read_bytes())
    lines = {
        f"{pages[0]}\tships.example/a": "the address beside it, 'ships.example/a', is none; write https://…",
        f"{pages[1]}\tfile:///a": "the address beside it, 'file:///a', is none; write https://…",
        f"{pages[2]}\thttps://[a": "the address beside it, 'https://[a', is none; write https://…",
        "https://a.example/\thttps://b.example": "an address beside it is for a saved page, and this is none",
        '{"file": 7}': 'the line is no JSON object with a "file", its "url", or both',
        '{"url": null}': 'the line is no JSON object with a "file", its "url", or both',
        '{"file": "a.html", "url"': 'the line is no JSON object with a "file", its "url", or both',
        '{"a":' * 5000: 'the line is no JSON object with a "file", its "url", or both',
        '{"url": "missing.html", "reason": "No such file"}': "No such file or directory",
    }
    shown = broadsheet("extract", "--input-file", "-", stdin="\n".join([*lines, str(odd)]))
    assert shown.returncode == 1
    assert [record["url"] for record in json_lines(shown.stdout)] == [odd.as_uri()]
    told = shown.stderr.splitlines()
    assert len(told) == len(lines)
    assert all(any(reason in line for line in told) for reason in lines.values())


def test_bad_lines_stay_bad_in_the_list_of_failures(pages: list[Path], tmp_path: Path) -> None:
    lines = [f"{pages[0]}\tships.example/a", "https://a.example/\thttps://b.example", '{"file": 7}']
    failed, again = tmp_path / "failed.jsonl", tmp_path / "again.jsonl"
    first = broadsheet("extract", "--input-file", "-", "--errors", failed, stdin="\n".join(lines))
    second = broadsheet("extract", "--input-file", failed, "--errors", again)
    assert (first.stdout, second.stdout) == ("", "")
    assert second.stderr == first.stderr
    assert again.read_text() == failed.read_text()


def test_what_a_run_could_not_read_is_a_list_for_the_next(pages: list[Path], tmp_path: Path) -> None:
    failed, moved = tmp_path / "failed.jsonl", pages[0].rename(tmp_path / "moved")
    broadsheet("extract", *pages, "--errors", failed)
    moved.rename(pages[0])
    shown = broadsheet("extract", "--input-file", failed)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert [record["url"] for record in json_lines(shown.stdout)] == [pages[0].as_uri()]


def test_a_failed_page_keeps_the_address_that_its_list_told(tmp_path: Path) -> None:
    failed, page, address = tmp_path / "failed.jsonl", tmp_path / "a.html", "https://ships.example/a"
    broadsheet("extract", "--input-file", "-", "--errors", failed, stdin=f"{page}\t{address}")
    (entry,) = json_lines(failed.read_text())
    assert (entry["file"], entry["url"], entry["reason"]) == (str(page), address, "No such file or directory")
    page.write_text(article())
    shown = broadsheet("extract", "--input-file", failed)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert [record["url"] for record in json_lines(shown.stdout)] == [address]


def test_a_file_may_be_named_by_its_address(tmp_path: Path) -> None:
    page, address = tmp_path / "a page 50%.html", "https://ships.example/a"
    page.write_text(article())
    names = [page.as_uri(), page.as_uri().replace("file://", "FILE://LOCALHOST") + "#top"]
    lines = "\n".join([*names, f"{names[0]}\t{address}", json.dumps({"url": names[0]})])
    for shown, urls in (
        (broadsheet("extract", *names), [names[0]] * 2),
        (broadsheet("extract", names[0], "--url", address), [address]),
        (broadsheet("extract", "--input-file", "-", stdin=lines), [names[0], names[0], names[0], address]),
    ):
        assert (shown.returncode, shown.stderr) == (0, "")
        assert sorted(record["url"] for record in json_lines(shown.stdout)) == urls
    assert "Ships sail" in broadsheet("explain", names[0]).stdout


@pytest.mark.parametrize("host", ["other.example", "a.html", "[oops"])
def test_the_address_of_a_file_elsewhere_is_told(pages: list[Path], host: str) -> None:
    shown = broadsheet("extract", f"file://{host}/a.html", pages[0])
    assert (shown.returncode, len(json_lines(shown.stdout))) == (1, 1)
    assert shown.stderr.startswith(f"broadsheet: file://{host}/a.html: the address names another machine")


@pytest.mark.parametrize("start", [article().encode(), b"\xef\xbb\xbf <p>", b"\x1f\x8b\x08", b"WARC\0"])
def test_list_that_is_none_is_one_error(start: bytes, tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(start + b"\nmissing.html\n")
    shown = broadsheet("extract", "--input-file", tmp_path / "list", "--errors", tmp_path / "errors")
    assert (shown.returncode, shown.stdout) == (126, "")
    reason = "the list cannot be read: it is no list of addresses and paths, one a line"
    assert shown.stderr == f"broadsheet: {tmp_path}/list: {reason}\n"
    (error,) = json_lines((tmp_path / "errors").read_text())
    assert error == {"url": f"{tmp_path}/list", "reason": reason, "kind": "SourceError"}


def test_list_without_lines_has_no_room_in_memory(tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(b"a" * (2 << 20))
    shown = broadsheet("extract", "--input-file", tmp_path / "list")
    reason = "a line of it is longer than 1 MiB; name addresses and paths"
    assert shown.stderr == f"broadsheet: {tmp_path}/list: the list cannot be read: {reason}\n"


def test_list_that_is_still_being_written(pages: list[Path]) -> None:
    """The first record comes while the list is open."""
    command = [sys.executable, "-m", "crawler", "extract", "--input-file", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        for page in pages:
            process.stdin.write(f"{page}\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["url"] == page.as_uri()


def test_a_list_in_utf_16_is_told_what_to_do(pages: list[Path], tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes(str(pages[0]).encode("utf-16"))
    shown = broadsheet("extract", "--input-file", tmp_path / "list.txt")
    assert shown.stderr.strip().endswith("the list cannot be read: it is in UTF-16; save it in UTF-8")
