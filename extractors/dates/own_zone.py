"""Own zone: a moment that the page tells in UTC, in the zone in which it tells the same moment elsewhere."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from lxml import etree
from msgspec.structs import replace

from extractors.dates.confidence import CONFIDENCE
from extractors.dates.lines import close_dates
from extractors.dates.sources import MAX_TIMES, time_elements, url_date
from extractors.dates.text import parse_machine_date
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.markup.runs import whole_text
from extractors.plain import one_line

# The zones of the world as quarters of an hour ahead of UTC.
QUARTERS = frozenset((*range(-48, 57, 4), -14, 14, 18, 22, 23, 26, 38))
WEST, EAST = 12, 14  # hours by which they are behind and ahead
WESTERNMOST = 10  # hours by which a place with a newsroom is behind
SUMMER = timedelta(hours=1)  # by which clocks are ahead in summer
DAY = timedelta(days=1)
MAX_SHORT = 40  # characters of a date without its year
# '2.4. 14:05', '2 April at 2:05 pm'
CLOCK = re.compile(r"(?<![\d.:])([01]?\d|2[0-3])\s?[.:h]\s?([0-5]\d)(?![\d.:])(?:\s?([ap])\.?m\b)?", re.I)
NUMBER = re.compile(r"\d+")


def in_own_zone(draft: Draft, found: Found[str]) -> Candidate[str] | None:
    """Return the winner's moment as another place of the page tells it, with a zone that is not UTC."""
    winner = found.winner
    if winner is None or not winner.value.endswith("+00:00"):
        return None
    moment = datetime.fromisoformat(winner.value)
    told = ((one.iso, one.source, one.detail, one.raw) for one in time_elements(draft.page))
    losers = ((one.value, one.source, one.detail, one.raw) for one in found.losers)
    for iso, source, detail, raw in (*losers, *told):
        if "T" in iso and not iso.endswith("+00:00"):
            other = datetime.fromisoformat(iso)
            if other.tzinfo and abs(other - moment) < timedelta(minutes=1):
                return Candidate(iso, source, winner.confidence, detail, raw)
    return _by_printed_clock(draft, winner, moment) or _by_short_date(draft, winner, moment)


def _by_printed_clock(draft: Draft, winner: Candidate[str], moment: datetime) -> Candidate[str] | None:
    """Return the moment in the zone in which a line at the headline prints its minute.

    A zone that is printed, too, is to be that zone; or the winter's, which some name all the year.
    """
    for told in close_dates(draft) if winner.source != "text" else ():
        if "T" not in told.iso or told.modified:
            continue
        printed = datetime.fromisoformat(told.iso)
        offset = printed.replace(second=0, tzinfo=None) - moment.replace(second=0, tzinfo=None)
        named = printed.utcoffset()
        if named is not None and abs(named - offset) > SUMMER:
            continue
        if offset.total_seconds() / 900 in QUARTERS:
            return replace(winner, value=moment.astimezone(timezone(offset)).isoformat())
    return None


def _by_short_date(draft: Draft, winner: Candidate[str], moment: datetime) -> Candidate[str] | None:
    """Return the moment in the zone in which a <time> element of it prints day and minute."""
    for element in draft.page.elements["time"][:MAX_TIMES]:
        told = parse_machine_date(element.get("datetime") or "")
        if told is None or not told.endswith("+00:00"):
            continue
        if abs(datetime.fromisoformat(told) - moment) < timedelta(minutes=1):
            for local in _printed_moments(element, moment):
                return replace(winner, value=local.isoformat())
    return None


def _printed_moments(element: etree._Element, moment: datetime) -> list[datetime]:
    """Return the moment in the zones in which an element's text shows it by clock and day."""
    text = one_line(whole_text(element))
    clock = CLOCK.search(text) if len(text) <= MAX_SHORT else None
    if clock is None:
        return []
    hour = int(clock[1]) % 12 + 12 * (clock[3] in "pP") if clock[3] else int(clock[1])
    shown = timedelta(hours=hour, minutes=int(clock[2]))
    ahead = shown - timedelta(hours=moment.hour, minutes=moment.minute)
    rest = set(map(int, NUMBER.findall(text[: clock.start()] + text[clock.end() :])))
    zones = [
        timezone(offset)
        for offset in (ahead, ahead - DAY, ahead + DAY)
        if offset.total_seconds() / 900 in QUARTERS and offset
    ]
    return [local for zone in zones if (local := moment.astimezone(zone)).day in rest]


def day_of_url(draft: Draft, winner: Candidate[str]) -> Candidate[str] | None:
    """Return the URL's day where it is the day before or after the moment that the page tells in UTC, and a
    zone of the world explains it."""
    in_utc = winner.value.endswith("+00:00") and winner.source != "text"  # what is printed is in its zone
    told = next(url_date(draft.page.url), None) if in_utc else None
    apart = days_apart(told.iso, winner.value) if told else 0
    hour = int(winner.value[11:13]) if apart else 0
    if told is None or not ((apart == 1 and 0 < hour < WESTERNMOST) or (apart == -1 and hour >= 24 - EAST)):
        return None
    return Candidate(told.iso, "url", CONFIDENCE["url"], "the day in its zone", winner.raw)


def days_apart(early: str, late: str) -> int:
    """Return the days from one date to another, both in ISO 8601."""
    return (date.fromisoformat(late[:10]) - date.fromisoformat(early[:10])).days
