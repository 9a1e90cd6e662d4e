"""JSON-LD: the objects that a page declares, read tolerantly and with every size bounded."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

JsonObject = dict[str, Any]

MAX_DEPTH = 24
MAX_OBJECTS = 2_000
MAX_BLOCK_CHARS = 2_000_000
MAX_BLOCKS = 100
MAX_VALUES = 40  # whole values glued together in one block

# What templates put around the JSON so that old browsers do not read it.
_OPENERS = re.compile(r"(?:\s|<!\[CDATA\[|<!--|//|/\*|\*/|;|\ufeff)*+")
_CLOSERS_BACKWARDS = re.compile(r"(?:\s|>\]\]|>--|//|\*/|/\*|;)*+")
# Strings are taken whole (possessive: no way back), so that only structure is mended, and so are escapes
# outside of them: in a string that never ends each escaped quote would else be tried as the start of one.
_STRING = r'"(?:[^"\\]++|\\.)*+"|\\.'
_TRAILING_COMMA = re.compile(rf"({_STRING})|,(?=\s*(?:,|[}}\]]))", re.S)
_MISSING_COMMA = re.compile(rf"({_STRING})|([}}\]])(?=\s*[{{\[\"])", re.S)
_MEMBER = re.compile(r'[,{]\s*+"(@?\w{1,60})"\s*+:\s*+')
_BAD_ESCAPE = re.compile(r'\\(?:u(?![0-9a-fA-F]{4})|[^"\\/bfnrtu])')
_LONE_SURROGATE = re.compile(
    r"(?<!\\)((?:\\\\)*)(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\u0000"
)
_SURROGATE_MARKS = ("\\ud", "\\uD", "\\u0000")


def read_json_ld(blocks: Iterable[str]) -> tuple[JsonObject, ...]:
    """Return every object in the JSON-LD `blocks` of a page, nested ones and @graph members too.

    Objects come in document order, each before those nested in it. A property whose value is only a
    reference, such as {"@id": "#person"}, holds the object that has the @id, if the page has it (one
    step: references inside that object stay references, so nothing is circular).
    A block that is no JSON gives what can be read of it: entities, CDATA and comment wrappers, trailing
    and missing commas, raw newlines, bad escapes and several values in a row are mended.

    >>> read_json_ld(['{"headline": "A", "author": [{"@id": "#a"},],}', '{"@id": "#a", "name": "Jo"}'])[0]
    {'headline': 'A', 'author': [{'@id': '#a', 'name': 'Jo'}]}
    """
    found: list[JsonObject] = []
    for _, block in zip(range(MAX_BLOCKS), blocks, strict=False):
        for value in _values(block[:MAX_BLOCK_CHARS]):
            found.extend(_objects(value, MAX_OBJECTS - len(found)))
    return _resolve(found)


def _values(block: str) -> list[Any]:
    """Return the JSON values of one block, mending only what does not parse as it is."""
    text = (
        _LONE_SURROGATE.sub(_keep_pair, block) if any(mark in block for mark in _SURROGATE_MARKS) else block
    )
    for mend in (_as_it_is, _unwrapped, _mended, _mended_entities):
        try:
            return _parse_all(mend(text))
        except (ValueError, RecursionError):  # RecursionError: nested deeper than any page means
            continue
    return _readable_members(_mended(text))


def _keep_pair(match: re.Match[str]) -> str:
    return match[0] if match[2] else "\\ufffd"


def _as_it_is(text: str) -> str:
    return text


def _unwrapped(text: str) -> str:
    text = _OPENERS.sub("", text, count=1)
    return _CLOSERS_BACKWARDS.sub("", text[::-1], count=1)[::-1]


def _mended(text: str) -> str:
    text = _BAD_ESCAPE.sub(lambda m: m[0][1:], _unwrapped(text))
    text = _TRAILING_COMMA.sub(lambda m: m[1] or "", text)
    return _MISSING_COMMA.sub(lambda m: m[1] or m[2] + ",", text) if text[:1] in "[{" else text


def _mended_entities(text: str) -> str:
    return _mended(html.unescape(text))


_DECODER = json.JSONDecoder(strict=False, parse_constant=lambda _: None)


def _parse_all(text: str) -> list[Any]:
    """Return the values of `text`, one after the other; ValueError if anything else is in it."""
    values: list[Any] = []
    at = 0
    while len(values) < MAX_VALUES:
        while at < len(text) and text[at] in " \t\r\n,;\ufeff":
            at += 1
        if at >= len(text):
            break
        value, at = _DECODER.raw_decode(text, at)
        values.append(value)
    return values


def _readable_members(text: str) -> list[Any]:
    """Return one object of those members of the outermost object that can be read."""
    members: JsonObject = {}
    at = 0
    for _ in range(MAX_VALUES):
        if not (key := _MEMBER.search(text, at)):
            break
        try:
            value, at = _DECODER.raw_decode(text, key.end())
            members.setdefault(key[1], value)
        except (ValueError, RecursionError):
            at = key.end()
    return [members] if members else []


def _objects(value: Any, limit: int) -> Iterator[JsonObject]:
    stack: list[tuple[Any, int]] = [(value, 0)]
    while stack and limit > 0:
        value, depth = stack.pop()
        if isinstance(value, dict):
            limit -= 1
            yield value
        if isinstance(value, dict | list) and depth < MAX_DEPTH:
            children = value.values() if isinstance(value, dict) else value
            nested = [(child, depth + 1) for child in children if isinstance(child, dict | list)]
            stack += reversed(nested)


def _is_reference(value: Any) -> bool:
    return isinstance(value, dict) and "@id" in value and len(value) <= 2 and value.keys() <= {"@id", "@type"}


def _resolve(found: list[JsonObject]) -> tuple[JsonObject, ...]:
    targets: dict[str, JsonObject] = {}
    for item in found:
        name = item.get("@id")
        if isinstance(name, str) and len(item) > len(targets.get(name, ())):
            targets[name] = item
    if not targets:
        return tuple(found)

    def aim(value: Any) -> Any:
        return (
            targets.get(value["@id"], value)
            if _is_reference(value) and isinstance(value["@id"], str)
            else value
        )

    resolved = []
    for item in found:
        if not _is_reference(item):
            item = {
                k: [aim(v) for v in value] if isinstance(value, list) else aim(value)
                for k, value in item.items()
            }
        resolved.append(item)
    return tuple(resolved)
