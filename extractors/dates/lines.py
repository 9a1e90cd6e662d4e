"""Date lines: the printed lines that date an article, near its headline and far from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter

from msgspec.structs import replace

from extractors.body.blocks import ALL, Block
from extractors.body.tokens import BIT
from extractors.dates.line_dates import MAX_LINE, dates_in_line, dates_in_markup
from extractors.dates.places import free_times, is_others_line, tells_today
from extractors.dates.printed_date import find_printed_dates, find_relative_date, prints_year
from extractors.dates.sentences import LETTER, MAX_LEAD, is_prose
from extractors.dates.sources import PROPERTIES, Told
from extractors.dates.words import CHANGE_LABEL, MODIFIED_LABEL, PUBLISHED_LABEL, label_of
from extractors.draft import Draft
from extractors.markup.runs import PARTING, whole_text
from extractors.masthead import LONG, Line, start_of
from extractors.page import Page
from extractors.plain import one_line

MAX_LABEL = 24  # characters in which a date far from the headline is labelled
MAX_LABEL_WORDS = 3  # of a label that is a line of its own
MIN_WORD = 5  # letters of a word that labels a date among them ("vom" labels any)
MAX_FACTS = 120  # of a line of facts on the article
MAX_ALONE = 40  # characters of a line that is a label and no more, or a date and no more
MAX_BESIDE = 3  # letters beside a date that is alone: "Fri", "Uhr"
MIN_DATE = 6  # characters of the shortest printed date
MAX_COST = 24  # of a printed date, see `_cost`
CLOSE = range(-4, 12)  # blocks from the headline to a line that may correct what the page declares
TEASER_TIMES = 2  # so much more than the date is in the link of a teaser
MAX_CLOSE_LINE, MAX_CLOSE_LEAD = 80, 40  # its characters, and those before the date
MAX_CLOSE_FACTS = 160  # of one of several facts, in which the date is labelled
CAPTION, COMMENT, DATE = BIT["caption"], BIT["comment"], BIT["date"]
HOLDERS, _NAME = frozenset(PROPERTIES), itemgetter(0)  # the second is an attribute's name
CODE = re.compile(r"\d{5}")  # in a row of facts: of the story, or of its reporter
LISTED, MIN_LISTED = frozenset(("td", "th", "li", "dt")), 3  # dates alone in rows: of events


def printed_dates(draft: Draft, modified: bool) -> Iterator[Told]:
    """Yield the dates in the markup near the headline, then those printed there, best first."""
    lines = _lines_near(draft)
    for cost, line in lines:
        if cost <= MAX_COST:
            yield from _of_kind(draft, line, dates_in_markup(line), modified)
    for cost, line in lines:
        if cost <= MAX_COST:
            yield from _of_kind(draft, line, dates_in_line(draft.page, line, prose=False), modified)
    for cost, line in lines:
        if cost > MAX_COST:
            yield from _of_kind(draft, line, dates_in_markup(line), modified)
    yield from free_times(draft)


def close_dates(draft: Draft, quoted: bool = True, reach: range = CLOSE) -> Iterator[Told]:
    """Yield the dates printed at the beginning of short lines right at the headline, best first.

    quoted tells whether lines in quotations and captions are among them.
    """
    lines = [line for line in draft.masthead if line.distance in reach and len(line.text) <= MAX_CLOSE_FACTS]
    lines = [
        line for line in lines if line.dated and (quoted or not (line.quoted or _is_credited(line.text)))
    ]
    for _, line in _near(draft, lines):
        for told in dates_in_line(draft.page, line, prose=False):
            leads = len(line.text) <= MAX_CLOSE_LINE and line.pieces.find(told.raw) <= MAX_CLOSE_LEAD
            if leads or (told.labelled and PARTING in line.pieces):
                yield told


def _in_teaser(block: Block) -> bool:
    """Tell whether a line lies in a link that holds more: a teaser of another story, with its date."""
    if not block.links or block.link_chars < ALL * len(block.text):
        return False
    return len(block.text) > MAX_ALONE or len(one_line(whole_text(block.links[0]))) >= TEASER_TIMES * len(
        block.text
    )


def _is_credited(text: str) -> bool:
    """Tell whether a line is a sentence and a credit: "The pier on March 3. (AP Photo/Jane Roe)"."""
    return text[-1] == ")" and ". (" in text


def far_dates(draft: Draft, modified: bool) -> Iterator[Told]:
    """Yield the dates labelled as such anywhere, those beside the printed authors, then those relative to the
    fetch."""
    for line in _free(draft):
        before = draft.blocks[line.block.index - 1].text if line.block.index else ""
        before = before if len(before) <= MAX_ALONE else ""
        if labelled := _labelled(line, before, modified):
            yield from dates_in_line(draft.page, labelled, prose=False)
    credited = draft.found["authors"].raw if "authors" in draft.found and not modified else None
    for block in draft.dated if credited else ():
        if block.text == credited:
            yield from dates_in_line(draft.page, Line(block, -1), prose=False, byline=True)
    for line in draft.masthead if draft.page.fetched_at and not modified else ():
        if _cost(line) <= MAX_COST and (iso := find_relative_date(line.text, draft.page)):
            yield Told(iso, line.text, False, "text", "relative to the fetch")


def loose_dates(draft: Draft) -> Iterator[Told]:
    """Yield the dates in sentences near the headline, or that begin the text wherever it does, and the one
    that ends the page's title."""
    text = (line for line in draft.masthead if line.distance > 0 and len(line.text) > LONG)
    first = next(text, None)
    for cost, line in _lines_near(draft):
        if cost <= MAX_COST or (line is first and not line.foreign):
            yield from dates_in_line(draft.page, line, prose=True)
    lines = [line for line in _free(draft) if len(_first(line)) <= MAX_ALONE and not is_others_line(line)]
    beside = [line for line in lines if line.foreign and line.distance > 0]
    for part in ([line for line in lines if not line.foreign], beside):
        alone = [told for line in part for told in _alone(draft.page, _first(line))]
        if len({told.iso[:10] for told in alone}) == 1:
            yield alone[0]
    title = draft.page.title or ""
    for found in find_printed_dates(title[-MAX_LEAD:], draft.page)[-1:] if prints_year(title) else ():
        yield Told(found.iso, found.raw, False, "text", "title")


