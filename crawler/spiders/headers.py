"""Headers: those of Scrapy's requests and answers as text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrapy.http import Headers, Response


def header_pairs(headers: Headers) -> tuple[tuple[str, str], ...]:
    """Return all headers with their values."""
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in headers.items()
        for value in values
    )


def header_of(response: Response) -> Callable[[str], str | None]:
    """Return what returns the value of a header, None where there is none."""

    def header(name: str) -> str | None:
        value: bytes = response.headers.get(name) or b""
        try:
            return value.decode("utf-8") or None  # beyond what HTTP allows, and what browsers do
        except UnicodeDecodeError:
            return value.decode("latin-1")

    return header
