"""Engines: ways to run many shards. All give the same files, since a shard's content depends on it alone."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path

from crawler.archive.clusters import run_ray, run_spark
from crawler.archive.shard_files import Stats, write_result
from crawler.archive.shards import Shard, ShardResult, run_shard
from crawler.workers import WorkerPool

AHEAD = 4  # shards a worker: one that holds slow pages keeps no other worker waiting
Engine = Callable[[list[Shard], Path, int], Iterator[Stats]]


def run_ordered(shards: Iterable[Shard], workers: int) -> Iterator[ShardResult]:
    """Yield the results of `shards` in their order, from a process pool, AHEAD shards a worker ahead.

    A worker that dies costs nothing: the shards under way are run again one by one; one that kills
    its worker alone as well is given up, with an error that names it.
    """
    todo = iter(shards)
    under_way: deque[Shard] = deque()
    futures: deque[Future[ShardResult]] = deque()
    pool = WorkerPool(workers)
    try:
        while True:
            try:
                for shard in islice(todo, AHEAD * workers - len(under_way)):
                    under_way.append(shard)
                    futures.append(pool.submit(run_shard, shard))
                if not under_way:
                    return
                result = futures[0].result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield from (_run_alone(shard) for shard in under_way)
                under_way.clear()
                futures.clear()
                pool = WorkerPool(workers)
            else:
                under_way.popleft()
                futures.popleft()
                yield result
    finally:
        pool.abandon()


def _run_alone(shard: Shard) -> ShardResult:
    with WorkerPool(1) as pool:
        try:
            return pool.submit(run_shard, shard).result()
        except BrokenProcessPool:
            reason = f"the shard at bytes {shard.start}-{shard.end} killed its worker twice and was left out"
            error = {"file": shard.path, "offset": shard.start, "url": None, "reason": reason}
            return ShardResult(errors=[error], counts=Counter({"damaged": 1}))


def run_local(shards: list[Shard], folder: Path, workers: int) -> Iterator[Stats]:
    """Run the shards on a pool of processes."""
    for shard, result in zip(shards, run_ordered(shards, workers), strict=True):
        yield write_result(shard, result, folder)


ENGINES: dict[str, Engine] = {"local": run_local, "ray": run_ray, "spark": run_spark}
