"""Addresses: which URLs and IP addresses may be fetched from.

A crawler follows what strangers write. So that no link, redirect or DNS answer of theirs reaches into
the network it runs in, only http(s) and only globally routable addresses pass, besides what the user
allows by name. The address that counts is the one that is connected to, after DNS: a check of
the name alone could be answered differently the second time (DNS rebinding).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from crawler.errors import AddressRefused

NO_HOST_CHARS = re.compile(r'[\s"#<>?@\\^`{|}]')  # of the WHATWG's forbidden host code points
DEFAULT_PORTS = {"http": 80, "https": 443}
# What Python counts as global, always or in some of our versions, and is none of the public internet.
SPECIAL_V4 = tuple(
    IPv4Network(network)
    for network in (
        "192.0.0.0/24",  # protocol assignments, RFC 6890; a cloud's metadata service lives there
        "192.88.99.0/24",  # former 6to4 relays, RFC 7526
        "168.63.129.16/32",  # Azure's platform services, reachable from every machine there
    )
)
GLOBAL_UNICAST = IPv6Network("2000::/3")  # RFC 4291; all that has been given out so far
# IPv6 ranges that carry an IPv4 address in their last 32 bits: a translator would reach that one.
EMBEDDING = tuple(
    IPv6Network(network)
    for network in (
        "::/96",  # IPv4-compatible, RFC 4291; also :: and ::1
        "::ffff:0:0/96",  # IPv4-mapped, RFC 4291
        "::ffff:0:0:0/96",  # IPv4-translated, RFC 2765
        "64:ff9b::/96",  # NAT64, RFC 6052
    )
)
# Special-use names (RFC 6761, 6762, 8375; .internal by ICANN): never on the public internet.
LOCAL_SUFFIXES = (".localhost", ".local", ".internal", ".home.arpa")


@dataclass(frozen=True, slots=True)
class AddressGuard:
    """Decides what may be fetched. `allowed` holds (host or IP, port or None for any port)."""

    allowed: frozenset[tuple[str, int | None]] = frozenset()

    @classmethod
    def from_options(cls, entries: Iterable[str]) -> AddressGuard:
        """Return a guard that lets HOST[:PORT] entries in. Raises ValueError for what is none.

        >>> AddressGuard.from_options(["localhost:8000"]).permits("localhost", 8000, "127.0.0.1")
        True
        """
        return cls(frozenset(_read_entry(entry) for entry in entries))

    def permits(self, host: str, port: int, address: str) -> bool:
        """Whether `address`, an IP that `host` stands for, may be connected to at `port`.

        >>> guard = AddressGuard()
        >>> guard.permits("example.com", 443, "93.184.216.34"), guard.permits("example.com", 443, "10.0.0.7")
        (True, False)
        """
        return self.allows(host, port) or self.allows(address, port) or is_public(address)

    def allows(self, host: str, port: int) -> bool:
        """Whether the user named this host, or IP address, and port."""
        name = _normal_host(host)
        return (name, port) in self.allowed or (name, None) in self.allowed

    def check_url(self, url: str) -> None:
        """Raise AddressRefused unless `url` is http(s) with a host that is not private by its spelling."""
        host, port = host_and_port(url)
        if self.allows(host, port):
            return
        name = _normal_host(host)
        if f".{name}".endswith(LOCAL_SUFFIXES):
            raise _refusal(url, host, port, f"{host} is a name of private networks")
        if _read_ip(name) and not is_public(name):
            raise _refusal(url, host, port, f"{host} is a private or reserved address")

    def check_address(self, url: str, address: str) -> None:
        """Raise AddressRefused unless `address`, the IP behind `url`, may be connected to."""
        host, port = host_and_port(url)
        if not self.permits(host, port, address):
            raise _refusal(url, host, port, f"{host} leads to {address}, a private or reserved address")


def is_public(address: str) -> bool:
    """Whether an IP address is globally routable unicast, so are the IPv4 addresses it carries.

    >>> [is_public(a) for a in ("8.8.8.8", "192.168.1.1", "::ffff:127.0.0.1", "not an address")]
    [True, False, False, False]
    """
    ip = _read_ip(address)
    if isinstance(ip, IPv6Address):
        carried = _carried_ipv4(ip)
        return _is_public_v4(carried) if carried else ip in GLOBAL_UNICAST and ip.is_global
    return ip is not None and _is_public_v4(ip)


def host_and_port(url: str) -> tuple[str, int]:
    """Return the host and port of an http(s) URL. Raises AddressRefused where it has none."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise AddressRefused(url, f"not a valid address: {error}") from error
    if parts.scheme not in DEFAULT_PORTS:
        raise AddressRefused(url, f"{_scheme(parts)} is not fetched, only http and https")
    if not host:
        raise AddressRefused(url, "the address names no host")
    if wrong := NO_HOST_CHARS.search(host):
        raise AddressRefused(url, f"not a valid address: no host has {wrong.group()!r} in its name")
    return host, port if port is not None else DEFAULT_PORTS[parts.scheme]


def host_of(url: str) -> str:
    """Return the host of an address as it is in ASCII, '' where there is none.

    >>> host_of("https://News.example:8000/a"), host_of("http://zürich.example/"), host_of("http://[broken/")
    ('news.example', 'xn--zrich-kva.example', '')
    """
    try:
        host = urlsplit(url.strip()).hostname or ""
        return host if host.isascii() else host.encode("idna").decode()
    except ValueError:  # UnicodeError is one
        return ""


def check_login(url: str) -> None:
    """Raise AddressRefused, which does not print it, where an address has a user name or password in it."""
    shown = without_login(url)
    if shown != url:
        raise AddressRefused(shown, "a user name or password in an address is not sent; leave it out")


def without_login(url: str) -> str:
    """Return `url` without user name and password, as it may be printed and logged.

    >>> without_login("https://jane:secret@a.example/1"), without_login("mailto:jane@a.example")
    ('https://a.example/1', 'mailto:jane@a.example')
    """
    try:
        parts = urlsplit(url)
    except ValueError:  # it is none, as whoever fetches it says
        return url
    login, at, host = parts.netloc.rpartition("@")
    is_login = at and (parts.scheme in DEFAULT_PORTS or ":" in login)  # mailto://jane@a.example has none
    return parts._replace(netloc=host).geturl() if is_login else url


def _is_public_v4(ip: IPv4Address) -> bool:
    return ip.is_global and not ip.is_multicast and not any(ip in network for network in SPECIAL_V4)


def _carried_ipv4(ip: IPv6Address) -> IPv4Address | None:
    if any(ip in network for network in EMBEDDING):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.sixtofour


def _read_ip(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text.partition("%")[0])  # what follows % names a network interface
    except ValueError:
        return None


def _normal_host(host: str) -> str:
    return host.casefold().strip("[]").rstrip(".")


def _read_entry(entry: str) -> tuple[str, int | None]:
    bare_ip = _read_ip(entry.strip("[]"))
    if bare_ip:
        return str(bare_ip), None
    try:
        parts = urlsplit(f"//{entry.strip()}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(f"{entry!r} is not HOST or HOST:PORT: {error}") from error
    if not host or parts.path or parts.query or parts.username:
        raise ValueError(f"{entry!r} is not HOST or HOST:PORT")
    return _normal_host(host), port


def _scheme(parts: SplitResult) -> str:
    return f"{parts.scheme}:" if parts.scheme else "an address without a scheme"


def _refusal(url: str, host: str, port: int, why: str) -> AddressRefused:
    name = f"[{host}]" if ":" in host else host
    return AddressRefused(url, f"{why}; to fetch it all the same, use --allow-private {name}:{port}")
