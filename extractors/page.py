"""Page: bytes decoded once, parsed once; JSON-LD, meta and links read once, on demand."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from extractors.declared import article_object
from extractors.encoding import decode_html
from extractors.errors import PageError
from extractors.jsonld import read_json_ld

MAX_BYTES = 10_000_000


class Page:
    """A parsed page and what it declares about itself.

    root      the <html> element of the one lxml tree
    url       address as fetched, '' if nobody told
    encoding  the encoding the bytes were read in
    warnings  what was lost or repaired while parsing, one sentence each
    fetched_at, status   data of the fetch, if the caller knows them (ISO 8601 UTC; HTTP status)
    """

    def __init__(
        self,
        root: etree._Element,
        url: str,
        *,
        encoding: str = "utf-8",
        warnings: tuple[str, ...] = (),
        fetched_at: str | None = None,
        status: int | None = None,
    ) -> None:
        self.root = root
        self.url = url
        self.encoding = encoding
        self.warnings = warnings
        self.fetched_at = fetched_at
        self.status = status

    @classmethod
    def from_html(
        cls,
        html: bytes | str,
        url: str | None = None,
        *,
        content_type: str | None = None,
        fetched_at: str | None = None,
        status: int | None = None,
        max_bytes: int = MAX_BYTES,
    ) -> Page:
        """Decode and parse `html`. Raises PageError where it cannot be a page."""
        url = url or ""
        if len(html) > max_bytes:
            raise PageError(url, f"larger than the limit of {max_bytes} bytes")
        text, encoding = (html, "utf-8") if isinstance(html, str) else decode_html(html, content_type)
        if not text.strip():
            raise PageError(url, "the page is empty")
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        root = etree.fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser)
        if root is None:
            raise PageError(url, "the page has no elements")
        return cls(root, url, encoding=encoding, fetched_at=fetched_at, status=status)

    @cached_property
    def base_url(self) -> str:
        """The address that relative links are resolved against."""
        base = self.root.find(".//base[@href]")
        return urljoin(self.url, base.get("href", "")) if base is not None else self.url

    def absolute(self, href: str | None) -> str | None:
        """Return `href` as an absolute http(s) address, or None if it is none."""
        try:
            url = urljoin(self.base_url, (href or "").strip())
            return url if urlsplit(url).scheme in ("http", "https") else None
        except ValueError:
            return None

    @cached_property
    def json_ld(self) -> tuple[dict[str, Any], ...]:
        """Every JSON-LD object of the page, nested ones and @graph members too, in document order."""
        return read_json_ld(self.root)

    @cached_property
    def article_object(self) -> dict[str, Any]:
        """The JSON-LD object that speaks of this page's article; empty if none does."""
        return article_object(self)

    @cached_property
    def meta(self) -> dict[str, tuple[str, ...]]:
        """Contents of <meta> by lower-case name, property, itemprop or http-equiv, in document order."""
        found: dict[str, list[str]] = {}
        for element in self.root.iter("meta"):
            content = (element.get("content") or "").strip()
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                key = (element.get(attribute) or "").strip().lower()
                if key and content:
                    found.setdefault(key, []).append(content)
        return {key: tuple(values) for key, values in found.items()}

    @cached_property
    def link_rels(self) -> dict[str, tuple[str, ...]]:
        """Absolute href of <link> by lower-case rel token."""
        found: dict[str, list[str]] = {}
        for element in self.root.iter("link"):
            href = self.absolute(element.get("href"))
            for rel in (element.get("rel") or "").lower().split():
                if href:
                    found.setdefault(rel, []).append(href)
        return {key: tuple(values) for key, values in found.items()}

    @cached_property
    def title(self) -> str | None:
        """Text of the first <title> in one line, or None."""
        element = self.root.find(".//title")
        text = " ".join("".join(str(t) for t in element.itertext()).split()) if element is not None else ""
        return text or None

    def first_meta(self, *keys: str) -> str | None:
        """Return the first content of the first of `keys` that the page declares, or None."""
        return next((self.meta[key][0] for key in keys if key in self.meta), None)
