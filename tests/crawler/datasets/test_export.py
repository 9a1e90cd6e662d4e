"""broadsheet export, run as a user runs it: what becomes of an archive, and what is refused."""

import csv
import errno
import gzip
import hashlib
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import pyarrow.parquet as pq
import pytest

from crawler.datasets.source import read_source
from crawler.datasets.write import write_jsonl
from crawler.demo import serve_demo
from extractors.record import PageType, RelatedLink
from tests.command import ROOT
from tests.crawler.datasets.records import export, record

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


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


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize(
    "start", [b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", b"filedesc://a.arc 0.0.0.0 20040110\n"]
)
def test_an_archive_of_pages_is_called_one(
    tmp_path: Path, start: bytes, pack: Callable[[bytes], bytes]
) -> None:
    (tmp_path / "a.warc.gz").write_bytes(pack(start))
    run = export(tmp_path / "x.jsonl", "--state", tmp_path / "a.warc.gz")
    assert run.returncode == 1
    assert "is a WARC or ARC file; make records of it by `broadsheet extract --warc`" in run.stderr


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


def test_an_archive_becomes_a_dataset_the_same_each_time(state: Path, tmp_path: Path) -> None:
    for name in ("a.parquet", "b.parquet"):
        run = export(tmp_path / name, "--state", state)
        assert (run.returncode, run.stdout) == (0, ""), run.stderr
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()
    with closing(sqlite3.connect(state)) as db, db:
        (articles,) = db.execute("SELECT count(*) FROM articles").fetchone()
    assert pq.read_table(tmp_path / "a.parquet").num_rows == articles > 5
    assert f"{articles} records" in run.stderr


@pytest.mark.parametrize("ending", ["ndjson", "jl", "JSONL", "ndjson.gz"])
def test_json_lines_have_the_endings_that_crawls_know(tmp_path: Path, ending: str) -> None:
    write_jsonl([record(1)], tmp_path / "in.ndjson")
    run = export(tmp_path / f"out.{ending}", "--state", tmp_path / "in.ndjson")
    assert run.returncode == 0, run.stderr
    assert [told["url"] for told in read_source(tmp_path / f"out.{ending}")] == [record(1)["url"]]


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


def test_a_site_or_language_that_no_record_is_of_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    lines = [
        record(1),
        record(2, url="https://www.b.example/2", inLanguage="pt_BR"),
        record(3, inLanguage="pt"),
    ]
    write_jsonl(lines, tmp_path / "in.jsonl")
    command = [tmp_path / "x.jsonl", "--state", tmp_path / "in.jsonl"]
    run = export(*command, "--site", "*.example", "--site", "a.example", "--language", "german")
    assert run.returncode == 0
    assert run.stderr.splitlines()[:-1] == [
        "broadsheet: no record is of --site *.example; there are: news.a.example, b.example",
        "broadsheet: no record is of --language german; there are: en-GB, pt_BR, pt",
    ]
    run = export(
        *command, "--site", "b.example", "--language", "pt-br", "--language", "en", "--min-words", "999"
    )
    assert run.stderr == "broadsheet: 0 records; left out: 2 another site, 1 too few words\n"


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
