"""Wire: messages between the crawl and a process that reads for it, over a pair of sockets.

A message is its pickle behind its length. The crawl's end never blocks: what the other end has no room for
waits in memory. If both ends could wait for room, two large pages would bring them to wait for each other.
"""

from __future__ import annotations

import asyncio
import pickle
import struct
from collections import deque
from collections.abc import Callable, Iterator
from socket import socket
from typing import Any

LENGTH = struct.Struct("!Q")
RECEIVED_BYTES = 1 << 18  # at a time


class Caller:
    """The crawl's end. Calls `received` with each message, and `lost` once when the other end is gone."""

    def __init__(self, connection: socket, received: Callable[[Any], None], lost: Callable[[], None]) -> None:
        self._connection = connection
        self._received = received
        self._lost = lost
        self._came = bytearray()
        self._leaving: deque[memoryview] = deque()
        self._loop = asyncio.get_running_loop()
        connection.setblocking(False)
        self._loop.add_reader(connection, self._read)

    def send(self, message: object) -> None:
        """Hand a message over; returns at once."""
        self._leaving.append(memoryview(packed(message)))
        if len(self._leaving) == 1 and not self._write():
            self._loop.add_writer(self._connection, self._write_on)

    def close(self) -> None:
        """Leave; nothing is called any more."""
        self._leaving.clear()
        self._loop.remove_reader(self._connection)
        self._loop.remove_writer(self._connection)
        self._connection.close()

    def _write_on(self) -> None:
        if self._write():
            self._loop.remove_writer(self._connection)

    def _write(self) -> bool:
        """Send what the other end has room for; returns whether that was all."""
        try:
            while self._leaving:
                sent = self._connection.send(self._leaving[0])
                if sent < len(self._leaving[0]):
                    self._leaving[0] = self._leaving[0][sent:]
                else:
                    self._leaving.popleft()
        except BlockingIOError:
            return False
        except OSError:  # the other end just died; `_read` will see it, too
            self._leaving.clear()
        return True

    def _read(self) -> None:
        try:
            data = self._connection.recv(RECEIVED_BYTES)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._lost()
            return
        self._came += data
        for message in self._messages():
            self._received(message)

    def _messages(self) -> Iterator[Any]:
        """The messages that are there in full."""
        start = 0
        while len(self._came) >= (body := start + LENGTH.size):
            end = body + LENGTH.unpack_from(self._came, start)[0]
            if len(self._came) < end:
                break
            with memoryview(self._came) as came:
                message = pickle.loads(came[body:end])  # noqa: S301 - from a process of ours
            start = end
            yield message
        del self._came[:start]


class Called:
    """The reading process's end."""

    def __init__(self, connection: socket) -> None:
        self._connection = connection
        self._file = connection.makefile("rb", RECEIVED_BYTES)

    def receive(self) -> Any:
        """Return the next message. Raises EOFError where the crawl is gone."""
        (length,) = LENGTH.unpack(self._exactly(LENGTH.size))
        return pickle.loads(self._exactly(length))  # noqa: S301 - from the process that started us

    def send(self, message: object) -> None:
        """Send a message; the crawl always takes it."""
        self._connection.sendall(packed(message))

    def _exactly(self, count: int) -> bytes:
        data: bytes = self._file.read(count)
        if len(data) < count:
            raise EOFError
        return data


def packed(message: object) -> bytes:
    """Return a message as it goes over the wire."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(data)) + data
