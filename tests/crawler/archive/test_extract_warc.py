"""broadsheet extract --warc: the real command over real files."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from warcio.warcwriter import WARCWriter

from tests.crawler.archive.warcs import extract_warcs, members, shard_lines, write_warc
from tests.extractors.test_flat import BODY as BODY_AS_TEXT
from tests.extractors.test_flat import PAGE as PAGE_AS_TEXT

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def test_every_article_knows_its_file_and_offset(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", range(5))
    write_warc(tmp_path / "b.warc.gz", range(5, 8))
    run = extract_warcs(tmp_path / "a.warc.gz", tmp_path / "b.warc.gz", "--workers", 2)
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
    run = extract_warcs("--input-file", "-", stdin=f'{name}\thttps://a.example/\n{{"file": "{name}"}}\n{{"a"')
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
    (crawl / "a.warc.old.warc").mkdir()
    unfinished = f"warning: {crawl}/d.warc.gz.open: left out: a crawl is writing it, or was killed"
    for more in ((), ("--shards", tmp_path / "shards")):
        run = extract_warcs(crawl, *more)
        assert unfinished in run.stderr
        assert "left out: 1 files not finished" in run.stderr
    run = extract_warcs(crawl)
    assert (run.returncode, headlines(run)) == (0, [4, 2, 3, 1, 0]), run.stderr
    run = extract_warcs(f"{crawl}/a.warc*")
    assert (run.returncode, headlines(run)) == (0, [1]), run.stderr
    (tmp_path / "link.warc.gz").symlink_to(crawl / "a.warc.gz")
    ways = (crawl / "a.warc.gz", f"{crawl}/../crawl/a.warc.gz", tmp_path / "link.warc.gz")
    assert headlines(extract_warcs(*ways, "--workers", 1)) == [1]
    assert headlines(extract_warcs(f"{crawl}/*.warc.gz", "--workers", 1)) == [4, 3, 1, 0]
    assert headlines(extract_warcs(f"{crawl}/**/c.*", crawl / "a.warc.gz", "--workers", 1)) == [2, 1]
    names_in_brackets = (f"{crawl}/[2].warc.gz", f"{crawl}/[ab].warc.gz", crawl / "b.warc.gz")
    assert headlines(extract_warcs(*names_in_brackets, "--workers", 1)) == [3, 1, 0]
    run = extract_warcs(crawl, "--shards", tmp_path / "out", "--workers", 1)
    assert len(shard_lines(tmp_path / "out")) == 5, run.stderr
    run = extract_warcs(tmp_path / "empty", f"{crawl}/x*", crawl / "a.warc.gz", "", "--workers", 1)
    assert (run.returncode, headlines(run)) == (1, [1])
    assert f"{tmp_path}/empty: no archive lies in it" in run.stderr
    assert f"{crawl}/x*: no file matches the pattern" in run.stderr
    assert "cannot be opened: No such file" in run.stderr  # not all that lies here


def test_a_page_that_its_digest_is_not_of_is_read_with_a_warning(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", range(30))
    records = members(tmp_path / "a.warc.gz")
    changed = [record.replace(b"By Jane Roe", b"By Jane Doe") for record in records[1:]]
    (tmp_path / "b.warc").write_bytes(b"".join([records[0], *changed]))
    run = extract_warcs(tmp_path / "b.warc")
    assert (run.returncode, len(headlines(run))) == (0, 30)
    first = (
        f"b.warc: at byte {len(records[0])}: the page is not the one that its digest was made of (https://"
    )
    warnings = [line for line in run.stderr.splitlines() if line.startswith("broadsheet: warning: ")]
    assert first in warnings[0]
    assert len(warnings) == 20  # the rest is only counted
    assert "30 records; warnings: 29 the page is not" in run.stderr
    extract_warcs(tmp_path / "b.warc", "--shards", tmp_path / "out")
    (stats,) = (tmp_path / "out").glob("*.stats.json")
    assert len(json.loads(stats.read_text())["warnings"]) == 29


def test_what_is_no_page_is_counted_by_its_reason(tmp_path: Path) -> None:
    write_wet(tmp_path / "x.wet.gz", {"https://a.example/": "", "https://a.example/b": "\n", "x:y": ""})
    run = extract_warcs(tmp_path / "x.wet.gz")
    assert (run.returncode, run.stdout) == (0, "")
    assert "0 records; left out: 2 the page is empty, " in run.stderr


def write_wet(
    path: Path,
    texts: dict[str, str],
    encoding: str = "utf-8",
    kind: str = "text/plain",
    moment: str = "2026-11-01T10:00:00Z",
) -> None:
    """Write a WET file as Common Crawl has them: warcinfo, then a conversion record a page."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True, warc_version="1.0")
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "a converter"}))
        for url, text in texts.items():
            data = text.encode(encoding)
            record = writer.create_warc_record(
                url,
                "conversion",
                payload=BytesIO(data),
                length=len(data),
                warc_content_type=kind,
                warc_headers_dict={"WARC-Date": moment},
            )
            writer.write_record(record)


