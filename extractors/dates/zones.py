"""Zones: the zone behind a time of day, as machines and pages write it: "+01:00", "GMT+7", "EST", "MESZ"."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

# Minutes ahead of UTC. Names that stand for several zones of the world are in `_OF_COUNTRY`.
_OFFSETS = {
    name: round(60 * hours)
    for hours, names in (
        (0, "UTC GMT Z WET"),
        (1, "CET MEZ WAT WEST"),
        (2, "CEST MESZ EET OEZ SAST CAT"),
        (3, "EEST OESZ EAT TRT IDT"),
        (3.5, "IRST"),
        (5, "PKT"),
        (5.75, "NPT"),
        (7, "WIB ICT"),
        (8, "WITA SGT HKT MYT PHT AWST"),
        (9, "JST KST WIT"),
        (9.5, "ACST"),
        (10, "AEST"),
        (10.5, "ACDT"),
        (11, "AEDT"),
        (12, "NZST"),
        (13, "NZDT"),
        (-2.5, "NDT"),
        (-3, "ADT BRT ART"),
        (-4, "EDT HAE"),  # the second as in Quebec
        (-5, "EST CDT HNE PET"),
        (-6, "MDT"),
        (-7, "PDT MST"),
        (-8, "PST AKDT"),
        (-9, "AKST"),
        (-10, "HST"),
    )
    for name in names.split()
}
# What a name means in some countries. EST is the summer's and the winter's zone in Australia: none.
_OF_COUNTRY: dict[str, dict[str, int | None]] = {
    "CST": {**dict.fromkeys("us ca mx gt sv hn ni cr bz".split(), -360), "cn": 480, "tw": 480, "cu": -300},
    "IST": {"in": 330, "ie": 60, "il": 120},
    "BST": {"gb": 60, "bd": 360},
    "AST": {
        **dict.fromkeys("ca us pr bm bb tt".split(), -240),
        **dict.fromkeys("sa kw qa bh iq".split(), 180),
    },
    "GST": {"ae": 240, "om": 240},
    "PST": {"ph": 480, "pk": 300},
    "MST": {"my": 480, "mm": 390},
    "EST": {"au": None},
}
# North America's by the season, in winter.
_SEASONAL = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}
_IN_FULL = {"eastern": "ET", "central": "CT", "mountain": "MT", "pacific": "PT"}
_MOSCOW = frozenset(("MSK", "МСК", "мск"))
# The years in which Moscow's clocks stayed at the summer's time.
_MOSCOW_SUMMER = (date(2011, 3, 27), date(2014, 10, 26))
MAX_OFFSET = 14 * 60  # minutes; beyond them there is no zone

_SIGN = r"[+\-−]"
# Names that are words, too, in lines all in capitals: "16:05 WEST COAST", "16:05 ET MIS À JOUR".
_WORDS = frozenset("WET WAT WEST CAT EAT WIT ART PET HAE IST".split()) | {*_SEASONAL}
_SURE = sorted({*_OFFSETS, *_OF_COUNTRY, *_MOSCOW} - _WORDS, key=len, reverse=True)
_NAMES = rf"(?-i:(?:{'|'.join(_SURE)})(?!\w)|(?:{'|'.join(sorted(_WORDS))})(?!\w|\s[A-ZÀ-Þ]{{2}}))"
# With GMT the figures may be few; without it "16:05 +3 photos" and "10:05 - 11:00" are no zones. A "z" that
# stands apart is a word in Polish.
ZONE = (
    rf"(?:(?:gmt|utc)\s?(?:\+\s?|[-−])\d{{1,2}}(?::?\d{{2}})?(?![\d:])"
    rf"|{_SIGN}(?:\d{{1,2}}:\d{{2}}|\d{{4}})(?![\d:])|(?<=\d){_SIGN}\d{{2}}(?![\d:])"
    rf"|(?:gmt|utc)(?!\w|\s?[-−]\s?\d{{1,2}}(?![\d:]))|(?<=\d)z(?!\w)|(?-i:Z)(?!\w|\s\w)|{_NAMES}"
    rf"|(?:{'|'.join(_IN_FULL)})\s(?:standard\s|daylight\s)?time(?!\w))"
)
_FIGURES = re.compile(rf"({_SIGN})\s?(\d{{1,2}}):?(\d{{2}})?$")


def zone_of(text: str | None, moment: datetime, country: str = "") -> timezone | None:
    """Return the zone that `text`, a match of `ZONE`, means at a moment, in a country such as "in" if known.

    None where the name stands for several zones. Raises ValueError for figures that are no time.

    >>> str(zone_of("GMT+7", datetime(2026, 3, 4))), str(zone_of("ET", datetime(2026, 7, 1)))
    ('UTC+07:00', 'UTC-04:00')
    """
    if not text:
        return None
    if figures := _FIGURES.search(text):
        sign, hours, minutes = figures.groups()
        ahead = 60 * int(hours) + int(minutes or 0)
        zone = timezone(timedelta(minutes=ahead if sign == "+" else -ahead))
        return zone if ahead <= MAX_OFFSET else None
    minutes_ahead = _minutes(text, moment, country)
    if minutes_ahead == 0:
        return UTC
    return None if minutes_ahead is None else timezone(timedelta(minutes=minutes_ahead))


def _minutes(text: str, moment: datetime, country: str) -> int | None:
    words = text.split()
    if len(words) == 3:  # "Eastern Standard Time"
        return _SEASONAL[_IN_FULL[words[0].lower()]] + 60 * (words[1].lower() == "daylight")
    name = _IN_FULL[words[0].lower()] if len(words) == 2 else text
    if name in _SEASONAL:
        return _SEASONAL[name] + 60 * _is_summer(moment)
    if name in _MOSCOW:
        first, last = _MOSCOW_SUMMER
        return 240 if first <= moment.date() < last else 180
    of_country = _OF_COUNTRY.get(name, {})
    return of_country[country] if country in of_country else _OFFSETS.get(name.upper())


def _is_summer(moment: datetime) -> bool:
    """Tell whether North America's clocks are ahead at a moment that they tell."""
    year = moment.year
    if year >= 2007:
        first, last = _sunday(year, 3, 8), _sunday(year, 11, 1)
    else:
        first, last = _sunday(year, 4, 1), _sunday(year, 10, 25)
    return first <= moment.replace(tzinfo=None) < last


def _sunday(year: int, month: int, day: int) -> datetime:
    """Return the first Sunday from a day on, at two o'clock, when the clocks are changed."""
    start = datetime(year, month, day, 2)
    return start + timedelta(days=6 - start.weekday())
