"""Settling: what becomes of a lease, written into the state. Call within a transaction."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from urllib.parse import urlsplit

from crawler.clock import steady
from crawler.frontier.archive import remove_story, restamp_story, store_story, twin_of
from crawler.frontier.contract import (
    FORMER,
    GUESS,
    RETRY_PRIORITY,
    Ack,
    Kind,
    Receipt,
    State,
)
from crawler.frontier.database import marks
from crawler.frontier.folding import fold_in, fold_parts, goes_on_as, was_folded
from crawler.frontier.further_pages import add_found
from crawler.frontier.handover import (
    IN_THIS_RUN,
    NO_STORY,
    came_too_late,
    go_on_by_other_scheme,
    hand_over,
    has_other_article,
    have_copies_read,
    not_there,
    note_former,
    note_twin,
)
from crawler.frontier.revival import next_visit, rest_list
from crawler.frontier.variants import note_variants

TO_A_LIST = "redirected to a page of links"
TO_ANOTHER = "redirected to another article"
FOR_GOOD = ("HTTP 410", TO_ANOTHER)  # what else looks like a removed article may be an outage
FRONTS = frozenset(("", "/", "/index.html", "/index.htm", "/index.php", "/default.aspx", "/default.asp"))
MAX_HOPS = 20  # redirects followed through the state to find a loop


def settle(db: sqlite3.Connection, worker: str, ack: Ack) -> Receipt:
    """Write what `worker` says became of a lease, unless the lease was lost to another."""
    lease, now = ack.lease, steady()
    held = db.execute(
        "SELECT kind, hint, article_id FROM urls WHERE id = ? AND state = 'leased' AND worker = ?",
        (lease.id, worker),
    ).fetchone()
    if not held:
        return Receipt(held=False, ack=ack)
    ack, later = _followed(db, ack)
    hint = json.loads(held["hint"])
    is_late = ack.state is State.DONE and came_too_late(ack, hint)
    if is_late or was_folded(ack, held["article_id"], hint):
        db.execute("UPDATE urls SET state = 'pending', worker = NULL WHERE id = ?", (lease.id,))
        return Receipt(held=False, ack=ack)
    if ack.story and (twin := twin_of(db, ack.story, lease.task.site)):
        found = ack.found if lease.task.refresh else ()
        ack = Ack(lease=lease, state=State.DONE, reason="duplicate: same text", found=found, twin=twin)
    ack, taken = _taken_away(db, ack, now)
    article_id = _write_story(db, ack, held["article_id"], now)
    _write_url(db, ack, article_id, now)
    if ack.story and article_id:
        fold_parts(db, ack, article_id)
    if later and lease.article_id:
        fold_in(db, lease.article_id, later)
    if ack.unreachable and ack.state is State.FAILED:
        go_on_by_other_scheme(db, lease.id)
    if held["kind"] == Kind.ARTICLE != lease.task.kind:  # meanwhile a list called it an article
        db.execute(
            "UPDATE urls SET state = 'pending', etag = NULL, last_modified = NULL WHERE id = ?", (lease.id,)
        )
    if ack.host_until:
        db.execute("UPDATE hosts SET next_at = max(next_at, ?) WHERE host = ?", (ack.host_until, lease.host))
    fresh = add_found(db, ack, now)
    if ack.state is State.DONE and not ack.moved_to:
        rest_list(db, lease.id, hint, now, has_news=bool(fresh))
    note_former(db, ack)
    note_twin(db, ack)
    for article in (*taken, *([article_id] if article_id and ack.story and ack.story.rewritten else ())):
        have_copies_read(db, lease.task.site, article)
    note_variants(db, ack, hint)
    if _is_right_guess(ack):
        db.execute("UPDATE urls SET recurs = 1 WHERE id = ?", (lease.id,))
    return Receipt(held=True, ack=ack, fresh=fresh, still_away=ack.removed and not taken)


def _followed(db: sqlite3.Connection, ack: Ack) -> tuple[Ack, int | None]:
    """Return an ack by what its redirect leads to, and the later article that its own goes on as, if any."""
    lease = ack.lease
    if not ack.moved_to:
        return ack, None
    if _leads_back(db, ack.moved_to, lease.task.url):
        return replace(ack, state=State.FAILED, reason="redirect loop", found=()), None
    if lease.task.kind is Kind.ARTICLE and _is_list(db, ack.moved_to):
        # What sites do with stories that they took away.
        removed = lease.article_id is not None or FORMER in lease.task.hint
        return replace(ack, state=State.GONE, reason=TO_A_LIST, found=(), removed=removed), None
    if lease.article_id and has_other_article(db, ack.moved_to, lease.article_id):
        if later := goes_on_as(db, lease.article_id, ack.moved_to):
            return ack, later
        return replace(ack, state=State.GONE, reason=TO_ANOTHER, found=(), removed=True), None
    return ack, None


def _taken_away(db: sqlite3.Connection, ack: Ack, now: float) -> tuple[Ack, list[int]]:
    """Return an ack by what is known of articles that are not there, and those that were taken away now."""
    at_once = ack.reason in FOR_GOOD
    missing = not_there(db, ack)
    taken = [article for article in missing if remove_story(db, article, now, at_once=at_once)]
    return replace(ack, removed=False) if missing and not taken else ack, taken


def _write_story(db: sqlite3.Connection, ack: Ack, known: int | None, now: float) -> int | None:
    """Write what becomes of stored articles; return that of the address, at which so far `known` was."""
    lease = ack.lease
    article_id = lease.article_id
    if article_id and not known and lease.task.hint.get(FORMER) == article_id:
        hand_over(db, article_id, lease.id, lease.task.url)
    if ack.story:
        article_id = store_story(db, ack.story, lease, now)
    elif article_id and ack.restamp:
        restamp_story(db, article_id, now)
    return article_id


def _is_right_guess(ack: Ack) -> bool:
    """Whether a list that nobody named is there: every run asks for it, like for one that is named."""
    return ack.lease.task.hint == GUESS and ack.reads_as is not None and bool(ack.found or not ack.reason)


def _is_list(db: sqlite3.Connection, url: str) -> bool:
    """Whether an address is a site's front page, one of those that every run asks for links, or one at which
    this run found what sites send to in place of a story.
    """
    parts = urlsplit(url)
    if parts.path.lower() in FRONTS and not parts.query:
        return True
    found = db.execute(
        "SELECT 1 FROM urls WHERE url = ? AND article_id IS NULL AND (recurs > 0"
        f" OR (state = 'gone' OR reason IN ({marks(NO_STORY)})) AND {IN_THIS_RUN})",
        (url, *NO_STORY),
    )
    return found.fetchone() is not None


def _leads_back(db: sqlite3.Connection, start: str, goal: str) -> bool:
    """Whether the redirects that this run has met lead from `start` to `goal`."""
    for _ in range(MAX_HOPS):
        # What led elsewhere in an earlier run may be back by now.
        row = db.execute(f"SELECT moved_to FROM urls WHERE url = ? AND {IN_THIS_RUN}", (start,)).fetchone()
        if row is None or row["moved_to"] is None:
            return False
        if row["moved_to"] == goal:
            return True
        start = row["moved_to"]
    return True


def _write_url(db: sqlite3.Connection, ack: Ack, article_id: int | None, now: float) -> None:
    lease = ack.lease
    ended = ack.state in (State.DONE, State.GONE, State.FAILED)
    misses, revisit_at = next_visit(ack, now)
    is_article = lease.task.kind is Kind.ARTICLE
    retry_priority = ack.state is State.RETRY and is_article
    # A visit that was planned meanwhile is kept: a list said that there is more to come.
    keep = is_article and ack.state in (State.DONE, State.RETRY) and not ack.moved_to
    db.execute(
        "UPDATE urls SET state = ?, worker = NULL, reason = ?, tries = ?, not_before = ?, etag = ?,"
        " last_modified = ?, fetched_at = ?, revisit_at = CASE WHEN ? AND revisit_at > ?"
        " THEN min(revisit_at, coalesce(?, revisit_at)) ELSE ? END, article_id = ?, priority = ?,"
        " moved_to = ?, misses = ? WHERE id = ?",
        (
            ack.state,
            ack.reason,
            0 if ended else lease.tries + ack.fetched,
            ack.not_before,
            ack.etag,
            ack.last_modified,
            now if ended else None,
            keep,
            now,
            revisit_at,
            revisit_at,
            article_id,
            RETRY_PRIORITY if retry_priority else lease.task.priority,
            ack.moved_to,
            misses,
            lease.id,
        ),
    )
