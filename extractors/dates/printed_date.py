"""Printed date: the first date in a line of text, read in the page's language and order of day and month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from extractors.dates.calendars import (
    ERAS,
    PERSIAN_YEARS,
    common_year,
    era_year,
    from_ethiopian,
    from_persian,
)
from extractors.dates.month_names import ethiopian_month, knows_months, month_number, persian_month
from extractors.dates.printed_clock import clock_after, clock_before
from extractors.dates.regions import country_of, date_order, languages_of
from extractors.dates.text import ISO, from_iso, to_iso
from extractors.dates.weekdays import month_first_by_weekday
from extractors.dates.zones import zone_of
from extractors.page import Page
from extractors.rare import rare

MAX_CHARS = 400
MAX_DATES = 8  # that are tried in one line
# Asked where the table of months does not know the page's language.
OTHER_LANGUAGES = (("en",), ("de",), ("fr",), ("es",))
TWO_NAMES = re.compile(r"[^\W\d_]+/(?=[^\W\d_])")
MAX_RELATIVE = 40  # characters of a line such as "Vor 3 Stunden"
# Without one of these no date is printed: a year, be it of another calendar or in another script's figures.
# One class of characters begins them all, so that texts without any are passed over fast.
_YEAR = re.compile(
    rf"[\d'’\u0e00-\u0e7f{''.join(era[0] for era in ERAS)}](?:"
    r"(?<=1)[349]\d\d|(?<=2)[05]\d\d|(?<=\d)[./-]\d\d\b|(?<=['’])\d\d\b|(?<=[\u0e00-\u0e7f])\.? \d\d\b"
    rf"|(?<=(?![0-9])\d)\d{{3}}|{'|'.join(f'(?<={era[0]}){era[1:]}' for era in ERAS)})"
)
# The same for texts in ASCII, most of them by far: there it takes a quarter of the time.
_ASCII_YEAR = re.compile(r"[\d'](?:(?<=1)[349]\d\d|(?<=2)[05]\d\d|(?<=\d)[./-]\d\d\b|(?<=')\d\d\b)", re.A)
NORWEGIAN = frozenset(("no", "nn"))  # which dateparser knows as nb
PERSIAN_LANGUAGES = frozenset(("fa", "prs", "ps"))
# Mongolian names the parts of a date as East Asia does: "2026 оны 9 дүгээр сарын 1".
CJK = re.compile(
    rf"(?:({'|'.join(ERAS)})\s?(元|\d{{1,3}})|(\d{{4}}))\s?(?:[年년]|оны?(?!\w))\s?(\d{{1,2}})\s?"
    r"(?:[月월]|(?:-?р|(?:дугаар|дүгээр))?\s?сар(?:ын)?(?!\w))\s?(\d{1,2})\s?[日일]?"
)
# Behind a day and a month, figures with minutes or "o'clock" are the hour: "14.10. 20:06", "14/10 - 20h30"
_HOUR = (
    r"(?:[01]\d|2[0-4])\s?(?::\s?\d\d|[時时시點点]|h\s?\d\d(?![:.\d])|h\b(?!\s?\d)"
    r"|(?:uhr|hod|hodin|godz|godzin|óra\w*|heures?|horas?|часа?|часов|год|ч)\b)"
)
NUMERIC = re.compile(
    rf"(?<![\d./])(?<!\d-)(?<!^-)(\d{{1,2}})\s?([./-])\s?(\d{{1,2}})(?:\s?\2\s?|(?<=/\d)-(?=20)|(?<=/\d\d)-(?=20))(\d{{4}}|(?!{_HOUR})\d{{2}})"
    r"(?!\d|[./-]\d(?!\d?:\d\d))",
    re.I,
)
SPACED = re.compile(r"(?<![\d.])(\d{4})\. (\d{1,2})\. (\d{1,2})(?!\d|\.\d)")  # "2026. 3. 4."
# Letters and the marks that some scripts put on them; no icons of fonts, no pictures.
# None of what it leaves out has a case: under the patterns' own re.I each sign would be folded at a start.
_WORD = r"(?-i:[^\s\x01•·\d,،.;:()|/\\<>\"“”@\u2600-\u27bf\ue000-\uf8ff\U0001f000-\U0001faff]{2,15})"
# Vietnamese counts its months, Thai shortens them with stops, Irish and Arabic have some in two words, or two
# names.
_NAME = (
    r"(?:tháng \d{1,2}|th\d{1,2}(?!\w)|[\u0e00-\u0e7f]{1,2}\.[\u0e00-\u0e7f]"
    rf"|(?:كانون|تشرين|کانوونی|تشرینی) {_WORD}|(?:meán|deireadh) fómhair|{_WORD}(?:/{_WORD})?)"
)
_AFTER_DAY = (
    r"(?:st|nd|rd|th|er|ydd|f?ed|eg|ain|af|ê|\.|º|ος|-ა|-(?:a|nji|njy)\b|ی)?\s?"
    r"(?:de |d['’]|of |da |ta['’] |a viz |ខែ|ເດືອນ|-|/)?\s?"
)
_BEFORE_YEAR = r"\.?\s?[,،]?\s?(?:del? |соли |năm |พ\.?ศ\.?\s?|ឆ្នាំ|ປີ|-|/)?\s?"
_FULL_YEAR = r"\d{4}|['’]\d{2}|(?<=[\u0e00-\u0e7f]\.\s)\d{2}(?![\d:.])"
# What some systems put between day and year: "Dec 28 Sat 2013", "Jan 04 09:34 2021", "13 09:44:02 UTC 2026"
_BETWEEN = (
    r"(?:at \d\d?:\d\d\s?[ap]\.?m\.?,? |(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},?\s"
    r"|ቀን\s|\d\d:\d\d(?::\d\d)?\s(?:[a-z]{3,4}\s|[+-]\d{4}\s)?)?"
)
# A day, a month's name and a year, in any order that is in use, in any alphabet.
_DAY_MONTH_YEAR = rf"(\d{{1,2}}){_AFTER_DAY}({_NAME}){_BEFORE_YEAR}({_FULL_YEAR})"
_MONTH_DAY_YEAR = rf"({_NAME})\.?\s?(\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[,၊፣]\s*|\.?\s+){_BETWEEN}(\d{{4}})"
_OF_YEARS = r"(?:\.| m\.|-?e?ko| ?ခုနှစ်| ?թ\.| թվականի)?"
_YEAR_MONTH_DAY = rf"(\d{{4}}){_OF_YEARS}[ ,၊]+({_NAME})\.?(?: මස)?\s(\d{{1,2}})(?:\.|an?\b)?"
# In Latvia and in Central Asia: "2026. gada 4. marts", "2026-yil 4-mart", "2026 жылғы 4 наурыз".
_OF_YEAR = r"(?:\. gada|(?:-yil|-жыл(?:дын|ы)?| йил| жыл(?:ғы|дың)| ж\.| елның| წლის|-nj[iy] ýylyň),?)"
_YEAR_DAY_MONTH = rf"(\d{{4}}){_OF_YEAR} (\d{{1,2}})(?:-nj[iy] |\. |-| )({_NAME})"
NAMED = re.compile(
    rf"(?<!\d)(?<!\d[:.]){_DAY_MONTH_YEAR}(?!\d(?!\d? ?min))|(?<![^\W\d_]){_MONTH_DAY_YEAR}(?![\d:])"
    rf"|(?<!\d){_YEAR_DAY_MONTH}|(?<!\d){_YEAR_MONTH_DAY}(?!\d)",
    re.I,
)
DAY_MONTH_YEAR, MONTH_DAY_YEAR, YEAR_MONTH_DAY, YEAR_DAY_MONTH = (
    rare(form, re.I) for form in (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR, _YEAR_MONTH_DAY, _YEAR_DAY_MONTH)
)
COUNTED = re.compile(r"th(?:áng )?(\d{1,2})", re.I)  # Vietnamese months
GLUED = re.compile(r"[^\W\d_]*[a-z](?=[A-Z])")
PATTERNS = (ISO, CJK, NUMERIC, SPACED, NAMED)
THAI = re.compile(r"[\u0e00-\u0e7f]")
BUDDHIST_NOW = 43  # on Thai pages two figures from here on are of the Buddhist calendar
CENTURY = 70  # two figures from here on are of the last one


@lru_cache(maxsize=1024)  # several fields ask for the same lines
def prints_year(text: str) -> bool:
    """Tell whether a year is printed in `text`, without which it has no date.

    >>> prints_year("4. März 2026"), prints_year("令和8年"), prints_year("4 March")
    (True, True, False)
    """
    return (_ASCII_YEAR if text.isascii() else _YEAR).search(text) is not None


def lines_with_year(texts: list[str]) -> list[int]:
    """Return which of these lines print a year, as `prints_year` tells it; all are read in one go.

    >>> lines_with_year(["Ships", "4. März 2026", "4 March", "'98"])
    [1, 3]
    """
    whole = "\n".join(texts)
    pattern = _ASCII_YEAR if whole.isascii() else _YEAR
    found: list[int] = []
    number = at = 0
    while match := pattern.search(whole, at):
        number += whole.count("\n", at, match.start())
        found.append(number)
        at = whole.find("\n", match.end())
        if at < 0:
            break
    return found


class Printed(NamedTuple):
    """A printed date: ISO 8601, as printed, and where it begins in its line."""

    iso: str
    raw: str
    start: int


def find_printed_dates(text: str, page: Page) -> tuple[Printed, ...]:
    """Return the dates printed in `text`, in order.

    Numbers are read in the page's order of day and month, names of months in its language, and in others
    where it does not know them.
    """
    return _find(text[:MAX_CHARS], languages_of(page)[-1:], date_order(page), country_of(page))


@lru_cache(maxsize=256)  # both dates are looked for in the same lines
def _find(text: str, languages: tuple[str, ...], order: str, country: str) -> tuple[Printed, ...]:
    found: list[Printed] = []
    taken = 0
    matches = [match for pattern in PATTERNS for match in pattern.finditer(text)]
    for match in sorted(matches, key=re.Match.start)[:MAX_DATES]:
        for one in chain((match,), _inner(match, text)):
            start = one.start() + (_glued(one) if one.re is NAMED else 0)
            if start >= taken and (iso := _printed(one, start, languages, order, country)):
                before = text[taken:start]
                iso, taken = _with_clock(iso, text, before, one.end(), country)
                found.append(Printed(iso, text[start:taken].strip(), start))
                break
    return tuple(found)


def _inner(match: re.Match[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the date that begins within what looks like one: "87/2020 vom 24. Juni 2020"."""
    _, space, _ = match.group().partition(" ")
    if space and match.re is NAMED:
        inner = NAMED.search(text, match.start() + match.group().index(space) + 1)
        if inner and inner.start() < match.end():
            yield inner


