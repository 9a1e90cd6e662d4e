"""Readings: words with how they are read above them, as ruby."""

from __future__ import annotations

from lxml import etree

from extractors.body.shapes import HEADINGS
from extractors.markup.runs import text_runs, whole_text

_READING = "rt"
BRACKETS = "（{}）"  # as pages write them for browsers that know no ruby


def ruby_text(ruby: etree._Element, box_tag: str) -> str:
    """Return the words of a <ruby> and, in brackets behind them, how they are read.

    In a heading without it, as in the page's title. Dots for stress in place of a reading are left out.

    >>> ruby_text(etree.XML("<ruby>\u6f22<rt>kan</rt>\u5b57<rt>ji</rt></ruby>"), "p")
    '\u6f22\u5b57\uff08kanji\uff09'
    """
    words = "".join(text_runs(ruby)).strip()
    if not words or box_tag in HEADINGS:
        return words
    readings = (part for part in ruby.iter(_READING) if next(part.iterancestors(_READING), None) is None)
    reading = "".join("".join(whole_text(part).split()) for part in readings)
    return words + BRACKETS.format(reading) if any(map(str.isalnum, reading)) else words
