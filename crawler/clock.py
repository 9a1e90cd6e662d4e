"""Clock: the present moment, as text and as seconds that never go back."""

import time
from datetime import UTC, datetime

_ahead = time.time() - time.monotonic()


def now() -> str:
    """Return the present moment as WARC files and records tell it: ISO 8601 to the second, Z for UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def steady() -> float:
    """Return seconds since 1970 UTC by a clock that goes on where the machine's is set back.

    What waits within a process waits for as long as it was to. Where the machine's clock is set forward, or
    the machine slept, this one follows.
    """
    global _ahead
    _ahead = max(_ahead, time.time() - time.monotonic())
    return _ahead + time.monotonic()


def on_the_wall(seconds: float) -> str:
    """Return seconds since 1970 UTC as this machine's clock shows that moment."""
    return f"{datetime.fromtimestamp(seconds):%Y-%m-%d %H:%M:%S}"
