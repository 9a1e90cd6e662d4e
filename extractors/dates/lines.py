"""Date lines: the printed lines that date an article, near its headline and far from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from operator import itemgetter

from extractors.body.blocks import ALL, Block
from extractors.body.tokens import BIT
from extractors.dates.places import OTHERS, free_times, in_sentence, is_caption, is_others_line, tells_today
from extractors.dates.printed_clock import clock_after
from extractors.dates.printed_date import (
    NUMERIC,
    Printed,
    find_printed_dates,
    find_relative_date,
    prints_year,
)
from extractors.dates.regions import country_of
from extractors.dates.sentences import MAX_LEAD, MIN_PROSE, begins_story, is_others, is_period, is_prose
from extractors.dates.sources import PROPERTIES, Told, declared_dates, read_element, time_elements, url_date
from extractors.dates.words import MODIFIED_LABEL, PUBLISHED_LABEL
from extractors.dates.zones import zone_of
from extractors.draft import Draft
from extractors.markup.runs import PARTING, whole_text
from extractors.masthead import LONG, Line, start_of
from extractors.page import Page
from extractors.plain import one_line

MAX_LINE = 400  # characters of a line that is searched for a date
MAX_LABEL = 24  # characters in which a date far from the headline is labelled
MIN_WORD = 5  # letters of a word that labels a date among them ("vom" labels any)
MAX_FACTS = 120  # of a line of facts on the article
MAX_ALONE = 40  # characters of a line that is a label and no more, or a date and no more
MIN_DATE = 6  # characters of the shortest printed date
MAX_COST = 24  # of a printed date, see `_cost`
CLOSE = range(-4, 12)  # blocks from the headline to a line that may correct what the page declares
AT_HEADLINE = range(-2, 12)  # the same where the front page's clock must not stand
TEASER_TIMES = 2  # so much more than the date is in the link of a teaser
MAX_CLOSE_LINE, MAX_CLOSE_LEAD = 80, 40  # its characters, and those before the date
CAPTION, COMMENT, DATE = BIT["caption"], BIT["comment"], BIT["date"]
HOLDERS, _NAME = frozenset(PROPERTIES), itemgetter(0)  # the second is an attribute's name
GOES_ON = re.compile(r"[./-]\d")  # behind what looks like a time and is day and month
UPDATED = "updated"  # hAtom's class for it; of a date alone it may be the publication's
MAX_BETWEEN = 20  # characters from a date and its time to the end of the word for its change
LISTED, MIN_LISTED = frozenset(("td", "th", "li", "dt")), 3  # dates alone in rows: of events
MIN_CAPTION = 1  # words in small letters around a date that make a caption's sentence


def printed_dates(draft: Draft, modified: bool) -> Iterator[Told]:
    """Yield the dates in the markup near the headline, then those printed there, best first."""
    lines = _near(draft, draft.masthead)
    for cost, line in lines:
        if cost <= MAX_COST:
            yield from _of_kind(line, _in_markup(line), modified)
    for cost, line in lines:
        if cost <= MAX_COST:
            yield from _of_kind(line, _in_line(draft.page, line, prose=False), modified)
    for cost, line in lines:
        if cost > MAX_COST:
            yield from _of_kind(line, _in_markup(line), modified)
    yield from free_times(draft)


def close_dates(draft: Draft, quoted: bool = True) -> Iterator[Told]:
    """Yield the dates printed at the beginning of short lines right at the headline, best first.

    quoted tells whether lines in quotations and captions are among them.
    """
    lines = [line for line in draft.masthead if line.distance in CLOSE and len(line.text) <= MAX_CLOSE_LINE]
    lines = [
        line
        for line in lines
        if line.dated
        and (quoted or not (line.quoted or _is_credited(line.text)))
        and not _in_teaser(line.block)
    ]
    for _, line in _near(draft, lines):
        for told in _in_line(draft.page, line, prose=False):
            if line.pieces.find(told.raw) <= MAX_CLOSE_LEAD:
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
    start = start_of(draft.masthead)
    for block in _free(draft):
        before = draft.blocks[block.index - 1].text if block.index else ""
        before = before if len(before) <= MAX_ALONE else ""
        if line := _labelled(block, before, modified, facts=block.index > start):
            yield from _in_line(draft.page, line, prose=False)
    credited = draft.found["authors"].raw if "authors" in draft.found and not modified else None
    for block in draft.dated if credited else ():
        if block.text == credited:
            yield from _in_line(draft.page, Line(block, -1), prose=False)
    for line in draft.masthead if draft.page.fetched_at and not modified else ():
        if _cost(line) <= MAX_COST and (iso := find_relative_date(line.text, draft.page)):
            yield Told(iso, line.text, False, "text", "relative to the fetch")


def loose_dates(draft: Draft) -> Iterator[Told]:
    """Yield the dates in sentences near the headline, or that begin the text wherever it does, and the one
    that ends the page's title."""
    text = (line for line in draft.masthead if line.distance > 0 and len(line.text) > LONG)
    first = next(text, None)
    for cost, line in _near(draft, draft.masthead):
        if cost <= MAX_COST or (line is first and not line.foreign):
            yield from _in_line(draft.page, line, prose=True)
    alone = [told for block in _free(draft) for told in _alone(draft.page, block)]
    if len({told.iso[:10] for told in alone}) == 1:
        yield alone[0]
    title = draft.page.title or ""
    for found in find_printed_dates(title[-MAX_LEAD:], draft.page)[-1:] if prints_year(title) else ():
        yield Told(found.iso, found.raw, False, "text", "title")


