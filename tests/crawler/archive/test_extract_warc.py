"""broadsheet extract --warc: the real command over real files, on every engine."""

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
import zlib
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from benchmarks.demo_crawl import processes
from crawler.archive.batch import write_warcs
from crawler.archive.engines import run_ordered
from crawler.archive.shards import split_file
from tests.extractors.test_flat import BODY as BODY_AS_TEXT
from tests.extractors.test_flat import PAGE as PAGE_AS_TEXT

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

SENTENCE = "The harbour authority said that ferry number {0} would sail again after repairs to its engine. "
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry {0} sails again - The Harbour Post</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Ferry {0} sails again</h1>
<p class="byline">By Jane Roe</p>{1}</article><footer>All rights reserved</footer></body></html>"""


def page(number: int) -> bytes:
    paragraphs = "".join(f"<p>{SENTENCE.format(number) * 3}Part {part}.</p>" for part in range(6))
    return PAGE.format(number, paragraphs).encode()


def write_warc(path: Path, numbers: range) -> None:
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True, warc_version="1.1")
        for number in numbers:
            body = page(number)
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("X-Robots-Tag", "noai")],
                                    protocol="HTTP/1.1")  # fmt: skip
            record = writer.create_warc_record(
                f"https://harbour.example/{number}",
                "response",
                payload=BytesIO(body),
                length=len(body),
                http_headers=http,
                warc_headers_dict={"WARC-Date": "2026-11-01T10:00:00Z"},
            )
            writer.write_record(record)


def broadsheet(*args: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crawler", "extract", "--warc", *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)


def test_every_article_knows_its_file_and_offset(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", range(5))
    write_warc(tmp_path / "b.warc.gz", range(5, 8))
    run = broadsheet(tmp_path / "a.warc.gz", tmp_path / "b.warc.gz", "--workers", 2)
    assert run.returncode == 0, run.stderr
    records = [json.loads(line) for line in run.stdout.splitlines()]
    assert [record["headline"] for record in records] == [f"Ferry {n} sails again" for n in range(8)]
    assert [record["metadata"]["warcFile"] for record in records] == ["a.warc.gz"] * 5 + ["b.warc.gz"] * 3
    assert records[0]["metadata"]["warcOffset"] == 0
    assert records[0]["metadata"]["dateDownloaded"] == "2026-11-01T10:00:00Z"
    assert records[0]["rights"]["robots"] == ["noai"]
    assert "8 records" in run.stderr


def test_a_list_cannot_tell_addresses_of_archives(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", range(2))
    name = tmp_path / "a.warc.gz"
    run = broadsheet("--input-file", "-", stdin=f'{name}\thttps://a.example/\n{{"file": "{name}"}}\n{{"a"')
    assert (run.returncode, headlines(run)) == (1, [0, 1])
    assert f"{name}: the pages of an archive have their own addresses" in run.stderr
    assert '{"a": the line is no JSON object' in run.stderr


def headlines(run: subprocess.CompletedProcess[str]) -> list[int]:
    return [int(json.loads(line)["headline"].split()[1]) for line in run.stdout.splitlines()]


def test_folders_and_patterns_stand_for_the_archives_in_them(tmp_path: Path) -> None:
    names = (
        "crawl/b.warc.gz",
        "crawl/a.warc.gz",
        "crawl/2026/11/c.warc",
        "crawl/[2].warc.gz",
        "crawl/2.warc.gz",
    )
    for number, name in enumerate(names):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        write_warc(tmp_path / name, range(number, number + 1))
    for name in ("a.cdxj", "d.warc.gz.open", "notes.txt"):
        (tmp_path / "crawl" / name).write_text("no archive")
    (tmp_path / "empty").mkdir()
    crawl = tmp_path / "crawl"
    assert headlines(broadsheet(crawl)) == [4, 2, 3, 1, 0]
    (tmp_path / "link.warc.gz").symlink_to(crawl / "a.warc.gz")
    ways = (crawl / "a.warc.gz", f"{crawl}/../crawl/a.warc.gz", tmp_path / "link.warc.gz")
    assert headlines(broadsheet(*ways, "--workers", 1)) == [1]
    assert headlines(broadsheet(f"{crawl}/*.warc.gz", "--workers", 1)) == [4, 3, 1, 0]
    assert headlines(broadsheet(f"{crawl}/**/c.*", crawl / "a.warc.gz", "--workers", 1)) == [2, 1]
    assert headlines(broadsheet(f"{crawl}/[2].warc.gz", f"{crawl}/[ab].warc.gz", crawl / "b.warc.gz")) == [
        3,
        1,
        0,
    ]
    run = broadsheet(crawl, "--shards", tmp_path / "out")
    assert len(shard_lines(tmp_path / "out")) == 5, run.stderr
    run = broadsheet(tmp_path / "empty", f"{crawl}/x*", crawl / "a.warc.gz", "", "--workers", 1)
    assert (run.returncode, headlines(run)) == (1, [1])
    assert f"{tmp_path}/empty: no archive lies in it" in run.stderr
    assert f"{crawl}/x*: no file matches the pattern" in run.stderr
    assert "cannot be opened: No such file" in run.stderr  # not all that lies here


def test_a_page_that_its_digest_is_not_of_is_read_with_a_warning(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", range(30))
    records = members(tmp_path / "a.warc.gz")
    changed = [record.replace(b"By Jane Roe", b"By Jane Doe") for record in records[1:]]
    (tmp_path / "b.warc").write_bytes(b"".join([records[0], *changed]))
    run = broadsheet(tmp_path / "b.warc")
    assert (run.returncode, len(headlines(run))) == (0, 30)
    first = (
        f"b.warc: at byte {len(records[0])}: the page is not the one that its digest was made of (https://"
    )
    warnings = [line for line in run.stderr.splitlines() if line.startswith("broadsheet: warning: ")]
    assert first in warnings[0]
    assert len(warnings) == 20  # the rest is only counted
    assert "30 records; warnings: 29 the page is not" in run.stderr
    broadsheet(tmp_path / "b.warc", "--shards", tmp_path / "out")
    (stats,) = (tmp_path / "out").glob("*.stats.json")
    assert len(json.loads(stats.read_text())["warnings"]) == 29


def test_damage_and_missing_files_are_named_and_the_exit_code_tells(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", range(5))
    data = bytearray((tmp_path / "a.warc.gz").read_bytes())
    data[len(data) // 2] ^= 0xFF
    (tmp_path / "a.warc.gz").write_bytes(data)
    run = broadsheet(
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
    retried = broadsheet("--input-file", "-", stdin="\n".join(names))
    assert (retried.returncode, len(retried.stdout.splitlines())) == (1, 4)


def test_what_is_no_page_is_counted_by_its_reason(tmp_path: Path) -> None:
    write_wet(tmp_path / "x.wet.gz", {"https://a.example/": "", "https://a.example/b": "\n", "x:y": ""})
    run = broadsheet(tmp_path / "x.wet.gz")
    assert (run.returncode, run.stdout) == (0, "")
    assert "0 records; left out: 2 the page is empty, " in run.stderr


def write_wet(path: Path, texts: dict[str, str]) -> None:
    """Write a WET file as Common Crawl has them: warcinfo, then a conversion record a page."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True, warc_version="1.0")
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "a converter"}))
        for url, text in texts.items():
            data = text.encode()
            record = writer.create_warc_record(
                url,
                "conversion",
                payload=BytesIO(data),
                length=len(data),
                warc_content_type="text/plain",
                warc_headers_dict={"WARC-Date": "2026-11-01T10:00:00Z"},
            )
            writer.write_record(record)


