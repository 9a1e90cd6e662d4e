"""Bounds: what leaves in a record is clean text of bounded length, whatever the page holds."""

from __future__ import annotations

import re
from dataclasses import is_dataclass, replace
from typing import Any

import numpy as np

MAX_CHARS = 5_000  # of a text that is not the body; the longest real descriptions have a fifth
MAX_ITEMS = 1_000  # of a list
# The body is as long as the page, which has its own limit.
UNBOUNDED = frozenset(("articleBody", "articleBodyHtml"))
UNREAD = "\ufffd"  # stands for bytes that are no character in the page's encoding
# Control characters but tab and line feed, and lone surrogates, which are no text in UTF-8.
_CONTROLS = bytes([*range(0x09), *range(0x0B, 0x20), 0x7F])
_NO_TEXT = re.compile(rf"[{re.escape(_CONTROLS.decode())}\ud800-\udfff]")


def bounded(values: dict[str, Any], warnings: list[str]) -> dict[str, Any]:
    r"""Return the record fields `values` without control characters, long texts and lists cut.

    What was cut is named in `warnings`, and so are texts in which characters are lost.

    >>> notes: list[str] = []
    >>> bounded({"headline": "A\x00B", "keywords": ("k",) * 1001}, notes)["headline"], notes
    ('AB', ['keywords was cut to 1000 items.'])
    """
    result = {}
    for name, value in values.items():
        limit = None if name in UNBOUNDED else MAX_CHARS
        result[name] = value if _is_fine(value) else _bounded(value, limit)
        if isinstance(value, tuple) and len(value) > MAX_ITEMS:
            warnings.append(f"{name} was cut to {MAX_ITEMS} items.")
        elif limit and isinstance(value, str) and len(value) > limit:
            warnings.append(f"{name} was cut to {limit} characters.")
        if isinstance(value, str) and UNREAD in value and name != "articleBodyHtml":  # articleBody says it
            warnings.append(f"{name} has U+FFFD in place of characters that could not be read.")
    return result


def _is_fine(value: Any) -> bool:
    """Tell of a list whether nothing in it needs a change, as in most; its texts are asked all at once."""
    if not isinstance(value, tuple):
        return False
    texts = [text for item in value for text in _held(item) if isinstance(text, str)]
    return (
        len(value) <= MAX_ITEMS
        and max(map(len, texts), default=0) <= MAX_CHARS
        and "".join(texts).isprintable()
    )


def _held(item: Any) -> list[Any]:
    """Return a text, or the values of a record's part such as an image."""
    return [item] if isinstance(item, str) else [getattr(item, name) for name in item.__dataclass_fields__]


def _bounded(value: Any, limit: int | None) -> Any:
    if isinstance(value, str):
        return _clean(value)[:limit]
    if isinstance(value, tuple):
        return tuple([_bounded(item, limit) for item in value[:MAX_ITEMS]])
    if is_dataclass(value) and not isinstance(value, type):
        changes = {}
        for name in value.__dataclass_fields__:
            old = getattr(value, name)
            if isinstance(old, str) and (new := _clean(old)[:limit]) != old:
                changes[name] = new
        return replace(value, **changes) if changes else value
    return value


def _clean(text: str) -> str:
    """Return `text` without what is no text. Most short texts are printable, and most long ones are text
    throughout: both are cheap to ask."""
    return text if text.isprintable() or _is_text(text) else _NO_TEXT.sub("", text)


def _is_text(text: str) -> bool:
    try:
        utf8 = text.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return False
    codes = np.frombuffer(utf8, np.uint8)
    controls = codes[(codes < 0x20) | (codes == 0x7F)].tobytes()
    return not controls.strip(b"\t\n")
