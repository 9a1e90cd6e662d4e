"""Acknowledge: what the spider says of a lease goes into the state, not to the pipelines."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from crawler.frontier.contract import Ack
from crawler.frontier.database import StateError
from crawler.frontier.ledger import Ledger

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class AcknowledgeMiddleware:
    """Spider middleware that settles acks; articles pass on to the pipelines and are settled there."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> AcknowledgeMiddleware:
        """Take the crawl's ledger."""
        return cls(Ledger.of(crawler))

    async def process_spider_output(self, response: Any, result: AsyncIterator[Any]) -> AsyncIterator[Any]:
        """Settle the acks among the spider's output."""
        async for output in result:
            if not isinstance(output, Ack):
                yield output
            elif not self.ledger.failure:
                await self._settle(output)

    async def _settle(self, ack: Ack) -> None:
        try:
            await self.ledger.settle(ack)
        except StateError:
            return  # the ledger has said so and ends the crawl