def _with_clock(iso: str, text: str, before: str, end: int, country: str) -> tuple[str, int]:
    """Return the date with the time of day that follows it or stands before it, and where they end."""
    if "T" in iso:
        return iso, end
    if clock := clock_after(text, end):
        end = clock.end
    elif not (clock := clock_before(before)):
        return iso, end
    moment = datetime.fromisoformat(f"{iso}T{clock.time}")
    return moment.replace(tzinfo=zone_of(clock.zone, moment, country)).isoformat(), end


def _glued(match: re.Match[str]) -> int:
    """Return how many characters of a match are the end of a word that no space parts from the month."""
    edge = GLUED.match(match.group())
    return edge.end() if edge else 0


def _printed(
    match: re.Match[str], start: int, languages: tuple[str, ...], order: str, country: str
) -> str | None:
    pattern = match.re
    if pattern is ISO:
        return from_iso(match, country) or (_persian_iso(match) if PERSIAN_LANGUAGES & {*languages} else None)
    if pattern is CJK:
        era, of_era, year, month, day = match.groups()
        return to_iso((str(era_year(era, of_era)) if era else year, month, day))
    if pattern is SPACED:
        year, month, day = match.groups()
        return to_iso((year, month, day))
    if pattern is NUMERIC:
        one, mark, two, year = match.groups()
        # stops are how those who put the day first write it
        day_first = order != "MDY" or (mark == "." and not languages)
        month_first = int(two) > 12 or (not day_first and int(one) <= 12)
        if int(year) in PERSIAN_YEARS and PERSIAN_LANGUAGES & {*languages}:
            return _persian((year, two, one))
        year = _whole_year(year, "", languages)
        proved = month_first_by_weekday(match.string[:start], one, two, year)
        day, month = (two, one) if (month_first if proved is None else proved) else (one, two)
        return to_iso((year, month, day))
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
    languages = tuple("nb" if language in NORWEGIAN else language for language in languages_of(page)[-1:])
    parser = _parser(languages, base.replace(tzinfo=None))
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
    """Read a date by a table of months: dateparser takes milliseconds for each, and much longer for the first
    of a language. Tell also whether dateparser could know more."""
    if match := DAY_MONTH_YEAR.fullmatch(text):
        day, name, year = match.groups()
    elif match := MONTH_DAY_YEAR.fullmatch(text):
        name, day, year = match.groups()
    elif match := YEAR_MONTH_DAY.fullmatch(text):
        year, name, day = match.groups()
    elif match := YEAR_DAY_MONTH.fullmatch(text):
        year, day, name = match.groups()
    else:
        return None, True
    year = _whole_year(year.lstrip("'’"), name)
    for one in reversed(name.strip("-").split("/")):
        if (month := persian_month(one)) and int(year) in PERSIAN_YEARS:
            return _persian((year, str(month), day)), False
        if month := ethiopian_month(one):
            found = from_ethiopian(int(year), month, int(day))
            return found.isoformat() if found else None, False
        counted = COUNTED.fullmatch(one)
        number = counted[1] if counted else month_number(one, languages)
        if number:
            return to_iso((year, str(number), day)), False
    return None, not all(map(knows_months, languages))


