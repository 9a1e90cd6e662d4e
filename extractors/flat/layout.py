"""Layout: what programs make of pages, undone: wrapped lines, Markdown, the numbered links of lynx."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.flat.markdown import Raw, is_markdown, read_markdown, without_code, without_links
from extractors.flat.wrapping import unwrap

LYNX_LINK = re.compile(r"\[\d{1,4}\](?=\S)")
MIN_LYNX = 8


def read_layout(text: str) -> Iterator[Raw]:
    """Yield the blocks of a text, one a line but where lines were wrapped; empty ones stand for gaps.

    Lines are put together first: what marks them was in them when they were wrapped.
    """
    lines = text.splitlines()
    if is_markdown(text):
        lines, code = without_code(lines)
        yield from read_markdown(list(unwrap(lines, [without_links(line) for line in lines])), code)
        return
    numbered = len(LYNX_LINK.findall(text)) >= MIN_LYNX
    for line in unwrap(lines):
        yield Raw(LYNX_LINK.sub("", line) if numbered else line)
