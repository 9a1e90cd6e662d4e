"""Further pages: how far a list is followed, and which lists every run asks for. Call within a transaction.

A list is followed as long as its pages have articles that were met since it was last read to the end of its
news, whichever list told of them first: a feed has often told of all that stands on page 1. The list's
`read_to` moves when that end is reached, so a page that fails, or a crawl that is killed, hides nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from crawler.frontier.contract import EXPLORE_PRIORITY, LIST, NOT_MODIFIED, Ack, Kind, State, Task
from crawler.frontier.url_rows import add_tasks

KINDS = (Kind.FEED, Kind.FRONT, Kind.SECTION)  # that may have further pages


def add_found(db: sqlite3.Connection, ack: Ack, now: float) -> int:
    """Add what a page led to; return how many of the articles are to be fetched."""
    articles = [task for task in ack.found if task.kind is Kind.ARTICLE]
    further = [task for task in ack.found if task.follows_on]
    first = ack.lease.task.hint.get(LIST, ack.lease.task.url)
    row = db.execute("SELECT state, fetched_at, read_to FROM urls WHERE url = ?", (first,)).fetchone()
    read_to = row and row["read_to"]
    # What a further page has was met when its list was read: the next reading is not to take it for news.
    is_further = LIST in ack.lease.task.hint and row and row["state"] == State.DONE
    fresh = add_tasks(db, articles, now, row["fetched_at"] if is_further else now)
    add_tasks(db, [task for task in ack.found if task.kind is not Kind.ARTICLE and not task.follows_on], now)
    goes_on = fresh > 0 if read_to is None else _has_news(db, read_to, articles)
    if goes_on:
        add_tasks(db, [replace(task, refresh=True) for task in further], now)
    elif read_to is None:  # read for the first time: to its end, whatever others told of
        goes_on = add_tasks(db, further, now) > 0
    # It may have been met as a page like any other.
    db.executemany(
        f"UPDATE urls SET hint = json_set(hint, '$.{LIST}', ?) WHERE url = ? AND url <> ? AND recurs = 0",
        [(first, task.url, first) for task in further],
    )
    if ack.lease.task.kind in KINDS:
        if not (further and goes_on) and _is_read(ack):
            db.execute("UPDATE urls SET read_to = fetched_at WHERE url = ? AND state = 'done'", (first,))
        if fresh:
            _have_recur(db, first)
    return fresh


def _has_news(db: sqlite3.Connection, read_to: float, articles: Sequence[Task]) -> bool:
    met = "SELECT 1 FROM urls WHERE url = ? AND found_at > ?"
    return any(db.execute(met, (task.url, read_to)).fetchone() for task in articles)


def _is_read(ack: Ack) -> bool:
    """Whether nothing of a page is left to read: it was, or there is none."""
    if ack.moved_to or ack.state is State.RETRY:
        return False
    if LIST in ack.lease.task.hint:
        return not ack.passing
    return ack.state is State.DONE and ack.reason != NOT_MODIFIED


def _have_recur(db: sqlite3.Connection, first: str) -> None:
    """Have every run ask for a list that led to articles that nothing else told of: a section of the site.

    That is a page that was reached from where a crawl starts, or the feed of such a page.
    """
    db.execute(
        "UPDATE urls SET recurs = 1 WHERE url = ? AND recurs = 0 AND kind IN (?, ?) AND priority = ?",
        (first, Kind.SECTION, Kind.FEED, EXPLORE_PRIORITY + 1),
    )
