"""Lanes: worker processes that read pages one by one, so that a page that kills one costs itself alone."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
import tempfile
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from socket import socket, socketpair
from typing import Any

from crawler.garbage import collect_rarely
from crawler.readers.wire import Called, Caller
from crawler.workers import starting
from extractors.errors import BroadsheetError, PageError

READ_LIMIT_S = 20.0  # the promise is 2 s of CPU a page of 10 MB; a busy machine gets ten times that
AHEAD = 4  # jobs handed to a lane at once: the next are there while the crawl is busy with its state
# What lanes import before their first job. On Linux a server process does it once for all lanes; elsewhere
# forking after imports is not safe (macOS) or not possible.
PRELOAD = ("crawler.readers.story", "crawler.spiders.discover")
ON_LINUX = sys.platform.startswith("linux")
# Of bytes for the folder of temporary files, in which that process listens: the address of a socket has 107,
# and multiprocessing puts /pymp-12345678/listener-12345678 behind it.
LISTENING_BYTES = 75

Job = tuple[str, Callable[..., Any], tuple[Any, ...]]  # the page's address, what to do, with what


class Lanes:
    """`count` processes that run pure functions. Use `run` from the event loop; `close` at the end.

    With none, functions run where they are called: that saves memory, and nothing guards against a page
    that crashes or hangs.
    """

    def __init__(self, count: int, limit_s: float = READ_LIMIT_S) -> None:
        self.lanes = [Lane(limit_s) for _ in range(count)]
        self.free = asyncio.Semaphore(count * AHEAD)

    async def run(self, url: str, function: Callable[..., Any], *arguments: Any) -> Any:
        """Return function(*arguments), run in a process.

        Raises what the function raises, and PageError naming `url` where it ran too long or killed
        its process.
        """
        if not self.lanes:
            return _result_of(_attempt(url, function, arguments))
        async with self.free:
            lane = min(self.lanes, key=lambda lane: len(lane.waiting))
            return await lane.run((url, function, arguments))

    def close(self) -> None:
        """End the processes."""
        for lane in self.lanes:
            lane.stop()


class Waiting:
    """A job that was handed to a lane."""

    def __init__(self, job: Job, future: asyncio.Future[Any]) -> None:
        self.job = job
        self.future = future


class Lane:
    """One process and the jobs handed to it, in order: the first is the one it is at."""

    def __init__(self, limit_s: float) -> None:
        self.limit_s = limit_s
        self.waiting: deque[Waiting] = deque()
        self.process: BaseProcess | None = None
        self.caller: Caller | None = None
        self.timer: asyncio.TimerHandle | None = None

    async def run(self, job: Job) -> Any:
        """Hand `job` over and wait for its result."""
        waiting = Waiting(job, asyncio.get_running_loop().create_future())
        self.waiting.append(waiting)
        if self.caller is None:
            self._start()
        else:
            self.caller.send(job)
        if len(self.waiting) == 1:
            self._watch()
        return await waiting.future

    def _start(self) -> None:
        """Start the process and hand it all that waits."""
        ours, theirs = socketpair()
        # Daemonic, so that it ends with us; if we are killed, it reads the end of its socket and leaves.
        process = _context().Process(target=serve, args=(theirs,), daemon=True)
        with starting(only_killed=True):
            process.start()
        self.process = process
        theirs.close()
        self.caller = Caller(ours, self._receive, self._lose)
        for waiting in self.waiting:
            self.caller.send(waiting.job)

    def _receive(self, attempt: tuple[bool, Any]) -> None:
        succeeded, result = attempt
        waiting = self.waiting.popleft()
        self._watch()
        if waiting.future.cancelled():
            return
        if succeeded:
            waiting.future.set_result(result)
        else:
            waiting.future.set_exception(result)

    def _lose(self) -> None:
        self._fail("reading it killed the process that did it")

    def _watch(self) -> None:
        if self.timer:
            self.timer.cancel()
        self.timer = None
        if self.waiting:
            reason = f"reading it took more than {self.limit_s:g} s"
            self.timer = asyncio.get_running_loop().call_later(self.limit_s, self._fail, reason)

    def _fail(self, reason: str) -> None:
        """Blame the job that the process was at, and start anew for the others."""
        self.stop()
        if not self.waiting:
            return
        culprit = self.waiting.popleft()
        if not culprit.future.cancelled():
            culprit.future.set_exception(PageError(culprit.job[0], reason))
        if self.waiting:
            self._start()
            self._watch()

    def stop(self) -> None:
        """End the process; jobs that wait stay."""
        if self.timer:
            self.timer.cancel()
            self.timer = None
        if self.caller is not None:
            self.caller.close()
            self.caller = None
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.process = None


def warm_up() -> None:
    """Have what lanes import imported beside whatever is done meanwhile. Without it the first lane waits."""
    if _is_served():
        _context()
        with starting(only_killed=True):
            forkserver.ensure_running()


def _is_served() -> bool:
    return ON_LINUX and len(os.fsencode(tempfile.gettempdir())) <= LISTENING_BYTES


def _context() -> ForkServerContext | SpawnContext:
    if not _is_served():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(PRELOAD))
    return context


def serve(connection: socket) -> None:
    """Run jobs from the connection until it ends. The main function of a lane's process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    collect_rarely()
    called = Called(connection)
    with suppress(EOFError, OSError):
        while True:
            url, function, arguments = called.receive()
            called.send(_attempt(url, function, arguments))


def _result_of(attempt: tuple[bool, Any]) -> Any:
    succeeded, result = attempt
    if not succeeded:
        raise result
    return result


def _attempt(url: str, function: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[bool, Any]:
    try:
        return True, function(*arguments)
    except BroadsheetError as error:
        return False, error
    except Exception as error:  # noqa: BLE001 - the seam between crawler and extractors: named and counted
        return False, PageError(url, f"reading it failed: {type(error).__name__}: {error}")
