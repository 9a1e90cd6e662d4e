"""Handover: a stored article that its address no longer has goes on at another one.

The hint of an address that it redirects to names the article (FORMER), for pipelines/moved.py to compare;
that of a copy names the address of the article that it is one of (TWIN). Call what writes in a transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from crawler.frontier.archive import mark_copies
from crawler.frontier.archive_reader import address_of
from crawler.frontier.contract import FORMER, IN_ITS_PLACE, REVISIT_PRIORITY, TWIN, Ack, Kind
from crawler.frontier.database import marks
from crawler.frontier.url_rows import TOO_OLD

NO_STORY = tuple(f"no article: {kind}" for kind in IN_ITS_PLACE)
READ_AGAIN = (TOO_OLD, "moved", *NO_STORY)
IN_THIS_RUN = "fetched_at >= coalesce((SELECT started FROM runs ORDER BY id DESC LIMIT 1), 0)"


def has_other_article(db: sqlite3.Connection, url: str, article_id: int) -> bool:
    """Whether another article is stored at an address."""
    row = db.execute("SELECT article_id FROM urls WHERE url = ?", (url,)).fetchone()
    return row is not None and row["article_id"] not in (None, article_id)


def note_former(db: sqlite3.Connection, ack: Ack) -> None:
    """Note at the address that a stored article redirects to that it may be there now.

    A page that was left as a copy, as too old to be new or as no story is read once more; so is one that led
    elsewhere.
    """
    article_id = ack.lease.article_id or ack.lease.task.hint.get(FORMER)
    if ack.moved_to and article_id:
        db.execute(
            f"UPDATE urls SET hint = json_set(hint, '$.{FORMER}', ?), tries = 0, state = CASE WHEN"
            f" state = 'done' AND (reason LIKE 'duplicate%' OR reason IN ({marks(READ_AGAIN)}))"
            " OR state = 'gone' THEN 'pending' ELSE state END"
            " WHERE url = ? AND kind = ? AND article_id IS NULL",
            (article_id, *READ_AGAIN, ack.moved_to, Kind.ARTICLE),
        )


def came_too_late(ack: Ack, hint: Mapping[str, Any]) -> bool:
    """Whether a page was read without knowing of the article that its hint names by now."""
    lease = ack.lease
    unknown = FORMER in hint and FORMER not in lease.task.hint and not lease.article_id
    return unknown and lease.task.kind is Kind.ARTICLE and not ack.moved_to


def hand_over(db: sqlite3.Connection, article_id: int, url_id: int, url: str) -> None:
    """Have an article go on at another address: the one before is not asked again."""
    db.execute(
        "UPDATE urls SET article_id = NULL, revisit_at = NULL, misses = 0 WHERE article_id = ? AND id <> ?",
        (article_id, url_id),
    )
    (before,) = db.execute("SELECT url FROM articles WHERE id = ?", (article_id,)).fetchone()
    db.execute("UPDATE articles SET url = ? WHERE id = ?", (url, article_id))
    mark_copies(db, before, url)
    db.execute(
        f"UPDATE urls SET hint = json_set(hint, '$.{TWIN}', ?)"
        f" WHERE state = 'done' AND reason LIKE 'duplicate%' AND json_extract(hint, '$.{TWIN}') = ?",
        (url, before),
    )


def go_on_by_other_scheme(db: sqlite3.Connection, url_id: int) -> None:
    """Have an article whose address is out of reach go on at its copy by the other of http and https."""
    row = db.execute(
        "SELECT u.article_id, other.id, other.url FROM urls u JOIN urls other ON other.url = CASE"
        " WHEN u.url LIKE 'http:%' THEN 'https' || substr(u.url, 5) ELSE 'http' || substr(u.url, 6) END"
        " WHERE u.id = ? AND u.article_id > 0 AND other.article_id IS NULL"
        " AND other.state = 'done' AND other.reason LIKE 'duplicate%'",
        (url_id,),
    ).fetchone()
    if row:
        hand_over(db, row["article_id"], row["id"], row["url"])
        db.execute(
            "UPDATE urls SET article_id = ?, state = 'pending', tries = 0, priority = ? WHERE id = ?",
            (row["article_id"], REVISIT_PRIORITY, row["id"]),
        )


def note_twin(db: sqlite3.Connection, ack: Ack) -> None:
    """Note of which article a page is a copy.

    The article may have moved to where the copy is: its own address, which no list may name any more, is
    asked when the copy is found, and when that shows what is not stored.
    """
    if not ack.twin:
        return
    if ack.differs or ack.lease.task.hint.get(TWIN) != ack.twin:
        db.execute(
            "UPDATE urls SET state = 'pending', tries = 0, not_before = 0, priority = ?"
            f" WHERE url = ? AND state = 'done' AND article_id > 0 AND NOT {IN_THIS_RUN}",
            (REVISIT_PRIORITY, ack.twin),
        )
    db.execute(f"UPDATE urls SET hint = json_set(hint, '$.{TWIN}', ?) WHERE id = ?", (ack.twin, ack.lease.id))


def not_there(db: sqlite3.Connection, ack: Ack) -> set[int]:
    """Return the articles that an ack says are there no more: its own, or those that lead here."""
    if not ack.removed:
        return set()
    there = "SELECT id FROM articles WHERE removed_at IS NULL"
    if ack.lease.article_id:
        rows = db.execute(f"{there} AND id = ?", (ack.lease.article_id,))
    else:
        rows = db.execute(
            f"{there} AND id IN (SELECT article_id FROM urls WHERE {IN_THIS_RUN}"
            " AND (moved_to = ? OR article_id = ? AND moved_to IS NOT NULL))",
            (ack.lease.task.url, ack.lease.task.hint[FORMER]),
        )
    return {row["id"] for row in rows}


def have_copies_read(db: sqlite3.Connection, site: str, article_id: int) -> None:
    """Have the copies read of an article that was taken away, or is another by now."""
    db.execute(
        "UPDATE urls SET state = 'pending', tries = 0"
        " WHERE site = ? AND state = 'done' AND article_id IS NULL"
        f" AND reason LIKE 'duplicate%' AND json_extract(hint, '$.{TWIN}') = ?",
        (site, address_of(db, article_id)),
    )
