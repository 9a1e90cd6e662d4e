"""WARC out: what archives expect, readable by other tools, whole at any moment."""

import errno
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator

from crawler.archive.recovery import recover
from crawler.archive.writer import Exchange, WarcWriter, Written
from extractors import BroadsheetError
from tests.command import ROOT, article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Route, serve

INFO = {"software": "Broadsheet", "format": "WARC File Format 1.1"}
PAGE = Exchange(
    url="https://a.example/1?x=y",
    fetched_at="2026-11-01T10:00:00Z",
    status=200,
    reason="OK",
    request_headers=(("User-Agent", "Broadsheet"),),
    headers=(("Content-Type", "text/html"), ("Transfer-Encoding", "chunked"), ("ETag", '"1"')),
    body=b"<html><p>A page",
    ip="192.0.2.7",
    payload_type="text/html",
)


def records(path: Path) -> list[tuple[str, dict[str, str], bytes]]:
    with path.open("rb") as file:
        return [
            (record.rec_type, dict(record.rec_headers.headers), record.content_stream().read())
            for record in ArchiveIterator(file, check_digests="raise")
        ]


def only_file(folder: Path) -> Path:
    (path,) = folder.glob("*.warc.gz")
    return path


def test_a_fetch_becomes_a_response_a_request_and_its_outcome(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, INFO)
    written = writer.write_exchange(PAGE)
    writer.write_outcome(PAGE.url, written, {"outcome": "stored", "note": "two\r\nlines"})
    assert [path.suffix for path in tmp_path.iterdir()] == [".open"]
    writer.close()

    info, response, request, outcome = records(only_file(tmp_path))
    assert (info[0], info[2]) == ("warcinfo", b"software: Broadsheet\r\nformat: WARC File Format 1.1\r\n")
    assert (response[0], response[2]) == ("response", PAGE.body)
    assert response[1]["WARC-Target-URI"] == PAGE.url
    assert response[1]["WARC-Date"] == PAGE.fetched_at
    assert response[1]["WARC-IP-Address"] == "192.0.2.7"
    assert response[1]["WARC-Identified-Payload-Type"] == "text/html"
    assert response[1]["WARC-Payload-Digest"] == written.digest
    assert request[0] == "request"
    assert request[1]["WARC-Concurrent-To"] == outcome[1]["WARC-Concurrent-To"] == written.record_id
    assert outcome[2] == b"outcome: stored\r\nnote: two lines\r\n"


def test_fastwarc_reads_the_same_and_offsets_are_those_of_the_members(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, INFO)
    places = [writer.write_exchange(PAGE).offset for _ in range(3)]
    writer.close()
    with only_file(tmp_path).open("rb") as file:
        found = [
            (record.stream_pos, record.reader.read())
            for record in FastIterator(file)
            if record.is_http and record.headers["WARC-Type"] == "response"
        ]
    assert found == [(place, PAGE.body) for place in places]


def test_unchanged_pages_become_revisits(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, INFO)
    first = writer.write_exchange(PAGE)
    writer.write_exchange(PAGE, revisit_of=first)
    not_modified = Exchange(
        url=PAGE.url,
        fetched_at="2026-11-02T10:00:00Z",
        status=304,
        reason="Not Modified",
        request_headers=(),
        headers=(),
        body=b"",
    )
    writer.write_exchange(not_modified, revisit_of=first)
    writer.close()
    revisits = [headers for kind, headers, _ in records(only_file(tmp_path)) if kind == "revisit"]
    profile = "http://netpreserve.org/warc/1.1/revisit/"
    assert [headers["WARC-Profile"] for headers in revisits] == [
        profile + "identical-payload-digest",
        profile + "server-not-modified",
    ]
    for headers in revisits:
        assert headers["WARC-Refers-To-Target-URI"] == PAGE.url
        assert headers["WARC-Refers-To-Date"] == PAGE.fetched_at
        assert headers["WARC-Payload-Digest"] == first.digest


def test_the_index_names_every_page_by_place(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, INFO)
    written = writer.write_exchange(PAGE)
    writer.close()
    (index,) = tmp_path.glob("*.cdxj")
    key, stamp, fields = index.read_text().split(" ", 2)
    assert (key, stamp) == ("example,a)/1?x=y", "20261101100000")
    entry = json.loads(fields)
    assert (entry["filename"], int(entry["offset"])) == (written.file, written.offset)


def test_the_index_leads_past_304s_to_the_page(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, INFO)
    first = writer.write_exchange(PAGE)
    writer.write_exchange(replace(PAGE, status=304, body=b""), revisit_of=first)
    same = writer.write_exchange(PAGE, revisit_of=first)
    writer.close()
    (index,) = tmp_path.glob("*.cdxj")
    entries = [json.loads(line.split(" ", 2)[2]) for line in index.read_text().splitlines()]
    assert [(entry["mime"], int(entry["offset"])) for entry in entries] == [
        ("text/html", first.offset),
        ("warc/revisit", same.offset),
    ]


def test_a_full_file_is_finished_and_another_begun(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, INFO, max_bytes=1500)
    files = {writer.write_exchange(PAGE).file for _ in range(6)}
    writer.close()
    assert len(files) > 1
    assert {path.name for path in tmp_path.glob("*.warc.gz")} == files
    assert all(records(path)[0][0] == "warcinfo" for path in tmp_path.glob("*.warc.gz"))


