"""Reextract: stored articles read again out of their WARC files by the present extractor."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, BinaryIO

import msgspec

from crawler.archive.pages import ArchivedPage, read_pages
from crawler.archive.shards import open_archive
from crawler.archive.writer import GROWING
from crawler.errors import InternalError
from crawler.frontier.archive_reader import seen_blocks
from crawler.frontier.url_rows import asked_host
from crawler.one_page import named
from crawler.readers.simhash import simhash
from crawler.sites import Site, all_sites, owner_of
from crawler.sources import SourceError
from crawler.workers import WorkerPool
from extractors import (
    BroadsheetError,
    Draft,
    NewsArticle,
    Page,
    SiteRules,
    joined,
    read,
    read_next,
    to_record,
)
from extractors.rules import NO_RULES

# Told by the crawl rather than by the page: they stay as they were.
KEPT_METADATA = ("dateDownloaded", "warcFile", "warcOffset", "revision", "copyOf")
NOT_COMPARED = frozenset({"metadata", "provenance", "rights"})
CHUNK = 16  # articles handed to a process at once
QUERY = (
    "SELECT id, site, record FROM records WHERE id > ? AND removed_at IS NULL"
    " AND json_extract(record, '$.metadata.warcFile') IS NOT NULL ORDER BY id LIMIT 500"
)
FILES_QUERY = (
    "SELECT json_extract(record, '$.metadata.warcFile') AS file, count(*) FROM records"
    " WHERE removed_at IS NULL AND file IS NOT NULL GROUP BY file ORDER BY file"
)


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article, its record as it is stored, the folder of the WARC files and the one of its page."""

    id: int
    stored: str
    folder: str
    warc: str
    rules: SiteRules
    seen: frozenset[int]


@dataclass(frozen=True, slots=True)
class Reread:
    """A stored article read again: the fields that differ, as (old, new), or why it could not be read.

    stored is the record that was read again, as it is stored.
    """

    article_id: int
    url: str
    stored: str
    record: dict[str, Any]
    changes: dict[str, tuple[Any, Any]]
    simhash: int = 0
    error: BroadsheetError | None = None


def lost_files(db: sqlite3.Connection, folder: str) -> dict[str, SourceError]:
    """Return the WARC files with stored articles that cannot be opened in `folder`, and why."""
    lost = {}
    for name, articles in db.execute(FILES_QUERY):
        path = _path(folder, name)
        try:
            _open(path).close()
        except SourceError as error:
            of_them = "1 article of it is" if articles == 1 else f"{articles} articles of it are"
            lost[path] = SourceError(path, f"{error.reason}; {of_them} not read again")
    return lost


def reread_articles(
    db: sqlite3.Connection, folder: str, workers: int, lost: Collection[str] = ()
) -> Iterator[Reread]:
    """Yield every stored article that has a page in the WARC files of `folder`, read again, in order.

    Those of the files that are `lost` are left out.
    """
    sites = all_sites()
    pool = WorkerPool(workers)
    try:
        last = 0
        while articles := list(_articles(db, folder, last, sites)):
            here = [article for article in articles if article.warc not in lost]
            yield from pool.map(reread, here, chunksize=CHUNK)
            last = articles[-1].id
    finally:
        pool.abandon()


def _articles(db: sqlite3.Connection, folder: str, after: int, sites: Sequence[Site]) -> Iterator[Article]:
    """Yield the next articles, each with the rules of the pack that it was crawled by, if it still is."""
    by_name = {site.name: site for site in sites}
    seen: dict[str, frozenset[int]] = {}
    for row in db.execute(QUERY, (after,)):
        record = msgspec.json.decode(row["record"])
        url, host = record["url"], asked_host(record["url"])
        site = by_name.get(row["site"]) or owner_of(url, sites)
        if host not in seen:
            seen[host] = seen_blocks(db, host)
        yield Article(
            row["id"],
            row["record"],
            folder,
            _path(folder, record["metadata"]["warcFile"]),
            site.rules if site else NO_RULES,
            seen[host],
        )


def _path(folder: str, name: str) -> str:
    return f"{folder.rstrip('/')}/{name}"


def _open(path: str) -> BinaryIO:
    """Open a WARC file by its name, also while a crawl still writes it or after one was killed."""
    try:
        return open_archive(path)
    except SourceError:
        with suppress(SourceError):
            return open_archive(f"{path}{GROWING}")
    return open_archive(path)  # it may have got its name between the two


def reread(article: Article) -> Reread:
    """Read one article again. What is wrong with its file or page is told, not raised."""
    old = msgspec.json.decode(article.stored)
    url = old["url"]
    try:
        record = to_record(_read(article, old, url, old["metadata"]))
        for further in old["metadata"].get("furtherPages") or ():
            record = joined(record, _read(article, old, further["url"], further, record))
    except BroadsheetError as error:
        return Reread(article.id, url, article.stored, old, {}, error=named(url, error))
    except Exception as error:  # noqa: BLE001 - one bad page never stops the rest
        return Reread(article.id, url, article.stored, old, {}, error=InternalError.of(url, error))
    new = record.to_dict()
    new["metadata"] |= {name: old["metadata"].get(name) for name in KEPT_METADATA if name in old["metadata"]}
    where = {further["url"]: further for further in old["metadata"].get("furtherPages") or ()}
    new["metadata"]["furtherPages"] = [where[page.url] for page in record.metadata.furtherPages]
    new["rights"] = old.get("rights") or new["rights"]
    changes = differences(old, new)
    return Reread(article.id, url, article.stored, new, changes, simhash(record.articleBody or ""))


def _read(
    article: Article,
    stored: Mapping[str, Any],
    url: str,
    place: Mapping[str, Any],
    so_far: NewsArticle | None = None,
) -> Draft:
    """Read a page of a stored article, its first or the one after those that are in `so_far`.

    `place` has the WARC file and the offset there.
    """
    name, offset = place.get("warcFile"), place.get("warcOffset")
    if name is None or offset is None:
        raise SourceError(url, "this further page of the article is in no WARC file")
    page = _page(_path(article.folder, name), offset)
    read_as = Page.from_html(
        page.body,
        url,
        content_type=page.content_type,
        fetched_at=stored["metadata"]["dateDownloaded"],
        status=page.status,
        headers=page.headers,
    )
    if so_far is None:
        return read(read_as, article.rules, article.seen)
    return read_next(so_far, read_as, article.rules, article.seen)


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Return the record fields whose values differ, with both values."""
    return {
        name: (old.get(name), value)
        for name, value in new.items()
        if name not in NOT_COMPARED and value != old.get(name)
    }


def _page(path: str, offset: int) -> ArchivedPage:
    with _open(path) as file:
        found = next(read_pages(file, offset, offset + 1, sure=True), None)
    if isinstance(found, ArchivedPage):
        return found
    reason = found.reason if found else "no record begins there"
    raise SourceError(path, f"at byte {offset}: {reason}")
