"""Robots rights: what a site's robots.txt says of the use of its pages, into a record."""

from __future__ import annotations

from typing import Any

SIGNALS = {"content-usage": "contentUsage", "content-signal": "contentSignal"}


def add_robots_rights(record: dict[str, Any], robots: str) -> None:
    """Note in a record's `rights` that robots.txt allowed the page, and its signals for all robots.

    A signal of the page itself goes before one of the site. The signals stand in groups, as rules do;
    those of the group for `*` and those before any group hold for all.
    """
    rights = record.get("rights") or {
        "robots": [],
        "tdmReservation": None,
        "tdmPolicy": None,
        "contentUsage": None,
        "contentSignal": None,
    }
    said = read_signals(robots)
    record["rights"] = {
        **rights,
        "robotsTxtAllowed": True,
        **{field: rights.get(field) or said.get(field) for field in SIGNALS.values()},
    }


def read_signals(robots: str) -> dict[str, str]:
    """Return the signals of a robots.txt by record field.

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