def _free(draft: Draft) -> Iterator[Block]:
    """Yield the draft's dated blocks but those that tell the day on which the page is read."""
    start = start_of(draft.masthead)
    return (block for block in draft.dated if not tells_today(Line(block, start)))


def _of_kind(line: Line, dates: Iterator[Told], modified: bool) -> Iterator[Told]:
    """Yield the dates of a line; where those of a change are sought, only if the line speaks of one.

    Few lines have a date, so that is asked last.
    """
    for told in dates:
        if modified and not (line.says("date") or MODIFIED_LABEL.search(line.text)):
            return
        yield told


def _near(draft: Draft, masthead: Iterable[Line]) -> list[tuple[float, Line]]:
    headline = len(draft.value("headline") or "")
    lines = [
        line
        for line in masthead
        if (line.distance or len(line.text) > headline + MIN_DATE)
        and len(line.text) <= MAX_LINE
        and _may_date(line)
        and not (is_others_line(line) or tells_today(line))
    ]
    return sorted(((_cost(line), line) for line in _without_lists(lines)), key=lambda pair: pair[0])


def _without_lists(lines: list[Line]) -> list[Line]:
    """Return the lines without those above the headline that are rows of dates, as of coming events."""
    above = (line for line in lines if line.distance < 0 and line.block.tag in LISTED)
    rows = [line for line in above if line.dated and len(line.text) <= MAX_ALONE and not _label(line.text)]
    return [line for line in lines if line not in rows] if len(rows) >= MIN_LISTED else lines


def _label(text: str) -> re.Match[str] | None:
    return PUBLISHED_LABEL.match(text) or MODIFIED_LABEL.match(text)


def _may_date(line: Line) -> bool:
    """Tell whether a line prints a year, or has elements or properties that may hold a date."""
    block = line.block
    return block.marked or line.dated or not HOLDERS.isdisjoint(map(_NAME, block.box.attributes))


def _in_markup(line: Line) -> Iterator[Told]:
    for element in line.inline("time", "span", "abbr", "meta"):
        for told in read_element(element, line.text):
            if told.source == "markup" and in_sentence(element):
                continue
            if one_line(whole_text(element)) in line.text:
                yield told


def _alone(page: Page, block: Block) -> Iterator[Told]:
    """A date with nothing else on its line, in the article's part of the page."""
    text = block.text
    if len(text) <= MAX_ALONE and not Line(block, -1).foreign:
        for found in find_printed_dates(text, page):
            if len(found.raw) >= len(text) - 2:
                yield Told(found.iso, found.raw, False, "text", "a date alone")


def _labelled(block: Block, before: str, modified: bool, facts: bool) -> Line | None:
    """Return the line of a block far from the headline if it dates the article: only behind a word that says
    what it is, or in a box named for it."""
    labels = MODIFIED_LABEL if modified else PUBLISHED_LABEL
    label = labels.search(block.text[:MAX_LABEL])
    facts = facts and label is None and MAX_LABEL < len(block.text) <= MAX_FACTS
    if facts and not is_prose(block.text, ""):
        # among other facts: how often it was read, by whom it was posted
        label = labels.search(block.text)
        label = label if label and len(label[0]) >= MIN_WORD else None
    if modified and label is None:
        return None
    line = Line(block, -1)
    if line.flags & OTHERS:
        return None
    foreign = line.foreign_in_article if facts else line.foreign
    told = label is not None and (not foreign or label.start() == 0)
    if not (told or modified):
        below = len(line.text) <= MAX_ALONE and bool(PUBLISHED_LABEL.match(before))
        told = below or (line.says("date") and not line.foreign)
    return line if told else None


