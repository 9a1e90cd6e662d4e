"""Lanes, with real processes."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crawler.readers.lanes import Lanes
from extractors.errors import PageError


def run(limit_s: float, *jobs: tuple[Callable[..., Any], tuple[Any, ...]], count: int = 1) -> list[Any]:
    """Hand all jobs to `count` lanes at once; returns their results or errors."""

    async def main() -> list[Any]:
        lanes = Lanes(count, limit_s)
        try:
            work = [lanes.run(f"page {n}", job, *arguments) for n, (job, arguments) in enumerate(jobs)]
            return list(await asyncio.wait_for(asyncio.gather(*work, return_exceptions=True), 60))
        finally:
            lanes.close()

    return asyncio.run(main())


def test_results_come_back() -> None:
    assert run(10, (pow, (2, 5)), (max, (3, 4))) == [32, 4]


def test_a_job_that_raises_costs_itself_alone() -> None:
    broken, fine = run(10, (divmod, (1, 0)), (pow, (2, 5)))
    assert fine == 32
    assert isinstance(broken, PageError)
    assert "ZeroDivisionError" in broken.reason


@pytest.mark.parametrize(
    ("job", "arguments", "reason"),
    [(os._exit, (1,), "killed the process"), (time.sleep, (60,), "took more than")],
)
def test_a_job_that_kills_or_hangs_its_process_is_named_and_the_others_go_on(
    job: Callable[..., Any], arguments: tuple[Any, ...], reason: str
) -> None:
    lost, *fine = run(3, (job, arguments), (pow, (2, 5)), (pow, (2, 6)))
    assert fine == [32, 64]
    assert isinstance(lost, PageError)
    assert lost.url == "page 0"
    assert reason in lost.reason


def test_without_lanes_jobs_run_in_this_process() -> None:
    here, broken = run(10, (os.getpid, ()), (divmod, (1, 0)), count=0)
    assert here == os.getpid()
    assert isinstance(broken, PageError)


def test_pages_and_records_larger_than_a_pipe_holds_block_nobody() -> None:
    page = b"a" * 3_000_000
    assert run(30, *[(bytes.upper, (page,))] * 6) == [page.upper()] * 6


def test_handing_over_a_large_page_does_not_hold_up_the_event_loop() -> None:
    async def main() -> float:
        lanes = Lanes(1, 30)
        await lanes.run("warm", pow, 2, 5)
        work = asyncio.gather(lanes.run("slow", time.sleep, 2), lanes.run("large", len, b"a" * 3_000_000))
        await asyncio.sleep(0)  # both are handed over
        ticks = 0
        while not work.done():
            await asyncio.sleep(0.1)
            ticks += 1
        lanes.close()
        return ticks

    assert asyncio.run(main()) > 5


# The signal goes to the group, as `timeout` and systemd send it, from the start of the first process on.
UNDER_SIGNALS = """
import asyncio, os, signal, threading, time
from crawler.readers.lanes import Lanes, warm_up

def ask_to_end():
    while True:
        os.killpg(0, signal.SIGTERM)
        time.sleep(0.02)

async def main():
    lanes = Lanes(1)
    print([await lanes.run(f"page {n}", pow, 2, n) for n in range(3)])
    lanes.close()

signal.signal(signal.SIGTERM, lambda *_: None)
threading.Thread(target=ask_to_end, daemon=True).start()
warm_up()
asyncio.run(main())
"""


@pytest.mark.parametrize("folder", ["a", "a" * 80])  # too long a one is no place for the process that forks
def test_a_signal_to_end_that_goes_to_all_processes_costs_no_page(folder: str, tmp_path: Path) -> None:
    (tmp_path / folder).mkdir()
    done = subprocess.run(
        [sys.executable, "-c", UNDER_SIGNALS],
        start_new_session=True,
        env={**os.environ, "TMPDIR": str(tmp_path / folder)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout == "[1, 2, 4]\n", done.stderr[-500:]