def test_a_wet_file_gives_the_articles_of_its_texts(tmp_path: Path) -> None:
    menu = "Home\nNews\nSport\nSign in"
    write_wet(tmp_path / "x.wet.gz", {"https://a.example/": menu, "https://a.example/port": PAGE_AS_TEXT})
    run = broadsheet(tmp_path / "x.wet.gz")
    assert run.returncode == 0, run.stderr
    (record,) = [json.loads(line) for line in run.stdout.splitlines()]
    assert record["headline"] == "Harbourlight closes its Lisbon office rather than share berth data"
    assert record["articleBody"].split("\n\n") == BODY_AS_TEXT
    assert [author["name"] for author in record["authors"]] == ["Rita Melo"]
    assert (record["url"], record["metadata"]["warcFile"]) == ("https://a.example/port", "x.wet.gz")
    assert record["metadata"]["dateDownloaded"] == "2026-11-01T10:00:00Z"
    assert "broadsheet: 1 record; left out: 1 " in run.stderr
    assert "1 record type warcinfo" in run.stderr


def test_a_file_packed_with_zstd_gives_the_records_of_the_gzipped_one(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", range(8))
    (tmp_path / "a.warc.zst").write_bytes(b"".join(map(zstd.compress, members(tmp_path / "a.warc.gz"))))
    gzipped, packed = (broadsheet(tmp_path / f"a.warc.{ending}") for ending in ("gz", "zst"))
    assert packed.returncode == 0
    assert [without_place(line) for line in packed.stdout.splitlines()] == [
        without_place(line) for line in gzipped.stdout.splitlines()
    ]
    shards = broadsheet(tmp_path / "a.warc.zst", "--shards", tmp_path / "out")
    assert shards.returncode == 0
    assert (tmp_path / "out" / "a.warc.zst.00000-of-00001.jsonl").read_text() == packed.stdout


def members(path: Path) -> list[bytes]:
    """The unpacked members of a gzip file."""
    unpacked, rest = [], path.read_bytes()
    while rest:
        member = zlib.decompressobj(31)
        unpacked.append(member.decompress(rest))
        rest = member.unused_data
    return unpacked


def without_place(line: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(line)
    del record["metadata"]["warcFile"], record["metadata"]["warcOffset"]
    return record


def test_a_plain_file_is_cut_where_its_own_records_begin(tmp_path: Path) -> None:
    """Not where one seems to begin inside another: the third holds an archive."""
    write_warc(tmp_path / "a.warc.gz", range(6))
    records = members(tmp_path / "a.warc.gz")
    held = b"".join(records)
    head = "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: https://harbour.example/a.warc"
    held = f"{head}\r\nContent-Length: {len(held)}\r\n\r\n".encode() + held + b"\r\n\r\n"
    plain = tmp_path / "plain.warc"
    plain.write_bytes(b"".join([*records[:2], held, *records[2:]]))
    shards = split_file(str(plain), 1)
    assert [plain.read_bytes()[shard.start :][:5] for shard in shards] == [b"WARC/"] * 7
    lines = [line for result in run_ordered(shards, 1) for line in result.lines]
    assert [json.loads(line)["url"][-2:] for line in lines] == [f"/{number}" for number in range(6)]
    plain.write_bytes(plain.read_bytes().replace(b"Content-Length", b"Content-Extent", 1))
    assert len(split_file(str(plain), 1)) == 1  # nobody knows where the first record ends


def test_a_pipe_is_refused_with_the_reason(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("-", tmp_path / "pipe"):
        run = broadsheet(name)
        assert run.returncode == 126
        assert "a pipe is not; save it to a file" in run.stderr


def test_a_file_that_is_no_archive_fails_altogether(tmp_path: Path) -> None:
    (tmp_path / "x.warc.gz").write_bytes(b"no archive")
    run = broadsheet(tmp_path / "x.warc.gz")
    assert (run.returncode, run.stdout) == (126, "")
    assert "no WARC record was found" in run.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("--shards", "d"),
        ("--warc", "--engine", "ray"),
        ("--warc", "--shards", "d", "--output", "x.jsonl"),
        ("--warc", "--shards", "d", "--format", "csv"),
        ("--warc", "--url", "https://a.example/"),
        ("--warc", "--content-type", "text/html"),
        ("--warc", "--site", "techcrunch"),
    ],
)
def test_options_that_do_not_go_together_are_usage_errors(args: tuple[str, ...], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "crawler", "extract", "x", *args]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path,
                         env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])})  # fmt: skip
    assert run.returncode == 2


