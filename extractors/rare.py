"""Rare patterns: compiled when a page first asks for them, so that a start does not wait for all of them.

To compile a large table of words, or a class with East Asia's signs, takes as long as to read a small page.
"""

from __future__ import annotations

import re
from typing import Any, cast


def rare(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what has the methods of the compiled pattern; to take one is to compile it.

    >>> rare("[a-z]+").findall("ships sail")
    ['ships', 'sail']
    """
    return cast("re.Pattern[str]", _Rare(pattern, flags))


class _Rare:
    """A pattern to be: what it is asked for is asked of the compiled one, and from then on found here."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._told = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._told), name)
        setattr(self, name, value)
        return value
