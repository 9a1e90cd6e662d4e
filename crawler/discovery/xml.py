"""Xml: parsers and small readings that feeds and sitemaps share."""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from extractors.encoding.decode import to_utf8
from extractors.plain import one_line
from extractors.urls import clean_url, is_clean

MAX_URL_CHARS = 2_048  # the limit of the sitemap protocol
# No entity is expanded, nothing is loaded; libxml2's own limits on depth and text length stay on.
SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
# What XML forbids and feeds hold all the same.
CONTROLS = bytes(set(range(32)) - {9, 10, 13})
DECLARATION = re.compile(rb"^\s*<\?xml[^>]{0,200}\?>")
DOCTYPE_START = re.compile("<!DOCTYPE", re.I)
DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,500}(?:\[.{0,100000}?\]\s*)?>", re.S | re.I)
BEGINNING = re.compile(r"<\?xml[\s>]|<(?:\w+:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]", re.I)
CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.S)
ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30};)?")
XML_ENTITIES = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))
NUMERIC = re.compile(r"&#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}));")
SURROGATE = re.compile("[\ud800-\udfff]")  # half of a character, which JSON can escape and nothing can write


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace, also one that nobody declared, in lower case."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def lower_case(root: etree._Element, names: tuple[str, ...]) -> None:
    """Rename elements of these names that are written in capitals (`ITEM`, `Item`), and their attributes."""
    written = [f"{{*}}{form}" for name in names for form in (name.upper(), name.title())]
    for element in list(root.iter(*written)):
        space, brace, _ = str(element.tag).rpartition("}")
        element.tag = f"{space}{brace}{local_name(element)}"
        for name, value in element.attrib.items():
            if (text := str(name)).isascii() and text.isalpha():  # no namespace, declared or not
                del element.attrib[text]
                element.set(text.lower(), value)


def text_of(element: etree._Element | None) -> str:
    """Return an element's text on one line, without markup; '' for None."""
    if element is None:
        return ""
    return one_line("".join(str(text) for text in element.itertext()))


def whole(text: str) -> str:
    """Return a text with U+FFFD in place of halves of characters.

    >>> whole("Ships \\ud800 sail")
    'Ships � sail'
    """
    return text if text.isascii() else SURROGATE.sub("\ufffd", text)


def absolute(base: str, href: str | None) -> str | None:
    """Return `href` as a clean absolute http(s) address, or None if it is none."""
    href = whole(href or "").strip().replace("&amp;", "&")  # escaped twice, as in many a CDATA section
    if not href or len(href) > MAX_URL_CHARS:
        return None
    if is_clean(href):
        return href
    try:
        url = urljoin(base, href)
        parts = urlsplit(url)
        _ = parts.port  # raises ValueError where it is no number
    except ValueError:
        return None
    return clean_url(url) if parts.scheme in ("http", "https") and parts.hostname else None


def parse(data: bytes, url: str, content_type: str | None) -> tuple[etree._Element | None, str | None]:
    """Return the root of an XML document, and what was wrong with it.

    A document that is not well-formed is mended (undefined entities, bare ampersands, control
    characters, wrong encoding) and read as far as it makes sense. The root is None if nothing does.
    """
    utf8, _ = to_utf8(data, content_type)
    try:
        parser = etree.XMLParser(**SAFE, encoding="utf-8")
        return etree.fromstring(DECLARATION.sub(b"", utf8, count=1), parser, base_url=url), None
    except (etree.XMLSyntaxError, ValueError) as error:
        problem = f"not well-formed XML: {error}"
    parser = etree.XMLParser(**SAFE, recover=True, encoding="utf-8")
    try:
        root = etree.fromstring(mend(utf8), parser, base_url=url)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    return root, problem


def mend(utf8: bytes) -> bytes:
    """Return an XML document in UTF-8 with what parsers stumble over repaired, and without a DOCTYPE."""
    text = utf8.decode("utf-8", "replace")
    beginning = BEGINNING.search(text)  # servers print their warnings before it
    start = beginning.start() if beginning else max(text.find("<"), 0)
    text = NUMERIC.sub(_mend_reference, _without_doctype(text[start:]))
    parts = CDATA.split(text)
    parts[::2] = [ENTITY.sub(_mend_entity, part) for part in parts[::2]]
    mended = "".join(parts).encode("utf-8", "replace").translate(None, CONTROLS)
    return DECLARATION.sub(b"", mended, count=1)


def _without_doctype(text: str) -> str:
    """Return a document without its DOCTYPE: the first is it, others are looked at by no parser."""
    start = DOCTYPE_START.search(text)
    found = DOCTYPE.match(text, start.start()) if start else None
    return text[: found.start()] + text[found.end() :] if found else text


def _mend_entity(found: re.Match[str]) -> str:
    name = found.group(1)
    if name in XML_ENTITIES or NUMERIC.match(found.string, found.start()):
        return found.group()
    text = html.unescape(found.group())
    return text if name and text != found.group() else "&amp;" + (name or "")


def _mend_reference(found: re.Match[str]) -> str:
    """Return a reference to a character as it is; of one to none (XML 1.0, 2.2) lxml makes no text."""
    code = int(found[1]) if found[1] else int(found[2], 16)
    is_char = (
        code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0xFFFF < code < 0x110000
    )
    return found.group() if is_char else "\ufffd"
