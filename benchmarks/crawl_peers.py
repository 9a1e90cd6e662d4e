"""Other crawlers on one site, each as its documentation shows: `python -m benchmarks.crawl_peers NAME URL N`.

Each is asked for all articles that it can find and for their texts, in a process of its own, with N
requests at once and no delay. It prints the addresses of all pages of which it brought a text home.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from urllib3 import ProxyManager

MIN_TEXT_CHARS = 200  # of an article's text; less is a page of links
Texts = list[tuple[str, str | None]]  # addresses and their texts


def newspaper(url: str, at_once: int) -> Texts:
    """newspaper4k's Source: categories and feeds of a site, downloaded by threads."""
    package = import_module("newspaper")
    config = package.Config()
    config.number_threads, config.thread_timeout_seconds = at_once, 600
    config.memorize_articles = config.fetch_images = False
    config.allow_private_ips = True
    source = package.Source(url, config=config)
    source.build()
    source.download_articles()
    source.parse_articles()
    return [(article.url, article.text) for article in source.articles]


def trafilatura(url: str, at_once: int) -> Texts:
    """trafilatura: addresses by its sitemap search and its spider, read by threads."""
    package = import_module("trafilatura")
    config = import_module("trafilatura.settings").use_config()
    config["DEFAULT"].update(SLEEP_TIME="0", SSRF_PROTECTION="off")
    downloads: Any = import_module("trafilatura.downloads")
    downloads.HTTP_POOL = ProxyManager(os.environ["http_proxy"], maxsize=at_once)  # it takes SOCKS only
    sitemaps, spider = import_module("trafilatura.sitemaps"), import_module("trafilatura.spider")
    listed = sitemaps.sitemap_search(url, sleep_time=0, config=config)
    todo, known = spider.focused_crawler(url, max_seen_urls=100, config=config)

    def text(address: str) -> str | None:
        page = package.fetch_url(address, config=config)
        document = package.bare_extraction(page, url=address, with_metadata=True) if page else None
        return document and document.text

    addresses = list(dict.fromkeys([*listed, *todo, *known]))
    with ThreadPoolExecutor(at_once) as threads:
        return list(zip(addresses, threads.map(text, addresses), strict=True))


def news_please(url: str, at_once: int) -> Texts:
    """news-please: its own command with a configuration, records as JSON files."""
    package = Path(str(import_module("newsplease").__file__)).parent
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "config")
        place.mkdir()
        config = (package / "config" / "config.cfg").read_text()
        changes = {
            "~/news-please-repo/": f"{folder}/",
            "CONCURRENT_REQUESTS_PER_DOMAIN=4": f"CONCURRENT_REQUESTS_PER_DOMAIN={at_once}",
            "'newsplease.pipeline.pipelines.HtmlFileStorage':200,": "",
            "LOG_LEVEL = INFO": "LOG_LEVEL = ERROR",
        }
        for old, new in changes.items():
            config = config.replace(old, new)
        (place / "config.cfg").write_text(config)
        (place / "sitelist.hjson").write_text(json.dumps({"base_urls": [{"url": url}]}))
        subprocess.run([sys.executable, "-m", "newsplease", "-c", f"{place}/"], check=True)
        records = [json.loads(path.read_text()) for path in Path(folder, "data").rglob("*.json")]
        return [(record["url"], record.get("maintext") or record.get("text")) for record in records]


PEERS = {
    "news-please": news_please,
    "newspaper4k": newspaper,
    "trafilatura": trafilatura,
}


def installed() -> dict[str, str]:
    """Return the versions of the peers that are installed, by name."""
    found = {}
    for name in PEERS:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


if __name__ == "__main__":
    for address, text in PEERS[sys.argv[1]](sys.argv[2], int(sys.argv[3])):
        if len(text or "") >= MIN_TEXT_CHARS:
            print(address)
