"""WARC: every answer of a crawl goes into WARC files as it came, and what became of it behind it."""

from __future__ import annotations

import base64
import hashlib
import zlib
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.utils.defer import maybe_deferred_to_future
from twisted.internet.threads import deferToThread

from crawler import clock
from crawler.archive.captures import Captures
from crawler.archive.recovery import recover
from crawler.archive.sniff import SNIFFED_BYTES, payload_type
from crawler.archive.writer import Exchange, WarcWriter, Written, read_by
from crawler.frontier.ledger import Ledger
from crawler.spiders.headers import header_pairs
from extractors import BroadsheetError
from extractors.version import VERSION

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from crawler.frontier.contract import Ack, Receipt

GZIP_OR_ZLIB = 47  # zlib's wbits that take either header


class WarcMiddleware:
    """Downloader middleware next to the network. `response.meta["warc"]` tells where the payload lies."""

    def __init__(self, crawler: Crawler, folder: Path) -> None:
        self.crawler = crawler
        agent = crawler.settings["USER_AGENT"]
        info = {
            "software": f"Broadsheet {VERSION}",
            "format": "WARC File Format 1.1",
            "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "http-header-user-agent": agent,
            "robots": "obey" if crawler.settings.getbool("ROBOTSTXT_OBEY") else "ignore",
        }
        if contact := crawler.settings.get("BROADSHEET_CONTACT"):
            info["operator"] = contact
        self.writer = WarcWriter(folder, info)
        recover(folder)
        self.captures = Captures(folder)
        self._under_way: dict[int, list[tuple[str, Written]]] = {}  # by lease: an article may have several

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> WarcMiddleware:
        """Take the folder from BROADSHEET_WARC; without one there is no archive."""
        folder = crawler.settings.get("BROADSHEET_WARC")
        if not folder:
            raise NotConfigured
        middleware = cls(crawler, Path(folder))
        crawler.signals.connect(middleware.spider_opened, signals.spider_opened)
        crawler.signals.connect(middleware.engine_stopped, signals.engine_stopped)
        return middleware

    def spider_opened(self) -> None:
        """Listen for what becomes of the answers."""
        Ledger.of(self.crawler).listeners.append(self.settled)

    async def engine_stopped(self) -> None:
        """Finish the open file, in a thread: connections that are closed meanwhile have a second to do so."""
        try:
            await maybe_deferred_to_future(deferToThread(self.writer.close))
        except BroadsheetError as error:
            Ledger.of(self.crawler).fail(error)
        finally:
            self.captures.close()

    def process_response(self, request: Request, response: Response) -> Response:
        """Write the exchange; a 304 and a page that is in the archive already become revisits."""
        exchange = _exchange(request, response)
        try:
            known = self.captures.get(exchange.url) if response.status in (200, 304) else None
            if known and response.status != 304 and not _is_same_page(exchange, known):
                known = None
            written = self.writer.write_exchange(exchange, known)
            if not known and response.status == 200:  # nothing may refer to a page in an answer of failure
                self.captures.put(exchange.url, written)
        except BroadsheetError as error:
            Ledger.of(self.crawler).fail(error)
            raise IgnoreRequest("the archive cannot be written") from error
        request.meta["warc"] = known or written  # a revisit holds no page
        request.meta["fetched_at"] = exchange.fetched_at
        if lease := request.meta.get("lease"):
            self._under_way.setdefault(lease.id, []).append((exchange.url, written))
        return response

    def settled(self, ack: Ack, receipt: Receipt) -> None:
        """Write what became of an answer."""
        exchanges = self._under_way.pop(ack.lease.id, [])
        if not receipt.held:
            return
        outcome = {"state": str(ack.state), "reason": ack.reason}
        if ack.story:
            outcome["story"] = f"{ack.story.event}, revision {ack.story.revision}"
        try:
            for url, written in exchanges:
                self.writer.write_outcome(url, written, {key: told for key, told in outcome.items() if told})
        except BroadsheetError as error:
            Ledger.of(self.crawler).fail(error)


def _exchange(request: Request, response: Response) -> Exchange:
    try:
        reason = HTTPStatus(response.status).phrase
    except ValueError:
        reason = ""
    return Exchange(
        url=response.url,
        fetched_at=clock.now(),
        status=response.status,
        reason=reason,
        request_headers=header_pairs(request.headers),
        headers=header_pairs(response.headers),
        body=response.body,
        ip=str(response.ip_address) if response.ip_address else None,
        payload_type=_payload_type(response),
        method=request.method,
    )


def _is_same_page(exchange: Exchange, known: Written) -> bool:
    """A record of the crawl names one capture: it has to hold the headers by which the page was read."""
    return known.digest == _digest(exchange.body) and known.read_by == read_by(exchange)


def _digest(body: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()


def _payload_type(response: Response) -> str | None:
    """The media type by the payload's beginning; the server's word where the coding hides it."""
    start: bytes = response.body[:SNIFFED_BYTES]
    if coding := response.headers.get("Content-Encoding"):
        if coding.lower() not in (b"gzip", b"x-gzip", b"deflate"):
            declared = (response.headers.get("Content-Type") or b"").decode("latin-1")
            return declared.split(";")[0].strip().lower() or None
        try:
            start = zlib.decompressobj(GZIP_OR_ZLIB).decompress(start, SNIFFED_BYTES)
        except zlib.error:
            return None
    return payload_type(start)
