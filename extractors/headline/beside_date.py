"""Line beside the date: the headline of a page whose headings and titles are those of its site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from extractors.authors.credit_line import begins_credit
from extractors.authors.credit_opening import may_begin_credit
from extractors.authors.lines import names_people, names_with_job
from extractors.body.blocks import Block, lines_of
from extractors.body.boxes import Box
from extractors.body.tokens import BIT
from extractors.draft import Draft
from extractors.evidence import Candidate
from extractors.headline.headings import CHROME_TAGS, HEADINGS
from extractors.headline.kickers import without_kicker
from extractors.headline.kinds import names_kind
from extractors.likeness import fold
from extractors.markup.runs import line_of
from extractors.masthead import FOREIGN

RANK = 0.62  # above what is declared and printed nowhere
ABOVE, BELOW = 8, 4  # blocks from the date or byline to the headline
MAX_BOXES = 6  # levels of boxes around the date in which the headline is looked for
MIN_CHARS, MAX_CHARS, MIN_WORDS = 8, 200, 3
MAX_SENTENCE = MAX_BELOW = 120  # characters of a headline that ends with a full stop, or is below the date
MAX_SECTION = 16  # characters of the name of a section
MAX_NAMES = 60  # characters of a byline without a 'By'
MAX_DATE, MAX_TIME = 160, 60  # characters of a line with a date or a 'By', and of a line with the hour alone
# So much running text, in paragraphs of such a length, follows within so many blocks.
TEXT, PARAGRAPH, BEHIND = 200, 60, 12
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
CJK_WRITER = re.compile(r"^\S{2,5}\s?(?:기자|특파원|記者|记者)(?:\s|$)")
LABELS = frozenset(("for immediate release", "zur sofortigen veröffentlichung", "pour diffusion immédiate"))
STOPS, GOES_ON = ".。", ":;,、，：；"
IN_BRACKETS = (".)", "。）")  # of a remark
NO_LINES = frozenset(("li", "button", "figcaption", "label", "option", "dt", "dd"))


def beside_date(draft: Draft, declared: list[Candidate[str]]) -> Iterator[Candidate[str]]:
    """Yield the line above the first date or byline of a text, or the one right below it.

    Nothing is yielded where a declared title stands on the page, too: then that is the headline. Below the
    date stand other lines as well: only a heading is believed there against more than the tab's title.
    """
    titles = {fold(candidate.value) for candidate in declared}
    short = (block for block in draft.blocks if len(block.text) <= MAX_CHARS)
    if titles and any(fold(_own_line(block)) in titles and not _is_section(block) for block in short):
        return
    for block in draft.dated:
        first = _first_of_several(block)
        begins = f"{fold(first)} "
        if len(first.split()) >= MIN_WORDS and any(title.startswith(begins) for title in titles):
            yield Candidate(first, "markup", RANK, "line above the date that begins the title", block.text)
            return
    dated = {block.index for block in draft.dated}
    sure = any(candidate.detail != "title" for candidate in declared)
    for date in _dates(draft, dated):
        line = _line_above(draft, date, dated) or _line_below(draft, date, dated, sure)
        if line is not None:
            yield Candidate(_text(draft, line), "markup", RANK, "line beside the date", line.text)
            return


def _own_line(block: Block) -> str:
    """Return what a block prints that may be a title: all of it or, if it has links, what is above them."""
    return _first_of_several(block) if block.links else block.text


def _first_of_several(block: Block) -> str:
    """Return the first of a block's lines where it has several and no link begins it, or ''."""
    first, *rest = (*lines_of(block), "")
    linked = any(first.startswith(line_of(link)) for link in block.links[:1])
    return first if any(rest) and not linked else ""


def _dates(draft: Draft, dated: set[int]) -> Iterator[Block]:
    """Yield the first line with a date or a 'By', which may be the day's date, and the next with a 'By'."""
    dates = (block for block in draft.blocks if _is_date(draft, block, dated))
    yield from islice(dates, 1)
    bylines = (block for block in dates if may_begin_credit(block.text) and begins_credit(block.text))
    yield from islice(bylines, 1)


def _text(draft: Draft, line: Block) -> str:
    """Return what of a block is the headline: of a heading no kicker, of others the first whole line."""
    if line.tag in HEADINGS:
        return without_kicker(draft, line)
    first = next((text for text in lines_of(line) if len(text.split()) >= MIN_WORDS), "")
    return line.text if not first or first[-1] in GOES_ON else first


def _line_above(draft: Draft, date: Block, dated: set[int]) -> Block | None:
    """Return the first heading like a headline, or else the first such line, in the smallest box that holds
    one and, below it, the date."""
    box: Box | None = date.box
    for _ in range(MAX_BOXES):
        if box is None:
            return None
        above = draft.blocks[max(box.first, date.index - ABOVE) : date.index]
        if lines := [block for block in above if _is_like_headline(block, dated)]:
            return next((line for line in lines if line.tag in HEADINGS), lines[0])
        box = box.parent
    return None


def _line_below(draft: Draft, date: Block, dated: set[int], sure: bool) -> Block | None:
    for block in draft.blocks[date.index + 1 : date.index + 1 + BELOW]:
        if _is_like_headline(block, dated) and len(block.text) <= MAX_BELOW and block.text[-1] not in STOPS:
            named = block.tag in HEADINGS or bool(block.box.flags & BIT["title"])
            return block if named or not sure else None
    return None


def _is_date(draft: Draft, block: Block, dated: set[int]) -> bool:
    """Tell whether a line prints a date, an hour or a 'By', and running text follows."""
    text = block.text
    if len(text) > MAX_DATE or (block.links and block.tag == "li"):
        return False
    told = block.index in dated or (len(text) <= MAX_TIME and CLOCK.search(text))
    if not told and not (may_begin_credit(text) and begins_credit(text)):
        return False
    behind = draft.blocks[block.index + 1 : block.index + 1 + BEHIND]
    running = sum(len(one.text) for one in behind if not one.links and len(one.text) > PARAGRAPH)
    return running >= TEXT and not _is_chrome(block)


def _is_like_headline(block: Block, dated: set[int]) -> bool:
    text = block.text
    if not MIN_CHARS <= len(text) <= MAX_CHARS or block.tag in NO_LINES or block.index in dated:
        return False
    if (len(text.split()) < MIN_WORDS and text[:1].isascii()) or (text[0].isdigit() and text[-1].isdigit()):
        return False
    sentence = text[-1] in STOPS and (len(text) > MAX_SENTENCE or block.tag == "p")
    if (
        text[-1] in GOES_ON
        or sentence
        or text.endswith(IN_BRACKETS)
        or (len(text) <= MAX_TIME and CLOCK.search(text))
    ):
        return False
    if fold(text) in LABELS or names_kind(text) or (len(text) <= MAX_NAMES and _names_writers(text)):
        return False
    if sum(len(line_of(link)) for link in block.links) > len(text) / 2 or begins_credit(text):
        return False
    return not _is_chrome(block)


def _is_section(block: Block) -> bool:
    """Tell whether a line is a word in a menu, which may be the title of all pages of a section."""
    return len(block.text) < MAX_SECTION and _is_chrome(block)


def _names_writers(text: str) -> bool:
    return names_with_job(text, ()) or names_people(text) or CJK_WRITER.search(text) is not None


def _is_chrome(block: Block) -> bool:
    box: Box | None = block.box
    while box is not None and box.tag not in ("article", "main", "body"):
        if box.tag in CHROME_TAGS or box.flags & FOREIGN:
            return True
        box = box.parent
    return False
