"""Received: from what was handed in, in whatever wrapping, to the page in UTF-8 and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from extractors.encoding.decode import to_utf8
from extractors.encoding.mojibake import ENCODED_TWICE, restore_quotes, undo_second_encoding
from extractors.errors import PageError
from extractors.markup.saved import is_saved, read_saved, saved_from, without_embedded
from extractors.markup.shown_source import SCHEME, shown_source
from extractors.replay import capture_of, copy_of, undo_copying, undo_rewriting
from extractors.sniff import binary_reason, foreign_reason
from extractors.urls import same_site

Headers = tuple[tuple[str, str], ...]
# As clients have them: pairs or a mapping, text or bytes, several values of a name in a list.
AnyHeaders = Iterable[tuple[str | bytes, object]] | Mapping[str, object] | Mapping[bytes, object]

MAX_BYTES = 10_000_000
CUT_OFF = "the saved file ends before its page does"


@dataclass(frozen=True, slots=True)
class Received:
    """A page in UTF-8 and what is known of it.

    url        the page's own address, '' if nobody told; address is that as fetched, which differs where
               a web archive shows the page
    encoding   the encoding the bytes were read in
    fetched_at when it was fetched from its site, ISO 8601 UTC
    is_file    whether a browser may have saved it, with copies of its pictures beside it
    warnings   what was repaired or is missing, one sentence each
    """

    utf8: bytes
    url: str
    address: str
    encoding: str
    fetched_at: str | None
    is_file: bool
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
    check_type("content_type", content_type or "", str)
    check_type("fetched_at", fetched_at or "", str)
    check_type("max_bytes", max_bytes, int)
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
    utf8, address = shown_source(utf8) or utf8, address.removeprefix(SCHEME)
    if reason := foreign_reason(utf8, content_type):
        raise PageError(address, f"not an HTML page: {reason}")
    source, saved_at = saved_from(utf8)
    is_file = not address or same_site(address, source)  # else a site shows what was saved elsewhere
    address = address or source
    fetched_at = fetched_at or (saved_at if is_file else None)
    copied = copy_of(utf8)
    capture = copied or capture_of(address)
    if capture:
        utf8 = undo_copying(utf8) if copied else undo_rewriting(utf8, capture)
        fetched_at = capture.fetched_at or fetched_at
    return Received(
        utf8,
        url=capture.url if capture else address,
        address=address,
        encoding=encoding,
        fetched_at=fetched_at,
        is_file=is_file,
        warnings=tuple(warnings),
    )


def check_type(name: str, value: object, *types: type) -> None:
    """Raise TypeError where an argument is of none of `types`, as None is where a fetch brought nothing."""
    if not isinstance(value, types):
        wanted = " or ".join(one.__name__ for one in types)
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")


def read_headers(headers: AnyHeaders) -> Headers:
    """Return a response's headers as pairs of text, in whatever form a client has them.

    Raises TypeError for what is no headers: what they refuse must not be passed over in silence.
    """
    items = getattr(headers, "items", None)
    try:
        return tuple(_pairs(items() if items else headers))
    except (TypeError, ValueError) as error:
        raise TypeError(
            f"headers must be pairs of names and values, or a mapping, not {type(headers).__name__}: {error}"
        ) from error


def _pairs(pairs: Any) -> Iterator[tuple[str, str]]:
    for name, values in pairs:
        for value in values if isinstance(values, (list, tuple)) else (values,):
            yield _text(name), _text(value)


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def check_size(url: str, data: bytes, max_bytes: int) -> None:
    """Raise PageError where a page has more than `max_bytes`."""
    if len(data) > max_bytes:
        raise PageError(url, f"larger than {max_bytes:,} bytes, the most that is read of one page")


def _to_utf8(html: bytes | str, url: str, content_type: str | None, max_bytes: int) -> tuple[bytes, str]:
    """Return the page in UTF-8 without zero bytes, and the encoding it came in."""
    data = html if isinstance(html, bytes) else html.encode("utf-8", "replace")
    if len(data) > max_bytes:
        data = without_embedded(data)
    check_size(url, data, max_bytes)
    if not (data[:1000].strip() or data.strip()):
        raise PageError(url, "the page is empty")
    encoding = "utf-8"
    if isinstance(html, bytes):
        if reason := binary_reason(data):
            raise PageError(url, f"not an HTML page: {reason}")
        data, encoding = to_utf8(data, content_type)
    return data.replace(b"\0", b""), encoding
