"""Crawls of the demo site, measured: `python -m benchmarks.crawl speed|memory|kills`."""

from __future__ import annotations

import argparse
import platform
import random
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from urllib.request import urlopen

CONCURRENCY = 8
BARE_SPIDER = """
import sys
import scrapy
from scrapy.crawler import AsyncCrawlerProcess

class Bare(scrapy.Spider):
    name = "bare"
    async def start(self):
        for url in open(sys.argv[1]).read().split():
            yield scrapy.Request(url, dont_filter=True)
    def parse(self, response):
        return None

process = AsyncCrawlerProcess({
    "LOG_LEVEL": "ERROR", "CONCURRENT_REQUESTS": 32, "CONCURRENT_REQUESTS_PER_DOMAIN": int(sys.argv[2]),
    "TELNETCONSOLE_ENABLED": False,
})
process.crawl(Bare)
process.start()
"""


@contextmanager
def demo_site(articles: int) -> Iterator[str]:
    """Serve the demo site in a process of its own; yields its address."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--serve", "--articles", str(articles), "--port", str(port)]
    server = subprocess.Popen(
        [sys.executable, "-m", "crawler", "demo", *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            try:
                urlopen(f"{url}/robots.txt").read()
                break
            except OSError:
                time.sleep(0.1)
        yield url
    finally:
        server.terminate()
        server.wait()


class Crawl:
    """A crawl of ours in a folder."""

    def __init__(self, url: str, folder: Path) -> None:
        self.folder = folder
        self.state = folder / "state.db"
        self.command = [
            *(sys.executable, "-m", "crawler", "crawl", url, "--delay", "0"),
            *("--concurrency-per-host", str(CONCURRENCY), "--allow-private", url.partition("://")[2]),
            *("--state", str(self.state), "--out", str(folder / "articles.jsonl")),
            *("--set", "LOG_LEVEL=WARNING"),
        ]

    def run(self) -> float:
        """Crawl to the end; returns the seconds it took."""
        started = time.perf_counter()
        subprocess.run(self.command, check=True, stderr=subprocess.DEVNULL)
        return time.perf_counter() - started

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """Ask the state."""
        with closing(sqlite3.connect(self.state)) as db:
            return db.execute(sql).fetchall()

    def requests(self) -> int:
        """Requests of the last run."""
        ((count,),) = self.ask("SELECT json_extract(stats, '$.requests') FROM runs ORDER BY id DESC LIMIT 1")
        return int(str(count))

    def records(self) -> list[tuple[object, ...]]:
        """What must not depend on kills."""
        return sorted(
            self.ask("SELECT url, revision, headline, content_hash FROM articles"),
            key=str,
        )


def speed(articles: int) -> None:
    """Pages a second against a spider that only fetches them, and the second crawl's requests."""
    with demo_site(articles) as url, tempfile.TemporaryDirectory() as folder:
        ours = Crawl(url, Path(folder))
        seconds = ours.run()
        first, stored = ours.requests(), len(ours.records())
        pages = Path(folder, "pages.txt")
        pages.write_text(
            "\n".join(str(row[0]) for row in ours.ask("SELECT url FROM urls WHERE fetched_at > 0"))
        )
        count = len(pages.read_text().split())
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", BARE_SPIDER, str(pages), str(CONCURRENCY)], check=True)
        bare = time.perf_counter() - started
        again = ours.run()
        second = ours.requests()
    print(f"{'':<34}{'seconds':>9}{'requests':>10}{'pages/s':>9}")
    print(f"{'Scrapy, fetching only':<34}{bare:>9.1f}{count:>10}{count / bare:>9.0f}")
    print(f"{'broadsheet crawl':<34}{seconds:>9.1f}{first:>10}{first / seconds:>9.0f}   {stored} articles")
    print(f"{'broadsheet crawl, nothing new':<34}{again:>9.1f}{second:>10}{'':>9}   {second / first:.1%}")


def memory(articles: int) -> None:
    """Resident memory of the crawling process while it crawls."""
    with demo_site(articles) as url, tempfile.TemporaryDirectory() as folder:
        ours = Crawl(url, Path(folder))
        crawl = subprocess.Popen(ours.command, stderr=subprocess.DEVNULL)
        print(f"{'articles':>9}{'MB':>7}")
        while crawl.poll() is None:
            time.sleep(10)
            stored = ours.ask("SELECT count(*) FROM articles") if ours.state.exists() else [(0,)]
            print(f"{stored[0][0]:>9}{resident_mb(crawl.pid):>7.0f}", flush=True)


def resident_mb(pid: int) -> float:
    """Resident memory of a process, in MB; 0 if it has ended."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * resource.getpagesize() / 1e6


def kills(count: int, seed: int) -> None:
    """SIGKILL a crawl at random moments; its records must be those of an undisturbed one."""
    dice, done, rounds, wrong = random.Random(seed), 0, 0, 0
    with demo_site(300) as url, tempfile.TemporaryDirectory() as folder:
        undisturbed = Crawl(url, Path(folder))
        undisturbed.run()
        while done < count:
            rounds += 1
            place = Path(folder, str(rounds))
            place.mkdir()
            crawl = Crawl(url, place)
            done += kill_until_it_ends(crawl, dice, count - done)
            lines = (place / "articles.jsonl").read_text().count("\n")
            wrong += crawl.records() != undisturbed.records() or lines != len(undisturbed.records())
            print(
                f"{done} kills, {rounds} crawls brought to their end, {wrong} with other records", flush=True
            )


def kill_until_it_ends(crawl: Crawl, dice: random.Random, most: int) -> int:
    """Kill and start again until a crawl ends by itself; returns how many kills hit."""
    for hits in range(most):
        process = subprocess.Popen(crawl.command, stderr=subprocess.DEVNULL)
        try:
            process.wait(dice.uniform(0.8, 3.0))
            return hits
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
    crawl.run()
    return most


def main() -> None:
    """Run one of the benchmarks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("speed", "memory", "kills"))
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    date = datetime.now(UTC).date()
    print(f"{date}, Scrapy {version('scrapy')}, Python {platform.python_version()}, {platform.machine()}")
    if options.what == "speed":
        speed(options.articles)
    elif options.what == "memory":
        memory(options.articles)
    else:
        kills(options.kills, options.seed)


if __name__ == "__main__":
    main()
