"""Writable: text as a tree takes it."""

from __future__ import annotations

import re

# What a parser lets through and no tree takes back (XML 1.0, Char).
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str | None) -> str:
    """Return a text that was read from a page without what cannot be written to one; '' for None.

    >>> writable("Ships\\x01 sail")
    'Ships sail'
    """
    return _UNWRITABLE.sub("", text) if text else ""
