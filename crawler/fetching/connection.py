"""Connection: one answer from one address, with the address guard, the time limit, proxies and TLS."""

from __future__ import annotations

import re
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.client import HTTPException
from threading import Event, Timer
from typing import Any
from urllib.parse import unquote, urlsplit

import certifi
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NameResolutionError, ProxyError, SSLError

from crawler.addresses import AddressGuard
from crawler.errors import FetchError, SiteUnreachable
from crawler.fetching.answer import FinalAnswer
from crawler.fetching.limits import Limits
from crawler.fetching.proxies import check_before_proxy, find_proxy

MAX_REASON_CHARS = 120  # what is no HTTP may be a whole page
# "HTTPConnection(host='a.example', port=80): ", which urllib3 writes before what happened to it.
NAMED_CONNECTION = re.compile(r"^\w+\(host=.*?, port=\w+\): ")


class Retryable(Exception):  # noqa: N818 - carries the error that is raised if no further try helps
    """A failure that may pass: `error` says what, `wait_s` how long the server asked to wait."""

    def __init__(self, error: FetchError, wait_s: float | None = None) -> None:
        super().__init__(error)
        self.error = error
        self.wait_s = wait_s


class Watch:
    """Opens the connections of one request and breaks them off when its time is over.

    A socket's own timeout counts from byte to byte, so that a server that drips one byte a second
    would hold a connection for days. The watch shuts the socket down from a timer instead.
    """

    def __init__(self, url: str, guard: AddressGuard | None, limits: Limits, left_s: float) -> None:
        self.url = url
        self._guard = guard  # None behind a proxy: the proxy's own address needs no permission
        self._limits = limits
        left_s = max(left_s, 0.001)
        self._deadline = time.monotonic() + left_s
        self.timeout = urllib3.Timeout(connect=limits.connect_s, read=left_s)
        self._sockets: list[socket.socket] = []
        self._expired = Event()
        self._timer = Timer(left_s, self._expire)
        self._timer.daemon = True
        self._timer.start()

    @property
    def expired(self) -> bool:
        """Whether the time was over before the request was."""
        return self._expired.is_set() or time.monotonic() >= self._deadline

    def connect(self, connection: HTTPConnection) -> socket.socket:
        """Return a socket to the first address of the connection's host that is permitted and answers."""
        host = connection.host.strip("[]")
        failure: OSError = OSError("the name has no address")
        for family, kind, protocol, _, address in _resolve(host, connection):
            if self._guard:
                self._guard.check_address(self.url, str(address[0]))
            opened = socket.socket(family, kind, protocol)
            try:
                opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                opened.settimeout(max(0.001, min(self._limits.connect_s, self._deadline - time.monotonic())))
                opened.connect(address)
            except OSError as error:
                opened.close()
                failure = error
            else:
                # A handle of our own: TLS takes the socket object over.
                self._sockets.append(opened.dup())
                if self._expired.is_set():  # while the name was looked up
                    self._expire()
                return opened
        if isinstance(failure, TimeoutError):
            raise ConnectTimeoutError(
                connection, f"no connection within {self._limits.connect_s:g} s"
            ) from failure
        raise urllib3.exceptions.NewConnectionError(connection, failure.strerror or str(failure)) from failure

    def close(self) -> None:
        """Stop watching."""
        self._timer.cancel()
        for handle in self._sockets:
            handle.close()

    def _expire(self) -> None:
        self._expired.set()
        for handle in self._sockets:
            try:
                handle.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # closed already: nothing to break off


class _WatchedHTTP(HTTPConnection):
    """A connection that its request's watch opens."""

    response_class = FinalAnswer

    def __init__(self, *args: Any, watch: Watch, **options: Any) -> None:
        super().__init__(*args, **options)
        self._watch = watch

    def _new_conn(self) -> socket.socket:
        return self._watch.connect(self)


class _WatchedHTTPS(_WatchedHTTP, HTTPSConnection):
    """The same over TLS."""


