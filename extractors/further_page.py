"""Further page: where an article goes on that is told in several pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.page import Page
from extractors.url_parts import split

_WORDS = "page|p|pg|seite|pagina|strona|sida|side|sivu"
# What the address of the second page has behind that of the first, or before its ending.
_SECOND = re.compile(rf"(?:_|/|/(?:{_WORDS})[-/]?|(?<=\d{{5}})-)2")
_PARAMETER = re.compile(rf"(?:{_WORDS})=2", re.I)
_ENDING = re.compile(r"(\.[a-z]{3,5})?/?$")
_MAYBE = re.compile(r"2(?:\.[a-z]{3,5})?/?$")
# Lists have such second pages.
_LISTS = re.compile(r"/page/2/?$")
ARTICLES = frozenset(("article", "liveblog", "gallery", "paywall-stub"))


def second_page(page: Page) -> str | None:
    """Return the address of an article's second page where its first one links to it."""
    return next((url for url in _links(page) if _follows(page.url, url)), None)


def _links(page: Page) -> Iterator[str]:
    yield from page.link_rels.get("next", ())
    for anchor in page.root.iter("a"):
        href = (anchor.get("href") or "").strip()
        if _MAYBE.search(href) and (url := page.absolute(href)):
            yield url


def _follows(first: str, second: str) -> bool:
    """Whether an address is that of the page after another, which is the first."""
    own, other = split(first), split(second)
    if own.netloc.lower() != other.netloc.lower() or other.fragment or _LISTS.search(other.path):
        return False
    if own.path == other.path:
        added = set(other.query.split("&")) - set(own.query.split("&"))
        return len(added) == 1 and bool(_PARAMETER.fullmatch(added.pop()))
    own_stem, other_stem = _ENDING.sub("", own.path), _ENDING.sub("", other.path)
    if not own_stem or own.query != other.query or not other_stem.startswith(own_stem):
        return False
    return _SECOND.fullmatch(other_stem, len(own_stem)) is not None
