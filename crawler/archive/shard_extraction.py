"""Shard extraction: what a worker does with a shard: its articles extracted, all else counted by reason."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from crawler.archive.pages import ArchivedPage, read_pages
from crawler.archive.records import Skipped
from crawler.archive.shards import ALTERED, Shard, ShardResult, open_archive
from crawler.page_types import ARTICLE_TYPES
from extractors import BroadsheetError, NewsArticle, extract, extract_flat

UNREAD = "parts of files not read to their end"


def extract_shard(shard: Shard) -> ShardResult:
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
        result.counts[UNREAD] += 1
        result.errors.append(_entry(shard.path, shard.start, reason))
    return result


def _count_skipped(result: ShardResult, path: str, skipped: Skipped) -> None:
    if not skipped.damaged:
        result.counts[f"skipped: {skipped.reason}"] += 1
        return
    result.counts["damaged"] += 1
    result.errors.append(_entry(path, skipped.offset, skipped.reason, skipped.url))


def _entry(path: str, offset: int, reason: str, url: str | None = None) -> dict[str, Any]:
    return {"file": path, "offset": offset, "url": url, "reason": reason}


def _extract(result: ShardResult, path: str, page: ArchivedPage) -> None:
    if page.altered:
        result.counts[ALTERED] += 1
        result.warnings.append(_entry(path, page.offset, ALTERED, page.url))
    try:
        record = read_record(page)
    except BroadsheetError as error:
        result.counts[f"skipped: {error.reason}"] += 1
        return
    if record.pageType not in ARTICLE_TYPES:
        result.counts[f"skipped: page type {record.pageType}"] += 1
        return
    result.counts["records"] += 1
    metadata = replace(record.metadata, warcFile=_file_name(path), warcOffset=page.offset)
    result.lines.append(replace(record, metadata=metadata).to_json_bytes())


def _file_name(path: str) -> str:
    """The name of a file as text, also where its bytes are none."""
    return os.fsencode(PurePosixPath(path).name).decode("utf-8", "backslashreplace")


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
