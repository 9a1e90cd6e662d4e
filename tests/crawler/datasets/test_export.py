"""Datasets: what other readers see, and the same bytes from the same records."""

import csv
import errno
import gzip
import hashlib
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

import duckdb
import pyarrow.parquet as pq
import pytest

from crawler.datasets.duplicates import Duplicates
from crawler.datasets.huggingface import split_of, write_dataset
from crawler.datasets.select import Selection
from crawler.datasets.source import read_source
from crawler.datasets.write import write_csv, write_jsonl, write_parquet
from crawler.demo import serve_demo
from extractors import BroadsheetError, NewsArticle
from extractors.record import Author, Link, Metadata, PageType, Provenance, RelatedLink, Rights
from tests.command import ROOT

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Record = dict[str, Any]


def record(number: int, **fields: Any) -> Record:
    values: dict[str, Any] = {
        "url": f"https://news.a.example/{number}",
        "headline": f"Story {number}",
        "articleBody": f"Body of story {number}.",
        "authors": (Author(name="Jane Roe"), Author(name="John Doe", jobTitle="Editor")),
        "datePublished": f"2026-11-{number % 28 + 1:02d}T10:00:00+02:00",
        "inLanguage": "en-GB",
        "links": (Link(url="https://b.example/", text="b"),),
        "relatedLinks": (RelatedLink(url="https://a.example/r", headline="R"),),
        "pageType": "article",
        "provenance": {"headline": Provenance(source="markup", confidence=0.9)},
        "metadata": Metadata(wordCount=100 + number),
    }
    return NewsArticle(**{**values, **fields}).to_dict()


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


def test_every_field_of_the_record_is_a_column(tmp_path: Path) -> None:
    write_parquet([record(1)], tmp_path / "a.parquet")
    columns = pq.read_schema(tmp_path / "a.parquet").names
    assert columns == ["publishedAt", *record(1)]


