"""ARC files as the crawlers of before WARC wrote them, padding behind members, and holes in packed files."""

import gzip
import os
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest

from crawler.archive.pages import ArchivedPage, Skipped, read_pages
from tests.crawler.archive.test_extract_warc import broadsheet, write_warc
from tests.crawler.archive.test_packing import EXPECTED, RECORDS, bodies, frame, read

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>A page " + b"of text " * 200


def arc(address: bytes, kind: bytes = b"text/html", block: bytes = PAGE) -> bytes:
    return b"%s 192.0.2.1 20040110120000 %s %d\n" % (address, kind, len(block)) + block + b"\n"


HEADER = arc(b"filedesc://a.arc", b"text/plain", b"1 0 Crawler\nURL IP-address Archive-date Content-type L\n")
PARTS = [
    HEADER,
    *(
        part
        for number in range(4)
        for part in (
            arc(
                b"dns:%d.example" % number,
                b"text/dns",
                b"20040110120000\n%d.example. 60 IN A 192.0.2.1\n" % number,
            ),
            arc(b"http://%d.example/" % number),
            arc(b"ftp://%d.example/a" % number, b"text/plain", b"a file"),
        )
    ),
]
URLS = [f"http://{number}.example/" for number in range(4)]


def found_in(data: bytes) -> tuple[list[str], list[Skipped]]:
    found = list(read_pages(BytesIO(data)))
    return (
        [page.url for page in found if isinstance(page, ArchivedPage)],
        [skip for skip in found if isinstance(skip, Skipped) and skip.damaged],
    )


@pytest.mark.parametrize("compress", [True, False])
def test_pages_between_records_of_other_schemes_are_read(compress: bool) -> None:
    assert found_in(b"".join(map(gzip.compress, PARTS) if compress else PARTS)) == (URLS, [])


def test_damage_in_a_plain_arc_file_costs_no_other_record() -> None:
    urls, damaged = found_in(b"".join([*PARTS[:5], PARTS[5][:-500], *PARTS[6:]]))
    assert urls == [URLS[0], *URLS[2:]]
    assert len(damaged) == 1


@pytest.mark.parametrize("pack", [gzip.compress, frame])
@pytest.mark.parametrize("padding", [b"\0", b"\r\n" * 3, bytes(100_000)], ids=range(3))
def test_padding_behind_members_is_no_damage(pack: object, padding: bytes) -> None:
    assert callable(pack)
    found = read(b"".join(pack(one) + padding for one in RECORDS))
    assert bodies(found) == EXPECTED
    assert len(found) == len(RECORDS)


def test_a_hole_is_passed_over_once_and_not_by_each_shard() -> None:
    class Counted(BytesIO):
        taken = 0

        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size)
            self.taken += len(data)
            return data

    data = b"".join(map(gzip.compress, RECORDS)) + bytes(24 << 20)
    file = Counted(data)
    for start, end in pairwise([*range(0, len(data), 1 << 18), len(data)]):
        list(read_pages(file, start, end))
    assert file.taken < 8 * len(data)


def test_a_name_that_is_no_text_ends_no_run(tmp_path: Path) -> None:
    name = os.fsdecode(b"z\xfcrich.warc.gz")
    write_warc(tmp_path / name, range(2))
    write_warc(tmp_path / "zz.warc.gz", range(2, 4))
    run = broadsheet(tmp_path, "--workers", 1)
    assert (run.returncode, len(run.stdout.splitlines())) == (0, 4), run.stderr
    assert r"z\\xfcrich.warc.gz" in run.stdout
    for _ in range(2):
        run = broadsheet(tmp_path / name, "--shards", tmp_path / "out", "--workers", 1)
        assert (run.returncode, "2 records" in run.stderr) == (0, True), run.stderr