@pytest.mark.parametrize(
    ("encoding", "kind", "name"),
    [
        ("cp1252", "text/plain; charset=iso-8859-1", "windows-1252"),
        ("cp1251", "text/plain; charset=windows-1251", "windows-1251"),
        ("utf-16", "text/plain", "utf-16le"),
    ],
)
def test_a_text_is_read_in_its_encoding(tmp_path: Path, encoding: str, kind: str, name: str) -> None:
    word = "Порт" if encoding == "cp1251" else "Zürich"
    texts = {"https://a.example/port": PAGE_AS_TEXT.replace("Lisbon", word)}
    write_wet(tmp_path / "x.wet.gz", texts, encoding, kind)
    record = json.loads(extract_warcs(tmp_path / "x.wet.gz").stdout)
    assert record["headline"] == f"Harbourlight closes its {word} office rather than share berth data"
    assert record["metadata"]["encoding"] == name


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-01 10:00:00Z",
        "20261101T100000Z",
        "2026-11-01T10:00:00+00:00",
        "2026-11-01T10:00:00",
        "2026-11-01T12:00:00+02:00",
    ],
)
def test_moments_are_told_in_utc(tmp_path: Path, moment: str) -> None:
    write_wet(tmp_path / "x.wet.gz", {"https://a.example/port": PAGE_AS_TEXT}, moment=moment)
    record = json.loads(extract_warcs(tmp_path / "x.wet.gz").stdout)
    assert record["metadata"]["dateDownloaded"] == "2026-11-01T10:00:00Z"


def test_a_wet_file_gives_the_articles_of_its_texts(tmp_path: Path) -> None:
    menu = "Home\nNews\nSport\nSign in"
    write_wet(tmp_path / "x.wet.gz", {"https://a.example/": menu, "https://a.example/port": PAGE_AS_TEXT})
    run = extract_warcs(tmp_path / "x.wet.gz")
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
    gzipped, packed = (extract_warcs(tmp_path / f"a.warc.{ending}") for ending in ("gz", "zst"))
    assert packed.returncode == 0
    assert [without_place(line) for line in packed.stdout.splitlines()] == [
        without_place(line) for line in gzipped.stdout.splitlines()
    ]
    shards = extract_warcs(tmp_path / "a.warc.zst", "--shards", tmp_path / "out")
    assert shards.returncode == 0
    assert (tmp_path / "out" / "a.warc.zst.00000-of-00001.jsonl").read_text() == packed.stdout


def without_place(line: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(line)
    del record["metadata"]["warcFile"], record["metadata"]["warcOffset"]
    return record


def test_a_pipe_is_refused_with_the_reason(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("-", tmp_path / "pipe"):
        run = extract_warcs(name)
        assert run.returncode == 126
        assert "a pipe is not; save it to a file" in run.stderr


def test_a_file_that_is_no_archive_fails_altogether(tmp_path: Path) -> None:
    (tmp_path / "x.warc.gz").write_bytes(b"no archive")
    run = extract_warcs(tmp_path / "x.warc.gz")
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
