"""Folding: two stored articles that turn out to be one become one, with the revisions of both.

An article whose address redirects to what was stored as another meanwhile goes on as that: a feed that
names a story's new address has it read before the old address, which nothing names any more, is asked again.
A further page that was stored by itself, as the first could not be had then, goes on as the whole. Call what
writes within a transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

import msgspec

from crawler.alike import may_be_one
from crawler.frontier.archive import forget_words, learn_words
from crawler.frontier.archive_reader import read_stored
from crawler.frontier.contract import ALONE, FORMER, INSTEAD, WITH_FIRST, Ack
from crawler.frontier.handover import hand_over
from crawler.pipelines.changes import name_change, word_diff

KEPT = ("id", "site", "first_seen")  # what an article keeps, the rest of its columns is the later one's


def goes_on_as(db: sqlite3.Connection, article_id: int, url: str) -> int | None:
    """Return the article at `url` if it was stored later and may be the same story, else None."""
    row = db.execute("SELECT article_id FROM urls WHERE url = ?", (url,)).fetchone()
    later = int(row["article_id"] or 0) if row else 0
    if later <= article_id:
        return None
    ours, theirs = read_stored(db, article_id), read_stored(db, later)
    return later if ours and theirs and may_be_one(theirs.record, ours.record) else None


def was_folded(ack: Ack, article_id: int | None, hint: Mapping[str, Any]) -> bool:
    """Whether the article of an address was folded into another while it was read.

    article_id and hint are those of the address now: without an article, it is a further page of the other.
    """
    mine = ack.lease.article_id
    is_part = INSTEAD in hint and ack.lease.task.hint.get(FORMER) != mine
    return bool(mine) and article_id != mine and (article_id is not None or is_part)


def fold_parts(db: sqlite3.Connection, ack: Ack, article_id: int) -> None:
    """Fold what is stored at the further pages of an article, which an ack has written, into it."""
    told = ack.story.record["metadata"] if ack.story else {}
    for page in told.get("furtherPages") or ():
        row = db.execute("SELECT id, article_id FROM urls WHERE url = ?", (page["url"],)).fetchone()
        if row is None or row["id"] == ack.lease.id:
            continue
        if row["article_id"] and row["article_id"] != article_id:
            fold_in(db, row["article_id"], article_id)
            article_id = row["article_id"]
        db.execute(
            "UPDATE urls SET reason = CASE WHEN state = 'done' THEN ? ELSE reason END,"
            f" hint = json_set(json_remove(hint, '$.{ALONE}'), '$.{INSTEAD}', ?) WHERE id = ?",
            (WITH_FIRST, ack.lease.task.url, row["id"]),
        )


def fold_in(db: sqlite3.Connection, article_id: int, later: int) -> None:
    """Make the revisions of a later article the next ones of this one, which goes on at its address."""
    before = read_stored(db, article_id)
    rows = db.execute(
        "SELECT id, revision, record FROM revisions WHERE article_id = ? ORDER BY revision", (later,)
    ).fetchall()
    if before is None:
        return
    for folded in (article_id, later):
        forget_words(db, folded)
    for row in rows:
        record = msgspec.json.decode(row["record"])
        revision = record["metadata"]["revision"] = before.revision + row["revision"]
        db.execute(
            "UPDATE revisions SET article_id = ?, revision = ?, record = ? WHERE id = ?",
            (article_id, revision, msgspec.json.encode(record).decode(), row["id"]),
        )
    db.execute(
        "UPDATE events SET article_id = ?, revision = revision + ? WHERE article_id = ?",
        (article_id, before.revision, later),
    )
    first = msgspec.json.decode(rows[0]["record"])
    db.execute(
        "UPDATE events SET kind = ?, diff = ? WHERE article_id = ? AND revision > ? AND kind = 'new'",
        (
            name_change(before.record, first, frozenset()) or "back again",
            word_diff(before.record, first),
            article_id,
            before.revision,
        ),
    )
    _take_place(db, article_id, later, before.revision)
    learn_words(db, article_id, record)


def _take_place(db: sqlite3.Connection, article_id: int, later: int, revision: int) -> None:
    article = dict(db.execute("SELECT * FROM articles WHERE id = ?", (later,)).fetchone())
    address = article.pop("url")
    values = {name: value for name, value in article.items() if name not in KEPT}
    values["revision"] += revision
    db.execute("DELETE FROM articles WHERE id = ?", (later,))
    db.execute(
        f"UPDATE articles SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ?",
        (*values.values(), article_id),
    )
    db.execute("UPDATE urls SET article_id = ? WHERE article_id = ?", (article_id, later))
    (row,) = db.execute("SELECT id FROM urls WHERE url = ?", (address,)).fetchall()
    hand_over(db, article_id, row["id"], address)
