"""Sections: the stories that a front or section page links to, and its next page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from crawler.discovery.article_urls import UNKNOWN, Shape, is_article_url
from crawler.discovery.candidate import Candidate
from crawler.discovery.times import Times
from crawler.discovery.xml import text_of
from extractors.page import Page
from extractors.urls import clean_url, same_site

MAX_LINKS = 5_000
CARD_DEPTH = 5  # how far above a headline's link its card reaches
TITLE_CHARS = 12  # a shorter link text is "Read more", "Video" or a number
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Words on the link to older stories. Compared as a whole, without arrows and case.
NEXT_WORDS = frozenset(
    (
        "next, next page, older, older posts, older stories, older entries, more stories, load more, "
        "show more, weiter, nächste, nächste seite, ältere beiträge, mehr laden, suivant, suivante, "
        "page suivante, plus anciens, siguiente, página siguiente, siguientes, anteriores, successivo, "
        "successiva, pagina successiva, avanti, próxima, próximo, seguinte, próxima página, volgende, "
        "volgende pagina, nästa, nästa sida, næste, neste, seuraava, następna, następna strona, dalej, "
        "další, ďalšia, следующая, далее, вперёд, ещё, наступна, далі, sonraki, sonraki sayfa, التالي, "
        "التالية, הבא, לעמוד הבא, بعدی, صفحه بعد, अगला, अगला पृष्ठ, 次へ, "
        "次のページ, もっと見る, 下一页, 下一頁, 更多, 다음, 다음 페이지, 더보기, "
        "selanjutnya, tiếp, trang sau, επόμενη, următoarea, következő"
    ).split(", ")
)
ARROWS = " \u00a0»›→>⟩❯▶…."
# The number of a page in an address: /page/2/, ?page=2, /seite-2.html.
PAGE_NUMBER = re.compile(
    r"(?P<before>/page/|/page-|/seite/|/seite-|/pagina/|/pagina-|/pag/|/p/|/strona/|/sayfa/|"
    r"[?&](?:page|paged|p|pg|seite|pagina|pageno|page_no|currentpage)=)(?P<number>\d{1,5})(?P<after>/?(?:\.html?)?)"
    r"(?=$|[?&#])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Section:
    """What a front or section page holds: its stories in page order, and its next pages (one, or none)."""

    candidates: tuple[Candidate, ...] = ()
    next_pages: tuple[str, ...] = ()


def read_section(page: Page, *, patterns: Iterable[str] = (), shape: Shape = UNKNOWN) -> Section:
    """Return the stories that a section page links to, with title and date where the page tells them.

    A link counts if it stays on the site and `is_article_url` takes it, with a pack's `patterns` or the
    site's learned `shape`.
    """
    patterns = tuple(patterns)
    links: dict[str, list[etree._Element]] = {}
    verdicts: dict[str, bool] = {}
    for anchor, url in _links(page):
        if url not in verdicts:
            verdicts[url] = _is_story(url, page.url, patterns, shape)
        if verdicts[url]:
            links.setdefault(url, []).append(anchor)
    language, times = page.root.get("lang") or None, Times()
    candidates = (
        Candidate(url, "section", _title(anchors), _date(anchors, language, times), language=language)
        for url, anchors in links.items()
    )
    return Section(tuple(candidates), find_next_pages(page))


def find_next_pages(page: Page) -> tuple[str, ...]:
    """Return the address of the listing's next page: rel=next, else page number + 1, else by its words."""
    here = clean_url(page.url)
    by_number = _numbered(here)
    numbered, worded = None, None
    for anchor, url in _links(page):
        if url == here or not same_site(url, here):
            continue
        if "next" in (anchor.get("rel") or "").lower().split():
            return (url,)
        if numbered is None and _numbered(url) == (by_number[0], by_number[1] + 1):
            numbered = url
        if worded is None and text_of(anchor).strip(ARROWS).casefold() in NEXT_WORDS:
            worded = url
    declared = [clean_url(url) for url in page.link_rels.get("next", ()) if same_site(url, here)]
    found = next((url for url in (*declared, numbered, worded) if url and url != here), None)
    return (found,) if found else ()


def _links(page: Page) -> Iterator[tuple[etree._Element, str]]:
    for number, anchor in enumerate(page.root.iter("a")):
        if number >= MAX_LINKS:
            return
        url = page.absolute(anchor.get("href"))
        if url:
            yield anchor, clean_url(url)


def _is_story(url: str, page_url: str, patterns: tuple[str, ...], shape: Shape) -> bool:
    return (
        url != page_url and same_site(url, page_url) and is_article_url(url, patterns=patterns, shape=shape)
    )


def _title(anchors: list[etree._Element]) -> str | None:
    """Return the text of the link that is or holds a heading, else the longest link text."""
    texts = {anchor: text_of(anchor) for anchor in anchors}
    for anchor, text in texts.items():
        parent = anchor.getparent()
        inside = [text_of(heading) for heading in anchor.iter(*HEADINGS)]
        if inside and inside[0]:
            return inside[0]
        if parent is not None and parent.tag in HEADINGS and text:
            return text
    longest = max(texts.values(), key=len)
    return longest if len(longest) >= TITLE_CHARS or any(not char.isascii() for char in longest) else None


def _date(anchors: list[etree._Element], language: str | None, times: Times) -> str | None:
    """Return the <time> of the card around the links: of the closest ancestor that holds one."""
    ancestor = anchors[0]
    for _ in range(CARD_DEPTH):
        element = next(ancestor.iter("time"), None)
        if element is not None:
            texts = (element.get("datetime"), text_of(element))
            return next((time for text in texts if (time := times.read(text, language))), None)
        parent = ancestor.getparent()
        if parent is None or len(parent) > 12:  # a list of cards, not a card
            return None
        ancestor = parent
    return None


def _numbered(url: str) -> tuple[str, int]:
    """Return an address without its page number, and the number: 1 if there is none.

    >>> _numbered("https://a.example/news/page/3/"), _numbered("https://a.example/news/")
    (('https://a.example/news', 3), ('https://a.example/news', 1))
    """
    found = PAGE_NUMBER.search(url)
    if not found:
        return url.rstrip("/"), 1
    rest = url[found.end() :]
    joined = url[: found.start()] + ("?" + rest[1:] if rest.startswith("&") else rest)
    return joined.rstrip("/"), int(found.group("number"))
