"""WARC in: every record is read or named with its offset and the reason; damage stays local."""

import base64
import bz2
import gzip
import hashlib
import lzma
import random
import re
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise

import brotli
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.archive.pages import ArchivedPage, read_pages
from crawler.archive.records import Skipped

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Write = Callable[[WARCWriter], None]


def warc(*writes: Write, compress: bool = True) -> bytes:
    out = BytesIO()
    writer = WARCWriter(out, gzip=compress, warc_version="1.1")
    for write in writes:
        write(writer)
    return out.getvalue()


def response(url: str, body: bytes = b"<html><p>A page", status: str = "200 OK", **headers: str) -> Write:
    fields = {
        "Content-Type": "text/html; charset=utf-8",
        **{k.replace("_", "-"): v for k, v in headers.items()},
    }
    pairs = [(name, value) for name, value in fields.items() if value]

    def write(writer: WARCWriter) -> None:
        http = StatusAndHeaders(status, pairs, protocol="HTTP/1.1")
        extra = {"WARC-Date": "2026-11-01T10:00:00Z"}
        record = writer.create_warc_record(
            url,
            "response",
            payload=BytesIO(body),
            length=len(body),
            http_headers=http,
            warc_headers_dict=extra,
        )
        writer.write_record(record)

    return write


def request(url: str) -> Write:
    def write(writer: WARCWriter) -> None:
        http = StatusAndHeaders("GET / HTTP/1.1", [("Host", "a.example")], is_http_request=True)
        writer.write_record(writer.create_warc_record(url, "request", http_headers=http))

    return write


def read(data: bytes, start: int = 0, end: int | None = None) -> list[ArchivedPage | Skipped]:
    return list(read_pages(BytesIO(data), start, end))


def urls(found: list[ArchivedPage | Skipped]) -> list[str]:
    return [page.url for page in found if isinstance(page, ArchivedPage)]


def many(count: int, compress: bool = True) -> bytes:
    noise = random.Random(7)  # incompressible, so that members are long
    return warc(
        *(
            response(f"https://a.example/{number}", b"<html><p>" + noise.randbytes(3000).hex().encode())
            for number in range(count)
        ),
        compress=compress,
    )


@pytest.mark.parametrize("compress", [True, False])
def test_a_page_comes_with_its_address_headers_and_place(compress: bool) -> None:
    data = warc(request("https://a.example/1"), response("https://a.example/1"), compress=compress)
    skipped, page = read(data)
    assert isinstance(skipped, Skipped)
    assert (skipped.reason, skipped.damaged) == ("record type request", False)
    assert isinstance(page, ArchivedPage)
    assert (page.url, page.body, page.status) == ("https://a.example/1", b"<html><p>A page", 200)
    assert page.fetched_at == "2026-11-01T10:00:00Z"
    assert data[page.offset :].startswith(b"\x1f\x8b" if compress else b"WARC/1.1")


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (response("https://a.example/", status="404 Not Found"), "HTTP status 404"),
        (response("https://a.example/", Content_Type="image/png"), "content type image/png"),
        (response("https://a.example/", b"\x89PNG", Content_Type=""), "content type unknown"),
        (response("dns:a.example"), "no web address"),
        (response("https://a.example/", status="odd"), "no HTTP status"),
    ],
)
def test_what_is_no_page_is_skipped_with_the_reason(write: Write, reason: str) -> None:
    (skipped,) = read(warc(write))
    assert isinstance(skipped, Skipped)
    assert skipped.reason == reason


@pytest.mark.parametrize(
    "body",
    [
        b" <!DOCTYPE html><p>A",
        b"\xef\xbb\xbf<HTML><p>A",
        b"<!-- made by hand --><p>A",
        b"<?xml version='1.0'?><!DOCTYPE html><html><p>A",
    ],
)
def test_a_page_without_a_content_type_is_told_by_its_beginning(body: bytes) -> None:
    (page,) = read(warc(response("https://a.example/", body, Content_Type="")))
    assert isinstance(page, ArchivedPage)
    assert page.content_type is None


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(b"<html><p>packed")),
        ("deflate", zlib.compress(b"<html><p>packed")),
        ("br", brotli.compress(b"<html><p>packed")),
        ("zstd", zstd.compress(b"<html><p>packed")),
        ("gzip", b"<html><p>packed"),  # unpacked by the archive, which left the header as it was
        ("gzip", b"\xef\xbb\xbf<html><p>packed"),
    ],
    ids=range(6),
)
def test_encoded_payloads_are_decoded(coding: str, body: bytes) -> None:
    (page,) = read(warc(response("https://a.example/", body, Content_Encoding=coding)))
    assert isinstance(page, ArchivedPage)
    assert page.body.removeprefix(b"\xef\xbb\xbf") == b"<html><p>packed"


