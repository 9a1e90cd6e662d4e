"""Date text: a date as a machine tells it into ISO 8601, with the zone if told, a bare date if no time is."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache

from extractors.dates.calendars import common_year
from extractors.dates.zones import ZONE, zone_of
from extractors.rare import rare

MAX_CHARS = 80  # of one date; longer strings are none
MIN_YEAR, MAX_YEAR = 1990, 2100  # the web's years; beyond them stand defaults and mistakes
MIN_EPOCH = 631_152_000  # 1990-01-01 in seconds

ISO = re.compile(
    r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[T\s,]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(AM|PM)?"
    rf"(?:\s?[(\[]?({ZONE})[)\]]?)?)?(?!\d)",
    re.I,
)
COMPACT = re.compile(
    r"(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?"
    rf"(?:\s?({ZONE}))?)?",
    re.I,
)
EPOCH = re.compile(r"\d{10}(?:\d{3})?")
# Java's and JavaScript's own way to print a date.
CTIME = rare(
    r"[A-Z][a-z]{2},? ([A-Z][a-z]{2}) (\d{1,2}),? (?:(\d{4}) )?(\d{2}):(\d{2}):(\d{2}) "
    rf"(?:((?i:{ZONE}))|[A-Z]{{2,5}})?(?: ?(\d{{4}}))?"
)
# A time in twelve hours, and what else may stand behind a time.
HALVES = re.compile(r"(?<![\d:])(\d{1,2})(:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s?([ap])\.?\s?m\b\.?", re.I)
ZONED = rare(rf"\d:\d\d(?::\d\d)?\s{{0,2}}\(?(?P<zone>{ZONE})\)?", re.I)
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
    text = HALVES.sub(_in_24_hours, text)
    if match := COMPACT.fullmatch(text):
        year, month, day, hour, minute, second, zone = match.groups()
        return to_iso((year, month, day), (hour, minute, second) if hour else None, zone)
    if match := ISO.search(text):
        return from_iso(match)
    if match := CTIME.match(text):
        name, day, before, hour, minute, second, zone, after = match.groups()
        if (month_number := MONTHS.get(name.lower())) and (before or after):
            return to_iso((before or after, str(month_number), day), (hour, minute, second), zone)
    return _rfc(text) if "," in text[:5] or ":" in text else None


def _in_24_hours(time: re.Match[str]) -> str:
    return f"{whole_hour(int(time[1]), time[3]):02}{time[2]} "


def whole_hour(hour: int, half: str | None) -> int:
    """Return an hour of 24, from one of twelve if `half` of the day is told: "am", "p.m." and the like.

    >>> whole_hour(12, "am"), whole_hour(4, "P"), whole_hour(16, "pm"), whole_hour(4, None)
    (0, 16, 16, 4)
    """
    return hour % 12 + 12 * (half[0].lower() == "p") if half and hour <= 12 else hour


def from_iso(match: re.Match[str], country: str = "") -> str | None:
    """Return the date of a match of `ISO`, in a country if it is known, whose zones it may name."""
    year, month, day, hour, minute, second, half, zone = match.groups()
    if not hour:
        return to_iso((year, month, day), None, None)
    hour = str(whole_hour(int(hour), half))
    return to_iso((year, month, day), (hour, minute, second), zone, country)


def _epoch(seconds: int) -> str | None:
    if seconds < MIN_EPOCH:
        return None
    return _checked(datetime.fromtimestamp(seconds, UTC))


def _rfc(text: str) -> str | None:
    try:
        if zoned := ZONED.search(text):  # the library knows few names, and no offset with a name before it
            moment = parsedate_to_datetime(
                f"{text[: zoned.start('zone')].rstrip(' (')} {text[zoned.end() :]}"
            )
            if zone := zone_of(zoned["zone"], moment):
                return _checked(moment.replace(tzinfo=zone))
        return _checked(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def to_iso(
    day: tuple[str, str, str],
    clock: tuple[str, str, str | None] | None = None,
    zone: str | None = None,
    country: str = "",
) -> str | None:
    """Return the day (year, month, day) and clock in ISO 8601, or None if there is no such moment.

    A day's end is the beginning of the next: 24:00. Where there is no such hour, no time is told.
    """
    try:
        year, month, of_month = map(int, day)
        whole = date(common_year(year), month, of_month)
        if not MIN_YEAR <= whole.year <= MAX_YEAR:
            return None
        if clock is None or int(clock[0]) > 24:
            return whole.isoformat()
        hour, minute, second = int(clock[0]), int(clock[1]), int(clock[2] or 0) % 60
        moment = datetime(whole.year, whole.month, whole.day, hour % 24, minute, second)
        if hour == 24 and not minute:  # with minutes some systems write so what is 0 o'clock
            moment += timedelta(days=1)
        return moment.replace(tzinfo=zone_of(zone, moment, country)).isoformat()
    except ValueError:
        return None


def _checked(moment: datetime) -> str | None:
    return moment.isoformat() if MIN_YEAR <= moment.year <= MAX_YEAR else None
