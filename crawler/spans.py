"""Spans: the ways to say how long, and since when, on the command line."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

UNITS_S = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400}
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
EXAMPLES = "30m, 12h, 2d, 1w, monday, yesterday or 2026-11-24"


def read_span(text: str) -> float:
    """Return a span such as 90s, 30m, 12h, 2d or 1w in seconds. Raises ValueError.

    >>> read_span("30m"), read_span("2d"), read_span("1w")
    (1800.0, 172800.0, 604800.0)
    """
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?)\s*([smhdw])", text.strip().lower())
    if not found:
        raise ValueError(f"{text!r} is no span; write 30m, 12h, 2d or 1w")
    return float(found.group(1)) * UNITS_S[found.group(2)]


def since_now(text: str) -> datetime:
    """Return the moment that a text such as --since has stands for now. Raises ValueError."""
    return read_since(text, datetime.now())  # as the clock on the wall shows it


def read_since(text: str, now: datetime) -> datetime:
    """Return the moment that a span back from `now`, a weekday or a date stands for. Raises ValueError.

    Days begin at midnight in the zone of `now`, where it has none by what this machine's clock showed then,
    which may be an hour off what it shows now; a weekday is the last one, today included.

    >>> read_since("monday", datetime.fromisoformat("2026-11-24T12:00:00+00:00")).isoformat()
    '2026-11-23T00:00:00+00:00'
    """
    word = text.strip().lower()
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if word in ("today", "yesterday"):
        return _placed(midnight - timedelta(days=word == "yesterday"))
    if word in WEEKDAYS:
        return _placed(midnight - timedelta(days=(now.weekday() - WEEKDAYS.index(word)) % 7))
    try:
        moment = datetime.fromisoformat(word.upper())
    except ValueError:
        try:
            return _placed(now) - timedelta(seconds=read_span(word))
        except (ValueError, OverflowError) as error:
            raise ValueError(f"{text!r} is no time; write {EXAMPLES}") from error
    return _placed(moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo))


def _placed(moment: datetime) -> datetime:
    """Return a moment with the zone in which this machine's clock showed it, unless it has one."""
    try:
        return moment if moment.tzinfo else moment.astimezone()
    except (OverflowError, OSError) as error:  # years that no clock here knows
        raise ValueError(f"{moment.year} is no year of this machine's clock; write {EXAMPLES}") from error
