"""Received: from what was handed in, in whatever wrapping, to the page in UTF-8 and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.encoding.decode import to_utf8
from extractors.encoding.mojibake import ENCODED_TWICE, restore_quotes, undo_second_encoding
from extractors.errors import PageError
from extractors.markup.saved import is_saved, read_saved, saved_from
from extractors.replay import capture_of, undo_rewriting
from extractors.sniff import binary_reason, foreign_reason

MAX_BYTES = 10_000_000
CUT_OFF = "the saved file ends before its page does"


@dataclass(frozen=True, slots=True)
class Received:
    """A page in UTF-8 and what is known of it.

    url        the page's own address, '' if nobody told; address is that as fetched, which differs where
               a web archive shows the page
    encoding   the encoding the bytes were read in
    fetched_at when it was fetched from its site, ISO 8601 UTC
    warnings   what was repaired or is missing, one sentence each
    """

    utf8: bytes
    url: str
    address: str
    encoding: str
    fetched_at: str | None
    warnings: tuple[str, ...]


def receive(
    html: bytes | str, url: str | None, content_type: str | None, fetched_at: str | None, max_bytes: int
) -> Received:
    """Unwrap and decode `html`. Raises PageError where it cannot be a page."""
    address = url or ""
    if isinstance(html, (bytearray, memoryview)):  # what some libraries receive a page into
        html = bytes(html)
    check_type("html", html, bytes, str)
    check_type("url", address, str)
    warnings = []
    if isinstance(html, bytes) and is_saved(html):
        saved = read_saved(html)
        if saved is None:
            raise PageError(address, "a page saved by a browser, but there is no HTML in it")
        html, address = saved.html, address or saved.url
        content_type, fetched_at = saved.content_type, fetched_at or saved.saved_at
        warnings += [CUT_OFF] * saved.is_cut
    utf8, encoding = _to_utf8(html, address, content_type, max_bytes)
    once = undo_second_encoding(utf8)
    warnings += [ENCODED_TWICE] * bool(once)
    utf8 = restore_quotes(once or utf8)
    if reason := foreign_reason(utf8, content_type):
        raise PageError(address, f"not an HTML page: {reason}")
    address = address or saved_from(utf8)
    capture = capture_of(address)
    if capture:
        utf8, fetched_at = undo_rewriting(utf8, capture), capture.fetched_at
    return Received(
        utf8,
        url=capture.url if capture else address,
        address=address,
        encoding=encoding,
        fetched_at=fetched_at,
        warnings=tuple(warnings),
    )


def check_type(name: str, value: object, *types: type) -> None:
    """Raise TypeError where an argument is of none of `types`, as None is where a fetch brought nothing."""
    if not isinstance(value, types):
        wanted = " or ".join(one.__name__ for one in types)
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")


def _to_utf8(html: bytes | str, url: str, content_type: str | None, max_bytes: int) -> tuple[bytes, str]:
    """Return the page in UTF-8 without zero bytes, and the encoding it came in."""
    if len(html) > max_bytes:
        raise PageError(url, f"larger than the limit of {max_bytes} bytes (max_bytes)")
    if not (html[:1000].strip() or html.strip()):
        raise PageError(url, "the page is empty")
    encoding = "utf-8"
    if isinstance(html, bytes):
        if reason := binary_reason(html):
            raise PageError(url, f"not an HTML page: {reason}")
        html, encoding = to_utf8(html, content_type)
    else:
        html = html.encode("utf-8", "replace")
    return html.replace(b"\0", b""), encoding
