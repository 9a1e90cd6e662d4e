"""Line dates: the dates that one line prints, and which of them are of a change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from extractors.dates.places import in_sentence, is_caption
from extractors.dates.printed_clock import clock_after
from extractors.dates.printed_date import NUMERIC, Printed, find_printed_dates
from extractors.dates.regions import country_of
from extractors.dates.sentences import MAX_LEAD, MIN_PROSE, begins_story, is_others, is_period, is_prose
from extractors.dates.sources import Told, declared_dates, read_element, time_elements, url_date
from extractors.dates.words import MODIFIED_LABEL, label_of
from extractors.dates.zones import zone_of
from extractors.markup.runs import PARTING, whole_text
from extractors.masthead import Line
from extractors.page import Page
from extractors.plain import one_line

MAX_LINE = 400  # characters of a line that is searched for a date
# Blocks from the headline to a line that may tell a change by its time, where the front page's clock is none.
AT_HEADLINE = range(-2, 12)
GOES_ON = re.compile(r"[./-]\d")  # behind what looks like a time and is day and month
UPDATED = "updated"  # hAtom's class for it; of a date alone it may be the publication's
MAX_BETWEEN = 20  # characters from a date and its time to the end of the word for its change
MIN_CAPTION = 1  # words in small letters around a date that make a caption's sentence


def dates_in_markup(line: Line) -> Iterator[Told]:
    """Yield the dates of a line's elements that may hold one, each printed there."""
    for element in line.inline("time", "span", "abbr", "meta"):
        for told in read_element(element, line.text):
            if told.source == "markup" and in_sentence(element):
                continue
            if one_line(whole_text(element)) in line.text:
                yield told


def dates_in_line(page: Page, line: Line, prose: bool, byline: bool = False) -> Iterator[Told]:
    """Yield the dates of a line, either those in sentences or the others; a byline is no sentence."""
    if len(line.text) > MAX_LINE or not line.dated:
        return
    text, end = line.pieces, 0
    caption = is_caption(line)
    least = MIN_CAPTION if caption else MIN_PROSE
    printed = _without_periods(find_printed_dates(text, page), text)
    several = len({found.iso for found in printed}) > 1
    revised = _changed(line) if several else ()
    changed_first = several and _tells_first_last(printed, text)
    for found in printed:
        before, after = text[end : found.start], text[found.start + len(found.raw) :]
        others = is_others(before)
        label = label_of(before)
        labelled = not others and label == "published"
        modified = label == "modified" or found.raw in revised
        modified = modified or (changed_first and found is printed[0])
        known = labelled or modified or byline or line.says("date")
        sentence = others or not (known or not is_prose(before, after, least))
        if (
            _leads(found, text, labelled or modified)
            and sentence == prose
            and (not prose or begins_story(before, after, caption))
        ):
            iso = _settled(found, page)
            detail = "in a sentence" if prose else "printed"
            yield Told(iso, found.raw.replace("\x01", " "), modified, "text", detail, labelled)
            near = line.start >= 0 and line.distance in AT_HEADLINE and not (modified or prose)
            if (
                near
                and found is printed[-1]
                and (changed := _changed_later_that_day(iso, after, country_of(page)))
            ):
                yield Told(changed, after, True, "text", "printed")
        end = found.start + len(found.raw)


def _leads(found: Printed, text: str, labelled: bool) -> bool:
    """Tell whether little text stands before a date in its line; if it is labelled, since the last tag."""
    start = text.rfind(PARTING, 0, found.start) + 1 if labelled else 0
    return found.start - start <= MAX_LEAD


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


def _tells_first_last(printed: list[Printed], text: str) -> bool:
    """Tell whether the later of two moments stands before the one that is labelled: "4 March 18.12 First
    published on 4 March 9.00"."""
    first, second = printed[:2]
    told = label_of(text[first.start + len(first.raw) : second.start])
    return told == "published" and not label_of(text[: first.start]) and first.iso > second.iso


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
