"""Captures: what a folder of WARC files holds of an address, so that the unchanged is not kept twice."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from crawler.archive.writer import Written

SCHEMA = """
CREATE TABLE IF NOT EXISTS captures (
    url TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    offset INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    digest TEXT,
    fetched_at TEXT NOT NULL
) WITHOUT ROWID
"""


class Captures:
    """The last full capture of every address. Losing the file costs disk space later on, nothing else."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "captures.db", isolation_level=None, timeout=10)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute(SCHEMA)

    def get(self, url: str) -> Written | None:
        """Return the last full capture of an address, or None."""
        row = self._db.execute(
            "SELECT file, offset, record_id, digest, fetched_at FROM captures WHERE url = ?", (url,)
        ).fetchone()
        return Written(*row) if row else None

    def put(self, url: str, written: Written) -> None:
        """Keep a full capture."""
        self._db.execute(
            "INSERT OR REPLACE INTO captures VALUES (?, ?, ?, ?, ?, ?)",
            (url, written.file, written.offset, written.record_id, written.digest, written.fetched_at),
        )

    def close(self) -> None:
        """Close the file."""
        self._db.close()