@pytest.mark.parametrize(
    ("transfer", "body"),
    [
        ("chunked", b"7\r\n<html><\r\n8;a=b\r\np>packed\r\n0\r\nAge: 3\r\n\r\n"),
        ("Chunked", b"f\r\n<html><p>packed\r\n"),
        ("chunked", b"<html><p>packed"),  # joined by the archive
        ("gzip, chunked", b"23\r\n%b\r\n0\r\n\r\n" % gzip.compress(b"<html><p>packed", mtime=0)),
    ],
    ids=range(4),
)
def test_chunked_payloads_are_joined(transfer: str, body: bytes) -> None:
    (page,) = read(warc(response("https://a.example/", body, Transfer_Encoding=transfer)))
    assert isinstance(page, ArchivedPage)
    assert page.body == b"<html><p>packed"


@pytest.mark.parametrize(
    ("coding", "body", "reason"),
    [
        ("gzip", gzip.compress(b"<html><p>packed" * 500)[:-20], "cut short"),
        ("br", b"\xff\xff\xff\xff", "broken brotli data"),
        ("shrink", bytes(range(256)), "unknown content coding 'shrink'"),
        ("chunked", b"f\r\n<html><p>pack", "chunked data is cut short"),
        ("chunked", b"f\r\n<html><p>packed\r\nno chunk", "broken chunked data"),
        ("gzip", gzip.compress(bytes(64 << 20)), "unpacks to more than"),
    ],
    ids=range(6),
)
def test_payloads_that_do_not_unpack_are_named_and_the_rest_is_read(
    coding: str, body: bytes, reason: str
) -> None:
    data = warc(
        request("https://a.example/bad"),
        response("https://a.example/bad", body, Content_Encoding=coding),
        response("https://a.example/picture", body, Content_Encoding=coding, Content_Type="image/png"),
        response("https://a.example/after"),
    )
    _, bad, picture, _ = found = read(data)
    assert urls(found) == ["https://a.example/after"]
    assert isinstance(bad, Skipped)
    assert isinstance(picture, Skipped)
    assert (bad.damaged, bad.url, picture.damaged) == (True, "https://a.example/bad", False)
    assert reason in bad.reason
    assert data[bad.offset :].startswith(b"\x1f\x8b")


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize("version", [b"1.0", b"1.2", b"1.10", b"0.16", b"0.18"])
def test_minor_versions_are_read_alike(version: bytes, compress: bool) -> None:
    data = warc(response("https://a.example/1"), response("https://a.example/2"), compress=False)
    records = data.replace(b"WARC/1.1", b"WARC/" + version).partition(b"\r\n\r\nWARC/")
    parts = [records[0] + b"\r\n\r\n", b"WARC/" + records[2]]
    assert urls(read(b"".join(map(gzip.compress, parts) if compress else parts))) == [
        "https://a.example/1",
        "https://a.example/2",
    ]


def test_another_version_is_named() -> None:
    data = warc(response("https://a.example/1"), response("https://a.example/2"), compress=False)
    found = read(data.replace(b"WARC/1.1", b"WARC/2.0", 1))
    assert urls(found) == ["https://a.example/2"]
    assert isinstance(found[0], Skipped)
    assert "WARC/2.0" in found[0].reason


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"<html><p>A page", {}),
        (gzip.compress(b"<html><p>A page"), {"Content_Encoding": "gzip"}),
        (b"7\r\n<html><\r\n8;a=b\r\np>A page\r\n0\r\n\r\n", {"Transfer_Encoding": "chunked"}),
    ],
    ids=["plain", "packed", "in chunks"],
)
def test_a_page_is_held_against_its_digest(body: bytes, headers: dict[str, str]) -> None:
    data = warc(response("https://a.example/1", body, **headers), compress=False)
    (page,) = read(data)
    assert isinstance(page, ArchivedPage)
    assert not page.altered
    told = re.search(rb"WARC-Payload-Digest: (sha1:\w+)", data)
    assert told
    payload = hashlib.sha1(body)
    for digest, altered in (
        (b"sha1:" + payload.hexdigest().encode(), False),
        (b"SHA-1: " + base64.b64encode(payload.digest()), False),
        (b"sha256:" + base64.b32encode(hashlib.sha256(page.body).digest()), False),
        (b"md5:" + hashlib.md5(body).hexdigest().encode(), False),
        (b"crc32:1234", False),
        (b"sha1:" + hashlib.sha1(b"<html><p>Another page").hexdigest().encode(), True),
        (b"sha1:nonsense", True),
    ):
        (page,) = read(data.replace(told[1], digest))
        assert isinstance(page, ArchivedPage)
        assert (page.altered, digest) == (altered, digest)


