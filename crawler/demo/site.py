"""Site: which address of the demo site answers with what."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import unquote, urlsplit

from crawler.demo import syndication
from crawler.demo.archive import Archive, Articles
from crawler.demo.faults import BY_PATH, FAULTS, Fault
from crawler.demo.faults import ROOT as FAULTS_ROOT
from crawler.demo.layouts import SECTIONS, Setting, article_page, listing_page, note_page
from crawler.demo.newsroom import writers
from crawler.demo.story import Story, at_noon
from crawler.demo.traps import FEEDS, SITEMAPS, STARTS, TRAPS, huge_robots

PAGE_STORIES = 10  # stories on a front or section page
FEED_STORIES = 20
SITEMAP_STORIES = 500
FIRST_FAULTY = 10_000_000  # number of the first story that only a faulty address shows
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

    def __init__(self, url: str, archive: Archive, *, faults: bool = False) -> None:
        self.url = url
        self.faulty = faults
        self.archive = archive
        self.articles = Articles(archive)

    def answer(self, target: str) -> Answer:
        """Return the answer to a GET of `target`, a path with an optional query."""
        path = unquote(urlsplit(target).path)
        if self.faulty:
            for pattern, trap in TRAPS:
                if found := pattern.fullmatch(path):
                    return Answer(*trap(self.url, *found.groups()))
        for pattern, handler in ROUTES:
            if found := pattern.fullmatch(path):
                return handler(self, *found.groups())
        return self._story(path)

    def fault(self, target: str) -> Fault | None:
        """Return the fault that answers `target` in place of a page, if any."""
        return BY_PATH.get(urlsplit(target).path) if self.faulty else None

    def fault_page(self, fault: Fault) -> str:
        """Return the page that a faulty address would show if all went well."""
        return article_page(self.fault_story(fault), Setting(self.url, (), ()))

    def fault_story(self, fault: Fault) -> Story:
        """Return the story of that page."""
        return replace(
            self.archive.spare(FIRST_FAULTY + FAULTS.index(fault)),
            section="faults",
            slug=fault.path.rpartition("/")[2],
            layout="classic",
            headline=f"A story behind {fault.name.replace('-', ' ')}",
            published=self.archive.now,
            related=(),
            inline=None,
        )

    def _faults(self) -> Answer:
        if not self.faulty:
            return self._story(FAULTS_ROOT)
        head = "".join(f'<link rel="alternate" type="application/rss+xml" href="{url}">' for url in FEEDS)
        rows = [(fault.path, f"A story behind {fault.name}", fault.what) for fault in FAULTS]
        rows += [(path, path, "a trap without end") for path in STARTS]
        items = "".join(f'<li><a href="{path}">{title}</a>: {what}</li>' for path, title, what in rows)
        page = note_page("Faults", "What servers do to crawlers, each on an address of its own.")
        page = page.replace("</head>", f"{head}</head>").replace("</main>", f"<ul>{items}</ul></main>")
        return Answer(page.encode())

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
        if root == "/" and self.faulty:
            pages += f'<a href="{FAULTS_ROOT}">Faults</a>'
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
        if self.faulty:
            children += [(self.url + path, self.archive.now) for path in SITEMAPS]
        return self._text(syndication.sitemap_index(children), XML, self.archive.updated)

    def _sitemap(self, number: str) -> Answer:
        numbers = _sitemap_numbers(int(number))
        stories = self.archive.stories(numbers)
        if not stories:
            return self._note("Page not found", "There is no such sitemap.", 404)
        return self._text(syndication.sitemap(stories, self.url), XML, self.archive.changed_in(numbers))

    def _robots(self) -> Answer:
        body = huge_robots(self.url) if self.faulty else syndication.robots(self.url).encode()
        return Answer(body, "text/plain; charset=utf-8")

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
        (FAULTS_ROOT, DemoSite._faults),
        ("/about", DemoSite._about),
        ("/search", DemoSite._search),
    )
)
