"""URL rows: how tasks become rows of the state's `urls`, and rows become leases."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Sequence
from sqlite3 import Row
from typing import Any
from urllib.parse import urlsplit

from crawler.frontier.contract import (
    AHEAD,
    DATED,
    FIRST_DATED_S,
    REST,
    REVISIT_PRIORITY,
    Kind,
    Lease,
    Task,
)

FAMILY_FOLDERS = 3  # of an address, from the top, that tell its family
TOO_OLD, FORBIDDEN = "older than --since", "forbidden by robots.txt"  # why an address was left
FAILED_REST_S = 6 * 3600  # a failed address that is found again is tried again after so long
CHANGED_REST_S = 3600  # an article whose publisher keeps calling it changed is read once in so long

# What every run on the site asks for, what those do that start there, and what none does by itself.
RECURS, SEED, ONCE = 1, 2, 0

# A page that was taken for one of links, and that the site's lists call an article.
TURNS_OUT = "(excluded.kind = 'article' AND kind = 'section' AND recurs = 0)"
RUN_START = "coalesce((SELECT started FROM runs ORDER BY id DESC LIMIT 1), :now)"
# A known URL that is found again: discovery pages once in the run that started last, as lists that call each
# other changed just now would be read without end; articles if their publisher says that they changed, failed
# ones after a rest. Everything else stays as it is. One that is being fetched as a page of links is fetched
# as an article after that, see settling.py.
ADD = f"""
INSERT INTO urls (url, host, site, kind, state, priority, depth, hops, hint, recurs, family, found_at)
VALUES (:url, :host, :site, :kind, 'pending', :priority, :depth, :hops, :hint, :recurs, :family, :found_at)
ON CONFLICT (url) DO UPDATE SET
    state = CASE WHEN state = 'leased' THEN state ELSE 'pending' END,
    tries = 0, not_before = 0, site = excluded.site, hops = excluded.hops,
    priority = CASE WHEN article_id IS NULL THEN excluded.priority ELSE {REVISIT_PRIORITY} END,
    kind = CASE WHEN {TURNS_OUT} THEN excluded.kind ELSE kind END,
    etag = CASE WHEN {TURNS_OUT} THEN NULL ELSE etag END,
    last_modified = CASE WHEN {TURNS_OUT} THEN NULL ELSE last_modified END,
    hint = CASE WHEN :ahead IS NULL THEN hint ELSE json_set(hint, '$.{AHEAD}', :ahead) END
WHERE {TURNS_OUT} OR state IN ('done', 'failed', 'gone') AND (
    (:refresh AND fetched_at < {RUN_START})
    OR (state = 'done' AND :changed_at > fetched_at
        AND (:ahead IS NULL OR json_extract(hint, '$.{AHEAD}') IS NOT :ahead)
        AND fetched_at < CASE kind WHEN 'article' THEN :now - {CHANGED_REST_S} ELSE {RUN_START} END)
    OR (state <> 'done' AND fetched_at < :now - {FAILED_REST_S}))
"""
# An article that a list names belongs to that list's site if the one that it was found on is crawled no more
# under the address that is its name; a site pack may read it by rules of its own.
CLAIM = """
UPDATE urls SET site = :site
WHERE url = :url AND site <> :site AND :kind = 'article' AND kind = 'article' AND instr(site, '.')
    AND NOT instr(' ' || (SELECT sites FROM runs ORDER BY id DESC LIMIT 1) || ' ', ' ' || site || ' ')
"""
# What its publisher calls changed and is not to be read yet is due then: the list may never say so again.
DUE = f"max(:changed_by, coalesce(fetched_at, 0) + {CHANGED_REST_S})"
PLAN = f"""
UPDATE urls SET revisit_at = min(coalesce(revisit_at, {DUE}), {DUE}) WHERE url = :url AND kind = 'article'
AND (state = 'done' AND fetched_at < :changed_by
    OR state IN ('pending', 'leased', 'retry') AND :changed_by > :now)
"""


def asked_host(url: str) -> str:
    """Return the host that a URL is asked from, with the port where it is not the scheme's own."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def family_of(url: str) -> str:
    """Return the folder that an address is in, with its numbers left out.

    >>> family_of("https://a.example/calendar/2031/05/"), family_of("https://a.example/a-story")
    ('/calendar/#/', '/')
    """
    folders = urlsplit(url).path.rstrip("/").split("/")[:-1][: FAMILY_FOLDERS + 1]
    return re.sub(r"\d+", "#", "/".join(folders) + "/")


