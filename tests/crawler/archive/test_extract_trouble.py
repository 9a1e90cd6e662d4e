"""broadsheet extract --warc over damaged files, full disks and killed workers: named, and nothing lost."""

import csv
import gzip
import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.demo_crawl import processes
from crawler.archive.engines import run_ordered
from crawler.archive.shards import split_file
from tests.crawler.archive.records import response, warc
from tests.crawler.archive.warcs import extract_warcs, write_warc


def test_damage_and_missing_files_are_named_and_the_exit_code_tells(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", range(5))
    data = bytearray((tmp_path / "a.warc.gz").read_bytes())
    data[len(data) // 2] ^= 0xFF
    (tmp_path / "a.warc.gz").write_bytes(data)
    run = extract_warcs(
        tmp_path / "a.warc.gz",
        tmp_path / "nowhere.warc.gz",
        "--errors",
        tmp_path / "errors.jsonl",
        "--format",
        "csv",
    )
    assert run.returncode == 1
    assert len(list(csv.reader(run.stdout.splitlines(keepends=True)))) == 5
    errors = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_text().splitlines()]
    names = [str(tmp_path / f"{name}.warc.gz") for name in ("a", "nowhere")]
    assert [(error["url"], error["kind"]) for error in errors] == [(name, "SourceError") for name in names]
    assert re.match(r"at byte \d+: damaged record", errors[0]["reason"])
    retried = extract_warcs("--input-file", "-", stdin="\n".join(names))
    assert (retried.returncode, len(retried.stdout.splitlines())) == (1, 4)


@pytest.mark.parametrize("shards", [False, True])
def test_damage_of_one_record_is_no_failure_of_all_where_others_are_no_articles(
    tmp_path: Path, shards: bool
) -> None:
    lists = [
        response(f"https://a.example/{number}", b"{}", Content_Type="application/json") for number in range(3)
    ]
    (tmp_path / "a.warc.gz").write_bytes(warc(*lists)[:-9])
    run = extract_warcs(tmp_path / "a.warc.gz", *(["--shards", tmp_path / "out"] if shards else []))
    assert run.stderr.endswith("0 records; left out: 2 content type application/json, 1 damaged\n")
    assert run.returncode == 1


def test_the_summary_is_one_line_that_draws_nothing_whatever_an_archive_tells(tmp_path: Path) -> None:
    kinds = [f"image/red{number}{'y' * 300}" for number in range(40)]
    kinds = ["image/png", *kinds, "image/png"]
    pages = [response("https://a.example/", b"\x89PNG", Content_Type=kind) for kind in kinds]
    cut = b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/cut\r\n"
    cut += b"WARC-Truncated: red\x1b[31m\r\nContent-Length: 19\r\n\r\nHTTP/1.1 200 OK\r\n\r\n\r\n\r\n"
    (tmp_path / "a.warc.gz").write_bytes(warc(*pages) + gzip.compress(cut) * 3)
    run = extract_warcs(tmp_path / "a.warc.gz")
    assert run.stderr.startswith(
        "broadsheet: 0 records; left out: 3 truncated when it was archived (red?[31m), "
        "2 content type image/png, 1 content type image/red0y"
    )
    assert run.stderr.endswith(", 12 for 12 further reasons\n")
    assert run.stderr.strip().isprintable()
    assert len(run.stderr) < 4000


def test_a_full_disk_is_named_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", range(5))
    command = [sys.executable, "-m", "crawler", "extract", "--warc", tmp_path / "a.warc.gz"]
    run = subprocess.run(
        [*map(str, command), "--shards", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)),
    )
    assert run.returncode == 1
    assert "a.warc.gz.00000-of-00001.jsonl: cannot be written: File too large" in run.stderr
    assert list((tmp_path / "out").iterdir()) == []


def test_a_killed_worker_costs_nothing(tmp_path: Path) -> None:
    warc = tmp_path / "a.warc.gz"
    write_warc(warc, range(40))
    shards = split_file(str(warc), 2000)
    expected = [line for result in run_ordered(shards, 1) for line in result.lines]
    results = run_ordered(shards, 2)
    lines = list(next(results).lines)
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    workers = [pid for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    os.kill(int(workers[0]), signal.SIGKILL)
    time.sleep(0.2)  # let the pool notice while it is at work
    for result in results:
        assert result.errors == []
        lines += result.lines
    assert lines == expected


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_the_command_however_it_is_ended(tmp_path: Path, number: int) -> None:
    write_warc(tmp_path / "a.warc.gz", range(400))
    command = [sys.executable, "-m", "crawler", "extract", "--warc", tmp_path / "a.warc.gz", "--workers", "2"]
    with subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE) as run:
        assert run.stdout
        run.stdout.readline()
        workers = processes(run.pid)[1:]
        run.send_signal(number)
        run.wait()
        assert len(workers) >= 2
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline and any(map(processes, workers)):
            time.sleep(0.1)
        assert not any(map(processes, workers))


@pytest.mark.parametrize("workers_up", [1, 2])
def test_an_interrupt_ends_in_one_line_whatever_the_workers_are_at(tmp_path: Path, workers_up: int) -> None:
    files = [tmp_path / "a.warc.gz", tmp_path / "b.warc.gz"]
    for file in files:
        write_warc(file, range(600))
    command = [sys.executable, "-m", "crawler", "extract", "--warc", *map(str, files)]
    with subprocess.Popen(
        [*command, "--shards", str(tmp_path / "out"), "--workers", "2"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        while process.poll() is None and len(processes(process.pid)) < 2 + workers_up:
            pass  # the command itself and what counts its resources are the first two
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: every process of the group gets it
        assert process.stderr
        assert process.stderr.read().lstrip() == "broadsheet: interrupted\n"
        assert process.wait(timeout=300) == 130


@pytest.mark.parametrize("length", ["9" * 15, "9" * 30])
def test_a_length_beyond_all_disks_is_damage_of_one_record(tmp_path: Path, length: str) -> None:
    write_warc(tmp_path / "a.warc.gz", range(3))
    records = gzip.decompress((tmp_path / "a.warc.gz").read_bytes()).split(b"WARC/1.1\r\n")[1:]
    records[1] = re.sub(
        rb"(\nContent-Length: )\d+(\r\n\r\nHTTP)", rb"\g<1>%s\2" % length.encode(), records[1]
    )
    (tmp_path / "b.warc").write_bytes(b"".join(b"WARC/1.1\r\n" + record for record in records))
    run = extract_warcs(tmp_path / "b.warc", "--workers", 1)
    assert (run.returncode, len(run.stdout.splitlines())) == (1, 2)
    assert "b.warc: at byte" in run.stderr
    assert "bytes of the record are missing" in run.stderr
