"""The state contract on SQLite: what is leased, what an ack does, and what the work costs."""

from __future__ import annotations

import re
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crawler.frontier.contract import Ack, Kind, Lease, Pace, Receipt, State
from crawler.frontier.sqlite import HOSTS_LOOKED_AT, SqliteState
from crawler.frontier.workers import LEASE_S
from crawler.outputs.jsonl import JsonLinesOutput
from tests.crawler.frontier.states import FAST, NOBODY, done, story, task

SLOW = {"s": Pace(1, 60.0)}


def test_a_known_address_is_added_once(state: SqliteState) -> None:
    assert state.add([task("1"), task("2"), task("1")]) == 2
    assert state.add([task("2")]) == 0


def test_the_best_comes_first(state: SqliteState) -> None:
    state.add([task("list", Kind.SECTION), task("1"), task("feed", Kind.FEED)])
    assert [lease.task.kind for lease in state.lease(FAST, 9, NOBODY)] == ["feed", "article", "section"]


def test_a_lease_moves_the_hosts_clock(state: SqliteState) -> None:
    state.add([task("1"), task("2"), task("1", host="b.example")])
    assert len(state.lease(SLOW, 9, NOBODY)) == 2  # one a host
    assert state.lease(SLOW, 9, NOBODY) == []
    assert state.host("a.example").next_at > time.time() + 50


def test_a_host_is_worked_by_one_worker_at_a_time(state: SqliteState, tmp_path: Path) -> None:
    other = SqliteState(tmp_path / "s.db")
    state.add([task("1"), task("2")])
    assert len(state.lease(FAST, 1, NOBODY)) == 1
    assert other.lease(FAST, 1, NOBODY) == []
    state.release({"a.example": 0.0})
    assert len(other.lease(FAST, 1, NOBODY)) == 1
    other.close()


def test_what_a_dead_worker_held_goes_back(state: SqliteState, tmp_path: Path) -> None:
    dead = SqliteState(tmp_path / "s.db")
    state.add([task("1")])
    (lease,) = dead.lease(FAST, 1, NOBODY)
    state.db.execute("UPDATE workers SET until = until - ? WHERE worker = ?", (2 * LEASE_S, dead.worker))
    state.heartbeat()
    assert [again.id for again in state.lease(FAST, 1, NOBODY)] == [lease.id]
    assert dead.commit([done(lease)]) == [Receipt(held=False, ack=done(lease))]
    dead.db.close()


def test_a_dead_worker_whose_clock_was_ahead_holds_nothing_longer_than_others(
    state: SqliteState, tmp_path: Path
) -> None:
    dead = SqliteState(tmp_path / "s.db")
    state.add([task("1")])
    (lease,) = dead.lease(FAST, 1, NOBODY)
    state.db.execute("UPDATE workers SET until = until + 86400 WHERE worker = ?", (dead.worker,))
    state.revive({"s": ""})
    state.db.execute("UPDATE workers SET until = until - ? WHERE worker = ?", (2 * LEASE_S, dead.worker))
    state.heartbeat()
    assert [again.id for again in state.lease(FAST, 1, NOBODY)] == [lease.id]
    dead.db.close()


def test_what_a_page_led_to_is_added_with_its_ack(state: SqliteState) -> None:
    state.add([task("feed", Kind.FEED)])
    (lease,) = state.lease(FAST, 1, NOBODY)
    (receipt,) = state.commit([done(lease, found=(task("1"), task("2")))])
    assert receipt.fresh == 2
    assert state.left(["s"]) == {("s", "not reached"): 2}


def test_a_commit_is_all_or_nothing(state: SqliteState) -> None:
    state.add([task("1"), task("2")])
    first, second = state.lease(FAST, 2, NOBODY)
    broken = done(second, found=(task("3", hint={"no": object()}),))
    with pytest.raises(TypeError):
        state.commit([done(first), broken])
    assert state.db.execute("SELECT DISTINCT state FROM urls").fetchall()[0]["state"] == "leased"


def test_a_retry_waits_for_its_time(state: SqliteState) -> None:
    state.add([task("1")])
    (lease,) = state.lease(FAST, 1, NOBODY)
    state.commit([Ack(lease=lease, state=State.RETRY, reason="timeout", not_before=time.time() + 60)])
    assert state.lease(FAST, 1, NOBODY) == []
    assert not state.waiting(["s"], time.time() + 30)
    assert state.waiting(["s"], time.time() + 90)


def test_what_another_worker_is_at_is_worth_waiting_for(state: SqliteState) -> None:
    state.add([task("1")])
    (lease,) = state.lease(FAST, 1, NOBODY)
    with closing(SqliteState(state.path)) as other:
        assert other.waiting(["s"], time.time())
        assert not other.waiting(["t"], time.time())
        assert not other.waiting(["s"], time.time(), {lease.host})
        state.commit([done(lease)])
        assert not other.waiting(["s"], time.time())


def test_a_story_that_another_worker_stored_meanwhile_is_not_stored_again(
    state: SqliteState, tmp_path: Path
) -> None:
    hosts = ["a.example", "www.a.example", "b.example"]
    state.add([task("1", host=hosts[0])])
    leases = {lease.host: lease for lease in state.lease(FAST, 1, NOBODY)}
    sites = dict(zip(hosts, "sst", strict=True))
    state.add([replace(task("1", host=host), site=site) for host, site in sites.items()])
    out = JsonLinesOutput(tmp_path / "out.jsonl")
    with closing(SqliteState(state.path)) as other:
        leases |= {lease.host: lease for lease in other.lease(FAST | {"t": FAST["s"]}, 9, NOBODY)}
        ours, theirs, elsewhere = (done(leases[host], story=story(leases[host].task.url)) for host in hosts)
        assert [receipt.ack for receipt in state.commit([ours], [out])] == [ours]
        twin, far = other.commit([theirs, elsewhere], [out])
    assert twin.held
    assert (twin.ack.story, twin.ack.twin) == (None, ours.lease.task.url)
    assert twin.ack.reason == "duplicate: same text"
    assert far.ack == elsewhere
    stored = [row["url"] for row in state.db.execute("SELECT url FROM articles ORDER BY id")]
    assert stored == ["https://a.example/1", "https://b.example/1"]
    assert out.path.read_text().count("\n") == 2