def test_writing_goes_on_while_a_full_file_is_indexed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_written, indexed = threading.Event(), []

    def slow_index(path: Path) -> None:
        assert all_written.wait(300)
        indexed.append(path)

    monkeypatch.setattr("crawler.archive.writer.write_index", slow_index)
    writer = WarcWriter(tmp_path, INFO, max_bytes=1)
    for _ in range(3):
        writer.write_exchange(PAGE)
    all_written.set()
    writer.close()
    assert indexed == sorted(tmp_path.glob("*.warc.gz"))
    assert len(indexed) == 3


def test_an_old_file_is_finished(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, INFO, max_age_s=0)
    assert writer.write_exchange(PAGE).file != writer.write_exchange(PAGE).file
    writer.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.crawler.archive.test_write import INFO, PAGE
from crawler.archive.writer import WarcWriter
writer = WarcWriter(Path(sys.argv[1]), INFO)
for _ in range(3):
    writer.write_exchange(PAGE)
os.write(writer._fd, b"\\x1f\\x8b\\x08 half a record")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_writer_leaves_whole_records(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    run = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=root, check=False)
    assert run.returncode == -signal.SIGKILL
    (finished,) = recover(tmp_path)
    assert [kind for kind, _, _ in records(finished)] == ["warcinfo", *["response", "request"] * 3]
    assert finished.with_suffix("").with_suffix(".cdxj").exists()
    assert recover(tmp_path) == []


def test_recovery_leaves_a_living_writer_alone(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, INFO)
    writer.write_exchange(PAGE)
    assert recover(tmp_path) == []
    writer.close()
    assert len(records(only_file(tmp_path))) == 3


def test_recovery_passes_over_a_file_that_has_just_got_its_name(tmp_path: Path) -> None:
    (tmp_path / "A-00000.warc.gz.open").symlink_to(tmp_path / "gone")
    assert recover(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_a_named_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BroadsheetError, match="file/warc"):
        WarcWriter(tmp_path / "file" / "warc", INFO)


OLD_FASHIONED = """
import warnings
warnings.warn("as of old", DeprecationWarning)

class CDXJIndexer:
    def __init__(self, output, inputs, **options):
        self.output = output

    def process_all(self):
        open(self.output, "w").close()
"""


def indexer_of(folder: Path, code: str) -> dict[str, str]:
    """An environment in which `code` is the library that indexes."""
    (folder / "cdxj_indexer").mkdir(parents=True)
    (folder / "cdxj_indexer" / "__init__.py").touch()
    (folder / "cdxj_indexer" / "main.py").write_text(code)
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}


def test_what_the_indexer_warns_of_is_no_error(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from crawler.archive.cdxj import write_index as w; w(pathlib.Path(sys.argv[1]))"
    )
    command = [sys.executable, "-W", "error", "-c", code, str(tmp_path / "a.warc.gz")]
    environment = indexer_of(tmp_path / "lib", OLD_FASHIONED)
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")
    assert (tmp_path / "a.cdxj").exists()


def test_whatever_the_indexer_raises_is_a_named_error(tmp_path: Path) -> None:
    code = OLD_FASHIONED.replace('open(self.output, "w").close()', 'raise ValueError("no index today")')
    site: dict[str, Route] = {
        "/robots.txt": Answer(b"", 404),
        "/": '<a href="/2026/11/24/ships-sail-at-noon">Ships sail</a>',
    }
    site["/2026/11/24/ships-sail-at-noon"] = article()
    environment = indexer_of(tmp_path / "lib", code)
    folder, warcs = Folder(tmp_path), tmp_path / "warcs"
    with serve(site) as server:
        command = folder.command(server.url, "--warc", str(warcs))
        first, second = (
            subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
            for _ in range(2)
        )
    assert first.returncode == 1
    assert "Traceback" not in first.stderr + second.stderr
    assert "its index cannot be written: ValueError: no index today" in first.stderr.splitlines()[-1]
    assert "its index cannot be written" in second.stderr
    assert len(folder.stored()) == 1
    assert not list(warcs.glob("captures.db-*"))
    recover(warcs)
    assert len(list(warcs.glob("*.cdxj"))) == len(list(warcs.glob("*.warc.gz"))) == 2


def test_a_full_disk_is_a_named_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = WarcWriter(tmp_path, INFO)
    kept: Written = writer.write_exchange(PAGE)
    monkeypatch.setattr(os, "write", lambda fd, data: len(data) // 2)
    with pytest.raises(BroadsheetError, match="cannot grow"):
        writer.write_exchange(PAGE)
    monkeypatch.undo()
    writer.close()
    assert [headers.get("WARC-Record-ID") for _, headers, _ in records(only_file(tmp_path))][
        1
    ] == kept.record_id
    assert len(records(only_file(tmp_path))) == 3


def test_a_file_that_cannot_be_closed_is_a_named_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = WarcWriter(tmp_path, INFO)
    writer.write_exchange(PAGE)
    close = os.close

    def full(descriptor: int) -> None:
        close(descriptor)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "close", full)
    with pytest.raises(BroadsheetError, match="cannot be finished"):
        writer.close()
