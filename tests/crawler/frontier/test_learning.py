"""Learned blocks: counted at the end of the last run on their host, those of no other run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from crawler.frontier.contract import Story
from crawler.frontier.sqlite import SqliteState
from tests.crawler.frontier.states import FAST, NOBODY, done, task


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
