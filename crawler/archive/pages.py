"""Pages: the pages in a WARC file, with the reason for every record that holds none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO

from crawler.archive.digests import differs
from crawler.archive.records import BARE, MAX_RECORD_BYTES, TOO_LARGE, Record, Skipped, read_records
from crawler.archive.sniff import BEFORE_MARKUP, payload_type
from crawler.fetching.headers import kind_of, media_type
from crawler.unpack import HTML_TYPES, UnpackError, unpack
from extractors.sniff import PAGE_TYPES

TEXT_TYPES = ("text/plain",)
RECORD_TYPE = "application/http"
# With a zone or none, which is UTC's in a WARC file; dates of ARC files may have fewer digits.
_TO_THE_SECOND = re.compile(r"\d{4}-?\d\d-?\d\d[T ]\d\d:?\d\d:?\d\d")


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A page as it lies in a WARC file.

    flat is True for a WET record: `body` is then the page's text, without markup.
    fetched_at is the record's WARC-Date, ISO 8601 UTC. altered tells that the archive's digest is of other
    bytes: the page was changed since, or its archive counts in its own way.
    """

    offset: int
    url: str
    body: bytes
    content_type: str | None
    status: int | None
    headers: tuple[tuple[str, str], ...]
    fetched_at: str | None
    flat: bool = False
    altered: bool = False


def read_pages(
    file: BinaryIO, start: int = 0, end: int | None = None, *, sure: bool = False
) -> Iterator[ArchivedPage | Skipped]:
    """Yield the pages whose records begin in [start, end) of a seekable WARC, WET or ARC file, in order.

    sure tells that `start` is where a record begins, as an earlier reading has told.
    """
    for record in read_records(file, start, end, sure=sure):
        yield record if isinstance(record, Skipped) else _page(record)


def _page(record: Record) -> ArchivedPage | Skipped:
    url = record.headers.get("warc-target-uri", "")
    kind = _media_type(record)
    if reason := _no_page(record, url, kind):
        return Skipped(record.offset, reason, url)
    is_told = kind in HTML_TYPES or record.kind == "conversion"  # to be a page
    other_type = Skipped(record.offset, f"content type {kind or 'unknown'}", url)
    try:
        body = _unpacked(record)
    except UnpackError as error:
        if kind and not is_told:
            return other_type
        return Skipped(record.offset, str(error), url, damaged=True)
    if not (is_told and kind) and not _is_html(record, body):
        if record.kind == BARE and not body:
            return Skipped(record.offset, "no HTTP status", url)
        if record.kind == BARE and _is_typed_by_record(record):
            return Skipped(record.offset, "damaged record: no HTTP status line begins it", url, damaged=True)
        return other_type
    return ArchivedPage(
        offset=record.offset,
        url=url,
        body=body,
        content_type=_declared_type(record),
        status=record.status,
        headers=record.http_headers,
        fetched_at=_moment(record.headers.get("warc-date")),
        flat=record.kind == "conversion",
        altered=_is_altered(record, body),
    )


def _no_page(record: Record, url: str, kind: str) -> str | None:
    """Return why the record's headers say that it holds no page, or None."""
    if not url[:8].lower().startswith(("http://", "https://")):
        return "no web address"
    if record.kind == "response" and record.status != 200:
        return f"HTTP status {record.status}" if record.status else "no HTTP status"
    if record.headers.get("warc-segment-number"):
        return "one of several segments"
    if truncated := record.headers.get("warc-truncated"):
        return f"truncated when it was archived ({truncated})"
    if record.kind == "conversion":
        return f"conversion to {kind}" if kind and kind not in TEXT_TYPES else None
    if not kind or kind in PAGE_TYPES or record.headers.get("warc-identified-payload-type") in HTML_TYPES:
        return None
    return f"content type {kind}"


def _unpacked(record: Record) -> bytes:
    """Return the payload as the page was before it was sent. Raises UnpackError."""
    if record.too_large:
        raise UnpackError(TOO_LARGE)
    codings = _values(record, "content-encoding") + _values(record, "transfer-encoding")
    try:
        return unpack(record.payload, ",".join(codings), MAX_RECORD_BYTES)
    except UnpackError as error:
        raise UnpackError(f"damaged record: {error}") from error


def _is_altered(record: Record, body: bytes) -> bool:
    """Hold the payload against its digest. Without HTTP headers the block is the payload."""
    told = record.headers.get("warc-payload-digest")
    if not told and record.kind != "response":
        told = record.headers.get("warc-block-digest")
    return differs(told, _meant_by_digests(record, body))


def _meant_by_digests(record: Record, body: bytes) -> Iterator[bytes]:
    yield record.payload
    yield body
    if transfer := _values(record, "transfer-encoding"):
        with suppress(UnpackError):
            yield unpack(record.payload, ",".join(transfer), MAX_RECORD_BYTES)


def _media_type(record: Record) -> str:
    """The server's word first, then what the archive found in the payload; '' where neither tells a type."""
    told = [_declared_type(record), record.headers.get("warc-identified-payload-type")]
    if record.kind != "response":
        told.reverse()
    return kind_of(next(filter(None, map(media_type, told)), ""))


def _declared_type(record: Record) -> str | None:
    """The server's word; of several the last, as crawls take it. Without headers, the archive's."""
    if record.kind == "response":
        return next(reversed(_values(record, "content-type")), None)
    declared = record.headers.get("content-type", "")
    if record.kind == BARE and _is_typed_by_record(record):
        return None
    return declared if "/" in declared else None  # ARC has words such as no-type


def _is_typed_by_record(record: Record) -> bool:
    """Whether the record's type is that of all answers, whatever they hold."""
    return record.headers.get("content-type", "").lower().startswith(RECORD_TYPE)


def _is_html(record: Record, body: bytes) -> bool:
    """Tell by its beginning whether a body of unknown type is HTML; headers that we cannot read are not."""
    is_bare = record.kind == BARE and not body.lstrip(BEFORE_MARKUP).startswith(b"<")
    return not is_bare and payload_type(body) in HTML_TYPES


def _values(record: Record, name: str) -> list[str]:
    return [value for key, value in record.http_headers if key.lower() == name]


def _moment(text: str | None) -> str | None:
    """A moment as the record tells it, in UTC; None where it is none or leaves out the day."""
    try:
        moment = datetime.fromisoformat(text or "")
        if not _TO_THE_SECOND.match(text or "") and not moment.utcoffset():
            return text
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
    except (ValueError, OverflowError):  # the latter of a moment whose zone leads out of all years
        return None
