"""Runs: what each crawl did, kept in the state."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Mapping, Sequence
from typing import Any


def start_run(db: sqlite3.Connection, worker: str, sites: Sequence[str]) -> int:
    """Note that a run starts, and that runs of dead workers were killed; return its id.

    Call within a transaction.
    """
    db.execute(
        "UPDATE runs SET outcome = 'killed', ended = ? WHERE outcome = 'running'"
        " AND worker NOT IN (SELECT worker FROM workers)",
        (time.time(),),
    )
    cursor = db.execute(
        "INSERT INTO runs (worker, started, sites) VALUES (?, ?, ?)", (worker, time.time(), " ".join(sites))
    )
    return int(cursor.lastrowid or 0)


def end_run(db: sqlite3.Connection, run: int, outcome: str, stats: Mapping[str, Any]) -> None:
    """Note how a run ended. Call within a transaction.

    A run that went to its end makes its counts of recurring blocks count: what the next run reads
    depends on whole runs alone, never on the order of pages within one.
    """
    db.execute(
        "UPDATE runs SET outcome = ?, ended = ?, stats = ? WHERE id = ?",
        (outcome, time.time(), json.dumps(dict(stats), ensure_ascii=False, sort_keys=True), run),
    )
    if outcome == "finished":
        db.execute("UPDATE block_counts SET pages = pages + fresh, fresh = 0 WHERE fresh > 0")
        db.execute(
            "DELETE FROM block_counts WHERE pages = 1"
        )  # what stood on one page alone is no boilerplate
        db.execute("UPDATE hosts SET learned = 0")
