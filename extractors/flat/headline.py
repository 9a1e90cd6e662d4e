"""Headline: which line of flat text is the headline of the story below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from extractors.flat.headline_signs import candidates, read_signs
from extractors.flat.model import Scored

# What the forest cannot know, in log-odds: no page that it learnt from has marks, few are reports by the
# hour, and none has a menu of two lines, so that a label stands next to the story.
MARKED, UNDER_CLOCK, A_LABEL = 3.0, -4.0, -3.0
MIN_ODDS = -3.5  # of lines with less hardly one is a headline, of those with a little more every third
MIN_ODDS_HOURLY = -5.0  # above a report by the hour, whose first entries may speak of other things
CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:uhr|h))?", re.I)
MIN_CLOCKS = 2  # of such lines, in a report by the hour


def find_headline(scored: Scored, body: Sequence[int]) -> int | None:
    """Return the number of the headline: of the body's subject, and printed as headlines are; or None."""
    lines, numbers = scored.lines, candidates(scored.lines, body)
    if not numbers:
        return None
    signs = read_signs(lines, scored.columns, scored.scores, body)
    odds = scored.headline_odds(signs) + A_LABEL * signs["label"]
    hourly = sum(is_clock(lines[at].text) for at in range(body[0], body[-1] + 1)) >= MIN_CLOCKS
    for place, at in enumerate(numbers):
        odds[place] += MARKED * (lines[at].level == 1)
        odds[place] += UNDER_CLOCK * (hourly and at > 0 and is_clock(lines[at - 1].text))
    best = int(np.argmax(odds))
    return numbers[best] if odds[best] > (MIN_ODDS_HOURLY if hourly else MIN_ODDS) else None


def is_clock(text: str) -> bool:
    """Tell whether a line is a time of day alone."""
    return len(text) <= 12 and CLOCK.fullmatch(text) is not None
