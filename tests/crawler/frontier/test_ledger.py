"""The ledger of a crawl: who waits for a commit hears of it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from scrapy.utils.test import get_crawler

from crawler.frontier.contract import Ack, Receipt
from crawler.frontier.ledger import Ledger
from crawler.spiders.news import NewsSpider
from tests.crawler.frontier.states import FAST, NOBODY, done, task


def test_a_listener_that_breaks_leaves_nobody_waiting(tmp_path: Path) -> None:
    settings = {
        "BROADSHEET_STATE": str(tmp_path / "s.db"),
        "EXTENSIONS": {"crawler.frontier.ledger.Ledger": 0},
        "ITEM_PIPELINES": {"crawler.pipelines.store.StorePipeline": 900},
    }
    ledger = Ledger.of(get_crawler(NewsSpider, settings))
    ledger.state.add([task("1"), task("2")])
    leases = ledger.state.lease(FAST, 9, NOBODY)

    def break_off(ack: Ack, receipt: Receipt) -> None:
        raise RuntimeError("a bug")

    async def settle() -> list[Receipt]:
        ledger.listeners.append(break_off)
        acks = (ledger.settle(done(lease)) for lease in leases)
        return await asyncio.wait_for(asyncio.gather(*acks), 60)

    assert [receipt.held for receipt in asyncio.run(settle())] == [True, True]
    ledger.state.close()
