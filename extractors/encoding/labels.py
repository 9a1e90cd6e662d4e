"""Encoding labels: the names of the WHATWG Encoding Standard, and Python's codecs for them.

A page may name any label; only those of the standard's table are used, never Python's own codec list
(`base64`, `idna`, `utf-7`, `punycode` and others are no encodings of pages).
"""

from __future__ import annotations

import codecs
from functools import lru_cache

import webencodings
from webencodings.labels import LABELS

# Labels that the standard knows but that say nothing of the bytes of a page.
UNUSABLE = frozenset({"replacement", "x-user-defined"})
# The standard decodes GBK with its superset.
SUPERSETS = {"gbk": "gb18030"}


def _codecs() -> dict[str, str]:
    """Return Python's codec for each encoding of the standard, loaded now and not while reading a page."""
    table = {}
    for label in LABELS:
        encoding = webencodings.lookup(label)
        if encoding.name not in UNUSABLE:
            codec = SUPERSETS.get(encoding.name, encoding.codec_info.name)
            table[encoding.name] = codecs.lookup(codec).name
    return table


CODECS = _codecs()


@lru_cache(maxsize=256)
def standard_name(label: str) -> str | None:
    """Return the name of the encoding that `label` stands for in the standard, or None if it is none.

    >>> standard_name("latin1"), standard_name("base64"), standard_name("utf-7")
    ('windows-1252', None, None)
    """
    encoding = webencodings.lookup(label)
    if encoding is None or encoding.name not in CODECS or encoding.name.startswith("utf-16"):
        return None  # UTF-16 would have been seen by its zero bytes: declared alone, it is wrong
    return str(encoding.name)
