"""Pools of worker processes: what is left of one that is abandoned."""

import threading
import time

from crawler.workers import WorkerPool


def test_an_abandoned_pool_has_closed_when_the_call_returns() -> None:
    threads = set(threading.enumerate())
    pool = WorkerPool(2)
    jobs = [pool.submit(time.sleep, 60) for _ in range(6)]
    assert set(threading.enumerate()) - threads  # what serves the processes
    pool.abandon()
    assert set(threading.enumerate()) - threads == set()
    assert all(job.done() for job in jobs)
