"""What an overloaded server's answer makes of a lease and of its host."""

from __future__ import annotations

from email.utils import formatdate

import pytest

from crawler.frontier.contract import Ack, Kind, Lease, Task
from crawler.spiders.answers import REST_S, RESTS_S, Patience, judge_status

NOW = 1_795_000_000.0
DAY_S = 86_400.0


def overloaded(ahead: float = 0.0, **headers: str) -> Ack:
    """A 429 of a server whose clock is ahead of ours by so much."""
    told = {
        "Date": formatdate(NOW + ahead, usegmt=True),
        **{n.replace("_", "-"): v for n, v in headers.items()},
    }
    task = Task(url="https://news.example/1", kind=Kind.ARTICLE, site="s", priority=20)
    ack = judge_status(Lease(id=1, task=task, host="news.example"), 429, told.get, Patience((5.0,)), NOW)
    assert ack
    return ack


@pytest.mark.parametrize("ahead", [-60.0, 0.0, 3600.0])
def test_a_date_is_read_by_the_clock_of_the_server(ahead: float) -> None:
    ack = overloaded(ahead, Retry_After=formatdate(NOW + ahead + 15, usegmt=True))
    assert ack.not_before == pytest.approx(NOW + 15, abs=1)


@pytest.mark.parametrize("value", ["0", formatdate(NOW - 5, usegmt=True)])
def test_no_time_at_all_is_none_that_is_named(value: str) -> None:
    assert overloaded(Retry_After=value).not_before == NOW + REST_S


@pytest.mark.parametrize(("named", "rest"), [(2.0, 2.0), (20.0, 20.0), (DAY_S, RESTS_S[0])])
def test_the_host_rests_for_what_is_named_unless_that_is_long(named: float, rest: float) -> None:
    ack = overloaded(Retry_After=f"{named:.0f}")
    assert (ack.not_before, ack.host_until) == (NOW + named, NOW + rest)
