"""Reading: from an archived page to its record."""

from __future__ import annotations

import os
from dataclasses import replace

from crawler.archive.pages import ArchivedPage
from crawler.archive.wacz import name_of
from extractors import NewsArticle, Page, extract_flat, read, to_record
from extractors.collector import collector_paused
from extractors.encoding.decode import to_utf8


def read_record(page: ArchivedPage) -> NewsArticle:
    """Return the record of an archived page. Raises PageError or NotAnArticle as `extract` does."""
    if page.flat:
        utf8, encoding = to_utf8(page.body, page.content_type)
        record = extract_flat(utf8.decode("utf-8", "replace"), page.url)
        metadata = replace(record.metadata, encoding=encoding, dateDownloaded=page.fetched_at)
        return replace(record, metadata=metadata)
    with collector_paused():
        return to_record(read(read_page(page)))


def read_page(page: ArchivedPage) -> Page:
    """Return an archived page parsed. Raises PageError where it cannot be."""
    return Page.from_html(
        page.body,
        page.url,
        content_type=page.content_type,
        fetched_at=page.fetched_at,
        status=page.status,
        headers=page.headers,
    )


def file_name(path: str) -> str:
    """The name of a file as text, also where its bytes are none."""
    return os.fsencode(name_of(path)).decode("utf-8", "backslashreplace")
