"""Archive reader: what is asked of stored articles."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any

import msgspec

from crawler.alike import BAND_BITS, BANDS, MAYBE_BITS, near_bands
from crawler.frontier.database import open_to_read, translated
from crawler.frontier.workers import living
from crawler.moments import seconds_of

MAX_TWINS = 20
RECURRING_PAGES = 3  # of a host, on which a block must stand to count as boilerplate
RECURRING_BLOCKS = 500  # the most frequent ones count
_NEAR = ", ".join("?" * (BAND_BITS + 1))
_BY_ADDRESS = ("content_hash = ?", "url = ?", "canonical_url IN (?, ?)")
_BY_TEXT = (*_BY_ADDRESS, *(f"band{number} IN ({_NEAR})" for number in range(BANDS)))
TWINS_BY_ADDRESS, TWINS_BY_TEXT = (
    "SELECT a.id, a.url, a.canonical_url, a.headline, a.content_hash, a.simhash, a.revision, a.copy_of,"
    " a.removed_at,"
    " CASE WHEN a.copy_of IS NULL THEN a.date_published ELSE o.date_published END AS published"
    " FROM articles a LEFT JOIN articles o ON o.url = a.copy_of WHERE a.id IN ("
    + " UNION ".join(f"SELECT id FROM articles WHERE {which}" for which in ways)
    + ") ORDER BY a.id"
    for ways in (_BY_ADDRESS, _BY_TEXT)
)


class BodyOnly(msgspec.Struct):
    """The one field of a record that is compared."""

    articleBody: str | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """What tells whether two articles are one story.

    original is the address of the copy on another site that it names, its own if it names none;
    published is when that one was published (a record's datePublished). removed: its site took it away.
    """

    url: str
    canonical_url: str | None
    headline: str | None
    content_hash: str | None
    simhash: int
    body: str
    original: str
    published: str | None
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """The latest revision of a stored article."""

    revision: int
    record: dict[str, Any]
    removed: bool


def find_twins(db: sqlite3.Connection, twin: Twin) -> list[Twin]:
    """Return stored articles that may be the same story as `twin`, the earliest first.

    They share its address, its text, or all but MAYBE_BITS bits of its simhash.
    """
    near = near_bands(twin.simhash) if twin.simhash else []
    rows = db.execute(
        TWINS_BY_TEXT if near else TWINS_BY_ADDRESS,
        (twin.content_hash, twin.canonical_url, twin.canonical_url, twin.url, *chain(*near)),
    )
    addresses = {twin.url, twin.canonical_url} - {None}
    by_text, by_address = [], []
    for row in rows:
        simhash = row["simhash"] % (1 << 64)
        alike = twin.simhash and (simhash ^ twin.simhash).bit_count() <= MAYBE_BITS
        if alike or row["content_hash"] == twin.content_hash:
            by_text.append(row)
        elif {row["url"], row["canonical_url"]} & addresses:
            by_address.append(row)
    # A site that names one canonical address on all its pages must not hide the copies.
    chosen = [*by_text, *by_address][:MAX_TWINS]
    return [_read_twin(db, row) for row in sorted(chosen, key=itemgetter("id"))]


def _read_twin(db: sqlite3.Connection, row: sqlite3.Row) -> Twin:
    return Twin(
        url=row["url"],
        canonical_url=row["canonical_url"],
        headline=row["headline"],
        content_hash=row["content_hash"],
        simhash=row["simhash"] % (1 << 64),
        body=_body(db, row["id"], row["revision"]),
        original=row["copy_of"] or row["url"],
        published=row["published"],
        removed=row["removed_at"] is not None,
    )


def _body(db: sqlite3.Connection, article_id: int, revision: int) -> str:
    row = db.execute(
        "SELECT record FROM revisions WHERE article_id = ? AND revision = ?", (article_id, revision)
    ).fetchone()
    return msgspec.json.decode(row["record"], type=BodyOnly).articleBody or ""


def read_stored(db: sqlite3.Connection, article_id: int) -> Stored | None:
    """Return the latest revision of an article, or None if there is none."""
    row = db.execute(
        "SELECT revision, record, removed_at FROM records WHERE id = ?", (article_id,)
    ).fetchone()
    return row and Stored(row["revision"], msgspec.json.decode(row["record"]), row["removed_at"] is not None)


def address_of(db: sqlite3.Connection, article_id: int | None) -> str | None:
    """Return where an article is, as far as is committed; None for one that is not stored."""
    row = (
        db.execute("SELECT url FROM articles WHERE id = ?", (article_id,)).fetchone() if article_id else None
    )
    return row and row["url"]


def with_address(record: dict[str, Any], url: str) -> dict[str, Any]:
    """Return a record as of the address that its article has now: it may have moved since it was read.

    >>> with_address({"url": "https://a.example/1", "canonicalUrl": None}, "https://a.example/2")
    {'url': 'https://a.example/2', 'canonicalUrl': None}
    """
    canonical = record.get("canonicalUrl")
    return {**record, "url": url, "canonicalUrl": url if canonical == record["url"] else canonical}


def born_at(db: sqlite3.Connection, article_id: int | None, date: str | None = None) -> float | None:
    """Return when an article was published, at the latest when it was first seen; None where that is now.

    date is what its page tells; without one it is what the archive has.
    """
    row = db.execute("SELECT date_published, first_seen FROM articles WHERE id = ?", (article_id,)).fetchone()
    moments = (row and row["first_seen"], seconds_of(date or (row and row["date_published"])))
    return min((moment for moment in moments if moment is not None), default=None)


def known_urls(db: sqlite3.Connection, site: str, limit: int) -> list[str]:
    """Return addresses of a site's articles that finished runs have stored."""
    rows = db.execute(
        "SELECT url FROM articles WHERE site = ? AND first_seen <="
        " (SELECT max(ended) FROM runs WHERE outcome = 'finished') ORDER BY id DESC LIMIT ?",
        (site, limit),
    )
    return [row["url"] for row in rows]


def stocked(db: sqlite3.Connection, sites: Iterable[str]) -> frozenset[str]:
    """Return those of these sites of which articles are stored."""
    one = "SELECT 1 FROM articles WHERE site = ? LIMIT 1"
    return frozenset(site for site in sites if db.execute(one, (site,)).fetchone())


def seen_blocks(db: sqlite3.Connection, host: str) -> frozenset[int]:
    """Return the hashes of blocks that recur on a host, as finished runs counted them."""
    rows = db.execute(
        "SELECT hash FROM block_counts WHERE host = ? AND pages >= ? ORDER BY pages DESC LIMIT ?",
        (host, RECURRING_PAGES, RECURRING_BLOCKS),
    )
    return frozenset(row["hash"] % (1 << 64) for row in rows)


@contextmanager
def open_archive(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the archive to read it. Raises StateError where it is none or cannot be read."""
    db = open_to_read(path)
    try:
        with translated(path):
            yield db
    finally:
        db.close()


def list_runs(db: sqlite3.Connection, last: int) -> list[dict[str, Any]]:
    """Return the last runs, the latest first: id, started and ended (ISO 8601 UTC), outcome, sites, stats.

    One whose worker is dead was killed, also before the next crawl has noted it.
    """
    alive = living(db)
    rows = db.execute("SELECT * FROM runs ORDER BY id DESC LIMIT ?", (last,))
    return [
        {
            "id": row["id"],
            "started": iso_time(row["started"]),
            "ended": iso_time(row["ended"]),
            "outcome": "killed" if row["ended"] is None and row["worker"] not in alive else row["outcome"],
            "sites": row["sites"],
            "stats": msgspec.json.decode(row["stats"]),
        }
        for row in rows
    ]


def list_events(db: sqlite3.Connection, since: float, *, with_new: bool) -> Iterator[dict[str, Any]]:
    """Yield events since then, the earliest first: at, kind, url, headline (of then), revision, diff."""
    rows = db.execute(
        "SELECT e.*, a.url, coalesce(json_extract(r.record, '$.headline'), a.headline) AS headline"
        " FROM events e JOIN articles a ON a.id = e.article_id"
        " LEFT JOIN revisions r ON r.article_id = e.article_id AND r.revision = e.revision"
        " WHERE e.at >= ? AND (? OR e.kind <> 'new') ORDER BY e.at, e.id",
        (since, with_new),
    )
    for row in rows:
        yield {
            "at": iso_time(row["at"]),
            "kind": row["kind"],
            "url": row["url"],
            "headline": row["headline"],
            "revision": row["revision"],
            "diff": msgspec.json.decode(row["diff"]) if row["diff"] else [],
        }


def iso_time(seconds: float | None) -> str | None:
    """Return seconds since 1970 as ISO 8601 UTC."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
