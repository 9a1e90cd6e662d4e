"""Wording: the lines among texts that say one of several things, found by their telling words first."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

# Words of which one is in every such line, none where that is not known, and what then decides: a pattern's
# `match` or `search`. Both are for texts in lower case.
Wording = tuple[tuple[str, ...], Callable[[str], re.Match[str] | None]]


def find_worded(wordings: Sequence[Wording], texts: Mapping[int, str]) -> set[int]:
    """Return the keys of those `texts`, in lower case, that a wording fits.

    The words are looked for in all texts at once, and then those that are there in each: a pattern is dear.
    """
    together = "\n".join(texts.values())
    found: set[int] = set()
    for words, fits in wordings:
        for word in [word for word in words or ("",) if word in together]:
            found |= {place for place, text in texts.items() if word in text and fits(text)}
    return found
