"""Revisions: an article that was read again is dropped as unchanged, or becomes its next revision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from crawler.alike import may_be_one, shingles
from crawler.frontier.archive_reader import read_stored
from crawler.frontier.ledger import Ledger
from crawler.pipelines.changes import name_change, word_diff
from crawler.pipelines.item import ArticlePage, check_page, drop

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

STUB = "paywall-stub"
BEGINNING = 0.5  # of a stored text, word for word: editors do not cut so much off and leave the rest alone
# What is shorter, be it than this share of the stored text or than this, and has nothing of it is a note that
# stands in its place.
NOTE, NOTE_CHARS = 0.25, 600


class RevisionsPipeline:
    """Compares a page that is stored already with its latest revision."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RevisionsPipeline:
        """Take the crawl's ledger."""
        return cls(Ledger.of(crawler))

    def process_item(self, item: ArticlePage) -> ArticlePage:
        """Raise DropItem for an article that its reader finds unchanged."""
        check_page(item)
        stored = read_stored(self.ledger.state.db, item.lease.article_id) if item.lease.article_id else None
        if stored:
            self._check_whole(item, stored.record)
            item.event = name_change(stored.record, item.record, item.seen_blocks)
            if stored.removed and not item.event:
                item.event = "back again"
            if not item.event:
                item.restamp = True
                raise drop("unchanged")
            item.diff = word_diff(stored.record, item.record, item.seen_blocks)
            item.revision = stored.revision + 1
            item.rewritten = not may_be_one(item.record, stored.record)
        return item

    def _check_whole(self, item: ArticlePage, stored: Mapping[str, Any]) -> None:
        """Raise DropItem for what only stands before a stored text for a while, and says nothing of it."""
        if _is_cut_short(item.record, stored):
            raise drop("a further page of it cannot be read")
        walled = _is_walled(item.record, stored)
        if not walled and not _is_note(item.record, stored):
            return
        # They are of this page; the article may have changed behind it.
        item.etag = item.last_modified = None
        item.restamp = walled
        raise drop("unchanged" if walled else "no article: a note in its place")


def _is_cut_short(record: Mapping[str, Any], stored: Mapping[str, Any]) -> bool:
    """Whether pages are missing that are in what is stored, and that the article still has."""
    told, before = record["metadata"], stored["metadata"].get("furtherPages") or ()
    return bool(told.get("nextPage")) and len(told["furtherPages"]) < len(before)


def _is_walled(record: Mapping[str, Any], stored: Mapping[str, Any]) -> bool:
    """Whether a paywall shows less of an article than it did, told as one or not."""
    body, before = record.get("articleBody") or "", stored.get("articleBody") or ""
    if len(body) >= len(before):
        return False
    is_beginning = len(body) < BEGINNING * len(before) and before.startswith(body.rstrip(" .…"))
    return is_beginning or record["pageType"] == STUB != stored["pageType"]


def _is_note(record: Mapping[str, Any], stored: Mapping[str, Any]) -> bool:
    """Whether a page says in a few words something altogether different, headline included."""
    body, before = record.get("articleBody") or "", stored.get("articleBody") or ""
    return (
        len(body) < max(NOTE * len(before), min(NOTE_CHARS, len(before)))
        and not shingles(record.get("headline") or "") & shingles(stored.get("headline") or "")
        and not shingles(body) & shingles(before)
    )
