"""Forgetting: has addresses taken as if they had never been fetched. Call what writes within a transaction.

What is stored stays. A row keeps its article, so that the page that is read again is compared with it: it is
unchanged, or the article's next revision. What others have told of an address stays as well.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from crawler.frontier.contract import AGAIN, ALONE, EXPLORE_PRIORITY, REST, REVISIT_PRIORITY, TWIN
from crawler.frontier.database import marks
from crawler.frontier.traps import NOTHING_NEW
from crawler.frontier.workers import living

# What is stored is read before what may be a copy of it, and both after what is new.
AFTER_STORED = REVISIT_PRIORITY + 1
# Without what its own visits have told.
HINT = f"json_replace(json_remove(hint, '$.{TWIN}', '$.{ALONE}'), '$.{REST}', 0)"
# A list is read to its end again, whatever it has (further_pages.py). What was left as a trap was never read.
FORGET = f"""
UPDATE urls SET state = 'pending', worker = NULL, tries = 0, not_before = 0, reason = '', etag = NULL,
    last_modified = NULL, fetched_at = NULL, revisit_at = NULL, moved_to = NULL, misses = 0,
    read_to = CASE WHEN read_to IS NOT NULL THEN -1 END,
    priority = CASE WHEN kind <> 'article' THEN priority
        WHEN article_id > 0 THEN {REVISIT_PRIORITY} ELSE {AFTER_STORED} END,
    hint = CASE WHEN (kind = 'article' OR priority >= {EXPLORE_PRIORITY}) AND reason NOT LIKE '%{NOTHING_NEW}'
        THEN json_set({HINT}, '$.{AGAIN}', 1) ELSE {HINT} END
"""
UNTOUCHED = "(state = 'pending' AND fetched_at IS NULL AND tries = 0 AND reason = '' AND etag IS NULL)"

NAMED_SITES = 5
# By what forget_host returns.
HOST_LINES: dict[bool | None, str] = {
    True: "may be asked again, its robots.txt first",
    False: "a crawl is talking to it; it was left as it is, try again once that has ended",
    None: "no crawl has met this host",
}


@dataclass(slots=True)
class Forgotten:
    """What became of the addresses that were to be forgotten.

    count    how many were
    waiting  how many had nothing to forget: the next crawl fetches them anyway
    held     how many a crawl is fetching at this moment: they are left as they are
    sites    whose crawls fetch them
    """

    count: int = 0
    waiting: int = 0
    held: int = 0
    sites: set[str] = field(default_factory=set)


def forget_seen(
    db: sqlite3.Connection, conditions: Iterable[tuple[str, tuple[Any, ...]]], forgotten: Forgotten
) -> None:
    """Forget what is known of the addresses for which one of the conditions holds; add to `forgotten`."""
    alive = tuple(living(db))
    held = f"(state = 'leased' AND worker IN ({marks(alive)}))"
    for where, values in conditions:
        rows = db.execute(
            f"SELECT site, {held} AS held, {UNTOUCHED} AS untouched, count(*) AS n FROM urls"
            f" WHERE {where} GROUP BY 1, 2, 3",
            (*alive, *values),
        ).fetchall()
        for row in rows:
            forgotten.held += row["n"] if row["held"] else 0
            forgotten.waiting += row["n"] if row["untouched"] else 0
            if not row["held"]:
                forgotten.sites.add(row["site"])
        forgotten.count += db.execute(
            f"{FORGET} WHERE {where} AND NOT {held} AND NOT {UNTOUCHED}", (*values, *alive)
        ).rowcount


def forget_host(db: sqlite3.Connection, host: str) -> bool | None:
    """Forget until when a host is left alone, and when its robots.txt was read.

    Its text stays until there is another one: what it forbade is asked for once the new one allows it.
    Returns False where a crawl talks to the host at this moment, None where it is not known.
    """
    row = db.execute("SELECT worker FROM hosts WHERE host = ?", (host,)).fetchone()
    if row is None:
        return None
    if row["worker"] in living(db):
        return False
    db.execute("UPDATE hosts SET next_at = 0, robots_at = 0 WHERE host = ?", (host,))
    return True


def forgotten_lines(forgotten: Forgotten) -> list[str]:
    """Say how many addresses were forgotten and who fetches them, and what was left."""
    lines = []
    if forgotten.held:
        one = forgotten.held == 1
        were, they = ("is", "it is") if one else ("are", "they are")
        lines.append(
            f"{_addresses(forgotten.held)} {were} being fetched by a crawl, and left as {they};"
            " try again once that has ended"
        )
    if forgotten.waiting:
        lines.append(f"{_addresses(forgotten.waiting)} never fetched so far, and nothing to forget")
    sites = sorted(forgotten.sites)
    whose = ", ".join(sites) if len(sites) <= NAMED_SITES else f"each of {len(sites)} sites"
    them = "it" if forgotten.count == 1 else "them"
    by = f"; the next crawl of {whose} fetches {them}" if forgotten.count else ""
    return [*lines, f"{_addresses(forgotten.count)} forgotten{by}"] if by or not lines else lines


def _addresses(number: int) -> str:
    return "1 address" if number == 1 else f"{number} addresses"