def test_shards_own_every_record_once_in_order() -> None:
    data = many(40)
    whole = urls(read(data))
    assert len(whole) == 40
    for parts in (2, 7, 100):
        cuts = [len(data) * part // parts for part in range(parts + 1)]
        pieces = [url for start, end in pairwise(cuts) for url in urls(read(data, start, end))]
        assert pieces == whole


def test_a_shard_in_which_no_record_begins_is_no_damage() -> None:
    data = many(1)
    assert read(data, 100, 200) == read(data, len(data) - 100, len(data)) == []


def test_damage_costs_the_records_it_hits_and_no_other() -> None:
    data = bytearray(many(40))
    for place in random.Random(3).sample(range(len(data)), 6):
        data[place] ^= 0xFF
    found = read(bytes(data))
    damaged = [skip for skip in found if isinstance(skip, Skipped) and skip.damaged]
    assert 34 <= len(urls(found)) < 40
    assert len(urls(found)) + len(damaged) >= 40 - 6 + len(damaged) > 34
    assert all("damaged record" in skip.reason for skip in damaged)


@pytest.mark.parametrize("compress", [True, False])
def test_a_cut_file_gives_what_is_whole_and_names_the_rest(compress: bool) -> None:
    data = many(10, compress)
    found = read(data[: len(data) * 3 // 4])
    assert urls(found) == [f"https://a.example/{number}" for number in range(7)]
    assert isinstance(found[-1], Skipped)
    assert found[-1].damaged


BLOCK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>A page"
ADDRESS = b"WARC-Target-URI: https://a.example/middle"
LINES = b"".join(b"X-%d: %s\r\n" % (number, b"a" * 1000) for number in range(2000))  # twice what is allowed


STATUS_LINES = (
    b"HTTP/1.1 200",
    b"HTTP/2 200",
    b"HTTP/2.0 200 OK",
    b"HTTP/3 200",
    b"HTTP/3.0 200 OK",
    b"HTTP/0.9 200 OK",
    b"HTTP 200",
    b"h2 200",
    b"\r\nHTTP/1.1 200 OK",
)


def record(
    *,
    kind: bytes = b"response",
    length: bytes = b"%d" % len(BLOCK),
    block: bytes = BLOCK,
    more: bytes = ADDRESS,
) -> bytes:
    """A record written by hand, so that it may be wrong."""
    size = b"Content-Length: " + length + b"\r\n" if length else b""
    head = b"WARC/1.1\r\nWARC-Type: %s\r\nWARC-Date: 2026-11-01T10:00:00Z\r\n%s\r\n" % (kind, more)
    return (
        head + b"Content-Type: application/http; msgtype=response\r\n" + size + b"\r\n" + block + b"\r\n\r\n"
    )


def between(middle: bytes, *, compress: bool) -> tuple[bytes, int]:
    """A file with a good record before and after `middle`, and where `middle` begins."""
    first, last = (warc(response(f"https://a.example/{name}"), compress=False) for name in ("first", "last"))
    parts = [gzip.compress(part) if compress else part for part in (first, middle, last)]
    return b"".join(parts), len(parts[0])


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize(
    ("middle", "reason"),
    [
        (record(length=b"%d" % (len(BLOCK) - 5)), "does not end where its Content-Length says"),
        (record(length=b"1"), "does not end where its Content-Length says"),
        (record(length=b"-7"), "does not end where its Content-Length says"),
        (record(length=b"many"), "does not end where its Content-Length says"),
        (record(length=b"5000"), "bytes of the record are missing"),
        (record(length=b""), "no Content-Length"),
        (record(length=b"5000000000"), "record larger than"),
        (record(length=b"9" * 30), "record larger than"),
        (record(kind=b"metadata", length=b"5000000000"), "record larger than"),
        (record(more=b"X-No-Address: 1"), "no address"),
        (record(more=ADDRESS + b"\r\n" + LINES), "headers without end"),
        (record(block=b"HTTP/1.1 200 OK\r\n" + LINES, length=b"9999999"), "headers without end"),
        (record(block=b"no answer of a server", length=b"21"), "no HTTP status line begins it"),
    ],
    ids=range(13),
)
def test_a_record_that_is_wrong_is_named_with_its_place_and_costs_no_other(
    middle: bytes, reason: str, compress: bool
) -> None:
    data, offset = between(middle, compress=compress)
    found = read(data)
    assert urls(found) == ["https://a.example/first", "https://a.example/last"]
    (wrong,) = [skip for skip in found if isinstance(skip, Skipped)]
    assert (wrong.offset, wrong.damaged) == (offset, True)
    assert reason in wrong.reason


@pytest.mark.parametrize(
    "middle",
    [
        *(record(block=BLOCK.replace(b"HTTP/1.1 200 OK", status)) for status in STATUS_LINES),
        record(block=BLOCK.partition(b"\r\n\r\n")[2]),
        record(block=b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + BLOCK),
        record(block=b"HTTP/1.0 200 Connection established\r\n\r\n" + BLOCK),
        record(kind=b"Response"),
        record(more=ADDRESS.replace(b"https:", b"HTTPS:")),
        record(block=BLOCK.replace(b"Content", b"Content-Type: application/pdf\r\nContent")),
        record(block=BLOCK.replace(b"text/html", b"text/html, text/html; charset=utf-8")),
        record() + b"\r\n\r\n\r\n",
    ],
    ids=range(len(STATUS_LINES) + 8),
)
@pytest.mark.parametrize("compress", [True, False])
def test_a_page_is_read_however_servers_and_archives_write(middle: bytes, compress: bool) -> None:
    found = read(between(resized(middle), compress=compress)[0])
    names = ["https://a.example/first", "https://a.example/middle", "https://a.example/last"]
    assert [url.replace("HTTPS:", "https:") for url in urls(found)] == names
    assert len(found) == 3


@pytest.mark.parametrize(
    ("middle", "reason"),
    [
        (record(kind=b"request", block=b"PURGE / HTTP/1.1\r\n\r\n"), "record type request"),
        (record(kind=b"request", block=b":method: GET\r\n\r\n"), "record type request"),
        (record(more=ADDRESS + b"\r\nWARC-Segment-Number: 1"), "one of several segments"),
        (record(more=ADDRESS + b"\r\nWARC-Truncated: time"), "truncated when it was archived (time)"),
        (record(block=b""), "no HTTP status"),
        (
            record(kind=b"conversion", block=b"<html>").replace(b"http; msgtype=response", b"xhtml+xml"),
            "conversion to application/xhtml+xml",
        ),
        (record().replace(b"WARC-Type: response\r\n", b""), "record without a type"),
        (record(more=b"WARC-Target-URI: //a.example/middle"), "no web address"),
    ],
    ids=range(8),
)
def test_what_holds_no_whole_page_is_left_out_and_no_damage(middle: bytes, reason: str) -> None:
    skips = [skip for skip in read(between(resized(middle), compress=True)[0]) if isinstance(skip, Skipped)]
    assert [(skip.reason, skip.damaged) for skip in skips] == [(reason, False)]


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        (b"2026-11-01T10:00:00.123456Z", "2026-11-01T10:00:00.123456Z"),
        (b"2026-11-01", "2026-11-01"),
        (b"2026-11-01T01:30:00+02:00", "2026-10-31T23:30:00Z"),
        (b"2026", None),
        (b"yesterday", None),
        (b"\xff\xfe", None),
    ],
)
def test_a_date_that_is_none_is_not_passed_on(date: bytes, moment: str | None) -> None:
    (page,) = read(record().replace(b"2026-11-01T10:00:00Z", date))
    assert isinstance(page, ArchivedPage)
    assert page.fetched_at == moment


def resized(data: bytes) -> bytes:
    """A record whose length is that of its block."""
    size = len(data.rstrip(b"\r\n").partition(b"\r\n\r\n")[2])
    return re.sub(rb"Content-Length: \d+", b"Content-Length: %d" % size, data, count=1)


@pytest.mark.parametrize("compress", [True, False])
def test_a_foreign_record_type_is_no_damage(compress: bool) -> None:
    data, offset = between(record(kind=b"weather"), compress=compress)
    assert len(urls(read(data))) == 2
    assert read(data)[1] == Skipped(offset, "record type weather", "https://a.example/middle")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"no archive at all " * 1000, "no WARC record was found"),
        (bytes(5000), "no WARC record was found"),
        (b"\x1f\x8b\x08" * 500, "no WARC record was found"),
        (gzip.compress(b"<!doctype html><title>A page</title>"), "no WARC record was found"),
        (b"\x28\xb5\x2f\xfd" + bytes(500), "no WARC record was found"),
        (bz2.compress(many(3, compress=False)), "packed by bzip2, unpack it first"),
        (lzma.compress(many(3, compress=False)), "packed by xz, unpack it first"),
        (
            b"<html><title>403 Forbidden</title>",
            "it begins as a page does, such as that of a refused download",
        ),
        (b"\x28\xb5\x2f\xfd\x63" + bytes(500), "zstd dictionary, which is not in front of it"),
        (b"\x28\xb5\x2f\xfd", "no WARC record was found"),
    ],
    ids=range(11),
)
def test_what_is_no_archive_is_one_named_error(data: bytes, reason: str) -> None:
    (skip,) = read(data)
    assert isinstance(skip, Skipped)
    assert skip.damaged
    assert reason in skip.reason


