"""Finer: the time of a day, or the zone of a time, that another place of the page tells."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from extractors.dates.lines import close_dates
from extractors.draft import Draft
from extractors.evidence import Candidate, Found

MIDNIGHT = "T00:00:00"  # what systems put where they know the day alone
DAY, MINUTE = 10, 16  # characters of an ISO 8601 date up to there


def told_finer(draft: Draft, found: Found[str], modified: bool) -> Candidate[str] | None:
    """Return the winner with the time of its day, or the zone of its time, that is told elsewhere."""
    winner = found.winner
    if winner is None or (known := datetime.fromisoformat(winner.value)).tzinfo:
        return None
    same = MINUTE if "T" in winner.value else DAY
    printed = ((told.iso, told.raw) for told in close_dates(draft) if told.modified == modified)
    for iso, raw in (*((one.value, one.raw) for one in found.losers), *printed):
        if iso[:same] != winner.value[:same] or MIDNIGHT in iso or "T" not in iso:
            continue
        if same == DAY or datetime.fromisoformat(iso).tzinfo:
            value = (
                iso if same == DAY else known.replace(tzinfo=datetime.fromisoformat(iso).tzinfo).isoformat()
            )
            return replace(winner, value=value, raw=raw)
    return None
