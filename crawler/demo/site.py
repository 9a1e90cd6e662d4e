"""Site: which address of the demo site answers with what."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import unquote, urlsplit

from crawler.demo import syndication
from crawler.demo.archive import Archive, Articles
from crawler.demo.layouts import SECTIONS, Setting, article_page, listing_page, note_page
from crawler.demo.newsroom import writers
from crawler.demo.story import Story, at_noon

PAGE_STORIES = 10  # stories on a front or section page
FEED_STORIES = 20
SITEMAP_STORIES = 500
HTML, XML, RSS, ATOM = (
    "text/html; charset=utf-8",
    "application/xml",
    "application/rss+xml",
    "application/atom+xml",
)
# A grey pixel as GIF: what every picture of the site is.
PIXEL = bytes.fromhex(
    "47494638396101000100800000b0b0b000000021f90400000000002c00000000010001000002024401003b"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server sends: status, body and its headers; `changed` becomes Last-Modified."""

    body: bytes
    content_type: str = HTML
    status: int = 200
    changed: datetime | None = None
    headers: dict[str, str] = field(default_factory=dict)


class DemoSite:
    """The pages of the site at `url`. Safe to ask from many threads; change it between requests."""

    def __init__(self, url: str, archive: Archive) -> None:
        self.url = url
        self.archive = archive
        self.articles = Articles(archive)

    def answer(self, target: str) -> Answer:
        """Return the answer to a GET of `target`, a path with an optional query."""
        path = unquote(urlsplit(target).path)
        for pattern, handler in ROUTES:
            if found := pattern.fullmatch(path):
                return handler(self, *found.groups())
        return self._story(path)

    def _story(self, path: str) -> Answer:
        story = self.archive.find(path)
        if story:
            return self._page(article_page(story, self._setting(story)), at_noon(story.changed))
        if status := self.archive.removed_status(path):
            return self._note("Gone", "The editors have withdrawn this story.", status)
        return self._note("Page not found", "There is nothing at this address. Try the front page.", 404)

    def _print(self, path: str) -> Answer:
        story = self.archive.find(path)
        if story is None:
            return self._story(path)
        page = article_page(story, self._setting(story))
        head = f'<link rel="canonical" href="{self.url}{story.path}"><meta name="robots" content="noindex">'
        return self._page(page.replace("</head>", f"{head}</head>", 1), at_noon(story.changed))

    def _front(self, page: str | None = None) -> Answer:
        return self._listing("News", "/", self.archive.numbers(), int(page or 1))

    def _section(self, section: str, page: str | None = None) -> Answer:
        return self._listing(SECTIONS[section], f"/{section}/", self.archive.numbers(section), int(page or 1))

    def _author(self, slug: str) -> Answer:
        writer = writers().get(slug)
        if writer is None:
            return self._note("Page not found", "Nobody of that name writes for us.", 404)
        latest = [story for story in self.articles[:100] if writer in story.writers][:PAGE_STORIES]
        return self._page(listing_page(writer.name, latest, "", None), self.archive.updated)

    def _tag(self, tag: str) -> Answer:
        latest = self.articles[:PAGE_STORIES]
        return self._page(listing_page(tag.replace("-", " "), latest, "", None), self.archive.updated)

    def _listing(self, title: str, root: str, numbers: Sequence[int], page: int) -> Answer:
        last = max(1, -(-len(numbers) // PAGE_STORIES))
        if not 1 <= page <= last:
            return self._note("Page not found", "There are not that many pages.", 404)
        shown = self.archive.stories(numbers[(page - 1) * PAGE_STORIES : page * PAGE_STORIES])
        pages = "".join(
            f'<a href="{_page_path(root, number)}"{rel}>{label}</a> '
            for number, label, rel in ((page - 1, "Newer", ' rel="prev"'), (page + 1, "Older", ' rel="next"'))
            if 1 <= number <= last
        )
        following = _page_path(root, page + 1) if page < last else None
        return self._page(listing_page(title, shown, pages, following), self.archive.updated)

    def _rss(self, section: str | None = None) -> Answer:
        stories = self.archive.stories(self.archive.numbers(section)[:FEED_STORIES])
        return self._text(syndication.rss(stories, self.url), RSS, self.archive.updated)

    def _atom(self) -> Answer:
        return self._text(
            syndication.atom(self.articles[:FEED_STORIES], self.url), ATOM, self.archive.updated
        )

    def _json_feed(self) -> Answer:
        text = syndication.json_feed(self.articles[:FEED_STORIES], self.url)
        return self._text(text, "application/feed+json", self.archive.updated)

    def _news_sitemap(self) -> Answer:
        latest = self.articles[: FEED_STORIES * 10]
        text = syndication.news_sitemap(latest, self.url, self.archive.updated)
        return self._text(text, XML, self.archive.updated)

    def _sitemap_index(self) -> Answer:
        children = [(f"{self.url}/sitemap-news.xml", self.archive.updated)]
        for number in range(1, -(-self.archive.last // SITEMAP_STORIES) + 1):
            changed = self.archive.changed_in(_sitemap_numbers(number))
            children.append((f"{self.url}/sitemap-{number}.xml", changed))
        return self._text(syndication.sitemap_index(children), XML, self.archive.updated)

    def _sitemap(self, number: str) -> Answer:
        numbers = _sitemap_numbers(int(number))
        stories = self.archive.stories(numbers)
        if not stories:
            return self._note("Page not found", "There is no such sitemap.", 404)
        return self._text(syndication.sitemap(stories, self.url), XML, self.archive.changed_in(numbers))

    def _robots(self) -> Answer:
        return self._text(syndication.robots(self.url), "text/plain; charset=utf-8", None)

    def _about(self) -> Answer:
        return self._note("About us", "The Copper Relay is an invented outlet: a site to try a crawler on.")

    def _search(self) -> Answer:
        return self._note("Search", "Robots are asked not to search here.")

    def _image(self) -> Answer:
        return Answer(PIXEL, "image/gif", changed=self.archive.now)

    def _setting(self, story: Story) -> Setting:
        latest = [number for number in self.archive.numbers()[:5] if number != story.number]
        related, newest = self.archive.stories(story.related), self.archive.stories(latest[:4])
        return Setting(self.url, tuple(related), tuple(newest))

    def _note(self, title: str, text: str, status: int = 200) -> Answer:
        return Answer(note_page(title, text).encode(), status=status)

    def _page(self, html: str, changed: datetime) -> Answer:
        return Answer(html.encode(), changed=changed)

    def _text(self, text: str, content_type: str, changed: datetime | None) -> Answer:
        return Answer(text.encode(), content_type, changed=changed)


def _page_path(root: str, page: int) -> str:
    return root if page == 1 else f"{root}page/{page}/"


def _sitemap_numbers(number: int) -> range:
    return range((number - 1) * SITEMAP_STORIES + 1, number * SITEMAP_STORIES + 1)


SECTION = "(" + "|".join(SECTIONS) + ")"
COUNT = r"([1-9][0-9]{0,5})"
ROUTES: tuple[tuple[re.Pattern[str], Callable[..., Answer]], ...] = tuple(
    (re.compile(pattern), handler)
    for pattern, handler in (
        ("/", DemoSite._front),
        (f"/page/{COUNT}/", DemoSite._front),
        (f"/{SECTION}/", DemoSite._section),
        (f"/{SECTION}/page/{COUNT}/", DemoSite._section),
        (f"/print(/{SECTION}/[^/]+)", lambda site, path, _: site._print(path)),
        ("/author/([^/]+)", DemoSite._author),
        ("/tag/([^/]+)", DemoSite._tag),
        ("/images/[^/]+", DemoSite._image),
        ("/feed.xml", DemoSite._rss),
        (f"/{SECTION}/feed.xml", DemoSite._rss),
        ("/atom.xml", DemoSite._atom),
        ("/feed.json", DemoSite._json_feed),
        ("/sitemap_index.xml", DemoSite._sitemap_index),
        ("/sitemap-news.xml", DemoSite._news_sitemap),
        (f"/sitemap-{COUNT}.xml", DemoSite._sitemap),
        ("/robots.txt", DemoSite._robots),
        ("/about", DemoSite._about),
        ("/search", DemoSite._search),
    )
)
