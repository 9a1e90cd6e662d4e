"""Duplicates: one story is stored once; a copy on another site is marked with the earliest."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from crawler.alike import MAYBE_BITS, is_alike
from crawler.frontier.archive_reader import Twin, find_twins
from crawler.frontier.contract import Ack, Receipt
from crawler.frontier.ledger import Ledger
from crawler.pipelines.item import ArticlePage, drop
from extractors.urls import same_site

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

MOST_UNSETTLED = 500  # a page that lost its lease is never settled; it is forgotten after so many others


class DuplicatesPipeline:
    """Drops a story that is stored under another address of its site, and marks copies across sites."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.unsettled: OrderedDict[int, Twin] = OrderedDict()  # by lease: they cannot be found in the state
        ledger.listeners.append(self.settled)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DuplicatesPipeline:
        """Take the crawl's ledger."""
        return cls(Ledger.of(crawler))

    def settled(self, ack: Ack, _: Receipt) -> None:
        """Leave a page to the state, which has it now."""
        self.unsettled.pop(ack.lease.id, None)

    def process_item(self, item: ArticlePage) -> ArticlePage:
        """Raise DropItem for a duplicate. An article that is stored already is itself, not a duplicate."""
        if item.lease.article_id:
            return item
        mine = _twin(item)
        fresh = (twin for twin in self.unsettled.values() if _may_be_same(mine, twin))
        for twin in [*fresh, *find_twins(self.ledger.state.db, mine)]:
            if twin.url == mine.url:
                continue
            if same_site(twin.url, mine.url):
                if reason := _sameness(mine, twin):
                    raise drop(f"duplicate: {reason}")
            elif item.copy_of is None and _is_same_text(mine, twin):
                item.copy_of = twin.copy_of or twin.url
        self.unsettled[item.lease.id] = mine
        if len(self.unsettled) > MOST_UNSETTLED:
            self.unsettled.popitem(last=False)
        return item


def _twin(item: ArticlePage) -> Twin:
    return Twin(
        url=item.record["url"],
        canonical_url=item.record.get("canonicalUrl"),
        content_hash=item.record["metadata"]["contentHash"],
        simhash=item.simhash,
        body=item.body,
        copy_of=item.copy_of,
    )


def _may_be_same(mine: Twin, other: Twin) -> bool:
    return (
        mine.content_hash == other.content_hash
        or bool({mine.url, mine.canonical_url} & ({other.url, other.canonical_url} - {None}))
        or (mine.simhash ^ other.simhash).bit_count() <= MAYBE_BITS
    )


def _sameness(mine: Twin, other: Twin) -> str:
    if mine.url == other.canonical_url or (
        mine.canonical_url and mine.canonical_url in (other.url, other.canonical_url)
    ):
        return "same canonical address"
    return "same text" if _is_same_text(mine, other) else ""


def _is_same_text(mine: Twin, other: Twin) -> bool:
    if not mine.body or not other.body:
        return False
    if mine.content_hash == other.content_hash:
        return True
    if (mine.simhash ^ other.simhash).bit_count() > MAYBE_BITS:
        return False
    return is_alike(mine.body, other.body)
