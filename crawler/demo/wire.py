"""Wire: one connection of the demo server, for answers that no well-behaved server would give."""

from __future__ import annotations

import contextlib
import socket
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler
from threading import Event
from urllib.parse import parse_qsl, urlsplit

HTML = "text/html; charset=utf-8"
BOMB_BYTES = 256 * 1024 * 1024
PIECE_BYTES = 64 * 1024
BLOCK_BYTES = 1024 * 1024
GZIP_HEAD = b"\x1f\x8b\x08" + bytes(6) + b"\xff"  # RFC 1952: deflate, no name, no time, any system


@dataclass(slots=True)
class Wire:
    """What a fault may do: send answers, or parts of them, wait, and break off.

    page    a whole page of a story, in UTF-8, whose text is on no other page of the site
    visits  how often this address was asked for before
    closing set when the server ends
    note    is told the status before it is sent
    """

    handler: BaseHTTPRequestHandler
    page: bytes
    visits: int
    closing: Event
    note: Callable[[int], None]
    query: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.query = dict(parse_qsl(urlsplit(self.handler.path).query))

    def cookie(self) -> str:
        """The Cookie header of the request."""
        return str(self.handler.headers.get("Cookie", ""))

    def send(self, body: bytes, status: int = 200, content_type: str | None = HTML, **headers: str) -> None:
        """Send a whole answer; header names are written with _ for -."""
        self.start(status, content_type, Content_Length=str(len(body)), **headers)
        self.write(body)

    def start(self, status: int = 200, content_type: str | None = HTML, **headers: str) -> None:
        """Send the status line and the headers only."""
        self.note(status)
        self.handler.send_response(status)
        if content_type:
            self.handler.send_header("Content-Type", content_type)
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.end_headers()

    def write(self, data: bytes) -> None:
        """Send a part of a body."""
        if self.handler.command != "HEAD":
            self.handler.wfile.write(data)
            self.handler.wfile.flush()

    def wait(self, seconds: float) -> bool:
        """Wait; return False if the server ends meanwhile."""
        return not self.closing.wait(seconds)

    def hang_up(self) -> None:
        """Close the connection after the answer, whatever was promised."""
        self.handler.close_connection = True

    def reset(self) -> None:
        """Break the connection off as a crashed server does, with a RST in place of a FIN."""
        self.hang_up()
        linger = struct.pack("ii", 1, 0)
        self.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        with contextlib.suppress(OSError):
            self.handler.connection.close()


def packed(head: bytes, piece: bytes, count: int) -> bytes:
    """Return `head` and then `count` times `piece` as gzip, packed once and repeated."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    start = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)  # refers to nothing before it
    check = zlib.crc32(head)
    for _ in range(count):
        check = zlib.crc32(piece, check)
    size = (len(head) + len(piece) * count) % (1 << 32)
    return GZIP_HEAD + start + block * count + packer.flush() + struct.pack("<II", check, size)


@cache
def gzip_bomb() -> bytes:
    """Return a page of a quarter of a gigabyte, nearly all blanks, packed into as many kilobytes."""
    head = b"<html><body><h1>A story of blanks</h1><p>"
    return packed(head, b" " * BLOCK_BYTES, BOMB_BYTES // BLOCK_BYTES)
