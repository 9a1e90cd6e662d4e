"""Revival: what a new run asks for again, and when what could not be had is due once more.

Call what writes within a transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from crawler.clock import steady
from crawler.discovery.candidate import NEWS_LISTS
from crawler.frontier.contract import (
    DATED,
    FIRST_DATED_S,
    GUESS,
    LONGEST_REST_S,
    MOST_DATED_S,
    REST,
    REVISIT_PRIORITY,
    Ack,
    Kind,
    State,
    Task,
)
from crawler.frontier.database import marks
from crawler.frontier.runs import last_run
from crawler.frontier.url_rows import FAILED_REST_S, forget_what_was_old
from crawler.frontier.wrong_clock import CLOCK_S

MOST_MISSES = 5  # visits made up for in a row, each after twice the rest: about eight days in all
FIRST_REST_S = 3600.0  # of a list that brought nothing; doubled with each visit that brings nothing again
AGAIN = "UPDATE urls SET state = 'pending', tries = 0, not_before = 0, revisit_at = NULL"
OVER = "state IN ('done', 'failed', 'gone')"
# For an update that fails a row without its lease: when it is due once more.
MISSED = (
    f"revisit_at = CASE WHEN misses < {MOST_MISSES} THEN ? + ({FAILED_REST_S} << misses) END,"
    " misses = misses + 1"
)


def revive(db: sqlite3.Connection, plans: Mapping[str, str], always: Sequence[str], since: float) -> None:
    """Make pending what a new run on these sites asks for; see SqliteState.revive."""
    sites = tuple(plans)
    now, these = steady(), f"site IN ({marks(sites)})"
    for site, plan in plans.items():
        last_since, last_plan = last_run(db, site)
        if since < last_since - CLOCK_S or last_plan not in (None, plan):
            forget_what_was_old(db, site)
    # A list that is gone is made up for like all that was missed, not asked for without end.
    db.execute(f"{AGAIN} WHERE recurs = 1 AND {OVER} AND state <> 'gone' AND {these}", sites)
    db.execute(
        f"{AGAIN}, priority = CASE WHEN article_id IS NULL THEN priority ELSE ? END"
        f" WHERE revisit_at <= ? AND {OVER} AND {these}",
        (REVISIT_PRIORITY, now, *sites),
    )
    if always:
        db.execute(
            f"{AGAIN}, priority = ? WHERE article_id > 0 AND state IN ('done', 'failed')"
            f" AND site IN ({marks(always)})",
            (REVISIT_PRIORITY, *always),
        )


def rest_list(
    db: sqlite3.Connection, url_id: int, hint: Mapping[str, Any], now: float, *, has_news: bool
) -> None:
    """Have a list with that hint, which the runs do not all ask for, read again after a rest."""
    if REST in hint:
        key, rest_s = REST, min(0.0 if has_news else hint[REST] * 2 or FIRST_REST_S, LONGEST_REST_S)
    elif DATED in hint:
        key, rest_s = DATED, min(FIRST_DATED_S if has_news else hint[DATED] * 2, MOST_DATED_S)
    else:
        return
    db.execute(
        f"UPDATE urls SET revisit_at = ?, hint = json_set(hint, '$.{key}', ?) WHERE id = ?",
        (now + rest_s, rest_s, url_id),
    )


def next_visit(ack: Ack, now: float) -> tuple[int, float | None]:
    """Return how many visits of an address in a row are to be made up for, and when it is due again."""
    misses = ack.lease.misses
    if ack.state is State.RETRY:
        return misses, None
    if not _is_missed(ack):
        return 0, ack.revisit_at
    return misses + 1, now + FAILED_REST_S * 2**misses if misses < MOST_MISSES else None


def _is_missed(ack: Ack) -> bool:
    """Whether a visit did not bring what is there, or will be: a stored article, or what may be had later."""
    if ack.lease.article_id:
        return not (ack.story or ack.restamp)
    absent = ack.veiled or (ack.state is State.GONE and not ack.moved_to)
    return ack.passing or (absent and _is_wanted(ack.lease.task))


def _is_wanted(task: Task) -> bool:
    """Whether what is not there may be soon: a list of the site, or what its publisher calls new."""
    if task.kind is Kind.ARTICLE:
        return task.hint.get("source") in NEWS_LISTS  # which may tell of a story before it can be had
    is_named = task.kind in (Kind.FEED, Kind.SITEMAP) and task.hint != GUESS
    return is_named or (task.refresh and not task.is_seed)
