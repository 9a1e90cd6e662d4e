"""Dates: when the article was published and last changed, with the time and zone that the page tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from extractors.date_sources import Told, declared_dates, far_dates, printed_dates, time_elements, url_date
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.page import Page

# Share of such answers that are right, as `python -m benchmarks.reliability CORPUS --rules` prints it.
CONFIDENCE = {"json-ld": 0.91, "meta": 0.94, "microdata": 0.94, "markup": 0.92, "text": 0.92, "url": 0.9}
RULE_CONFIDENCE = {"dateCreated": 0.8, "uploadDate": 0.7, "relative to the fetch": 0.7, "dc.date": 0.75}
MARGIN = timedelta(days=2)  # a page may be dated so much after it was fetched: zones, and slow clocks
LAST_DAY = "2100-01-01"  # where nobody tells when the page was fetched


def extract_date_published(draft: Draft) -> Found[str]:
    """Return when the article was published, in ISO 8601: a bare date if no time is told, no zone if none is.

    Sources, best first: JSON-LD, meta, markup near the headline, printed dates, the URL. A moment told in
    UTC is given in the page's own zone where a <time> or meta element tells the same moment there.
    """
    found = _found(draft, modified=False)
    if found.winner and (local := _in_own_zone(draft.page, found)):
        return Found(local, (found.winner, *found.losers))
    return found


def extract_date_modified(draft: Draft) -> Found[str]:
    """Return when the article was last changed, as `extract_date_published` does; never its stand-in."""
    return _found(draft, modified=True)


def _found(draft: Draft, modified: bool) -> Found[str]:
    page, latest = draft.page, _latest(draft.page.fetched_at)
    stages = [(declared_dates(page, modified), 6), (printed_dates(draft, modified), 3)]
    if not modified:
        stages += [(far_dates(draft), 1), (url_date(page.url), 1)]
    candidates: list[Candidate[str]] = []
    for stage, limit in stages:
        candidates += _candidates(stage, modified, latest, limit)
        if candidates:
            break
    return Found(candidates[0] if candidates else None, tuple(candidates[1:]))


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


def _in_own_zone(page: Page, found: Found[str]) -> Candidate[str] | None:
    """Return the winner's moment as another element of the page tells it, with a zone that is not UTC."""
    winner = found.winner
    if winner is None or not winner.value.endswith("+00:00"):
        return None
    moment = datetime.fromisoformat(winner.value)
    told = ((one.iso, one.source, one.detail, one.raw) for one in time_elements(page))
    losers = ((one.value, one.source, one.detail, one.raw) for one in found.losers)
    for iso, source, detail, raw in (*losers, *told):
        if "T" in iso and not iso.endswith("+00:00"):
            other = datetime.fromisoformat(iso)
            if other.tzinfo and abs(other - moment) < timedelta(minutes=1):
                return Candidate(iso, source, winner.confidence, detail, raw)
    return None
