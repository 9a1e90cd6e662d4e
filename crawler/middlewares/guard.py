"""Address guard: no request leaves for anything but http(s) and public addresses, checked after DNS."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy import signals
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.resolver import HostResolution

from crawler.addresses import DEFAULT_PORTS, AddressGuard
from crawler.errors import AddressRefused, ProjectError
from crawler.fetching.proxies import check_before_proxy

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy import Request
    from scrapy.crawler import Crawler


UNSEEN = "has to be on: the addresses that names lead to are checked in the reactor"
REFUSED = "address refused: not http(s), or private; see --allow-private"
PASSED_S = 60.0  # for so long what a name leads to is taken for known
MOST_PASSED = 10_000


class GuardMiddleware:
    """Downloader middleware that refuses an address by its spelling, and has names guarded while it crawls.

    It sees every hop of a redirect. Scrapy builds a process's resolver from the process's settings, which an
    add-on does not touch, and none at all for a script with a reactor of its own: so ours comes on top of
    whatever is there.
    """

    def __init__(self, guard: AddressGuard) -> None:
        self.guard = guard

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> GuardMiddleware:
        """Take what the user allows from BROADSHEET_ALLOW_PRIVATE.

        Raises ProjectError where names are looked up out of our sight.
        """
        if not crawler.settings.getbool("TWISTED_REACTOR_ENABLED", True):
            raise ProjectError("TWISTED_REACTOR_ENABLED", UNSEEN)
        middleware = cls(AddressGuard.from_options(crawler.settings.getlist("BROADSHEET_ALLOW_PRIVATE")))
        crawler.signals.connect(middleware.spider_opened, signals.spider_opened)
        crawler.signals.connect(middleware.spider_closed, signals.spider_closed)
        return middleware

    def spider_opened(self) -> None:
        """Guard what names lead to."""
        _resolver().guards.append(self.guard)

    def spider_closed(self) -> None:
        """Leave names to others again."""
        with suppress(ValueError):  # a crawl that could not be opened is closed all the same
            _resolver().guards.remove(self.guard)

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


class GuardedResolver:
    """Name resolver that answers with public addresses only: what it answers is what is connected to.

    It asks the one that the process has, and guards while there are crawls of ours; other spiders of the
    process may be told anything before and after. The proxies of the environment may be private, as they are
    the user's own choice.
    """

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self.guards: list[AddressGuard] = []  # of the crawls under way; all have to permit an address
        self.proxies = frozenset(map(_host_and_port, getproxies().values()))

    def resolveHostName(  # noqa: N802
        self,
        resolutionReceiver: Any,  # noqa: N803
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        addressTypes: Any = None,  # noqa: N803
        transportSemantics: str = "TCP",  # noqa: N803
    ) -> Any:
        """Resolve a name, leaving out what leads into a private network."""
        receiver = resolutionReceiver
        if (hostName.casefold(), portNumber) not in self.proxies:
            receiver = _Permitted(receiver, lambda ip: self._permits(hostName, portNumber, ip))
        if not _is_name(hostName):
            receiver.resolutionBegan(HostResolution(hostName))
            receiver.resolutionComplete()
            return receiver
        return self.inner.resolveHostName(receiver, hostName, portNumber, addressTypes, transportSemantics)

    def _permits(self, host: str, port: int, ip: str) -> bool:
        return all(guard.permits(host, port, ip) for guard in self.guards)


def _resolver() -> GuardedResolver:
    """Return the reactor's resolver, which is ours from now on."""
    from twisted.internet import reactor

    pluggable: Any = reactor
    if not isinstance(pluggable.nameResolver, GuardedResolver):
        pluggable.installNameResolver(GuardedResolver(pluggable.nameResolver))
    resolver: GuardedResolver = pluggable.nameResolver
    return resolver


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