@contextmanager
def open_url(
    url: str, headers: dict[str, str], guard: AddressGuard, limits: Limits, left_s: float
) -> Iterator[urllib3.BaseHTTPResponse]:
    """Yield the answer to one GET, redirects not followed, its body unread and still packed.

    All of it, reading included, may take `left_s` seconds. Raises AddressRefused, FetchError, or
    Retryable for what may go better at the next try.
    """
    proxy = find_proxy(url)
    if proxy:
        check_before_proxy(url, guard)
    watch = Watch(url, None if proxy else guard, limits, left_s)
    try:
        with manager_for(proxy) as manager, _request(manager, url, headers, watch) as response:
            yield response
        if watch.expired:  # an answer without a length ends like any other when it is broken off
            raise TimeoutError
    except (FetchError, Retryable, HTTPError, OSError) as error:
        if watch.expired:
            raise FetchError(url, f"took longer than the limit of {limits.total_s:g} s in all") from error
        raise translate(url, error) from error
    finally:
        watch.close()


def _request(
    manager: urllib3.PoolManager, url: str, headers: dict[str, str], watch: Watch
) -> urllib3.BaseHTTPResponse:
    try:
        pool = manager.connection_from_url(url)
        watched = _WatchedHTTPS if pool.scheme == "https" else _WatchedHTTP
        if isinstance(manager, urllib3.ProxyManager) and url.startswith("http:"):
            headers = {**headers, **manager.proxy_headers}  # with https, CONNECT carries them
        pool.ConnectionCls = partial(watched, watch=watch)  # type: ignore[assignment]
        return manager.request(
            "GET",
            url,
            headers=headers,
            timeout=watch.timeout,
            retries=False,
            redirect=False,
            preload_content=False,
        )
    except ValueError as error:
        raise FetchError(url, f"not a valid address: {error}") from error


@lru_cache(maxsize=1)
def tls_context() -> ssl.SSLContext:
    """Return a verifying context with the system's authorities and, where it has none, certifi's."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        context.load_verify_locations(certifi.where())
    return context


def manager_for(proxy: str | None) -> urllib3.PoolManager:
    """Return a manager of connections, through a proxy if one is named, that verifies certificates."""
    if not proxy:
        return urllib3.PoolManager(ssl_context=tls_context())
    parts = urlsplit(proxy)
    login = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else None
    headers = urllib3.make_headers(proxy_basic_auth=login) if login else None
    return urllib3.ProxyManager(proxy, proxy_headers=headers, ssl_context=tls_context())


def _resolve(host: str, connection: HTTPConnection) -> list[tuple[Any, ...]]:
    try:
        return list(socket.getaddrinfo(host, connection.port, type=socket.SOCK_STREAM))
    except UnicodeError as error:
        raise urllib3.exceptions.LocationParseError(f"{host!r} is no host name") from error
    except socket.gaierror as error:
        raise NameResolutionError(host, connection, error) from error


def translate(url: str, error: Exception) -> Exception:
    """Return our error for one of urllib3 or the system, as Retryable where another try may help."""
    if isinstance(error, FetchError | Retryable):
        return error
    if isinstance(error, ProxyError):
        failure = SiteUnreachable(url, f"the proxy gives no connection: {_plain(error.original_error)}")
        return failure if isinstance(error.original_error, NameResolutionError) else Retryable(failure)
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return SiteUnreachable(url, f"the server's certificate is not valid: {cause.verify_message}")
        if isinstance(cause, socket.gaierror) and cause.errno != socket.EAI_AGAIN:
            return SiteUnreachable(url, "the host name does not exist")
    if isinstance(error, SSLError):
        return SiteUnreachable(url, f"no secure connection: {_plain(error)}")
    refused = any(isinstance(cause, ConnectionRefusedError) for cause in _causes(error))
    return Retryable((SiteUnreachable if refused else FetchError)(url, _plain(error)))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _plain(error: Exception) -> str:
    """The error's own words, without urllib3's object addresses and its wrapping of system errors."""
    if len(error.args) == 2 and isinstance(error.args[1], Exception):  # ('Connection aborted.', cause)
        cause = error.args[1]
        words = (cause.strerror if isinstance(cause, OSError) else None) or str(cause) or type(cause).__name__
        is_odd = isinstance(cause, HTTPException) and not isinstance(cause, OSError)
        what = "the answer cannot be read as HTTP" if is_odd else "the connection broke off"
        return f"{what}: {words[:MAX_REASON_CHARS]}"
    text = str(error)
    return NAMED_CONNECTION.sub("", text.rpartition(">: ")[2] if " at 0x" in text else text)
