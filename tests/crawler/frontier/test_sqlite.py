"""The state contract on SQLite, with real files."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crawler.frontier.contract import GUESS, PRIORITY, Ack, Kind, Lease, Pace, Receipt, State, Story, Task
from crawler.frontier.sqlite import HOSTS_LOOKED_AT, SqliteState
from crawler.frontier.workers import LEASE_S
from crawler.outputs.jsonl import JsonLinesOutput

FAST = {"s": Pace(8, 0.0)}
SLOW = {"s": Pace(1, 60.0)}
NOBODY: frozenset[str] = frozenset()


def task(path: str, kind: Kind = Kind.ARTICLE, host: str = "a.example", **more: object) -> Task:
    return Task(url=f"https://{host}/{path}", kind=kind, site="s", priority=PRIORITY[kind], **more)  # type: ignore[arg-type]


def done(lease: Lease, **more: object) -> Ack:
    return Ack(lease=lease, state=State.DONE, **more)  # type: ignore[arg-type]


@pytest.fixture
def state(tmp_path: Path) -> Iterator[SqliteState]:
    state = SqliteState(tmp_path / "s.db")
    yield state
    state.close()


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


def story(url: str, text: str = "The ships sailed at noon.") -> Story:
    record = {"url": url, "articleBody": text, "metadata": {"contentHash": f"hash of {text}"}}
    return Story(article_id=None, revision=1, record=record, simhash=0)


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


def test_what_is_not_there_is_not_asked_for_again_unless_it_is_a_list_or_news(state: SqliteState) -> None:
    news, old = ({"source": source} for source in ("feed", "sitemap"))
    state.add([task("1", hint=old), task("2", hint=news)])
    state.add([task("feed", Kind.FEED), task("rss", Kind.FEED, hint=GUESS)])
    for lease in state.lease(FAST, 9, NOBODY):
        state.commit([Ack(lease=lease, state=State.GONE, reason="HTTP 404")])
    state.db.execute("UPDATE urls SET revisit_at = revisit_at - 86400")
    state.revive({"s": ""})
    again = [lease.task.url for lease in state.lease(FAST, 9, NOBODY)]
    assert again == ["https://a.example/feed", "https://a.example/2"]


def test_a_state_of_an_older_version_is_taken_over(state: SqliteState) -> None:
    state.add([task("1")])
    for column in ("misses", "found_at", "read_to"):
        state.db.execute(f"ALTER TABLE urls DROP COLUMN {column}")
    state.db.execute("PRAGMA user_version = 2")
    with closing(SqliteState(state.path)) as other:
        assert [lease.misses for lease in other.lease(FAST, 1, NOBODY)] == [0]


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


def learning(state: SqliteState, site: str, host: str, pages: range, block: int = 7) -> None:
    """Store articles with one block, of a run that is under way."""
    state.add([replace(task(f"{n}", host=host), site=site) for n in pages])
    for lease in state.lease({site: FAST["s"]}, 99, NOBODY):
        url = lease.task.url
        record = {"url": url, "headline": url, "articleBody": url, "metadata": {"contentHash": url}}
        story = Story(article_id=None, revision=1, record=record, simhash=0, blocks=frozenset([block]))
        state.commit([done(lease, story=story)])


def counted(state: SqliteState) -> dict[str, int]:
    return dict(map(tuple, state.db.execute("SELECT host, pages FROM block_counts")))  # type: ignore[arg-type]


def test_the_end_of_a_run_counts_no_blocks_of_killed_runs_on_other_sites(
    state: SqliteState, tmp_path: Path
) -> None:
    killed = SqliteState(tmp_path / "s.db")
    killed.start_run({"a": ""})
    learning(killed, "a", "a.example", range(4))
    killed.close()
    run = state.start_run({"b": ""})
    learning(state, "b", "b.example", range(3))
    state.end_run(run, "finished", {})
    assert counted(state) == {"a.example": 0, "b.example": 3}
    run = state.start_run({"a": ""})
    learning(state, "a", "a.example", range(4, 6))
    state.end_run(run, "finished", {})
    assert counted(state) == {"a.example": 6, "b.example": 3}


def test_blocks_count_at_the_end_of_the_last_run_on_a_host(state: SqliteState, tmp_path: Path) -> None:
    beside = SqliteState(tmp_path / "s.db")
    runs = state.start_run({"a": "", "b": ""}), beside.start_run({"a": ""})
    learning(state, "a", "a.example", range(3))
    beside.end_run(runs[1], "finished", {})
    assert counted(state) == {"a.example": 0}
    beside.close()
    state.end_run(runs[0], "finished", {})
    assert counted(state) == {"a.example": 3}


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
