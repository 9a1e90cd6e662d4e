"""Server: the demo site on 127.0.0.1, with a log of what was asked."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any
from urllib.parse import urlsplit

from crawler.demo.archive import WRITTEN_ON, Archive, Articles
from crawler.demo.faults import FAULTS, Fault
from crawler.demo.site import Answer, DemoSite
from crawler.demo.story import Story
from crawler.demo.wire import Wire

HOST = "127.0.0.1"


@dataclass(slots=True)
class Asked:
    """One request as the server saw it.

    time and ended are seconds since the epoch, ended is None while the answer is being sent; the
    request's header names are in lower case. The status is 0 where none was sent.
    """

    time: float
    path: str
    status: int
    headers: dict[str, str]
    ended: float | None = None


class DemoServer(ThreadingHTTPServer):
    """The running site: `url` without a slash at its end, `requests` in the order they were answered."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, archive: Archive, port: int = 0, *, faults: bool = False) -> None:
        super().__init__((HOST, port), Handler)
        self.url = f"http://{HOST}:{self.server_port}"
        self.site = DemoSite(self.url, archive, faults=faults)
        self.requests: list[Asked] = []
        self.closing = Event()
        self._visits: Counter[str] = Counter()
        self._lock = Lock()

    @property
    def articles(self) -> Articles:
        """The site's stories, newest first; `story.expected(url)` says what a right record holds."""
        return self.site.articles

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faulty addresses of the site, none unless it was asked for; see `site.fault_story`."""
        return FAULTS if self.site.faulty else ()

    def visit(self, path: str) -> int:
        """Count a request for `path` and return how many there were before."""
        with self._lock:
            self._visits[path] += 1
            return self._visits[path] - 1

    def edit(self, path: str, **changes: Any) -> Story:
        """Change fields of the story at `path` (its address or its path); return the new story."""
        return self.site.archive.edit(urlsplit(path).path, **changes)

    def remove(self, path: str, status: int = 410) -> None:
        """Take the story at `path` away; it answers with `status` from now on."""
        self.site.archive.remove(urlsplit(path).path, status)

    def publish(self, count: int = 1) -> list[Story]:
        """Publish `count` more stories and return them."""
        return self.site.archive.publish(count)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: clients that hang up are everyday life here."""


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD, conditional ones too."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    disable_nagle_algorithm = True
    server: DemoServer

    def do_GET(self) -> None:
        """Answer one request and write it down."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked(time.time(), self.path, 0, headers)
        self.server.requests.append(asked)
        try:
            if fault := self.server.site.fault(self.path):
                self._play(fault, asked)
            else:
                answer = self._checked(self.server.site.answer(self.path))
                asked.status = answer.status
                self._send(answer)
        finally:
            asked.ended = time.time()

    do_HEAD = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        """Write nothing: the requests are in the server's list."""

    def _play(self, fault: Fault, asked: Asked) -> None:
        page = self.server.site.fault_page(fault).encode()
        note = partial(setattr, asked, "status")
        fault.play(Wire(self, page, self.server.visit(fault.path), self.server.closing, note))

    def _checked(self, answer: Answer) -> Answer:
        """Return a 304 in place of an answer that the client has already."""
        if answer.status != 200 or answer.changed is None:
            return answer
        etag = f'"{hashlib.sha256(answer.body).hexdigest()[:20]}"'
        changed = answer.changed.astimezone(UTC).replace(microsecond=0)
        headers = {"ETag": etag, "Last-Modified": format_datetime(changed, usegmt=True), **answer.headers}
        fresh = self._has(etag, changed)
        return Answer(
            b"" if fresh else answer.body, answer.content_type, 304 if fresh else 200, changed, headers
        )

    def _has(self, etag: str, changed: datetime) -> bool:
        if known := self.headers.get("If-None-Match"):
            return etag in known or known.strip() == "*"
        try:
            since = parsedate_to_datetime(self.headers.get("If-Modified-Since", ""))
        except ValueError:
            return False
        return changed <= since

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)


@contextmanager
def serve_demo(
    articles: int = 12,
    seed: int = 1,
    faults: bool = False,
    port: int = 0,
    *,
    now: datetime = WRITTEN_ON,
) -> Iterator[DemoServer]:
    """Serve a site of `articles` stories until the block ends.

    The first dozen are written by hand; more come from a grammar seeded with `seed`. `now` is the
    site's present, which its dates go back from. With `faults` the site also has everything that
    servers do to crawlers, below /faults/, and a huge robots.txt. Port 0 takes a free one.
    """
    server = DemoServer(Archive(articles, seed, now), port, faults=faults)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
