"""Several pages: an article that is told in several, put together out of the records of its WARC file.

Its further pages are looked for near it, behind the first: crawlers fetch them soon after it. What is found
depends on the file alone, and not on the part of it that is being read. Of a file far away, where it costs to
look around, the parts are always the same, and nothing is looked for beyond them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from w3lib.url import safe_url_string

from crawler.archive.names import is_remote
from crawler.archive.packing import cuts
from crawler.archive.pages import ArchivedPage, read_pages
from crawler.archive.reading import file_name, read_page, read_record
from crawler.archive.records import Record, read_records
from crawler.archive.shards import SHARD_BYTES, open_archive
from crawler.joined_pages import MOST_PAGES, TOO_MANY, cut_before
from extractors import BroadsheetError, NewsArticle, joined, read_next
from extractors.further_page import may_be_further, number_of

NEAR_BYTES = 8 << 20  # some 300 pages: of other sites, in an archive of a crawl that takes turns
BLOCK_BYTES = 1 << 20
KEPT_BLOCKS = 2 * NEAR_BYTES // BLOCK_BYTES
KEPT_ARTICLES = 32
MOST_CAPTURES = 3  # of one page that are tried: some archives have hundreds


def whole(path: str, size: int, article: NewsArticle, offset: int) -> NewsArticle:
    """Return an article with its further pages, whose first lies at `offset` of a file of `size` bytes."""
    following = article.metadata.nextPage
    if not following or next(_captures(path, size, following, offset), None) is None:
        return article
    return _put_together(path, size, offset)[0] or article


def is_in_another(path: str, size: int, page: ArchivedPage, seen: Sequence[tuple[str, int]]) -> bool:
    """Whether a page is a further one of an article near before it, and in the record of that.

    seen has the addresses and offsets of the pages before it in the part of the file that is being read.
    """
    url = _normal(page.url)
    if not may_be_further(url):
        return False
    firsts = [
        offset
        for first, offset in (seen if is_remote(path) else _before(path, size, page.offset))
        if _may_begin(_normal(first), url) and number_of(url, _normal(first))
    ]
    return any(page.offset in _put_together(path, size, offset)[1] for offset in firsts[-MOST_CAPTURES:])


@lru_cache(KEPT_ARTICLES)
def _put_together(path: str, size: int, offset: int) -> tuple[NewsArticle | None, frozenset[int]]:
    """Return the article that begins at `offset` and where its further pages lie; no article if none does."""
    first = _page_at(path, offset)
    try:
        article = read_record(first) if first else None
    except BroadsheetError:
        article = None
    places: list[int] = []
    while article and (url := article.metadata.nextPage):
        if len(places) >= MOST_PAGES - 1:
            return cut_before(article, url, TOO_MANY), frozenset(places)
        before = places[-1] if places else offset
        page = next(
            (found for at in _captures(path, size, url, before) if (found := _page_at(path, at))), None
        )
        longer = _with_page(article, page) if page else article
        if page is None or len(longer.metadata.furtherPages) == len(places):
            return longer, frozenset(places)
        places.append(page.offset)
        article = _placed(longer, path, page.offset)
    return article, frozenset(places)


def _with_page(article: NewsArticle, page: ArchivedPage) -> NewsArticle:
    """Return the article with its next page; it ends before one that cannot be read, and says so."""
    try:
        return joined(article, read_next(article, read_page(page)))
    except BroadsheetError as error:
        return cut_before(article, page.url, error.reason)


def _placed(article: NewsArticle, path: str, offset: int) -> NewsArticle:
    """Return the article with the place of its last page."""
    *pages, last = article.metadata.furtherPages
    last = replace(last, warcFile=file_name(path), warcOffset=offset)
    return replace(article, metadata=replace(article.metadata, furtherPages=(*pages, last)))


def _page_at(path: str, offset: int) -> ArchivedPage | None:
    with open_archive(path) as file:
        found = next(read_pages(file, offset, offset + 1, sure=True), None)
    return found if isinstance(found, ArchivedPage) and not found.flat else None


def _captures(path: str, size: int, url: str, offset: int) -> Iterator[int]:
    """Yield where answers from an address lie near behind `offset`."""
    wanted = _normal(url)
    for start, end in _blocks(path, size, offset, NEAR_BYTES):
        yield from (at for at, found in _answers(path, size, start, end) if found == wanted and at > offset)


def _before(path: str, size: int, offset: int) -> Iterator[tuple[str, int]]:
    """Yield the addresses of answers near before `offset`, and where they lie."""
    for start, end in _blocks(path, size, offset, -NEAR_BYTES):
        yield from ((url, at) for at, url in _answers(path, size, start, end) if at < offset)


def _blocks(path: str, size: int, offset: int, reach: int) -> Iterator[tuple[int, int]]:
    """Yield the blocks from the one that holds `offset` to the one `reach` bytes away, in their order."""
    bounds = _bounds(path, size)
    first, last = sorted((offset, offset if is_remote(path) else offset + reach))
    for number in range(max(0, bisect_right(bounds, first) - 1), len(bounds) - 1):
        if bounds[number] > last:
            return
        yield bounds[number], bounds[number + 1]


@lru_cache(2)
def _bounds(path: str, size: int) -> list[int]:
    far = is_remote(path)
    with open_archive(path) as file:
        return cuts(file, SHARD_BYTES if far else BLOCK_BYTES, far=far)


@lru_cache(KEPT_BLOCKS)
def _answers(path: str, size: int, start: int, end: int) -> list[tuple[int, str]]:
    """Return the answers with status 200 in a block: where they lie, and their addresses."""
    with open_archive(path) as file:
        return [
            (record.offset, _normal(record.headers.get("warc-target-uri", "")))
            for record in read_records(file, start, end)
            if isinstance(record, Record) and record.status == 200
        ]


@lru_cache(1 << 12)
def _normal(url: str) -> str:
    """Return an address as crawlers send it, without a fragment."""
    try:
        return safe_url_string(url).partition("#")[0]
    except ValueError:
        return url


def _may_begin(first: str, url: str) -> bool:
    """Whether an address may be that of the first page, at a glance: there are hundreds."""
    stem = first.partition("?")[0].rpartition(".")[0]
    return url.partition("://")[2].startswith(stem.partition("://")[2])
