"""Faults: what servers do to crawlers, each on an address of its own."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from crawler.demo.layouts import note_page
from crawler.demo.wire import HTML, PIECE_BYTES, Wire, gzip_bomb

ROOT = "/faults/"
RETRY_S = 1  # what Retry-After asks for, where the page can be had in the end
NOT_FOUND = note_page("Page not found", "Sorry.").encode()
CHALLENGE = (
    b"<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before accessing "
    b'this site</h1><div id="challenge-form"><noscript>Please enable JavaScript and cookies</noscript></div>'
)
CONSENT = (
    b"<html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1><p>We and our "
    b"842 partners store and access information on your device. Please choose how your data may be used.</p>"
    b"<button>Accept all</button> <button>Manage options</button></body></html>"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to misbehave; readable tells whether a patient crawler ends up with the page's story."""

    name: str
    what: str
    readable: bool
    play: Callable[[Wire], None]

    @property
    def path(self) -> str:
        """Its address, which looks like an article's."""
        return f"{ROOT}a-story-behind-{self.name}"


def _slow_drip(wire: Wire) -> None:
    wire.start(Content_Length=str(len(wire.page)))
    for start in range(len(wire.page)):
        wire.write(wire.page[start : start + 1])
        if not wire.wait(1.0):
            return


def _silence(wire: Wire) -> None:
    wire.wait(600)
    wire.hang_up()


def _reset(wire: Wire) -> None:
    wire.reset()


