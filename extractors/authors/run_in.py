"""Author run-in: the 'By' and the names that a story's first paragraph begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.authors.credit import Credit, credit, with_links
from extractors.authors.credit_line import read_people
from extractors.authors.credit_opening import BY_PREFIX, may_begin_credit
from extractors.authors.names import is_plain_name
from extractors.body.blocks import BOLD, Block, lines_of
from extractors.markup.runs import line_of
from extractors.masthead import Line
from extractors.page import Page

FIRST = 2  # paragraphs that are looked at
MAX_OPENING = 90  # characters of the 'By' and the names
MIN_REST = 60  # characters of the text behind
SIGN = re.compile(r"\s?[|｜]\s?|\s?[–—]\s?|\s-{1,2}\s")  # parts the names from the text


def run_in_credits(page: Page, lines: Sequence[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield whom the first paragraphs name as 'BY JANE ROE | The harbour council …' does."""
    told = [line for line in lines if line.distance > 0 and len(line.text) > MIN_REST]
    for line in [line for line in told if not (line.foreign or line.quoted)][:FIRST]:
        if not may_begin_credit(line.text):
            continue
        for opening in _openings(line.block):
            people = read_people(opening, outlets, True) if BY_PREFIX.match(opening) else []
            if people and all(is_plain_name(one.name) for one in people):
                yield from credit(with_links(page, line, people), "text", "a run-in byline", line)
                return


def _openings(block: Block) -> Iterator[str]:
    """Yield what may be such a 'By': the first line of a paragraph, its first bold, what a sign parts."""
    text = block.text
    found = [next(lines_of(block), "")]
    if block.bold_chars:
        found += [line_of(bold) for bold in block.element.iterdescendants(*BOLD)][:1]
    found += [text[: sign.start()] for sign in SIGN.finditer(text[:MAX_OPENING])]
    for opening in found:
        if 0 < len(opening) <= min(MAX_OPENING, len(text) - MIN_REST) and text.startswith(opening):
            yield opening
