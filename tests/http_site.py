"""A real HTTP server on 127.0.0.1 for tests: pages by path, and every way to misbehave."""

from __future__ import annotations

import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Address
from pathlib import Path
from threading import Thread

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import CertificateBuilder, IPAddress, Name, NameAttribute, SubjectAlternativeName
from cryptography.x509.oid import NameOID


@dataclass(slots=True)
class Answer:
    """What a path answers. `length` is the Content-Length to claim; None leaves the header out."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = -1  # -1: the true one


Route = Answer | str | Callable[[BaseHTTPRequestHandler], None]


class Site:
    """Routes by path ('/a?b=1' included), what was asked for, and when (monotonic seconds)."""

    def __init__(self, routes: dict[str, Route]) -> None:
        self.routes = routes
        self.requests: list[tuple[float, str, dict[str, str]]] = []
        self.url = ""

    @property
    def paths(self) -> list[str]:
        """Paths asked for, robots.txt left out."""
        return [path for _, path, _ in self.requests if path != "/robots.txt"]

    @property
    def netloc(self) -> str:
        """Host and port, as --allow-private takes them."""
        return self.url.partition("://")[2]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request by its route; 404 where there is none."""
        self.requests.append(
            (time.monotonic(), handler.path, {n.title(): v for n, v in handler.headers.items()})
        )
        route = self.routes.get(handler.path, Answer(b"nothing here", 404))
        if isinstance(route, str):
            route = Answer(route.encode(), headers={"Content-Type": "text/html; charset=utf-8"})
        if isinstance(route, Answer):
            send(handler, route)
        else:
            route(handler)


def send(handler: BaseHTTPRequestHandler, answer: Answer) -> None:
    """Send `answer` whole."""
    handler.send_response(answer.status)
    for name, value in {"Content-Type": "text/html", **answer.headers}.items():
        handler.send_header(name, value)
    if answer.length is not None:
        handler.send_header("Content-Length", str(len(answer.body) if answer.length < 0 else answer.length))
    handler.end_headers()
    handler.wfile.write(answer.body)


def redirect(target: str, status: int = 302) -> Answer:
    """An answer that sends on to `target`."""
    return Answer(b"", status, {"Location": target})


def in_turn(*answers: Route) -> Callable[[BaseHTTPRequestHandler], None]:
    """A route that gives each answer once, and the last one for ever."""
    left = list(answers)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        route = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(route, Answer):
            send(handler, route)
        elif isinstance(route, str):
            send(handler, Answer(route.encode()))
        else:
            route(handler)

    return answer


def drip(handler: BaseHTTPRequestHandler) -> None:
    """Send headers, then one byte at a time, without end."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    _drip(handler)


def drip_headers(handler: BaseHTTPRequestHandler) -> None:
    """Send the status line, then a header that never ends, one byte at a time."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _drip(handler)


def _drip(handler: BaseHTTPRequestHandler) -> None:
    for _ in range(600):
        try:
            handler.wfile.write(b"a")
            handler.wfile.flush()
        except OSError:
            return  # the client has had enough
        time.sleep(0.05)


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Send a body without end, as fast as it goes."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(b"a" * 65536)  # raises when the client has had enough


def silent(handler: BaseHTTPRequestHandler) -> None:
    """Take the request and say nothing."""
    time.sleep(2)


def reset(handler: BaseHTTPRequestHandler) -> None:
    """Break the connection off with a TCP reset, without an answer."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    site: Site

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that leave early are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self.server.site.answer(self)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output clean."""

    def finish(self) -> None:
        try:
            super().finish()
        except OSError:
            return  # reset() closed the connection


class _Server6(_Server):
    address_family = socket.AF_INET6


@contextmanager
def serve(
    routes: dict[str, Route], tls: ssl.SSLContext | None = None, host: str = "127.0.0.1"
) -> Iterator[Site]:
    """Serve `routes` on a free port while the context lasts, by https if `tls` is given."""
    site = Site(routes)
    server = (_Server6 if ":" in host else _Server)((host, 0), _Handler)
    server.site = site
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    name = f"[{host}]" if ":" in host else host
    site.url = f"{'https' if tls else 'http'}://{name}:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def self_signed(folder: Path) -> ssl.SSLContext:
    """A context whose certificate for 127.0.0.1 no authority has signed; its file is left in `folder`."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = Name([NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .add_extension(SubjectAlternativeName([IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = Encoding.PEM
    secret = key.private_bytes(pem, PrivateFormat.PKCS8, NoEncryption())
    (folder / "site.pem").write_bytes(secret + certificate.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "site.pem")
    return context
