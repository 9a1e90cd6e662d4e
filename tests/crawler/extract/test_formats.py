"""broadsheet extract: each format is what its readers expect."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from extractors import NewsArticle
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
