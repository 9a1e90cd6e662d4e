"""Pages: the pages in a WARC file, with the reason for every record that holds none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from crawler.archive.records import Record, Skipped, read_records

HTML_TYPES = ("text/html", "application/xhtml+xml")
TEXT_TYPES = ("text/plain",)


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A page as it lies in a WARC file.

    flat is True for a WET record: `body` is then the page's text, without markup.
    fetched_at is the record's WARC-Date, ISO 8601 UTC.
    """

    offset: int
    url: str
    body: bytes
    content_type: str | None
    status: int | None
    headers: tuple[tuple[str, str], ...]
    fetched_at: str | None
    flat: bool = False


def read_pages(file: BinaryIO, start: int = 0, end: int | None = None) -> Iterator[ArchivedPage | Skipped]:
    """Yield the pages whose records begin in [start, end) of a seekable WARC, WET or ARC file, in order."""
    for record in read_records(file, start, end):
        yield record if isinstance(record, Skipped) else _page(record)


def _page(record: Record) -> ArchivedPage | Skipped:
    url = record.headers.get("warc-target-uri", "")
    if reason := _no_page(record, url):
        return Skipped(record.offset, reason, url)
    return ArchivedPage(
        offset=record.offset,
        url=url,
        body=record.payload,
        content_type=_header(record, "content-type") or record.headers.get("content-type"),
        status=record.status,
        headers=record.http_headers,
        fetched_at=record.headers.get("warc-date"),
        flat=record.kind == "conversion",
    )


def _no_page(record: Record, url: str) -> str | None:
    """Return why the record holds no page, or None."""
    if not url.startswith(("http://", "https://")):
        return "no web address"
    if record.kind == "response" and record.status != 200:
        return f"HTTP status {record.status}"
    if truncated := record.headers.get("warc-truncated"):
        return f"truncated when it was archived ({truncated})"
    kind = _media_type(record)
    wanted = TEXT_TYPES if record.kind == "conversion" else HTML_TYPES
    if kind not in wanted:
        return f"content type {kind or 'unknown'}"
    return None


def _media_type(record: Record) -> str:
    """The server's word first, then what the archive found in the payload, then a look at its beginning."""
    declared = _header(record, "content-type") if record.kind == "response" else None
    declared = declared or record.headers.get("warc-identified-payload-type")
    if declared is None and record.kind != "response":
        declared = record.headers.get("content-type")
    if declared is None and record.payload[:512].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return "text/html"
    return (declared or "").split(";")[0].strip().lower()


def _header(record: Record, name: str) -> str | None:
    return next((value for key, value in record.http_headers if key.lower() == name), None)
