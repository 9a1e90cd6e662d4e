"""Shares: how often each field of a site's records has a value, now and before."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import median
from typing import Any

from crawler.frontier.database import marks
from crawler.sites.site import Site, SiteError

FIELDS = tuple(
    "headline articleBody authors datePublished mainImage alternativeHeadline articleSection".split()
)
HISTORY = 300  # records of the site that the sample is compared with
REACH_S = 90 * 24 * 3600  # before the latest one; a new layout is the usual one after half of that
LEAST_HISTORY = 20
TOLERANCE = 0.15  # by which a share may always be lower
SHORTER = 0.35  # of the usual length: bodies that are cut


@dataclass(frozen=True, slots=True)
class Shares:
    """Of so many records, the share that has each field, from 0 to 1, and the median length in words."""

    count: int
    fields: dict[str, float]
    words: float


def measure(records: Sequence[dict[str, Any]]) -> Shares:
    """Return the shares of some records, given as dictionaries."""
    count = len(records)
    fields = {name: sum(bool(record.get(name)) for record in records) / max(count, 1) for name in FIELDS}
    words = [(record.get("metadata") or {}).get("wordCount") or 0 for record in records]
    return Shares(count, fields, float(median(words)) if words else 0.0)


def read_history(state: Path, site: Site) -> Shares:
    """Return the shares of records that were stored in the last months, those of before the pack among them.

    They are of all that time alike: on a busy site the latest may all be from after the layout changed.
    Raises SiteError where `state` is no state file of a crawl.
    """
    of_site = "FROM records WHERE site IN ({})"
    since = f"(SELECT max(first_seen) {of_site}) - {REACH_S}"
    recent = f"SELECT url {of_site} AND first_seen >= {since} ORDER BY first_seen DESC"
    try:
        with closing(sqlite3.connect(f"{state.resolve().as_uri()}?mode=ro", uri=True)) as database:
            database.execute("BEGIN")  # one moment for all that is read: a crawl may be running
            stored = [name for (name,) in database.execute("SELECT DISTINCT site FROM records")]
            # What was crawled by an address is stored under its host.
            names = [name for name in stored if name == site.name or site.owns(f"http://{name}/")]
            stories = database.execute(recent.format(marks(names), marks(names)), (*names, *names))
            urls = [url for (url,) in stories]
            chosen = urls[:: -(-len(urls) // HISTORY) or 1]
            query = f"SELECT record {of_site.format(marks(names))} AND url = ?"
            rows = [database.execute(query, (*names, url)).fetchone() for url in chosen]
    except sqlite3.Error as error:
        raise SiteError(str(state), f"is no state file of a crawl: {error}") from error
    return _usual([json.loads(record) for (record,) in rows])


def _usual(records: Sequence[dict[str, Any]]) -> Shares:
    """Return the shares of records, the latest first: those of the half that has more where there are enough.

    A layout that has changed just now leaves traces in the newer half.
    """
    half = len(records) // 2
    if half < LEAST_HISTORY:
        return measure(records)
    newer, older = measure(records[:half]), measure(records[half:])
    fields = {name: max(newer.fields[name], older.fields[name]) for name in FIELDS}
    return Shares(len(records), fields, max(newer.words, older.words))


def alarms(now: Shares, before: Shares) -> Iterable[str]:
    """Yield what has become worse than chance explains: a sign that the site's layout has changed.

    A share may be lower by the tolerance and two standard errors of a sample of this size.
    """
    for name, usual in before.fields.items():
        error = sqrt(usual * (1 - usual) / max(now.count, 1))
        if now.fields[name] < usual - TOLERANCE - 2 * error:
            yield f"{name}: in {now.fields[name]:.0%} of the sample, in {usual:.0%} of the records before"
    if now.words < SHORTER * before.words:
        yield f"articleBody: {now.words:.0f} words at the median, {before.words:.0f} before"
