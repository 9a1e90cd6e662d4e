"""Writing datasets: what other readers see, the same bytes from the same records, nothing half written."""

from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from crawler.datasets.duplicates import Duplicates
from crawler.datasets.huggingface import write_dataset
from crawler.datasets.source import read_source
from crawler.datasets.write import write_csv, write_jsonl, write_parquet
from extractors import BroadsheetError
from extractors.record import Metadata
from tests.crawler.datasets.records import Record, record


def test_parquet_opens_with_nested_fields_and_times(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    assert write_parquet([record(1), record(2, datePublished=None)], path) == 2
    table = pq.read_table(path)
    first, second = table.to_pylist()
    assert [author["name"] for author in first["authors"]] == ["Jane Roe", "John Doe"]
    assert first["publishedAt"].isoformat() == "2026-11-02T08:00:00+00:00"
    assert (second["publishedAt"], second["datePublished"]) == (None, None)
    assert first["provenance"] == [
        {"field": "headline", "source": "markup", "confidence": 0.9, "detail": None}
    ]
    rows = duckdb.sql(
        f"SELECT headline, authors[2].jobTitle, relatedLinks[1].rel FROM '{path}'"
        " WHERE publishedAt >= '2026-11-01'"
    ).fetchall()
    assert rows == [("Story 1", "Editor", "related")]


def test_pandas_and_polars_see_the_same_rows(tmp_path: Path) -> None:
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    path = tmp_path / "news.parquet"
    write_parquet([record(1), record(2, datePublished=None)], path)
    rows = pq.read_table(path).to_pylist()
    assert polars.read_parquet(path).to_dicts() == rows
    frame = pandas.read_parquet(path)
    assert [list(names) for names in frame["authors"]] == [row["authors"] for row in rows]
    assert frame["publishedAt"].dt.tz_convert("UTC")[0].isoformat() == "2026-11-02T08:00:00+00:00"
    assert frame["publishedAt"].isna().tolist() == [False, True]


def test_every_field_of_the_record_is_a_column(tmp_path: Path) -> None:
    write_parquet([record(1)], tmp_path / "a.parquet")
    columns = pq.read_schema(tmp_path / "a.parquet").names
    assert columns == ["publishedAt", *record(1)]


def test_parquet_without_records_has_all_columns_and_no_empty_group(tmp_path: Path) -> None:
    path = tmp_path / "none.parquet"
    assert write_parquet([], path) == 0
    assert pq.read_table(path).column_names == ["publishedAt", *record(1)]
    assert pq.ParquetFile(path).num_row_groups == 0  # over which `datasets` fails
    assert duckdb.sql(f"SELECT headline, authors[1].name FROM '{path}'").fetchall() == []


@pytest.mark.parametrize("name", ["a.parquet", "a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
def test_the_same_records_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    write: Callable[[list[Record], Path], int] = write_parquet if name == "a.parquet" else write_jsonl
    written = []
    for folder in (tmp_path / "1", tmp_path / "2"):
        write([record(number) for number in range(50)], folder / name)
        written.append((folder / name).read_bytes())
        assert [path.name for path in folder.iterdir()] == [name]
    assert written[0] == written[1]


def ends_early() -> Iterator[Record]:
    yield from (record(number) for number in range(1500))
    raise KeyboardInterrupt


def test_nothing_is_left_of_an_export_that_was_broken_off(tmp_path: Path) -> None:
    for write in (write_parquet, write_jsonl, write_csv):
        with pytest.raises(KeyboardInterrupt):
            write(ends_early(), tmp_path / "a.out")
    with pytest.raises(KeyboardInterrupt):
        write_dataset(ends_early(), tmp_path / "set", {"train": 0.5, "test": 0.5})
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_an_export_without_space_for_temporary_files_names_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_jsonl([record(1)], tmp_path / "in.jsonl.gz")
    monkeypatch.setattr("crawler.datasets.write.TemporaryFile", lambda: open("/dev/full", "w+b"))  # noqa: SIM115
    with pytest.raises(BroadsheetError, match=r"^temporary files \(TMPDIR\): cannot be written: No space"):
        write_jsonl(Duplicates("near").leave_out([record(1), record(2)]), tmp_path / "out.jsonl")
    with pytest.raises(BroadsheetError, match=r"^temporary files \(TMPDIR\): cannot be written: No space"):
        list(read_source(tmp_path / "in.jsonl.gz"))


def test_a_number_too_large_for_a_column_is_named(tmp_path: Path) -> None:
    large = record(1, metadata=Metadata(wordCount=10**30))
    with pytest.raises(BroadsheetError, match="fits no column"):
        write_parquet(iter([large]), tmp_path / "x.parquet")
    assert list(tmp_path.iterdir()) == []
