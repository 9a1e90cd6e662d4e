"""Printed with a picture: the elements that are captions and credits by tag or name, and their text."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import islice

from lxml import etree

from extractors.images.credits import LABEL
from extractors.plain import one_line

CAPTION_CLASS = re.compile(
    r"(?i)caption|legend|cutline|bildunterschrift|bildtext|pie-?de-?foto|didascalia|billedtekst|kuvateksti"
)
CREDIT_CLASS = re.compile(
    r"(?i)credit|copyright|photographer|fotograf|attribution|image-?source|bildquelle|rights|(?:photo|image|media)[-_]?(?:by|author|source)"
)
CREDIT_PROPERTY = frozenset(("copyrightholder", "creator", "credittext", "author", "copyrightnotice"))
PICTURES = frozenset(("img", "picture", "a"))
LABELS = frozenset(("caption", "hide caption", "show caption", "toggle caption", "view caption"))
TAGS = ("figcaption", "span", "div", "p", "small", "cite", "em", "i", "li", "dd", "td", "a")
UNSEEN = frozenset(("script", "style", "noscript", "button", "svg", "template"))
MAX_PARTS = 300  # elements of a figure that are looked at, which may hold a whole gallery


class Printed:
    """The elements that are a picture's captions and credits, in document order."""

    def __init__(self) -> None:
        self.captions: dict[etree._Element, None] = {}
        self.credits: dict[etree._Element, None] = {}

    def __bool__(self) -> bool:
        return bool(self.captions or self.credits)

    def add(self, element: etree._Element) -> bool:
        """Take an element if it is one of them, once for all that is in it; tell whether it is."""
        credit = is_credit(element)
        if credit and self._is_box(element):
            return False
        if not credit and element.tag != "figcaption" and not is_caption(element):
            return False
        above = [element, *element.iterancestors()]
        if credit and not any(e in self.credits for e in above):
            self.credits[element] = None
        elif not credit and not any(e in self.captions or e in self.credits for e in above):
            self.captions[element] = None
        return True

    def _is_box(self, element: etree._Element) -> bool:
        """Tell whether an element named for a credit holds credits; its caption, if it has one, is taken."""
        parts = _parts(element)
        credits = (part for part in parts if part is not element and is_credit(part))
        if any(not LABEL.fullmatch(f"{text_of(part, ())}:") for part in credits):
            return any(map(is_caption, parts))
        captions = [part for part in parts if is_caption(part) and not is_credit(part)]
        if any(text_of(part, ()) for part in captions) and text_of(element, captions):
            self.captions = dict.fromkeys(captions)
        return False

    def add_all(self, box: etree._Element) -> None:
        """Take those in `box`, which may be one itself."""
        for element in _parts(box):
            self.add(element)


def _parts(box: etree._Element) -> list[etree._Element]:
    """Return the elements in `box`, itself among them, that may be a caption or a credit."""
    return list(islice(box.iter(*TAGS), MAX_PARTS))


def is_credit(element: etree._Element) -> bool:
    """Tell whether an element is named for a credit."""
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return len(names) > 1 and (
        names_credit(names) or (element.get("itemprop") or "").lower() in CREDIT_PROPERTY
    )


@lru_cache(maxsize=4096)
def names_credit(names: str) -> bool:
    """Tell whether classes are of a credit."""
    return CREDIT_CLASS.search(names) is not None


def is_caption(element: etree._Element) -> bool:
    """Tell whether an element is named for a caption, or is small print right behind a picture."""
    if element.tag == "small":
        before = element.getprevious()
        return before is not None and before.tag in PICTURES and not (before.tail or "").strip()
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return len(names) > 1 and _names_caption(names)


@lru_cache(maxsize=4096)
def _names_caption(names: str) -> bool:
    return CAPTION_CLASS.search(names) is not None


def text_of(element: etree._Element, without: Collection[etree._Element]) -> str:
    """Return what an element shows, on one line, less the elements in `without`."""
    parts: list[str] = []
    _collect(element, without, parts)
    return one_line(" ".join(parts))


def _collect(element: etree._Element, without: Collection[etree._Element], parts: list[str]) -> None:
    if element in without or element.tag in UNSEEN or (element.text or "").strip().casefold() in LABELS:
        return
    parts.append(element.text or "")
    for child in element:
        _collect(child, without, parts)
        parts.append(child.tail or "")
