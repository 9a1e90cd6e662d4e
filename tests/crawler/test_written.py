"""What commands write: never over what they read, never emptied in vain, never in the place of a device."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.command import ROOT, article, broadsheet, json_lines
from tests.crawler.datasets.records import record

OVER = "would write over what is to be read"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "a.html"
    path.write_text(article())
    return path


def redirected(args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `broadsheet ARGS` by a shell, with its redirections."""
    return subprocess.run(
        ["sh", "-c", f"{sys.executable} -m crawler {args}"],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "args",
    [
        "a.html --site tehcrunch -o out --errors log",
        "a.html -o out --errors no/such/folder/log",
        "a.html -o no/such/folder/out --errors log",
        "a.html --site tehcrunch --format csv",
    ],
)
def test_wrong_usage_empties_nothing_and_prints_nothing(args: str, page: Path, tmp_path: Path) -> None:
    for name in ("out", "log"):
        (tmp_path / name).write_text("of last night\n")
    done = broadsheet("extract", *args.split(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert [(tmp_path / name).read_text() for name in ("out", "log")] == ["of last night\n"] * 2


@pytest.mark.parametrize(
    "args",
    [
        "extract - -o a.html < a.html",
        "extract --input-file - -o list < list",
        "extract --input-file list -o a.html",
        "extract --input-file list --errors a.html",
        "extract list --site my.toml -o my.toml",
        "extract --warc warcs -o warcs/x.warc.gz",
        "extract --warc 'warcs/*.gz' --errors warcs/x.warc.gz",
        "crawl http://127.0.0.1:1/ --state list --stats list",
        "crawl http://127.0.0.1:1/ --out x.jsonl --stats x.jsonl",
        "reextract warcs --state list --errors list",
        "reextract warcs --state list --errors warcs/x.warc.gz",
    ],
)
def test_what_is_read_is_not_written_over_whatever_it_is_named_by(
    args: str, page: Path, tmp_path: Path
) -> None:
    (tmp_path / "warcs").mkdir()
    texts = {
        "list": "a.html\n",
        "my.toml": "title = 'News'\n",
        "warcs/x.warc.gz": "WARC",
        "a.html": article(),
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    done = redirected(args, tmp_path)
    assert done.returncode == 2
    assert ("name the same file" if args.startswith("crawl") else OVER) in done.stderr
    assert {name: (tmp_path / name).read_text() for name in texts} == texts


def test_failures_do_not_go_into_the_file_that_standard_output_is(page: Path, tmp_path: Path) -> None:
    done = redirected("extract a.html none --errors out > out", tmp_path)
    assert (done.returncode, (tmp_path / "out").read_text()) == (2, "")
    assert "name the same file" in done.stderr


def test_what_is_being_written_is_no_input(page: Path, tmp_path: Path) -> None:
    """A shell makes the file before a command can look at it, and `find` may list it."""
    for args in ("extract a.html out > out", "extract --input-file - -o out < list"):
        (tmp_path / "list").write_text("a.html\nout\n")
        done = redirected(args, tmp_path)
        assert (done.returncode, done.stderr) == (1, "broadsheet: out: is what is being written\n")
        assert len(json_lines((tmp_path / "out").read_text())) == 1


def test_standard_input_is_the_list_and_no_page_of_it(page: Path, tmp_path: Path) -> None:
    lines = "a.html\n-\n" + "# more than is read at once\n" * 9000 + "a.html\n"
    done = broadsheet("extract", "--input-file", "-", stdin=lines, cwd=tmp_path)
    assert len(json_lines(done.stdout)) == 2
    assert done.stderr == "broadsheet: -: standard input can be read only once\n"
    (tmp_path / "list").write_text("-\n-\n")
    done = broadsheet("extract", "--input-file", "list", stdin=article(), cwd=tmp_path)
    assert len(json_lines(done.stdout)) == 1
    assert done.stderr == "broadsheet: -: standard input can be read only once\n"


def export(output: str, folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "in.jsonl").write_text(json.dumps(record(1)) + "\n")
    return broadsheet("export", output, "--state", "in.jsonl", "--format", "jsonl", cwd=folder)


def test_a_dataset_takes_the_place_of_no_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "link", "/dev/stdout"):  # the last is a pipe here, which has no path of its own
        done = export(name, tmp_path)
        assert (done.returncode, "is no file" in done.stderr) == (2, True)
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("there", [True, False])
def test_a_dataset_goes_where_a_link_leads(tmp_path: Path, there: bool) -> None:
    (tmp_path / "store").mkdir()
    if there:
        (tmp_path / "store/old.jsonl").write_text("old")
    (tmp_path / "link.jsonl").symlink_to("store/old.jsonl")
    assert export("link.jsonl", tmp_path).returncode == 0
    assert (tmp_path / "link.jsonl").is_symlink()
    assert [item["headline"] for item in json_lines((tmp_path / "store/old.jsonl").read_text())] == [
        "Story 1"
    ]
    assert [path.name for path in (tmp_path / "store").iterdir()] == ["old.jsonl"]


def test_records_go_through_a_pipe_and_a_link(page: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("real")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_text()))
    reader.start()
    assert (
        broadsheet("extract", "a.html", "none", "-o", "link", "--errors", "pipe", cwd=tmp_path).returncode
        == 1
    )
    reader.join(timeout=300)
    assert (len(json_lines(read[0])), len(json_lines((tmp_path / "real").read_text()))) == (1, 1)


def test_a_longer_output_of_a_former_run_is_gone(page: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x" * 1_000_000)
    broadsheet("extract", "a.html", "-o", "out", cwd=tmp_path)
    assert len(json_lines((tmp_path / "out").read_text())) == 1


def wordy(tmp_path: Path) -> Path:
    """A page whose record is larger than what a pipe holds."""
    path = tmp_path / "long.html"
    text = "".join(f"<p>Ship {number} sailed at noon, and nobody saw it leave.</p>" for number in range(3000))
    path.write_text(article().replace("</article>", f"{text}</article>"))
    return path


def interrupted_in_a_record(command: list[str], number: int) -> tuple[int, str, str]:
    """Run a command whose reader begins to read, waits until it was interrupted, and reads on."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1" if number == signal.SIGINT else ""}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    assert process.stdout
    first = b""
    while b"Ships sail" not in first:
        first += os.read(process.stdout.fileno(), 2000)
    time.sleep(0.2)
    process.send_signal(number)
    time.sleep(0.2)
    process.send_signal(number)  # as `timeout` does
    rest, errors = process.communicate(timeout=300)
    return process.returncode, (first + rest).decode(), errors.decode().lstrip()


@pytest.mark.parametrize("form", ["jsonl", "json", "csv"])
def test_a_record_is_whole_though_its_reader_is_slow(form: str, tmp_path: Path) -> None:
    page = str(wordy(tmp_path))
    command = [sys.executable, "-m", "crawler", "extract", page, page, "--format", form]
    for number, word, code in ((signal.SIGINT, "interrupted", 130), (signal.SIGTERM, "terminated", 143)):
        returned, text, errors = interrupted_in_a_record(command, number)
        assert (returned, errors) == (code, f"broadsheet: {word}\n")
        if form == "csv":
            csv.field_size_limit(len(text))
            header, row = csv.reader(io.StringIO(text, newline=""))
            assert (len(header), text[-2:]) == (len(row), "\r\n")
        else:
            (item,) = json.loads(text) if form == "json" else json_lines(text)
            assert item["headline"] == "Ships sail"