def shard_lines(folder: Path) -> list[str]:
    return [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text().splitlines()]


def test_shards_are_run_once_and_together_give_the_same_records(tmp_path: Path) -> None:
    warc = tmp_path / "a.warc.gz"
    write_warc(warc, range(20))
    whole = broadsheet(warc).stdout.splitlines()
    shards = split_file(str(warc), 3000)
    assert len(shards) > 2
    assert [line.decode() for result in run_ordered(shards, 2) for line in result.lines] == whole

    out = tmp_path / "out"
    assert broadsheet(warc, "--shards", out).returncode == 0
    assert shard_lines(out) == whole
    (stats,) = out.glob("*.stats.json")
    assert json.loads(stats.read_text())["counts"] == {"records": 20}
    written = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    assert broadsheet(warc, "--shards", out).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in out.iterdir()} == written


def test_shards_of_a_file_that_changed_are_run_again_and_those_of_before_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warc, out = tmp_path / "a.warc.gz", tmp_path / "out"

    def run(shard_bytes: int) -> Counter[str]:
        monkeypatch.setattr("crawler.archive.batch.SHARD_BYTES", shard_bytes)
        counts: Counter[str] = Counter()
        for stats in write_warcs([str(warc)], out, "local", 1):
            counts.update(stats["counts"])
        return counts

    write_warc(warc, range(8))
    whole = warc.read_bytes()
    warc.write_bytes(whole[: len(whole) * 2 // 5])  # as far as it was downloaded
    assert run(10**6)["damaged"] == 1
    (out / "b.warc.gz.00000-of-00001.jsonl").touch()  # of another file
    warc.write_bytes(whole)
    assert run(10**6) == {"records": 8}  # still one shard
    assert run(len(whole) // 2 + 1) == {"records": 8}
    assert sorted(path.name for path in out.iterdir()) == [
        *(f"a.warc.gz.0000{n}-of-00002.{end}" for n in range(2) for end in ("jsonl", "stats.json")),
        "b.warc.gz.00000-of-00001.jsonl",
    ]
    assert len(shard_lines(out)) == 8
    (out / "a.warc.gz.00001-of-00002.jsonl").unlink()
    assert run(len(whole) // 2 + 1) == {"records": 8}
    assert len(shard_lines(out)) == 8


def test_a_file_of_a_name_that_has_shards_is_refused_unless_it_is_the_same(tmp_path: Path) -> None:
    first, moved, other = (tmp_path / folder / "a.warc.gz" for folder in ("x", "y", "z"))
    for number, path in enumerate((first, other)):
        path.parent.mkdir()
        write_warc(path, range(number, number + 1))
    assert broadsheet(first, "--shards", tmp_path / "out").returncode == 0
    first.parent.rename(moved.parent)
    run = broadsheet(moved, "--shards", tmp_path / "out")
    assert (run.returncode, "1 record" in run.stderr) == (0, True), run.stderr
    run = broadsheet(other, "--shards", tmp_path / "out")
    assert run.returncode == 126
    assert f"{other}: has the name of {first}" in run.stderr
    assert [json.loads(line)["headline"] for line in shard_lines(tmp_path / "out")] == ["Ferry 0 sails again"]


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


def test_files_of_one_name_do_not_take_each_others_shards(tmp_path: Path) -> None:
    paths = [tmp_path / folder / "a.warc.gz" for folder in ("x", "y")]
    for number, path in enumerate(paths):
        path.parent.mkdir()
        write_warc(path, range(number, number + 1))
    run = broadsheet(*paths, paths[0], "--shards", tmp_path / "out")
    assert run.returncode == 1
    assert f"{paths[1]}: has the name of {paths[0]}" in run.stderr
    assert [json.loads(line)["headline"] for line in shard_lines(tmp_path / "out")] == ["Ferry 0 sails again"]


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


def test_a_name_that_is_too_long_for_shards_costs_no_other_file(tmp_path: Path) -> None:
    long = tmp_path / f"{'n' * 240}.warc.gz"
    for path in (long, tmp_path / "z.warc.gz"):
        write_warc(path, range(2))
    run = broadsheet(tmp_path, "--shards", tmp_path / "out", "--workers", 1)
    assert run.returncode == 1
    assert f"{long}: has too long a name for its shards to have it" in run.stderr
    assert len(shard_lines(tmp_path / "out")) == 2


@pytest.mark.parametrize("length", ["9" * 15, "9" * 30])
def test_a_length_beyond_all_disks_is_damage_of_one_record(tmp_path: Path, length: str) -> None:
    write_warc(tmp_path / "a.warc.gz", range(3))
    records = gzip.decompress((tmp_path / "a.warc.gz").read_bytes()).split(b"WARC/1.1\r\n")[1:]
    records[1] = re.sub(
        rb"(\nContent-Length: )\d+(\r\n\r\nHTTP)", rb"\g<1>%s\2" % length.encode(), records[1]
    )
    (tmp_path / "b.warc").write_bytes(b"".join(b"WARC/1.1\r\n" + record for record in records))
    run = broadsheet(tmp_path / "b.warc", "--workers", 1)
    assert (run.returncode, len(run.stdout.splitlines())) == (1, 2)
    assert "b.warc: at byte" in run.stderr
    assert "record larger than 32 MiB" in run.stderr