@pytest.mark.parametrize("compress", [True, False])
def test_a_file_whose_beginning_is_damaged_is_read_from_its_first_whole_record(compress: bool) -> None:
    data = b"garbage\r\n" * 50 + b"\r\n" + many(5, compress)
    found = read(data)
    assert len(urls(found)) == 5
    assert found[0] == Skipped(0, "no record begins here; the first is at byte 452", damaged=True)


@pytest.mark.parametrize("front", [b"\xef\xbb\xbf", b"# fetched today\n", bytes(512)], ids=range(3))
def test_the_first_record_is_read_behind_a_mark_a_line_or_padding(front: bytes) -> None:
    found = read(front + many(3, compress=False))
    assert len(urls(found)) == 3
    reason = f"no record begins here; the first is at byte {len(front)}"
    assert found[0] == Skipped(0, reason, damaged=True)


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize("behind", [bytes(512), b"\r\n" * 2_000, bytes(1 << 17) + b"\n"], ids=range(3))
def test_padding_behind_a_record_costs_none(behind: bytes, compress: bool) -> None:
    data, _ = between(record() + behind, compress=compress)
    wanted = [f"https://a.example/{name}" for name in ("first", "middle", "last")]
    assert [getattr(page, "url", page) for page in read(data)] == wanted
    at_the_end = record() + behind
    (page,) = read(gzip.compress(at_the_end) if compress else at_the_end)
    assert isinstance(page, ArchivedPage)


