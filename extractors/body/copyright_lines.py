"""Copyright lines: those that say whose the text is, and what may not be done with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.body.blocks import Block
from extractors.body.shapes import HEADINGS
from extractors.body.wording import Wording, find_worded

MAX_CHARS = 160
# A longer line says at its beginning that all rights are reserved: a © alone may stand before a caption.
MAX_LONG_CHARS, LEAD = 400, 80
# One of these words is in every copyright line.
_COPYRIGHT_WORDS = (
    "©", "(c)", "copyright", "all rights", "alle rechte", "droits", "derechos", "direitos", "diritti",
    "prawa", "права", "無断転載", "版权所有", "무단", "riservata", "interdite", "eftertryck", "kopiering",
    "práva", "fenntartva", "rezervate", "hakları", "الحقوق", "כל הזכויות", "सर्वाधिकार", "สงวนลิขสิทธิ์", "不得",
    "未经授权", "版權所有", "δικαιώματος", "hak cipta", "hak dilindungi", "sva prava",
    "všetky práva", "всички права", "alle rettigheder", "alle rettigheter", "alla rättigheter",
    "oikeudet pidätetään", "tất cả quyền", "تمامی حقوق",
    "সর্বস্বত্ব", "جملہ حقوق",
)  # fmt: skip
_RESERVED = (
    r"\ball rights reserved"
    r"|alle rechte vorbehalten|tous droits réservés|(?:todos los|todos os) (?:derechos|direitos) reservados"
    r"|tutti i diritti riservati"
    r"|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|無断転載|版权所有|무단 ?전재"
    r"|riproduzione riservata|reproduction interdite|eftertryck förbjudet|kopiering er ulovlig|усі права"
    r"|všechna práva|minden jog fenntartva|drepturile rezervate|hakları saklıdır|الحقوق محفوظة|כל הזכויות"
    r"|παντός δικαιώματος|hak (?:cipta )?dilindungi|sva prava (?:pridržana|zadržana)|všetky práva vyhradené"
    r"|всички права (?:са )?запазени|alle rettigheder forbeholdes|alle rettigheter (?:er )?forbeholdt"
    r"|alla rättigheter förbehållna|oikeudet pidätetään|tất cả quyền được bảo lưu|تمامی حقوق|সর্বস্বত্ব সংরক্ষিত"
    r"|جملہ حقوق"
    r"|सर्वाधिकार|สงวนลิขสิทธิ์|不得轉載|版權所有|未经授权不得"
)
_COPYRIGHT = re.compile(
    rf"^\W{{0,3}}(?:(?:copyright\s*)?(?:©|\(c\) ?\d{{4}})|copyright (?:by|\d{{4}})\b)|{_RESERVED}"
)
_SHORT: tuple[Wording, ...] = ((_COPYRIGHT_WORDS, _COPYRIGHT.search),)
_LONG: tuple[Wording, ...] = ((_COPYRIGHT_WORDS, re.compile(_RESERVED).search),)


def find_copyright(blocks: Sequence[Block], lowered: Mapping[int, str]) -> set[int]:
    """Return the places of such lines among `blocks`; lowered has their texts in lower case, by index."""
    texts = {
        place: text
        for place, block in enumerate(blocks)
        if block.tag not in HEADINGS and len(text := lowered[block.index]) <= MAX_LONG_CHARS
    }
    short = {place: text for place, text in texts.items() if len(text) <= MAX_CHARS}
    long = {place: text[:LEAD] for place, text in texts.items() if place not in short}
    return find_worded(_SHORT, short) | find_worded(_LONG, long)
