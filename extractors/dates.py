"""Dates: when the article was published and last changed, with the time and zone that the page tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from extractors.date_sources import Told, declared_dates, printed_dates, time_elements, url_date
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
    if found.winner and (local := _in_own_zone(draft.page, found.winner)):
        return Found(local, (found.winner, *found.losers))
    return found


def extract_date_modified(draft: Draft) -> Found[str]:
    """Return when the article was last changed, as `extract_date_published` does; never its stand-in."""
    return _found(draft, modified=True)


def _found(draft: Draft, modified: bool) -> Found[str]:
    page, latest = draft.page, _latest(draft.page.fetched_at)
    candidates: list[Candidate[str]] = []
    for stage in (declared_dates(page, modified), printed_dates(draft, modified), _from_url(page, modified)):
        candidates += _candidates(stage, modified, latest, 6)
        if candidates:
            break
    return Found(candidates[0] if candidates else None, tuple(candidates[1:]))


def _from_url(page: Page, modified: bool) -> Iterator[Told]:
    return iter(()) if modified else url_date(page.url)


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


def _in_own_zone(page: Page, winner: Candidate[str]) -> Candidate[str] | None:
    """Return the same moment as another element of the page tells it, with a zone that is not UTC."""
    if not winner.value.endswith("+00:00"):
        return None
    moment = datetime.fromisoformat(winner.value)
    for told in (*declared_dates(page, False), *time_elements(page)):
        if "T" not in told.iso or told.iso.endswith("+00:00"):
            continue
        other = datetime.fromisoformat(told.iso)
        if other.tzinfo and abs(other - moment) < timedelta(minutes=1):
            return Candidate(told.iso, told.source, winner.confidence, told.detail, told.raw)
    return None
