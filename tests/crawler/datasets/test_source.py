"""Which records are exported, and in which order: the same from an archive and from its JSON Lines."""

import json
import os
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

import pytest

from crawler.datasets.source import read_source
from crawler.datasets.write import write_jsonl
from crawler.demo import serve_demo
from extractors import BroadsheetError
from tests.command import broadsheet
from tests.crawl_runs import Folder
from tests.crawler.datasets.records import export, record


def headlines(path: Path) -> list[str]:
    return [item["headline"] for item in read_source(path)]


def test_the_json_lines_of_a_crawl_export_as_its_archive_does(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        folder.crawl(site.url, "--revisit", "0s")
        story = site.articles[3]
        site.edit(story.path, blocks=("Zanzibar has a part in this.", *story.blocks))
        folder.crawl(site.url, "--revisit", "0s")
    assert len(folder.lines()) == 13
    for name, source in (("a", folder.state), ("b", folder.out)):
        run = broadsheet("export", tmp_path / f"{name}.out.jsonl", "--state", source)
        assert "12 records" in run.stderr
    assert (tmp_path / "a.out.jsonl").read_bytes() == (tmp_path / "b.out.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ({"revision": 1}, {"revision": 2}, "second"),
        ({"revision": 2}, {"revision": 1}, "first"),
        ({"revision": None}, {}, "second"),
        (  # out of the archives of two crawls
            {"dateDownloaded": "2026-11-02T10:00:00+00:00", "revision": 1},
            {"dateDownloaded": "2026-11-01T10:00:00Z", "revision": 3},
            "first",
        ),
    ],
)
def test_of_several_revisions_in_json_lines_the_newest_is_exported(
    tmp_path: Path, first: dict[str, Any], second: dict[str, Any], kept: str
) -> None:
    one, other = record(1, headline="first"), record(1, headline="second")
    one["metadata"] |= first
    other["metadata"] |= second
    write_jsonl([one, record(2), other], tmp_path / "in.jsonl")
    assert headlines(tmp_path / "in.jsonl") == [kept, "Story 2"]


def test_records_are_in_the_order_of_their_moments_the_undated_last(tmp_path: Path) -> None:
    dates = {
        "undated": None,
        "London, midnight": "2026-11-24T00:00:00+00:00",
        "Tokyo, the evening before in London": "2026-11-24T08:30:00+09:00",
        "that day": "2026-11-23",
    }
    records = [
        record(number, headline=name, datePublished=date) for number, (name, date) in enumerate(dates.items())
    ]
    write_jsonl(records, tmp_path / "in.jsonl")
    assert headlines(tmp_path / "in.jsonl") == [*dates][::-1]


def test_the_earliest_of_equal_texts_stays_whatever_its_zone(tmp_path: Path) -> None:
    dates = (None, "2026-11-24T00:00:00+00:00", "2026-11-24T08:30:00+09:00")
    same = [
        record(number, datePublished=date, articleBody="Ships sail.") for number, date in enumerate(dates)
    ]
    write_jsonl(same, tmp_path / "in.jsonl")
    run = broadsheet(
        "export", tmp_path / "x.jsonl", "--state", tmp_path / "in.jsonl", "--duplicates", "exact"
    )
    assert "1 record; left out: 2 exact duplicate" in run.stderr
    (kept,) = read_source(tmp_path / "x.jsonl")
    assert kept["datePublished"] == dates[2]


def test_a_byte_order_mark_is_no_part_of_the_first_record(tmp_path: Path) -> None:
    lines = [json.dumps(record(number)).encode() for number in (2, 1)]
    (tmp_path / "in.jsonl").write_bytes(BOM_UTF8 + b"\n".join(lines) + b"\n")
    assert headlines(tmp_path / "in.jsonl") == ["Story 1", "Story 2"]


def test_records_without_an_address_are_articles_each_and_older_ones_of_an_address_are_counted(
    tmp_path: Path,
) -> None:
    unnamed = [record(number, url="") for number in (1, 2, 3)]
    write_jsonl([*unnamed, record(4), record(4), record(4)], tmp_path / "in.jsonl")
    run = broadsheet("export", tmp_path / "x.jsonl", "--state", tmp_path / "in.jsonl")
    assert "4 records; left out: 2 older revision" in run.stderr
    assert headlines(tmp_path / "x.jsonl") == ["Story 1", "Story 2", "Story 3", "Story 4"]


def test_json_lines_come_back_in_the_order_of_date_and_address(tmp_path: Path) -> None:
    records = [record(number) for number in (5, 1, 33)] + [record(9, datePublished=None)]
    path = tmp_path / "in.jsonl"
    write_jsonl(records, path)
    found = [item["url"].rpartition("/")[2] for item in read_source(path)]
    assert found == ["1", "33", "5", "9"]


@pytest.mark.parametrize("ending", [".gz", ".zst"])
def test_packed_json_lines_are_read_and_what_is_cut_is_named(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"in.jsonl{ending}"
    write_jsonl([record(number) for number in (2, 1)], path)
    assert [item["headline"] for item in read_source(path)] == ["Story 1", "Story 2"]
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(BroadsheetError, match=r"in\.jsonl.*cannot be unpacked"):
        list(read_source(path))


@pytest.mark.parametrize(
    "content",
    [
        b"not json\n",
        b"[1]\n",
        b'{"url": 3}\n',
        b'{"headline": "x"}\n',
        b'{"url": "http://a.example/", "headline": ["x"]}\n',
        b'{"url": "http://a.example/", "metadata": {"wordCount": "many"}}\n',
        b'{"url": "http://a.example/", "rights": {"robots": 1}}\n',
    ],
)
def test_a_line_that_is_no_record_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(json.dumps(record(1)).encode() + b"\n" + content)
    with pytest.raises(BroadsheetError, match="line 2 is no record"):
        list(read_source(path))


def test_a_pipe_is_told_to_be_none_and_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "records"
    os.mkfifo(pipe)
    for name in ("out.jsonl", "out.parquet"):
        run = export(tmp_path / name, "--state", pipe)
        assert run.returncode == 1
        assert run.stderr.startswith(f"broadsheet: {pipe}: is a pipe, ")
    assert list(tmp_path.iterdir()) == [pipe]


def test_one_json_array_is_told_from_json_lines(tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps([record(1)]))
    with pytest.raises(BroadsheetError, match="JSON Lines, one record a line"):
        list(read_source(tmp_path / "in.json"))


def test_a_missing_source_is_named(tmp_path: Path) -> None:
    with pytest.raises(BroadsheetError, match="nowhere"):
        list(read_source(tmp_path / "nowhere.db"))
