"""Captures: what a folder of WARC files holds of an address, so that the unchanged is not kept twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from crawler.archive.writer import GROWING, Written
from crawler.frontier.database import write_ahead
from extractors.errors import BroadsheetError

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
    """The last full capture of the page at every address, as long as its WARC file is there.

    Losing the list costs disk space later on, nothing else.

    Raises BroadsheetError where the disk refuses.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "captures.db"
        self._sizes: dict[str, int] = {}  # of the files at least, as far as somebody has asked
        with self._translated():
            self._db = sqlite3.connect(self._path, isolation_level=None, timeout=10)
            write_ahead(self._db)
            self._db.execute("PRAGMA synchronous = OFF")
            self._db.execute(SCHEMA)

    def get(self, url: str) -> Written | None:
        """Return the last full capture of an address, or None."""
        with self._translated():
            row = self._db.execute(
                "SELECT file, offset, record_id, digest, fetched_at FROM captures WHERE url = ?", (url,)
            ).fetchone()
        return Written(*row) if row and self._is_kept(row[0], row[1]) else None

    def _is_kept(self, file: str, offset: int) -> bool:
        """Whether a WARC file is in the folder, and long enough: files are moved, and cut by a crash."""
        if self._sizes.get(file, 0) <= offset:
            for name in (f"{file}{GROWING}", file):  # in this order none is missed that just gets its name
                with suppress(OSError):
                    self._sizes[file] = (self._folder / name).stat().st_size
                    break
        return self._sizes.get(file, 0) > offset

    def put(self, url: str, written: Written) -> None:
        """Keep a full capture."""
        values = (url, written.file, written.offset, written.record_id, written.digest, written.fetched_at)
        with self._translated():
            self._db.execute("INSERT OR REPLACE INTO captures VALUES (?, ?, ?, ?, ?, ?)", values)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise BroadsheetError(str(self._path), f"the list of captures cannot be used: {error}") from error
