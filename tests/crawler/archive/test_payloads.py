"""Payloads: unpacked, joined and held against their digests; what does not unpack is named."""

import base64
import gzip
import hashlib
import re
import sys
import zlib

import brotli
import pytest

from crawler.archive.pages import ArchivedPage
from crawler.archive.records import Skipped
from tests.crawler.archive.records import read, request, response, urls, warc

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


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


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream"])
def test_what_does_not_unpack_and_is_not_told_to_be_a_page_is_no_failure(kind: str) -> None:
    (found,) = read(
        warc(response("https://a.example/", b"\xff" * 9, Content_Encoding="gzip", Content_Type=kind))
    )
    assert found == Skipped(0, f"content type {kind}", "https://a.example/")
