"""WARC in: every record is read or named with its offset and the reason."""

import gzip
import re
from io import BytesIO
from itertools import pairwise

import pytest
from warcio.warcwriter import WARCWriter

from crawler.archive.pages import ArchivedPage
from crawler.archive.records import Skipped
from tests.crawler.archive.records import (
    ADDRESS,
    BLOCK,
    Write,
    between,
    many,
    read,
    record,
    request,
    response,
    urls,
    warc,
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
        record(more=ADDRESS.replace(b": ", b":\r\n\t")),
    ],
    ids=range(len(STATUS_LINES) + 9),
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
        (b"0001-01-01T00:00:00+14:00", None),
        (b"9999-12-31T23:59:59-12:00", None),
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
