"""Wrong clock: what a crawl wrote while the machine's clock was ahead would hold up all that follow.

What was done in a time that has not come yet is moved to now at the latest, what was planned then by as much
as the clock is known to have been ahead. Call what writes within a transaction.
"""

from __future__ import annotations

import sqlite3

from crawler.frontier.contract import LONGEST_REST_S
from crawler.frontier.workers import LEASE_S

CLOCK_S = 60.0  # by which times that mean the same may differ
DONE = (
    ("urls", "found_at"),
    ("urls", "read_to"),
    ("urls", "fetched_at"),
    ("hosts", "robots_at"),
    ("runs", "started"),
    ("runs", "ended"),
    ("revisions", "seen_at"),
    ("events", "at"),
    ("articles", "first_seen"),
    ("articles", "last_seen"),
    ("articles", "removed_at"),
    ("articles", "gone_at"),
)
PLANNED = (("urls", "not_before"), ("hosts", "next_at"))


def bring_back(db: sqlite3.Connection, now: float) -> None:
    """Bring back the times of a clock that was ahead. What was read by it is visited by the right one."""
    # A host's clock that points further ahead than any may was set by such a one, too.
    db.execute("UPDATE hosts SET next_at = 0 WHERE next_at > ?", (now + LONGEST_REST_S + CLOCK_S,))
    # So was a lease that is longer than any: its worker may have died on another machine, or in a container.
    db.execute("UPDATE workers SET until = ? WHERE until > ?", (now + LEASE_S, now + LEASE_S + CLOCK_S))
    ahead = _latest(db) - now
    if ahead <= 0:
        return
    if ahead > CLOCK_S:
        db.execute("UPDATE urls SET revisit_at = ? WHERE fetched_at > ? AND article_id > 0", (now, now))
        for table, column in PLANNED:
            db.execute(f"UPDATE {table} SET {column} = {column} - ? WHERE {column} > ?", (ahead, now))
    for table, column in DONE:
        db.execute(
            f"UPDATE {table} SET {column} = min({column} - ?, ?) WHERE {column} > ?", (ahead, now, now)
        )


def _latest(db: sqlite3.Connection) -> float:
    """Return when the last thing was done that shows without looking at every address."""
    (run,) = db.execute("SELECT max(max(started, coalesce(ended, 0))) FROM runs").fetchone()
    (read,) = db.execute("SELECT seen_at FROM revisions ORDER BY id DESC LIMIT 1").fetchone() or (0.0,)
    return max(run or 0.0, read)
