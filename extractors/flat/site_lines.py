"""Site lines: lines at the foot of flat text that are the site's own, told by their wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from extractors.body.copyright_lines import find_copyright
from extractors.body.phrases import BIT
from extractors.body.service_lines import is_service_line
from extractors.body.walk import read_blocks
from extractors.flat.lines import Line
from extractors.flat.words import FOOTERS, PAGE_ADDRESS
from extractors.page import Page

# What short lines are about that are no headlines.
LABELS = sum(BIT[name] for name in "share action ad related popular tags follow comment".split())
ENDS = BIT["signup"] | BIT["copyright"] | BIT["account"]
STEP = 40  # lines that are read at a time: most lists are shorter
MAX_FOOTER_WORDS, MAX_FOOTER_CHARS = 7, 30
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+")
_NUMBER_OF_PAGE = re.compile(
    r"(?:[^\W\d]+\W+)?\d{1,4}\s?(?:/|(?:of|von|de|di|do|van|av|af|z|ze|из|із|от|sur|dari|trên|από)\s)\s?\d{1,4}",
    re.I,
)


def end_of_list(lines: Sequence[Line], begin: int, end: int) -> int:
    """Return the first line of the site's own from `begin` on, or `end`: no list of stories goes on there."""
    for start in range(begin, end, STEP):
        part = lines[start : min(start + STEP, end)]
        if (found := _first_of_site(part)) is not None:
            return start + found
    return end


def _first_of_site(lines: Sequence[Line]) -> int | None:
    html = "".join(f"<p>{escape(line.text)}</p>" if not line.is_lined else "<p>-</p>" for line in lines)
    blocks = read_blocks(Page.from_html(f"<html><body><article>{html}</article></body></html>", "").root)
    lowered = {block.index: block.text.lower() for block in blocks}
    told = {blocks[place].text for place in find_copyright(blocks, lowered)}
    told |= {block.text for block in blocks if is_service_line(block)}
    return next((at for at, line in enumerate(lines) if line.text in told or _is_footer(line)), None)


def _is_footer(line: Line) -> bool:
    if line.flags & ENDS or _ADDRESS.fullmatch(line.text) or _NUMBER_OF_PAGE.fullmatch(line.text):
        return True
    folded = line.text.casefold()
    is_short = len(line.words) <= MAX_FOOTER_WORDS or len(line.text) <= MAX_FOOTER_CHARS
    return folded in PAGE_ADDRESS or (is_short and FOOTERS.match(folded) is not None)
