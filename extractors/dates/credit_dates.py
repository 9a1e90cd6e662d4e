"""Credit dates: dates and times of day in a byline, where no name is."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.alternatives import any_of
from extractors.dates.month_names import month_number
from extractors.dates.printed_clock import AT_TIME
from extractors.dates.printed_date import CJK as CJK_DATE
from extractors.dates.printed_date import NAMED, NUMERIC
from extractors.dates.text import ISO
from extractors.dates.words import BESIDE, MODIFIED, PUBLISHED, WEEK
from extractors.likeness import fold
from extractors.plain import one_line

DATE = "\x00"  # stands in for a date
# 'on Tuesday,' and the like before a date.
BEFORE_DATE = re.compile(r"\s(?:from|от|від|(?:on|am|le|el|em|den|il|op|dne)(?:\s+\w+)?)[\s,.]*\x00", re.I)
DIGIT = re.compile(r"\d")
CLOCK = re.compile(
    r"(?<!\w)\d{1,2}\s?[時时시]\s?\d{1,2}\s?[分분]|(?<!\w)\d{1,2}[:.h]\d{2}(?::\d{2})?(?!\d)\s?(?:[ap]\.?m\.?(?!\w)|น\.?(?!\w)|ព្រឹក|រសៀល|ល្ងាច)?(?:\s?(?:[A-Z]{2,3}T|UTC|GMT|Uhr|hs?|hrs)(?!\w)\.?)?",
    re.I,
)
# 'Wed Jun 14 21:19:03 UTC 2006', as Unix prints it and the archives of mailing lists do.
UNIX = re.compile(r"\b[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d (?:[A-Z]{3,4} )?\d{4}\b")
# A day without its year; whether the word is a month and stands where a date may is asked of each.
_WORD = r"[^\W\d_]{3,12}"
SHORT = re.compile(
    rf"(?<!\w)(?:(?P<before>{_WORD})\.? \d{{1,2}}(?:st|nd|rd|th)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)? (?:de |of )?(?P<behind>{_WORD})\.?)"
    rf"(?=\s*(?:$|[|•·,;)\x00\x01]|[–—-]\s|at\s))",
    re.I,
)
PARTED = "|•·,;:(–—-\x00\x01"  # what may stand before it
ON = frozenset("on am le el em den il op dne".split())
# The day of the week before a date.
DAY = re.compile(rf"[\s,]+(?:{any_of(WEEK.split())})[\s,.]*\x00", re.I)
# "a las", "del" and the like between a day and its time, in any order, and before a time that begins a line.
AT = re.compile(rf"(?:\x00[\s,.]*|^)(?:{AT_TIME})[\s,.]*(?=\x00)", re.I)
LABELS = frozenset(fold(word) for word in f"{MODIFIED} {PUBLISHED} {WEEK} {BESIDE}".split())
# These are names as well: Lena Sun, Doris Day, Hải Đăng, Theresa May.
NAMES = frozenset(fold(word) for word in f"{WEEK} day đăng jan mar may mai april june juni august".split())
LAST = frozenset(("last", "zuletzt", "dernière"))  # of 'last updated'


@lru_cache(maxsize=1024)
def with_dates_marked(text: str) -> str:
    """Return a text in one line with a mark for each date or time of day."""
    text = one_line(text.replace(DATE, " "))
    for pattern in () if not DIGIT.search(text) else (UNIX, ISO, CJK_DATE, NUMERIC, NAMED, CLOCK):
        text = pattern.sub(DATE, text)
    if DIGIT.search(text):
        text = SHORT.sub(_mark_short, text)
    return AT.sub("", DAY.sub(DATE, text)) if DATE in text else text


def _mark_short(found: re.Match[str]) -> str:
    """Return the mark for a day and a month that a sign or a label parts from the name before them."""
    before = found.string[: found.start()].rstrip(" :")
    word = fold(before.rpartition(" ")[2])
    is_parted = not before or before[-1] in PARTED or word in LABELS or word in ON
    is_date = is_parted and month_number(found["before"] or found["behind"], ()) is not None
    return DATE if is_date else found[0]


def without_labels(part: str) -> str:
    """Return a text without the words at its end that stand before a date, as 'last updated' does.

    >>> without_labels("Jane Roe Published")
    'Jane Roe'
    >>> without_labels("Lena Sun")
    'Lena Sun'
    """
    words = part.split()
    whole = len(words)
    while words and (word := fold(words[-1])) in LABELS:
        named = len(words) > 1 and word in NAMES and words[-1][0].isupper()
        if named and LABELS.isdisjoint(map(fold, words[:-1])):
            break
        del words[-1]
    if 0 < len(words) < whole and fold(words[-1]) in LAST:
        del words[-1]
    return " ".join(words)
