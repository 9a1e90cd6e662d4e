"""Runs: what each crawl did, kept in the state."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from crawler.clock import steady
from crawler.frontier.workers import living

SINCE = "since"  # seconds since 1970 UTC, among a run's stats
PLANS = "plans"  # the marks of the plans by which its sites' lists were read


def last_run(db: sqlite3.Connection, site: str) -> tuple[float, str | None]:
    """Return before when the last run on a site left articles as too old, 0 where it left none, and the mark
    of the plan by which it read the site's lists, None where that is not known.
    """
    row = db.execute(
        "SELECT stats FROM runs WHERE instr(' ' || sites || ' ', ?) ORDER BY id DESC LIMIT 1", (f" {site} ",)
    ).fetchone()
    stats = json.loads(row["stats"]) if row else {}
    return float(stats.get(SINCE, 0.0)), stats.get(PLANS, {}).get(site)


def names_of_runs(db: sqlite3.Connection) -> set[str]:
    """Return the names of the sites that runs were on."""
    rows = db.execute("SELECT DISTINCT sites FROM runs")
    return {name for row in rows for name in row["sites"].split()}


def start_run(db: sqlite3.Connection, worker: str, plans: Mapping[str, str], since: float) -> int:
    """Note that a run starts on the sites of these plans' marks, and that runs of dead workers were killed;
    return its id.

    Call within a transaction.
    """
    db.execute(
        "UPDATE runs SET outcome = 'killed', ended = ? WHERE outcome = 'running'"
        " AND worker NOT IN (SELECT worker FROM workers)",
        (steady(),),
    )
    cursor = db.execute(
        "INSERT INTO runs (worker, started, sites, stats) VALUES (?, ?, ?, ?)",
        (worker, steady(), " ".join(plans), json.dumps({SINCE: since, PLANS: dict(plans)})),
    )
    return int(cursor.lastrowid or 0)


def write_stats(db: sqlite3.Connection, run: int, stats: Mapping[str, Any]) -> None:
    """Note what a run has done so far. Call within a transaction."""
    (known,) = db.execute("SELECT stats FROM runs WHERE id = ?", (run,)).fetchone()
    whole = json.dumps({**json.loads(known), **stats}, ensure_ascii=False, sort_keys=True)
    db.execute("UPDATE runs SET stats = ? WHERE id = ?", (whole, run))


def end_run(db: sqlite3.Connection, run: int, outcome: str, stats: Mapping[str, Any]) -> None:
    """Note how a run ended. Call within a transaction.

    A run that went to its end makes its counts of recurring blocks count: what the next run reads
    depends on whole runs alone, never on the order of pages within one, nor on other sites' runs.
    """
    write_stats(db, run, stats)
    db.execute("UPDATE runs SET outcome = ?, ended = ? WHERE id = ?", (outcome, steady(), run))
    if outcome == "finished":
        for host in _learned_by(db, run):
            db.execute("UPDATE block_counts SET pages = pages + fresh, fresh = 0 WHERE host = ?", (host,))
            # What stood on one page alone is no boilerplate.
            db.execute("DELETE FROM block_counts WHERE host = ? AND pages = 1", (host,))
            db.execute("UPDATE hosts SET learned = 0 WHERE host = ?", (host,))


def _learned_by(db: sqlite3.Connection, run: int) -> set[str]:
    """Return the hosts whose counts are this run's alone: neither of a killed one nor of one under way."""
    if not db.execute("SELECT 1 FROM hosts WHERE learned > 0").fetchone():
        return set()
    (named,) = db.execute("SELECT sites FROM runs WHERE id = ?", (run,)).fetchone()
    rows = db.execute("SELECT worker, sites FROM runs WHERE outcome = 'running' AND id <> ?", (run,))
    alive, mine = living(db), set(named.split())
    others = {site for row in rows if row["worker"] in alive for site in row["sites"].split()}
    found = db.execute(
        "SELECT DISTINCT host, site FROM urls WHERE host IN (SELECT host FROM hosts WHERE learned > 0)"
    ).fetchall()
    return {row["host"] for row in found if row["site"] in mine} - {
        row["host"] for row in found if row["site"] in others
    }
