"""Microdata: items of schema.org vocabularies, in the same shape as JSON-LD objects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

MAX_ITEMS = 300
MAX_PROPERTIES = 2_000
MAX_VALUE_CHARS = 5_000
# Where the HTML Standard takes a property's value from an attribute (5.2.4, Values).
VALUE_ATTRIBUTES = {
    "meta": "content", "a": "href", "area": "href", "link": "href", "img": "src", "audio": "src",
    "embed": "src", "iframe": "src", "source": "src", "track": "src", "video": "src", "object": "data",
    "data": "value", "meter": "value", "time": "datetime",
}  # fmt: skip
# Names for which the words matter where an address is only their target.
TEXT_OF_LINKS = frozenset(("author", "creator", "name", "headline", "articleSection", "keywords", "editor"))

_items = etree.XPath("//*[@itemscope]")
_properties = etree.XPath("//*[@itemprop]")
_Items = dict[etree._Element, dict[str, Any]]


def read_microdata(root: etree._Element) -> tuple[dict[str, Any], ...]:
    """Return the items under `root` in document order, each as {"@type": …, property: value or values}.

    A value is one line of text, an address as written, or the nested item. articleBody is left out:
    the body has its own reading. An item with an itemid has it as "@id".
    """
    items: _Items = {}
    for element in _select(_items, root, MAX_ITEMS):
        kind = str(element.get("itemtype") or "").split()
        items[element] = {"@type": kind[0].rstrip("/").rpartition("/")[2]} if kind else {}
        if item_id := element.get("itemid"):
            items[element]["@id"] = str(item_id)
    for element in _select(_properties, root, MAX_PROPERTIES) if items else ():
        owner = next((items[above] for above in element.iterancestors() if above in items), None)
        if owner is not None:
            for name, value in _values(element, items):
                _add(owner, name, value)
    return tuple(items.values())


def _select(path: etree.XPath, root: etree._Element, limit: int) -> list[etree._Element]:
    found = path(root)
    return [e for e in found[:limit] if isinstance(e, etree._Element)] if isinstance(found, list) else []


def _values(element: etree._Element, items: _Items) -> Iterator[tuple[str, Any]]:
    for name in str(element.get("itemprop") or "").split()[:10]:
        name = name.rpartition("/")[2]
        if element in items:
            yield name, items[element]
        elif name != "articleBody" and (value := _text_value(element, name)):
            yield name, value[:MAX_VALUE_CHARS]


def _text_value(element: etree._Element, name: str) -> str:
    attribute = VALUE_ATTRIBUTES.get(str(element.tag), "content")
    value = None if attribute == "href" and name in TEXT_OF_LINKS else element.get(attribute)
    if value is None:
        value = _start_of_text(element)
    return str(value).strip()


def _start_of_text(element: etree._Element) -> str:
    """Return the first MAX_VALUE_CHARS of the element's text on one line, reading no further."""
    parts, length = [], 0
    for text in element.itertext():
        parts.append(str(text)[:MAX_VALUE_CHARS])
        length += len(parts[-1])
        if length > MAX_VALUE_CHARS:
            break
    return " ".join(" ".join(parts).split())


def _add(owner: dict[str, Any], name: str, value: Any) -> None:
    if name not in owner:
        owner[name] = value
    elif isinstance(owner[name], list):
        owner[name].append(value)
    else:
        owner[name] = [owner[name], value]
