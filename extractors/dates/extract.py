"""Dates: when the article was published and last changed, with the time and zone that the page tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from extractors.dates.confidence import CONFIDENCE, RULE_CONFIDENCE
from extractors.dates.data import data_dates
from extractors.dates.finer import told_finer
from extractors.dates.lines import MAX_CLOSE_LINE, close_dates, far_dates, loose_dates, printed_dates
from extractors.dates.own_zone import WEST, day_of_url, days_apart, in_own_zone
from extractors.dates.sources import Told, declared_dates, slug_date, time_elements, url_date
from extractors.dates.words import CHANGE_LABEL
from extractors.draft import Draft
from extractors.evidence import Candidate, Found

# The details of answers that are not told as the publication's.
BEFORE_DECLARED = "printed, before the declared"
AFTER_DECLARED = "printed, years after the declared"
ANY_DATE = frozenset("date dc.date dcterms.date created timestamp".split())  # metas, of anything
TEMPLATE_AGE = 730  # days
LONE_CHANGE = "the page's only date, of its last change"
LONE_CONFIDENCE = 0.65
AROUND = range(-12, 6)  # blocks from the headline to a line of its dates
MAX_OFF_URL = 2  # days by which a date that nothing labels may differ from the URL's
MINUTE = timedelta(minutes=1)
MARGIN = timedelta(days=2)  # a page may be dated so much after it was fetched: zones, and slow clocks
LAST_DAY = "2100-01-01"  # where nobody tells when the page was fetched


def extract_date_published(draft: Draft) -> Found[str]:
    """Return when the article was published, in ISO 8601: a bare date if no time is told, no zone if none is.

    Sources, best first: JSON-LD, meta, markup near the headline, printed dates, the URL, data of scripts,
    sentences; the only date of a page, be it of a change, where there is no other. A moment told in UTC is
    given in the page's own zone where an element or a printed line tells the same moment there; a day
    with the time, and a time with the zone, that another place tells of it.
    """
    found = _found(draft, modified=False)
    if found.winner is None:
        return _lone_change(draft)
    winner = found.winner
    better = in_own_zone(draft, found) or _printed_before(draft, winner) or day_of_url(draft, winner)
    better = better or _printed_years_after(draft, winner) or told_finer(draft, found, modified=False)
    return Found(better, (winner, *found.losers)) if better else found


def extract_date_modified(draft: Draft) -> Found[str]:
    """Return when the article was last changed, as `extract_date_published` does; never its stand-in.

    None where it was changed before it was published only, as stories that were written ahead are.
    """
    found = _found(draft, modified=True)
    published, changed = draft.value("datePublished"), found.value
    if published and changed and _is_earlier(changed, published):
        return Found(None, tuple(candidate for candidate in (found.winner, *found.losers) if candidate))
    better = told_finer(draft, found, modified=True)
    return Found(better, (found.winner, *found.losers)) if better and found.winner else found


def _is_earlier(early: str, late: str) -> bool:
    """Tell whether one moment is before another; where a zone or a time is missing, by more than a day."""
    if "T" in early and "T" in late:
        first, second = datetime.fromisoformat(early), datetime.fromisoformat(late)
        if first.tzinfo and second.tzinfo:
            return second - first >= MINUTE  # printed times have no seconds
    return days_apart(early, late) > 1


def _found(draft: Draft, modified: bool) -> Found[str]:
    page, latest = draft.page, _latest(draft.page.fetched_at)
    of_url = None if modified else next(url_date(page.url), None)
    stages = [
        (declared_dates(page, modified), 6),
        (printed_dates(draft, modified), 3),
        (far_dates(draft, modified), 1),
    ]
    if not modified:
        stages += [(url_date(page.url), 1), (data_dates(page), 1)]
        stages += [(loose_dates(draft), 1), (slug_date(page.url), 1)]
    candidates: list[Candidate[str]] = []
    changed = False
    for number, (stage, limit) in enumerate(stages):
        fitting = (told for told in stage if _fits(told, of_url, changed))
        candidates += _candidates(fitting, modified, latest, limit)
        if candidates:
            break
        changed = changed or (number == 0 and not modified and _tells_change_alone(draft))
    return Found(candidates[0] if candidates else None, tuple(candidates[1:]))


def _fits(told: Told, of_url: Told | None, changed: bool = False) -> bool:
    """Tell whether a date that nothing labels is not far from the day that the URL tells; where the headline
    has the date of a change alone, none in words fits."""
    if told.labelled or told.source not in ("text", "markup") or told.detail == "data":
        return True
    if changed and told.source == "text" and not told.modified:
        return False
    return of_url is None or abs(days_apart(told.iso, of_url.iso)) <= MAX_OFF_URL


def _tells_change_alone(draft: Draft) -> bool:
    """Tell whether the dates printed right at the headline are of a change: others are of other things."""
    lines = (line for line in draft.masthead if line.distance in AROUND and line.dated)
    if not any(CHANGE_LABEL.search(line.pieces[:MAX_CLOSE_LINE]) for line in lines):
        return False  # as on most pages
    near = list(close_dates(draft, quoted=False, reach=AROUND))
    return bool(near) and all(told.modified for told in near)


def _printed_before(draft: Draft, winner: Candidate[str]) -> Candidate[str] | None:
    """Return the earlier date that is printed at the headline, where the declared one is of the last change.

    Systems that republish a page declare that day as both; the day that is printed stays.
    """
    if winner.source not in ("json-ld", "meta"):
        return None
    changed = next(declared_dates(draft.page, True), None)
    if changed and winner.value[:10] < changed.iso[:10]:
        return None
    of_url = next(url_date(draft.page.url), None)
    close = list(close_dates(draft, quoted=False))
    near = [told for told in close if not told.modified and _fits(told, of_url)]
    changes = {told.iso[:10] for told in close if told.modified}  # "Updated <time>": elements lack the word
    elements = time_elements(draft.page) if near else ()
    every = (*near, *(told for told in elements if told.iso[:10] not in changes))
    if not near or not all(_is_before(told.iso, winner.value) for told in every):
        return None
    printed = near[0]
    return Candidate(printed.iso, printed.source, CONFIDENCE["text"], BEFORE_DECLARED, printed.raw)


def _printed_years_after(draft: Draft, winner: Candidate[str]) -> Candidate[str] | None:
    """Return the date printed at the headline, where a meta element that is for anything's date tells one of
    years before: that of the template."""
    if winner.source != "meta" or winner.detail not in ANY_DATE:
        return None
    near = [told for told in close_dates(draft, quoted=False) if not told.modified]
    if not near or any(days_apart(winner.value, told.iso) <= TEMPLATE_AGE for told in near):
        return None
    return Candidate(near[0].iso, near[0].source, CONFIDENCE["text"], AFTER_DECLARED, near[0].raw)


def _is_before(printed: str, declared: str) -> bool:
    """Tell whether a printed date is of an earlier day, and no zone of the world explains it."""
    apart = days_apart(printed, declared)
    in_zone = "T" in printed or not declared.endswith("+00:00") or int(declared[11:13]) > WEST
    return apart > 1 or (apart == 1 and in_zone)


def _lone_change(draft: Draft) -> Found[str]:
    """Return the date of the last change where it is the only date that a reader sees."""
    changed = _found(draft, modified=True)
    if changed.winner is None or changed.winner.source == "meta":
        return Found()
    return Found(replace(changed.winner, confidence=LONE_CONFIDENCE, detail=LONE_CHANGE))


def _candidates(
    told_dates: Iterable[Told], modified: bool, latest: str, limit: int
) -> Iterator[Candidate[str]]:
    for told in told_dates:
        if told.modified == modified and told.iso[:10] <= latest:
            confidence = RULE_CONFIDENCE.get(told.detail, CONFIDENCE[told.source])
            yield Candidate(told.iso, told.source, confidence, told.detail, told.raw)
            limit -= 1
        if not limit:
            return


def _latest(fetched_at: str | None) -> str:
    try:
        return (date.fromisoformat((fetched_at or "")[:10]) + MARGIN).isoformat()
    except ValueError:
        return LAST_DAY
