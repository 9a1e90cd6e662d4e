"""Seen: the addresses that crawls have met, as the state remembers them. It only reads."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from sqlite3 import Row
from typing import Any

from crawler.frontier.archive_reader import iso_time
from crawler.frontier.contract import State
from crawler.frontier.database import marks
from crawler.frontier.naming import WWW
from crawler.frontier.url_rows import asked_host
from extractors.urls import clean_url

# Addresses read at once. Between two reads, which may be long apart where a reader pages through them, the
# file is not held: else what a crawl writes meanwhile would pile up beside it.
PAGE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which addresses are meant: those that fit all that is told.

    reason and address are texts that occur there, in any case; one with * for anything has to fit the whole.
    """

    site: str = ""
    states: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    reason: str = ""
    address: str = ""

    def condition(self) -> tuple[str, tuple[Any, ...]]:
        """Return what holds of their rows in SQL, and the values of its question marks."""
        parts = {
            "site = ?": (self.site,) if self.site else (),
            f"state IN ({marks(self.states)})": self.states,
            f"kind IN ({marks(self.kinds)})": self.kinds,
            r"reason LIKE ? ESCAPE '\'": (_like(self.reason),) if self.reason else (),
            r"url LIKE ? ESCAPE '\'": (_like(self.address),) if self.address else (),
        }
        told = {part: values for part, values in parts.items() if values}
        return " AND ".join(told) or "1", tuple(value for values in told.values() for value in values)


def _like(text: str) -> str:
    pattern = re.sub(r"([\\%_])", r"\\\1", text).replace("*", "%")
    return pattern if "*" in text else f"%{pattern}%"


def list_seen(db: sqlite3.Connection, wanted: Wanted, limit: int | None = None) -> Iterator[list[Row]]:
    """Yield the rows of addresses in the order in which they were met, some at a time, `limit` in all."""
    where, values = wanted.condition()
    last, left = 0, limit
    while left is None or left > 0:
        most = PAGE if left is None else min(PAGE, left)
        # The other indexes would have all rows sorted again for each page.
        rows = db.execute(
            f"SELECT * FROM urls NOT INDEXED WHERE id > ? AND {where} ORDER BY id LIMIT ?",
            (last, *values, most),
        ).fetchall()
        if rows:
            yield rows
            last, left = rows[-1]["id"], None if left is None else left - len(rows)
        if len(rows) < most:
            return


def count_seen(db: sqlite3.Connection, wanted: Wanted) -> list[dict[str, Any]]:
    """Return how many addresses there are by status, kind and reason, the most first."""
    where, values = wanted.condition()
    rows = db.execute(
        f"SELECT count(*) AS count, state AS status, kind, reason FROM urls WHERE {where}"
        " GROUP BY 2, 3, 4 ORDER BY 1 DESC, 2, 3, 4",
        values,
    )
    return [dict(row) for row in rows]


def as_json(row: Row) -> dict[str, Any]:
    """Return a row of `urls` as a JSON object, its moments in ISO 8601 UTC."""
    waits = row["state"] in (State.PENDING, State.RETRY)
    due = (row["not_before"] or None) if waits else row["revisit_at"]
    return {
        "url": row["url"],
        "site": row["site"],
        "kind": row["kind"],
        "status": row["state"],
        "reason": row["reason"],
        "stored": bool(row["article_id"]),
        "found": iso_time(row["found_at"] or None),  # earlier versions did not note it
        "fetched": iso_time(row["fetched_at"]),
        "due": iso_time(due),
        "tries": row["tries"],
        "etag": row["etag"],
        "last_modified": row["last_modified"],
        "moved_to": row["moved_to"],
    }


def site_names(db: sqlite3.Connection) -> list[str]:
    """Return the names of all sites that addresses belong to."""
    return [row["site"] for row in db.execute("SELECT DISTINCT site FROM urls ORDER BY site")]


def site_named(db: sqlite3.Connection, name: str) -> str | None:
    """Return the site that is called so: by its name or its address, with www or without; None if none is."""
    try:
        name = asked_host(clean_url(name)) if "://" in name else name
    except ValueError:  # it is no address
        return None
    bare = name.lower().removeprefix(WWW)
    for site in (name, bare, WWW + bare):
        if db.execute("SELECT 1 FROM urls WHERE site = ? LIMIT 1", (site,)).fetchone():
            return site
    return None


def known_as(db: sqlite3.Connection, url: str) -> str | None:
    """Return the address under which one is known: as it is, or as crawls clean it; None if it is not."""
    for spelling in (url, clean_url(url)):
        if db.execute("SELECT 1 FROM urls WHERE url = ?", (spelling,)).fetchone():
            return spelling
    return None
