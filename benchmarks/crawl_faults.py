"""What each fault of a hostile site ends in, as a table in Markdown."""

from __future__ import annotations

import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.demo_crawl import Crawl
from crawler.demo import DemoServer, serve_demo

ARTICLES = 12
STORED = "stored"
# Like the defaults, but tries follow soon. Two answers of overload in a row still mean a rest of 60 s.
HURRY = ("DOWNLOAD_TIMEOUT=2", "BROADSHEET_RETRY_WAITS_S=0.1", "BROADSHEET_PATIENCE_S=90")
# What is no fault of one page, by the beginning of the addresses.
TRAPS = {
    "/faults/calendar/": "a calendar without end",
    "/faults/maze/": "rooms whose doors carry ever new session numbers",
    "/faults/bomb-sitemap.xml.gz": "a packed sitemap of three million addresses",
    "/faults/loop.xml": "a sitemap index that lists itself",
    "/faults/broken-sitemap.xml": "a sitemap that breaks off",
    "/robots.txt": "a robots.txt of 700 KB",
}


def faults() -> None:
    """Crawl the demo site with all its faults and print the table."""
    with serve_demo(ARTICLES, faults=True) as site, tempfile.TemporaryDirectory() as folder:
        crawl = Crawl(site.url, Path(folder))
        extra = [part for setting in HURRY for part in ("--set", setting)]
        subprocess.run([*crawl.command, *extra], check=True, stderr=subprocess.DEVNULL)
        asked = Counter(urlsplit(request.path).path for request in site.requests)
        print("| what the server does | ends in | requests |\n|---|---|---|")
        ends = Ends(crawl, site)
        for fault in site.faults:
            print(f"| {fault.what} | {ends.last(fault.path)} | {asked[fault.path]} |")
        for start, what in TRAPS.items():
            count = sum(number for path, number in asked.items() if path.startswith(start))
            print(f"| {what} | {ends.counted(start)} | {count} |")


class Ends:
    """What became of the addresses of a crawl: stored, or the reason of the loss."""

    def __init__(self, crawl: Crawl, site: DemoServer) -> None:
        rows = crawl.ask("SELECT url, reason, article_id FROM urls ORDER BY id")
        self.ends = [
            (str(url).removeprefix(site.url), STORED if article else str(reason))
            for url, reason, article in rows
        ]

    def last(self, path: str) -> str:
        """How a page ended, redirects and all."""
        mine = [end for url, end in self.ends if url.partition("?")[0] == path and end != "moved"]
        return STORED if STORED in mine else mine[-1]

    def counted(self, start: str) -> str:
        """How the addresses that begin so ended, the most frequent end first."""
        ends = Counter(end or "read" for url, end in self.ends if url.startswith(start))
        if sum(ends.values()) < 2:
            return next(iter(ends), "read as far as it counts")
        return "; ".join(f"{count} x {end}" for end, count in ends.most_common())
