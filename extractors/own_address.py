"""Own address: what a page declares as its address, for those that came without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from extractors.record import Source
from extractors.replay import capture_of
from extractors.url_parts import split
from extractors.urls import same_site

MAX_DECLARED = 2_000  # elements that are looked at


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """An absolute address and what declares it."""

    url: str
    source: Source
    detail: str


def own_address(links: list[etree._Element], metas: list[etree._Element]) -> OwnAddress | None:
    """Return the address that a page declares in <link rel=canonical> or og:url, the former first, or None.

    None, too, where they are of several sites: one copied the story from the other, and nothing tells which.
    Left out: home pages, which careless sites declare on all pages, and the addresses of captures.
    """
    declared = [address for address in _declared(links, metas) if _is_page(address.url)]
    if not declared or any(not same_site(declared[0].url, other.url) for other in declared):
        return None
    return declared[0]


def _declared(links: list[etree._Element], metas: list[etree._Element]) -> Iterator[OwnAddress]:
    for link in links[:MAX_DECLARED]:
        if "canonical" in (link.get("rel") or "")[:200].lower().split():
            yield OwnAddress(_without_fragment(link.get("href")), "markup", "link rel=canonical")
    for meta in metas[:MAX_DECLARED]:
        if (meta.get("property") or meta.get("name") or "")[:200].strip().lower() == "og:url":
            yield OwnAddress(_without_fragment(meta.get("content")), "meta", "og:url")


def _without_fragment(address: str | None) -> str:
    return (address or "").strip().partition("#")[0]


def _is_page(url: str) -> bool:
    parts = split(url)
    is_web = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    return is_web and bool(parts.path.strip("/") or parts.query) and capture_of(url) is None
