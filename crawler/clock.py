"""Clock: the present moment as text."""

from datetime import UTC, datetime


def now() -> str:
    """Return the present moment as WARC files and records tell it: ISO 8601 to the second, Z for UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
