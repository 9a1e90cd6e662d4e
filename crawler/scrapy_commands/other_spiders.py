"""Other spiders: commands of Scrapy's that fetch one address without a crawl work with those alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.exceptions import UsageError

from crawler.addon import SCHEDULER
from crawler.spiders.news import NewsSpider

if TYPE_CHECKING:
    import argparse

REFUSED = (
    "the news spider fetches what a crawl's state hands out; `broadsheet explain URL` shows what it reads"
)


class OtherSpidersOnly:
    """Goes before a command of Scrapy's that may be told a spider."""

    settings: Any
    crawler_process: Any

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run the command. Raises UsageError for the news spider, and in a project that has no other."""
        names = self.crawler_process.spider_loader.list()
        spider = self.crawler_process.spider_loader.load(opts.spider) if opts.spider in names else None
        if self.settings["SCHEDULER"] == SCHEDULER or (spider and issubclass(spider, NewsSpider)):
            raise UsageError(REFUSED, print_help=False)
        super().run(args, opts)  # type: ignore[misc]
