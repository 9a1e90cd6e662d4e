"""WARC in: every record is read or named with its offset and the reason; damage stays local."""

import gzip
import random
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.archive.pages import ArchivedPage, read_pages
from crawler.archive.records import Skipped

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
    ],
)
def test_what_is_no_page_is_skipped_with_the_reason(write: Write, reason: str) -> None:
    (skipped,) = read(warc(write))
    assert isinstance(skipped, Skipped)
    assert skipped.reason == reason


def test_a_page_without_a_content_type_is_told_by_its_beginning() -> None:
    assert urls(read(warc(response("https://a.example/", b" <!DOCTYPE html><p>A", Content_Type="")))) != []


def test_encoded_payloads_are_decoded() -> None:
    body = gzip.compress(b"<html><p>packed")
    (page,) = read(warc(response("https://a.example/", body, Content_Encoding="gzip")))
    assert isinstance(page, ArchivedPage)
    assert page.body == b"<html><p>packed"


def test_a_bomb_is_named_and_the_rest_is_read() -> None:
    bomb = gzip.compress(bytes(64 << 20))
    data = warc(
        response("https://a.example/bomb", bomb, Content_Encoding="gzip"), response("https://a.example/after")
    )
    found = read(data)
    assert urls(found) == ["https://a.example/after"]
    assert isinstance(found[0], Skipped)
    assert (found[0].offset, found[0].damaged) == (0, True)
    assert "larger than" in found[0].reason


def test_shards_own_every_record_once_in_order() -> None:
    data = many(40)
    whole = urls(read(data))
    assert len(whole) == 40
    for parts in (2, 7, 100):
        cuts = [len(data) * part // parts for part in range(parts + 1)]
        pieces = [url for start, end in pairwise(cuts) for url in urls(read(data, start, end))]
        assert pieces == whole


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


@pytest.mark.parametrize("wrong", [b"Content-Length: 1", b"Content-Length: 99999999", b"Content-Length: x"])
def test_a_wrong_length_costs_one_record(wrong: bytes) -> None:
    lengths = [f"https://a.example/{number}" for number in range(3)]
    data = warc(*(response(url, b"<html>" + b"x" * 500) for url in lengths), compress=False)
    second = data.index(b"WARC/1.1", 10)
    at = data.index(b"Content-Length: 5", second)
    end = data.index(b"\r", at)
    found = read(data[:at] + wrong + data[end:])
    assert urls(found)[0] == lengths[0]
    assert lengths[2] in urls(found)
    assert any(isinstance(skip, Skipped) and skip.damaged for skip in found)


@pytest.mark.parametrize("data", [b"", b"no archive at all " * 1000, bytes(5000), b"\x1f\x8b\x08" * 500])
def test_what_is_no_archive_is_one_named_error(data: bytes) -> None:
    assert Counter(type(skip).__name__ for skip in read(data)) == {"Skipped": 1}
    assert read(data)[0].damaged  # type: ignore[union-attr]


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
