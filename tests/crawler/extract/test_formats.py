"""broadsheet extract: each format is what its readers expect."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields
from pathlib import Path

import pytest

from extractors import NewsArticle
from extractors.record import Rights
from tests.command import broadsheet


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
    assert set(record) - told == {"provenance"}
    assert {f"metadata.{name}" for name in record["metadata"]} <= told
    assert {f"rights.{told_of.name}" for told_of in fields(Rights)} <= told


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.csv", "url,"),
        ("a.json", "["),
        ("a.md", "---\n"),
        ("a.TXT", "Ships sail"),
        ("a.jsonl", '{"url":'),
        ("a.ndjson", '{"url":'),
        ("a.out", '{"url":'),
    ],
)
def test_the_output_tells_its_format(pages: list[Path], tmp_path: Path, name: str, start: str) -> None:
    assert broadsheet("extract", pages[0], "--output", tmp_path / name).returncode == 0
    assert (tmp_path / name).read_text(encoding="utf-8-sig").startswith(start)
    broadsheet("extract", pages[0], "--output", tmp_path / name, "--format", "jsonl")
    assert (tmp_path / name).read_text().startswith('{"url":')


@pytest.mark.parametrize("name", ["a.parquet", "a.jsonl.gz", "a.csv.ZST"])
def test_an_output_that_only_export_writes_is_wrong_usage(
    pages: list[Path], tmp_path: Path, name: str
) -> None:
    """It would be JSON Lines under a name by which all readers take it for something else."""
    done = broadsheet("extract", pages[0], "--output", name, cwd=tmp_path)
    assert (done.returncode, [*tmp_path.glob(name)]) == (2, [])
    assert f"`broadsheet export {name} --state records.jsonl`" in " ".join(done.stderr.split())


def test_csv_says_what_a_page_allows(tmp_path: Path) -> None:
    page = tmp_path / "ships.html"
    meta = '<meta name="robots" content="noarchive, noai"><meta name="tdm-reservation" content="1">'
    page.write_text(f"{meta}<h1>Ships sail</h1><p>The ships sailed at noon.</p>", encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(broadsheet("extract", page, "--format", "csv").stdout, newline=""))
    assert (row["rights.robots"], row["rights.tdmReservation"]) == ("noarchive; noai", "true")
    assert row["rights.contentUsage"] == row["rights.robotsTxtAllowed"] == ""


def test_text(pages: list[Path]) -> None:
    shown = broadsheet("extract", pages[0], "--format", "txt")
    assert shown.stdout.startswith("Ships sail, part a\n\nThe ships sailed")


def test_markdown(pages: list[Path]) -> None:
    shown = broadsheet("extract", pages[0], "--format", "md")
    front, _, body = shown.stdout.removeprefix("---\n").partition("\n---\n\n")
    assert '\nheadline: "Ships sail, part a"\n' in front
    assert body.startswith("The ships sailed")
