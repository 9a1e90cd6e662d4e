"""What the records of a site usually have, as its state tells."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crawler.sites import load_site
from crawler.sites.shares import alarms, measure, read_history

DAY_S = 24 * 3600.0
WHOLE = {"headline": "x", "authors": ["Jane Roe"], "metadata": {"wordCount": 300}}
LESS = {**WHOLE, "authors": []}


def alarm(folder: Path, *stored: tuple[int, float, dict[str, object]]) -> list[str]:
    """Compare pages without authors with a state of so many days, of so many such records a day, in turn."""
    rows, day = [], 0.0
    for days, a_day, record in stored:
        rows += [(day + n / a_day, json.dumps(record)) for n in range(int(days * a_day))]
        day += days
    with closing(sqlite3.connect(folder / "state.db")) as database, database:
        database.execute("CREATE TABLE records (url TEXT, site TEXT, first_seen REAL, record TEXT)")
        database.executemany(
            "INSERT INTO records VALUES (?, 'news', ?, ?)",
            [(str(n), at * DAY_S, record) for n, (at, record) in enumerate(rows)],
        )
    (folder / "news.toml").write_text('title = "N"\ndomains = ["news.example"]\n')
    history = read_history(folder / "state.db", load_site("news", [folder]))
    assert history.count <= 300
    return list(alarms(measure([LESS] * 5), history))


LOST = "authors: in 0% of the sample, in {} of the records before"


@pytest.mark.parametrize(
    ("whole", "less", "share"),
    [((30, 100), (7, 100), "100%"), ((1, 30), (1, 40), "86%"), ((15, 2), (10, 2), "100%")],
    ids=["a busy site", "a young state", "a quiet site"],
)
def test_a_field_that_was_lost_days_before_the_check_raises_an_alarm(
    tmp_path: Path, whole: tuple[int, float], less: tuple[int, float], share: str
) -> None:
    assert alarm(tmp_path, (*whole, WHOLE), (*less, LESS)) == [LOST.format(share)]


def test_a_field_that_has_been_missing_for_months_is_none_that_was_lost(tmp_path: Path) -> None:
    assert alarm(tmp_path, (30, 10, WHOLE), (100, 10, LESS)) == []
