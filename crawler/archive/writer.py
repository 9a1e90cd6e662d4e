"""Writer: what a crawl fetched, as WARC/1.1 files that archives and replay tools read.

One gzip member a record, each appended by one write. A file is called NAME.warc.gz.open while it
grows; it is renamed when it is full, old or the crawl ends, and a CDXJ index is put beside it.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.archive.cdxj import write_index
from extractors import BroadsheetError

PREFIX = "BROADSHEET"  # of the names of files
GROWING = ".open"  # behind the name of a file that is not finished
MAX_BYTES = 1 << 30  # a file's size and age as in Common Crawl's news crawl
MAX_AGE_S = 24 * 3600
NOT_MODIFIED_PROFILE = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
IDENTICAL_PROFILE = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
# The payload is stored as the page was read: these headers spoke of the transfer, not of the page.
TRANSFER_HEADERS = frozenset({"transfer-encoding", "connection", "keep-alive"})
# By these a page is read, so that the same bytes with others are another page.
READING_HEADERS = frozenset(
    {
        "content-type",
        "content-encoding",
        "x-robots-tag",
        "tdm-reservation",
        "tdm-policy",
        "content-usage",
        "content-signal",
    }
)


class _AsSent(StatusAndHeaders):  # type: ignore[misc] # warcio has no types
    """The head of an answer in the bytes it came in: warcio escapes what is not ASCII, or fails at it."""

    def to_ascii_bytes(self, filter_func: Any = None) -> bytes:
        head: str = self.to_str(filter_func)
        return head.encode("latin-1", "replace") + b"\r\n"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its response as fetched. Headers are (name, value) pairs in their order.

    body is the payload as it came, still encoded where Content-Encoding says so; fetched_at is
    ISO 8601 UTC; payload_type is the media type found by looking at the payload.
    """

    url: str
    fetched_at: str
    status: int
    reason: str
    request_headers: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    body: bytes
    ip: str | None = None
    payload_type: str | None = None
    method: str = "GET"


@dataclass(frozen=True, slots=True)
class Written:
    """Where a response lies: file name, offset, record ID and payload digest, and when it was fetched.

    read_by are the headers that its page is read by.
    """

    file: str
    offset: int
    record_id: str
    digest: str | None
    fetched_at: str
    read_by: str


