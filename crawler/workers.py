"""Workers: pools of processes that leave a Ctrl-C on the terminal to their parent."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from threading import Thread, current_thread, main_thread
from typing import Any, ParamSpec, TypeVar

from crawler.garbage import collect_rarely

P = ParamSpec("P")
T = TypeVar("T")


class WorkerPool(ProcessPoolExecutor):
    """Processes that start afresh and never see SIGINT, which a terminal sends to all of a command's.

    Else each would end in a traceback of its own. They are started as jobs come, and end with the
    process that started them, even if that is killed.
    """

    def __init__(self, workers: int) -> None:
        super().__init__(workers, multiprocessing.get_context("spawn"), initializer=_begin)

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hand a job to the pool. A process may be started for it, whole before an interrupt is heard."""
        with interrupts_held_back():
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
def interrupts_held_back() -> Iterator[None]:
    """Let a SIGINT or SIGTERM come behind the block, and a SIGINT never to the processes started in it.

    They inherit that it is blocked. In this process that is not enough: threads of libraries take it.
    """
    block: Any = getattr(signal, "pthread_sigmask", None)  # Windows has none
    if block is None:
        yield
        return
    resource_tracker.ensure_running()  # to start it unblocks SIGINT
    held: list[int] = []
    handlers: dict[signal.Signals, Any] = {}
    if current_thread() is main_thread():  # no other may set handlers
        for number in (signal.SIGINT, signal.SIGTERM):
            handlers[number] = signal.signal(number, lambda number, _: held.append(number))
    before = block(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        block(signal.SIG_SETMASK, before)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        if held:
            signal.raise_signal(held[0])
