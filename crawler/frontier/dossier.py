"""Dossier: all that the state has of one address, and what else it knows that may be meant. It only reads."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from itertools import product
from sqlite3 import Row
from typing import Any
from urllib.parse import urljoin, urlsplit

import msgspec

from crawler.discovery.variants import unmarked
from crawler.frontier.archive_reader import address_of
from crawler.frontier.contract import COPIES, FORMER, TWIN, Host, State
from crawler.frontier.database import marks
from crawler.frontier.host_rows import read_host
from crawler.frontier.naming import WWW
from crawler.frontier.workers import living
from extractors.urls import clean_url

LAST = "\U0010ffff"  # it stands behind whatever an address goes on with
MOST_NAMED = 10  # addresses that lead to one, or are copies of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What is known of one address.

    row, article  its rows of `urls` and `articles`, the latter None where nothing is stored there
    hint          what discovery and other pages have told of it
    host          its host's clock and manners
    is_held, is_host_held   whether a crawl that runs is fetching it, is talking to its host
    events        what became of its article: at, revision, kind
    former        where the article is whose address redirects here
    target        the row of the address that it redirects to
    leading       addresses that redirect here
    copies        addresses that were left as copies of it, or wait for what it brings
    elsewhere     stored articles on other sites that name it as published first
    was_at        addresses at which its article was read before
    """

    row: Row
    article: Row | None
    hint: dict[str, Any]
    host: Host
    is_held: bool
    is_host_held: bool
    events: tuple[Row, ...]
    former: str | None
    target: Row | None
    leading: tuple[str, ...]
    copies: tuple[str, ...]
    elsewhere: tuple[str, ...]
    was_at: tuple[str, ...]


def read_dossier(db: sqlite3.Connection, url: str) -> Dossier:
    """Return what is known of an address that is."""
    row = db.execute("SELECT * FROM urls WHERE url = ?", (url,)).fetchone()
    article_id, hint, alive = row["article_id"] or 0, msgspec.json.decode(row["hint"]), living(db)
    article = db.execute("SELECT * FROM articles WHERE id = ?", (article_id,)).fetchone()
    host = db.execute("SELECT worker FROM hosts WHERE host = ?", (row["host"],)).fetchone()
    events = db.execute(
        "SELECT at, revision, kind FROM events WHERE article_id = ? ORDER BY id", (article_id,)
    )
    return Dossier(
        row=row,
        article=article,
        hint=hint,
        host=read_host(db, row["host"]),
        is_held=row["state"] == State.LEASED and row["worker"] in alive,
        is_host_held=host is not None and host["worker"] in alive,
        events=tuple(events),
        former=address_of(db, hint.get(FORMER)),
        target=db.execute("SELECT * FROM urls WHERE url = ?", (row["moved_to"],)).fetchone(),
        leading=_first(db, "SELECT url FROM urls WHERE moved_to = ? AND url <> ?", url, url),
        copies=(*hint.get(COPIES, ()), *_copies(db, url)),
        elsewhere=_first(db, "SELECT url FROM articles WHERE copy_of = ?", url),
        was_at=_first(
            db,
            "SELECT DISTINCT json_extract(record, '$.url') AS url FROM revisions"
            " WHERE article_id = ? AND json_extract(record, '$.url') <> ?",
            article_id,
            url,
        ),
    )


def _copies(db: sqlite3.Connection, url: str) -> tuple[str, ...]:
    named = f"reason LIKE 'duplicate%' AND json_extract(hint, '$.{TWIN}') = ?"
    return _first(db, f"SELECT url FROM urls WHERE state = 'done' AND {named}", url)


def _first(db: sqlite3.Connection, sql: str, *values: Any) -> tuple[str, ...]:
    return tuple(row["url"] for row in db.execute(f"{sql} LIMIT {MOST_NAMED}", values))


def meant_by(db: sqlite3.Connection, url: str) -> list[str]:
    """Return the known addresses that one that is not known may be meant as.

    They differ by http and https, by www, by a slash at the end, by what follows a ?, or are the address of
    which it is a copy for AMP or paper; or a stored article calls it its canonical address.
    """
    spellings = _spellings(clean_url(url))
    rows = db.execute(
        f"SELECT url FROM urls WHERE url IN ({marks(spellings)})"
        f" UNION SELECT url FROM articles WHERE canonical_url IN ({marks(spellings)}) ORDER BY 1",
        (*spellings, *spellings),
    )
    return [row["url"] for row in rows]


def whole_of(db: sqlite3.Connection, url: str) -> str | None:
    """Return the address of the stored article that an address, which nothing else led to, is a page of."""
    row = db.execute(
        "SELECT a.url FROM articles a JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision"
        " WHERE a.url > ? AND a.url < ? AND EXISTS (SELECT 1"
        " FROM json_each(r.record, '$.metadata.furtherPages') WHERE json_extract(value, '$.url') = ?)",
        (start := urljoin(url, "/"), start + LAST, clean_url(url)),
    ).fetchone()
    return row and str(row["url"])


def _spellings(url: str) -> tuple[str, ...]:
    try:
        parts = urlsplit(url)
    except ValueError:  # it is none
        return (url,)
    bare = parts.netloc.removeprefix(WWW)
    paths = {path.rstrip("/") for path in (parts.path, unmarked(parts.path))}
    each = product(("http", "https"), (bare, WWW + bare), (path + end for path in paths for end in ("/", "")))
    queries = {"", parts.query}
    return tuple(f"{s}://{h}{p}{q and '?'}{q}" for s, h, p in each for q in sorted(queries))