class WarcWriter:
    """Appends records to the open WARC file of `folder`. One writer a process; several may share a folder.

    `info` goes into each file's warcinfo record. Raises BroadsheetError, naming the file, when the disk
    refuses; the file then still ends at a whole record.
    """

    def __init__(
        self,
        folder: Path,
        info: Mapping[str, str],
        *,
        max_bytes: int = MAX_BYTES,
        max_age_s: float = MAX_AGE_S,
    ) -> None:
        self._folder = folder
        self._info = dict(info)
        self._max_bytes = max_bytes
        self._max_age_s = max_age_s
        self._records = WARCWriter(BytesIO(), gzip=True, warc_version="1.1")
        self._path: Path | None = None
        self._fd = -1
        self._opened = 0.0
        self._indexer = ThreadPoolExecutor(max_workers=1)
        self._indexing: list[Future[Path]] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BroadsheetError(
                str(folder), f"the WARC folder cannot be made: {error.strerror or error}"
            ) from error

    def write_exchange(self, exchange: Exchange, revisit_of: Written | None = None) -> Written:
        """Append a response and its request; a 304, or the payload of `revisit_of` again, as a revisit."""
        name = self._file_for_next()
        response = self._response(exchange, revisit_of)
        offset = self._append(response)
        record_id = response.rec_headers.get_header("WARC-Record-ID")
        self._append(self._request(exchange, record_id))
        digest = response.rec_headers.get_header("WARC-Payload-Digest")
        return Written(name, offset, record_id, digest, exchange.fetched_at, read_by(exchange))

    def write_outcome(self, url: str, written: Written, outcome: Mapping[str, str]) -> None:
        """Append a metadata record that tells what became of the response."""
        self._file_for_next()
        payload = "".join(f"{key}: {' '.join(value.split())}\r\n" for key, value in outcome.items())
        record = self._records.create_warc_record(
            url,
            "metadata",
            payload=BytesIO(payload.encode("utf-8")),
            length=len(payload.encode("utf-8")),
            warc_headers_dict={"WARC-Concurrent-To": written.record_id},
        )
        self._append(record)

    def close(self) -> None:
        """Finish the open file and wait for all indexes. Raises BroadsheetError where one cannot be."""
        try:
            self._finish()
        finally:
            waiting, self._indexing = self._indexing, []
            wait(waiting)
        for index in waiting:
            index.result()

    def _finish(self) -> None:
        """Give the open file its name, and index it in a thread: a crawl does not stand still for it."""
        if self._path is not None:
            path, self._path = self._path, None
            try:
                os.close(self._fd)  # some file systems say only now that they are full
                final = named(path)
            except OSError as error:
                raise BroadsheetError(str(path), f"the WARC file cannot be finished: {error}") from error
            self._indexing.append(self._indexer.submit(write_index, final))

    def _file_for_next(self) -> str:
        """Return the name of the file that takes the next records, a new one if the last is full or old."""
        full = self._path is not None and os.fstat(self._fd).st_size >= self._max_bytes
        if full or (self._path is not None and time.monotonic() - self._opened >= self._max_age_s):
            self._finish()
        if self._path is None:
            self._open()
        return self._path.name.removesuffix(GROWING) if self._path else ""

    def _open(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%d%H%M%S")
        for serial in range(100_000):
            path = self._folder / f"{PREFIX}-{stamp}-{serial:05d}.warc.gz{GROWING}"
            if path.with_suffix("").exists():
                continue
            try:
                self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o644)
            except FileExistsError:
                continue
            except OSError as error:
                raise BroadsheetError(
                    str(path), f"the WARC file cannot be made: {error.strerror or error}"
                ) from error
            fcntl.flock(self._fd, fcntl.LOCK_EX)  # tells a recovery that this file's writer is alive
            self._path, self._opened = path, time.monotonic()
            name = path.name.removesuffix(GROWING)
            self._append(self._records.create_warcinfo_record(name, self._info))
            return

    def _append(self, record: Any) -> int:
        """Append one record by one write; return its offset."""
        buffer = BytesIO()
        self._records.out = buffer
        self._records.write_record(record)
        data, offset = buffer.getvalue(), os.fstat(self._fd).st_size
        try:
            written = os.write(self._fd, data)
            if written < len(data):
                raise OSError(f"only {written} of {len(data)} bytes were written")
        except OSError as error:
            os.ftruncate(self._fd, offset)
            raise BroadsheetError(str(self._path), f"the WARC file cannot grow: {error}") from error
        return offset

    def _response(self, exchange: Exchange, revisit_of: Written | None) -> Any:
        headers = _kept(exchange.headers, len(exchange.body))
        http = _AsSent(f"{exchange.status} {exchange.reason}", headers, protocol="HTTP/1.1")
        extra = {"WARC-Date": exchange.fetched_at}
        if exchange.ip:
            extra["WARC-IP-Address"] = exchange.ip
        if revisit_of is None:
            if exchange.payload_type:
                extra["WARC-Identified-Payload-Type"] = exchange.payload_type
            return self._records.create_warc_record(
                exchange.url,
                "response",
                payload=BytesIO(exchange.body),
                length=len(exchange.body),
                warc_headers_dict=extra,
                http_headers=http,
            )
        extra |= {
            "WARC-Profile": NOT_MODIFIED_PROFILE if exchange.status == 304 else IDENTICAL_PROFILE,
            "WARC-Refers-To-Target-URI": exchange.url,
            "WARC-Refers-To-Date": revisit_of.fetched_at,
        }
        if revisit_of.digest:
            extra["WARC-Payload-Digest"] = revisit_of.digest
        return self._records.create_warc_record(
            exchange.url, "revisit", warc_headers_dict=extra, http_headers=http
        )

    def _request(self, exchange: Exchange, response_id: str) -> Any:
        parts = urlsplit(exchange.url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = [("Host", parts.netloc.rpartition("@")[2]), *exchange.request_headers]
        http = StatusAndHeaders(f"{exchange.method} {target} HTTP/1.1", headers, is_http_request=True)
        return self._records.create_warc_record(
            exchange.url,
            "request",
            warc_headers_dict={"WARC-Date": exchange.fetched_at, "WARC-Concurrent-To": response_id},
            http_headers=http,
        )


def read_by(exchange: Exchange) -> str:
    """The headers of a response that its page is read by, a line each."""
    told = [(name.lower(), value) for name, value in exchange.headers if name.lower() in READING_HEADERS]
    return "\n".join(f"{name}: {value}" for name, value in sorted(told, key=lambda header: header[0]))


def _kept(headers: tuple[tuple[str, str], ...], size: int) -> list[tuple[str, str]]:
    """The response's headers as they hold for the stored payload."""
    kept = [(n, v) for n, v in headers if n.lower() not in TRANSFER_HEADERS | {"content-length"}]
    return [*kept, ("Content-Length", str(size))]


def named(path: Path) -> Path:
    """Give a finished .open file its name; return it."""
    return path.rename(path.with_suffix(""))
