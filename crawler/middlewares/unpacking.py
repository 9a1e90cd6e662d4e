"""Unpacking: content codings undone within the size limit; data that is cut short is no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.unpack import ACCEPT_ENCODING, unpack

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class Unpacking:
    """Downloader middleware in place of Scrapy's HttpCompressionMiddleware, which passes half a page on."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Unpacking:
        """Take the limit from DOWNLOAD_MAXSIZE."""
        return cls(crawler.settings.getint("DOWNLOAD_MAXSIZE"))

    def process_request(self, request: Request) -> None:
        """Tell the server what we can unpack."""
        request.headers.setdefault("Accept-Encoding", ACCEPT_ENCODING)

    def process_response(self, request: Request, response: Response) -> Response:
        """Return the response unpacked. Raises UnpackError."""
        codings = b",".join(response.headers.getlist("Content-Encoding")).decode("latin-1")
        if not codings or not response.body:
            return response
        plain = response.replace(body=unpack(response.body, codings, self.max_bytes))
        del plain.headers["Content-Encoding"]
        return plain
