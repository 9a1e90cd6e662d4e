"""Layout: what programs make of pages, undone: wrapped lines, Markdown, links numbered by lynx, quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.flat.markdown import (
    Raw,
    is_markdown,
    read_markdown,
    without_code,
    without_divs,
    without_links,
)
from extractors.flat.tables import without_tables
from extractors.flat.wrapping import unwrap

# A line's end that was converted twice, and a new page, which ends no paragraph.
WITHIN_LINES = re.compile(r"\r\r\n|\r?\n\f")
COLOURS = re.compile(r"\x1b\[[\d;]{0,20}[A-Za-z]")  # as terminals have them
LYNX_LINK = re.compile(r"\[\d{1,4}\](?=\S)")
MIN_LYNX = 8
QUOTES = re.compile(r"\s?(?:> ?){1,9}")  # as programs for mail mark what is passed on
MIN_QUOTED, QUOTED_SHARE = 5, 0.8  # lines of a text that is quoted as a whole


def read_layout(text: str, *, marked: bool = False) -> Iterator[Raw]:
    """Yield the blocks of a text, one a line but where lines were wrapped; empty ones stand for gaps.

    Lines are put together first: what marks them was in them when they were wrapped. `marked`: the text is
    Markdown, however few its marks.
    """
    lines = COLOURS.sub("", WITHIN_LINES.sub("\n", text)).splitlines()
    if _is_quoted(lines):
        lines = [line[found.end() :] if (found := QUOTES.match(line)) else line for line in lines]
        text = "\n".join(lines)
    if marked or is_markdown(text):
        lines, blocks = without_code(without_divs(lines))
        lines = without_tables(lines, blocks)
        yield from read_markdown(list(unwrap(lines, [without_links(line) for line in lines])), blocks)
        return
    numbered = len(LYNX_LINK.findall(text)) >= MIN_LYNX
    for line in unwrap(lines):
        yield Raw(LYNX_LINK.sub("", line) if numbered else line)


def _is_quoted(lines: list[str]) -> bool:
    """Whether nearly all of a text is quoted."""
    full = [line for line in lines if line.strip()]
    quoted = sum(QUOTES.match(line) is not None for line in full)
    return quoted >= max(MIN_QUOTED, QUOTED_SHARE * len(full))
