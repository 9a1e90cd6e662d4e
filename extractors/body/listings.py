"""Listings: the lines of code in a <pre>, where each is an element of its own."""

from __future__ import annotations

from lxml import etree

from extractors.body.kinds import BLOCK, KIND

_LINES = frozenset(("div", "li"))


def is_line(element: etree._Element) -> bool:
    """Tell whether an element in a <pre> is a line: no box with others, as behind a <pre> that never ends."""
    return element.tag in _LINES and not any(KIND.get(child.tag) == BLOCK for child in element)


def end_line(run: list[str]) -> None:
    """End the last line of a run, if it has one that does not end yet."""
    if run and not run[-1].endswith("\n"):
        run.append("\n")
