"""Terminal: whether somebody watches a command there, and what strangers wrote made fit to be shown."""

from __future__ import annotations

import os
import sys


def is_watched() -> bool:
    """Whether standard error is a terminal that can draw a line anew."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def printable(text: str) -> str:
    """Return a text without what a terminal would obey.

    >>> printable("red\\x1b[31m")
    'red?[31m'
    """
    return "".join(char if char.isprintable() else "?" for char in text)
