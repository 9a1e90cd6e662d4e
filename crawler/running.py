"""Running: crawls in processes, from their settings to their exit codes."""

from __future__ import annotations

import json
import logging
import multiprocessing
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crawler.garbage import collect_rarely
from crawler.signals import INTERRUPTED, TERMINATED, Signals
from crawler.summary import exit_code, summarize, summary_lines
from crawler.workers import starting

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawler.frontier.database import StateError

KILLED = (-signal.SIGKILL, -signal.SIGSEGV, -signal.SIGBUS, -signal.SIGABRT)
UNWRITTEN = "FEEDS: not all were written, the log says why; the archive has everything"
HOPELESS = (
    64  # the exit code of a crawl of --every whose error no repetition mends; no crawl has it otherwise
)


def run_crawl(sites: Sequence[str], overrides: Mapping[str, Any], stats_file: str | None = None) -> int:
    """Crawl site packs and URLs, print the summary, and return the exit code. Raises StateError."""
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.settings import Settings

    from crawler import settings as defaults
    from crawler.frontier.ledger import Ledger
    from crawler.spiders.news import NewsSpider

    settings = Settings()
    settings.setmodule(defaults, priority="project")
    extensions = {**defaults.EXTENSIONS, "crawler.live.LiveTable": 900}
    quiet = {
        "LOG_INSTALL_ROOT_HANDLER": False,
        "LOGSTATS_INTERVAL": 0,
        "STATS_DUMP": False,
        "EXTENSIONS": extensions,
    }
    settings.setdict({**quiet, **overrides}, priority="cmdline")
    # Scrapy greets with its versions and settings as soon as its own handler is there.
    process = AsyncCrawlerProcess(settings)
    signals = Signals(process)
    chosen = overrides.get("LOG_LEVEL")
    logging.basicConfig(
        format="%(asctime)s %(levelname)s %(message)s", level=chosen or _log_level(), force=True
    )
    logging.getLogger("scrapy").setLevel(chosen or logging.WARNING)
    crawler = process.create_crawler(NewsSpider)
    done = process.crawl(crawler, sites=tuple(sites))
    collect_rarely()
    process.start()
    if not done.done():
        return stopped_early(crawler, signals)
    done.result()
    ledger = Ledger.of(crawler)
    summary = {"outcome": ledger.outcome, **summarize(crawler.stats.get_stats())}
    for line in summary_lines(summary):
        click.echo(line, err=True)
    if stats_file:
        ledger.failure = _write_stats(stats_file, summary, ledger.failure)
    if ledger.failure:
        raise ledger.failure
    return code_of(crawler, signals)


def _write_stats(name: str, summary: Mapping[str, Any], failure: StateError | None) -> StateError | None:
    """Write the counts of a crawl; return its failure, or that this one failed."""
    from crawler.frontier.database import StateError

    text = json.dumps(summary, ensure_ascii=False, indent=2) + "\n"
    if name == "-":
        click.echo(text.encode(), nl=False)
        return failure
    try:
        Path(name).write_text(text, "utf-8")
    except OSError as error:
        unwritten = StateError(name, f"the counts cannot be written: {error.strerror}")
        if failure:
            click.echo(f"broadsheet: {unwritten}", err=True)
        return failure or unwritten
    return failure


def stopped_early(crawler: Crawler, signals: Signals) -> int:
    """Give back what a crawl holds that was to end before it had begun, or at once, which Scrapy just leaves.

    Its readers have to be ended, too: Python would wait for them for ever. Returns the exit code.
    """
    from crawler.frontier.ledger import Ledger
    from crawler.readers.extension import Readers

    if crawler.extensions is not None:
        Readers.of(crawler).spider_closed()
        Ledger.of(crawler).close("shutdown")
    click.echo(f"broadsheet: {'terminated' if signals.code == TERMINATED else 'interrupted'}", err=True)
    return signals.code