def test_a_whole_record_is_read_whatever_follows_which_is_named() -> None:
    """Nobody looks for the next record in it: lines that begin one would be found there."""
    trap = warc(response("https://a.example/trap"), compress=False)
    whole = record(length=b"%d" % len(BLOCK + trap), block=BLOCK + trap)
    data, offset = between(whole + b"something else\nand more\n", compress=False)
    found = read(data)
    first, middle, other, last = found
    assert urls([first, middle, last]) == [
        f"https://a.example/{name}" for name in ("first", "middle", "last")
    ]
    assert other == Skipped(offset + len(whole), "no record begins here", damaged=True)


def test_a_large_record_of_a_plain_file_is_stepped_over() -> None:
    """Nobody reads what lies in it: lines that begin a record would be found there."""
    trap = warc(response("https://a.example/trap"), compress=False)
    large = record(kind=b"resource", length=b"50000000", block=trap.ljust(50_000_000))
    data, offset = between(large, compress=False)
    found = read(data)
    assert urls(found) == ["https://a.example/first", "https://a.example/last"]
    assert found[1] == Skipped(offset, "record larger than 32 MiB", "https://a.example/middle", damaged=True)


def test_an_address_with_spaces_is_mended_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    data, _ = between(record(more=ADDRESS + b" of the page"), compress=True)
    assert urls(read(data))[1] == "https://a.example/middle%20of%20the%20page"
    assert not caplog.records


def test_a_wet_record_is_flat_text() -> None:
    def write(writer: WARCWriter) -> None:
        record = writer.create_warc_record(
            "https://a.example/wet",
            "conversion",
            payload=BytesIO(b"A headline\n"),
            length=11,
            warc_content_type="text/plain",
        )
        writer.write_record(record)

    (page,) = read(warc(write))
    assert isinstance(page, ArchivedPage)
    assert (page.flat, page.body) == (True, b"A headline\n")
