"""A site that has gone from http to https, and answers by http no more."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from crawler.frontier.contract import Ack, Kind, Lease, Pace, State, Story, Task
from crawler.frontier.failures import UNREACHABLE, Failures
from crawler.frontier.sqlite import SqliteState

HOST = "news.example"


def take(state: SqliteState, *urls: str) -> Sequence[Lease]:
    state.add([Task(url=url, kind=Kind.ARTICLE, site="s", priority=20) for url in urls])
    return state.lease({"s": Pace(8, 0.0)}, 99, frozenset())


def stored(lease: Lease) -> Ack:
    record = {"url": lease.task.url, "articleBody": "words", "metadata": {"contentHash": "1"}}
    story = Story(article_id=None, revision=1, record=record, simhash=0)
    return Ack(lease=lease, state=State.DONE, story=story)


def refused(lease: Lease) -> Ack:
    return Ack(lease=lease, state=State.FAILED, reason="connection refused", unreachable=True)


def test_refusals_of_http_say_nothing_of_https(state: SqliteState) -> None:
    *old, new = take(state, *(f"http://{HOST}/{n}" for n in range(UNREACHABLE)), f"https://{HOST}/new")
    failures = Failures()
    told = [failures.are_too_many(refused(lease)) for lease in old]
    assert told == [False] * (UNREACHABLE - 1) + [True]
    assert not failures.are_too_many(refused(new))


def test_what_is_there_by_https_is_left_when_http_is_given_up(state: SqliteState) -> None:
    state.give_back(take(state, f"http://{HOST}/1", f"https://{HOST}/2"))
    assert state.abandon(HOST, "host unreachable", "http") == (1, 1)
    assert [lease.task.url for lease in take(state)] == [f"https://{HOST}/2"]


@pytest.mark.parametrize("given_up", [True, False])
def test_an_article_goes_on_at_its_copy_by_https(state: SqliteState, given_up: bool) -> None:
    old, new = f"http://{HOST}/1", f"https://{HOST}/1"
    state.commit([stored(lease) for lease in take(state, old)])
    state.commit([stored(lease) for lease in take(state, new)])  # the same text: a copy
    state.db.execute("UPDATE urls SET state = 'pending' WHERE url = ?", (old,))
    if given_up:
        state.abandon(HOST, "host unreachable", "http")
    else:
        state.commit([refused(lease) for lease in take(state)])
    (visit,) = take(state)
    assert (visit.task.url, visit.article_id) == (new, 1)
    assert [*map(tuple, state.db.execute("SELECT url FROM articles"))] == [(new,)]
