"""How fast a crawl is: beside a spider that only fetches, beside other crawlers, and when nothing is new."""

from __future__ import annotations

import sys
import tempfile
from compileall import compile_dir
from pathlib import Path
from subprocess import CalledProcessError
from urllib.parse import urlsplit

import crawler
import extractors
from benchmarks.crawl_peers import installed
from benchmarks.demo_crawl import CONCURRENCY, Cost, Crawl, Site, demo_site, run

NAME = "copper-relay.example"
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
HEAD = f"{'':<30}{'seconds':>9}{'CPU s':>8}{'server':>8}{'articles':>10}{'a second':>10}{'pages/s':>9}"


def speed(articles: int, *, peers: bool) -> None:
    """Print the table: a line a crawler."""
    for package in (crawler, extractors):  # as installing does, like that of the others
        compile_dir(package.__path__[0], quiet=1)
    print(HEAD)
    with demo_site(articles, NAME) as site, tempfile.TemporaryDirectory() as folder:
        ours = Crawl(site.url, Path(folder))
        cost = run(ours.command, site.pid)
        first, found = ours.requests(), {str(row[0]) for row in ours.records()}
        pages = ours.fetched()
        bare = fetch_only(pages, Path(folder, "pages.txt"), site)
        show("Scrapy, fetching only", bare, pages=len(pages))
        show("broadsheet crawl", cost, len(found), len(pages))
        again = run(ours.command, site.pid)
        for name, version in installed().items() if peers else ():
            show_peer(f"{name} {version}", name, found, site)
        second = ours.requests()
    print(f"\nbroadsheet crawl: {bare.seconds / cost.seconds:.0%} of the spider's pages a second")
    print(f"the next crawl: {second} requests after {first}, {second / first:.1%}, in {again.seconds:.1f} s")


def fetch_only(pages: list[str], listed: Path, site: Site) -> Cost:
    """Fetch pages with a Scrapy spider that reads none of them."""
    listed.write_text("\n".join(pages))
    return run([sys.executable, "-c", BARE_SPIDER, str(listed), str(CONCURRENCY)], site.pid)


def show_peer(label: str, name: str, articles: set[str], site: Site) -> None:
    """Print the line of another crawler, which counts the articles that it brought."""
    command = [sys.executable, "-m", "benchmarks.crawl_peers", name, f"{site.url}/", str(CONCURRENCY)]
    try:
        cost = run(command, site.pid)
    except CalledProcessError as error:
        print(f"{label:<30}{'failed':>9} with exit code {error.returncode}", flush=True)
        return
    brought = {urlsplit(address).path for address in cost.printed.split()}
    show(label, cost, len(brought & {urlsplit(address).path for address in articles}))


def show(label: str, cost: Cost, articles: int = 0, pages: int = 0) -> None:
    """Print a line."""
    line = f"{label:<30}{cost.seconds:>9.1f}{cost.cpu_s:>8.1f}{cost.server_cpu_s:>8.1f}"
    line += f"{articles:>10}{articles / cost.seconds:>10.1f}" if not pages or articles else " " * 20
    print(line + (f"{pages / cost.seconds:>9.1f}" if pages else ""), flush=True)
