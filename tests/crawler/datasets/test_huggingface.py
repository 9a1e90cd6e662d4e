"""Hugging Face datasets: splits, shards and a card, and nothing of anybody else is written over."""

import errno
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from crawler.datasets.huggingface import split_of, write_dataset
from crawler.datasets.write import write_jsonl, write_parquet
from extractors import BroadsheetError
from extractors.record import Metadata
from tests.command import broadsheet
from tests.crawler.datasets.records import export, record


def test_datasets_opens_a_file_and_a_folder_with_its_splits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    records = [record(number) for number in range(40)]
    write_parquet(records, tmp_path / "news.parquet")
    rows = pq.read_table(tmp_path / "news.parquet").to_pylist()
    cache = str(tmp_path / "cache")
    opened = datasets.load_dataset("parquet", data_files=str(tmp_path / "news.parquet"), cache_dir=cache)
    assert opened["train"].to_list() == rows
    splits = {"train": 0.8, "test": 0.2}
    write_dataset(iter(records), tmp_path / "set", splits)
    folder = datasets.load_dataset(str(tmp_path / "set"), cache_dir=cache)
    wanted = {name: [row for row in rows if split_of(row["url"], splits) == name] for name in splits}
    assert {name: split.to_list() for name, split in folder.items()} == wanted


def test_datasets_opens_what_is_there_now_and_nothing_that_it_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    folder, other = tmp_path / "set", tmp_path / "other" / "set"
    for target, count in ((folder, 3), (folder, 2), (other, 1)):
        write_dataset([record(number) for number in range(count)], target, {"train": 1.0})
        opened = datasets.load_dataset(str(target), cache_dir=str(tmp_path / "cache"))
        assert opened["train"].num_rows == count


def disk_full(*_: Any) -> Any:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("place", ["huggingface.card", "parquet.ParquetFile.finish"])
def test_a_dataset_that_finds_no_space_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    splits = {"train": 0.5, "test": 0.5}
    for before in ({}, {"train": 1.0}):
        if before:
            write_dataset([record(1)], tmp_path, before)
        files = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        with monkeypatch.context() as patch:
            patch.setattr(f"crawler.datasets.{place}", disk_full)
            with pytest.raises(
                BroadsheetError, match=rf"{tmp_path}(/README.md)?: cannot be written: No space"
            ):
                write_dataset([record(n) for n in range(20)], tmp_path, splits)
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == files
    assert write_dataset([record(n) for n in range(20)], tmp_path, splits).rows.total() == 20


def test_shards_of_a_dataset_of_somebody_else_are_not_taken_for_ours(tmp_path: Path) -> None:
    write_jsonl([record(1)], tmp_path / "in.jsonl")
    data = tmp_path / "set" / "data"
    data.mkdir(parents=True)
    (data / "mine-00000-of-00007.parquet").write_text("somebody's own")
    run = export(tmp_path / "set", "--format", "huggingface", "--state", tmp_path / "in.jsonl")
    assert run.returncode == 1
    assert "mine-00000-of-00007.parquet: is of no dataset of ours" in run.stderr
    assert [path.name for path in data.iterdir()] == ["mine-00000-of-00007.parquet"]


def test_a_split_that_no_record_falls_into_is_left_out(tmp_path: Path) -> None:
    """Readers of datasets fail over a file without rows."""
    write_jsonl([record(1)], tmp_path / "in.jsonl")
    command = [tmp_path / "set", "--format", "huggingface", "--state", tmp_path / "in.jsonl"]
    run = export(*command, "--splits", "train=1,test=0")
    assert run.returncode == 0
    assert "the split test is left out: no record falls into it" in run.stderr
    assert [path.name for path in (tmp_path / "set" / "data").iterdir()] == ["train-00000-of-00001.parquet"]
    assert "test" not in (tmp_path / "set" / "README.md").read_text()
    run = export(*command, "--min-words", "1000")
    assert (run.returncode, [*(tmp_path / "set" / "data").iterdir()]) == (0, [])
    assert (tmp_path / "set" / "README.md").read_text().startswith("# News articles\n\n0 articles")


def test_records_without_an_address_fall_into_splits_by_their_text(tmp_path: Path) -> None:
    records = [record(n, url="", metadata=Metadata(contentHash=f"{n:064x}")) for n in range(40)]
    rows = write_dataset(records, tmp_path, {"train": 0.5, "test": 0.5}).rows
    assert min(rows["train"], rows["test"]) > 8