def add_tasks(
    db: sqlite3.Connection, tasks: Sequence[Task], now: float, found_at: float | None = None
) -> int:
    """Add what is not known yet, met at `found_at`, revive what is due; return how many are to be fetched."""
    hosts = {asked_host(task.url) for task in tasks}
    db.executemany("INSERT OR IGNORE INTO hosts (host) VALUES (?)", [(host,) for host in hosts])
    # A seed of other runs that a page names, too, is a list of the site.
    lists = [(RECURS, task.url, SEED) for task in tasks if _recurs(task) == RECURS]
    db.executemany("UPDATE urls SET recurs = ? WHERE url = ? AND recurs = ?", lists)
    # Earlier versions asked for each of them in every run.
    resting = [(now, task.url) for task in tasks if REST in task.hint]
    db.executemany(
        f"UPDATE urls SET recurs = {ONCE}, revisit_at = ?, hint = json_set(hint, '$.{REST}', 0)"
        f" WHERE url = ? AND recurs = {RECURS} AND kind = 'sitemap'",
        resting,
    )
    # So did they not for those whose dates may be wrong.
    dated = [(task.hint[DATED], task.url) for task in tasks if DATED in task.hint]
    db.executemany(
        f"UPDATE urls SET revisit_at = fetched_at + {FIRST_DATED_S}, hint = json_set(hint, '$.{DATED}', ?)"
        " WHERE url = ? AND kind = 'sitemap' AND state = 'done' AND revisit_at IS NULL",
        dated,
    )
    rows = [{**_task_row(task, now), "found_at": found_at or now} for task in tasks]
    db.executemany(CLAIM, rows)
    before = db.total_changes
    db.executemany(ADD, rows)
    fresh = db.total_changes - before
    db.executemany(PLAN, [row for row in rows if row["changed_by"] > now - CHANGED_REST_S])
    return fresh


def forget_what_was_old(db: sqlite3.Connection, site: str) -> None:
    """Have a site's lists and what was left as too old read anew. Call within a transaction."""
    db.execute(
        "UPDATE urls SET etag = NULL, last_modified = NULL, read_to = -1"
        " WHERE site = ? AND kind <> 'article'",
        (site,),
    )
    db.execute(
        "UPDATE urls SET state = CASE WHEN recurs = ? THEN state ELSE 'pending' END, tries = 0,"
        " not_before = 0, etag = NULL, last_modified = NULL"
        " WHERE site = ? AND state = 'done' AND (kind IN ('feed', 'sitemap') OR recurs > 0 OR reason = ?)",
        (SEED, site, TOO_OLD),
    )


def _task_row(task: Task, now: float) -> dict[str, Any]:
    """Return the values of ADD for a task that is found now."""
    changed_at = task.changed_at or 0.0
    # A whole number: SQLite rounds others in JSON.
    ahead = int(changed_at) if task.kind is Kind.ARTICLE and changed_at > now else None
    return {
        "url": task.url,
        "host": asked_host(task.url),
        "site": task.site,
        "kind": task.kind,
        "priority": task.priority,
        "depth": task.depth,
        "hops": task.hops,
        "hint": json.dumps({**task.hint, AHEAD: ahead} if ahead else dict(task.hint), ensure_ascii=False),
        "ahead": ahead,
        "refresh": task.refresh,
        "recurs": _recurs(task),
        "changed_at": changed_at,
        "changed_by": task.changed_by or changed_at,
        "family": family_of(task.url),
        "now": now,
    }


def _recurs(task: Task) -> int:
    if task.is_seed:
        return SEED
    return RECURS if task.refresh and not task.follows_on else ONCE


def read_lease(row: Row) -> Lease:
    """Return the lease of a row."""
    task = Task(
        url=row["url"],
        kind=Kind(row["kind"]),
        site=row["site"],
        priority=row["priority"],
        depth=row["depth"],
        hops=row["hops"],
        refresh=row["recurs"] != ONCE,
        is_seed=row["recurs"] == SEED,
        hint=json.loads(row["hint"]),
    )
    return Lease(
        id=row["id"],
        task=task,
        host=row["host"],
        tries=row["tries"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        article_id=row["article_id"],
        misses=row["misses"],
    )
