"""Store: the last pipeline. The article and its URL's new state are committed together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crawler.frontier.contract import Ack, State, Story
from crawler.frontier.database import StateError
from crawler.frontier.ledger import Ledger
from crawler.pipelines.item import ArticlePage, check_page, drop

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class StorePipeline:
    """Writes articles to the archive and the outputs; passes the plain record on, for Scrapy's FEEDS."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> StorePipeline:
        """Take the crawl's ledger."""
        return cls(Ledger.of(crawler))

    async def process_item(self, item: ArticlePage) -> dict[str, Any]:
        """Return the record once it is committed."""
        check_page(item)
        item.record["metadata"] |= {"revision": item.revision, "copyOf": item.copy_of}
        try:
            receipt = await self.ledger.settle(_ack(item))
        except StateError as error:  # the ledger has said so and ends the crawl
            raise drop("the state cannot be written") from error
        item.settled = True
        if not receipt.held:
            raise drop("its lease was lost to another worker, which reads it")
        if receipt.ack.story is None:
            raise drop(receipt.ack.reason)
        return item.record


def _ack(item: ArticlePage) -> Ack:
    return Ack(
        lease=item.lease,
        state=State.DONE,
        etag=item.etag,
        last_modified=item.last_modified,
        revisit_at=item.revisit_at,
        found=item.found,
        story=Story(
            article_id=item.lease.article_id,
            revision=item.revision,
            record=item.record,
            simhash=item.simhash,
            event=item.event,
            diff=item.diff,
            rewritten=item.rewritten,
            copy_of=item.copy_of,
            copies=item.copies,
            blocks=item.blocks,
        ),
    )