def test_a_story_without_a_text_or_of_a_twin_that_was_taken_away_is_stored(state: SqliteState) -> None:
    state.add([task(str(number)) for number in range(4)])
    texts = ["", "", "The ships sailed.", "The ships sailed."]
    for lease, text in zip(state.lease(FAST, 9, NOBODY), texts, strict=True):
        assert state.commit([done(lease, story=story(lease.task.url, text))])[0].ack.story
        state.db.execute("UPDATE articles SET removed_at = 1")


def test_redirects_that_lead_back_are_a_loop(state: SqliteState) -> None:
    state.add([task("1")])
    (lease,) = state.lease(FAST, 1, NOBODY)
    state.commit([done(lease, reason="moved", found=(task("2"),), moved_to="https://a.example/2")])
    (lease,) = state.lease(FAST, 1, NOBODY)
    (receipt,) = state.commit(
        [done(lease, reason="moved", found=(task("1"),), moved_to="https://a.example/1")]
    )
    assert (receipt.ack.state, receipt.ack.reason) == (State.FAILED, "redirect loop")


def test_a_state_of_an_older_version_is_taken_over(state: SqliteState) -> None:
    state.add([task("1")])
    for column in ("misses", "found_at", "read_to"):
        state.db.execute(f"ALTER TABLE urls DROP COLUMN {column}")
    state.db.execute("ALTER TABLE articles DROP COLUMN gone_at")
    state.db.execute("PRAGMA user_version = 2")
    with closing(SqliteState(state.path)) as other:
        assert [lease.misses for lease in other.lease(FAST, 1, NOBODY)] == [0]


@pytest.mark.parametrize("idle", [State.DONE, State.RETRY])
def test_hosts_with_nothing_to_fetch_hide_none_that_have(state: SqliteState, idle: State) -> None:
    hosts = [f"{number}.example" for number in range(HOSTS_LOOKED_AT + 1)]
    state.add([task("1", host=host) for host in hosts])
    state.add([replace(task("of another crawl", host=host), site="t") for host in hosts])
    now = time.time()
    while leases := state.lease(FAST, 999, NOBODY):
        state.commit([Ack(lease=lease, state=idle, not_before=now + 600) for lease in leases])
    state.release(dict.fromkeys(hosts, now - 60) | {hosts[-1]: now - 1})
    state.add([task("2", host=hosts[-1])])
    assert [lease.task.url for lease in state.lease(FAST, 9, NOBODY)] == [f"https://{hosts[-1]}/2"]


def test_no_page_costs_a_look_at_all_addresses_or_articles(state: SqliteState) -> None:
    state.add([task(name) for name in "13"])
    statements: list[str] = []
    state.db.set_trace_callback(statements.append)

    def read(path: str, **more: Any) -> Lease:
        state.db.execute("UPDATE urls SET state = 'pending' WHERE url = ?", (task(path).url,))
        leases = {lease.task.url: lease for lease in state.lease(FAST, 9, NOBODY)}
        lease = leases.pop(task(path).url)
        state.give_back([*leases.values()])
        assert state.commit([done(lease, **more)])[0].held
        return lease

    def moved(path: str, to: str) -> None:
        read(path, reason="moved", found=(task(to),), moved_to=task(to).url)

    for path in "13":
        read(path, story=story(task(path).url, f"The ships of {path} sailed."))
    moved("1", "2")
    (lease,) = (replace(lease, article_id=1) for lease in state.lease(FAST, 9, NOBODY))
    again = replace(story(task("2").url, "The ships of 1 are back."), article_id=1, revision=2)
    assert state.commit([done(lease, story=again)])[0].held
    state.add([task("4")])
    read("4", story=story(task("4").url, "The ships of 3 are back."))
    moved("3", "4")  # one story, read at both addresses
    state.add([task("copy")])
    read("copy", reason="duplicate: same text", twin=task("2").url)
    read("2", reason="HTTP 410", removed=True)
    assert state.waiting(["s"], time.time())
    state.db.set_trace_callback(None)
    plans = [
        (row["detail"], statement)
        for statement in set(statements)
        if statement.split()[0] in ("SELECT", "UPDATE", "INSERT", "DELETE")
        for row in state.db.execute(f"EXPLAIN QUERY PLAN {statement}")
    ]
    assert any("urls_twin" in detail for detail, _ in plans)
    looked = re.compile(
        "SCAN (?!CONSTANT|workers|runs|outputs|.* USING INDEX urls_leased|.* VIRTUAL)|TEMP B-TREE FOR ORDER"
    )
    assert [plan for plan in plans if looked.match(plan[0])] == []
    moved_on = [tuple(row) for row in state.db.execute("SELECT url, revision FROM articles ORDER BY id")]
    assert moved_on == [(task("2").url, 2), (task("4").url, 2)]
    assert state.db.execute("SELECT count(*) FROM events WHERE kind = 'removed'").fetchone()[0] == 1