def code_of(crawler: Crawler, signals: Signals) -> int:
    """Return the exit code of a crawl of NewsSpider that has ended."""
    from crawler.frontier.ledger import Ledger

    ledger = Ledger.of(crawler)
    if ledger.failure:
        return 1
    if ledger.outcome == "shutdown":
        return signals.code
    summary = summarize(crawler.stats.get_stats())
    code = exit_code(summary, list(ledger.sites), ledger.outcome, ledger.stocked)
    if _lacks_feeds(crawler):
        click.echo(f"broadsheet: {UNWRITTEN}", err=True)
        return code or 1
    return code


def _lacks_feeds(crawler: Crawler) -> bool:
    """Whether Scrapy's exports are not all there: it logs that, or counts it, and goes on.

    One of a format that it does not know turns all of them off.
    """
    settings, stats = crawler.settings, crawler.stats.get_stats()
    feeds = settings.getdict("FEEDS").values()
    always = settings.getbool("FEED_STORE_EMPTY")
    expected = sum(bool(feed.get("store_empty", always)) for feed in feeds)
    failed, written = (
        sum(number for key, number in stats.items() if key.startswith(f"feedexport/{kind}_count/"))
        for kind in ("failed", "success")
    )
    return bool(failed) or written < expected


def _log_level() -> int:
    """On a terminal the live view tells it all; elsewhere an event is a log line."""
    return logging.WARNING if sys.stderr.isatty() else logging.INFO


def repeat_crawl(
    sites: Sequence[str], settings: Callable[[], Mapping[str, Any]], stats_file: str | None, every_s: float
) -> int:
    """Crawl again and again, each time in a process of its own, until SIGTERM (0) or SIGINT (130).

    The next crawl starts `every_s` seconds after the start of the last, and never before its end; each asks
    for its settings anew. Raises SiteError or AddressRefused at once for what can never be crawled, and ends
    with 1 where the first crawl finds what no repetition mends, such as a state that is none. What befalls a
    later one was well before, and may be again.
    """
    from crawler.spiders.plan import plans_for

    plans_for(sites)
    stop = threading.Event()
    received: list[int] = []
    context = multiprocessing.get_context("spawn")

    def ask_to_stop(number: int, _: object) -> None:
        received.append(number)
        if len(received) == 1:  # one that comes within the first's `set` would wait for that for ever
            stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask_to_stop)
    is_first = True
    while not stop.is_set():
        started = time.monotonic()
        child = context.Process(target=_child, args=(sites, settings(), stats_file))
        with starting():  # it ends when we tell it
            child.start()
        _wait(child, received)
        if child.exitcode in KILLED and not stop.is_set():
            click.echo("broadsheet: the crawl was killed; the next one goes on where it was", err=True)
        if child.exitcode == HOPELESS and is_first and not stop.is_set():
            return 1
        is_first = False
        stop.wait(max(0.0, started + every_s - time.monotonic()))
    for number in (signal.SIGTERM, signal.SIGINT):  # `timeout` sends each twice; the exit code alone is left
        signal.signal(number, signal.SIG_IGN)
    return INTERRUPTED if received[0] == signal.SIGINT else 0


def _wait(child: multiprocessing.process.BaseProcess, received: Sequence[int]) -> None:
    """Wait for the end of a crawl, to which SIGTERM stands for what we receive: a second one hurries it."""
    told = 0
    while child.is_alive():
        child.join(0.2)
        if told < min(len(received), 2):
            child.terminate()
            told += 1


def _child(sites: Sequence[str], overrides: Mapping[str, Any], stats_file: str | None) -> None:
    from crawler.errors import ProjectError
    from crawler.frontier.database import UnusableState
    from extractors.errors import BroadsheetError

    try:
        sys.exit(run_crawl(sites, overrides, stats_file))
    except BroadsheetError as error:
        click.echo(f"broadsheet: {error}", err=True)
        sys.exit(HOPELESS if isinstance(error, UnusableState | ProjectError) else 1)
