"""One page: from a source to its bytes, and on to its record or the reason why not.

This is the seam between the crawler and the extractors for all that is not a crawl.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from crawler.addresses import without_login
from crawler.archive.streams import ARCHIVE_MAGIC
from crawler.discovery.xml import absolute
from crawler.errors import InternalError
from crawler.fetching.headers import refreshed_to
from crawler.joined_pages import MOST_PAGES, TOO_MANY, cut_before
from crawler.readers.onward import onward
from crawler.robots_rights import with_signals
from crawler.sources import STDIN, Source, SourceError, file_url
from crawler.unpack import GZIP_MAGIC, ZSTD_MAGIC, UnpackError, first_bytes, unpack
from extractors import (
    BroadsheetError,
    NewsArticle,
    Page,
    PageError,
    SiteRules,
    extract,
    extract_flat,
    joined,
    read_next,
)
from extractors.encoding.decode import to_utf8
from extractors.markup.saved import is_saved
from extractors.record import Provenance
from extractors.rights import read_rights
from extractors.sniff import binary_reason, foreign_reason, is_markup

if TYPE_CHECKING:
    from crawler.fetching.fetcher import Fetched, Fetcher


PACKED = ((GZIP_MAGIC, "gzip"), (ZSTD_MAGIC, "zstd"))  # how files of these codings begin
START_BYTES = 64  # that tell what a file is
FILE_BYTES = 100_000_000  # of a saved page with its pictures and styles, packed and unpacked
FLAT_TYPES = ("", "text/plain")  # of pages without markup; '' where nobody told
MARKDOWN_TYPES = ("text/markdown", "text/x-markdown")  # of text that may have some
MARKDOWN_NAMES = (".md", ".markdown")  # of saved files
NOTED_CONFIDENCE = 0.95  # that a page was saved from where it says
REFRESH_BYTES = 16_384  # that a page has at most which only sends on; one that says more is read
_PAGE_START = re.compile(rb"\s*(?:<!doctype\s+html|<html)[\s>]", re.I)
_REFRESH = re.compile(rb"http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """What the caller tells of the pages: address and type of a saved one, its site's rules, or flat text."""

    url: str | None = None
    content_type: str | None = None
    rules: SiteRules | None = None
    flat: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """A page's bytes and what is known of how they came; a saved page has no status and no time.

    signals are those of the robots.txt that allowed it, None where none was asked.
    """

    html: bytes
    url: str | None
    content_type: str | None
    fetched_at: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    signals: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A source with its record, or with the error that names it."""

    source: Source
    record: NewsArticle | None = None
    error: BroadsheetError | None = None


def receive(source: Source, telling: Telling, make_fetcher: Callable[[], Fetcher]) -> Received:
    """Fetch a URL, or read a file or standard input. Raises FetchError or SourceError."""
    if not source.is_url:
        html = _unpacked(source.name, source.read(FILE_BYTES))
        is_markdown = source.path.lower().endswith(MARKDOWN_NAMES)
        content_type = telling.content_type or (MARKDOWN_TYPES[0] if is_markdown else None)
        return Received(html, source.address or telling.url, content_type)
    from crawler.fetching.fetcher import ANY_TEXT, PAGE_TYPES

    types = (*PAGE_TYPES, *MARKDOWN_TYPES, *([ANY_TEXT] if telling.flat else []))
    fetcher = make_fetcher()
    page = fetcher.fetch(source.name, types)
    if target := _onward(page):
        page = fetcher.fetch(target, types)
    content_type = telling.content_type or page.content_type
    return Received(
        page.body, page.url, content_type, page.fetched_at, page.status, page.headers, page.signals
    )


def _onward(page: Fetched) -> str:
    """Return where a page leads that is made to send its readers on and has nothing else to say; else ''."""
    if len(page.body) > REFRESH_BYTES:
        return ""
    header = next((value for name, value in page.headers if name.lower() == "refresh"), None)
    if (target := absolute(page.url, refreshed_to(header))) and target != page.url:
        return target
    if not _REFRESH.search(page.body):
        return ""
    try:
        return onward(Page.from_html(page.body, page.url, content_type=page.content_type))
    except PageError:
        return ""


def _unpacked(name: str, data: bytes) -> bytes:
    """Return a saved page without the packing that its first bytes tell of. Raises SourceError."""
    coding = next((coding for magic, coding in PACKED if data.startswith(magic)), None)
    start = first_bytes(data, coding, START_BYTES) if coding else data[:START_BYTES]
    if start.startswith(ARCHIVE_MAGIC):  # before its size or its many parts are found fault with
        raise SourceError(name, f"this is {binary_reason(start)}")
    if len(data) > FILE_BYTES:
        raise SourceError(name, f"larger than {FILE_BYTES:,} bytes, the most that is read of one file")
    if coding is None:
        return data
    try:
        return unpack(data, coding, FILE_BYTES)
    except UnpackError as error:
        raise SourceError(name, str(error)) from error


def read_source(source: Source, telling: Telling, make_fetcher: Callable[[], Fetcher]) -> Result:
    """Return the source's record or the error that names the source; it raises nothing.

    Where nobody told the address of a file, nor the file itself, the record's url is that of the file; where
    the file did, the provenance of the url names it.
    """
    try:
        record = _extract(receive(source, telling, make_fetcher), telling)
        if source.is_url:
            record = _whole(record, telling, make_fetcher())
    except BroadsheetError as error:
        return Result(source, error=named(source.name, error))
    except Exception as error:  # noqa: BLE001 - one bad page never stops the rest
        return Result(source, error=InternalError.of(source.name, error))
    if not source.is_url and source.name != STDIN and not (source.address or telling.url):
        record = _of_file(record, file_url(source.path))
    return Result(source, record=record)


def _of_file(record: NewsArticle, file: str) -> NewsArticle:
    """The record of a file at an address that nobody told; several may note the same one."""
    if not record.url:
        return replace(record, url=file)
    origin = Provenance(source="markup", confidence=NOTED_CONFIDENCE, detail=f"noted in {file}")
    return replace(record, provenance={**record.provenance, "url": origin})


def flat_text(page: Received, telling: Telling) -> tuple[str, str] | None:
    """Return the text of a page to be read as flat text, and its encoding; None of one with markup.

    Raises PageError for what was called flat text and is none.
    """
    if telling.flat:
        _check_flat(page)
    elif not _is_flat(page):
        return None
    utf8, encoding = to_utf8(page.html, page.content_type)
    return utf8.decode("utf-8", "replace"), encoding


def _check_flat(page: Received) -> None:
    """Raise PageError for what is surely no text: read as such, it would give a record of signs and tags."""
    is_page = _PAGE_START.match(page.html.lstrip(BOM_UTF8))
    reason = binary_reason(page.html) or ("an HTML page; leave out --flat" if is_page else None)
    if reason:
        raise PageError(page.url or "", f"not flat text: {reason}")


def _is_flat(page: Received) -> bool:
    """Whether a page is text without markup, such as what somebody copied from a browser."""
    kind = (page.content_type or "").partition(";")[0].strip().lower()
    if kind in MARKDOWN_TYPES:
        return foreign_reason(page.html, kind) is not None  # but not a page that was mislabelled
    if kind not in FLAT_TYPES or is_markup(page.html) or is_saved(page.html):
        return False
    return binary_reason(page.html) is None and foreign_reason(page.html, None) is None


def _extract(page: Received, telling: Telling) -> NewsArticle:
    flat = flat_text(page, telling)
    record = _extract_flat(page, *flat) if flat else _extract_html(page, telling)
    if page.signals is None:
        return record
    return replace(record, rights=with_signals(record.rights, page.signals))


def _extract_flat(page: Received, text: str, encoding: str) -> NewsArticle:
    record = extract_flat(text, page.url)
    metadata = replace(record.metadata, encoding=encoding, dateDownloaded=page.fetched_at, status=page.status)
    return replace(record, metadata=metadata, rights=read_rights({}, page.headers))


def _extract_html(page: Received, telling: Telling) -> NewsArticle:
    return extract(
        page.html,
        page.url,
        content_type=page.content_type,
        rules=telling.rules,
        fetched_at=page.fetched_at,
        status=page.status,
        headers=page.headers,
    )


def _whole(article: NewsArticle, telling: Telling, fetcher: Fetcher) -> NewsArticle:
    """Return the article with the pages that follow; it ends before one that cannot be read, and says so."""
    from crawler.fetching.fetcher import PAGE_TYPES

    while url := article.metadata.nextPage:
        if len(article.metadata.furtherPages) >= MOST_PAGES - 1:
            return cut_before(article, url, TOO_MANY)
        try:
            fetched = fetcher.fetch(url, PAGE_TYPES)
            page = Page.from_html(
                fetched.body,
                fetched.url,
                content_type=fetched.content_type,
                fetched_at=fetched.fetched_at,
                status=fetched.status,
                headers=fetched.headers,
            )
            article = joined(article, read_next(article, page, telling.rules))
        except BroadsheetError as error:
            return cut_before(article, url, error.reason)
    return article


def read_file(source: Source, telling: Telling) -> Result:
    """`read_source` for what is no URL; for worker processes."""
    return read_source(source, telling, _no_fetcher)


def named(name: str, error: BroadsheetError) -> BroadsheetError:
    """Return the error under the name that the user knows, less a password in it.

    A redirect's own address moves to the reason.
    """
    name = without_login(name)
    if error.url in ("", name):
        return type(error)(name, error.reason)
    return type(error)(name, f"{error.reason} (at {error.url})")


def _no_fetcher() -> Fetcher:
    raise AssertionError("files are not fetched")
