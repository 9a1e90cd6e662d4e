"""Variants: pages that gave way to their canonical address come back if that brings no such article.

The hint of a canonical address names the variants that wait for it with their headlines (COPIES); that of one
that came back says so (ALONE). Call within a transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from crawler.frontier.contract import ALONE, COPIES, INSTEAD, Ack, Kind, State

MOST_COPIES = 10  # of one address; a site that names it on all its pages does not know what it says
WAITS = f"(kind = '{Kind.ARTICLE}' AND state IN ('pending', 'leased', 'retry'))"


def note_variants(db: sqlite3.Connection, ack: Ack, hint: Mapping[str, Any]) -> None:
    """Note what waits for the addresses found; see to what waited for this one, which has that hint."""
    for task in ack.found:
        for copy, headline in task.hint.get(COPIES, {}).items():
            _wait_for(db, task.url, copy, headline)
    waiting = hint.get(COPIES, {})
    if not waiting or ack.state is State.RETRY:
        return
    db.execute(f"UPDATE urls SET hint = json_remove(hint, '$.{COPIES}') WHERE id = ?", (ack.lease.id,))
    for copy, headline in waiting.items():
        if ack.moved_to and ack.found:
            _wait_for(db, ack.moved_to, copy, headline)
        elif not (ack.story and _is_same(ack.story.record.get("headline"), headline)):
            _come_back(db, copy)


def give_variants_back(db: sqlite3.Connection, left: str, host: str) -> None:
    """Have the variants read of what is left to fetch of a host that is given up, as `left` says."""
    rows = db.execute(
        f"SELECT json_extract(hint, '$.{COPIES}') AS copies FROM urls WHERE {left} AND copies IS NOT NULL",
        (host,),
    ).fetchall()
    for row in rows:
        for copy in json.loads(row["copies"]):
            _come_back(db, copy)


def _wait_for(db: sqlite3.Connection, url: str, copy: str, headline: str | None) -> None:
    db.execute(f"UPDATE urls SET hint = json_set(hint, '$.{INSTEAD}', ?) WHERE url = ?", (url, copy))
    row = db.execute(
        f"SELECT u.hint, u.article_id, a.headline, {WAITS} AS waits FROM urls u"
        " LEFT JOIN articles a ON a.id = u.article_id WHERE u.url = ?",
        (url,),
    ).fetchone()
    if row and row["article_id"] and _is_same(row["headline"], headline):
        return
    hint = json.loads(row["hint"]) if row else {}
    copies = {**hint.get(COPIES, {}), copy: headline}
    if row is None or row["article_id"] or not row["waits"] or url == copy or len(copies) > MOST_COPIES:
        _come_back(db, copy)
        return
    hint = json.dumps({**hint, COPIES: copies}, ensure_ascii=False)
    db.execute("UPDATE urls SET hint = ? WHERE url = ?", (hint, url))


def _come_back(db: sqlite3.Connection, url: str) -> None:
    db.execute(
        f"UPDATE urls SET state = 'pending', tries = 0, not_before = 0, hint = json_set(hint, '$.{ALONE}', 1)"
        " WHERE url = ? AND state = 'done' AND article_id IS NULL",
        (url,),
    )


def _is_same(headline: str | None, other: str | None) -> bool:
    return " ".join((headline or "").casefold().split()) == " ".join((other or "").casefold().split())
