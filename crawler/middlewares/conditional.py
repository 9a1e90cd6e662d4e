"""Conditional requests: ask for a page only if it has changed since the last visit (RFC 9110, 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrapy import Request

    from crawler.frontier.contract import Lease


class ConditionalRequests:
    """Downloader middleware that sends back the validators that the state keeps."""

    def process_request(self, request: Request) -> None:
        """Add If-None-Match and If-Modified-Since."""
        lease: Lease | None = request.meta.get("lease")
        if lease is None:
            return
        if lease.etag:
            request.headers[b"If-None-Match"] = lease.etag
        if lease.last_modified:
            request.headers[b"If-Modified-Since"] = lease.last_modified
