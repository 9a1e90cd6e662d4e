"""Standfirst lines: which lines under the headline read on as one standfirst, and which as the body."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.authors.credit_line import begins_credit
from extractors.authors.names import is_plain_name
from extractors.body.appeals import is_notice
from extractors.masthead import Line
from extractors.related.boxes import DENSE
from extractors.standfirst.marks import is_caption

MIN_CHARS = 25
SUBHEADINGS = frozenset(("h2", "h3", "h4"))
MIN_WRAPPED = 2  # paragraphs in boxes like that of another
MAX_LINES = 3  # of a standfirst in several paragraphs
RUNNING = 140
LONG, LONG_DENSE = 80, 40  # characters of a paragraph of the body, and of one in signs that are words


def next_items(line: Line, after: list[Line]) -> Iterator[str]:
    """Yield the texts of the items that follow in one list, of a standfirst in points."""
    box = line.block.box
    for other in after:
        inner = other.block.box
        if box.tag in SUBHEADINGS and inner.tag == box.tag and box.parent and inner.parent:
            box, inner = box.parent, inner.parent
        if box.tag != "li" or inner.tag != "li" or inner.parent is not box.parent:
            return
        yield other.text


def next_paragraphs(line: Line, after: list[Line]) -> list[str]:
    """Return the texts of the one or two short paragraphs that share a box with this and nothing else."""
    box = line.block.box.parent
    if box is None or line.block.tag != "p" or box.first != line.block.index:
        return []
    if not 1 < box.last - box.first <= MAX_LINES:
        return []
    inside = [other for other in after if other.block.index < box.last]
    if len(inside) != box.last - box.first - 1 or any(map(_is_no_summary, inside)):
        return []
    below = after[len(inside) :]  # a short story of two paragraphs has none
    return [other.text for other in inside] if any(len(one.text) > RUNNING for one in below) else []


def _is_no_summary(line: Line) -> bool:
    block, chars = line.block, len(line.text)
    if block.tag != "p" or not MIN_CHARS <= chars <= RUNNING or line.dated or block.link_chars * 2 > chars:
        return True
    return begins_credit(line.pieces) or is_plain_name(line.text) or is_caption(line.text) or is_notice(block)


def _is_long(text: str) -> bool:
    """Tell whether a text is as long as a paragraph."""
    return len(text) > LONG or (len(text) > LONG_DENSE and DENSE.search(text) is not None)


def is_running(line: Line, lines: list[Line]) -> bool:
    """Tell whether a line is one of several paragraphs in one box, as those of the body are."""
    box = line.block.box
    if box.runs > 1 or _wrapped_alike(line, lines):
        return True
    return any(
        other is not line
        and other.block.box.parent is box.parent
        and (other.block.tag == "p" or other.block.box.names == box.names)
        and other.block.tag not in ("figcaption", "h2", "h3")
        and _is_long(other.text)
        for other in lines
    )


def _wrapped_alike(line: Line, lines: list[Line]) -> bool:
    """Tell whether a line stands in a box of its own beside further paragraphs each in one alike, as page
    builders lay out the body."""
    wrapper = line.block.box.parent
    if wrapper is None or wrapper.last - wrapper.first > 1:
        return False
    alike = 0
    for other in lines:
        around = other.block.box.parent
        if around is None or around is wrapper or around.parent is not wrapper.parent:
            continue
        alike += around.last - around.first == 1 and around.names == wrapper.names and _is_long(other.text)
    return alike >= MIN_WRAPPED
