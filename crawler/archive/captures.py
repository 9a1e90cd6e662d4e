"""Captures: what a folder of WARC files holds of an address, so that the unchanged is not kept twice."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple
from itertools import count
from pathlib import Path
from typing import Any

from crawler.archive.writer import GROWING, Written
from crawler.frontier.database import write_ahead
from extractors.errors import BroadsheetError

logger = logging.getLogger(__name__)
DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)  # the last: other columns
LOOK_UP = "SELECT file, offset, record_id, digest, fetched_at, read_by FROM captures WHERE url = ?"
BESIDE = ("", "-wal", "-shm")  # files of a list, by what their names end with
SCHEMA = """
CREATE TABLE IF NOT EXISTS captures (
    url TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    offset INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    digest TEXT,
    fetched_at TEXT NOT NULL,
    read_by TEXT NOT NULL
) WITHOUT ROWID
"""


class Captures:
    """The last full capture of the page at every address, as long as its WARC file is there.

    Losing the list costs disk space later on, nothing else. So one that is damaged is put aside, with a
    warning, and another begun.

    Raises BroadsheetError where the disk refuses.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "captures.db"
        self._sizes: dict[str, int] = {}  # of the files at least, as far as somebody has asked
        self._inode = 0  # of the list that is open
        with self._translated():
            self._db = self._open()
        self._execute(LOOK_UP, ("",))

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            self._put_aside(error)
        return self._connect()

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, isolation_level=None, timeout=10)
        try:
            write_ahead(db)
            db.execute("PRAGMA synchronous = OFF")
            db.execute(SCHEMA)
        except sqlite3.Error:
            db.close()
            raise
        self._inode = self._path.stat().st_ino
        return db

    def _execute(self, statement: str, values: tuple[Any, ...] = ()) -> Any:
        """Run a statement and return its first row; in another list if this one is damaged."""
        with self._translated():
            try:
                return self._db.execute(statement, values).fetchone()
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    raise
                self._db.close()
                self._put_aside(error)
                self._db = self._connect()
                return self._db.execute(statement, values).fetchone()

    def _put_aside(self, error: sqlite3.DatabaseError) -> None:
        """Rename a damaged list, unless another crawl has done so."""
        with suppress(FileNotFoundError):
            if self._inode and self._path.stat().st_ino != self._inode:
                return
        names = (f"{self._path}.damaged{f'.{number}' if number else ''}" for number in count())
        aside = next(name for name in names if not os.path.lexists(name))
        for ending in BESIDE:
            with suppress(FileNotFoundError):
                os.rename(f"{self._path}{ending}", f"{aside}{ending}")
        logger.warning(
            "%s: the list of captures is damaged (%s); it is now %s, and another is begun: no page is lost,"
            " but what has not changed is kept once more",
            self._path,
            error,
            aside,
        )

    def get(self, url: str) -> Written | None:
        """Return the last full capture of an address, or None."""
        row = self._execute(LOOK_UP, (url,))
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
        values = (url, *astuple(written))
        self._execute("INSERT OR REPLACE INTO captures VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise BroadsheetError(str(self._path), f"the list of captures cannot be used: {error}") from error


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell damage of the file from a disk that is full or a list that is locked."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in DAMAGE
