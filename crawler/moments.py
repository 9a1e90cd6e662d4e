"""Moments: dates of records as moments in UTC."""

from __future__ import annotations

from datetime import UTC, datetime


def moment_of(text: str | None) -> datetime | None:
    """Return an ISO date as a moment in UTC; a bare date or one without a zone is taken as UTC.

    >>> moment_of("2026-11-01T10:00:00+02:00")
    datetime.datetime(2026, 11, 1, 8, 0, tzinfo=datetime.timezone.utc)
    """
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def seconds_of(text: str | None) -> float | None:
    """Return an ISO date as seconds since 1970 UTC, to sort by; None for none."""
    moment = moment_of(text)
    return moment.timestamp() if moment else None
