"""Finer: the time of a day, or the zone of a time, that another place of the page tells."""

from __future__ import annotations

from datetime import datetime
from itertools import chain

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
    printed = ((told.iso, told.raw) for told in close_dates(draft) if told.modified == modified)
    for iso, raw in chain(((one.value, one.raw) for one in found.losers), printed):
        if "T" not in iso or MIDNIGHT in iso:
            continue
        if "T" not in winner.value:
            if iso[:DAY] == winner.value:
                return replace(winner, value=iso, raw=raw)
        elif iso[:MINUTE] == winner.value[:MINUTE] and (zone := datetime.fromisoformat(iso).tzinfo):
            return replace(winner, value=known.replace(tzinfo=zone).isoformat(), raw=raw)
    return None
