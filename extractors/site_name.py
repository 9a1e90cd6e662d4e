"""Site name: what the outlet calls itself, so that it is taken neither for a headline nor for a person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from extractors.likeness import fold
from extractors.plain import one_line, text_of, texts
from extractors.urls import site_of

if TYPE_CHECKING:
    from extractors.page import Page

NAME_METAS = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher",
              "article:publisher", "twitter:site", "al:ios:app_name", "copyright")  # fmt: skip
SITE_TYPES = frozenset("organization newsmediaorganization website corporation localbusiness brand".split())
MAX_NAME = 60
MAX_WORDS, MIN_SPELLED = 6, 8  # words around a name, and letters of one that is spelled among them
MIN_HELD = 5  # letters of a name that is not by chance part of another
# Words around a name that come and go: articles before it, domains and desks after it.
NAME_HEADS = frozenset("the www der die das le la el".split())
COPYRIGHT = re.compile(r"(?i)copyright|©|\(c\)|\b(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?\b|all rights reserved")
NAME_TAILS = frozenset("com org net online de fr co uk tv editors staff team redaktion newsroom".split())


def site_names(page: Page) -> tuple[str, ...]:
    """Return the outlet's names as the page declares them, best first; the last ones come from its host."""
    names = dict.fromkeys(
        name for name in _declared(page) if name and len(name) <= MAX_NAME and "://" not in name
    )
    return (*names, *_host_names(page.url))


def without_copyright(text: str) -> str:
    """Return the name in a notice of copyright.

    >>> without_copyright("Copyright 2012 The Daily Sail.")
    'The Daily Sail'
    """
    return one_line(COPYRIGHT.sub("", text)).strip(" .,;|-–—·:")


def is_outlet(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether `text` is one of the outlet's names, written joined or apart, with or without its domain.

    >>> is_outlet("The Daily Sail", ("Daily Sail",)), is_outlet("dailysail.com", ("Daily Sail",))
    (True, True)
    """
    bare = _bare(text)
    return bool(bare) and any(bare == _bare(name) for name in names)


def names_outlet(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether `text` is one of the outlet's names, or one with other words between its first and last.

    >>> names_outlet("The Daily Sail Post", ("dailypost",)), names_outlet("On Daily Post", ("dailypost",))
    (True, False)
    """
    if is_outlet(text, names):
        return True
    words = fold(text).split()
    words = words[words[:1] != [] and words[0] in NAME_HEADS :]
    if not 2 < len(words) <= MAX_WORDS:
        return False
    return any(
        len(name) >= MIN_SPELLED and name.isalpha() and _spells(words, name.casefold()) for name in names
    )


def _spells(words: list[str], name: str) -> bool:
    """Tell whether some of `words`, joined in their order, are `name`."""
    if not (name.startswith(words[0]) and name.endswith(words[-1])):
        return False
    rests = {name[len(words[0]) :]}
    for word in words[1:-1]:
        rests |= {rest[len(word) :] for rest in rests if rest.startswith(word)}
    return words[-1] in rests


def holds_outlet(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether one of the outlet's names is in `text`, whatever the accents and spaces.

    >>> holds_outlet("Página Siete Digital", ("paginasiete",))
    True
    """
    letters = _letters(text)
    return any(len(name) >= MIN_HELD and name in letters for name in map(_letters, names))


def has_outlet_word(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether one of several words in `text` is the outlet's name, whatever the accents.

    >>> has_outlet_word("Rédaction Boréal", ("boreal",)), has_outlet_word("Boréal", ("boreal",))
    (True, False)
    """
    words = text.split()
    if len(words) < 2:
        return False
    known = {letters for letters in map(_letters, names) if len(letters) >= MIN_HELD}
    return not known.isdisjoint(map(_letters, words))


def begins_outlet(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether one of the outlet's names begins with `text`, whatever the accents and spaces."""
    letters = _letters(text)
    return bool(letters) and any(_letters(name).startswith(letters) for name in names)


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text).casefold() if char.isalnum())


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    words = fold(text).split()
    while len(words) > 1 and words[0] in NAME_HEADS:
        del words[0]
    while len(words) > 1 and words[-1] in NAME_TAILS:
        del words[-1]
    return "".join(words)


def _declared(page: Page) -> Iterator[str]:
    for key in NAME_METAS:
        for text in page.meta.get(key, ())[:2]:
            yield without_copyright(text) if key == "copyright" else one_line(text).lstrip("@")
    for node, types in zip(page.json_ld[:60], page.json_ld_types[:60], strict=True):
        if "publisher" in node:
            yield from texts(node["publisher"])
        if not SITE_TYPES.isdisjoint(types):
            yield text_of(node.get("name")) or ""
            yield text_of(node.get("alternateName")) or ""


def _host_names(url: str) -> Iterator[str]:
    domain = site_of(url)
    if not domain:
        return
    name = domain.split(".")[0]
    yield name
    yield domain
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if host != domain:
        yield host
        yield host.split(".")[0] + name
