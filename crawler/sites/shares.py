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
    """Return the shares of the site's latest stored records, those of before it had a pack among them.

    Raises SiteError where `state` is no state file of a crawl.
    """
    query = "SELECT record FROM records WHERE site IN ({}) ORDER BY last_seen DESC LIMIT ?"
    try:
        with closing(sqlite3.connect(f"{state.resolve().as_uri()}?mode=ro", uri=True)) as database:
            stored = [name for (name,) in database.execute("SELECT DISTINCT site FROM records")]
            # What was crawled by an address is stored under its host.
            names = [name for name in stored if name == site.name or site.owns(f"http://{name}/")]
            rows = database.execute(query.format(marks(names)), (*names, HISTORY)).fetchall()
    except sqlite3.Error as error:
        raise SiteError(str(state), f"is no state file of a crawl: {error}") from error
    return measure([json.loads(row[0]) for row in rows])


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
