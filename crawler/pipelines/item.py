"""Item: an article page on its way through the pipelines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from scrapy.exceptions import DropItem

from crawler.errors import ProjectError
from crawler.frontier.contract import Lease, Task

HANDED_ON = "a pipeline in a place below 900 hands on the ArticlePage that it is given"


@dataclass(slots=True, repr=False)
class ArticlePage:
    """A fetched page and its record.

    record        the record's JSON object
    refusal       why the page has no record, or ''
    seen_blocks   what the host's pages are known to repeat, as it was read with
    copy_of       address of the copy of the story on another site that was published first
    copies        addresses of copies that were stored before this one, which was published first
    revision, event, diff   its number, what changed, and how, by words
    rewritten     whether nothing of the revision before is left in it
    etag, last_modified   validators for the next visit
    revisit_at    when that is due (seconds since 1970 UTC), or None
    found         further addresses that the page leads to, to be fetched if it is stored
    is_amp        whether it is an AMP page
    twin          address of the stored article that a page that is dropped is a copy of
    differs       whether its headline or text is not that of its twin, word for word
    instead       the address that is fetched in place of a page that is dropped
    restamp, removed      what a drop means for the stored article: seen unchanged, or taken away
    veiled        whether what is dropped may only stand in a story's place for a while
    settled       whether the state has what became of it
    """

    lease: Lease
    record: dict[str, Any] = field(default_factory=dict)
    refusal: str = ""
    simhash: int = 0
    blocks: frozenset[int] = frozenset()
    etag: str | None = None
    last_modified: str | None = None
    revisit_at: float | None = None
    seen_blocks: frozenset[int] = frozenset()
    copy_of: str | None = None
    copies: tuple[str, ...] = ()
    revision: int = 1
    event: str = "new"
    diff: str | None = None
    rewritten: bool = False
    found: tuple[Task, ...] = ()
    is_amp: bool = False
    twin: str | None = None
    differs: bool = False
    instead: Task | None = None
    restamp: bool = False
    removed: bool = False
    veiled: bool = False
    settled: bool = False

    def __repr__(self) -> str:
        """Scrapy logs every item that a pipeline drops or breaks on: its address tells it."""
        return f"{type(self).__name__}({self.lease.task.url!r})"

    @property
    def body(self) -> str:
        """The article's text."""
        return self.record.get("articleBody") or ""


def check_page(item: object) -> None:
    """Raise ProjectError for what is no article page: Scrapy calls pipelines of a project between ours."""
    if not isinstance(item, ArticlePage):
        raise ProjectError("ITEM_PIPELINES", f"{HANDED_ON}, not a {type(item).__name__}")


def drop(reason: str) -> DropItem:
    """Return the exception that drops a page. It is everyday life, not worth a warning."""
    return DropItem(reason, log_level="DEBUG")
