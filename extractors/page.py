"""Page: bytes decoded once, parsed once; JSON-LD, meta and links read once, on demand."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import numpy as np
from lxml import etree

from extractors.declared import article_object, types_of
from extractors.errors import PageError
from extractors.markup.copies import leave_out_copies
from extractors.markup.jsonld import read_json_ld
from extractors.markup.preformatted import lay_out_prose
from extractors.markup.quotations import print_marks
from extractors.markup.set_lines import set_paragraphs
from extractors.markup.shadow import compose_shadows
from extractors.markup.tree import parse_tree
from extractors.own_address import OwnAddress, own_address
from extractors.received import MAX_BYTES, AnyHeaders, Headers, check_type, read_headers, receive
from extractors.site_name import site_names

MAX_META = 2_000
MAX_META_CHARS = 20_000
MAX_URL_CHARS = 4_000
# The rels of style sheets, fonts, icons and the like: four links in five, and no field reads them.
LOADED = frozenset(
    "stylesheet preload modulepreload prefetch preconnect dns-prefetch icon mask-icon apple-touch-icon "
    "apple-touch-icon-precomposed manifest".split()
)
# Elements that are looked up by tag, all found in one walk; headings and players keep their common order.
GATHERED = {
    **{
        tag: tag
        for tag in "article base figure img input link meta p pre q script template time title".split()
    },
    **dict.fromkeys("video iframe object embed amp-youtube amp-video lite-youtube".split(), "player"),
    **dict.fromkeys(("xmp", "plaintext", "listing"), "pre"),
    **dict.fromkeys(("amp-img", "amp-anim"), "picture of AMP"),
    **dict.fromkeys(("h1", "h2", "h3", "h4"), "heading"),
}
# Where a word may be broken, and where a line may not: of no text, and in the way of who looks for a word.
# Before each a byte of it that few pages have: to look for one byte is far faster than for more.
UNSEEN = ((b"\xad", b"\xc2\xad"), (b"\x81", b"\xe2\x81\xa0"), (b"\xef", b"\xef\xbb\xbf"), (b"&", b"&shy;"))
# Addresses that resolving and checking leaves as they are: most links are such, or paths that follow a host.
_PLAIN_HOST = r"https?://[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){1,8}"
_PLAIN_PATH = r"/(?!/)[!\"$-:<->@-~]*(?:\?[!\"$-~]+)?"  # of ASCII, no fragment, no ';' before a '?'
_ORIGIN = re.compile(rf"({_PLAIN_HOST})(?:[/?#]|$)", re.A)
_PLAIN_URL = re.compile(_PLAIN_HOST + _PLAIN_PATH, re.A)
_SPACE = re.compile(r"[\s\x00-\x20\x7f]")
_LOCAL = re.compile(_PLAIN_PATH, re.A)
_BEFORE_QUERY = re.compile(r"[^?#]*")


class Page:
    """A parsed page and what it declares about itself.

    root      the <html> element of the one lxml tree
    url       the page's own address, '' if nothing tells: as fetched, but of a capture that a web archive
              shows the address that was archived, and where nobody told the one that the page declares
    address   the address as fetched, '' if nobody told
    declared  the declared address, where it stands in for one that nobody told
    encoding  the encoding the bytes were read in
    warnings  what was lost or repaired while parsing, one sentence each
    source    the page in UTF-8 before it was parsed, empty if nobody told: asked what cannot be in the tree
    fetched_at, status, headers   data of the fetch, if the caller knows them (ISO 8601 UTC; HTTP
              status; the response's (name, value) pairs)
    """

    def __init__(
        self,
        root: etree._Element,
        url: str,
        *,
        address: str | None = None,
        encoding: str = "utf-8",
        warnings: tuple[str, ...] = (),
        fetched_at: str | None = None,
        status: int | None = None,
        headers: Headers = (),
        source: bytes = b"",
        declared: OwnAddress | None = None,
    ) -> None:
        self.root = root
        self.url = url
        self.address = url if address is None else address
        self.encoding = encoding
        self.warnings = warnings
        self.fetched_at = fetched_at
        self.status = status
        self.headers = headers
        self.source = source
        self.declared = declared

    @classmethod
    def from_html(
        cls,
        html: bytes | str,
        url: str | None = None,
        *,
        content_type: str | None = None,
        fetched_at: str | None = None,
        status: int | None = None,
        headers: AnyHeaders = (),
        max_bytes: int = MAX_BYTES,
    ) -> Page:
        """Decode and parse `html`. Raises PageError where it cannot be a page."""
        check_type("status", status or 0, int)
        pairs = read_headers(headers)
        received = receive(html, url, content_type, fetched_at, max_bytes)
        root, warnings = parse_tree(_without_unseen(received.utf8))
        if root is None:
            raise PageError(received.address, "the page has no elements and no text")
        if received.is_file:
            leave_out_copies(root)
        page = cls(
            root,
            received.url,
            address=received.address,
            encoding=received.encoding,
            warnings=received.warnings + warnings,
            fetched_at=received.fetched_at,
            status=status,
            headers=pairs,
            source=received.utf8,
        )
        for picture in page.elements["picture of AMP"]:
            picture.tag = "img"
        for text in page.elements["pre"]:  # by whichever of its names
            text.tag = "pre"
        lay_out_prose(page.elements["pre"])
        if set_paragraphs(page.root, received.utf8):
            del page.elements
        if compose_shadows(page.elements["template"]):
            del page.elements  # they were found in the order of the source
        print_marks(page.elements["q"], page.language)
        declared = None if page.url else own_address(page.elements["link"], page.elements["meta"])
        if declared and (url := _join("", declared.url)):
            page.url, page.declared = url, declared
        return page

    @cached_property
    def elements(self) -> dict[str, list[etree._Element]]:
        """The page's elements of the tags in `GATHERED`, by tag, its players and its headings."""
        found: dict[str, list[etree._Element]] = {kind: [] for kind in GATHERED.values()}
        for element in self.root.iter(*GATHERED):
            found[GATHERED[str(element.tag)]].append(element)
        return found

    def with_root(self, root: etree._Element) -> Page:
        """Return the same page with another tree, nothing read from it yet."""
        return Page(
            root,
            self.url,
            address=self.address,
            encoding=self.encoding,
            warnings=self.warnings,
            fetched_at=self.fetched_at,
            status=self.status,
            headers=self.headers,
            source=self.source,
            declared=self.declared,
        )

    @cached_property
    def base_url(self) -> str:
        """The address that relative links are resolved against."""
        href = next((href for base in self.elements["base"] if (href := base.get("href"))), None)
        return (_join(self.url, href) if href else None) or self.url

    def absolute(self, href: str | None) -> str | None:
        """Return `href` as an absolute http(s) address, or None if it is none."""
        if not href:
            return None
        if len(href) <= MAX_URL_CHARS and "/." not in href:
            if _PLAIN_URL.fullmatch(href):
                return href
            if self._origin and _LOCAL.fullmatch(href):
                return self._origin + href
        return _join(self.base_url, href)

    @cached_property
    def _origin(self) -> str:
        """Scheme and host of the base address, '' where they are not plain."""
        found = _ORIGIN.match(self.base_url)
        return found[1] if found else ""

    @cached_property
    def json_ld(self) -> tuple[dict[str, Any], ...]:
        """Every JSON-LD object of the page, nested ones and @graph members too, in document order.

        Property values that only refer to another object of the page hold that object.
        """
        scripts = (s for s in self.elements["script"] if "ld+json" in (s.get("type") or "").lower())
        return read_json_ld(script.text or "" for script in scripts)

    @cached_property
    def json_ld_types(self) -> tuple[tuple[str, ...], ...]:
        """The types of each of the JSON-LD objects, see `declared.types_of`."""
        return tuple([types_of(value) for value in self.json_ld])

    @cached_property
    def article_object(self) -> dict[str, Any]:
        """The JSON-LD object that speaks of this page's article; empty if none does."""
        return article_object(self)

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The outlet's names as the page declares them, best first; the last ones come from its host."""
        return site_names(self)

    @cached_property
    def meta(self) -> dict[str, tuple[str, ...]]:
        """Contents of <meta> by lower-case name, property, itemprop or http-equiv, in document order.

        Open Graph is under og:… and article:…, Twitter under twitter:…, Dublin Core under dc.… and
        dcterms.… (a colon after either is read as a dot).
        """
        found: dict[str, list[str]] = {}
        for element in self.elements["meta"][:MAX_META]:
            content = " ".join(_content(element)[:MAX_META_CHARS].split())
            for attribute in ("property", "name", "itemprop", "http-equiv") if content else ():
                key = (element.get(attribute) or "")[:200].strip().lower()
                if key.startswith(("dc:", "dcterms:")):
                    key = key.replace(":", ".", 1)
                if key:
                    found.setdefault(key, []).append(content)
        return {key: tuple(values) for key, values in found.items()}

    @cached_property
    def link_rels(self) -> dict[str, tuple[str, ...]]:
        """Absolute href of <link> by lower-case rel token, what browsers load with the page left out."""
        found: dict[str, list[str]] = {}
        for element in self.elements["link"][:MAX_META]:
            rels = (element.get("rel") or "")[:200].lower().split()
            href = self.absolute(element.get("href")) if rels and LOADED.isdisjoint(rels) else None
            for rel in rels if href else ():
                found.setdefault(rel, []).append(str(href))
        return {key: tuple(values) for key, values in found.items()}

    @cached_property
    def language(self) -> str:
        """The language that the page declares, as it writes it, or ''; the assembler puts the text's here."""
        declared = self.root.get("lang") or self.root.get("{http://www.w3.org/XML/1998/namespace}lang")
        return declared or self.first_meta("og:locale", "content-language", "dc.language", "language") or ""

    @cached_property
    def title(self) -> str | None:
        """Text of the first <title> in one line, or None."""
        titles = (" ".join((title.text or "")[:MAX_META_CHARS].split()) for title in self.elements["title"])
        return next((text for text in titles if text), None)

    def first_meta(self, *keys: str) -> str | None:
        """Return the first content of the first of `keys` that the page declares, or None."""
        return next((self.meta[key][0] for key in keys if key in self.meta), None)


def _content(meta: etree._Element) -> str:
    """Return what a <meta> says; of those that say it in `value` only the times are of use."""
    content = meta.get("content")
    if content is None and "time" in (meta.get("name") or meta.get("property") or ""):
        content = meta.get("value")
    return content or ""


def _join(base: str, href: str) -> str | None:
    """Return `href` as an absolute http(s) address against `base`, or None if it is none."""
    try:
        url = urljoin(base, _forward(href.strip())) if len(href) <= MAX_URL_CHARS else ""
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 80)
        usable = usable and not _SPACE.search(parts.netloc)
    except ValueError:  # such as an unclosed [ of an IPv6 address, or port 99999: no address at all
        return None
    return _SPACE.sub(lambda space: quote(space[0]), url) if usable else None


def _forward(href: str) -> str:
    """Return a link with slashes for the backslashes of its path, as browsers read it."""
    if "\\" not in href:
        return href
    return _BEFORE_QUERY.sub(lambda path: path[0].replace("\\", "/"), href, count=1)


def _without_unseen(utf8: bytes) -> bytes:
    for byte, mark in UNSEEN:
        if byte in utf8 and _stands_in(mark, utf8):
            utf8 = utf8.replace(mark, b"")
    return utf8


def _stands_in(mark: bytes, utf8: bytes) -> bool:
    """Do what `in` does, but look for one byte at a time, which numpy does far faster."""
    codes = np.frombuffer(utf8, np.uint8)
    at = np.flatnonzero(codes == mark[0])
    for place, code in enumerate(mark[1:], 1):
        at = at[codes.take(at + place, mode="clip") == code]
    return at.size > 0
