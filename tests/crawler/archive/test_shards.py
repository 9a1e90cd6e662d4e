"""Shards: where a file is cut, run once each, and never those of another file."""

import json
from collections import Counter
from pathlib import Path

import pytest

from crawler.archive.batch import write_warcs
from crawler.archive.engines import run_ordered
from crawler.archive.pages import ArchivedPage
from crawler.archive.reading import read_record
from crawler.archive.shards import run_shard, split_file
from extractors import NewsArticle
from tests.crawler.archive.warcs import extract_warcs, members, shard_lines, write_warc


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


def test_shards_are_run_once_and_together_give_the_same_records(tmp_path: Path) -> None:
    warc = tmp_path / "a.warc.gz"
    write_warc(warc, range(20))
    whole = extract_warcs(warc).stdout.splitlines()
    shards = split_file(str(warc), 3000)
    assert len(shards) > 2
    assert [line.decode() for result in run_ordered(shards, 2) for line in result.lines] == whole

    out = tmp_path / "out"
    assert extract_warcs(warc, "--shards", out).returncode == 0
    assert shard_lines(out) == whole
    (stats,) = out.glob("*.stats.json")
    assert json.loads(stats.read_text())["counts"] == {"records": 20}
    written = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    assert extract_warcs(warc, "--shards", out).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in out.iterdir()} == written


def test_a_page_over_which_the_extractor_stumbles_costs_no_other(
    warc: Path, local_lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(page: ArchivedPage) -> NewsArticle:
        if page.url.endswith("/3"):
            raise ZeroDivisionError("by nothing")
        return read_record(page)

    monkeypatch.setattr("crawler.archive.shard_extraction.read_record", stumble)
    (shard,) = split_file(str(warc))
    result = run_shard(shard)
    assert [line.decode() for line in result.lines] == [*local_lines[:3], *local_lines[4:]]
    (error,) = result.errors
    lost = json.loads(local_lines[3])
    assert (error["url"], error["offset"]) == (lost["url"], lost["metadata"]["warcOffset"])
    assert error["reason"].startswith("ZeroDivisionError: by nothing (a bug of Broadsheet's")


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
    assert extract_warcs(first, "--shards", tmp_path / "out").returncode == 0
    first.parent.rename(moved.parent)
    run = extract_warcs(moved, "--shards", tmp_path / "out")
    assert (run.returncode, "1 record" in run.stderr) == (0, True), run.stderr
    run = extract_warcs(other, "--shards", tmp_path / "out")
    assert run.returncode == 126
    assert f"{other}: has the name of {first}" in run.stderr
    assert [json.loads(line)["headline"] for line in shard_lines(tmp_path / "out")] == ["Ferry 0 sails again"]


def test_files_of_one_name_do_not_take_each_others_shards(tmp_path: Path) -> None:
    paths = [tmp_path / folder / "a.warc.gz" for folder in ("x", "y")]
    for number, path in enumerate(paths):
        path.parent.mkdir()
        write_warc(path, range(number, number + 1))
    run = extract_warcs(*paths, paths[0], "--shards", tmp_path / "out")
    assert run.returncode == 1
    assert f"{paths[1]}: has the name of {paths[0]}" in run.stderr
    assert [json.loads(line)["headline"] for line in shard_lines(tmp_path / "out")] == ["Ferry 0 sails again"]


def test_a_name_that_is_too_long_for_shards_costs_no_other_file(tmp_path: Path) -> None:
    long = tmp_path / f"{'n' * 240}.warc.gz"
    for path in (long, tmp_path / "z.warc.gz"):
        write_warc(path, range(2))
    run = extract_warcs(tmp_path, "--shards", tmp_path / "out", "--workers", 1)
    assert run.returncode == 1
    assert f"{long}: has too long a name for its shards to have it" in run.stderr
    assert len(shard_lines(tmp_path / "out")) == 2
