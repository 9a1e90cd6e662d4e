"""Address guard: no request leaves for anything but http(s) and public addresses, checked after DNS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingHostnameResolver, HostResolution

from crawler.addresses import AddressGuard
from crawler.errors import AddressRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy import Request
    from scrapy.crawler import Crawler


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


class GuardedResolver(CachingHostnameResolver):
    """Resolver that answers with public addresses only: what it answers is what is connected to.

    The names of proxies from the environment may be private, as they are the user's own choice.
    """

    def __init__(self, reactor: Any, cache_size: int) -> None:
        super().__init__(reactor, cache_size)
        self.guard = AddressGuard()
        self.proxies: frozenset[str] = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: Any) -> GuardedResolver:
        """Take what the user allows from BROADSHEET_ALLOW_PRIVATE."""
        resolver: GuardedResolver = super().from_crawler(crawler, reactor)
        resolver.guard = AddressGuard.from_options(crawler.settings.getlist("BROADSHEET_ALLOW_PRIVATE"))
        resolver.proxies = frozenset(urlsplit(proxy).hostname or "" for proxy in getproxies().values())
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
        if hostName.casefold() not in self.proxies:
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


def _is_name(host: str) -> bool:
    """Whether it can be looked up at all: for what it cannot encode Twisted would never give an answer."""
    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return True
