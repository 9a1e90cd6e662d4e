"""Workers: processes that leave a Ctrl-C on the terminal to their parent, and run nobody else's code."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from threading import RLock, Thread
from types import ModuleType
from typing import Any, ParamSpec, TypeVar

from crawler.garbage import collect_rarely
from crawler.signals import held_back

SAFE_PATH = "PYTHONSAFEPATH"
ONE_AT_A_TIME = RLock()  # threads that start processes, each of which puts back what it found
P = ParamSpec("P")
T = TypeVar("T")


class WorkerPool(ProcessPoolExecutor):
    """Processes that start afresh and never see SIGINT, which a terminal sends to all of a command's.

    Else each would end in a traceback of its own. They are started as jobs come, and end with the
    process that started them, even if that is killed.
    """

    def __init__(self, workers: int) -> None:
        with starting():  # its queues bring a process of multiprocessing's own
            super().__init__(workers, multiprocessing.get_context("spawn"), initializer=_begin)

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hand a job to the pool. A process may be started for it, whole before an interrupt is heard."""
        with starting():
            return super().submit(function, *args, **kwargs)

    def abandon(self) -> None:
        """End at once; what the processes are at is lost.

        It is whole on return: a pool that still closes its pipes while the interpreter ends is woken
        through one of them, without a lock (CPython's concurrent.futures.process._python_exit).
        """
        for child in list((self._processes or {}).values()):
            child.terminate()
        self.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Prepare a process of the pool."""
    collect_rarely()
    Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this process when its parent has ended: else it would wait for jobs for good."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


@contextmanager
def starting(*, only_killed: bool = False) -> Iterator[None]:
    """Let processes of ours be started in the block: undisturbed, and on nothing but our own modules.

    They never get a SIGINT; where they are `only_killed`, no SIGTERM either, which `timeout` and systemd send
    to all processes of a command.
    """
    with _nothing_foreign(), _signals_held_back(only_killed):
        yield


@contextmanager
def _nothing_foreign() -> Iterator[None]:
    """Have processes started in the block import nothing from the working folder, and not the main script.

    multiprocessing starts them by `python -c`, to which any lxml.py in the working folder is lxml, and has
    them run the main script once more, which starts another crawl if it does not ask for its name.
    """
    with ONE_AT_A_TIME:
        main, safe = sys.modules["__main__"], os.environ.get(SAFE_PATH)
        sys.modules["__main__"] = ModuleType("__main__")
        os.environ[SAFE_PATH] = "1"
        try:
            yield
        finally:
            sys.modules["__main__"] = main
            if safe is None:
                del os.environ[SAFE_PATH]
            else:
                os.environ[SAFE_PATH] = safe


@contextmanager
def _signals_held_back(only_killed: bool) -> Iterator[None]:
    """Let a SIGINT or SIGTERM come behind the block, and some never to the processes started in it.

    They inherit what is blocked. In this process that is not enough: threads of libraries take a signal.
    """
    block: Any = getattr(signal, "pthread_sigmask", None)  # Windows has none
    if block is None:
        yield
        return
    resource_tracker.ensure_running()  # to start it unblocks both
    with held_back():
        before = block(signal.SIG_BLOCK, {signal.SIGINT, *([signal.SIGTERM] if only_killed else [])})
        try:
            yield
        finally:
            block(signal.SIG_SETMASK, before)
