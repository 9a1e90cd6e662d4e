"""Address guard: no request leaves for anything but http(s) and public addresses, checked after DNS."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.resolver import CachingHostnameResolver, HostResolution

from crawler.addresses import DEFAULT_PORTS, AddressGuard
from crawler.errors import AddressRefused
from crawler.fetching.connection import check_before_proxy

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy import Request
    from scrapy.crawler import Crawler


REFUSED = "address refused: not http(s), or private"
PASSED_S = 60.0  # for so long what a name leads to is taken for known
MOST_PASSED = 10_000


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
            raise IgnoreRequest(REFUSED) from error


class ProxyGuard:
    """Downloader middleware behind Scrapy's own for proxies: looks a name up before a proxy is told it."""

    def __init__(self, guard: AddressGuard) -> None:
        self.guard = guard
        self.passed: dict[str, float] = {}  # hosts, and until when they need not be looked up again

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ProxyGuard:
        """Raise NotConfigured where the environment names no proxy."""
        if not getproxies():
            raise NotConfigured
        return cls(AddressGuard.from_options(crawler.settings.getlist("BROADSHEET_ALLOW_PRIVATE")))

    async def process_request(self, request: Request) -> None:
        """Raise IgnoreRequest where a proxy is to be asked for what is private as seen from here."""
        host, now = urlsplit(request.url).netloc, time.monotonic()
        if not request.meta.get("proxy") or self.passed.get(host, 0.0) > now:
            return
        try:
            await asyncio.to_thread(check_before_proxy, request.url, self.guard)
        except AddressRefused as error:
            raise IgnoreRequest(REFUSED) from error
        if len(self.passed) >= MOST_PASSED:
            self.passed.clear()
        self.passed[host] = now + PASSED_S


class GuardedResolver(CachingHostnameResolver):
    """Resolver that answers with public addresses only: what it answers is what is connected to.

    The proxies of the environment may be private, as they are the user's own choice.
    """

    def __init__(self, reactor: Any, cache_size: int) -> None:
        super().__init__(reactor, cache_size)
        self.guard = AddressGuard()
        self.proxies: frozenset[tuple[str, int | None]] = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: Any) -> GuardedResolver:
        """Take what the user allows from BROADSHEET_ALLOW_PRIVATE."""
        resolver: GuardedResolver = super().from_crawler(crawler, reactor)
        resolver.guard = AddressGuard.from_options(crawler.settings.getlist("BROADSHEET_ALLOW_PRIVATE"))
        resolver.proxies = frozenset(map(_host_and_port, getproxies().values()))
        return resolver

    def resolveHostName(  # noqa: N802
        self,
        resolutionReceiver: Any,  # noqa: N803
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        addressTypes: Any = None,  # noqa: N803
        transportSemantics: str = "TCP",  # noqa: N803
    ) -> Any:
        """Resolve a name, by IPv4 and IPv6, leaving out what leads into a private network."""
        receiver = resolutionReceiver
        if (hostName.casefold(), portNumber) not in self.proxies:
            receiver = _Permitted(receiver, lambda ip: self.guard.permits(hostName, portNumber, ip))
        if not _is_name(hostName):
            receiver.resolutionBegan(HostResolution(hostName))
            receiver.resolutionComplete()
            return receiver
        return super().resolveHostName(receiver, hostName, portNumber, addressTypes, transportSemantics)


class _Permitted:
    """Passes on the addresses that may be connected to; with none left, the name counts as unknown."""

    def __init__(self, receiver: Any, permits: Callable[[str], bool]) -> None:
        self.resolutionBegan = receiver.resolutionBegan
        self.resolutionComplete = receiver.resolutionComplete
        self._pass = receiver.addressResolved
        self._permits = permits

    def addressResolved(self, address: Any) -> None:  # noqa: N802
        """Take one address of the name."""
        if self._permits(address.host):
            self._pass(address)


def _host_and_port(proxy: str) -> tuple[str, int | None]:
    """Return a proxy's host and port; what is no address is no proxy, neither here nor for Scrapy."""
    try:
        parts = urlsplit(proxy if "://" in proxy else f"//{proxy}")
        return parts.hostname or "", parts.port or DEFAULT_PORTS.get(parts.scheme or "http")
    except ValueError:
        return "", None


def _is_name(host: str) -> bool:
    """Whether it can be looked up at all: for what it cannot encode Twisted would never give an answer."""
    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return True