def test_a_dataset_that_is_written_again_has_no_shards_of_before(tmp_path: Path) -> None:
    write_dataset([record(n) for n in range(20)], tmp_path, {"train": 0.5, "test": 0.5})
    data = tmp_path / "data"
    (data / "train-00000-of-00001.parquet").rename(data / "train-00001-of-00002.parquet")
    (data / "notes.txt").write_text("somebody's own")
    write_dataset([record(n) for n in range(10)], tmp_path, {"train": 1.0})
    assert sorted(path.name for path in data.iterdir()) == ["notes.txt", "train-00000-of-00001.parquet"]


def test_a_card_stays_a_card_whatever_the_records_say(tmp_path: Path) -> None:
    """Norwegian is no in YAML, and a licence may hold what ends a cell."""
    records = [
        record(1, inLanguage="NO", license="all | rights\n# reserved"),
        record(2, inLanguage="no-NO", url="http://[broken/"),
        record(3, inLanguage="no_NO"),
    ]
    write_dataset(iter(records), tmp_path, {"train": 1.0})
    card = (tmp_path / "README.md").read_text()
    assert 'language:\n  - "no"\n---\n' in card
    assert "| no | 3 |" in card
    assert "| all \\| rights # reserved | 1 |" in card
    assert "| unknown | 1 |" in card


def test_a_date_that_is_none_is_not_told_in_the_card(tmp_path: Path) -> None:
    dates = ("2026-11-03", "soon", None, "2026-11-02T08:00:00Z")
    records = [record(number, datePublished=date) for number, date in enumerate(dates)]
    write_dataset(iter(records), tmp_path, {"train": 1.0})
    assert "Published from 2026-11-02 to 2026-11-03." in (tmp_path / "README.md").read_text()


def test_a_dataset_has_splits_shards_and_a_card(tmp_path: Path) -> None:
    splits = {"train": 0.8, "test": 0.2}
    records = [record(n, license="CC BY 4.0" if n % 2 else None) for n in range(200)]
    write_dataset(iter(records), tmp_path, splits)
    names = sorted(path.name for path in (tmp_path / "data").iterdir())
    assert names == ["test-00000-of-00001.parquet", "train-00000-of-00001.parquet"]
    train = pq.read_table(tmp_path / "data" / names[1]).column("url").to_pylist()
    assert train == [item["url"] for item in records if split_of(item["url"], splits) == "train"]
    assert 130 < len(train) < 190
    card = (tmp_path / "README.md").read_text()
    assert card.startswith('---\nlanguage:\n  - "en"\n---\n')
    assert "configs" not in card  # for a card that has them `datasets` keeps what it read before
    assert "| news.a.example | 200 |" in card
    assert "| CC BY 4.0 | 100 |" in card
    assert "| not stated | 200 |" in card
    assert "Published from 2026-11-01 to 2026-11-28." in card


def test_a_readme_of_somebody_else_is_not_written_over(tmp_path: Path) -> None:
    write_dataset([record(1)], tmp_path, {"train": 1})
    write_dataset([record(1), record(2)], tmp_path, {"train": 1})
    assert "2 articles" in (tmp_path / "README.md").read_text()
    (tmp_path / "README.md").write_text("# My project")
    with pytest.raises(BroadsheetError, match=r"README\.md: is no card"):
        write_dataset([record(1)], tmp_path, {"train": 1})
    assert (tmp_path / "README.md").read_text() == "# My project"
    assert pq.read_table(tmp_path / "data").num_rows == 2


def test_without_pyarrow_nothing_is_left_behind(tmp_path: Path) -> None:
    write_jsonl([record(1)], tmp_path / "in.jsonl")
    (tmp_path / "pyarrow.py").write_text("raise ImportError")  # found first, as by an installation without
    run = broadsheet("export", "set", "--format", "huggingface", "--state", "in.jsonl", cwd=tmp_path)
    assert (run.returncode, "pyarrow is missing" in run.stderr) == (1, True)
    assert not (tmp_path / "set").exists()


def test_records_that_cannot_be_read_leave_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("{")
    for output, kind in (("set", "huggingface"), ("news.parquet", "parquet"), ("news.csv", "csv")):
        run = export(tmp_path / "new" / output, "--format", kind, "--state", tmp_path / "in.jsonl")
        assert (run.returncode, "line 1 is no record" in run.stderr) == (1, True)
        assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]
