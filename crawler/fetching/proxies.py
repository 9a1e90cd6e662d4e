"""Proxies: those that the environment names, and what may be asked of them."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from crawler.addresses import AddressGuard, host_and_port
from crawler.errors import AddressRefused, SiteUnreachable


def find_proxy(url: str) -> str | None:
    """Return the proxy for `url` by the environment's http_proxy, https_proxy, all_proxy and no_proxy.

    Raises SiteUnreachable for one that is none.
    """
    parts = urlsplit(url)
    if proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    proxies = getproxies()
    named = proxies.get(parts.scheme) or proxies.get("all")
    if not named:
        return None
    proxy = named if "://" in named else f"http://{named}"
    try:
        host_and_port(proxy)
    except AddressRefused as error:
        raise SiteUnreachable(url, f"the proxy in the environment cannot be used: {error.reason}") from error
    return proxy


def check_before_proxy(url: str, guard: AddressGuard) -> None:
    """Raise AddressRefused if the host's name leads to a private address as seen from here.

    Behind a proxy the connection itself cannot be judged. A name that does not resolve here is the
    proxy's to judge, unless it is a bare word, which only a private network's search list completes.
    """
    host, port = host_and_port(url)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        if "." not in host.rstrip(".") and not guard.allows(host, port):
            raise AddressRefused(url, f"{host} is a name of private networks") from None
        return
    for *_, address in found:
        guard.check_address(url, str(address[0]))
