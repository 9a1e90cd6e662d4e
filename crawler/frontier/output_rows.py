"""Output rows: how much of each output file is committed. Call within a transaction."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from crawler.frontier.contract import Output
from crawler.frontier.database import StateError

STRANGE = "this state has not written it and would cut it; move it away, or name another file with --out"


def committed_length(db: sqlite3.Connection, output: Output) -> int:
    """Return the committed length of an output, and note that of one that is new.

    Raises StateError for a file that holds what the state knows nothing of.
    """
    row = db.execute("SELECT committed FROM outputs WHERE key = ?", (output.key,)).fetchone()
    if row:
        return int(row["committed"])
    length = _moved_length(db, output) if output.size() else 0
    db.execute("INSERT INTO outputs (key, committed) VALUES (?, ?)", (output.key, length))
    return length


def write_length(db: sqlite3.Connection, output: Output, length: int) -> None:
    """Note the committed length of an output."""
    db.execute("UPDATE outputs SET committed = ? WHERE key = ?", (length, output.key))


def _moved_length(db: sqlite3.Connection, output: Output) -> int:
    """The length of a file that was moved together with its state: the one of its name that is gone."""
    name = Path(output.key).name
    gone = [
        row["committed"]
        for row in db.execute("SELECT key, committed FROM outputs")
        if Path(row["key"]).name == name and not Path(row["key"]).exists()
    ]
    if len(gone) != 1:
        raise StateError(output.key, STRANGE)
    return int(gone[0])