def _free(draft: Draft) -> Iterator[Line]:
    """Yield the draft's dated lines but rows above the headline and the day on which the page is read."""
    start = start_of(draft.masthead)
    lines = _without_lists([Line(block, start) for block in draft.dated])
    return (line for line in lines if not tells_today(draft, line))


def _of_kind(draft: Draft, line: Line, dates: Iterator[Told], modified: bool) -> Iterator[Told]:
    """Yield the dates of a line; where those of a change are sought, only if the line speaks of one.

    Few lines have a date, so that is asked last.
    """
    for told in dates:
        if _is_under_label_of_change(draft, line):
            yield replace(told, modified=True, labelled=True)
            return
        if modified and not (told.modified or line.says("date") or CHANGE_LABEL.search(line.pieces)):
            return
        yield told


def _is_under_label_of_change(draft: Draft, line: Line) -> bool:
    """Tell whether a line is a date alone, below one that is nothing but 'Last updated'."""
    if len(line.text) > MAX_ALONE or not line.block.index or label_of(line.text):
        return False
    above = draft.blocks[line.block.index - 1].text
    if len(above) > MAX_LABEL or len(above.split()) > MAX_LABEL_WORDS or prints_year(above):
        return False
    return CHANGE_LABEL.search(above) is not None


def _lines_near(draft: Draft) -> list[tuple[float, Line]]:
    """Return the lines near the headline that may date the article and what each costs, the least first; both
    dates ask for them."""
    if draft.date_lines is None:
        draft.date_lines = _near(draft, draft.masthead)
    return draft.date_lines


