"""Headers: what servers mean by some that they write in many ways."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

MEDIA_TYPE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+")  # and not */*


def media_type(header: str | None) -> str | None:
    """Return the media type that browsers take from a header, with its parameters; None where there is none.

    It is the last one that is well formed (WHATWG Fetch, "extract a MIME type"): a server and the program
    behind it may each name one.

    >>> media_type("text/html; charset=utf-8, text/html, oops")
    'text/html; charset=utf-8'
    """
    taken = None
    for part in (header or "").split(","):
        kind = kind_of(part)
        if MEDIA_TYPE.fullmatch(kind) and (taken is None or ";" in part or kind != kind_of(taken)):
            taken = part.strip()
    return taken


def kind_of(media: str) -> str:
    """Return a media type without its parameters."""
    return media.partition(";")[0].strip().lower()


def retry_after_s(value: str | None) -> float | None:
    """Seconds to wait by a Retry-After header: a count of seconds or an HTTP date."""
    if not value:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        at = parsedate_to_datetime(value)
        return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
    except (ValueError, OverflowError):
        return None
