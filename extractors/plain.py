"""Plain: declared strings, lists and objects into clean one-line texts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

MAX_CHARS = 20_000
MAX_ITEMS = 500
# Invisible marks that pages leave in declared texts: zero-width space, word joiner, BOM, soft hyphen.
INVISIBLE = "\u200b\u2060\ufeff\u00ad"
TAG = re.compile(r"</?([a-zA-Z][\w:-]*)[^<>]{0,300}>")
# Markup that declared texts have in them; other words in pointed brackets are written about, as in "The
# <details> element" and "List<String>", if nothing closes them. The first set parts no words.
INLINE = frozenset(
    "a abbr b big cite code del em font i ins mark q s small span strike strong sub sup tt u wbr".split()
)
FORMATTING = INLINE | frozenset(
    "blockquote br center div h1 h2 h3 h4 h5 h6 hr img li nobr ol p table td tr ul".split()
)
# The keys that hold the text of a JSON-LD object, best first.
NAME_KEYS = ("name", "@value", "headline", "text", "url", "@id")


def one_line(text: str, *, printed: bool = False) -> str:
    """Return `text` on one line, without entities, tags and invisible marks.

    Of a printed text, whose tags are none, only pairs that were to set it in italics or the like are dropped.

    >>> one_line(" Ships &amp;amp; <b>sails</b>\\n today "), one_line("The <details> element<br>of HTML")
    ('Ships & sails today', 'The <details> element of HTML')
    """
    text = text[:MAX_CHARS]
    if "&" in text:
        text = html.unescape(text)
        if "&" in text:  # templates escape twice
            text = html.unescape(text)
    if "<" in text:
        text = _without_tags(text, printed)
    if "  " not in text and text.isprintable():  # as most are: no other white space, nothing invisible
        return text.strip()
    if not text.isascii():
        for mark in INVISIBLE:
            text = text.replace(mark, "")
    return " ".join(text.split())


def _without_tags(text: str, printed: bool) -> str:
    tags = list(TAG.finditer(text))
    opened = {tag[1].lower() for tag in tags if tag[0][1] != "/"}
    closed = {tag[1].lower() for tag in tags if tag[0][1] == "/"}
    pairs = opened & closed

    def replaced(tag: re.Match[str]) -> str:
        name = tag[1].lower()
        known = name in FORMATTING
        if (known and name in pairs) if printed else (known or name in pairs or "=" in tag[0]):
            return "" if name in INLINE else " "
        return tag[0]

    return TAG.sub(replaced, text)


def texts(value: Any) -> tuple[str, ...]:
    """Return the texts in a declared value, whatever its shape: a string, an object, a list of those.

    >>> texts(["a", {"name": "b"}, None, 3])
    ('a', 'b', '3')
    """
    return tuple(text for raw in _strings(value, 0) if (text := one_line(raw)))[:MAX_ITEMS]


def text_of(value: Any) -> str | None:
    """Return the first text in a declared value, or None."""
    return next(iter(texts(value)), None)


def _strings(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list) and depth < 4:
        for item in value[:MAX_ITEMS]:
            yield from _strings(item, depth + 1)
    elif isinstance(value, dict) and depth < 4:
        for key in NAME_KEYS:
            if value.get(key):
                yield from _strings(value[key], depth + 1)
                return
