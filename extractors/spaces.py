"""Spaces: a text on one line, its white space folded."""

from __future__ import annotations


def fold_spaces(text: str) -> str:
    """Return `text` without white space around it and with one space for any within it.

    Most texts are such already: what is printable has no other white space than spaces, and to ask that is
    faster than to take the words apart.

    >>> fold_spaces(" Ships\\n  sail\\u00a0again ")
    'Ships sail again'
    """
    text = text.strip()
    return " ".join(text.split()) if "  " in text or not text.isprintable() else text
