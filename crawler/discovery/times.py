"""Times: the dates of feeds and sitemaps, in whatever form, as ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import parsedate_tz

MAX_CHARS = 80  # a date is no longer
MAX_IN_WORDS = 500  # of a document; one takes two milliseconds and more
YEARS = range(1990, 2101)
BARE = len("2026-11-24")  # characters of a date without a time of day
END_OF_DAY = (24, 0, 0)
UNTOLD_ZONE_S = 12 * 3600.0  # how much later than UTC a time without a zone may have been
# Zone names that Python's RFC 822 reader does not know, in hours from UTC.
ZONES = {"cet": 1, "met": 1, "cest": 2, "mest": 2, "eet": 2, "eest": 3, "msk": 3, "bst": 1, "ist": 5.5,
         "sgt": 8, "hkt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13}  # fmt: skip
ISO = re.compile(
    r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*"
    r"(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.I,
)
BASIC = re.compile(  # the same without marks in between
    r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:(\d\d)(?:[.,]\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?", re.I
)
ZONE = re.compile(r"(?:\b([A-Za-z]{1,4})|[+-]\d{4}|[+-]\d{2}:\d{2})\)?$")
NO_DATE = re.compile(r"[a-z]{3}[ -]+0\d{3}\b", re.I)  # year 0001 or -0001: an empty field
HALF_DAY = re.compile(r"\d\s?[ap]\.?m\b", re.I)


class Times:
    """Reads the times of one document. A list of thousands in words would take minutes: some are enough."""

    def __init__(self) -> None:
        self._in_words = MAX_IN_WORDS  # that may still be read

    def read(self, text: str | None, language: str | None = None) -> str | None:
        """Return a printed or declared time as ISO 8601, or None where it is none.

        Reads W3C dates, RFC 822 and its usual misspellings, then what dateparser knows of `language`, unless
        too many were in words before. The zone is given if the text tells it; a text without a time of day
        gives a bare date.

        >>> times = Times()
        >>> times.read("Tue, 24 Nov 2026 08:15:00 GMT"), times.read("2026-11-24"), times.read("soon")
        ('2026-11-24T08:15:00+00:00', '2026-11-24', None)
        """
        text = " ".join((text or "").split())
        if not any(char.isdigit() for char in text) or len(text) > MAX_CHARS:
            return None
        moment = _iso(text) or _rfc822(text)
        if moment is None and self._in_words > 0:
            self._in_words -= 1
            moment = _printed(text, language)
        return moment.isoformat() if moment and moment.year in YEARS else None


def as_moment(iso: str) -> datetime:
    """Return what `Times.read` gave as a datetime in UTC: a bare date as its last moment.

    >>> as_moment("2026-11-24").isoformat()
    '2026-11-24T23:59:59+00:00'
    """
    if len(iso) <= BARE:
        return datetime.fromisoformat(f"{iso}T23:59:59+00:00")
    moment = datetime.fromisoformat(iso)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def latest_moment(iso: str) -> datetime:
    """Return when what `Times.read` gave may have been at the latest, in UTC.

    >>> latest_moment("2026-11-24T10:00:00").isoformat()
    '2026-11-24T22:00:00+00:00'
    """
    told = len(iso) > BARE and datetime.fromisoformat(iso).tzinfo
    return as_moment(iso) + timedelta(seconds=0 if told else UNTOLD_ZONE_S)


def _iso(text: str) -> datetime | date | None:
    found = ISO.fullmatch(text) or BASIC.fullmatch(text)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    try:
        on = date(int(year), int(month), int(day or 1))
        if hour is None:
            return on
        moment = _at(on, (int(hour), int(minute), int(second or 0)))
        return moment if zone is None else datetime.fromisoformat(moment.isoformat() + _offset(zone))
    except (ValueError, OverflowError):
        return None


def _at(day: date, clock: tuple[int, int, int]) -> datetime:
    """Return the moment of a day when its clock shows these figures: 24:00 ends it, as ISO 8601 allows."""
    ends = clock == END_OF_DAY
    return datetime.combine(day, time() if ends else time(*clock)) + timedelta(days=ends)


def _offset(zone: str) -> str:
    if zone[0] not in "+-":
        return "+00:00"
    digits = zone.replace(":", "").ljust(5, "0")
    return f"{digits[:3]}:{digits[3:]}"


def _rfc822(text: str) -> datetime | date | None:
    """Read RFC 822 and 2822, two-digit years and missing week days included."""
    parts = parsedate_tz(text)
    if parts is None or not re.search(r"[A-Za-z]{3}", text) or HALF_DAY.search(text) or NO_DATE.search(text):
        return None
    told = ZONE.search(text)
    hours = ZONES.get((told.group(1) or "").lower()) if told else None
    offset = hours * 3600 if hours is not None else parts[9] if told else None
    try:
        day = date(*parts[:3])
        if ":" not in text:
            return day
        zone = None if offset is None else timezone(timedelta(seconds=offset))
        return _at(day, parts[3:6]).replace(tzinfo=zone)
    except (ValueError, OverflowError):
        return None


def _printed(text: str, language: str | None) -> datetime | date | None:
    """Read a date in words of a language. dateparser is slow to load, so only odd dates get here."""
    import dateparser

    languages = [language.split("-")[0].lower()] if language else ["en"]
    try:
        moment: datetime | None = dateparser.parse(
            text, languages=languages, settings={"STRICT_PARSING": True}
        )
    except (ValueError, OverflowError):
        return None
    if moment is None:
        return None
    return moment if ":" in text else moment.date()
