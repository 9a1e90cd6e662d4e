"""Redirects: Scrapy follows those of robots.txt alone; any other is a new address for the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.redirect import RedirectMiddleware

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class RobotsRedirects(RedirectMiddleware):
    """Scrapy's own, without a Referer header: nobody is told where we come from."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsRedirects:
        """Build it without looking for the middleware for Referer headers, whose lack Scrapy warns of."""
        redirects = cls(crawler.settings)
        redirects.crawler = crawler
        return redirects

    def handle_referer(self, request: Request, response: Response) -> None:
        """Send none."""
        request.headers.pop("Referer", None)
