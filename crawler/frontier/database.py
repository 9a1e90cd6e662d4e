"""Database: one SQLite file opened safely, its errors in words that say what to do."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from crawler.frontier.schema import APPLICATION_ID, MIGRATIONS, SCHEMA, VERSION
from crawler.frontier.words import spaced
from extractors.errors import BroadsheetError

LOCK_WAIT_S = 30.0
LOCKED_S = 0.01  # between two tries
READ_ONLY = "readonly"  # in SQLite's words
NOT_OPENED = "unable to open"  # what it says as well where the whole file system is read-only
CACHE_KIB = 16_000
CHECKPOINT_PAGES = 4000  # of 4 KiB, by which the file beside the state grows before it is worked in
# Hints by what SQLite says, the most telling first.
HINTS = (
    ("not a database", "this file is no Broadsheet state; it was left as it is. Name another with --state"),
    ("malformed", "the state is damaged; it was left as it is. Restore a copy, or start one with --state"),
    (READ_ONLY, "the state cannot be written; allow writing to the file and its folder"),
    (NOT_OPENED, "the state cannot be opened; check that its folder exists and can be written"),
    ("full", "the disk is full; free some space and start again: all committed articles are safe"),
    ("disk i/o", "the disk failed; check it and start again: all committed articles are safe"),
    ("locked", f"another program has locked the state for {LOCK_WAIT_S:.0f} s; end it and start again"),
)
LASTING = frozenset(("not a database", "malformed", READ_ONLY, NOT_OPENED))  # of them, what stays as it is


class StateError(BroadsheetError):
    """The state file cannot be read or written. What was committed before is still there."""


class UnusableState(StateError):  # noqa: N818 - as said of the state
    """No other try betters it: the file is no state, is damaged, or may not be written."""


def open_database(path: Path, *, create: bool = True) -> sqlite3.Connection:
    """Open the state file, creating it where `create` says so. Raises StateError."""
    if not create and not path.exists():
        raise StateError(str(path), "there is no such state; `broadsheet crawl --state FILE` makes one")
    if path.is_dir():
        raise UnusableState(str(path), "this is a folder; name a file with --state")
    with translated(path):
        # :memory: and file:… are names of files only with a folder before them.
        db = sqlite3.connect(os.path.join(".", path), timeout=LOCK_WAIT_S, isolation_level=None)
        try:
            _prepare(db, path)
        except BaseException:
            db.close()
            raise
    return db


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a state file for reading alone, also where nothing can be written. Raises StateError."""
    try:
        return open_database(path, create=False)
    except StateError as error:
        if not path.is_file() or not any(words in str(error.__cause__) for words in (READ_ONLY, NOT_OPENED)):
            raise
    # Without the files that SQLite would put beside it a state is complete: nobody is writing it.
    complete = not path.with_name(f"{path.name}-wal").exists()
    with translated(path):
        uri = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if complete else ''}"
        db = sqlite3.connect(uri, uri=True, isolation_level=None)
        db.row_factory = sqlite3.Row
    return db


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    db.row_factory = sqlite3.Row
    db.execute("BEGIN")  # all three at one moment: another process may be making the file
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    db.execute("COMMIT")
    if (application or tables) and application != APPLICATION_ID:
        raise UnusableState(str(path), "a database of another program; name another file with --state")
    if version > VERSION:
        raise UnusableState(str(path), "written by a newer Broadsheet; update this one")
    write_ahead(db)
    # WAL with NORMAL survives the death of the process at any moment, and loses at most the last
    # commits, never the file, when the machine itself dies.
    db.execute("PRAGMA synchronous = NORMAL")
    # Every article touches pages all over the indexes: room for them spares reading and writing them again.
    db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    db.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
    if not version:
        _create(db)
    elif version < VERSION:
        _migrate(db)


def write_ahead(db: sqlite3.Connection) -> None:
    """Switch to a write-ahead log. While another process does so, SQLite fails at once instead of waiting."""
    patience = time.monotonic() + LOCK_WAIT_S
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > patience:
                raise
            time.sleep(LOCKED_S)
        else:
            return


def _create(db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    (version,) = db.execute("PRAGMA user_version").fetchone()  # another process may have been faster
    if not version:
        for statement in _statements():
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


def _migrate(db: sqlite3.Connection) -> None:
    db.create_function("spaced", 1, spaced, deterministic=True)
    db.execute("BEGIN IMMEDIATE")
    (version,) = db.execute("PRAGMA user_version").fetchone()  # another process may have been faster
    for older in range(version, VERSION):
        for statement in MIGRATIONS[older]:
            db.execute(statement)
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


def _statements() -> Iterator[str]:
    statement = ""
    for line in SCHEMA.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(db: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Run the block as one write transaction: all of it or, on any error, nothing. Raises StateError."""
    with translated(path):
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into a StateError that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        said = str(error).lower()
        key, hint = next((known for known in HINTS if known[0] in said), ("", "see the message of SQLite"))
        kind = UnusableState if key in LASTING else StateError
        raise kind(str(path), f"{hint} ({error})") from error


def marks(values: Collection[str]) -> str:
    """Return the question marks that stand for `values` in a statement."""
    return ", ".join("?" * len(values))
