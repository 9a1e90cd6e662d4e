"""Printed date: the first date in a line of text, read in the page's language and order of day and month."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from extractors.date_text import ISO, from_iso, to_iso
from extractors.date_words import (
    DAY_FIRST_DOMAINS,
    MONTH_FIRST_DOMAINS,
    MONTH_FIRST_REGIONS,
    MONTH_NAMES,
    MONTH_SHORTS,
    SEPTEMBER,
    YEAR_FIRST,
)
from extractors.page import Page

MAX_CHARS = 400
MAX_DATES = 8  # that are tried in one line
# Asked after the page's own: templates declare one language and print another's dates.
OTHER_LANGUAGES = (("en",), ("de",), ("fr",), ("es",))
TWO_NAMES = re.compile(r"[^\W\d_]+/(?=[^\W\d_])")
MAX_RELATIVE = 40  # characters of a line such as "Vor 3 Stunden"
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-\w{2,8}){0,3}")
CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?")
NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d|[./-]\d)")
_WORD = r"[^\s\x01•·\d,.;:()|/\\<>\"“”@]{2,15}"  # letters and the marks that some scripts put on them
_NAME = rf"{_WORD}(?:/{_WORD})?"  # Arabic pages give a month two names
# What some systems put between day and year: "Dec 28 Sat 2013", "Jan 04 09:34 2021"
_BETWEEN = r"(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},?\s|\d\d:\d\d(?::\d\d)?\s"
# A day, a month's name and a year, in any order that is in use, in any alphabet.
NAMED = re.compile(
    r"(?<!\d)(?<!\d[:.])\d{1,2}(?:st|nd|rd|th|er|\.|º|ος|-ა)?\s?(?:de |d['’]|of |-|/)?\s?"
    rf"{_NAME}\.?,?\s?(?:del? |-|/)?\s?(?:\d{{4}}|['’]\d{{2}})(?!\d(?!\d? ?min))"
    rf"|(?<![^\W\d_]){_NAME}\.?\s?\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s+"
    rf"(?:at \d\d?:\d\d\s?[ap]\.?m\.?,? |{_BETWEEN})?\d{{4}}(?![\d:])"
    rf"|(?<!\d)\d{{4}}\.?[ ,]+{_NAME}\.?\s\d{{1,2}}\.?(?!\d)",
    re.I,
)
GLUED = re.compile(r"[^\W\d_]*[a-z](?=[A-Z])")
PATTERNS = (ISO, CJK, NUMERIC, NAMED)
MONTHS = {
    language: {name: number for number, name in enumerate(names.split(), 1)}
    for language, names in MONTH_NAMES.items()
}
for _language, _names in MONTH_SHORTS.items():
    MONTHS[_language] |= {name: number for number, name in enumerate(_names.split(), 1)} | {SEPTEMBER: 9}
# A day, a month and a year in full, with no more between than marks and small words.
SMALL = r"(?:st|nd|rd|th|er)?[.-]?\s?(?:de |of )?\s?"
DAY_MONTH_YEAR = re.compile(rf"(\d{{1,2}}){SMALL}([^\W\d_]+)[.-]?,?\s?(?:del? )?\s?(\d{{4}})", re.I)
MONTH_DAY_YEAR = re.compile(
    rf"([^\W\d_]+)\.?\s?(\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s+(?:{_BETWEEN})?(\d{{4}})", re.I
)
YEAR_MONTH_DAY = re.compile(r"(\d{4})\.?[ ,]+([^\W\d_]+)\.?\s(\d{1,2})\.?")
CLOCK = re.compile(
    r"[\s,|–—•·\-@(]{0,4}(?:at|um|à|kl\.?|ore|às|a las|klo|o|в|о|saat|om)?\s{0,2}"
    r"(\d{1,2})(?:[:.h]|\s?[時时시]\s?)(\d{2})(?::(\d{2}))?(?:\s?[分분])?\s?(?:(a|p)\.?m\.?)?(?!\d)",
    re.I,
)


def languages_of(page: Page) -> tuple[str, ...]:
    """Return the page's declared language and its base, such as ('pt-br', 'pt'), or ()."""
    declared = page.root.get("lang") or page.root.get("{http://www.w3.org/XML/1998/namespace}lang")
    declared = declared or page.first_meta("og:locale", "content-language", "dc.language", "language") or ""
    tag = declared.split(",")[0].strip().lower().replace("_", "-")
    return tuple(dict.fromkeys((tag, tag.split("-")[0]))) if LANGUAGE.fullmatch(tag) else ()


def date_order(page: Page) -> str:
    """Return 'DMY', 'MDY' or 'YMD': how the page's language and region write a date in numbers."""
    languages = languages_of(page)
    language, region = (languages[-1], languages[0].rpartition("-")[2]) if languages else ("", "")
    domain = (urlsplit(page.url).hostname or "").rpartition(".")[2]
    if not languages and len(domain) == 2 and domain not in MONTH_FIRST_DOMAINS:
        return "DMY"
    if language in YEAR_FIRST:
        return "YMD"
    if language not in ("", "en"):
        return "DMY"
    if region in MONTH_FIRST_REGIONS:
        return "MDY"
    return "DMY" if region not in ("", "en") or domain in DAY_FIRST_DOMAINS else "MDY"