def _near(draft: Draft, masthead: Iterable[Line]) -> list[tuple[float, Line]]:
    headline = len(draft.value("headline") or "")
    lines = [
        line
        for line in masthead
        if (line.distance or len(line.text) > headline + MIN_DATE)
        and len(line.text) <= MAX_LINE
        and _may_date(line)
        and not (is_others_line(line) or _in_teaser(line.block))
    ]
    lines = [line for line in _without_lists(lines) if not tells_today(draft, line)]
    return sorted(((_cost(line), line) for line in lines), key=lambda pair: pair[0])


def _without_lists(lines: list[Line]) -> list[Line]:
    """Return the lines without those above the headline that are rows of dates, as of coming events."""
    above = (line for line in lines if line.distance < 0 and line.block.tag in LISTED)
    rows = {
        line.block.index
        for line in above
        if line.dated and len(line.text) <= MAX_ALONE and not (_label(line.text) or CODE.search(line.text))
    }
    return [line for line in lines if line.block.index not in rows] if len(rows) >= MIN_LISTED else lines


def _label(text: str) -> re.Match[str] | None:
    return PUBLISHED_LABEL.match(text) or MODIFIED_LABEL.match(text)


def _may_date(line: Line) -> bool:
    """Tell whether a line prints a year, or has elements or properties that may hold a date."""
    block = line.block
    return block.marked or line.dated or not HOLDERS.isdisjoint(map(_NAME, block.box.attributes))


def _first(line: Line) -> str:
    """Return a line without what stands in brackets at its end, where that tells of a change: '4 March 2026
    (changed on 5 March 2026)'."""
    text, bracket, change = line.text.partition("(")
    return text if bracket and len(change) <= 2 * MAX_ALONE and CHANGE_LABEL.search(change) else line.text


def _alone(page: Page, text: str) -> Iterator[Told]:
    """A date with nothing else on its line, but for a short word of its day or time."""
    for found in find_printed_dates(text, page):
        rest = text.replace(found.raw, " ")
        if len(LETTER.findall(rest)) <= MAX_BESIDE and not prints_year(rest):
            yield Told(found.iso, found.raw, False, "text", "a date alone")


def _labelled(line: Line, before: str, modified: bool) -> Line | None:
    """Return a line far from the headline if it dates the article: only behind a word that says what it is,
    or in a box named for it."""
    block = line.block
    labels = MODIFIED_LABEL if modified else PUBLISHED_LABEL
    label = labels.search(block.text[:MAX_LABEL])
    facts = line.distance > 0 and label is None and MAX_LABEL < len(block.text) <= MAX_FACTS
    if facts and not is_prose(block.text, ""):
        # among other facts: how often it was read, by whom it was posted
        label = labels.search(block.text)
        label = label if label and len(label[0]) >= MIN_WORD else None
    if modified and label is None:
        return None
    if is_others_line(line):
        return None
    foreign = line.foreign_in_article if facts else line.foreign
    told = label is not None and (not foreign or not LETTER.search(block.text[: label.start()]))
    if not (told or modified):
        below = len(line.text) <= MAX_ALONE and bool(PUBLISHED_LABEL.match(before))
        foreign = line.foreign_in_article if line.distance > 0 else line.foreign
        told = below or (line.says("date") and not foreign)
    return line if told else None


def _cost(line: Line) -> float:
    """Return how little a line near the headline looks like the one that dates the article."""
    distance, chars, flags = line.distance, len(line.text), line.flags
    cost = abs(distance) + (4.0 if distance < 0 else 0.0)
    cost += 6 * (chars > 80) + 12 * (chars > 160) + 10 * line.foreign
    cost += 12 * bool(flags & CAPTION) + 14 * bool(flags & COMMENT)
    return cost - 5 * bool(flags & DATE) - 5 * bool(PUBLISHED_LABEL.match(line.text))
