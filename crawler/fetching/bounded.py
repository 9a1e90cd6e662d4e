"""Bounded: the crawl's download handler, which takes headers of any length up to a limit.

Scrapy bounds an answer's body alone: headers without end would fill the memory until the timeout. A header
whose name is none costs Twisted the whole answer; as in browsers, it is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from twisted.python.failure import Failure
from twisted.web._newclient import HEADER, STATUS

from crawler.fetching.answer import FIELD_NAME, MAX_HEADER_BYTES, TOO_MANY_HEADERS

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

_NAME = re.compile(FIELD_NAME)


class HeadersTooLarge(Exception):  # noqa: N818 - the answer is refused; its text is what a crawl tells
    """The headers of an answer, those of interim ones included, went past the limit."""


class BoundedHandler(HTTP11DownloadHandler):
    """Scrapy's handler for http and https, whose connections count what headers take."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        pool: Any = self._pool
        make_factory = getattr(pool, "_factory", None)
        if make_factory is None:  # of another Twisted or Scrapy, with which the crawl goes on as theirs does
            return

        def make_bounded(*args: Any) -> Any:
            factory = make_factory(*args)
            build = factory.buildProtocol
            factory.buildProtocol = lambda address: _bounded(build(address))
            return factory

        pool._factory = make_bounded


def _bounded(protocol: Any) -> Any:
    """Have an HTTP/1.1 connection of Twisted give up beyond the limit.

    Which class it is of is Scrapy's to choose.
    """
    take = protocol.dataReceived
    taken = 0

    def data_received(data: bytes) -> None:
        nonlocal taken
        if parser := getattr(protocol, "_parser", None):
            parser.MAX_LENGTH = MAX_HEADER_BYTES  # of a line; Twisted's own is 16 KiB
            if "headerReceived" not in vars(parser):  # each answer has a parser of its own
                parser.headerReceived = _named_alone(parser.headerReceived)
        take(data)
        parser = getattr(protocol, "_parser", None)
        taken = taken + len(data) if parser and parser.state in (STATUS, HEADER) else 0
        if taken > MAX_HEADER_BYTES:
            protocol._giveUp(Failure(HeadersTooLarge(TOO_MANY_HEADERS)))  # type: ignore[no-untyped-call]

    protocol.dataReceived = data_received
    return protocol


def _named_alone(take: Callable[[bytes, bytes], None]) -> Callable[[bytes, bytes], None]:
    """Return what takes a header unless its name is none. White space before the colon does no harm."""

    def header_received(name: bytes, value: bytes) -> None:
        name = name.rstrip(b" \t")
        if _NAME.fullmatch(name):
            take(name, value)

    return header_received
