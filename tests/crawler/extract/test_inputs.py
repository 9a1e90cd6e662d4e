"""broadsheet extract of files, packed ones and standard input, run as a user runs it."""

from __future__ import annotations

import base64
import gzip
import sys
from pathlib import Path

from extractors.received import MAX_BYTES
from tests.command import article, broadsheet, json_lines
from tests.extractors.test_saved import URL as SAVED_URL
from tests.extractors.test_saved import mhtml, webarchive

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def test_files_become_json_lines(pages: list[Path]) -> None:
    shown = broadsheet("extract", *pages)
    assert (shown.returncode, shown.stderr) == (0, "")
    records = json_lines(shown.stdout)
    assert {record["url"]: record["headline"] for record in records} == {
        page.as_uri(): f"Ships sail, part {page.stem}" for page in pages
    }
    assert all("sailed at noon" in record["articleBody"] for record in records)


def test_packed_files_are_unpacked(tmp_path: Path) -> None:
    page = article("Ships sail").encode()
    broken = gzip.compress(page)[:-20]
    files = {"a.html.gz": gzip.compress(page), "b": page, "broken.html.gz": broken}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    done = broadsheet("extract", *files, cwd=tmp_path)
    packed, plain = json_lines(done.stdout)
    assert packed["articleBody"] == plain["articleBody"]
    assert packed["url"].endswith("/a.html.gz")
    assert done.stderr.splitlines() == ["broadsheet: broken.html.gz: gzip data is cut short"]
    assert done.returncode == 1


def test_an_archive_without_its_option_is_told_so(tmp_path: Path) -> None:
    record = b"WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    files = {
        "plain.warc": record,
        "large.warc": record + bytes(MAX_BYTES),
        "a.warc.gz": gzip.compress(record),
        "many.warc.gz": gzip.compress(record) * 100,
        "a.warc.zst": zstd.compress(record),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    done = broadsheet("extract", *files, cwd=tmp_path)
    reason = "this is a WARC file; read it with `broadsheet extract --warc`"
    assert sorted(done.stderr.splitlines()) == sorted(f"broadsheet: {name}: {reason}" for name in files)
    assert done.returncode == 126


def test_an_archive_of_the_format_before_is_told_so_too(tmp_path: Path) -> None:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + article().encode()
    record = b"filedesc://a.arc 0.0.0.0 20040110112233 text/plain 15\n1 0 InternetArc\n\n"
    record += b"https://a.example/1 192.0.2.1 20040110112233 text/html %d\n%b\n" % (len(page), page)
    for name, data in (("a.arc", record), ("a.arc.gz", gzip.compress(record))):
        (tmp_path / name).write_bytes(data)
    done = broadsheet("extract", "a.arc", "a.arc.gz", cwd=tmp_path)
    reason = "this is an ARC file; read it with `broadsheet extract --warc`"
    assert set(done.stderr.splitlines()) == {
        f"broadsheet: {name}: {reason}" for name in ("a.arc", "a.arc.gz")
    }
    assert (done.returncode, done.stdout) == (126, "")


def test_pages_that_browsers_saved_have_the_address_they_were_saved_from(tmp_path: Path) -> None:
    names = ("ferry.mhtml", "ferry.webarchive")
    for name, data in zip(names, (mhtml(), webarchive()), strict=True):
        (tmp_path / name).write_bytes(data)
    done = broadsheet("extract", *names, cwd=tmp_path)
    assert [record["url"] for record in json_lines(done.stdout)] == [SAVED_URL, SAVED_URL], done.stderr


def test_a_saved_page_tells_its_file_where_its_address_is_that_of_the_site(tmp_path: Path) -> None:
    for name in ("monday.html", "tuesday.html"):
        (tmp_path / name).write_text(f"<!-- saved from url=(0037){SAVED_URL} -->{article(name)}")
    done = broadsheet("extract", "monday.html", "tuesday.html", cwd=tmp_path)
    files = {record["headline"]: record["provenance"]["url"]["detail"] for record in json_lines(done.stdout)}
    assert files == {path.name: f"noted in {path.as_uri()}" for path in tmp_path.iterdir()}
    done = broadsheet("extract", "monday.html", "--url", SAVED_URL, cwd=tmp_path)
    assert "url" not in json_lines(done.stdout)[0]["provenance"]


def test_a_saved_page_may_be_large_by_its_pictures(tmp_path: Path) -> None:
    picture = bytes(range(251)) * (MAX_BYTES // 251 + 1)
    embedded = f'<img src="data:image/png;base64,{base64.b64encode(picture).decode()}"></body>'
    files = {
        "a.webarchive": webarchive(WebSubresources=picture),
        "b.html": article().replace("</body>", embedded).encode(),
        "c.html.gz": gzip.compress(article().replace("</body>", embedded).encode()),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    done = broadsheet("extract", *files, cwd=tmp_path)
    assert (done.stderr, len(json_lines(done.stdout))) == ("", 3)


def test_a_file_larger_than_any_saved_page_is_named(tmp_path: Path) -> None:
    with (tmp_path / "a.html").open("wb") as file:
        file.truncate(100_000_001)
    done = broadsheet("extract", tmp_path / "a.html")
    assert done.stderr.endswith("larger than 100,000,000 bytes, the most that is read of one file\n")
    assert done.returncode == 126


def test_standard_input_with_what_it_was_fetched_as() -> None:
    shown = broadsheet("extract", "-", "--url", "https://news.example/a", stdin=article())
    assert json_lines(shown.stdout)[0]["url"] == "https://news.example/a"
    assert json_lines(broadsheet("extract", "-", stdin=article()).stdout)[0]["url"] == ""


def test_content_type_of_a_saved_page(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(article("Größe zählt").encode("iso-8859-1"))
    shown = broadsheet("extract", page, "--content-type", "text/html; charset=iso-8859-1")
    assert json_lines(shown.stdout)[0]["headline"] == "Größe zählt"


def test_rules_of_a_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        article().replace("</article>", "<p class=x>Another headline</p></article>")
    )
    pack = tmp_path / "news.toml"
    pack.write_text(
        'title = "News"\nstatus = "unverified"\ndomains = ["news.example"]\n'
        '[extraction.select]\nheadline = ["p.x"]\n'
    )
    shown = broadsheet("extract", tmp_path / "a.html", "--site", pack)
    assert json_lines(shown.stdout)[0]["headline"] == "Another headline"
    assert broadsheet("extract", tmp_path / "a.html", "--site", "digitaltrends").returncode == 0


def test_more_files_than_are_read_in_one_process(tmp_path: Path) -> None:
    for number in range(70):
        (tmp_path / f"{number}.html").write_text(article(f"Ship {number}"))
    shown = broadsheet("extract", *tmp_path.glob("*.html"), tmp_path / "missing.html")
    assert {record["headline"] for record in json_lines(shown.stdout)} == {f"Ship {n}" for n in range(70)}
    assert shown.stderr.count("\n") == 1
    assert shown.returncode == 1


def test_a_folder_is_told_how_to_have_its_pages_read(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    shown = broadsheet("extract", "saved/", cwd=tmp_path)
    assert shown.returncode == 126
    assert shown.stderr == "broadsheet: saved/: Is a directory; name the pages in it, such as saved/*.html\n"
