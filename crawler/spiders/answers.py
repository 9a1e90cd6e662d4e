"""Answers: what a server's status, or the lack of an answer, makes of a lease."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from crawler.frontier.contract import Ack, Kind, Lease, State
from extractors.urls import clean_url

TRIES = 4
REDIRECTS = 10
REST_S = 20.0  # a host that is overloaded and names no time; doubled with each try
LONGEST_REST_S = 24 * 3600.0
REDIRECTED = frozenset((301, 302, 303, 307, 308))
OVERLOADED = frozenset((429, 503))
GONE = frozenset((404, 410))
# Answers that another try may better: timeouts, early data, servers in trouble (52x: Cloudflare's).
PASSING = frozenset((408, 425, 500, 502, 504, 520, 521, 522, 523, 524))
# By the name of the exception: what to call it, whether to try again, whether no host was reached.
FAILURES = {
    "DownloadTimeoutError": ("timeout", True, True),
    "DownloadConnectionRefusedError": ("connection refused", True, True),
    "CannotResolveHostError": ("no such host, or a private one", True, True),
    "ResponseDataLossError": ("truncated answer", True, False),
    "DownloadFailedError": ("connection broken", True, False),
    "DownloadCancelledError": ("larger than the size limit", False, False),
}


def judge_status(
    lease: Lease, status: int, header: Callable[[str], str | None], waits: tuple[float, ...], now: float
) -> Ack | None:
    """Return the ack that a status decides alone, or None where the body is to be read.

    header returns the value of a response header; waits are the seconds before further tries.
    """
    if status == 304:
        return replace(
            again(lease, State.DONE, "not modified"), etag=lease.etag, last_modified=lease.last_modified
        )
    if status in REDIRECTED:
        return _redirected(lease, header("Location"))
    if status in OVERLOADED:
        return _overloaded(lease, status, header("Retry-After"), now)
    if status in GONE:
        return Ack(
            lease=lease, state=State.GONE, reason=f"HTTP {status}", removed=lease.article_id is not None
        )
    if status in PASSING:
        return retry(lease, f"HTTP {status}", waits, now)
    if not 200 <= status < 300:
        return Ack(lease=lease, state=State.FAILED, reason=f"HTTP {status}")
    return None


def judge_failure(lease: Lease, name: str, message: str, waits: tuple[float, ...], now: float) -> Ack:
    """Return the ack for a fetch that brought no answer; `name` is the exception's."""
    if name == "IgnoreRequest":  # a middleware refused it and says why
        return Ack(lease=lease, state=State.FAILED, reason=message, fetched=False)
    reason, passing, unreachable = FAILURES.get(name, (f"download failed: {name}", True, False))
    if not passing:
        return Ack(lease=lease, state=State.FAILED, reason=reason)
    return replace(retry(lease, reason, waits, now), unreachable=unreachable)


def retry(lease: Lease, reason: str, waits: tuple[float, ...], now: float) -> Ack:
    """Return the ack for another try later, or for giving up after the last."""
    if lease.tries + 1 >= TRIES:
        return again(lease, State.FAILED, reason)
    wait = waits[min(lease.tries, len(waits) - 1)]
    return replace(again(lease, State.RETRY, reason), not_before=now + wait)


def again(lease: Lease, state: State, reason: str) -> Ack:
    """Return an ack that keeps what is known of the URL from before."""
    return Ack(
        lease=lease,
        state=state,
        reason=reason,
        etag=lease.etag,
        last_modified=lease.last_modified,
        restamp=state is State.DONE,
    )


def retry_after(value: str | None, now: float) -> float | None:
    """Return the seconds that a Retry-After header asks for, as a number or a date, or None.

    >>> retry_after("120", 0.0), retry_after("Thu, 01 Jan 1970 00:01:00 GMT", 0.0), retry_after("soon", 0.0)
    (120.0, 60.0, None)
    """
    value = (value or "").strip()
    if value.isascii() and value.isdigit():
        return min(float(value[:9]), LONGEST_REST_S)
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    seconds = (date if date.tzinfo else date.replace(tzinfo=UTC)) - datetime.fromtimestamp(now, UTC)
    return min(max(0.0, seconds.total_seconds()), LONGEST_REST_S)


def _overloaded(lease: Lease, status: int, asked: str | None, now: float) -> Ack:
    wait = retry_after(asked, now)
    until = now + (REST_S * 2**lease.tries if wait is None else wait)
    ended = lease.tries + 1 >= TRIES
    ack = again(lease, State.FAILED if ended else State.RETRY, f"HTTP {status}")
    return replace(ack, not_before=0.0 if ended else until, host_until=until)


def _redirected(lease: Lease, location: str | None) -> Ack:
    task = lease.task
    try:
        target = clean_url(urljoin(task.url, location or ""))
    except ValueError:
        target = task.url
    if not location:
        return Ack(lease=lease, state=State.FAILED, reason="redirect without an address")
    if target == task.url:
        return Ack(lease=lease, state=State.FAILED, reason="redirect loop")
    if task.hops >= REDIRECTS:
        return Ack(lease=lease, state=State.FAILED, reason=f"more than {REDIRECTS} redirects")
    onward = replace(task, url=target, hops=task.hops + 1, refresh=task.kind is not Kind.ARTICLE)
    return Ack(lease=lease, state=State.DONE, reason="moved", found=(onward,))


def moved(lease: Lease, target: str) -> Ack:
    """Return the ack for a page that sends its readers on by itself (meta refresh)."""
    return _redirected(lease, target)
