"""What --since stands for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from crawler.spans import read_since

NOW = datetime(2026, 11, 26, 12)  # a Thursday, in winter


@pytest.fixture(params=["Europe/Berlin", "America/St_Johns", "Asia/Kolkata"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


# Midnights by UTC, hour and minute, in summer and in winter.
MIDNIGHTS = {
    "Europe/Berlin": ((22, 0), (23, 0)),
    "America/St_Johns": ((2, 30), (3, 30)),
    "Asia/Kolkata": ((18, 30), (18, 30)),
}


@pytest.mark.parametrize(
    ("text", "is_winter"), [("2026-10-20", False), ("2026-11-20", True), ("monday", True)]
)
def test_a_day_begins_by_the_clock_of_that_day(zone: str, text: str, is_winter: bool) -> None:
    began = read_since(text, NOW).astimezone(UTC)
    assert (began.hour, began.minute) == MIDNIGHTS[zone][is_winter]


def test_a_span_is_as_long_as_it_says_across_a_change_of_clocks(zone: str) -> None:
    assert NOW.timestamp() - read_since("60d", NOW).timestamp() == 60 * 86_400


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31"])
def test_a_year_that_a_clock_does_not_know_ends_in_no_traceback(zone: str, text: str) -> None:
    with suppress(ValueError):
        assert read_since(text, NOW).tzinfo
