"""Payload flat: JSON in which parts are named by their places, or paired with their types, made whole again.

Nuxt and SvelteKit hand over lists that devalue wrote, React Router those of turbo-stream, Astro pairs.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import Any

MAX_DEPTH = 60
_WRAPPERS = frozenset(("Ref", "Reactive", "ShallowRef", "ShallowReactive", "Date", "Object"))
_NAMED = re.compile(r"_\d{1,6}")  # turbo-stream names keys, too
_ARRAY = 1  # Astro's type of lists, which earlier versions wrote as JSON within JSON


def unflatten(data: Any) -> Any:
    """Return what a list of parts means, anything else as it is.

    A list or object that is named twice stands where it is named first: what refers to itself has an end.

    >>> unflatten([{"title": 1, "parts": 2, "again": 2}, "Ships", [3, 4], "One", "Two"])
    {'title': 'Ships', 'parts': ['One', 'Two'], 'again': None}
    """
    return _Parts(data).whole(0, 0) if _is_flat(data) else data


def _is_flat(data: Any) -> bool:
    """Tell whether the first of many parts names others, and nothing but them."""
    if not isinstance(data, list) or len(data) < 2 or not data[0] or not isinstance(data[0], (dict, list)):
        return False
    named = list(data[0].values()) if isinstance(data[0], dict) else data[0]
    if isinstance(named[0], str):
        named = named[1:] if named[0] in _WRAPPERS else [""]
    return bool(named) and all(type(place) is int and place < len(data) for place in named)


def unpair(data: Any, depth: int = 0) -> Any:
    """Return what pairs of a type and a value mean, anything else as it is.

    >>> unpair({"title": [0, "Ships"], "parts": [1, [[0, "One"], [0, "Two"]]]})
    {'title': 'Ships', 'parts': ['One', 'Two']}
    """
    if depth > MAX_DEPTH:
        return None
    if isinstance(data, dict):
        return {key: unpair(value, depth + 1) for key, value in data.items()}
    if not isinstance(data, list):
        return data
    if len(data) != 2 or type(data[0]) is not int:
        return [unpair(value, depth + 1) for value in data]
    if data[0] == _ARRAY and isinstance(data[1], str):
        with suppress(ValueError, RecursionError):
            return unpair(json.loads(data[1]), depth + 1)
    return unpair(data[1], depth + 1)


class _Parts:
    """The parts, and those that were told."""

    def __init__(self, parts: list[Any]) -> None:
        self.parts = parts
        self.told: set[int] = set()

    def whole(self, place: Any, depth: int) -> Any:
        """Return the part at a place with all that it names; below 0 stands what JSON has not."""
        if type(place) is not int or not 0 <= place < len(self.parts) or depth > MAX_DEPTH:
            return None
        part = self.parts[place]
        if not isinstance(part, (dict, list)):
            return part
        if place in self.told:
            return None
        self.told.add(place)
        if isinstance(part, dict):
            return {self.key(key): self.whole(inner, depth + 1) for key, inner in part.items()}
        if len(part) > 1 and isinstance(part[0], str):
            return self.whole(part[1], depth + 1) if part[0] in _WRAPPERS else None
        return [self.whole(inner, depth + 1) for inner in part]

    def key(self, name: str) -> str:
        """Return a key, which may be a place's name."""
        if not _NAMED.fullmatch(name):
            return name
        told = self.whole(int(name[1:]), MAX_DEPTH)
        return told if isinstance(told, str) else name
