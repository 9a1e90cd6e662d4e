"""Shard extraction: what a worker does with a shard: its articles extracted, all else counted by reason."""

from __future__ import annotations

from dataclasses import replace
from os import SEEK_END
from typing import Any

from crawler.archive.pages import ArchivedPage, read_pages
from crawler.archive.reading import file_name, read_record
from crawler.archive.records import Skipped
from crawler.archive.several_pages import is_in_another, whole
from crawler.archive.shards import ALTERED, SKIPPED, Shard, ShardResult, open_archive
from crawler.errors import InternalError
from crawler.page_types import ARTICLE_TYPES
from extractors import BroadsheetError

IN_ANOTHER = "further pages that are in their articles' records"
UNREAD = "parts of files not read to their end"
FAILED = "pages that could not be read"


def extract_shard(shard: Shard) -> ShardResult:
    """Extract the articles of one shard. A file that cannot be read is an error in the result."""
    result = ShardResult()
    try:
        with open_archive(shard.path) as file:
            size, seen = file.seek(0, SEEK_END), list[tuple[str, int]]()
            for page in read_pages(file, shard.start, shard.end):
                if isinstance(page, Skipped):
                    _count_skipped(result, shard.path, page)
                    continue
                try:
                    _take_page(result, shard.path, size, page, seen)
                except (BroadsheetError, OSError):
                    raise  # of the file
                except Exception as error:  # noqa: BLE001 - one bad page never stops the rest
                    reason = InternalError.of(page.url, error).reason
                    result.counts[FAILED] += 1
                    result.errors.append(_entry(shard.path, page.offset, reason, page.url))
    except (BroadsheetError, OSError) as error:
        result.unread = True
        reason = error.reason if isinstance(error, BroadsheetError) else f"cannot be read: {error}"
        result.counts[UNREAD] += 1
        result.errors.append(_entry(shard.path, shard.start, reason))
    return result


def _take_page(
    result: ShardResult, path: str, size: int, page: ArchivedPage, seen: list[tuple[str, int]]
) -> None:
    """Take a page into account; `seen` has the addresses and offsets of those before it."""
    if page.altered:
        result.counts[ALTERED] += 1
        result.warnings.append(_entry(path, page.offset, ALTERED, page.url))
    if not page.flat and is_in_another(path, size, page, seen):
        result.counts[f"{SKIPPED}{IN_ANOTHER}"] += 1
        return
    seen.append((page.url, page.offset))
    _extract(result, path, size, page)


def _count_skipped(result: ShardResult, path: str, skipped: Skipped) -> None:
    if not skipped.damaged:
        result.counts[f"{SKIPPED}{skipped.reason}"] += 1
        return
    result.counts["damaged"] += 1
    result.errors.append(_entry(path, skipped.offset, skipped.reason, skipped.url))


def _entry(path: str, offset: int, reason: str, url: str | None = None) -> dict[str, Any]:
    return {"file": path, "offset": offset, "url": url, "reason": reason}


def _extract(result: ShardResult, path: str, size: int, page: ArchivedPage) -> None:
    try:
        record = read_record(page)
    except BroadsheetError as error:
        result.counts[f"{SKIPPED}{error.reason}"] += 1
        return
    if record.pageType not in ARTICLE_TYPES:
        result.counts[f"{SKIPPED}page type {record.pageType}"] += 1
        return
    record = whole(path, size, record, page.offset)
    result.counts["records"] += 1
    metadata = replace(record.metadata, warcFile=file_name(path), warcOffset=page.offset)
    result.lines.append(replace(record, metadata=metadata).to_json_bytes())
