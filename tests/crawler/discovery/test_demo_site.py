"""Discovery on the demo site: every article is found, by each way of its own."""

from urllib.request import urlopen

from crawler.demo import DemoServer, serve_demo
from crawler.discovery.article_urls import is_article_url, learn_shape
from crawler.discovery.feed_links import find_feeds
from crawler.discovery.feeds import read_feed
from crawler.discovery.sections import read_section
from crawler.discovery.sitemaps import read_sitemap
from extractors import Page


def fetch(url: str) -> bytes:
    with urlopen(url) as answer:
        data: bytes = answer.read()
        return data


def front(site: DemoServer, path: str = "/") -> Page:
    return Page.from_html(fetch(site.url + path), site.url + path)


def test_feeds_sitemaps_and_sections_agree() -> None:
    with serve_demo(60) as site:
        wanted = {site.url + story.path for story in site.articles}
        feeds = [read_feed(fetch(url), url) for url in find_feeds(front(site))]
        assert [len(feed.candidates) for feed in feeds] == [20, 20, 20]
        assert len({tuple(item.url for item in feed.candidates) for feed in feeds}) == 1
        index = read_sitemap(fetch(f"{site.url}/sitemap_index.xml"), f"{site.url}/sitemap_index.xml")
        sitemaps = [read_sitemap(fetch(child.url), child.url) for child in index.children]
        assert {item.url for sitemap in sitemaps for item in sitemap.candidates} == wanted
        shape = learn_shape(item.url for item in feeds[0].candidates)
        assert all(is_article_url(url, shape=shape) for url in wanted)
        assert crawl_sections(site) == wanted


def crawl_sections(site: DemoServer) -> set[str]:
    found: set[str] = set()
    pages = ["/"]
    while pages:
        section = read_section(front(site, pages.pop()))
        found.update(item.url for item in section.candidates)
        pages.extend(url.removeprefix(site.url) for url in section.next_pages)
    return found
