"""ARC: the line in front of each record of the format before WARC.

`address IP date type length`, and in version 2 five more fields between type and length (Burner and Kahle,
Arc File Format, 1996). Addresses and types may hold spaces, and dates of early crawls have fewer digits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# All of the line but its length: where that is taken off first, whatever follows the date fits.
LINE = re.compile(r"(?P<url>\S[^\n]*?) (?:-|unknown|[0-9A-Fa-f.:]+) (?P<date>\d{1,17})(?: (?P<rest>[^\n]*))?")
LENGTH = re.compile(r"\d{1,15}")
DATES = {  # by how many digits tell it
    14: re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)"),
    12: re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)"),
    8: re.compile(r"(\d{4})(\d\d)(\d\d)"),
}
FILE_HEADER = "filedesc:"


@dataclass(frozen=True, slots=True)
class ArcLine:
    """What the line tells. date is ISO 8601 as far as the digits go, None where they leave out the day."""

    url: str
    date: str | None
    media_type: str
    length: int


def parse_line(line: str) -> ArcLine | None:
    """Read the line in front of a record; None where it is none.

    >>> parse_line("http://a.example/a b 192.0.2.1 20040110 text/html; charset=utf-8 120")
    ArcLine(url='http://a.example/a b', date='2004-01-10', media_type='text/html', length=120)
    """
    told, _, length = line.rstrip().rpartition(" ")
    found = LINE.fullmatch(told)
    if not found or not LENGTH.fullmatch(length):
        return None
    media_type = re.split("[ ;]", found["rest"] or "")[0]
    return ArcLine(found["url"], _iso(found["date"]), media_type, int(length))


def _iso(digits: str) -> str | None:
    """A moment to the second, the minute or the day: nobody says hours alone."""
    for known, pattern in DATES.items():
        if len(digits) >= known and (found := pattern.match(digits)):
            day, time = "-".join(found.groups()[:3]), ":".join(found.groups()[3:])
            return f"{day}T{time}Z" if time else day
    return None
