"""Address guard: no request leaves for anything but http(s) and public addresses, checked after DNS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingThreadedResolver

from crawler.addresses import AddressGuard, is_public
from crawler.errors import AddressRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrapy import Request
    from scrapy.crawler import Crawler
    from twisted.internet.base import ReactorBase
    from twisted.internet.defer import Deferred


class GuardMiddleware:
    """Downloader middleware that refuses an address by its spelling. It sees every hop of a redirect."""

    def __init__(self, guard: AddressGuard) -> None:
        self.guard = guard

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> GuardMiddleware:
        """Take what the user allows from BROADSHEET_ALLOW_PRIVATE."""
        return cls(AddressGuard.from_options(crawler.settings.getlist("BROADSHEET_ALLOW_PRIVATE")))

    def process_request(self, request: Request) -> None:
        """Raise IgnoreRequest where the address is refused."""
        try:
            self.guard.check_url(request.url)
        except AddressRefused as error:
            raise IgnoreRequest("address refused: not http(s), or private") from error


class GuardedResolver(CachingThreadedResolver):
    """Resolver that answers with public addresses only: what it answers is what is connected to.

    The names of proxies from the environment may be private, as they are the user's own choice.
    """

    def __init__(self, reactor: ReactorBase, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.allowed: frozenset[str] = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> GuardedResolver:
        """Take what the user allows from BROADSHEET_ALLOW_PRIVATE."""
        resolver: GuardedResolver = super().from_crawler(crawler, reactor)
        guard = AddressGuard.from_options(crawler.settings.getlist("BROADSHEET_ALLOW_PRIVATE"))
        proxies = {urlsplit(proxy).hostname or "" for proxy in getproxies().values()}
        resolver.allowed = frozenset(host for host, _ in guard.allowed) | proxies
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: N802
        """Resolve `name`; fails with AddressRefused where it leads into a private network."""
        return super().getHostByName(name, timeout).addCallback(self._check, name)

    def _check(self, address: Any, name: str) -> Any:
        if name.casefold() in self.allowed or address in self.allowed or is_public(address):
            return address
        raise AddressRefused(name, f"{name} leads to {address}, a private or reserved address")
