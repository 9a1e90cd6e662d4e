"""Overlays: dialogs that lie over a page, such as a question for consent, taken out before it is read.

A page saved out of a browser, or rendered by one, has them in its tree, mostly at its very beginning or end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from lxml import etree

from extractors.body.tokens import BIT, token_flags
from extractors.markup.writable import writable
from extractors.page import Page

# How deep below <body> they are looked for: scripts hang them there, behind a wrapper or two. By the names of
# tools only the first levels are asked, further down what the names' tokens tell at no cost.
MAX_DEPTH, TOOLS_DEPTH = 2, 1
_MODAL = BIT["modal"]
# What has more of the page's text than this part lies over nothing: it is the page.
MOST = 0.4
ROLES = frozenset(("dialog", "alertdialog"))
# In id and class names, in small letters: what overlays are called, and tools that make nothing else.
_NAMES = re.compile(
    r"(?<![a-z])(?:modal|pop-?up|lightbox|dialog|consent|cmp|ccpa|gdpr|cc-window|qc-cmp2?|truste|klaro|termly|osano)"
    r"(?![a-z])|cookies?[-_]?(?:banner|bar|consent|notice|notification|law|layer|message|modal|overlay|pop-?up|policy|"
    r"dialog|info|disclaimer|hint|wall|alert|box|manager|settings)|onetrust|didomi|usercentrics|cybot|sp_message|"
    r"iubenda|cmplz|borlabs|goog-gt-|goog-te-|skiptranslate|grecaptcha"
)
# What holds these, or the page's only <h1>, is no overlay, whatever it is called: "has-modal" may be on the
# box of the whole page.
_STORY = ("article", "main")
# Not seen on the page, and some are called after a consent tool; they may hold the page's data.
_UNSEEN = frozenset(("script", "style", "template", "link", "meta", "noscript"))
_SEEN_TEXTS = etree.XPath(
    # the first test is the cheaper one, and most texts are nothing but spaces
    f"descendant::text()[normalize-space()][not({' or '.join(f'parent::{tag}' for tag in sorted(_UNSEEN))})]",
    smart_strings=False,
)


def without_overlays(page: Page) -> tuple[Page, tuple[str, ...]]:
    """Return `page` with overlays taken out, but for those with much of its text, and what they said."""
    body = page.root.find("body")
    if body is None:
        return page, ()
    h1s = [heading for heading in page.elements["heading"] if heading.tag == "h1"]
    found = list(_overlays(body, h1s[0] if len(h1s) == 1 else None, 0))
    if not found:
        return page, ()
    texts = [(element, _text(element)) for element in found]
    most = MOST * _size(body, 1 + max(len(text) for _, text in texts) / MOST)
    taken = [(element, text) for element, text in texts if len(text) <= most]
    for element, _ in taken:
        tail = writable(element.tail)
        element.clear()
        element.tag, element.tail = "div", tail  # empty, it stays between the texts beside it
    return page.with_root(page.root), tuple(text for _, text in taken if text)


def _overlays(
    parent: etree._Element, headline: etree._Element | None, depth: int
) -> Iterator[etree._Element]:
    for element in parent:
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        if _is_overlay(element, depth) and not _has_story(element, headline):
            yield element
        elif depth < MAX_DEPTH and len(element):
            yield from _overlays(element, headline, depth + 1)


def _has_story(element: etree._Element, headline: etree._Element | None) -> bool:
    if next(element.iter(*_STORY), None) is not None:
        return True
    return headline is not None and headline in element.iter("h1")


def _is_overlay(element: etree._Element, depth: int) -> bool:
    names = ""
    for name, value in element.items():
        if name in ("id", "class"):
            if depth <= TOOLS_DEPTH or token_flags(value) & _MODAL:
                names += f" {element.get(name)}"
        elif (name == "role" and value in ROLES) or (name == "aria-modal" and value == "true"):
            return True
    return element.tag == "dialog" or (names != "" and _NAMES.search(names.lower()) is not None)


def _size(body: etree._Element, enough: float) -> int:
    """Return how many characters of text readers see, or a lower number that is `enough`: most overlays say
    little, and to read all of a page takes long."""
    chars = 0
    for element in body.iter("*"):
        if (text := element.text) and element.tag not in _UNSEEN:
            chars += len(" ".join(text.split()))
            if chars >= enough:
                return chars
    return len(_text(body))


def _text(element: etree._Element) -> str:
    """Return the text in an element that readers see, on one line."""
    return " ".join(" ".join(cast(list[str], _SEEN_TEXTS(element))).split())
