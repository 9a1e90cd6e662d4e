"""Answers: what a server's status, or the lack of an answer, makes of a lease."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from crawler.discovery.feed_links import looks_like_feed
from crawler.discovery.xml import absolute
from crawler.fetching.answer import TOO_MANY_HEADERS
from crawler.fetching.headers import refreshed_to, retry_after_s
from crawler.fetching.statuses import OVERLOADED, PASSING, REDIRECTED
from crawler.frontier.contract import FORMER, GUESS, LONGEST_REST_S, NOT_MODIFIED, Ack, Kind, Lease, State
from crawler.frontier.url_rows import FORBIDDEN, asked_host
from extractors.urls import clean_url

if TYPE_CHECKING:
    from crawler.spiders.plan import Plan

TRIES = 4
REDIRECTS = 10
REST_S = 20.0  # a host that is overloaded and names no time; doubled with each try
# How long a host rests after its first, second and further answers in a row that it is overloaded: one
# address that is to be left for a day shall not close the whole host. What it names up to KEPT_S it gets.
RESTS_S = (5.0, 60.0, 24 * 3600.0)
KEPT_S = 120.0
GONE = frozenset((404, 410))
LIES_ANYWHERE = (Kind.FEED, Kind.SITEMAP)  # what services host for sites: only its entries are of the site
# Segments of the addresses that sites send to in place of a story which is not for everybody.
GATES = frozenset(
    "login signin logon signon signup register registration consent subscribe subscription paywall".split()
)
A_PART = 206  # which was never asked for
# By the name of the exception: what to call it, whether to try again, whether no host was reached.
FAILURES = {
    "DownloadTimeoutError": ("timeout", True, True),
    "DownloadConnectionRefusedError": ("connection refused", True, True),
    "CannotResolveHostError": ("no such host, or a private one", True, True),
    "ResponseDataLossError": ("truncated answer", True, False),
    "DownloadFailedError": ("connection broken", True, False),
    "DownloadCancelledError": ("larger than the size limit", False, False),
}

# In what OpenSSL and service_identity say of a connection that is not made.
BAD_CERTIFICATE = ("certificate verify failed", "VerificationError", "CertificateError")
WITHOUT_MARKS = str.maketrans("", "", "-_")
LEADS_NOWHERE = "front: no links to pages of the site"
CUT_SHORT = "cut short"  # how crawler.unpack calls what another try may better


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds before further tries, and how often in a row the host just said that it is overloaded."""

    waits: tuple[float, ...]
    overloads: int = 0


def judge_status(
    lease: Lease, status: int, header: Callable[[str], str | None], patience: Patience, now: float
) -> Ack | None:
    """Return the ack that a status decides alone, or None where the body is to be read.

    header returns the value of a response header.
    """
    if status == 304 and not (lease.etag or lease.last_modified):  # we have nothing that it could mean
        return retry(lease, "HTTP 304 though nothing was known", patience.waits, now)
    if status == 304:
        return replace(
            again(lease, State.DONE, NOT_MODIFIED), etag=lease.etag, last_modified=lease.last_modified
        )
    if status in REDIRECTED:
        return _redirected(lease, header("Location"), header("Set-Cookie"), now)
    if status in OVERLOADED:
        return _overloaded(lease, status, retry_after_s(header, now), patience, now)
    if status in GONE:
        removed = lease.article_id is not None or FORMER in lease.task.hint
        return Ack(lease=lease, state=State.GONE, reason=f"HTTP {status}", removed=removed)
    if status in PASSING or status == A_PART:
        return retry(lease, f"HTTP {status}", patience.waits, now)
    if not 200 <= status < 300:
        return replace(failed(lease, f"HTTP {status}"), veiled=status >= 400)
    target = absolute(lease.task.url, refreshed_to(header("Refresh")))
    return moved(lease, target) if target and target != lease.task.url else None


def judge_failure(lease: Lease, name: str, message: str, waits: tuple[float, ...], now: float) -> Ack:
    """Return the ack for a fetch that brought no answer; `name` is the exception's."""
    if name == "IgnoreRequest":  # a middleware refused it and says why
        return Ack(lease=lease, state=State.FAILED, reason=message, fetched=False)
    if name == "UnpackError":
        reason = message.partition(":")[0]
        return retry(lease, reason, waits, now) if CUT_SHORT in message else failed(lease, reason)
    reason, passing, unreachable = _kind_of_failure(name, message)
    if not passing:
        return failed(lease, reason)
    return replace(retry(lease, reason, waits, now), unreachable=unreachable)


def name_failure(name: str, message: str) -> str:
    """Return what to call a fetch that brought no answer.

    >>> name_failure("DownloadTimeoutError", "Getting it took longer than 60 seconds")
    'timeout'
    """
    return message if name == "IgnoreRequest" else _kind_of_failure(name, message)[0]


