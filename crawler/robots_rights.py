"""Robots rights: what a site's robots.txt says of the use of its pages, into a record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import msgspec

from crawler.agent import is_named
from extractors.record import Rights
from extractors.rights import joined

if TYPE_CHECKING:
    from protego import Protego

SIGNALS = {"content-usage": "contentUsage", "content-signal": "contentSignal"}
ANY_SIGNAL = re.compile("content-(?:usage|signal)", re.IGNORECASE)
AGENT = re.compile(r"user[ -]?agent(?:\s*:|\s)\s*(.*)", re.IGNORECASE)  # as Protego takes it


@dataclass(frozen=True, slots=True)
class Signal:
    """What a robots.txt says into a record's field `name`; place disallows the pages that it is said of."""

    name: str
    value: str
    place: Protego | None = None

    def is_of(self, url: str) -> bool:
        """Whether it is said of the page at `url`."""
        return self.place is None or not self.place.can_fetch(url, "*")


def add_robots_rights(record: dict[str, Any], robots: str, agent: str, url: str) -> None:
    """Note in a record, as JSON has it, what the robots.txt that allowed its page says of its use."""
    said = record.get("rights")
    rights = msgspec.convert(said, Rights) if said else None
    signals = signals_of(read_signals(robots, agent), url)
    record["rights"] = msgspec.json.decode(msgspec.json.encode(with_signals(rights, signals)))


def with_signals(rights: Rights | None, signals: Mapping[str, str]) -> Rights:
    """Return the rights of a page with those of its site's robots.txt, which allowed it, behind them."""
    rights = rights or Rights()
    return replace(
        rights,
        robotsTxtAllowed=True,
        contentUsage=joined((rights.contentUsage, signals.get("contentUsage"))),
        contentSignal=joined((rights.contentSignal, signals.get("contentSignal"))),
    )


def signals_of(signals: Iterable[Signal], url: str) -> dict[str, str]:
    """Return what is said of the page at `url`, by record field."""
    found: dict[str, list[str]] = {}
    for signal in signals:
        if signal.is_of(url):
            found.setdefault(signal.name, []).append(signal.value)
    return {name: joined(values) or "" for name, values in found.items()}


def read_signals(robots: str, agent: str) -> tuple[Signal, ...]:
    """Return the signals of a robots.txt for the robot named `agent`.

    They stand in groups, as rules do. Those before any group hold for all; those of the group for `*` do
    where none that names the robot says the same kind of thing.

    >>> robots = "User-agent: *\\nContent-Signal: ai-train=no\\nAllow: /"
    >>> [(signal.name, signal.value) for signal in read_signals(robots, "Broadsheet")]
    [('contentSignal', 'ai-train=no')]
    """
    if not ANY_SIGNAL.search(robots):
        return ()
    general: list[Signal] = []
    ours: list[Signal] = []
    others: list[Signal] = []
    group: list[Signal] | None = general  # what the present group's are among, None where it is for strangers
    in_rules = False
    for line in robots.splitlines():
        text = line.partition("#")[0].strip()
        if addressed := AGENT.match(text):
            if in_rules or group is general:
                group = None
            if is_named(addressed[1], agent):
                group = ours
            elif addressed[1] == "*" and group is None:
                group = others
            in_rules = False
        elif ":" in text:
            in_rules = True
            if group is not None:
                group.extend(_read(text))
    answered = {signal.name for signal in ours}
    return (*general, *ours, *(signal for signal in others if signal.name not in answered))


def _read(line: str) -> list[Signal]:
    """Return the signal of a line, if it is one; a path before it tells of which pages (IETF aipref)."""
    name, _, said = line.partition(":")
    name, said = SIGNALS.get(name.strip().lower(), ""), said.strip()
    path, _, value = said.partition(" ") if said.startswith(("/", "*")) else ("", "", said)
    if not name or not value.strip():
        return []
    if not path:
        return [Signal(name, value.strip())]
    from protego import Protego  # not loaded for pages of files, which have no robots.txt

    return [Signal(name, value.strip(), Protego.parse(f"User-agent: *\nDisallow: {path}"))]