def _in_line(page: Page, line: Line, prose: bool) -> Iterator[Told]:
    """Yield the dates of a line, either those in sentences or the others."""
    if len(line.text) > MAX_LINE or not line.dated:
        return
    text, end = line.pieces, 0
    caption = is_caption(line)
    least = MIN_CAPTION if caption else MIN_PROSE
    printed = _without_periods(find_printed_dates(text, page), text)
    revised = _changed(line) if len(printed) > 1 else ()
    for found in printed:
        before, after = text[end : found.start], text[found.start + len(found.raw) :]
        others = is_others(before)
        labelled = not others and bool(PUBLISHED_LABEL.search(before))
        modified = (bool(MODIFIED_LABEL.search(before)) and not labelled) or found.raw in revised
        known = labelled or modified or line.says("date")
        sentence = others or not (known or not is_prose(before, after, least))
        if (
            found.start <= MAX_LEAD
            and sentence == prose
            and (not prose or begins_story(before, after, caption))
        ):
            iso = _settled(found, page)
            detail = "in a sentence" if prose else "printed"
            yield Told(iso, found.raw.replace("\x01", " "), modified, "text", detail, labelled)
            near = line.start >= 0 and line.distance in AT_HEADLINE and not (modified or prose)
            if near and (changed := _changed_later_that_day(iso, after, country_of(page))):
                yield Told(changed, after, True, "text", "printed")
        end = found.start + len(found.raw)


def _without_periods(printed: tuple[Printed, ...], text: str) -> list[Printed]:
    """Return the dates of a line without the first and last days of events and lives."""
    ends = {
        at
        for at, (one, other) in enumerate(pairwise(printed))
        if one.iso[:10] != other.iso[:10]  # the same day may be told by two calendars
        and is_period(text[one.start + len(one.raw) : other.start].replace(PARTING, " "))
    }
    return [found for at, found in enumerate(printed) if not (at in ends or at - 1 in ends)]


def _changed(line: Line) -> list[str]:
    """Return the texts of a line's elements that blogs mark as the moment of the last change, often hidden:
    a date of their own only where another one stands beside."""
    marked = (one for one in line.inline("span", "time") if UPDATED in (one.get("class") or "").split())
    return [one_line(whole_text(one)) for one in marked if "publish" not in (one.get("class") or "")]


def _changed_later_that_day(iso: str, after: str, country: str) -> str | None:
    """Return the moment of a change that a line tells by its time alone: "4 March, 9.00 (Update: 11.02)"."""
    published = clock_after(after, 0)
    rest = after[published.end :] if published else after
    found = MODIFIED_LABEL.search(rest[:MAX_BETWEEN])
    label = MODIFIED_LABEL.match(rest, found.start()) if found else None
    clock = clock_after(rest, label.end()) if label else None
    if clock is None or clock.time < iso[11:19] or GOES_ON.match(rest, clock.end):
        return None
    moment = datetime.fromisoformat(f"{iso[:10]}T{clock.time}")
    zone = zone_of(clock.zone, moment, country) or datetime.fromisoformat(iso).tzinfo
    return moment.replace(tzinfo=zone).isoformat()


def _settled(found: Printed, page: Page) -> str:
    """Return a date in numbers with day and month swapped, where only so it is one that the page's machine
    dates tell, too."""
    year, month, day = found.iso[:10].split("-")
    if day > "12" or month == day or not NUMERIC.match(found.raw):
        return found.iso
    told = (*time_elements(page), *url_date(page.url), *declared_dates(page, True))
    known = {one.iso[:10] for one in told}
    swapped = f"{year}-{day}-{month}"
    return swapped + found.iso[10:] if swapped in known and found.iso[:10] not in known else found.iso


def _cost(line: Line) -> float:
    """Return how little a line near the headline looks like the one that dates the article."""
    distance, chars, flags = line.distance, len(line.text), line.flags
    cost = abs(distance) + (4.0 if distance < 0 else 0.0)
    cost += 6 * (chars > 80) + 12 * (chars > 160) + 10 * line.foreign
    cost += 12 * bool(flags & CAPTION) + 14 * bool(flags & COMMENT)
    return cost - 5 * bool(flags & DATE) - 5 * bool(PUBLISHED_LABEL.match(line.text))
