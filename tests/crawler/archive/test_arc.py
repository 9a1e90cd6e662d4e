"""ARC files as the crawlers of before WARC wrote them, padding behind members, and holes in packed files."""

import gzip
import os
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest

from crawler.archive.arc import parse_line
from crawler.archive.pages import ArchivedPage, Skipped, read_pages
from tests.crawler.archive.test_packing import EXPECTED, RECORDS, bodies, frame, read
from tests.crawler.archive.warcs import extract_warcs, write_warc

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>A page " + b"of text " * 200


def arc(
    address: bytes, kind: bytes = b"text/html", block: bytes = PAGE, date: bytes = b"20040110120000"
) -> bytes:
    return b"%s 192.0.2.1 %s %s %d\n" % (address, date, kind, len(block)) + block + b"\n"


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


@pytest.mark.parametrize("compress", [True, False])
def test_a_file_whose_beginning_is_damaged_is_read_from_its_first_whole_record(compress: bool) -> None:
    data = b"".join(map(gzip.compress, PARTS) if compress else PARTS)
    urls, damaged = found_in(b"garbage\n" * 9 + data)
    assert urls == URLS
    assert [skip.reason for skip in damaged] == ["no record begins here; the first is at byte 72"]


@pytest.mark.parametrize(
    "behind", [b"http", b"ttp://b.example/ 192.0.2.1 20040110120000 text/html 9\nno page\n\n"]
)
def test_a_whole_record_of_a_plain_file_is_read_whatever_follows(behind: bytes) -> None:
    urls, damaged = found_in(b"".join(PARTS[:3]) + behind + b"".join(PARTS[3:]))
    assert urls == URLS
    assert [skip.offset for skip in damaged] == [len(b"".join(PARTS[:3]))]


@pytest.mark.parametrize("compress", [True, False])
def test_pages_without_headers_are_read_by_the_type_in_front_of_them(compress: bool) -> None:
    body = PAGE.partition(b"\r\n\r\n")[2]
    parts = [
        HEADER,
        arc(b"http://0.example/", block=body),
        arc(b"http://picture.example/", b"image/gif", b"GIF89a" + bytes(50)),
        arc(b"http://words.example/", b"text/plain", b"Words, and no page.\n"),
        arc(b"http://1.example/", b"no-type", body),
        arc(b"http://nothing.example/", b"no-type", b"Words, and no page.\n"),
        arc(b"http://2.example/"),
    ]
    data = b"".join(map(gzip.compress, parts) if compress else parts)
    assert found_in(data) == ([f"http://{number}.example/" for number in range(3)], [])
    found = list(read_pages(BytesIO(data)))
    assert [page.body == body and page.status for page in found if isinstance(page, ArchivedPage)] == [
        None,
        None,
        200,
    ]
    assert [skip.reason for skip in found[1:] if isinstance(skip, Skipped)] == [
        "content type image/gif",
        "content type text/plain",
        "content type unknown",
    ]


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        (b"20040110120508", "2004-01-10T12:05:08Z"),
        (b"200401101205", "2004-01-10T12:05Z"),
        (b"2004011012", "2004-01-10"),
        (b"20040110", "2004-01-10"),
        (b"200401", None),
        (b"0", None),
        (b"20041310120508", None),
    ],
)
def test_a_date_is_told_as_far_as_its_digits_go(date: bytes, moment: str | None) -> None:
    damaged = arc(b"http://1.example/", date=date)[:-500] + b"\n"
    data = b"".join(
        [HEADER, arc(b"http://0.example/", date=date), damaged, arc(b"http://2.example/", date=date)]
    )
    pages = [page for page in read_pages(BytesIO(data)) if isinstance(page, ArchivedPage)]
    assert [(page.url, page.fetched_at) for page in pages] == [
        ("http://0.example/", moment),
        ("http://2.example/", moment),
    ]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        (b"http://0.example/", b"text/html; charset=utf-8"),
        (b"http://0.example/", b"text/html 200 A6DCA7DE - 125 a.arc"),
        (b"http://0.example/a b", b"text/html"),
        (b"http://0.example/", b""),
    ],
    ids=["parameters", "version 2", "space", "no type"],
)
def test_the_line_in_front_of_a_record_is_read_in_all_its_forms(address: bytes, kind: bytes) -> None:
    (page,) = read_pages(BytesIO(arc(address, kind)))
    assert isinstance(page, ArchivedPage)
    assert (page.url, page.fetched_at) == (address.decode().replace(" ", "%20"), "2004-01-10T12:00:00Z")


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
    run = extract_warcs(tmp_path, "--workers", 1)
    assert (run.returncode, len(run.stdout.splitlines())) == (0, 4), run.stderr
    assert r"z\\xfcrich.warc.gz" in run.stdout
    for _ in range(2):
        run = extract_warcs(tmp_path / name, "--shards", tmp_path / "out", "--workers", 1)
        assert (run.returncode, "2 records" in run.stderr) == (0, True), run.stderr


def test_a_line_that_could_be_read_in_many_ways_does_not_hang() -> None:
    line = "http://a.example/" + " - 1 x" * 200_000
    assert parse_line(line) is None
    read = parse_line(f"{line} 7")
    assert read
    assert (read.url, read.media_type, read.length) == ("http://a.example/", "x", 7)