def may_pass(name: str, message: str) -> bool:
    """Whether another try may bring what a fetch did not."""
    return _kind_of_failure(name, message)[1]


def _kind_of_failure(name: str, message: str) -> tuple[str, bool, bool]:
    """What to call it, whether to try again, whether no host was reached."""
    if any(sign in message for sign in BAD_CERTIFICATE):
        return "certificate not valid", False, False
    if TOO_MANY_HEADERS in message:
        return TOO_MANY_HEADERS, False, False
    return FAILURES.get(name, (f"download failed: {name}", True, False))


def forbidden(lease: Lease) -> Ack:
    """Return the ack for what robots.txt leaves no room for."""
    return replace(failed(lease, FORBIDDEN), fetched=False)


def retry(lease: Lease, reason: str, waits: tuple[float, ...], now: float) -> Ack:
    """Return the ack for another try later, or for giving up after the last."""
    if lease.tries + 1 >= TRIES:
        return replace(again(lease, State.FAILED, reason), passing=True)
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


def _overloaded(lease: Lease, status: int, named: float | None, patience: Patience, now: float) -> Ack:
    wait = min(named, LONGEST_REST_S) if named else REST_S * 2**lease.tries
    rest = RESTS_S[min(patience.overloads, len(RESTS_S) - 1)]
    if named and named <= KEPT_S:
        rest = named
    ended = lease.tries + 1 >= TRIES
    ack = again(lease, State.FAILED if ended else State.RETRY, f"HTTP {status}")
    not_before = 0.0 if ended else now + wait
    return replace(ack, not_before=not_before, host_until=now + min(wait, rest), passing=ended)


def _redirected(lease: Lease, location: str | None, cookie: str | None, now: float) -> Ack:
    task = lease.task
    try:
        target = clean_url(urljoin(task.url, location or ""))
        _ = urlsplit(target).port  # raises ValueError where it is none
    except ValueError:
        return failed(lease, "redirect to no valid address")
    if not location:
        return failed(lease, "redirect without an address")
    if target == task.url:
        # With a cookie it may be a gate: middlewares/cookie_gate.py sends the cookie along the next time.
        return retry(lease, "redirect loop", (0.0,), now) if cookie else failed(lease, "redirect loop")
    if task.kind is Kind.ARTICLE and not _is_gate(task.url) and _is_gate(target):
        return replace(failed(lease, "redirected to a gate"), veiled=True)
    if task.hops >= REDIRECTS:
        return failed(lease, f"more than {REDIRECTS} redirects")
    is_list = task.kind is not Kind.ARTICLE and task.hint != GUESS  # what was guessed may lead anywhere
    onward = replace(task, url=target, hops=task.hops + 1, refresh=is_list)
    return Ack(lease=lease, state=State.DONE, reason="moved", found=(onward,), moved_to=target)


def _is_gate(url: str) -> bool:
    """Whether readers log in, subscribe or agree to something at an address.

    >>> _is_gate("https://a.example/account/sign-in.php?next=/1"), _is_gate("https://a.example/how-to-login")
    (True, False)
    """
    segments = urlsplit(url).path.lower().split("/")
    return any(segment.partition(".")[0].translate(WITHOUT_MARKS) in GATES for segment in segments)


def moved(lease: Lease, target: str) -> Ack:
    """Return the ack for a page that sends its readers on by itself (Refresh, by header or meta)."""
    return _redirected(lease, target, None, 0.0)


def kept_at_home(ack: Ack, plan: Plan) -> Ack:
    """Return an ack without a redirect that leaves the plan's site, unless it is a feed's or a sitemap's."""
    task, target = ack.lease.task, ack.moved_to
    if not target or plan.owns(target) or task.kind in LIES_ANYWHERE:
        return ack
    if task.kind is Kind.FRONT and looks_like_feed(task.url):
        return replace(ack, found=tuple(replace(found, kind=Kind.FEED) for found in ack.found))
    reason = f"moved to another site: {asked_host(target)}" if task.is_seed else "moved to another site"
    return replace(ack, state=State.FAILED, reason=reason, moved_to=None, found=())


def led_on(ack: Ack) -> Ack:
    """Return the ack of a page at which a crawl starts: one that leads nowhere has failed.

    It is a check of browsers, or is put together by scripts: there is nothing that a crawl could go on with.
    """
    here = ack.lease.task.url  # skip links and a logo lead there, on the emptiest page
    if ack.state is not State.DONE or any(task.hint != GUESS and task.url != here for task in ack.found):
        return ack
    return replace(ack, state=State.FAILED, reason=LEADS_NOWHERE, etag=None, last_modified=None)


def failed(lease: Lease, reason: str) -> Ack:
    """Return the ack for what another try would not better."""
    return Ack(lease=lease, state=State.FAILED, reason=reason)
