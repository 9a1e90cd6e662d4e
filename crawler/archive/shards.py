"""Shards: the unit that every engine works on: a part of a WARC file in, its records and counts out.

A shard is a byte range; it owns the records that begin inside it. What it gives depends only on the
file's bytes, so a shard can be run again anywhere and gives the same lines.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any, BinaryIO

from crawler.archive.pages import ArchivedPage, read_pages
from crawler.archive.records import Skipped
from crawler.archive.streams import is_gzip
from extractors import BroadsheetError, NewsArticle, extract, extract_flat

SHARD_BYTES = 4 << 20  # some 250 pages: long against the start of a task, small in memory
ARTICLE_TYPES = frozenset({"article", "liveblog", "gallery", "video", "paywall-stub"})


@dataclass(frozen=True, slots=True)
class Shard:
    """The records of `path` (a local path or an fsspec address) that begin in [start, end)."""

    path: str
    start: int
    end: int
    name: str


@dataclass(slots=True)
class ShardResult:
    """What one shard gave: JSON lines in the order of the file, errors to show, and counts by outcome.

    unread tells that the file could not be read to the shard's end: run again, there may be more.
    """

    lines: list[str] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    unread: bool = False


def split_file(path: str, shard_bytes: int = SHARD_BYTES) -> list[Shard]:
    """Cut a WARC file into shards of about `shard_bytes`; a file without gzip members stays whole.

    Raises BroadsheetError where the file cannot be opened.
    """
    with open_archive(path) as file:
        gzip = is_gzip(file)
        size = file.seek(0, 2)
    parts = max(1, -(-size // shard_bytes)) if gzip else 1
    cuts = [size * part // parts for part in range(parts + 1)]
    stem = PurePosixPath(path).name
    return [
        Shard(path, start, end, f"{stem}.{number:05d}-of-{parts:05d}")
        for number, (start, end) in enumerate(pairwise(cuts))
    ]


def run_shard(shard: Shard) -> ShardResult:
    """Extract the articles of one shard. A file that cannot be read is an error in the result."""
    result = ShardResult()
    try:
        with open_archive(shard.path) as file:
            for page in read_pages(file, shard.start, shard.end):
                if isinstance(page, Skipped):
                    _count_skipped(result, shard.path, page)
                else:
                    _extract(result, shard.path, page)
    except (BroadsheetError, OSError) as error:
        result.unread = True
        reason = error.reason if isinstance(error, BroadsheetError) else f"cannot be read: {error}"
        _count_error(result, shard.path, shard.start, reason)
    return result


def open_archive(path: str) -> BinaryIO:
    """Open a local file, or with fsspec an address such as s3:// or https://, for reading at any offset.

    Raises BroadsheetError where it cannot be opened.
    """
    if "://" in path:
        from crawler.archive.remote import open_remote

        return open_remote(path)
    try:
        return open(path, "rb")
    except OSError as error:
        raise BroadsheetError(path, f"cannot be opened: {error.strerror or error}") from error


def _count_skipped(result: ShardResult, path: str, skipped: Skipped) -> None:
    if not skipped.damaged:
        result.counts[f"skipped: {skipped.reason}"] += 1
        return
    _count_error(result, path, skipped.offset, skipped.reason, skipped.url)


def _count_error(result: ShardResult, path: str, offset: int, reason: str, url: str | None = None) -> None:
    result.counts["damaged"] += 1
    result.errors.append({"file": path, "offset": offset, "url": url, "reason": reason})


def _extract(result: ShardResult, path: str, page: ArchivedPage) -> None:
    try:
        record = read_record(page)
    except BroadsheetError as error:
        result.counts[f"skipped: {type(error).__name__}"] += 1
        return
    if record.pageType not in ARTICLE_TYPES:
        result.counts[f"skipped: page type {record.pageType}"] += 1
        return
    result.counts["records"] += 1
    metadata = replace(record.metadata, warcFile=PurePosixPath(path).name, warcOffset=page.offset)
    result.lines.append(replace(record, metadata=metadata).to_json())


def read_record(page: ArchivedPage) -> NewsArticle:
    """Return the record of an archived page. Raises PageError or NotAnArticle as `extract` does."""
    if page.flat:
        record = extract_flat(page.body.decode("utf-8", "replace"), page.url)
        return replace(record, metadata=replace(record.metadata, dateDownloaded=page.fetched_at))
    return extract(
        page.body,
        page.url,
        content_type=page.content_type,
        fetched_at=page.fetched_at,
        status=page.status,
        headers=page.headers,
    )
