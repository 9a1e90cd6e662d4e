"""broadsheet extract, run as a user runs it: files, lists, pipes and a real server."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest

from extractors import NewsArticle
from extractors.received import MAX_BYTES
from tests.command import ROOT, article, broadsheet, interrupted_at_start, json_lines
from tests.extractors.test_flat_wrapped import BODY, HEADLINE
from tests.extractors.test_saved import URL as SAVED_URL
from tests.extractors.test_saved import mhtml, webarchive
from tests.http_site import Answer, Route, redirect, send, serve

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LINE = "The ships sailed at noon on a windy day, and nobody saw them leave the old harbour.\n\n"


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    for name in "abc":
        (tmp_path / f"{name}.html").write_text(article(f"Ships sail, part {name}"))
    return sorted(tmp_path.glob("*.html"))


def test_files_become_json_lines(pages: list[Path]) -> None:
    shown = broadsheet("extract", *pages)
    assert (shown.returncode, shown.stderr) == (0, "")
    records = json_lines(shown.stdout)
    assert {record["url"]: record["headline"] for record in records} == {
        page.as_uri(): f"Ships sail, part {page.stem}" for page in pages
    }
    assert all("sailed at noon" in record["articleBody"] for record in records)


def test_packed_files_are_unpacked(tmp_path: Path) -> None:
    page = article("Ships sail").encode()
    broken = gzip.compress(page)[:-20]
    files = {"a.html.gz": gzip.compress(page), "b": page, "broken.html.gz": broken}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    done = broadsheet("extract", *files, cwd=tmp_path)
    packed, plain = json_lines(done.stdout)
    assert packed["articleBody"] == plain["articleBody"]
    assert packed["url"].endswith("/a.html.gz")
    assert done.stderr.splitlines() == ["broadsheet: broken.html.gz: gzip data is cut short"]
    assert done.returncode == 1


def test_an_archive_without_its_option_is_told_so(tmp_path: Path) -> None:
    record = b"WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    files = {
        "plain.warc": record,
        "large.warc": record + bytes(MAX_BYTES),
        "a.warc.gz": gzip.compress(record),
        "many.warc.gz": gzip.compress(record) * 100,
        "a.warc.zst": zstd.compress(record),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    done = broadsheet("extract", *files, cwd=tmp_path)
    reason = "this is a WARC file; read it with `broadsheet extract --warc`"
    assert sorted(done.stderr.splitlines()) == sorted(f"broadsheet: {name}: {reason}" for name in files)
    assert done.returncode == 126


def test_pages_that_browsers_saved_have_the_address_they_were_saved_from(tmp_path: Path) -> None:
    names = ("ferry.mhtml", "ferry.webarchive")
    for name, data in zip(names, (mhtml(), webarchive()), strict=True):
        (tmp_path / name).write_bytes(data)
    done = broadsheet("extract", *names, cwd=tmp_path)
    assert [record["url"] for record in json_lines(done.stdout)] == [SAVED_URL, SAVED_URL], done.stderr


def test_standard_input_with_what_it_was_fetched_as() -> None:
    shown = broadsheet("extract", "-", "--url", "https://news.example/a", stdin=article())
    assert json_lines(shown.stdout)[0]["url"] == "https://news.example/a"
    assert json_lines(broadsheet("extract", "-", stdin=article()).stdout)[0]["url"] == ""


def test_content_type_of_a_saved_page(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(article("Größe zählt").encode("iso-8859-1"))
    shown = broadsheet("extract", page, "--content-type", "text/html; charset=iso-8859-1")
    assert json_lines(shown.stdout)[0]["headline"] == "Größe zählt"


def test_rules_of_a_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        article().replace("</article>", "<p class=x>Another headline</p></article>")
    )
    pack = tmp_path / "news.toml"
    pack.write_text(
        'title = "News"\nstatus = "unverified"\ndomains = ["news.example"]\n'
        '[extraction.select]\nheadline = ["p.x"]\n'
    )
    shown = broadsheet("extract", tmp_path / "a.html", "--site", pack)
    assert json_lines(shown.stdout)[0]["headline"] == "Another headline"
    assert broadsheet("extract", tmp_path / "a.html", "--site", "digitaltrends").returncode == 0


@pytest.mark.parametrize("options", [["--flat"], []], ids=["said", "seen"])
def test_flat_text(options: list[str]) -> None:
    fixture = ROOT / "fixtures/digitaltrends.com/harbourlight-leaves-lisbon"
    shown = broadsheet("extract", *options, fixture / "page.txt", "--url", "https://news.example/a")
    expected = json.loads((fixture / "expected.json").read_text(encoding="utf-8"))
    record = json_lines(shown.stdout)[0]
    assert (record["headline"], record["url"]) == (expected["headline"], "https://news.example/a")
    assert record["articleBody"] == expected["articleBody"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4\nThe ships sailed at noon, and nobody saw them leave.\n", "a PDF file"),
        (bytes(range(256)) * 4, "binary data"),
        (b"<!doctype html><title>Ships</title><p>They sailed at noon.", "an HTML page; leave out --flat"),
    ],
)
def test_what_is_no_text_is_no_flat_text_either(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(data)
    for command in ("extract", "explain"):
        shown = broadsheet(command, "--flat", tmp_path / "a")
        assert (shown.returncode, shown.stdout) == (126 if command == "extract" else 1, "")
        assert shown.stderr.strip().endswith(f"a: not flat text: {reason}")


def test_a_page_in_utf_32_is_no_flat_text(tmp_path: Path) -> None:
    for encoding in ("utf-32", "utf-16"):
        (tmp_path / "a.html").write_bytes(article().encode(encoding))
        (record,) = json_lines(broadsheet("extract", tmp_path / "a.html").stdout)
        assert record["headline"] == "Ships sail"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_flat_text_is_read_from_the_web_and_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    page = ROOT / "fixtures/digitaltrends.com/harbourlight-leaves-lisbon/page.txt"
    text = page.read_text(encoding="utf-8").replace("Lisbon", "Lisbonné")
    data = text.encode(encoding)
    (tmp_path / "a.txt").write_bytes(data)
    with serve({"/a": Answer(data, headers={"Content-Type": "Text/Plain"})}) as site:
        shown = broadsheet("extract", f"{site.url}/a", tmp_path / "a.txt", "--allow-private", site.netloc)
        explained = broadsheet("explain", f"{site.url}/a", "--json", "--allow-private", site.netloc)
    web, file = sorted(json_lines(shown.stdout), key=lambda record: not record["url"].startswith("http"))
    assert web["headline"] == file["headline"]
    assert "Lisbonné" in web["headline"]
    assert web["articleBody"] == file["articleBody"]
    told = {name: (web["metadata"][name], file["metadata"][name]) for name in ("encoding", "status")}
    name = encoding + "le" * (encoding == "utf-16")
    assert told == {"encoding": (name, name), "status": (200, None)}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]{8}Z", web["metadata"]["dateDownloaded"])
    assert json.loads(explained.stdout)["encoding"] == name


@pytest.mark.parametrize(
    ("content_type", "options"),
    [("text/markdown", []), ("text/x-markdown; charset=utf-8", []), ("text/x-rst", ["--flat"])],
)
def test_markdown_is_flat_text_and_any_text_that_is_said_to_be(content_type: str, options: list[str]) -> None:
    data = f"# {HEADLINE}\n\n[Home](/) <https://quayside.example>\n\n".encode() + "\n\n".join(BODY).encode()
    with serve({"/a": Answer(data, headers={"Content-Type": content_type})}) as site:
        shown = broadsheet("extract", *options, f"{site.url}/a", "--allow-private", site.netloc)
    (record,) = json_lines(shown.stdout)
    assert (record["headline"], record["articleBody"]) == (HEADLINE, "\n\n".join(BODY))


def test_text_of_another_type_is_no_page_where_nobody_says_so() -> None:
    with serve({"/a": Answer(b"a,b\n1,2\n", headers={"Content-Type": "text/csv"})}) as site:
        shown = broadsheet("extract", f"{site.url}/a", "--allow-private", site.netloc)
    assert "served as text/csv" in shown.stderr


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize(
    "line",
    [
        "The wall is 3 < 4 metres.",
        "Write to Rita Melo <rita@harbour.example> for more.",
        "The film is shown by a <video> tag, and not by an <object> as before.",
    ],
)
def test_a_few_signs_in_lines_leave_text_flat(line: str, encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join([HEADLINE, *BODY, line, BODY[0]]), encoding=encoding)
    (record,) = json_lines(broadsheet("extract", tmp_path / "a.txt").stdout)
    assert record["articleBody"].startswith("\n\n".join([*BODY, line]))


@pytest.mark.parametrize(
    "page",
    [
        "Notice: no such index in /srv/a.php<br>\n" + article(),
        "Ships sail\n" + "\n".join(f"<p>It was day {day} of a long and windy month.</p>" for day in range(9)),
        "Ships sail<br>"
        + "<br><br>".join(f"It was day {day} of a long and windy month." for day in range(9)),
    ],
)
def test_a_page_that_begins_with_text_is_a_page(page: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page)
    (record,) = json_lines(broadsheet("extract", tmp_path / "a.html").stdout)
    assert "<" not in record["articleBody"]


def test_the_table_of_flat_text_has_the_headlines_of_its_links(tmp_path: Path) -> None:
    teasers = ["Ferry to start on Monday morning", "How the tower was built"]
    (tmp_path / "a.txt").write_text("\n".join([HEADLINE, *BODY, "Related stories", *teasers]))
    shown = broadsheet("extract", tmp_path / "a.txt", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(shown.stdout))
    assert row["relatedLinks"] == "; ".join(teasers)


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


def test_more_files_than_are_read_in_one_process(tmp_path: Path) -> None:
    for number in range(70):
        (tmp_path / f"{number}.html").write_text(article(f"Ship {number}"))
    shown = broadsheet("extract", *tmp_path.glob("*.html"), tmp_path / "missing.html")
    assert {record["headline"] for record in json_lines(shown.stdout)} == {f"Ship {n}" for n in range(70)}
    assert shown.stderr.count("\n") == 1
    assert shown.returncode == 1


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


def test_a_folder_is_told_how_to_have_its_pages_read(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    shown = broadsheet("extract", "saved/", cwd=tmp_path)
    assert shown.returncode == 126
    assert shown.stderr == "broadsheet: saved/: Is a directory; name the pages in it, such as saved/*.html\n"


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
    ],
)
def test_wrong_usage(args: list[str]) -> None:
    shown = broadsheet("extract", *args)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert "Error: " in shown.stderr


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_valid_array(pages: list[Path], count: int) -> None:
    shown = broadsheet("extract", "--format", "json", "no-file", *pages[:count])
    assert len(json.loads(shown.stdout)) == count


def test_csv(pages: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    shown = broadsheet("extract", *pages, "--format", "csv", "--output", out)
    assert shown.stdout == ""
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"), newline="")))
    assert sorted(row["headline"] for row in rows) == [f"Ships sail, part {name}" for name in "abc"]
    assert "sailed at noon" in rows[0]["articleBody"]
    assert rows[0]["metadata.wordCount"].isdecimal()
    told = {name for path in rows[0] for name in (path, path.partition(".")[0])}
    record = NewsArticle(url="").to_dict()
    assert set(record) - told == {"provenance", "rights"}
    assert {f"metadata.{name}" for name in record["metadata"]} <= told


def test_text(pages: list[Path]) -> None:
    shown = broadsheet("extract", pages[0], "--format", "txt")
    assert shown.stdout.startswith("Ships sail, part a\n\nThe ships sailed")


def test_markdown(pages: list[Path]) -> None:
    shown = broadsheet("extract", pages[0], "--format", "md")
    front, _, body = shown.stdout.removeprefix("---\n").partition("\n---\n\n")
    assert '\nheadline: "Ships sail, part a"\n' in front
    assert body.startswith("The ships sailed")


def test_page_from_a_server() -> None:
    with serve({"/a": redirect("/b"), "/b": article()}) as site:
        shown = broadsheet("extract", f"{site.url}/a", "--allow-private", site.netloc)
    assert (shown.returncode, shown.stderr) == (0, "")
    record = json_lines(shown.stdout)[0]
    assert (record["url"], record["metadata"]["status"]) == (f"{site.url}/b", 200)
    assert record["metadata"]["dateDownloaded"].endswith("Z")


def test_private_server_is_refused() -> None:
    with serve({"/a": article()}) as site:
        shown = broadsheet("extract", f"{site.url}/a")
        assert site.requests == []
    assert shown.returncode == 126
    assert f"--allow-private {site.netloc}" in shown.stderr


def test_failures_of_a_server_carry_the_name_that_was_given(tmp_path: Path) -> None:
    routes = {"/a": redirect("/gone"), "/robots.txt": Answer(b"User-agent: *\nDisallow: /private\n")}
    with serve(routes) as site:
        wanted = [f"{site.url}/a", f"{site.url}/private"]
        shown = broadsheet(
            "extract", *wanted, "--allow-private", site.netloc, "--errors", tmp_path / "e", "--delay", 0
        )
    errors = {error["url"]: error for error in json_lines((tmp_path / "e").read_text())}
    assert errors[wanted[0]]["reason"] == f"HTTP 404 Not Found (at {site.url}/gone)"
    assert errors[wanted[1]]["kind"] == "RobotsRefused"
    assert shown.stderr.count("\n") == 2


def test_one_page_at_a_time_a_host_with_a_pause() -> None:
    with serve({f"/{n}": article() for n in range(4)}) as site:
        urls = [f"{site.url}/{n}" for n in range(4)]
        shown = broadsheet("extract", *urls, "--allow-private", site.netloc, "--delay", 0.3)
        times = [at for at, path, _ in site.requests if path != "/robots.txt"]
    assert len(json_lines(shown.stdout)) == 4
    assert all(later - earlier >= 0.3 for earlier, later in pairwise(times))


def test_a_host_that_takes_its_time_holds_up_no_other() -> None:
    asked = Event()

    def late(handler: BaseHTTPRequestHandler) -> None:
        send(handler, Answer(article().encode()) if asked.wait(300) else Answer(status=404))

    def early(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        send(handler, Answer(article().encode()))

    with serve({"/late": late, "/early": early}) as site:
        elsewhere = site.url.replace("127.0.0.1", "localhost")
        names = (site.netloc, elsewhere.partition("://")[2])
        allowed = [part for name in names for part in ("--allow-private", name)]
        shown = broadsheet("extract", f"{site.url}/late", f"{elsewhere}/early", *allowed)
    assert len(json_lines(shown.stdout)) == 2


def test_a_long_list_of_one_host_holds_up_no_other() -> None:
    asked = Event()

    def late(handler: BaseHTTPRequestHandler) -> None:
        asked.wait(300)
        send(handler, Answer(status=404))

    def early(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        send(handler, Answer(article().encode()))

    with serve({"/late": late, "/early": early, "/robots.txt": Answer(b"", 404)}) as site:
        elsewhere = site.url.replace("127.0.0.1", "localhost")
        names = "".join(f"{site.url}/late{'?' * (n > 0)}{n or ''}\n" for n in range(1200))
        command = [sys.executable, "-m", "crawler", "extract", "--input-file", "-", "--delay", "0"]
        for name in (site.netloc, elsewhere.partition("://")[2]):
            command += ["--allow-private", name]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            assert process.stdin
            process.stdin.write(f"{names}{elsewhere}/early\n")
            process.stdin.flush()
            was_asked = asked.wait(300)
            process.kill()
    assert was_asked


def test_standard_input_that_takes_its_time_holds_up_no_page() -> None:
    with serve({"/a": article()}) as site:
        command = [sys.executable, "-m", "crawler", "extract", "-", f"{site.url}/a"]
        command += ["--allow-private", site.netloc]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin
            assert process.stdout
            assert json.loads(process.stdout.readline())["url"] == f"{site.url}/a"
            process.stdin.write(article("From elsewhere"))
            process.stdin.close()
            assert json.loads(process.stdout.readline())["headline"] == "From elsewhere"


ENDS = [(signal.SIGINT, "interrupted", 130), (signal.SIGTERM, "terminated", 143)]


@pytest.mark.parametrize(("number", "word", "code"), ENDS)
def test_interrupt_leaves_valid_output_and_no_traceback(number: int, word: str, code: int) -> None:
    with serve({"/a": article(), "/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 200\n")}) as site:
        command = [
            sys.executable,
            "-m",
            "crawler",
            "extract",
            "--format",
            "json",
            f"{site.url}/a",
            f"{site.url}/a",
        ]
        process = subprocess.Popen(
            [*command, "--allow-private", site.netloc],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout
        first = process.stdout.readline() + process.stdout.readline()
        process.send_signal(number)
        rest, errors = process.communicate(timeout=300)
    assert process.returncode == code
    assert errors.lstrip() == f"broadsheet: {word}\n"
    assert len(json.loads(first + rest)) == 1


def test_interrupt_while_processes_start(pages: list[Path], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "crawler", "extract", *map(str, pages * 100)]
    done = interrupted_at_start(command, tmp_path / "hooks")
    assert done.stderr.lstrip() == "broadsheet: interrupted\n"
    assert done.returncode == 130


@pytest.mark.parametrize(("number", "word", "code"), ENDS)
def test_interrupt_while_processes_work(tmp_path: Path, number: int, word: str, code: int) -> None:
    page = tmp_path / "page.html"
    page.write_text(article())
    command = [sys.executable, "-m", "crawler", "extract", "--input-file", "-"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{page}\n" * 100)
        process.stdin.flush()
        for _ in range(100):
            process.stdout.readline()
        time.sleep(0.2)
        os.killpg(process.pid, number)  # as terminals and `timeout` do: every process of the group gets it
        for _ in range(5):
            time.sleep(0.01)
            process.send_signal(number)  # and `timeout` once more
        assert process.stderr
        assert process.stderr.read().lstrip() == f"broadsheet: {word}\n"
        process.stdin.close()
        assert process.wait(timeout=300) == code


def test_what_the_response_and_robots_txt_say_of_the_use_of_a_page_is_in_its_record() -> None:
    noai = {"X-Robots-Tag": "noai", "TDM-Reservation": "1", "Content-Type": "text/html; charset=utf-8"}
    text = ("Ships sail\n\n" + LINE * 9).encode()
    routes: dict[str, Route] = {
        "/robots.txt": "User-agent: *\nContent-Signal: ai-train=no\nAllow: /\n",
        "/a": Answer(article().encode(), headers=noai),
        "/b": article(),
        "/c.txt": Answer(text, headers={**noai, "Content-Type": "text/plain"}),
    }
    with serve(routes) as site:
        pages = [f"{site.url}{path}" for path in ("/a", "/b", "/c.txt")]
        shown = broadsheet("extract", *pages, "--allow-private", site.netloc, "--delay", "0")
    rights = {record["url"].rpartition("/")[2]: record["rights"] for record in json_lines(shown.stdout)}
    plain = {
        "robots": [], "robotsTxtAllowed": True, "tdmReservation": None, "tdmPolicy": None,
        "contentUsage": None, "contentSignal": "ai-train=no",
    }  # fmt: skip
    refused = {**plain, "robots": ["noai"], "tdmReservation": True}
    assert rights == {"a": refused, "b": plain, "c.txt": refused}


def test_a_saved_page_has_no_robots_txt(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(article())
    assert json_lines(broadsheet("extract", tmp_path / "a.html").stdout)[0]["rights"] is None
