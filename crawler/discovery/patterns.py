"""Patterns: what a site's article addresses look like, written with placeholders instead of code."""

from __future__ import annotations

import re
from functools import lru_cache

# Each placeholder matches inside one path segment and cannot backtrack into another one's text.
PLACEHOLDERS = {
    "year": r"(?:19|20)[0-9]{2}",
    "month": r"(?:[0-9]{1,2}|[a-z]{3,9})",
    "day": r"[0-9]{1,2}",
    "id": r"[0-9]+",
    "slug": r"[^/]{1,300}",
    "any": r"[^/]{1,300}",
}
SLOT = re.compile(r"\{([a-z]+)\}|(\*\*)")


class PatternError(ValueError):
    """A pattern that cannot be read; the text says why."""


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern fits a path, with or without a slash at its end. Raises PatternError.

    {year} {month} {day} {id} (digits) {slug} {any} (one segment or a part of it), ** (the rest).

    >>> matches("/{year}/{month}/{slug}", "/2026/11/ships-sail/")
    True
    >>> matches("/{slug}-{id}.html", "/ships-sail-1234.html"), matches("/{slug}", "/a/b")
    (True, False)
    """
    return compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern as a regular expression over a path. Raises PatternError."""
    if not pattern.startswith("/"):
        raise PatternError(f"{pattern!r} does not begin with /")
    parts: list[str] = []
    end = 0
    for slot in SLOT.finditer(pattern):
        name = slot.group(1)
        if name and name not in PLACEHOLDERS:
            known = ", ".join(sorted(PLACEHOLDERS))
            raise PatternError(f"{pattern!r}: unknown {{{name}}}; known are {known}")
        if slot.start() == end and parts:
            raise PatternError(f"{pattern!r}: nothing stands between two placeholders")
        parts += [re.escape(pattern[end : slot.start()]), PLACEHOLDERS[name] if name else ".*"]
        end = slot.end()
    rest = pattern[end:]
    if "{" in rest or "}" in rest:
        raise PatternError(f"{pattern!r}: a brace without its partner")
    return re.compile("".join([*parts, re.escape(rest.rstrip("/"))]) + "/?", re.I)
