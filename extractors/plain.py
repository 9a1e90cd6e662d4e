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
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
# The keys that hold the text of a JSON-LD object, best first.
NAME_KEYS = ("name", "@value", "headline", "text", "url", "@id")


def one_line(text: str) -> str:
    """Return `text` on one line, without entities, tags and invisible marks.

    >>> one_line(" Ships &amp;amp; <b>sails</b>\\n today ")
    'Ships & sails today'
    """
    text = text[:MAX_CHARS]
    if "&" in text:
        text = html.unescape(text)
        if "&" in text:  # templates escape twice
            text = html.unescape(text)
    if "<" in text:
        text = TAG.sub(" ", text)
    if "  " not in text and text.isprintable():  # as most are: no other white space, nothing invisible
        return text.strip()
    if not text.isascii():
        for mark in INVISIBLE:
            text = text.replace(mark, "")
    return " ".join(text.split())


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
