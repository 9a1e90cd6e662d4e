"""Variants: addresses of one story made for telephones, for AMP or for paper."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# First labels of hosts, segments and endings of paths, and query parameters that mark a variant.
HOST = re.compile(r"^(?:(?:m|mobile|amp|wap|touch)\.)+")
SEGMENT = re.compile(r"/(?:amp|print|mobile)(?=/|$)|^/(?:m|wap|touch)(?=/)")
EDGE = re.compile(r"^/(?:amp|print)(?=/.)|(?<=.)/(?:amp|print)/?$")
ENDING = re.compile(r"\.(?:amp|print)(?=\.html?$|$)")
PARAMETER = re.compile(
    r"(?:^|&)(?:amp|mobile|outputtype|print|view=(?:print|amp|mobile)|m(?==[01](?:&|$)))(?:=[^&]*)?(?=&|$)"
)


def unmarked(path: str) -> str:
    """Return the path that a copy for AMP or paper is a variant of.

    >>> unmarked("/world/ships-sail/amp/"), unmarked("/print/world/ships-sail"), unmarked("/amp/")
    ('/world/ships-sail', '/world/ships-sail', '/amp/')
    """
    return EDGE.sub("", path) or path


def is_variant(url: str, canonical: str) -> bool:
    """Whether `url` is that of `canonical` with the marks of a variant, which the other lacks.

    >>> is_variant("https://amp.a.example/ships-sail.html", "https://www.a.example/ships-sail.html")
    True
    >>> is_variant("https://a.example/ships-sail", "https://www.a.example/ships-sail")
    False
    """
    plain, other = _plain(url), _plain(canonical)
    return plain == other != "" and _whole(canonical) == other != _whole(url)


def _plain(url: str) -> str:
    """Return an address without marks, scheme and `www.`; '' for what is no address."""
    try:
        parts = urlsplit(url.lower())
    except ValueError:
        return ""
    path = ENDING.sub("", SEGMENT.sub("", parts.path)).rstrip("/")
    query = PARAMETER.sub("", parts.query).lstrip("&")
    return f"{HOST.sub('', parts.netloc.removeprefix('www.'))}{path}?{query}"


def _whole(url: str) -> str:
    """Return an address as `_plain` does, its marks kept."""
    parts = urlsplit(url.lower())
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"
