"""Payload data: what a page brings for its scripts, decoded: JSON in scripts, in strings, in attributes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any
from urllib.parse import unquote

from lxml import etree

from extractors.body.payload_flat import unflatten, unpair
from extractors.page import Page

MAX_JSON_CHARS = 5_000_000
# Types of scripts that are data, but for what tells of the page itself.
_JSON, _OF_PAGE = "json", "application/ld+json"
# Where a script hands over data, by assignment or call: there its JSON begins. So many are looked at.
_HANDED = re.compile(r"""[\w$\]'")]\s{0,9}[=(]\s{0,9}(?=[\[{]["{\[])""")
MAX_HANDED = 12
# Strings of scripts, those that may hold an article from so many characters on.
_QUOTE = re.compile("[\"']")
_REST = {quote: re.compile(rf"((?:[^{quote}\\\n]++|\\.)*+){quote}") for quote in "\"'"}
MIN_STRING_CHARS = 400
MAX_STRINGS = 5_000
_BYTE_ESCAPE = re.compile(r"\\x(?=[0-9a-fA-F]{2})")
_QUOTED_JSON = ("%7B", "%5B", "%7b", "%5b")
# Angular's way to write what would end a script or an attribute.
_ANGULAR = {"&q;": '"', "&s;": "'", "&l;": "<", "&g;": ">", "&a;": "&"}
_ISLAND = "astro-island"
MAX_ATTRIBUTES = 50


def data_of_script(script: etree._Element) -> Iterator[Any]:
    """Yield what a script brings as JSON: all of it, or what it assigns and hands to calls."""
    text = script.text or ""
    kind = (script.get("type") or "").lower()
    if len(text) > MAX_JSON_CHARS or kind == _OF_PAGE:
        return
    if kind.endswith(_JSON):
        if "{&q;" in text:
            for mark, sign in _ANGULAR.items():
                text = text.replace(mark, sign)
        yield unflatten(decode(text))
    elif len(text) > MIN_STRING_CHARS:
        yield from _handed(text)


def strings_of_script(script: etree._Element) -> tuple[list[Any], list[str]]:
    """Return the long strings of a script, decoded where they are JSON, and its short ones."""
    longs: list[Any] = []
    shorts: list[str] = []
    text = "" if (script.get("type") or "").lower().endswith(_JSON) else script.text or ""
    for string in islice(_strings(text[:MAX_JSON_CHARS]), MAX_STRINGS):
        if len(string) < MIN_STRING_CHARS:
            shorts.append(string)
            continue
        data = decode(unquote(string) if string.startswith(_QUOTED_JSON) else string)
        longs.append(string if data is None else unflatten(data))
    return longs, shorts


def data_of_attributes(page: Page) -> Iterator[Any]:
    """Yield what attributes hold as JSON: the data of a component that a script fills."""
    for tag, value in islice(_long_attributes(page.root), MAX_ATTRIBUTES):
        if value.lstrip().startswith(("{", "[")) and (data := decode(value[:MAX_JSON_CHARS])):
            yield unpair(data) if tag == _ISLAND else data


def _long_attributes(root: etree._Element) -> Iterator[tuple[object, str]]:
    for element in root.iter(etree.Element):
        for value in element.attrib.values():
            if len(value) > MIN_STRING_CHARS:
                yield element.tag, str(value)


def decode(text: str) -> Any:
    """Return the decoded JSON, or None where it is none after all: then it tells nothing."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _handed(script: str) -> Iterator[Any]:
    at, decoder = 0, json.JSONDecoder()
    for _ in range(MAX_HANDED):
        if (found := _HANDED.search(script, at)) is None:
            return
        at = found.end()
        with suppress(ValueError, RecursionError):
            data, at = decoder.raw_decode(script, at)
            yield data


def _strings(script: str) -> Iterator[str]:
    """The strings of a script, each within a line; of a line with a quote that nothing closes no more."""
    at = 0
    while quote := _QUOTE.search(script, at):
        if rest := _REST[quote[0]].match(script, quote.end()):
            at = rest.end()
            yield _unescaped(rest[1])
        elif (at := script.find("\n", quote.end())) < 0:
            return


def _unescaped(string: str) -> str:
    """Return what a string of a script means, which JSON escapes alike but for bytes and single quotes."""
    if "\\" not in string:
        return string
    string = _BYTE_ESCAPE.sub(r"\\u00", string.replace("\\'", "'"))
    quoted = re.sub(r'(?<!\\)((?:\\\\)*)"', r'\1\\"', string)
    return str(decode(f'"{quoted}"') or "")
