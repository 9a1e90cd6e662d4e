"""WARC files of our own and the real command over them."""

import zlib
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.command import Finished, broadsheet

SENTENCE = "The harbour authority said that ferry number {0} would sail again after repairs to its engine. "
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry {0} sails again - The Harbour Post</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Ferry {0} sails again</h1>
<p class="byline">By Jane Roe</p>{1}</article><footer>All rights reserved</footer></body></html>"""


def page(number: int) -> bytes:
    paragraphs = "".join(f"<p>{SENTENCE.format(number) * 3}Part {part}.</p>" for part in range(6))
    return PAGE.format(number, paragraphs).encode()


def write_warc(path: Path, numbers: range) -> None:
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True, warc_version="1.1")
        for number in numbers:
            body = page(number)
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("X-Robots-Tag", "noai")],
                                    protocol="HTTP/1.1")  # fmt: skip
            record = writer.create_warc_record(
                f"https://harbour.example/{number}",
                "response",
                payload=BytesIO(body),
                length=len(body),
                http_headers=http,
                warc_headers_dict={"WARC-Date": "2026-11-01T10:00:00Z"},
            )
            writer.write_record(record)


def extract_warcs(*args: object, stdin: str = "") -> Finished:
    """Run `broadsheet extract --warc ARGS`."""
    return broadsheet("extract", "--warc", *args, stdin=stdin)


def members(path: Path) -> list[bytes]:
    """The unpacked members of a gzip file."""
    unpacked, rest = [], path.read_bytes()
    while rest:
        member = zlib.decompressobj(31)
        unpacked.append(member.decompress(rest))
        rest = member.unused_data
    return unpacked


def shard_lines(folder: Path) -> list[str]:
    return [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text().splitlines()]
