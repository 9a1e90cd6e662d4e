"""JSON-LD: the objects that a page declares, read tolerantly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml import etree

MAX_DEPTH = 12


def read_json_ld(root: etree._Element) -> tuple[dict[str, Any], ...]:
    """Return every JSON-LD object under `root`, nested ones too, in document order."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                found.extend(_objects(json.loads(script.text or "", strict=False), 0))
            except (ValueError, RecursionError):
                continue
    return tuple(found)


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from _objects(child, depth + 1)
    elif isinstance(value, list):
        for child in value:
            yield from _objects(child, depth + 1)
