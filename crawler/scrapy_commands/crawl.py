"""scrapy crawl: Scrapy's own, with an exit code that says whether the crawl brought anything."""

from __future__ import annotations

import argparse
import asyncio
import sys
from typing import TYPE_CHECKING, Any

from scrapy.commands import crawl
from scrapy.exceptions import UsageError
from twisted.internet.defer import Deferred

from crawler.errors import AddressRefused, ProjectError
from crawler.outcome import one_line
from crawler.running import code_of, stopped_early
from crawler.signals import Signals
from crawler.sites import SiteError
from crawler.spiders.news import NewsSpider
from extractors.errors import BroadsheetError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


USAGE = 2  # the exit code of wrong usage


class Command(crawl.Command):
    """Scrapy ends with 0 though every request failed; this ends with the codes of `broadsheet crawl`."""

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run the spider and set the exit code. Raises UsageError."""
        if len(args) != 1:
            raise UsageError("name one spider")
        process: Any = self.crawler_process  # set by Scrapy before it runs a command
        signals = Signals(process)
        crawler = process.create_crawler(args[0])
        done = process.crawl(crawler, **opts.spargs)
        errors: list[BaseException] = []
        if isinstance(done, Deferred):  # of a reactor that is not asyncio's
            done.addErrback(lambda failure: errors.append(failure.value))  # type: ignore[call-overload]
        process.start()
        if isinstance(done, asyncio.Task) and not done.done():
            self.exitcode = stopped_early(crawler, signals)
            return
        failed = _tell_failure(done, *errors)
        self.exitcode = failed if process.bootstrap_failed or errors else _code(crawler, signals)


def _tell_failure(done: Any, error: BaseException | None = None) -> int:
    """Tell on one line why a crawl did not start; asyncio would print a traceback. Returns the exit code."""
    if isinstance(done, asyncio.Task) and not done.cancelled():
        error = done.exception()
    if isinstance(error, BroadsheetError):
        sys.stderr.write(f"broadsheet: {one_line(error)}\n")
    elif error:
        raise error
    return USAGE if isinstance(error, SiteError | AddressRefused | ProjectError) else 1


def _code(crawler: Crawler, signals: Signals) -> int:
    """Other spiders of a project keep Scrapy's code."""
    return code_of(crawler, signals) if isinstance(crawler.spider, NewsSpider) else 0
