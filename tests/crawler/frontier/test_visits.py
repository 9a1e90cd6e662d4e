"""Visits: which addresses come again, when, and which are asked for no more."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from crawler.frontier.contract import GUESS, Ack, Kind, State
from crawler.frontier.sqlite import SqliteState
from tests.crawler.frontier.states import FAST, NOBODY, done, task


def test_a_list_that_an_ended_crawl_did_not_come_to_was_not_reached(state: SqliteState) -> None:
    """That it had not changed is what the crawl before found."""
    state.add([task("feed", Kind.FEED, refresh=True)])
    (lease,) = state.lease(FAST, 1, NOBODY)
    state.commit([done(lease, reason="not modified")])
    state.revive({"s": ""})
    assert state.left(["s"]) == {("s", "not reached"): 1}


def test_discovery_pages_come_again_with_every_run(state: SqliteState) -> None:
    state.add([task("feed", Kind.FEED, refresh=True), task("1")])
    state.commit([done(lease) for lease in state.lease(FAST, 9, NOBODY)])
    state.revive({"s": ""})
    assert [lease.task.kind for lease in state.lease(FAST, 9, NOBODY)] == ["feed"]


def test_articles_come_again_when_they_are_due(state: SqliteState) -> None:
    state.add([task("1"), task("2")])
    first, second = (replace(lease, article_id=1) for lease in state.lease(FAST, 2, NOBODY))
    past, later = time.time() - 1, time.time() + 60
    state.commit([done(first, revisit_at=past, restamp=True), done(second, revisit_at=later, restamp=True)])
    state.revive({"s": ""})
    assert [lease.id for lease in state.lease(FAST, 9, NOBODY)] == [first.id]


@pytest.mark.parametrize(
    "missed",
    [
        {"state": State.GONE, "removed": True},
        {"state": State.FAILED, "reason": "HTTP 403"},
        {"state": State.DONE, "reason": "no article: empty"},
    ],
)
def test_visits_of_a_stored_article_that_stays_away_end(state: SqliteState, missed: dict[str, Any]) -> None:
    state.add([task("1")])
    (lease,) = state.lease(FAST, 1, NOBODY)
    state.commit([done(replace(lease, article_id=1), restamp=True, revisit_at=time.time() - 1)])
    visits = 0
    for _ in range(10):
        state.revive({"s": ""})
        for lease in state.lease(FAST, 9, NOBODY):
            visits += 1
            state.commit([Ack(lease=lease, **missed)])
        state.db.execute("UPDATE urls SET revisit_at = revisit_at - 9 * 86400")
    assert visits == 1 + 5


def test_a_visit_that_failed_is_not_made_up_for_at_once(state: SqliteState) -> None:
    state.add([task("1")])
    (lease,) = state.lease(FAST, 1, NOBODY)
    state.commit([Ack(lease=lease, state=State.FAILED, reason="HTTP 500", passing=True)])
    state.revive({"s": ""})
    assert state.lease(FAST, 1, NOBODY) == []


@pytest.mark.parametrize(
    "absent",
    [
        {"state": State.GONE, "reason": "HTTP 404"},
        {"state": State.FAILED, "reason": "HTTP 403", "veiled": True},
        {"state": State.DONE, "reason": "no article: empty", "veiled": True},
    ],
)
def test_what_is_not_there_is_not_asked_for_again_unless_it_is_a_list_or_news(
    state: SqliteState, absent: dict[str, Any]
) -> None:
    news, old = ({"source": source} for source in ("feed", "sitemap"))
    state.add([task("1", hint=old), task("2", hint=news)])
    state.add([task("feed", Kind.FEED), task("rss", Kind.FEED, hint=GUESS)])
    for lease in state.lease(FAST, 9, NOBODY):
        state.commit([Ack(lease=lease, **absent)])
    state.db.execute("UPDATE urls SET revisit_at = revisit_at - 86400")
    state.revive({"s": ""})
    again = [lease.task.url for lease in state.lease(FAST, 9, NOBODY)]
    assert again == ["https://a.example/feed", "https://a.example/2"]


def test_a_seed_comes_again_only_if_it_is_named_or_a_page_names_it_too(state: SqliteState) -> None:
    seeds = [task(name, Kind.FEED, refresh=True, is_seed=True) for name in "ab"]
    state.add(seeds)
    state.commit([done(lease) for lease in state.lease(FAST, 9, NOBODY)])
    state.start_run({"s": ""})
    state.revive({"s": ""})
    assert state.add([task("a", Kind.FEED, refresh=True, is_seed=True)]) == 1
    (lease,) = state.lease(FAST, 9, NOBODY)
    state.commit([done(lease, found=(task("b", Kind.FEED, refresh=True),))])
    state.commit([done(lease) for lease in state.lease(FAST, 9, NOBODY)])
    state.revive({"s": ""})
    assert [lease.task.url for lease in state.lease(FAST, 9, NOBODY)] == ["https://a.example/b"]


def test_lists_that_call_each_other_changed_are_read_once_a_run(state: SqliteState) -> None:
    state.start_run({"s": ""})
    soon = time.time() + 3600
    names = ("a", "b")
    state.add([task(names[0], Kind.SITEMAP)])
    for turn in range(4):
        other = task(names[(turn + 1) % 2], Kind.SITEMAP, changed_at=soon)
        state.commit([done(lease, found=(other,)) for lease in state.lease(FAST, 9, NOBODY)])
    assert state.lease(FAST, 9, NOBODY) == []
    state.start_run({"s": ""})
    assert state.add([task("a", Kind.SITEMAP, changed_at=soon)]) == 1


def test_a_change_that_its_publisher_dates_ahead_is_read_once_and_when_that_is_over(
    state: SqliteState,
) -> None:
    state.start_run({"s": ""})
    soon = time.time() + 10 * 3600

    def is_read(changed_at: float) -> bool:
        """Whether it is, two hours after the visit before."""
        state.db.execute("UPDATE urls SET fetched_at = fetched_at - 7200")
        state.add([task("1", changed_at=changed_at)])
        leases = state.lease(FAST, 9, NOBODY)
        state.commit([done(lease) for lease in leases])
        return bool(leases)

    changes = [soon, soon, soon, soon + 60, soon + 60, time.time() - 60]
    assert [is_read(change) for change in changes] == [True, False, False, True, False, True]


def test_lists_are_read_anew_by_another_plan(state: SqliteState) -> None:
    state.add([task("feed", Kind.FEED, refresh=True)])

    def etag(plan: str) -> str | None:
        """What a run by this plan knows of the feed, which it reads then."""
        state.revive({"s": plan})
        state.start_run({"s": plan})
        (lease,) = state.lease(FAST, 9, NOBODY)
        state.commit([done(lease, etag="1")])
        return lease.etag

    assert [etag(plan) for plan in ("a", "a", "b", "b")] == [None, "1", None, "1"]
    state.db.execute("UPDATE runs SET stats = '{}'")  # as versions left it that noted no plan
    assert etag("c") == "1"
