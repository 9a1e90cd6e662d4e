"""Output rows: how much of each output file is committed. Call within a transaction."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from crawler.frontier.contract import Output
from crawler.frontier.database import UnusableState

STRANGE = "this state has not written it and would cut it; move it away, or name another file with --out"


def committed_length(db: sqlite3.Connection, output: Output) -> int:
    """Return the committed length of an output, and note that of one that is new.

    Raises UnusableState for a file that holds what the state knows nothing of, OSError where it cannot be
    read.
    """
    _rename(db, output)
    row = db.execute("SELECT committed, mark FROM outputs WHERE key = ?", (output.key,)).fetchone()
    committed, mark = row or (_moved(db, output) if output.size() else (0, ""))
    if mark and output.size() >= committed and output.mark(committed) != mark:
        raise UnusableState(output.key, STRANGE)
    if not row:
        db.execute(
            "INSERT INTO outputs (key, committed, mark) VALUES (?, ?, ?)", (output.key, committed, mark)
        )
    return int(committed)


def write_length(db: sqlite3.Connection, output: Output, length: int) -> None:
    """Note the committed length of an output. Raises OSError."""
    db.execute(
        "UPDATE outputs SET committed = ?, mark = ? WHERE key = ?", (length, output.mark(length), output.key)
    )


def forget_unused(db: sqlite3.Connection) -> None:
    """Forget outputs without a record, unless a crawl is at work: what is there later is not ours."""
    db.execute("DELETE FROM outputs WHERE committed = 0 AND NOT EXISTS (SELECT 1 FROM workers)")


def _rename(db: sqlite3.Connection, output: Output) -> None:
    """Give an output its key where an earlier version knew it by another name that leads to it."""
    if db.execute("SELECT 1 FROM outputs WHERE key = ?", (output.key,)).fetchone():
        return
    for (key,) in db.execute("SELECT key FROM outputs ORDER BY committed DESC").fetchall():
        if os.path.realpath(key) == output.key:
            db.execute("UPDATE outputs SET key = ? WHERE key = ?", (output.key, key))
            return


def _moved(db: sqlite3.Connection, output: Output) -> tuple[int, str]:
    """What is known of a file that was moved together with its state: of the one of its name that is gone."""
    name = Path(output.key).name
    gone = [
        (row["committed"], row["mark"])
        for row in db.execute("SELECT key, committed, mark FROM outputs")
        if Path(row["key"]).name == name and not Path(row["key"]).exists()
    ]
    if len(gone) != 1:
        raise UnusableState(output.key, STRANGE)
    return gone[0]
