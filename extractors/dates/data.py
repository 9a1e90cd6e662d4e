"""Date data: dates in the data that a page's own programs read, where it tells them nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from extractors.dates.sources import Told
from extractors.dates.text import parse_machine_date
from extractors.page import Page

# "datePublished": "2026-03-02T…" and the like, plain or escaped in a string.
KEY = re.compile(
    r"[\"'](?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|"
    r"published_date|publicationDate|publication_date|publishTime|publishedTime|pubDate|firstPublished(?:At|Date)?)"
    r"\\{0,3}[\"']\s{0,4}:\s{0,4}\\{0,3}[\"']?([\d][\d\-/:T.+Z ]{7,32})"
)
# One of these is in every key, so many characters behind its quote: they are found far faster than quotes.
IN_KEYS, MAX_LEAD = ("ubli", "ubDate"), 7
MAX_SCRIPT = 400_000  # characters of one script that are searched
MAX_ATTRIBUTE = 50_000
ATTRIBUTES = etree.XPath(".//@*[contains(., 'ublish') and contains(., ':')]")
# The same in a page's source, escaped or not: to look through all attributes takes a third of the parse.
KEY_END = re.compile(rb"ublish\w{0,8}\\{0,3}(?:[\"']|&(?:quot|apos|#0?3[49]|#x2[27]);)\s{0,4}:", re.I)


def data_dates(page: Page) -> Iterator[Told]:
    """Yield the first publication date in the page's scripts, then in attributes that hold data."""
    for script in page.elements["script"]:
        text = script.text
        if text and ("ublish" in text or "pubDate" in text):
            yield from _in_text(text[:MAX_SCRIPT])
    values = ATTRIBUTES(page.root) if _may_hold(page.source) else ()
    for value in values if isinstance(values, list) else ():
        yield from _in_text(str(value)[:MAX_ATTRIBUTE])


def _may_hold(source: bytes) -> bool:
    """Tell whether a key that ends in 'published' or the like is in a page's source, if that is known."""
    at = source.find(b"ublish")
    while at >= 0 and not KEY_END.match(source, at):
        at = source.find(b"ublish", at + 1)
    return at >= 0 or not source


def _in_text(text: str) -> Iterator[Told]:
    for match in _keys(text):
        raw = match.group(1).strip()
        if iso := parse_machine_date(raw):
            yield Told(iso, raw, False, "markup", "data")
            return


def _keys(text: str) -> Iterator[re.Match[str]]:
    """Yield what `KEY` finds in a text, in order."""
    places = sorted(place for part in IN_KEYS for place in _places(text, part))
    end = 0
    for place in places:
        quote = max(text.rfind(mark, max(end, place - MAX_LEAD), place) for mark in "\"'")
        if quote >= 0 and (match := KEY.match(text, quote)):
            end = match.end()
            yield match


def _places(text: str, part: str) -> Iterator[int]:
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)
