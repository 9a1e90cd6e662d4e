"""Two crawls that are started at the same moment make the same files."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from crawler.archive.captures import Captures
from crawler.frontier.sqlite import SqliteState

PROCESSES, ROUNDS = 4, 40


def open_in_turn(folders: list[Path], ready: Barrier, opened: Callable[[Path], None]) -> None:
    for folder in folders:
        ready.wait(300)
        opened(folder)


def open_state(folder: Path) -> None:
    SqliteState(folder / "s.db").close()


def open_captures(folder: Path) -> None:
    Captures(folder).close()


@pytest.mark.parametrize("opened", [open_state, open_captures])
def test_processes_that_open_a_new_file_at_once(tmp_path: Path, opened: Callable[[Path], None]) -> None:
    folders = [tmp_path / str(number) for number in range(ROUNDS)]
    for folder in folders:
        folder.mkdir()
    context = get_context("spawn")
    ready = context.Barrier(PROCESSES)
    processes = [
        context.Process(target=open_in_turn, args=(folders, ready, opened)) for _ in range(PROCESSES)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0] * PROCESSES
