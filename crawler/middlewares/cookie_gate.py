"""Cookie gate: some pages redirect to themselves until their cookie comes back. No other cookie is kept."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from crawler.fetching.headers import cookie_pairs

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

GATES = 1000  # addresses whose cookies are remembered


class CookieGate:
    """Downloader middleware that sends a page the cookies which it set while redirecting to itself."""

    def __init__(self) -> None:
        self.cookies: OrderedDict[str, str] = OrderedDict()

    def process_request(self, request: Request) -> None:
        """Add the cookies of a gate."""
        if cookie := self.cookies.get(request.url):
            request.headers[b"Cookie"] = cookie

    def process_response(self, request: Request, response: Response) -> Response:
        """Keep the cookies of a gate; the state will have the page fetched again."""
        location = response.headers.get("Location")
        if location and 300 <= response.status < 400:
            lines = response.headers.getlist("Set-Cookie")
            cookie = cookie_pairs(line.decode("latin-1") for line in lines)
            if cookie and _target(request.url, location) == request.url:
                self.cookies[request.url] = cookie
                if len(self.cookies) > GATES:
                    self.cookies.popitem(last=False)
        return response


def _target(url: str, location: bytes) -> str | None:
    try:
        return urljoin(url, location.decode("latin-1"))
    except ValueError:  # it is no address
        return None
