"""Date text: a date as a machine tells it into ISO 8601, with the zone if told, a bare date if no time is."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache

from extractors.calendars import common_year

MAX_CHARS = 80  # of one date; longer strings are none
MIN_YEAR, MAX_YEAR = 1990, 2100  # the web's years; beyond them stand defaults and mistakes
MIN_EPOCH = 631_152_000  # 1990-01-01 in seconds

ISO = re.compile(
    r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[T\s,]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(AM|PM)?\s?"
    r"(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?(?!\d)",
    re.I,
)
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?")
EPOCH = re.compile(r"\d{10}(?:\d{3})?")
# Java's and JavaScript's own way to print a date.
CTIME = re.compile(
    r"[A-Z][a-z]{2},? ([A-Z][a-z]{2}) (\d{1,2}),? (?:(\d{4}) )?(\d{2}):(\d{2}):(\d{2}) "
    r"(?:(?:GMT|UTC)?([+-]\d{4})?|[A-Z]{2,5})(?: (\d{4}))?"
)
MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}


@lru_cache(maxsize=256)  # pages tell one moment in several places
def parse_machine_date(text: str) -> str | None:
    """Return a declared date in ISO 8601, or None if it is no date of the web's years.

    Reads ISO 8601 and its loose forms, RFC 2822, seconds and milliseconds since 1970, and what
    programs print by default.

    >>> parse_machine_date("2026-01-02T03:04:05+0200"), parse_machine_date("1767323045000")
    ('2026-01-02T03:04:05+02:00', '2026-01-02T03:04:05+00:00')
    """
    text = text.strip()
    if len(text) > MAX_CHARS:
        return None
    if EPOCH.fullmatch(text):
        return _epoch(int(text[:10]))
    if match := COMPACT.fullmatch(text):
        year, month, day, hour, minute, second, zulu = match.groups()
        return to_iso((year, month, day), (hour, minute, second) if hour else None, zulu)
    if match := ISO.search(text):
        return from_iso(match)
    if match := CTIME.match(text):
        name, day, before, hour, minute, second, zone, after = match.groups()
        if (month_number := MONTHS.get(name.lower())) and (before or after):
            return to_iso((before or after, str(month_number), day), (hour, minute, second), zone)
    return _rfc(text) if "," in text[:5] or ":" in text else None


def from_iso(match: re.Match[str]) -> str | None:
    """Return the date of a match of `ISO`."""
    year, month, day, hour, minute, second, half, zone = match.groups()
    if not hour:
        return to_iso((year, month, day), None, None)
    if half:
        hour = str(int(hour) % 12 + 12 * (half.lower() == "pm"))
    return to_iso((year, month, day), (hour, minute, second), zone)


def _epoch(seconds: int) -> str | None:
    if seconds < MIN_EPOCH:
        return None
    return _checked(datetime.fromtimestamp(seconds, UTC))


def _rfc(text: str) -> str | None:
    try:
        return _checked(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def to_iso(
    day: tuple[str, str, str], clock: tuple[str, str, str | None] | None = None, zone: str | None = None
) -> str | None:
    """Return the day (year, month, day) and clock in ISO 8601, or None if there is no such moment."""
    try:
        year, month, of_month = map(int, day)
        whole = date(common_year(year), month, of_month)
        if not MIN_YEAR <= whole.year <= MAX_YEAR:
            return None
        if clock is None:
            return whole.isoformat()
        moment = datetime(*whole.timetuple()[:3], int(clock[0]) % 24, int(clock[1]), int(clock[2] or 0) % 60)
        return moment.replace(tzinfo=_zone(zone)).isoformat()
    except ValueError:
        return None


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    digits = re.sub(r"\D", "", text)
    if not digits:
        return UTC
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4] or 0))
    return timezone(-offset if text.startswith("-") else offset)


def _checked(moment: datetime) -> str | None:
    return moment.isoformat() if MIN_YEAR <= moment.year <= MAX_YEAR else None
