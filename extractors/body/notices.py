"""Notices: lines that a site prints with every article, told by their wording in many languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.body.blocks import Block
from extractors.body.notice_words import (
    AGED,
    AGED_WORDS,
    CONSENTING,
    DISCLOSURES,
    FEED_FOOTERS,
    OFFER,
    OFFER_WORDS,
    PLACEHOLDERS,
    PRINTED,
    READING_LABELS,
    READING_UNITS,
    REUSE,
)
from extractors.body.shapes import HEADINGS, letters_of
from extractors.body.wording import Wording, find_worded

MAX_CHARS, MAX_FIGURED_CHARS = 300, 120
OPENING = 4
LAST_BLOCKS = 4

_NUMBER = r"\W{0,4}(?:ca\.? |about |approx\.? |environ |circa |约 ?|約 ?)?\d"
# Words of which one is in every line on reading times: looked for first.
_READING_WORDS = (
    "read", "lese", "lecture", "lectura", "lettura", "leitura", "leestijd", "läs", "læs", "lukuaika",
    "lestími",
    "czytania", "čt", "čít", "čit", "branja", "olvas", "cit", "чет", "чте", "чит", "чыт", "ανάγνωσης", "oku",
    "oxuma", "قراءة", "مطالعه", "קריאה", "पढ़", "読", "阅读", "閱讀", "읽", "đọc", "baca", "อ่าน", "skaitymo",
    "lasīšanas", "lugemisaeg", "kusoma",
)  # fmt: skip
# A line that tells little else: a date, a name.
_READING = re.compile(
    rf"(?:.{{0,90}}?(?<!\w))?(?:{READING_LABELS}){_NUMBER}.{{0,24}}$"
    rf"|.{{0,90}}?(?<!\d)\d{{1,3}}[\s-]?(?:{READING_UNITS}).{{0,10}}$"
)
# The first letters of lines on a page made for paper: looked up first.
_PRINTED_OPENINGS = frozenset(word[:OPENING] for word in PRINTED.split("|"))
_SOURCE = r"(?:\d{4}|https?:|www\.|\w\.[a-z]{2,})"  # a year or an address: books are printed, too
_CONSENTING = "|".join(CONSENTING)

_PRINTED = re.compile(rf"\W{{0,3}}(?:{PRINTED}).{{0,60}}?{_SOURCE}")
_PRICE = r"(?:[€£$¥₹₽₺]\s?\d|\d\s?(?:€|£|zł|kč|kr\b|lei\b|₽|₺|tl\b|eur\b))"
_FIGURED: tuple[Wording, ...] = (
    (_READING_WORDS, _READING.match),
    (
        OFFER_WORDS,
        re.compile(rf"(?=.{{1,90}}$)(?=.*{_PRICE})(?:(?:{OFFER})\b.*[^.!?]|.*\b(?:{OFFER}))$").match,
    ),
)
_AGES: tuple[Wording, ...] = ((AGED_WORDS, re.compile(rf"\W{{0,3}}(?:{AGED}).{{0,25}}$").match),)
_EMBEDS: tuple[Wording, ...] = (
    (CONSENTING, re.compile(rf"(?=.*(?:{_CONSENTING}))\W{{0,3}}(?:{PLACEHOLDERS})").match),
)
_REUSES: tuple[Wording, ...] = tuple(
    (words, re.compile(rf"\W{{0,3}}.{{0,90}}?(?:{pattern})").match) for words, pattern in REUSE
)
_DISCLOSED: tuple[Wording, ...] = tuple((words, re.compile(pattern).match) for words, pattern in DISCLOSURES)
_FOOTERS: tuple[Wording, ...] = tuple((words, re.compile(pattern).match) for words, pattern in FEED_FOOTERS)
_DIGIT = re.compile(r"\d")


def find_notices(blocks: Sequence[Block], lowered: Mapping[int, str]) -> set[int]:
    """Return the places of such lines among `blocks`; lowered has their texts in lower case, by index.

    What may not be done with the text is said at its end: an article may speak of bans.
    """
    texts = [(at, lowered[block.index]) for at, block in enumerate(blocks) if block.tag not in HEADINGS]
    short = {at: text for at, text in texts if text and len(text) <= MAX_CHARS}
    figured = {
        at: text for at, text in short.items() if len(text) <= MAX_FIGURED_CHARS and _DIGIT.search(text)
    }
    brief = {at: text for at, text in short.items() if len(text) <= MAX_FIGURED_CHARS}
    printed = {
        at for at, text in short.items() if text[:OPENING] in _PRINTED_OPENINGS and _PRINTED.match(text)
    }
    last = {at: text for at, text in texts[-LAST_BLOCKS:] if text}
    said = (
        find_worded(_FIGURED, figured),
        find_worded(_AGES, brief),
        find_worded((*_EMBEDS, *_DISCLOSED), short),
        find_worded(_REUSES, last),
    )
    return printed.union(*said)


def find_footers(blocks: Sequence[Block], lowered: Mapping[int, str], headline: str) -> set[int]:
    """Return the places of lines at the end that say where the article of this headline appeared."""
    last = range(max(0, len(blocks) - LAST_BLOCKS), len(blocks))
    said = find_worded(_FOOTERS, {at: text for at in last if (text := lowered[blocks[at].index])})
    return {at for at in said if headline and headline in letters_of(blocks[at].text)}
