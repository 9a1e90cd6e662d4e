"""URL parts: the parts of an address, malformed ones survived."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

NO_ADDRESS = SplitResult("", "", "", "", "")


@lru_cache(maxsize=4096)
def split(url: str) -> SplitResult:
    """Return the parts of `url`; all empty where it is malformed or has no host.

    >>> split("https://a.example/b").path, split("http://[oops").path
    ('/b', '')
    """
    try:
        parts = urlsplit(url.strip())
        return parts if parts.hostname else NO_ADDRESS
    except ValueError:
        return NO_ADDRESS


def path_of(url: str) -> str:
    """Return the path of `url` without slashes at its ends; '' for a home page or a malformed address."""
    return split(url).path.strip("/")
