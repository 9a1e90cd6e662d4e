"""Reading: one source to its record or the reason why not. The seam between crawler and extractors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from crawler.errors import InternalError
from crawler.sources import STDIN, Source, file_url
from extractors import BroadsheetError, NewsArticle, SiteRules, extract
from extractors.page import MAX_BYTES

if TYPE_CHECKING:
    from crawler.fetching.fetcher import Fetcher


@dataclass(frozen=True, slots=True)
class Telling:
    """What the caller tells of the pages: the address and type of a saved one, rules of its site."""

    url: str | None = None
    content_type: str | None = None
    rules: SiteRules | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A source with its record, or with the error that names it."""

    source: Source
    record: NewsArticle | None = None
    error: BroadsheetError | None = None


def read_saved(source: Source, telling: Telling) -> Result:
    """Read a file or standard input. Where nobody told its address, the record's url is the file's."""

    def read() -> NewsArticle:
        html = source.read(MAX_BYTES)
        record = extract(html, telling.url, content_type=telling.content_type, rules=telling.rules)
        if record.url or source.name == STDIN:
            return record
        return replace(record, url=file_url(source.name))

    return _guarded(source, read)


def read_fetched(source: Source, telling: Telling, fetcher: Fetcher) -> Result:
    """Fetch a URL and read it."""

    def read() -> NewsArticle:
        page = fetcher.fetch(source.name)
        return extract(
            page.body,
            page.url,
            content_type=telling.content_type or page.content_type,
            rules=telling.rules,
            fetched_at=page.fetched_at,
            status=page.status,
        )

    return _guarded(source, read)


def _guarded(source: Source, read: Callable[[], NewsArticle]) -> Result:
    try:
        return Result(source, record=read())
    except BroadsheetError as error:
        return Result(source, error=_named(source.name, error))
    except Exception as error:  # noqa: BLE001 - one bad page never stops the rest
        reason = f"{type(error).__name__}: {error} (a bug of Broadsheet's; the other inputs go on)"
        return Result(source, error=InternalError(source.name, reason))


def _named(name: str, error: BroadsheetError) -> BroadsheetError:
    """The same error under the name that the user knows; a redirect's own address moves to the reason."""
    if error.url in ("", name):
        return type(error)(name, error.reason)
    return type(error)(name, f"{error.reason} (at {error.url})")
