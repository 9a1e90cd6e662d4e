"""Host rows: a host's clock and manners in the state, and what is left of it when it is given up.

Call what writes within a transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from crawler.clock import steady
from crawler.frontier.contract import EXPLORE_PRIORITY, Host, Kind
from crawler.frontier.handover import go_on_by_other_scheme
from crawler.frontier.revival import MISSED
from crawler.frontier.url_rows import FORBIDDEN
from crawler.frontier.variants import give_variants_back


def read_host(db: sqlite3.Connection, name: str) -> Host:
    """Return a host's clock and manners; those of a stranger where it is not known."""
    row = db.execute("SELECT * FROM hosts WHERE host = ?", (name,)).fetchone()
    if row is None:
        return Host(host=name)
    return Host(**{key: row[key] for key in Host.__dataclass_fields__})


def write_host(db: sqlite3.Connection, host: Host) -> None:
    """Write a host's clock and manners. Its clock never goes back."""
    db.execute(
        "INSERT INTO hosts (host, next_at, crawl_delay, robots, robots_at)"
        " VALUES (:host, :next_at, :crawl_delay, :robots, :robots_at)"
        " ON CONFLICT (host) DO UPDATE SET next_at = max(next_at, excluded.next_at),"
        " crawl_delay = excluded.crawl_delay, robots = excluded.robots,"
        " robots_at = excluded.robots_at",
        {key: getattr(host, key) for key in Host.__dataclass_fields__},
    )


def allow(db: sqlite3.Connection, host: str, allows: Callable[[str], bool]) -> int:
    """Have read what a host's robots.txt forbade and allows now: a list may never name it again."""
    rows = db.execute(
        "SELECT id, url FROM urls WHERE host = ? AND state = 'failed' AND reason = ?", (host, FORBIDDEN)
    ).fetchall()
    free = [(row["id"],) for row in rows if allows(row["url"])]
    db.executemany("UPDATE urls SET state = 'pending', tries = 0, not_before = 0 WHERE id = ?", free)
    return len(free)


def abandon(db: sqlite3.Connection, host: str, reason: str, scheme: str = "") -> tuple[int, int]:
    """Fail what is left to fetch of a host, by one scheme or any; return how many URLs and articles."""
    now = steady()
    left = f"host = ? AND state IN ('pending', 'retry') AND url LIKE '{scheme or 'http%'}:%'"
    stored = db.execute(f"SELECT id FROM urls WHERE {left} AND article_id > 0", (host,)).fetchall()
    is_article = f"SELECT count(*) FROM urls WHERE {left} AND kind = '{Kind.ARTICLE}'"
    (articles,) = db.execute(is_article, (host,)).fetchone()
    give_variants_back(db, left, host)
    count = db.execute(
        f"UPDATE urls SET state = 'failed', reason = ?, fetched_at = ?, {MISSED} WHERE {left}",
        (reason, now, now, host),
    ).rowcount
    if scheme:
        for row in stored:
            go_on_by_other_scheme(db, row["id"])
    return count, articles


def abandon_explored(db: sqlite3.Connection, host: str, family: str | None, reason: str) -> int:
    """Fail what exploring a host, or one folder of it, led to and was not tried yet; return how many.

    Visits of stored articles are no exploring.
    """
    # What the index holds, and then what of it is meant.
    return db.execute(
        "UPDATE urls SET state = 'failed', reason = ?, fetched_at = ?"
        " WHERE host = ? AND state IN ('pending', 'retry') AND state = 'pending'"
        " AND (depth > 1 OR priority >= ?) AND family = coalesce(?, family) AND article_id IS NULL",
        (reason, steady(), host, EXPLORE_PRIORITY, family),
    ).rowcount