class Printed(NamedTuple):
    """A printed date: ISO 8601, as printed, and where it begins in its line."""

    iso: str
    raw: str
    start: int


def find_printed_dates(text: str, page: Page) -> list[Printed]:
    """Return the dates printed in `text`, in order.

    Numbers are read in the page's order of day and month, names of months by dateparser in its language.
    """
    text = text[:MAX_CHARS]
    found: list[Printed] = []
    taken = 0
    matches = [(m.start(), pattern, m) for pattern in PATTERNS for m in pattern.finditer(text)]
    for start, pattern, match in sorted(matches, key=lambda one: one[0])[:MAX_DATES]:
        start += _glued(match) if pattern is NAMED else 0
        if start >= taken and (iso := _printed(pattern, match, page, start)):
            iso, taken = _with_clock(iso, text, match.end())
            found.append(Printed(iso, text[start:taken].strip(), start))
    return found


def _with_clock(iso: str, text: str, end: int) -> tuple[str, int]:
    """Return the date with the time of day that follows it, and where they end."""
    clock = CLOCK.match(text[end : end + 40]) if "T" not in iso else None
    if clock:
        hour, minute, second, half = clock.groups()
        hours = int(hour) % 12 + 12 * (half.lower() == "p") if half else int(hour)
        if hours < 24 and int(minute) < 60:
            return f"{iso}T{hours:02}:{int(minute):02}:{int(second or 0) % 60:02}", end + clock.end()
    return iso, end


def _glued(match: re.Match[str]) -> int:
    """Return how many characters of a match are the end of a word that no space parts from the month."""
    edge = GLUED.match(match.group())
    return edge.end() if edge else 0


def _printed(pattern: re.Pattern[str], match: re.Match[str], page: Page, start: int) -> str | None:
    if pattern is ISO:
        return from_iso(match)
    if pattern is CJK:
        year, month, day = match.groups()
        return to_iso((year, month, day))
    if pattern is NUMERIC:
        one, _, two, year = match.groups()
        month_first = int(two) > 12 or (date_order(page) == "MDY" and int(one) <= 12)
        day, month = (two, one) if month_first else (one, two)
        return to_iso((year if len(year) == 4 else f"20{year}", month, day))
    languages = languages_of(page)[-1:]
    text = match.string[start : match.end()]
    iso, open_question = _by_table(text, languages)
    return _by_dateparser(text, languages) if open_question else iso


def find_relative_date(text: str, page: Page) -> str | None:
    """Return the day that a line such as '3 hours ago' means, counted from the page's fetch; or None.

    The whole line must be such a date. None where nobody told when the page was fetched.
    """
    if not page.fetched_at or len(text) > MAX_RELATIVE or not any(c.isdigit() for c in text):
        return None
    try:
        base = datetime.fromisoformat(page.fetched_at)
    except ValueError:
        return None
    parser = _parser(languages_of(page)[-1:], base.replace(tzinfo=None))
    moment = parser.get_date_data(text).date_obj
    return moment.date().isoformat() if moment else None


@lru_cache(maxsize=64)
def _parser(languages: tuple[str, ...], base: datetime | None = None) -> Any:
    """Return a parser of whole printed dates or, if a base is given, of dates relative to it."""
    from dateparser.date import DateDataParser  # slow to load, and most pages never ask it

    settings = {
        "PARSERS": ["relative-time" if base else "absolute-time"],
        "REQUIRE_PARTS": [] if base else ["day", "month", "year"],
        "STRICT_PARSING": not base,
        "RELATIVE_BASE": base or datetime(2000, 1, 1),  # never used: every part is required
    }
    try:
        return DateDataParser(languages=list(languages or ("en",)), settings=settings)
    except ValueError:  # a language that dateparser does not know
        return DateDataParser(languages=["en"], settings=settings)


def _by_table(text: str, languages: tuple[str, ...]) -> tuple[str | None, bool]:
    """Read the common forms of a date by a table of months: dateparser takes milliseconds for each, and much
    longer for the first of a language. Tell also whether dateparser could know more."""
    if match := DAY_MONTH_YEAR.fullmatch(text):
        day, name, year = match.groups()
    elif match := MONTH_DAY_YEAR.fullmatch(text):
        name, day, year = match.groups()
    elif match := YEAR_MONTH_DAY.fullmatch(text):
        year, name, day = match.groups()
    else:
        return None, True
    name = name.casefold()
    for language in (*languages, *(language for (language,) in OTHER_LANGUAGES)):
        if month := MONTHS.get(language, {}).get(name):
            return to_iso((year, str(month), day)), False
    return None, not MONTH_SHORTS.keys() >= set(languages)


@lru_cache(maxsize=4096)
def _by_dateparser(text: str, languages: tuple[str, ...]) -> str | None:
    text = TWO_NAMES.sub("", text)
    for chosen in dict.fromkeys((languages, *OTHER_LANGUAGES)):
        moment = _parser(chosen).get_date_data(text).date_obj
        if moment is not None:
            return to_iso((str(moment.year), str(moment.month), str(moment.day)))
    return None
