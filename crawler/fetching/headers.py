"""Headers: what servers mean by some that they write in many ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC
from email.utils import parsedate_to_datetime
from http.cookies import CookieError, SimpleCookie

MEDIA_TYPE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+")  # and not */*
# HTML Standard, 4.2.5.3: seconds, then the address, with or without url= before it. One that comes later is a
# page that reloads itself.
REFRESH = re.compile(r"\s*[0-3](?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?+['\"]?(?P<url>[^'\"\s]+)", re.IGNORECASE)
MAX_COOKIE_CHARS = 4096  # RFC 6265, 6.1


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


def retry_after_s(header: Callable[[str], str | None], now: float) -> float | None:
    """Return the seconds that Retry-After asks for, as a number or a date, None where it names no time.

    header returns a header's value. A date is by the server's clock, which Date tells; without that by `now`.

    >>> date = "Thu, 01 Jan 1970 00:01:00 GMT"
    >>> [retry_after_s({"Retry-After": value}.get, 0.0) for value in ("120", date, "0", "soon")]
    [120.0, 60.0, None, None]
    """
    value = (header("Retry-After") or "").strip()
    if value.isascii() and value.isdigit():
        seconds = float(value[:9])
    else:
        seconds = (moment_of(value) or 0.0) - (moment_of(header("Date")) or now)
    return seconds if seconds > 0 else None


def refreshed_to(refresh: str | None) -> str:
    """Return where a `Refresh` header, or the <meta> of that name, leads at once, '' if nowhere.

    >>> refreshed_to("0; url='/b'"), refreshed_to("300; url=/b")
    ('/b', '')
    """
    found = REFRESH.match(refresh or "")
    return found.group("url") if found else ""


def moment_of(date: str | None) -> float | None:
    """Return what a header's date says in seconds since 1970 UTC, None where it is none."""
    try:
        moment = parsedate_to_datetime(date or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None


def cookie_pairs(lines: Iterable[str]) -> str:
    """Return what to send back of Set-Cookie headers."""
    pairs = []
    for line in lines:
        try:
            cookie = SimpleCookie(line)
        except CookieError:
            continue
        pairs += [f"{name}={morsel.coded_value}" for name, morsel in cookie.items()]
    return "; ".join(pairs)[:MAX_COOKIE_CHARS]
