"""Calendars: Persian and Ethiopian days, and years of Thai and East Asian eras, in the common calendar."""

from __future__ import annotations

from datetime import date, timedelta

# The Persian years that hold the web's years, and the first day of the first of them.
PERSIAN_YEARS = range(1368, 1479)
_FIRST_DAY = date(1989, 3, 21)
# Places of the leap years in a cycle of 33, right for all of these years.
_LEAP, _CYCLE = frozenset((1, 5, 9, 13, 17, 22, 26, 30)), 33
_LONG_MONTHS, _LONG, _SHORT = 6, 31, 30  # the first six months have 31 days

# Twelve months of thirty days and what is left of the year, which begins in September.
ETHIOPIAN_YEARS, ETHIOPIAN_BEHIND, _LAST = range(1983, 2093), 7, 13
BUDDHIST_YEARS, BUDDHIST_AHEAD = range(2533, 2644), 543  # those of 1990 to 2100
# Year 1 of an era is the year after these.
ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
FIRST_OF_ERA = "元"


def from_persian(year: int, month: int, day: int) -> date | None:
    """Return the day of a date of the Persian calendar, or None if there is none in the web's years.

    >>> from_persian(1404, 12, 13)
    datetime.date(2026, 3, 4)
    """
    leap = year % _CYCLE in _LEAP
    longest = _LONG if month <= _LONG_MONTHS else _SHORT - (month == 12 and not leap)
    if year not in PERSIAN_YEARS or not (1 <= month <= 12 and 1 <= day <= longest):
        return None
    years = sum(365 + (one % _CYCLE in _LEAP) for one in range(PERSIAN_YEARS[0], year))
    months = _LONG * min(month - 1, _LONG_MONTHS) + _SHORT * max(month - 1 - _LONG_MONTHS, 0)
    return _FIRST_DAY + timedelta(days=years + months + day - 1)


def from_ethiopian(year: int, month: int, day: int) -> date | None:
    """Return the day of a date of the Ethiopian calendar, or None if there is none in the web's years.

    >>> from_ethiopian(2018, 6, 25)
    datetime.date(2026, 3, 4)
    """
    longest = _SHORT if month < _LAST else 6 if year % 4 == 3 else 5
    if year not in ETHIOPIAN_YEARS or not (1 <= month <= _LAST and 1 <= day <= longest):
        return None
    new_year = date(year + ETHIOPIAN_BEHIND, 9, 12 if year % 4 == 0 else 11)
    return new_year + timedelta(days=_SHORT * (month - 1) + day - 1)


def common_year(year: int) -> int:
    """Return a year of the Buddhist era, as Thai pages count, in the common one; others as they are.

    >>> common_year(2569), common_year(2026)
    (2026, 2026)
    """
    return year - BUDDHIST_AHEAD if year in BUDDHIST_YEARS else year


def era_year(era: str, year: str) -> int:
    """Return the common year of a year of an East Asian era.

    >>> era_year("令和", "8"), era_year("令和", "元")
    (2026, 2019)
    """
    return ERAS[era] + (1 if year == FIRST_OF_ERA else int(year))