@pytest.mark.parametrize("name", ["a.parquet", "a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
def test_the_same_records_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    write: Callable[[list[Record], Path], int] = write_parquet if name == "a.parquet" else write_jsonl
    written = []
    for folder in (tmp_path / "1", tmp_path / "2"):
        write([record(number) for number in range(50)], folder / name)
        written.append((folder / name).read_bytes())
        assert [path.name for path in folder.iterdir()] == [name]
    assert written[0] == written[1]


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


def test_one_json_array_is_told_from_json_lines(tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps([record(1)]))
    with pytest.raises(BroadsheetError, match="JSON Lines, one record a line"):
        list(read_source(tmp_path / "in.json"))


def test_a_missing_source_is_named(tmp_path: Path) -> None:
    with pytest.raises(BroadsheetError, match="nowhere"):
        list(read_source(tmp_path / "nowhere.db"))


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


def small_disk() -> None:
    """Let no file of this process grow beyond some KB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))


@pytest.mark.parametrize("more", [["news.parquet"], ["links.parquet", "--edges"], ["news.jsonl"]])
def test_a_full_disk_is_told_of_in_the_same_words_whatever_is_written(
    tmp_path: Path, more: list[str]
) -> None:
    rows = [
        record(n, articleBody=hashlib.sha512(b"%d" % n).hexdigest(), relatedLinks=(link_of(n),))
        for n in range(200)
    ]
    write_jsonl(rows, tmp_path / "in.jsonl")
    command = [sys.executable, "-m", "crawler", "export", "--state", "in.jsonl", *more]
    run = subprocess.run(
        command,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=small_disk,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    said = f"broadsheet: {tmp_path / more[0]}: cannot be written: {os.strerror(errno.EFBIG)}\n"
    assert (run.returncode, run.stderr) == (1, said)
    assert os.listdir(tmp_path) == ["in.jsonl"]


def link_of(number: int) -> RelatedLink:
    """A related link whose address is hard to pack."""
    return RelatedLink(url=f"https://a.example/{hashlib.sha512(b'%d' % number).hexdigest()}", headline="R")


def test_an_export_without_space_for_temporary_files_names_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_jsonl([record(1)], tmp_path / "in.jsonl.gz")
    monkeypatch.setattr("crawler.datasets.write.TemporaryFile", lambda: open("/dev/full", "w+b"))  # noqa: SIM115
    with pytest.raises(BroadsheetError, match=r"^temporary files \(TMPDIR\): cannot be written: No space"):
        write_jsonl(Duplicates("near").leave_out([record(1), record(2)]), tmp_path / "out.jsonl")
    with pytest.raises(BroadsheetError, match=r"^temporary files \(TMPDIR\): cannot be written: No space"):
        list(read_source(tmp_path / "in.jsonl.gz"))


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_archive_of_pages_is_called_one(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    (tmp_path / "a.warc.gz").write_bytes(pack(b"WARC/1.1\r\nWARC-Type: warcinfo\r\n"))
    run = export(tmp_path / "x.jsonl", "--state", tmp_path / "a.warc.gz")
    assert run.returncode == 1
    assert "is a WARC file; make records of it by `broadsheet extract --warc`" in run.stderr


@pytest.mark.parametrize("name", ["news.parquet", "news.jsonl", "news.csv"])
def test_files_of_others_beside_an_export_stay(tmp_path: Path, name: str) -> None:
    others = ["news-00000-of-00001.parquet", "news-00000.part", f"{name}.part", f"{name}.1.part"]
    for other in others:
        (tmp_path / other).write_text("somebody's own")
    write_jsonl([record(1)], tmp_path / "in.jsonl")
    for _ in range(2):
        run = export(tmp_path / name, "--state", tmp_path / "in.jsonl")
        assert run.returncode == 0, run.stderr
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*others, "in.jsonl", name])
    assert {(tmp_path / other).read_text() for other in others} == {"somebody's own"}


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
    assert "configs" not in (tmp_path / "set" / "README.md").read_text()


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


@pytest.mark.parametrize(
    ("selection", "fields", "reason"),
    [
        (Selection(since="2026-11-05"), {"datePublished": "2026-11-04"}, "before --since or undated"),
        (Selection(since="2026-11-05"), {"datePublished": None}, "before --since or undated"),
        (Selection(until="2026-11-05"), {"datePublished": "2026-11-05"}, "after --until or undated"),
        (Selection(sites=frozenset({"b.example"})), {}, "another site"),
        (Selection(languages=frozenset({"de"})), {}, "another language"),
        (Selection(languages=frozenset({"en-us"})), {"inLanguage": "en"}, "another language"),
        (Selection(languages=frozenset({"en"})), {"inLanguage": "enm"}, "another language"),
        (Selection(sites=frozenset({"a.example"})), {"url": "http://[broken/"}, "another site"),
        (Selection(types=frozenset({"gallery"})), {}, "another type"),
        (Selection(min_words=500), {}, "too few words"),
        (Selection(min_confidence=0.5), {}, "too little confidence"),
        (Selection(require=("free",)), {"isAccessibleForFree": False}, "not free"),
        (Selection(require=("licence",)), {}, "not licence"),
        (Selection(require=("robots",)), {"rights": Rights(robots=("noindex",))}, "not robots"),
        (Selection(require=("robots",)), {"rights": Rights(robots=("none",))}, "not robots"),
        (
            Selection(require=("training-not-refused",)),
            {"rights": Rights(robots=("noai",))},
            "not training-not-refused",
        ),
        (Selection(require=("training-granted",)), {}, "not training-granted"),
    ],
)
def test_what_is_not_wanted_is_left_out_and_counted(
    selection: Selection, fields: dict[str, Any], reason: str
) -> None:
    assert list(selection.take([record(1, **fields)])) == []
    assert selection.left_out == {reason: 1}


def test_what_is_wanted_is_taken() -> None:
    selection = Selection(
        since="2026-11-02", until="2026-11-03", sites=frozenset({"a.example"}), languages=frozenset({"en"}),
        types=frozenset({"article"}), min_words=101, require=("free", "robots", "training-not-refused"),
    )  # fmt: skip
    assert len(list(selection.take([record(1)]))) == 1


@pytest.mark.parametrize(("code", "tag"), [("en", "en-GB"), ("en-gb", "en-GB"), ("zh", "ZH-Hant-TW")])
def test_a_language_is_taken_with_what_is_more_special(code: str, tag: str) -> None:
    assert len(list(Selection(languages=frozenset({code})).take([record(1, inLanguage=tag)]))) == 1


def test_a_card_stays_a_card_whatever_the_records_say(tmp_path: Path) -> None:
    """Norwegian is no in YAML, and a licence may hold what ends a cell."""
    records = [
        record(1, inLanguage="NO", license="all | rights\n# reserved"),
        record(2, inLanguage="no-NO", url="http://[broken/"),
    ]
    write_dataset(iter(records), tmp_path, {"train": 1.0})
    card = (tmp_path / "README.md").read_text()
    assert 'language:\n  - "no"\nconfigs:' in card
    assert "| no | 2 |" in card
    assert "| all \\| rights # reserved | 1 |" in card
    assert "| unknown | 1 |" in card


def test_a_number_too_large_for_a_column_is_named(tmp_path: Path) -> None:
    large = record(1, metadata=Metadata(wordCount=10**30))
    with pytest.raises(BroadsheetError, match="fits no column"):
        write_parquet(iter([large]), tmp_path / "x.parquet")
    assert list(tmp_path.iterdir()) == []


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
    assert card.startswith('---\nlanguage:\n  - "en"\nconfigs:\n')
    assert "path: data/train-*.parquet" in card
    assert "| news.a.example | 200 |" in card
    assert "| CC BY 4.0 | 100 |" in card
    assert "| not stated | 200 |" in card
    assert "Published from 2026-11-01 to 2026-11-28." in card


def texts(*bodies: str) -> list[Record]:
    hashes = {body: str(index) for index, body in enumerate(dict.fromkeys(bodies))}
    return [
        record(number, articleBody=body, metadata=Metadata(contentHash=hashes[body], wordCount=9))
        for number, body in enumerate(bodies)
    ]


def test_repeated_texts_are_left_out_as_asked_the_first_stays() -> None:
    long = " ".join(f"word{number}" for number in range(600))
    other = " ".join(f"thing{number}" for number in range(600))
    records = texts(long, other, long, long + " again")
    for which, kept in (("keep", 4), ("exact", 3), ("near", 2)):
        duplicates = Duplicates(which)
        assert len(list(duplicates.leave_out(records))) == kept
        assert duplicates.left_out.total() == 4 - kept


def story(seed: int, words: int) -> list[str]:
    """Words in a random order of everyday frequency, a story's length."""
    chance = random.Random(seed)
    return [f"word{int(chance.paretovariate(0.8))}" for _ in range(words)]


@pytest.mark.parametrize("words", [120, 350, 900])
def test_a_near_duplicate_differs_in_a_word_or_a_sentence_and_a_follow_up_does_not(words: int) -> None:
    for seed in range(20):
        old = story(seed, words)
        corrected = [*old[: words // 2], "corrected", *old[words // 2 + 1 :]]
        longer = old + story(seed + 100, words // 20)
        follow_up = old[: words * 3 // 4] + story(seed + 200, words // 4)
        for other, kept in ((corrected, 1), (longer, 1), (follow_up, 2)):
            records = texts(" ".join(old), " ".join(other))
            assert len(list(Duplicates("near").leave_out(records))) == kept


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crawl")
    with serve_demo(articles=12) as site:
        host = site.url.split("/")[2]
        command = [
            sys.executable,
            "-m",
            "crawler",
            "crawl",
            site.url,
            "--allow-private",
            host,
            "--delay",
            "0",
        ]
        command += ["--state", str(folder / "news.db"), "--out", str(folder / "news.jsonl")]
        subprocess.run(command, check=True, capture_output=True)
    return folder / "news.db"


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def export(*args: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crawler", "export", *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_an_archive_becomes_a_dataset_the_same_each_time(state: Path, tmp_path: Path) -> None:
    for name in ("a.parquet", "b.parquet"):
        run = export(tmp_path / name, "--state", state)
        assert (run.returncode, run.stdout) == (0, ""), run.stderr
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()
    with closing(sqlite3.connect(state)) as db, db:
        (articles,) = db.execute("SELECT count(*) FROM articles").fetchone()
    assert pq.read_table(tmp_path / "a.parquet").num_rows == articles > 5
    assert f"{articles} records" in run.stderr


def test_edges_are_a_table_of_related_links(state: Path, tmp_path: Path) -> None:
    for name in ("links.csv", "links.jsonl.gz", "links.parquet"):
        run = export(tmp_path / name, "--state", state, "--edges")
        assert run.returncode == 0, run.stderr
    rows = rows_of(tmp_path / "links.csv")
    wanted = [
        {"source": item["canonicalUrl"] or item["url"], "target": link["url"], "rel": link["rel"]}
        for item in read_source(state)
        for link in item["relatedLinks"]
    ]
    assert rows == wanted
    assert "related" in {row["rel"] for row in rows}
    assert f"{len(rows)} links" in run.stderr
    assert pq.read_table(tmp_path / "links.parquet").to_pylist() == rows
    with gzip.open(tmp_path / "links.jsonl.gz", "rt", encoding="utf-8") as file:
        assert [json.loads(line) for line in file] == rows


def test_a_hugging_face_folder_and_csv(state: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "set", "--state", state, "--format", "huggingface").returncode == 0
    assert (tmp_path / "set" / "data" / "train-00000-of-00001.parquet").exists()
    assert export(tmp_path / "x.csv", "--state", state, "--min-words", "1").returncode == 0
    assert rows_of(tmp_path / "x.csv")[0]["headline"]
    for more in ((), ("--edges",)):
        for name in ("y.csv", "y.csv.gz", "y.csv.zst"):
            assert export(tmp_path / name, "--state", state, *more).returncode == 0
        plain = (tmp_path / "y.csv").read_bytes()
        assert gzip.decompress((tmp_path / "y.csv.gz").read_bytes()) == plain
        assert zstd.decompress((tmp_path / "y.csv.zst").read_bytes()) == plain


def test_a_site_may_be_named_by_an_address_and_a_language_with_an_underscore(tmp_path: Path) -> None:
    write_jsonl([record(1, inLanguage="en-GB"), record(2, inLanguage="en-US")], tmp_path / "in.jsonl")
    site = f"HTTPS://www.{urlsplit(record(1)['url']).hostname}/section/"
    run = export(
        tmp_path / "x.jsonl", "--state", tmp_path / "in.jsonl", "--site", site, "--language", "en_GB"
    )
    assert run.returncode == 0
    assert [item["headline"] for item in read_source(tmp_path / "x.jsonl")] == ["Story 1"]


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("http://127.0.0.1:8000/x", "127.0.0.1:8000"),
        ("http://127.0.0.1:8000/x", "http://127.0.0.1:8000/"),
        ("https://xn--zrich-kva.example/x", "zürich.example"),
        ("https://www.zürich.example/x", "https://www.Zürich.example/news"),
    ],
)
def test_a_site_may_be_named_with_its_port_or_in_its_own_letters(tmp_path: Path, url: str, site: str) -> None:
    write_jsonl([record(1, url=url), record(2)], tmp_path / "in.jsonl")
    run = export(tmp_path / "x.jsonl", "--state", tmp_path / "in.jsonl", "--site", site)
    assert "1 record; left out: 1 another site" in run.stderr


def test_pages_that_are_no_articles_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    kinds = get_args(PageType)
    lines = [record(number, pageType=kind) for number, kind in enumerate(kinds)]
    untold = {name: value for name, value in record(99).items() if name != "pageType"}
    write_jsonl([*lines, untold], tmp_path / "in.jsonl")
    run = export(tmp_path / "x.jsonl", "--state", tmp_path / "in.jsonl")
    written = [json.loads(line).get("pageType") for line in (tmp_path / "x.jsonl").read_text().splitlines()]
    assert written == ["article", "liveblog", "gallery", "video", "paywall-stub", None]
    assert all(f"1 no article: {kind}" in run.stderr for kind in kinds if kind not in written)
    for kind in kinds:
        run = export(tmp_path / "y.jsonl", "--state", tmp_path / "in.jsonl", "--type", kind)
        assert "broadsheet: 1 record; left out: 11 another type" in run.stderr


@pytest.mark.parametrize(("option", "value"), [("--min-confidence", "nan"), ("--language", "")])
def test_a_filter_that_cannot_be_is_wrong_usage(tmp_path: Path, option: str, value: str) -> None:
    write_jsonl([record(1)], tmp_path / "in.jsonl")
    run = export(tmp_path / "x.jsonl", "--state", tmp_path / "in.jsonl", option, value)
    assert (run.returncode, (tmp_path / "x.jsonl").exists()) == (2, False)
    assert option in run.stderr


def test_a_spreadsheet_runs_no_cell(tmp_path: Path) -> None:
    formula = '=HYPERLINK("https://evil.example/","Ships")'
    write_jsonl([record(1, headline=formula, description="-1")], tmp_path / "in.jsonl")
    assert export(tmp_path / "x.csv", "--state", tmp_path / "in.jsonl").returncode == 0
    (row,) = rows_of(tmp_path / "x.csv")
    assert (row["headline"], row["description"]) == (f"'{formula}", "'-1")


@pytest.mark.parametrize("link", [None, Path.symlink_to, Path.hardlink_to])
def test_the_archive_is_never_written_over(
    state: Path, tmp_path: Path, link: Callable[[Path, Path], None] | None
) -> None:
    output = state
    if link:
        output = tmp_path / "x.jsonl"
        link(output, state)
    before = state.read_bytes()
    run = export(output, "--state", state, "--format", "csv")
    assert (run.returncode, state.read_bytes() == before) == (2, True)
    assert f"{output} would write over what is to be read" in run.stderr.replace("\n", " ")
    assert export(tmp_path / "new.csv", "--state", state).returncode == 0


def test_no_other_archive_is_written_over(state: Path, tmp_path: Path) -> None:
    write_jsonl([record(1)], tmp_path / "in.jsonl")
    before = state.read_bytes()
    run = export(state, "--state", tmp_path / "in.jsonl", "--format", "jsonl")
    assert (run.returncode, state.read_bytes() == before) == (2, True)
    assert "is a database" in run.stderr


def test_an_output_file_of_its_crawls_is_not_written_over(state: Path, tmp_path: Path) -> None:
    """The next crawl would take it for somebody else's, and end."""
    output = state.with_name("news.jsonl")
    before = output.read_bytes()
    run = export(output, "--state", state)
    assert (run.returncode, output.read_bytes() == before) == (2, True)
    assert f"{output} is written by the crawls of this state" in " ".join(run.stderr.split())
    assert export(tmp_path / "news.jsonl", "--state", state).returncode == 0


def test_a_readme_of_somebody_else_is_not_written_over(tmp_path: Path) -> None:
    write_dataset([record(1)], tmp_path, {"train": 1})
    write_dataset([record(1), record(2)], tmp_path, {"train": 1})
    assert "2 articles" in (tmp_path / "README.md").read_text()
    (tmp_path / "README.md").write_text("# My project")
    with pytest.raises(BroadsheetError, match=r"README\.md: is no card"):
        write_dataset([record(1)], tmp_path, {"train": 1})
    assert (tmp_path / "README.md").read_text() == "# My project"
    assert pq.read_table(tmp_path / "data").num_rows == 2


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("x.unknown",), 2, "--format"),
        (("-", "--format", "jsonl"), 2, "name a file"),
        (("x", "--edges", "--format", "huggingface"), 2, "--edges goes with"),
        (("x.parquet.gz",), 2, "Parquet is packed inside"),
        (("x.jsonl", "--since", "2026-12-01", "--until", "2026-12-01"), 2, "lies no day"),
        (("x.jsonl", "--splits", "train=0.5"), 2, "add up to 1"),
        (("x.jsonl", "--splits", "train=1.5,test=-0.5"), 2, "0 or more"),
        (("x.jsonl", "--splits", "train=nan"), 2, "add up to 1"),
        (("x.jsonl", "--splits", "a train=1"), 2, "plain words"),
        (("x.jsonl", "--splits", "train=0.5,all=0.5"), 2, "use another name"),
        (("x.jsonl", "--splits", "train=0.9,test=0.1"), 2, "goes with --format huggingface"),
        (("x.jsonl", "--since", "yesterday"), 2, "'yesterday' is no day; write it as in 2026-11-24"),
        (("x.jsonl", "--site", "/news/"), 2, "names no domain"),
        (("x.jsonl", "--state", "nowhere.db"), 1, "nowhere.db: cannot be read"),
    ],
)
def test_what_cannot_be_exported_is_named(args: tuple[str, ...], code: int, message: str) -> None:
    run = export(*args)
    assert run.returncode == code
    assert message in run.stderr
