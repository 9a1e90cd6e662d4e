"""Limits: how long, how large and how often; the design's promises as data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost. Times are in seconds.

    total_s    a page with all its redirects and tries, pauses between them left out
    connect_s  to connect to one address, TLS included
    tries      first one included, for what may pass by itself: broken connections, 429, 5xx
    backoff_s  pause before the second try; it doubles with each further one
    """

    total_s: float = 60.0
    connect_s: float = 10.0
    max_bytes: int = 32 * 1024 * 1024
    max_redirects: int = 10
    tries: int = 4
    backoff_s: float = 1.0
    max_retry_after_s: float = 120.0
    max_crawl_delay_s: float = 300.0
