"""Printed clock: the time of day that a line prints beside a date, in many languages, and its zone."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.dates.text import whole_hour
from extractors.dates.zones import ZONE

# What stands between a date and its time: "at", "o'clock", "of the year", the day of the week.
_WORDS = (
    "at|um|à|kl|ore|alle ore|alle|ora|às|as|ás|a las|a les|las|klo|kello|kell|plkst|val|o|v|ob|u|saat|om|te|"
    "godz|godzina|r|roku|hod|d|m|pukul|jam|lúc|saa|"
    "в|во|о|у|г|ж|года|р|року|год|ч|στις|ώρα|الساعة|ساعت|שעה|בשעה|เวลา|ເວລາ|ម៉ោង|"
    "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|"
    "hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap"
)
_OF_DAY = "on|am|del?|do|du|dia|den|d|le|il|el|em|op|dne|de la"
AT_TIME = f"{_WORDS}|{_OF_DAY}"
_EAST = r"(?:(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일)"
_BRACKETS = r"[(（\[]\s?[^\s()（）\[\]\d]{1,13}\s?[)）\]]"  # "(水)", "(Wed)"
_MARKS = r"[\s\x01,،|–—•·\-@(.:／/]"
_BETWEEN = rf"(?:{_MARKS}{{0,4}}(?:{_EAST}|{_BRACKETS}|(?:{_WORDS})(?!\w))){{0,3}}{_MARKS}{{0,4}}"
# Halves of the day, before the time in East Asia and behind it elsewhere.
_FORENOON_FIRST, _AFTERNOON_FIRST = "上午|早上|凌晨|午前|오전", "下午|晚上|晚間|晚间|傍晚|午後|오후"
_FORENOON = r"ព្រឹក|a\.?\s?m\b\.?|ص(?!\w)|صباحا|ق\.ظ|π\.μ|πμ(?!\w)"
_AFTERNOON = r"រសៀល|ល្ងាច|p\.?\s?m\b\.?|م(?!\w)|مساء|ب\.ظ|μ\.μ|μμ(?!\w)"
CLOCK = re.compile(
    rf"{_BETWEEN}(?:(?P<am>{_FORENOON_FIRST})|(?P<pm>{_AFTERNOON_FIRST}))?\s?"
    r"(?P<hour>\d{1,2})(?:(?::\s?|[.h]|\s?h\s)(?P<minute>\d{2})(?::(?P<second>\d{2}))?|"
    r"\s?[時时시點点]\s?(?P<east>\d{1,2})\s?[分분]?)"
    rf"(?!\d)\s?(?:(?P<late_am>{_FORENOON})|(?P<late_pm>{_AFTERNOON}))?"
    rf"(?:(?:\s?(?:uhr|hrs?|hs|h|น)(?!\w)\.?)?,?\s?[(（\[]?(?P<zone>{ZONE})[)）\]]?)?",
    re.I,
)
# "14:05, 4 March 2026", "2:05 PM EDT, Wed March 4, 2026": the time before the date.
BEFORE = re.compile(
    r"(?<![\d:.])(?:(\d{2})[:h](\d{2})(?::\d{2})?\s?(?:uhr|h)?|(\d{1,2})[:.](\d{2})\s?([ap])\.?m\.?)"
    rf"(?:\s?[(\[]?(?P<zone>{ZONE})[)\]]?)?[\s,|–—•·\-/]{{1,4}}(?:(?:{_OF_DAY})\s)?"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},?\s)?$",
    re.I,
)
MAX_AWAY = 60  # characters in which a time behind a date ends
MAX_BEFORE = 40


class Clock(NamedTuple):
    """A printed time such as "14:05:00", a match of `zones.ZONE` if one follows, and where they end."""

    time: str
    zone: str | None
    end: int


def clock_after(text: str, end: int) -> Clock | None:
    """Return the time that follows the date which ends at `end`.

    >>> clock_after("4. 3. 2026 v 14:05 CET", 10), clock_after("2026年3月4日(水) 午後2時5分", 9)
    (Clock(time='14:05:00', zone='CET', end=22), Clock(time='14:05:00', zone=None, end=19))
    """
    found = CLOCK.match(text[end : end + MAX_AWAY])
    if not found:
        return None
    late, early = found["pm"] or found["late_pm"], found["am"] or found["late_am"]
    hour = whole_hour(int(found["hour"]), "p" if late else "a" if early else None)
    minute, second = int(found["minute"] or found["east"]), found["second"]
    time = _time(hour, minute, int(second or 0))
    if time is None:
        return None
    zone = found["zone"]
    if zone and not second and zone[0] in "-−" and zone[1:].rjust(5, "0") > time[:5]:  # "10:05-11:30"
        return Clock(time, None, end + found.start("zone"))
    return Clock(time, zone, end + found.end())


def clock_before(text: str) -> Clock | None:
    """Return the time that ends `text`, the words before a date."""
    found = BEFORE.search(text[-MAX_BEFORE:])
    if found is None:
        return None
    if found[5]:
        time = _time(whole_hour(int(found[3]), found[5]), int(found[4]), 0)
    else:
        time = _time(int(found[1]), int(found[2]), 0)
    return Clock(time, found["zone"], len(text)) if time else None


def _time(hour: int, minute: int, second: int) -> str | None:
    return f"{hour:02}:{minute:02}:{second % 60:02}" if hour < 24 and minute < 60 else None
