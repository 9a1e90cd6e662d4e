"""Further page: where an article goes on that is told in several pages, and where its first page is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.draft import Draft
from extractors.markup.runs import whole_text
from extractors.url_parts import split

_WORDS = "page|p|pg|seite|pagina|strona|sida|side|sivu"
_PARAMETER = re.compile(rf"(?:{_WORDS})=(\d{{1,3}})", re.I)
# What the address of a further page has behind that of the first, or before its ending.
_BEHIND = re.compile(rf"(?:_|/|/(?:{_WORDS})[-/]?|(?<=\d{{5}})-)(\d{{1,3}})")
_ENDING = re.compile(r"(\.[a-z]{3,5})?/?$")
_NUMBER_LAST = re.compile(r"\D(\d{1,3})(?:\.[a-z]{3,5})?/?$")
MAX_LAST = 11  # characters of the number, what may stand behind it and the one before
# Lists have such further pages.
_LISTS = re.compile(r"/page/\d+/?$")
ARTICLES = frozenset(("article", "liveblog", "gallery", "paywall-stub"))


def next_page(draft: Draft, first: str, number: int) -> str | None:
    """Return the address of page `number` of the article that begins at `first`, if this one links to it."""
    page = draft.page
    for url in page.link_rels.get("next", ()):
        if number_of(url, first) == number:
            return url
    ending = str(number)
    for href in draft.hrefs:
        if ending not in href or ending not in (last := href.strip()[-MAX_LAST:]):
            continue
        found = _NUMBER_LAST.search(last)
        address = page.absolute(href) if found and found[1] == ending else None
        if address and number_of(address, first) == number:
            return address
    return None


def first_page(draft: Draft) -> str | None:
    """Return the address of the article's first page where this is a further one, and links to it as such.

    That is as page 1, as the page before the second, or as the address of the whole.
    """
    own = draft.page.url
    if _NUMBER_LAST.search(own) is None:
        return None
    return next((url for url in _links_back(draft) if number_of(own, url)), None)


def _links_back(draft: Draft) -> Iterator[str]:
    page = draft.page
    for rel in ("prev", "canonical", "first"):
        yield from page.link_rels.get(rel, ())
    for anchor in draft.links:
        if whole_text(anchor).strip() == "1" and (url := page.absolute(anchor.get("href"))):
            yield url


def may_be_further(url: str) -> bool:
    """Whether an address has the shape of a further page's.

    >>> may_be_further("https://a.example/ships/2"), may_be_further("https://a.example/ships")
    (True, False)
    """
    parts = split(url)
    return bool(_NUMBER_LAST.search(parts.path)) or any(map(_PARAMETER.fullmatch, parts.query.split("&")))


def number_of(url: str, first: str) -> int | None:
    """Return which page of an article an address is, from 2, by the address of the first; None of any other.

    >>> number_of("https://a.example/ships?page=3", "https://a.example/ships")
    3
    """
    own, other = split(first), split(url)
    if own.netloc.lower() != other.netloc.lower() or other.fragment or _LISTS.search(other.path):
        return None
    found = _by_query(own.query, other.query) if own.path == other.path else None
    if found is None and own.query == other.query:
        found = _by_path(own.path, other.path)
    number = int(found[1]) if found else 0
    return number if number > 1 else None


def _by_query(own: str, other: str) -> re.Match[str] | None:
    before, behind = set(filter(None, own.split("&"))), set(other.split("&"))
    added, left = behind - before, [part for part in before - behind if not _is_first(part)]
    return _PARAMETER.fullmatch(added.pop()) if len(added) == 1 and not left else None


def _is_first(part: str) -> bool:
    found = _PARAMETER.fullmatch(part)
    return found is not None and found[1] == "1"


def _by_path(own: str, other: str) -> re.Match[str] | None:
    own_stem, other_stem = _ENDING.sub("", own), _ENDING.sub("", other)
    if not own_stem or not other_stem.startswith(own_stem):
        return None
    return _BEHIND.fullmatch(other_stem, len(own_stem))
