"""WARC records, written by a library or by hand, and what is read of them."""

import gzip
import random
from collections.abc import Callable
from io import BytesIO

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


BLOCK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>A page"
ADDRESS = b"WARC-Target-URI: https://a.example/middle"


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