def _reset_midway(wire: Wire) -> None:
    wire.start(Content_Length=str(len(wire.page)))
    wire.write(wire.page[: len(wire.page) // 2])
    wire.reset()


def _truncated(wire: Wire) -> None:
    wire.start(Content_Length=str(len(wire.page)))
    wire.write(wire.page[: len(wire.page) * 2 // 3])
    wire.hang_up()


def _truncated_chunks(wire: Wire) -> None:
    wire.start(Transfer_Encoding="chunked")
    half = wire.page[: len(wire.page) // 2]
    wire.write(b"%x\r\n%s\r\n" % (len(half), half))
    wire.hang_up()


def _truncated_gzip(wire: Wire) -> None:
    packed = gzip.compress(wire.page, mtime=0)
    wire.send(packed[: len(packed) * 2 // 3], Content_Encoding="gzip")


def _broken_gzip(wire: Wire) -> None:
    wire.send(b"\x1f\x8b\x08" + wire.page, Content_Encoding="gzip")


def _gzip_bomb(wire: Wire) -> None:
    wire.send(gzip_bomb(), Content_Encoding="gzip")


def _endless(wire: Wire) -> None:
    wire.start(Connection="close")
    wire.write(wire.page.replace(b"</html>", b""))
    while wire.wait(0):
        wire.write(b"<p>" + b"and so on " * (PIECE_BYTES // 10))


def _redirect_loop(wire: Wire) -> None:
    other = "" if "back" in wire.query else "?back=1"
    wire.send(b"", 302, Location=f"{ROOT}a-story-behind-redirect-loop{other}")


def _redirect_chain(wire: Wire) -> None:
    step = int(wire.query.get("step", "0") or 0)
    if step < 3:
        wire.send(b"", 301, Location=f"{ROOT}a-story-behind-redirect-chain?step={step + 1}")
    else:
        wire.send(wire.page)


def _redirect_without_end(wire: Wire) -> None:
    step = int(wire.query.get("step", "0") or 0)
    wire.send(b"", 301, Location=f"{ROOT}a-story-behind-redirect-without-end?step={step + 1}")


def _redirect_to_file(wire: Wire) -> None:
    wire.send(b"", 302, Location="file:///etc/passwd")


def _redirect_inside(wire: Wire) -> None:
    wire.send(b"", 302, Location="http://169.254.169.254/latest/meta-data/")


def _soft_404(wire: Wire) -> None:
    wire.send(NOT_FOUND)


def _challenge(wire: Wire) -> None:
    wire.send(CHALLENGE, 403)


def _consent_wall(wire: Wire) -> None:
    wire.send(CONSENT)


def _too_many_requests(wire: Wire) -> None:
    if wire.visits < 2:
        wire.send(b"slow down", 429, Retry_After=str(RETRY_S))
    else:
        wire.send(wire.page)


def _unavailable(wire: Wire) -> None:
    if wire.visits < 1:
        until = datetime.now(UTC) + timedelta(seconds=RETRY_S)
        wire.send(b"back soon", 503, Retry_After=format_datetime(until, usegmt=True))
    else:
        wire.send(wire.page)


def _error_once(wire: Wire) -> None:
    wire.send(wire.page if wire.visits else b"oops", 200 if wire.visits else 500)


def _error_always(wire: Wire) -> None:
    wire.send(b"oops", 500)


def _come_back_tomorrow(wire: Wire) -> None:
    wire.send(b"slow down", 429, Retry_After="86400")


def _cookie_gate(wire: Wire) -> None:
    if "seen=1" in wire.cookie():
        wire.send(wire.page)
    else:
        wire.send(b"", 302, Location=f"{ROOT}a-story-behind-cookie-gate", Set_Cookie="seen=1; Path=/")


def _cookie_flood(wire: Wire) -> None:
    wire.start(Content_Length=str(len(wire.page)), Set_Cookie="flood=" + "x" * 4000)
    wire.write(wire.page)


def _charset_lie(wire: Wire) -> None:
    text = wire.page.decode().replace('charset="utf-8"', 'charset="windows-1252"')
    wire.send(text.encode("windows-1252", "xmlcharrefreplace"), content_type=HTML)


def _charset_unknown(wire: Wire) -> None:
    wire.send(wire.page, content_type="text/html; charset=base64")


def _charset_wide(wire: Wire) -> None:
    wire.send(wire.page.decode().encode("utf-16"), content_type="text/html")


def _type_missing(wire: Wire) -> None:
    wire.send(wire.page, content_type=None)


def _picture(wire: Wire) -> None:
    wire.send(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def _empty(wire: Wire) -> None:
    wire.send(b"")


def _huge(wire: Wire) -> None:
    wire.send(wire.page + b"<p>" + b"filling " * 5_000_000)


FAULTS: tuple[Fault, ...] = tuple(
    Fault(play.__name__[1:].replace("_", "-"), what, readable, play)
    for play, readable, what in (
        (_slow_drip, False, "one byte a second"),
        (_silence, False, "takes the request and never answers"),
        (_reset, False, "breaks the connection off before the answer"),
        (_reset_midway, False, "breaks it off in the middle of the page"),
        (_truncated, False, "ends before the Content-Length it promised"),
        (_truncated_chunks, False, "ends without the last chunk"),
        (_truncated_gzip, False, "ends in the middle of gzip data"),
        (_broken_gzip, False, "says gzip and is none"),
        (_gzip_bomb, False, "unpacks to 256 MiB"),
        (_endless, False, "never ends"),
        (_huge, False, "40 MB"),
        (_redirect_loop, False, "two addresses that point to each other"),
        (_redirect_without_end, False, "always one hop more"),
        (_redirect_to_file, False, "points to a file"),
        (_redirect_inside, False, "points into a private network"),
        (_redirect_chain, True, "three hops, then the page"),
        (_soft_404, False, "'not found' with status 200"),
        (_challenge, False, "a check of the browser"),
        (_consent_wall, False, "a wall of consent"),
        (_too_many_requests, True, "429 with Retry-After in seconds, twice"),
        (_unavailable, True, "503 with Retry-After as a date, once"),
        (_error_once, True, "500, once"),
        (_error_always, False, "500, always"),
        (_come_back_tomorrow, False, "429 with Retry-After of a day"),
        (_cookie_gate, True, "redirects to itself until its cookie comes back"),
        (_cookie_flood, True, "sets a cookie of 4,000 bytes"),
        (_charset_lie, True, "says UTF-8 and is windows-1252"),
        (_charset_unknown, True, "charset=base64"),
        (_charset_wide, True, "UTF-16, told by its byte order mark only"),
        (_type_missing, True, "no Content-Type"),
        (_picture, False, "a picture served as a page"),
        (_empty, False, "nothing"),
    )
)
BY_PATH = {fault.path: fault for fault in FAULTS}
