"""Search: full text over headlines and bodies, by SQLite's FTS5."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

import msgspec

from crawler.frontier.archive_reader import with_address
from crawler.frontier.words import SIGN, spaced

# A phrase in quotation marks, or a run of what is no space; a star behind it finds beginnings.
TERM = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
SNIPPET_WORDS = 24
SIGNS_BEFORE, SIGNS_SHOWN = 20, 80  # of a text in a script without spaces
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

    Words are tried as a phrase first, unless there are quotation marks or beginnings (a star) among them.
    """
    if not {'"', "*"} & set(query) and (hits := _find(db, f'"{query}"', limit)):
        return hits
    return _find(db, query, limit)


def _find(db: sqlite3.Connection, query: str, limit: int) -> list[Hit]:
    match = _to_match(query)
    if not match:
        return []
    rows = db.execute(
        "SELECT r.url, r.headline, r.date_published, r.record, r.body,"
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
            snippet=" ".join((_of_signs(row["body"] or "", query) or row["snippet"] or "").split()),
            record=_present(row["record"], row["url"]),
        )
        for row in rows
    ]


def _present(record: str, url: str) -> str:
    known = msgspec.json.decode(record)
    return record if known["url"] == url else msgspec.json.encode(with_address(known, url)).decode()


def _of_signs(body: str, query: str) -> str | None:
    """Return what surrounds the first word found in a text without spaces; None for another text.

    FTS5 counts the words of the text as it is stored, where every sign is none.
    """
    if not SIGN.search(body):
        return None
    words = (word for phrase, _, plain in TERM.findall(query) if (word := (phrase or plain).strip(" *")))
    found = (re.search(re.escape(word), body, re.IGNORECASE) for word in words)
    start = max(next((match.start() for match in found if match), 0) - SIGNS_BEFORE, 0)
    end = start + SIGNS_SHOWN
    return "…" * (start > 0) + body[start:end] + "…" * (end < len(body))


def _to_match(query: str) -> str:
    """Return a user's query as an FTS5 expression, everything in it quoted.

    >>> _to_match('messenger "market share" encrypt* AND(')
    '"messenger" "market share" "encrypt"* "AND("'
    """
    terms = []
    for phrase, star, word in TERM.findall(query):
        text, prefix = (
            (phrase, star) if phrase or not word else (word.rstrip("*"), "*" if word[-1] == "*" else "")
        )
        if re.search(r"\w", text):
            terms.append('"{}"{}'.format(" ".join(spaced(text.replace('"', "")).split()), prefix))
    return " ".join(terms)
