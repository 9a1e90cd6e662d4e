"""WACZ files: the WARC files in them are read where they lie."""

import json
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from tests.crawler.archive.warcs import extract_warcs, write_warc


def write_wacz(path: Path, members: dict[str, range], compression: int = ZIP_STORED) -> Path:
    with ZipFile(path, "w", compression) as wacz:
        wacz.writestr("datapackage.json", json.dumps({"profile": "data-package", "wacz_version": "1.1.1"}))
        wacz.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}\n')
        for name, numbers in members.items():
            warc = path.with_name("member.warc.gz")
            write_warc(warc, numbers)
            wacz.write(warc, f"archive/{name}")
            warc.unlink()
    return path


def test_the_articles_of_all_its_warc_files(tmp_path: Path) -> None:
    wacz = write_wacz(tmp_path / "crawl.wacz", {"b!.warc.gz": range(30, 60), "deep/a.warc.gz": range(30)})
    write_warc(tmp_path / "plain.warc.gz", range(60))
    run, plain = extract_warcs(wacz), extract_warcs(tmp_path / "plain.warc.gz")
    assert run.returncode == 0, run.stderr
    records = [json.loads(line) for line in run.stdout.splitlines()]
    expected = [json.loads(line) for line in plain.stdout.splitlines()]
    assert len(records) == 60
    assert sorted(record["url"] for record in records) == sorted(record["url"] for record in expected)
    assert {record["metadata"]["warcFile"] for record in records} == {
        "crawl.wacz!b!.warc.gz",
        "crawl.wacz!deep+a.warc.gz",
    }
    assert (
        len({(record["metadata"]["warcFile"], record["metadata"]["warcOffset"]) for record in records}) == 60
    )


def test_one_of_its_files_and_a_folder_of_them(tmp_path: Path) -> None:
    wacz = write_wacz(tmp_path / "crawl.wacz", {"a.warc.gz": range(3), "b.warc.gz": range(3, 5)})
    assert len(extract_warcs(f"{wacz}!b.warc.gz").stdout.splitlines()) == 2
    assert len(extract_warcs(tmp_path, "--workers", "2").stdout.splitlines()) == 5


def test_shards_of_one_name_in_two_files_do_not_clash(tmp_path: Path) -> None:
    files = [write_wacz(tmp_path / f"{name}.wacz", {"data.warc.gz": range(4)}) for name in "ab"]
    run = extract_warcs(*files, "--shards", tmp_path / "out")
    assert run.returncode == 0, run.stderr
    assert len(list((tmp_path / "out").glob("*.jsonl"))) == 2


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.wacz", "cannot be opened: No such file"),
        ("empty.wacz", "there is no WARC file in its folder archive/"),
        ("text.wacz", "cannot be read as a WACZ file: File is not a zip file"),
        ("cut.wacz", "cannot be read as a WACZ file: File is not a zip file"),
        ("packed.wacz", "packed.wacz!a.warc.gz: is compressed by ZIP"),
        ("good.wacz!c.warc.gz", "is not in the WACZ file"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path, name: str, reason: str) -> None:
    good = write_wacz(tmp_path / "good.wacz", {"a.warc.gz": range(2)})
    write_wacz(tmp_path / "empty.wacz", {})
    write_wacz(tmp_path / "packed.wacz", {"a.warc.gz": range(2)}, ZIP_DEFLATED)
    (tmp_path / "text.wacz").write_text("no archive")
    (tmp_path / "cut.wacz").write_bytes(good.read_bytes()[:-40])
    run = extract_warcs(tmp_path / name, good)
    assert run.returncode == 1
    assert len(run.stdout.splitlines()) == 2
    assert reason in run.stderr
    assert name.partition("!")[0] in run.stderr
    assert "Traceback" not in run.stderr


def test_a_damaged_list_of_files_costs_no_other_file(tmp_path: Path) -> None:
    wacz = write_wacz(tmp_path / "crawl.wacz", {"a.warc.gz": range(2)})
    data = bytearray(wacz.read_bytes())
    data[-6:-2] = (int.from_bytes(data[-6:-2], "little") + (1 << 20)).to_bytes(4, "little")  # where it begins
    wacz.write_bytes(data)
    write_warc(tmp_path / "plain.warc.gz", range(3))
    run = extract_warcs(wacz, tmp_path / "plain.warc.gz")
    assert (run.returncode, len(run.stdout.splitlines())) == (1, 3)
    assert f"{wacz}!a.warc.gz: does not lie where the WACZ file says; it is damaged" in run.stderr


def test_a_file_named_in_several_ways_is_read_once(tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    wacz = write_wacz(folder / "crawl.wacz", {"a.warc.gz": range(2)})
    write_warc(folder / "plain.warc.gz", range(3, 5))
    (tmp_path / "link.wacz").symlink_to(wacz)
    member, plain = f"{wacz}!a.warc.gz", folder / "plain.warc.gz"
    run = extract_warcs(
        member, wacz, tmp_path / "link.wacz", folder, plain.as_uri(), plain, folder.as_uri(), wacz.as_uri()
    )
    assert (run.returncode, run.stderr) == (0, "broadsheet: 4 records\n")
