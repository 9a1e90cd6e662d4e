"""Selectors: CSS selectors of site rules, compiled and checked when the rules are made."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from lxml import etree

from extractors.errors import RulesError

# A selector may end in ::attr(NAME), as Scrapy's do: the attribute is the value instead of the text.
ATTRIBUTE = re.compile(r"^(?P<css>.*?)::attr\(\s*(?P<name>[\w:.-]+)\s*\)\s*$", re.S)
# What holds the value of elements that print nothing, best first.
VALUE_ATTRIBUTES = ("content", "datetime")


@dataclass(frozen=True, slots=True)
class Selector:
    """A compiled selector; `attribute` is the one that holds the value, None for the element's text."""

    css: str
    find: Callable[[etree._Element], Any]
    attribute: str | None

    def elements(self, root: etree._Element) -> list[etree._Element]:
        """Return the elements under `root` that match, in document order."""
        return cast(list[etree._Element], self.find(root))

    def value(self, element: etree._Element) -> str:
        """Return what `element` says: the attribute asked for, its content or datetime, else its text."""
        if self.attribute is not None:
            return element.get(self.attribute) or ""
        held = next((value for name in VALUE_ATTRIBUTES if (value := element.get(name))), None)
        return held or "".join(map(str, element.itertext()))


@lru_cache(maxsize=1024)
def compile_selector(css: str) -> Selector:
    """Return the compiled selector. Raises RulesError where `css` is none."""
    from cssselect import HTMLTranslator, SelectorError  # slow to load, and few pages have rules

    match = ATTRIBUTE.match(css)
    plain, attribute = (match.group("css"), match.group("name")) if match else (css, None)
    try:
        find = etree.XPath(HTMLTranslator().css_to_xpath(plain))
        find(etree.Element("html"))  # a prefix that stands for nothing is told only then
        return Selector(css, find, attribute)
    # ValueError: a control character; RuntimeError: an end in the middle of :is(, or nests without end.
    except (SelectorError, etree.XPathError, ValueError, RuntimeError) as error:
        raise RulesError("", f"{css!r} is not a CSS selector: {error}") from error
