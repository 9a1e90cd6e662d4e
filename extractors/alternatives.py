"""Alternatives: many words as one pattern that is fast to try."""

from __future__ import annotations

from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of `words`, the longest first, those that begin alike together: so few are tried.

    A word may be a pattern itself, but begins with a letter that stands for itself.

    >>> any_of(["by", "read", "read more"])
    'r(?:ead more|ead)|b(?:y)'
    """
    beginnings: dict[str, list[str]] = {}
    for word in sorted(dict.fromkeys(words), key=len, reverse=True):
        beginnings.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in beginnings.items())
