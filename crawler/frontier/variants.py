"""Variants: pages that gave way to their canonical address come back if that brings no article.

The hint of a canonical address names the variant (COPY); that of one that came back says so (ALONE). Call
within a transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from crawler.frontier.contract import ALONE, COPY, Ack, Kind, State

IS_LEFT = f"(kind = '{Kind.ARTICLE}' AND state IN ('pending', 'leased', 'retry'))"


def note_variants(db: sqlite3.Connection, ack: Ack, hint: Mapping[str, Any]) -> None:
    """Note for which variant addresses are read, or have it read if this one, of that hint, was in vain."""
    copy = hint.get(COPY)
    for task in ack.found:
        if ack.moved_to and copy:
            _wait_for(db, task.url, copy)
        elif COPY in task.hint:
            _wait_for(db, task.url, task.hint[COPY])
    in_vain = ack.state is not State.RETRY and not (ack.story or ack.lease.article_id or ack.found)
    if copy and in_vain and not ack.reason.startswith("duplicate"):
        _come_back(db, copy)


def give_variants_back(db: sqlite3.Connection, host: str) -> None:
    """Have the variants read of what is left to fetch of a host that is given up."""
    rows = db.execute(
        f"SELECT json_extract(hint, '$.{COPY}') AS copy FROM urls WHERE host = ?"
        " AND state IN ('pending', 'retry') AND copy IS NOT NULL",
        (host,),
    ).fetchall()
    for row in rows:
        _come_back(db, row["copy"])


def _wait_for(db: sqlite3.Connection, url: str, copy: str) -> None:
    asked = f"SELECT hint, article_id, {IS_LEFT} AS is_left FROM urls WHERE url = ?"
    row = db.execute(asked, (url,)).fetchone()
    if row and row["is_left"] and url != copy:
        hint = json.dumps({**json.loads(row["hint"]), COPY: copy}, ensure_ascii=False)
        db.execute("UPDATE urls SET hint = ? WHERE url = ?", (hint, url))
    elif row is None or row["article_id"] is None:
        _come_back(db, copy)


def _come_back(db: sqlite3.Connection, url: str) -> None:
    db.execute(
        f"UPDATE urls SET state = 'pending', tries = 0, not_before = 0, hint = json_set(hint, '$.{ALONE}', 1)"
        " WHERE url = ? AND state = 'done' AND article_id IS NULL",
        (url,),
    )
