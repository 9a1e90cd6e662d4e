"""Readers: Scrapy extension that owns the processes that read pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy import signals

from crawler.readers.lanes import Lanes, warm_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy.crawler import Crawler


class Readers:
    """The crawl's lanes, started with the first page and ended with the crawl."""

    def __init__(self, count: int) -> None:
        self.lanes = Lanes(count)
        if count:
            warm_up()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Readers:
        """Take the number of processes from BROADSHEET_READERS."""
        readers = cls(crawler.settings.getint("BROADSHEET_READERS"))
        crawler.signals.connect(readers.spider_closed, signals.spider_closed)
        return readers

    @classmethod
    def of(cls, crawler: Crawler) -> Readers:
        """Return the readers of a crawl. Raises RuntimeError where the extension is not enabled."""
        readers: Readers | None = crawler.get_extension(cls)
        if readers is None:
            raise RuntimeError(
                "enable the extension crawler.readers.extension.Readers, or crawler.addon.Addon"
            )
        return readers

    async def run(self, url: str, function: Callable[..., Any], *arguments: Any) -> Any:
        """Return function(*arguments), run in one of the processes. Raises PageError naming `url`."""
        return await self.lanes.run(url, function, *arguments)

    def spider_closed(self) -> None:
        """End the processes."""
        self.lanes.close()