def _persian(day: tuple[str, ...]) -> str | None:
    found = from_persian(*map(int, day))
    return found.isoformat() if found else None


def _persian_iso(match: re.Match[str]) -> str | None:
    """Return the date of a match of `ISO` whose figures are of the Persian calendar."""
    year, month, day, hour, minute, second, *_ = match.groups()
    found = from_persian(int(year), int(month), int(day))
    clock = (hour, minute, second) if hour else None
    return to_iso((str(found.year), str(found.month), str(found.day)), clock) if found else None


def _whole_year(year: str, month: str, languages: tuple[str, ...] = ()) -> str:
    """Return a year in four figures of the common calendar; in Thailand two are of the Buddhist one."""
    if len(year) == 2:
        buddhist = THAI.search(month) or (languages == ("th",) and int(year) >= BUDDHIST_NOW)
        century = 2500 if buddhist else 1900 if int(year) >= CENTURY else 2000
        return str(common_year(century + int(year)))
    return year


@lru_cache(maxsize=4096)
def _by_dateparser(text: str, languages: tuple[str, ...]) -> str | None:
    text = TWO_NAMES.sub("", text)
    for chosen in dict.fromkeys((languages, *OTHER_LANGUAGES)):
        moment = _parser(chosen).get_date_data(text).date_obj
        if moment is not None:
            return to_iso((str(moment.year), str(moment.month), str(moment.day)))
    return None
