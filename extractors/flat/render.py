"""Render: the lines of a body as the HTML subset that bodies come in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from extractors.flat.lines import Line

HEADING_WORDS = 12
TOP, LAST = 2, 6  # levels of headings within a body


def render_html(lines: Sequence[Line], body: Sequence[int]) -> str:
    """Return the HTML of the lines that are a body; where all have bullets, these were no marks of a list."""
    listed = any(lines[at].kind != "item" for at in body)
    following = [*lines[1:], None]
    return "\n".join(_elements([(_tag(lines[at], following[at], listed), lines[at]) for at in body]))


def _elements(tagged: Sequence[tuple[str, Line]]) -> Iterator[str]:
    for tag, run in groupby(tagged, key=lambda one: one[0]):
        if tag == "table":
            yield from (line.html for _, line in run)
            continue
        elements = [f"<{tag}>{escape(line.text, quote=False)}</{tag}>" for _, line in run]
        yield "\n".join(["<ul>", *elements, "</ul>"] if tag == "li" else elements)


def _tag(line: Line, following: Line | None, listed: bool) -> str:
    if line.kind == "code":
        return "pre"
    if line.kind in ("row", "table"):
        return "table" if line.html else "p"
    if line.level:
        return f"h{min(max(line.level, TOP), LAST)}"
    if line.kind == "item" and listed:
        return "li"
    return f"h{TOP}" if following is not None and _is_short(line) and _is_headed(following) else "p"


def _is_short(line: Line) -> bool:
    return len(line.words) <= HEADING_WORDS and not line.ends and not line.stops


def _is_headed(line: Line) -> bool:
    """Tell whether a line right below a short one makes that a heading: in a row of short lines none is."""
    return line.kind != "" or line.level > 0 or not _is_short(line)
