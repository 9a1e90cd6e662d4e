"""Robots rights: what a site's robots.txt says of the use of its pages, into a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from extractors.record import Rights

SIGNALS = {"content-usage": "contentUsage", "content-signal": "contentSignal"}


def add_robots_rights(record: dict[str, Any], robots: str) -> None:
    """Note in a record, as JSON has it, what the robots.txt that allowed its page says of its use."""
    said = record.get("rights")
    rights = msgspec.convert(said, Rights) if said else None
    record["rights"] = msgspec.json.decode(msgspec.json.encode(with_signals(rights, read_signals(robots))))


def with_signals(rights: Rights | None, signals: Mapping[str, str]) -> Rights:
    """Return the rights of a page with those of its site's robots.txt, which allowed it.

    A signal of the page itself goes before one of the site.
    """
    rights = rights or Rights()
    return replace(
        rights,
        robotsTxtAllowed=True,
        contentUsage=rights.contentUsage or signals.get("contentUsage"),
        contentSignal=rights.contentSignal or signals.get("contentSignal"),
    )


def read_signals(robots: str) -> dict[str, str]:
    """Return the signals of a robots.txt for all robots, by record field.

    They stand in groups, as rules do; those of the group for `*` and those before any group hold for all.

    >>> read_signals("User-agent: *\\nContent-Signal: ai-train=no\\nAllow: /")
    {'contentSignal': 'ai-train=no'}
    """
    found: dict[str, str] = {}
    agents: list[str] = []
    in_rules = False
    for line in robots.splitlines():
        name, colon, value = line.partition("#")[0].partition(":")
        name, value = name.strip().lower(), value.strip()
        if not colon:
            continue
        if name == "user-agent":
            agents = [value, *([] if in_rules else agents)]
            in_rules = False
            continue
        in_rules = True
        if name in SIGNALS and value and (not agents or "*" in agents):
            found.setdefault(SIGNALS[name], value[:500])
    return found
