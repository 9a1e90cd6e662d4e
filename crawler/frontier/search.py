"""Search: full text over headlines and bodies, by SQLite's FTS5."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

# A phrase in quotation marks, or a run of what is no space; a star behind it finds beginnings.
TERM = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
SNIPPET_WORDS = 24
HEADLINE_WEIGHT = 4.0  # a word in a headline counts as many in a body


@dataclass(frozen=True, slots=True)
class Hit:
    """A found article."""

    url: str
    headline: str | None
    date_published: str | None
    snippet: str
    record: str


def find(db: sqlite3.Connection, query: str, limit: int) -> list[Hit]:
    """Return the articles that match a user's query, the best first; no query is a syntax error.

    Words without quotation marks are tried as a phrase first.
    """
    if '"' not in query and (hits := _find(db, to_match(f'"{query}"'), limit)):
        return hits
    return _find(db, to_match(query), limit)


def _find(db: sqlite3.Connection, match: str, limit: int) -> list[Hit]:
    if not match:
        return []
    rows = db.execute(
        "SELECT r.url, r.headline, r.date_published, r.record,"
        f" snippet(search, 1, '', '', '…', {SNIPPET_WORDS}) AS snippet"
        " FROM search JOIN records r ON r.id = search.rowid"
        f" WHERE search MATCH ? ORDER BY bm25(search, {HEADLINE_WEIGHT}, 1.0) LIMIT ?",
        (match, limit),
    )
    return [
        Hit(
            url=row["url"],
            headline=row["headline"],
            date_published=row["date_published"],
            snippet=" ".join((row["snippet"] or "").split()),
            record=row["record"],
        )
        for row in rows
    ]


def to_match(query: str) -> str:
    """Return a user's query as an FTS5 expression, everything in it quoted.

    >>> to_match('messenger "market share" encrypt* AND(')
    '"messenger" "market share" "encrypt"* "AND("'
    """
    terms = []
    for phrase, star, word in TERM.findall(query):
        text, prefix = (
            (phrase, star) if phrase or not word else (word.rstrip("*"), "*" if word[-1] == "*" else "")
        )
        if re.search(r"\w", text):
            terms.append('"{}"{}'.format(text.replace('"', ""), prefix))
    return " ".join(terms)
