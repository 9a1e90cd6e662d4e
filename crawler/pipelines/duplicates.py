"""Duplicates: one story is stored once; a copy on another site is marked with the one published first."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from crawler.alike import MAYBE_BITS, is_alike, is_one
from crawler.discovery.times import BARE, as_moment
from crawler.frontier.archive_reader import Twin, address_of, find_twins
from crawler.frontier.contract import Ack, Receipt
from crawler.frontier.ledger import Ledger
from crawler.pipelines.item import ArticlePage, check_page, drop
from extractors.urls import same_site

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawler.spiders.news import NewsSpider

SAME_TEXT = "same text"
MOST_UNSETTLED = 500  # a page that lost its lease is never settled; it is forgotten after so many others


class DuplicatesPipeline:
    """Drops a story that is stored under another address of its site, and marks copies across sites."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        # By lease: articles that cannot be found in the state yet.
        self.unsettled: OrderedDict[int, tuple[Twin, ArticlePage]] = OrderedDict()
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
        check_page(item)
        mine = _twin(item)
        # It may have moved here: as long as that is not committed, its copies name the address before.
        own = {mine.url, address_of(self.ledger.state.db, item.lease.article_id)}
        copies = []
        for twin in self._twins(mine):
            if twin.url in own:
                continue
            if not self._is_of_same_site(item, twin):
                copies += [twin] if _is_same_text(mine, twin) else []
            elif not item.lease.article_id and not twin.removed and (reason := _sameness(mine, twin)):
                item.twin = twin.url
                item.differs = (mine.content_hash, mine.headline) != (twin.content_hash, twin.headline)
                item.veiled = reason == SAME_TEXT and _may_be_another(item, twin)
                raise drop(f"duplicate: {reason}")
        self.unsettled[item.lease.id] = self._mark(item, mine, copies, own), item
        if len(self.unsettled) > MOST_UNSETTLED:
            self.unsettled.popitem(last=False)
        return item

    def _is_of_same_site(self, item: ArticlePage, twin: Twin) -> bool:
        """Whether a twin is on the page's site, which may have several domains."""
        plans = cast("NewsSpider", self.ledger.crawler.spider).plans
        return same_site(twin.url, item.lease.task.url) or plans[item.lease.task.site].owns(twin.url)

    def _twins(self, mine: Twin) -> Iterator[Twin]:
        """What may be the same story, what is not settled yet first."""
        fresh = [twin for twin, _ in self.unsettled.values() if _may_be_same(mine, twin)]
        yield from (*fresh, *find_twins(self.ledger.state.db, mine))

    def _mark(
        self, item: ArticlePage, mine: Twin, copies: Sequence[Twin], own: AbstractSet[str | None]
    ) -> Twin:
        """Note which copy on another site was published first, or which ones this page goes before.

        own are the addresses of the page's article. Returns `mine` with that.
        """
        originals = {twin.original: twin.published for twin in copies}
        if not originals or own & originals.keys():
            return mine
        if all(_is_earlier(mine.published, published) for published in originals.values()):
            item.copies = tuple(originals)
            for lease, (twin, other) in self.unsettled.items():
                if twin.original in originals:
                    other.copy_of = mine.url
                    self.unsettled[lease] = _named(twin, mine.url, mine.published), other
            return mine
        first = next(iter(originals))
        for url, published in originals.items():
            if _is_earlier(published, originals[first]):
                first = url
        item.copy_of = first
        return _named(mine, first, originals[first])


def _named(twin: Twin, original: str, published: str | None) -> Twin:
    return replace(twin, original=original, published=published)


def _is_earlier(date: str | None, other: str | None) -> bool:
    """Whether a date of publication is surely before another: a bare date is before those of later days.

    >>> _is_earlier("2026-11-24T11:00:00+02:00", "2026-11-24T10:00:00Z")
    True
    >>> _is_earlier("2026-11-24", "2026-11-24T10:00:00Z"), _is_earlier(None, "2026-11-25")
    (False, False)
    """
    if not date or not other:
        return False
    if BARE in (len(date), len(other)):
        return date[:BARE] < other[:BARE]
    return as_moment(date) < as_moment(other)


def _twin(item: ArticlePage) -> Twin:
    return Twin(
        url=item.record["url"],
        canonical_url=item.record.get("canonicalUrl"),
        headline=item.record.get("headline"),
        content_hash=item.record["metadata"]["contentHash"],
        simhash=item.simhash,
        body=item.body,
        original=item.record["url"],
        published=item.record.get("datePublished"),
    )


def _may_be_same(mine: Twin, other: Twin) -> bool:
    return (
        mine.content_hash == other.content_hash
        or bool({mine.url, mine.canonical_url} & ({other.url, other.canonical_url} - {None}))
        or (mine.simhash ^ other.simhash).bit_count() <= MAYBE_BITS
    )


def _sameness(mine: Twin, other: Twin) -> str:
    named = mine.url == other.canonical_url or (
        mine.canonical_url and mine.canonical_url in (other.url, other.canonical_url)
    )
    if named and is_one(mine.headline, mine.body, other.headline, other.body):
        return "same canonical address"
    return SAME_TEXT if _is_same_text(mine, other) else ""


def _may_be_another(item: ArticlePage, twin: Twin) -> bool:
    """Whether headlines tell of two stories where there is one text: it may stand before both for a while.

    So do an error page, and the sentence with which a site begins all its breaking news.
    """
    headline = _words(item.record.get("headline"))
    titles = (headline, _words(item.lease.task.hint.get("title"))), (headline, _words(twin.headline))
    return any(one and other and not (one <= other or other <= one) for one, other in titles)


def _words(title: str | None) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", (title or "").casefold()))


def _is_same_text(mine: Twin, other: Twin) -> bool:
    if not mine.body or not other.body:
        return False
    if mine.content_hash == other.content_hash:
        return True
    if (mine.simhash ^ other.simhash).bit_count() > MAYBE_BITS:
        return False
    return is_alike(mine.body, other.body)
