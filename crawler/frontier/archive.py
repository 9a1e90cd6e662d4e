"""Archive: how articles, their revisions and events are written within a commit."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from crawler.alike import bands
from crawler.frontier.contract import Lease, Story
from crawler.frontier.words import spaced
from extractors.urls import same_site

LEARN_PAGES = 200  # a host's recurring blocks show within so many pages a run
OUTAGE_S = 3600.0  # in so long, another visit tells no more of what is not there


def store_story(db: sqlite3.Connection, story: Story, lease: Lease, now: float) -> int:
    """Write a new article or the next revision of one; return its id. Call within a transaction."""
    if story.article_id:
        forget_words(db, story.article_id)
    article_id = _write_article(db, story, lease, now)
    for url in story.copies:
        mark_copies(db, url, story.record["url"])
    record = msgspec.json.encode(story.record).decode()
    db.execute(
        "INSERT INTO revisions (article_id, revision, seen_at, record) VALUES (?, ?, ?, ?)",
        (article_id, story.revision, now, record),
    )
    db.execute(
        "INSERT INTO events (at, article_id, revision, kind, diff) VALUES (?, ?, ?, ?, ?)",
        (now, article_id, story.revision, story.event, story.diff),
    )
    learn_words(db, article_id, story.record)
    if story.blocks and not story.article_id:
        _learn_blocks(db, lease.host, story.blocks)
    return article_id


def twin_of(db: sqlite3.Connection, story: Story, site: str) -> str | None:
    """Return where a story that is new is stored on its site already, word for word, or None.

    The pipelines have looked; what another process stored since then shows only within the transaction.
    """
    url = story.record["url"]
    if story.article_id or not story.record.get("articleBody"):
        return None
    rows = db.execute(
        "SELECT url, site FROM articles"
        " WHERE content_hash = ? AND url <> ? AND removed_at IS NULL ORDER BY id",
        (story.record["metadata"]["contentHash"], url),
    )
    return next((row["url"] for row in rows if row["site"] == site or same_site(row["url"], url)), None)


def replace_record(
    db: sqlite3.Connection, article_id: int, old: str, record: Mapping[str, Any], simhash: int
) -> bool:
    """Put another reading of the same page in place of an article's latest revision, which was `old`.

    Where another process has written the article since, nothing is changed; tell whether it was.
    Call within a transaction.
    """
    row = db.execute("SELECT revision, record FROM records WHERE id = ?", (article_id,)).fetchone()
    if not row or row["record"] != old:
        return False
    forget_words(db, article_id)
    db.execute(
        "UPDATE revisions SET record = ? WHERE article_id = ? AND revision = ?",
        (msgspec.json.encode(record).decode("utf-8"), article_id, row["revision"]),
    )
    values = _told(record, simhash)
    db.execute(
        f"UPDATE articles SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ?",
        (*values.values(), article_id),
    )
    learn_words(db, article_id, record)
    return True


def mark_copies(db: sqlite3.Connection, url: str, original: str) -> None:
    """Write into a stored article and the copies that name it that another one was published first.

    So it is where that other one was at `url` before.
    """
    rows = db.execute(
        "SELECT a.id, a.revision, r.record FROM articles a"
        " JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision"
        " WHERE a.url = ? OR a.copy_of = ?",
        (url, url),
    ).fetchall()
    for row in rows:
        record = msgspec.json.decode(row["record"])
        record["metadata"]["copyOf"] = original
        db.execute("UPDATE articles SET copy_of = ? WHERE id = ?", (original, row["id"]))
        db.execute(
            "UPDATE revisions SET record = ? WHERE article_id = ? AND revision = ?",
            (msgspec.json.encode(record).decode(), row["id"], row["revision"]),
        )


def addresses_left(db: sqlite3.Connection, stories: Iterable[Story]) -> list[str]:
    """Return the addresses at which those of stories were read last that have moved since.

    One that another article has by now is not among them.
    """
    left = []
    for story in stories:
        if story.article_id:
            rows = db.execute(
                "SELECT json_extract(record, '$.url') AS address FROM revisions WHERE article_id = ?"
                " AND revision = ? AND address <> ? AND address NOT IN (SELECT url FROM articles)",
                (story.article_id, story.revision - 1, story.record["url"]),
            )
            left += [row["address"] for row in rows]
    return left


def restamp_story(db: sqlite3.Connection, article_id: int, now: float) -> None:
    """Note that an article was seen again unchanged."""
    db.execute("UPDATE articles SET last_seen = ?, gone_at = NULL WHERE id = ?", (now, article_id))


def remove_story(db: sqlite3.Connection, article_id: int, now: float, *, at_once: bool) -> bool:
    """Note that a stored article is not there, and tell whether its site took it away.

    It did if the article was not there at an earlier visit either, or if that is to be believed `at_once`.
    """
    row = db.execute("SELECT revision, gone_at FROM articles WHERE id = ?", (article_id,)).fetchone()
    gone_at = now if row["gone_at"] is None else row["gone_at"]
    taken = at_once or now - gone_at >= OUTAGE_S
    db.execute(
        "UPDATE articles SET gone_at = ?, removed_at = ? WHERE id = ?",
        (gone_at, now if taken else None, article_id),
    )
    if taken:
        db.execute(
            "INSERT INTO events (at, article_id, revision, kind) VALUES (?, ?, ?, 'removed')",
            (now, article_id, row["revision"]),
        )
    return taken


def signed(number: int) -> int:
    """Return an unsigned 64-bit number as the signed one that SQLite stores."""
    return number - (1 << 64) if number >= 1 << 63 else number


def _write_article(db: sqlite3.Connection, story: Story, lease: Lease, now: float) -> int:
    record = story.record
    values = {
        **_told(record, story.simhash),
        "copy_of": story.copy_of,
        "revision": story.revision,
        "last_seen": now,
        "removed_at": None,
        "gone_at": None,
    }
    if story.article_id:
        db.execute(
            f"UPDATE articles SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ?",
            (*values.values(), story.article_id),
        )
        return story.article_id
    values |= {"url": record["url"], "site": lease.task.site, "first_seen": now}
    cursor = db.execute(
        f"INSERT INTO articles ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
        tuple(values.values()),
    )
    return int(cursor.lastrowid or 0)


def _told(record: Mapping[str, Any], simhash: int) -> dict[str, Any]:
    """The columns of an article that repeat what its record tells."""
    return {
        "canonical_url": record.get("canonicalUrl"),
        "headline": record.get("headline"),
        "date_published": record.get("datePublished"),
        "content_hash": record["metadata"]["contentHash"],
        "simhash": signed(simhash),
        **{f"band{i}": band for i, band in enumerate(bands(simhash))},
    }


def learn_words(db: sqlite3.Connection, article_id: int, record: Mapping[str, Any]) -> None:
    """Have an article found by the words of its latest revision."""
    db.execute(
        "INSERT INTO search (rowid, headline, body) VALUES (?, ?, ?)",
        (article_id, spaced(record.get("headline")), spaced(record.get("articleBody"))),
    )


def forget_words(db: sqlite3.Connection, article_id: int) -> None:
    """Have an article no more found by the words of its latest revision, which is still the one stored."""
    row = db.execute("SELECT headline, body FROM records WHERE id = ?", (article_id,)).fetchone()
    if row:
        db.execute(
            "INSERT INTO search (search, rowid, headline, body) VALUES ('delete', ?, ?, ?)",
            (article_id, spaced(row["headline"]), spaced(row["body"])),
        )


def _learn_blocks(db: sqlite3.Connection, host: str, blocks: frozenset[int]) -> None:
    learning = db.execute(
        "UPDATE hosts SET learned = learned + 1 WHERE host = ? AND learned < ?", (host, LEARN_PAGES)
    )
    if learning.rowcount:
        db.executemany(
            "INSERT INTO block_counts (host, hash, fresh) VALUES (?, ?, 1)"
            " ON CONFLICT (host, hash) DO UPDATE SET fresh = fresh + 1",
            [(host, signed(block)) for block in blocks],
        )
