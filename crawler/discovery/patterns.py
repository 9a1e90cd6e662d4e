"""Patterns: what a site's article addresses look like, written with placeholders instead of code."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

# Each stays inside one path segment, so that matching takes time in proportion to the address.
PLACEHOLDERS = {
    "year": r"(?:19|20)[0-9]{2}",
    "month": r"(?:[0-9]{1,2}|[a-z]{3,9})",
    "day": r"[0-9]{1,2}",
    "id": r"[0-9]+",
    "slug": r"(?=[^/]*[^/]-[^/])[^/]{1,400}",
    "section": r"[^/]{1,400}",
    "any": r"[^/]{1,400}",
}
SLOT = re.compile(r"\{([a-z]+)\}")
MAX_SLOTS = 3  # in one segment


class PatternError(ValueError):
    """A pattern that cannot be read; the text says why."""


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern fits a path, in any case, with or without a slash at its end. Raises PatternError.

    Letters that are percent-encoded in the one fit as they are in the other.

    {year} {month} {day}; {id}: digits; {slug}: words joined by hyphens; {section} and {any}: anything
    but a slash; ** at the end: the rest of the path.

    >>> matches("/{year}/{month}/{slug}", "/2026/11/ships-sail/")
    True
    >>> matches("/{slug}-{id}.html", "/ships-sail-1234.html"), matches("/{section}/{slug}", "/tech/phones")
    (True, False)
    """
    return compiled(pattern).fullmatch(unquote(path)) is not None


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern as a regular expression over a path. Raises PatternError."""
    if not pattern.startswith("/"):
        raise PatternError(f"{pattern!r} does not begin with /")
    start, rest = (pattern[:-2], ".*") if pattern.endswith("/**") else (pattern.rstrip("/"), "/?")
    if "**" in start:
        raise PatternError(f"{pattern!r}: ** may only stand at the end, after a slash")
    segments = (_segment(unquote(segment), pattern) for segment in start.split("/"))
    return re.compile("/".join(segments) + rest, re.I | re.S)


def _segment(segment: str, pattern: str) -> str:
    parts: list[str] = []
    end = 0
    for slot in SLOT.finditer(segment):
        name = slot.group(1)
        if name not in PLACEHOLDERS:
            known = ", ".join(sorted(PLACEHOLDERS))
            raise PatternError(f"{pattern!r}: unknown {{{name}}}; known are {known}")
        if parts and slot.start() == end:
            raise PatternError(f"{pattern!r}: nothing stands between two placeholders")
        parts += [re.escape(segment[end : slot.start()]), PLACEHOLDERS[name]]
        end = slot.end()
    if len(parts) > 2 * MAX_SLOTS:
        raise PatternError(f"{pattern!r}: more than {MAX_SLOTS} placeholders between two slashes")
    rest = segment[end:]
    if "{" in rest or "}" in rest:
        raise PatternError(f"{pattern!r}: a brace without its partner")
    return "".join([*parts, re.escape(rest)])
