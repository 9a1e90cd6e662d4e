"""Batch: many sources to results, each as soon as it is ready, on all cores and many hosts at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from queue import Queue, SimpleQueue
from threading import Semaphore, Thread
from typing import TYPE_CHECKING

from crawler.errors import InternalError
from crawler.one_page import Result, Telling, read_file, read_source
from crawler.sources import STDIN, Source
from crawler.workers import WorkerPool

if TYPE_CHECKING:
    from crawler.fetching.fetcher import Fetcher

READ_AHEAD = 100_000  # sources of a list that wait: those of one host must not hide all others
MAX_RESULTS = 1000  # that wait to be written
INLINE_FILES = 64  # so many files are read sooner than worker processes start
MAX_FETCHES = 16

Deliver = Callable[[Result], None]


@dataclass(frozen=True, slots=True)
class _Fed:
    """The list is at its end: how many sources it had, and the error that ended it early, if any."""

    count: int
    error: Exception | None = None


def read_all(
    sources: Iterable[Source], telling: Telling, make_fetcher: Callable[[], Fetcher]
) -> Iterator[Result]:
    """Yield one result a source in the order of completion, while `sources` may still be growing.

    Pages of one host are fetched one after the other, with the fetcher's pause. `make_fetcher` is called at
    the first URL. Raises what `sources` raises, after the results of what came before.
    """
    results: Queue[Result | _Fed] = Queue(MAX_RESULTS)
    places = Semaphore(READ_AHEAD)
    files = _Files(telling, results.put)
    urls = _Urls(telling, results.put, make_fetcher)

    def feed() -> None:
        """Hand the sources to the queues, a bounded number ahead of what is delivered."""
        count = 0
        error: Exception | None = None
        try:
            for source in sources:
                places.acquire()
                (urls if source.is_url else files).add(source)
                count += 1
        except Exception as raised:  # noqa: BLE001 - raised again in the caller's thread
            error = raised
        files.close()
        urls.close()
        results.put(_Fed(count, error))

    Thread(target=feed, daemon=True).start()
    done, end = 0, None
    while end is None or done < end.count:
        result = results.get()
        if isinstance(result, _Fed):
            end = result
            continue
        done += 1
        places.release()
        yield result
    files.wait()
    if end.error:
        raise end.error


class _Files:
    """Reads files: the first few at once, many more in worker processes."""

    def __init__(self, telling: Telling, deliver: Deliver) -> None:
        self._telling = telling
        self._deliver = deliver
        self._inline_left = INLINE_FILES
        self._waiting: SimpleQueue[Source | None] = SimpleQueue()
        self._workers: list[Thread] = []

    def add(self, source: Source) -> None:
        """Take a file; it is read here and now, or by a worker. Standard input holds nothing up."""
        if source.name == STDIN:
            Thread(target=self._read, args=(source,), daemon=True).start()
            return
        if self._inline_left > 0:
            self._inline_left -= 1
            self._read(source)
            return
        self._waiting.put(source)
        if len(self._workers) < (os.cpu_count() or 1):
            self._workers.append(Thread(target=self._work, daemon=True))
            self._workers[-1].start()

    def _read(self, source: Source) -> None:
        self._deliver(read_file(source, self._telling))

    def close(self) -> None:
        """Let the workers end once what was taken is read."""
        for _ in self._workers:
            self._waiting.put(None)

    def wait(self) -> None:
        """Wait until the worker processes have ended, which takes a moment after the last result."""
        for worker in self._workers:
            worker.join()

    def _work(self) -> None:
        """Keep one worker process busy. One thread each, so that the page that kills a process is known."""
        pool: WorkerPool | None = None
        while source := self._waiting.get():
            pool = pool or WorkerPool(1)
            try:
                reading = self._submit(pool, source)
                if reading is None:
                    return
                result = reading.result()
            except BrokenProcessPool:
                pool = None
                result = Result(source, error=InternalError(source.name, "the process that read it died"))
            self._deliver(result)
        if pool:
            pool.shutdown()

    def _submit(self, pool: WorkerPool, source: Source) -> Future[Result] | None:
        """Hand a file to the process; None where the command is ending, and no process starts any more."""
        try:
            return pool.submit(read_file, source, self._telling)
        except BrokenProcessPool:
            raise
        except RuntimeError:
            return None


class _Urls:
    """Fetches URLs in threads, one at a time a host."""

    def __init__(self, telling: Telling, deliver: Deliver, make_fetcher: Callable[[], Fetcher]) -> None:
        self._telling = telling
        self._deliver = deliver
        self._make_fetcher = make_fetcher
        self._fetcher: Fetcher | None = None
        self._threads: list[Thread] = []

    def add(self, source: Source) -> None:
        """Take an address, to be fetched when its host is free."""
        from crawler.addresses import host_of

        if self._fetcher is None:
            from crawler.fetching.hosts import HostQueue

            self._fetcher = self._make_fetcher()
            self._jobs: HostQueue[Source] = HostQueue()
        self._jobs.put(host_of(source.name), source)
        if len(self._threads) < MAX_FETCHES:
            self._threads.append(Thread(target=self._work, args=(self._fetcher,), daemon=True))
            self._threads[-1].start()

    def close(self) -> None:
        """Let the threads end once what was taken is fetched."""
        if self._fetcher is not None:
            self._jobs.close()

    def _work(self, fetcher: Fetcher) -> None:
        while job := self._jobs.take():
            host, source = job
            result = read_source(source, self._telling, lambda: fetcher)
            self._jobs.done(host, fetcher.delay_s(source.name))
            self._deliver(result)
