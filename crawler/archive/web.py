"""Web: WARC files on web servers, read in parts, each of which is held against what was asked for.

A server or a proxy may send another part, or all of the file: taken for the part, it would look like damage
or, worse, like other pages.
"""

from __future__ import annotations

import io
import re
import time
from collections import OrderedDict
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import unquote

import urllib3

from crawler.agent import USER_AGENT
from crawler.errors import FetchError, SiteUnreachable
from crawler.fetching.connection import manager_for, translate
from crawler.fetching.fetcher import http_error
from crawler.fetching.limits import Limits
from crawler.fetching.proxies import find_proxy
from crawler.fetching.tries import with_tries
from crawler.sources import SourceError

# A reader goes on a step back at the end of each record: in blocks of a fixed place nothing is asked twice.
# Of smaller ones a file of a gigabyte takes thousands, and each costs a trip to the server and back.
BLOCK_BYTES = 1 << 21
# Asked for when a file is opened, as it is for each of its shards, to learn how long it is.
FIRST_BYTES = 1 << 12
BLOCKS_KEPT = 4
LIMITS = Limits(total_s=300.0)  # for a block, on the slowest of lines
SILENCE_S = 60.0
CONTENT_RANGE = re.compile(r"bytes\s+(?:(?P<start>\d{1,18})-\d{1,18}|\*)/(?P<size>\d{1,18}|\*)", re.I)
VERSION_HEADERS = ("ETag", "Last-Modified")
NO_PARTS = "the server sends no parts of files; download it and read the copy"


@dataclass(frozen=True, slots=True)
class _Part:
    """What an answer holds: bytes of a file of `size`, and what tells the file's version."""

    data: bytes
    size: int
    version: str


class WebFile(io.RawIOBase):
    """A file at an http:// or https:// address. What goes wrong is a SourceError, no damage of the file."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._at = 0
        self._blocks: OrderedDict[int, bytes] = OrderedDict()
        try:
            self._manager = manager_for(find_proxy(url))
            self._headers = _headers(url)
            first = self._part(0, FIRST_BYTES)
        except FetchError as error:
            raise SourceError(url, f"cannot be opened: {error.reason}") from error
        self._size = first.size
        if len(first.data) == first.size:
            self._blocks[0] = first.data
        self.version = first.version

    def read(self, size: int | None = -1) -> bytes:
        """Return what was asked for, less at the end of the file only."""
        left = max(0, self._size - self._at)
        end = self._at + (left if size is None or size < 0 else min(size, left))
        parts: list[bytes] = []
        while self._at < end:
            number, place = divmod(self._at, BLOCK_BYTES)
            parts.append(self._block(number)[place : place + end - self._at])
            self._at += len(parts[-1])
        return b"".join(parts)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to an offset from the file's beginning, from here or from its end."""
        self._at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence])
        return self._at

    def tell(self) -> int:
        """Tell the offset of the next byte."""
        return self._at

    def close(self) -> None:
        """Close the connections."""
        self._manager.clear()
        super().close()

    def _block(self, number: int) -> bytes:
        """Return a block of the file, kept or asked for."""
        if number in self._blocks:
            self._blocks.move_to_end(number)
            return self._blocks[number]
        start = number * BLOCK_BYTES
        try:
            part = self._part(start, min(BLOCK_BYTES, self._size - start), self._size)
        except FetchError as error:
            raise SourceError(self._url, f"cannot be read: {error.reason}") from error
        self._blocks[number] = part.data
        if len(self._blocks) > BLOCKS_KEPT:
            self._blocks.popitem(last=False)
        return part.data

    def _part(self, start: int, count: int, size: int | None = None) -> _Part:
        """Ask for a part of the file, again where that may help. Raises FetchError."""
        return with_tries(
            lambda: self._ask(start, count, size),
            LIMITS,
            lambda again: not isinstance(again.error, SiteUnreachable),
        )

    def _ask(self, start: int, count: int, size: int | None) -> _Part:
        headers = {**self._headers, "Range": f"bytes={start}-{start + count - 1}"}
        timeout = urllib3.Timeout(connect=LIMITS.connect_s, read=SILENCE_S)
        retries = urllib3.Retry(None, connect=0, read=0, status=0, other=0, redirect=LIMITS.max_redirects)
        try:
            answer = self._manager.request(
                "GET", self._url, headers=headers, timeout=timeout, retries=retries, preload_content=False
            )
            with closing(answer):
                size = _size_told(self._url, answer, start, size)
                wanted = min(count, size - start)
                data = _read(self._url, answer, wanted)
        except urllib3.exceptions.MaxRetryError as error:
            raise translate(self._url, error.reason or error) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise translate(self._url, error) from error
        except ValueError as error:
            raise FetchError(self._url, f"not a valid address, or redirects to none: {error}") from error
        if len(data) < wanted:
            raise FetchError(self._url, f"the server sent {len(data)} of {wanted} bytes")
        return _Part(data, size, _version(size, answer))


def _size_told(url: str, answer: urllib3.BaseHTTPResponse, start: int, size: int | None) -> int:
    """Return the size of the file by an answer; `size` is that of before, None at first.

    Raises FetchError, or Retryable, where it is not the part from `start` on that was asked for.
    """
    found = CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", "").strip())
    total = found["size"] if found else ""
    if answer.status == 206:
        if not found or found["start"] is None:
            raise FetchError(url, "the server does not tell which part of the file it sent")
        if int(found["start"]) != start:
            raise FetchError(
                url, f"the server sent the bytes from {found['start']} on for those from {start}"
            )
        if total == "*" and size is None:
            raise FetchError(url, "the server does not tell how long the file is; download it")
        if total != "*" and size is not None and int(total) != size:
            raise FetchError(url, f"the file has {total} bytes now and had {size} before; run it again")
        return size if total == "*" and size is not None else int(total)
    if answer.status == 416 and size is None and total == "0":
        return 0
    if answer.status != 200:
        raise http_error(url, answer)
    length = answer.headers.get("Content-Length", "")
    if (
        length.isdecimal()
        and start == 0
        and int(length) in (range(BLOCK_BYTES + 1) if size is None else [size])
    ):
        return int(length)
    raise FetchError(url, NO_PARTS)


def _read(url: str, answer: urllib3.BaseHTTPResponse, wanted: int) -> bytes:
    """Return up to so many bytes as they were sent: a packed file is not unpacked on the way."""
    end = time.monotonic() + LIMITS.total_s
    data = bytearray()
    while len(data) < wanted and (part := answer.read1(wanted - len(data), decode_content=False)):
        data += part
        if time.monotonic() > end:
            raise FetchError(url, f"took longer than the limit of {LIMITS.total_s:g} s for {wanted} bytes")
    return bytes(data)


def _version(size: int, answer: urllib3.BaseHTTPResponse) -> str:
    told = [f"{name} {answer.headers[name]}" for name in VERSION_HEADERS if name in answer.headers]
    return ", ".join([f"size {size}", *told])


def _headers(url: str) -> dict[str, str]:
    headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "identity"}
    if login := urllib3.util.parse_url(url).auth:
        headers |= urllib3.make_headers(basic_auth=unquote(login))
    return headers
