"""Date sentences: whether a date stands in a sentence, is another thing's, or begins the story."""

from __future__ import annotations

import re

from extractors.dates.words import MODIFIED_LABEL, OTHER_LABEL, PUBLISHED_LABEL
from extractors.markup.runs import PARTING

SMALL_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,}")
MIN_PROSE = 3  # words in small letters around a date that make a sentence
MAX_LEAD = 90  # characters around a date that are looked at
MAX_OTHER = 24  # characters between a word that says what a date is of and the date
# A sentence's end, and what ends the same way: "7 p.m.", "Jan.", "14.05 Uhr.", "4. 2. 2022."
END = re.compile(r"[.!?…][\"'”’»)\]]?$")
NO_END = re.compile(
    r"(?:[\d\W]|\b(?:[ap]\.?m|uhr|hrs?|min|std|hod|godz|jr|sr|dept|ed|inc|ltd|co|г|р))\.$", re.I
)
# What begins with a date, such as a counter of visitors, and the end of a life: "1938 – 7 March 2026".
SINCE = re.compile(
    r"(?<!online )\b(?:since|depuis(?: le)?|seit(?: dem)?|desde(?: el| o)?|dal|sinds|sedan|siden|fra og med"
    r"|od|с|(?<![/\d-])(?:1[89]|20)\d\d\W{0,2}[-–—])\W{0,2}$",  # no "No. 87/2020 - "
    re.I,
)
# Between the two dates of an event, or of a life.
PERIOD = re.compile(r"\W*[-–—]\W*|\s*(?:to|until|till|bis|au|al|até|tot|до)\s*", re.I)
DATE_WORDS = frozenset("года року год uhr del".split())  # of the date or its time
# They part facts, and no sentences; the last stands where a tag parts a line.
BARS = re.compile("[|｜•·⋅●\\x01]")
# Between these a sentence reads on, whatever tag the date has around it.
SMALL_END = re.compile(r"(?<!\w)[^\W\d_A-Z]{2,}[\s\x01]{0,3}$")
SMALL_START = re.compile(r"[\s\x01]{0,3}[^\W\d_A-Z]{2,}")
EAST_END = re.compile(r"[。।۔][\"'”’»」』)\]]?$")
LETTER = re.compile(r"[^\W\d_]")
# Behind the date of a dateline: "(Reuters) –", or a new sentence.
BEGINS = re.compile(r"\W{0,3}(?:\([^()]{2,30}\)\s?)?[-–—:|•\"“„«]|\W{0,3}[^\W\d_a-z]")
AFTER_PLACE = re.compile(r"\W{0,3}(?:\([^()]{2,30}\)\s?)?[-–—:]")
MAX_PLACE = 40
# A place and a comma, and behind the date a full stop, as companies and offices begin what they announce:
# "Bremen, 4 March 2026, 9:00. Roe & Doe today". "Born in Bremen, 4 March 1950." has a word in small letters.
_NAME = r"[^\W\d_a-z][^\W\d_]*\.?"
PLACE = re.compile(
    rf"\W{{0,3}}{_NAME}(?:[ /-](?:(?:am|an|der|de|la|le|les|sur|del|di|do|da)[ -])?{_NAME}){{0,3}}"
    r"(?: \([^()]{2,30}\))?,\s?"
)
AFTER_DAY = re.compile(
    r"(?:,?\s(?:at |um |à )?\d\d?[:.h]\d\d(?:\s?(?:(?i:[ap]\.?m|uhr|hrs|h)|[A-Z]{2,4})\b)?)?\s?"
    r"\.\s{1,2}[^\W\d_a-z]"
)


def is_prose(before: str, after: str, least: int = MIN_PROSE) -> bool:
    """Tell whether a date between these texts stands in a sentence.

    >>> is_prose("The bridge opened on ", "."), is_prose("By Jane Roe, ", " 5 min read")
    (True, False)
    """
    if SMALL_END.search(before[-MAX_LEAD:]) and SMALL_START.match(after):
        before, after = before.replace(PARTING, " "), after.replace(PARTING, " ")
    before, after = BARS.split(before)[-1], BARS.split(after, maxsplit=1)[0]
    words = SMALL_WORD.findall(before) + SMALL_WORD.findall(after[:MAX_LEAD])
    small = sum(word.islower() and word not in DATE_WORDS for word in words)
    if small >= least:
        return True
    end = after.rstrip()
    if EAST_END.search(end):
        return LETTER.search(before + after) is not None
    return small > 0 and END.search(end) is not None and not NO_END.search(end)


def is_others(before: str) -> bool:
    """Tell whether the words before a date say that it is of an event, a deadline, a life.

    >>> is_others("Deadline: "), is_others("Visitors since "), is_others("Published: ")
    (True, True, False)
    """
    if SINCE.search(before):
        return True
    line = before.lstrip()
    found = OTHER_LABEL.match(line)
    rest = line[found.end() :].lstrip() if found else ""
    if not rest or rest[0] not in ":：" or len(rest) > MAX_OTHER:
        return False
    return not (PUBLISHED_LABEL.search(rest) or MODIFIED_LABEL.search(rest))


def is_period(between: str) -> bool:
    """Tell whether two dates with this text between them are the first and the last day of something."""
    return PERIOD.fullmatch(between) is not None


def begins_story(before: str, after: str, caption: bool = False) -> bool:
    """Tell whether a date begins a text as datelines do: "4 March 2026 – The ferry", "LONDON, 4 March –".

    A full stop behind place and date is in a caption that of what the picture shows.

    >>> begins_story("", " – The ferry sailed"), begins_story("The ferry sailed on ", " and came back")
    (True, False)
    """
    if not LETTER.search(before):
        return BEGINS.match(after) is not None
    if not caption and len(before) <= MAX_PLACE and PLACE.fullmatch(before) and AFTER_DAY.match(after):
        return True
    short = len(before) <= MAX_PLACE and len(LETTER.findall(before)) > 2
    return short and not any(map(str.islower, SMALL_WORD.findall(before))) and bool(AFTER_PLACE.match(after))
