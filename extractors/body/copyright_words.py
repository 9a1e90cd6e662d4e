"""Copyright words: how a line says whose the text is, and what may not be done with it."""

from __future__ import annotations

import re

from extractors.body.wording import Wording

MAX_COPYRIGHT_CHARS = 160
# One of these words is in every copyright line.
_COPYRIGHT_WORDS = (
    "©", "(c)", "copyright", "all rights", "alle rechte", "droits", "derechos", "direitos", "diritti",
    "prawa", "права", "無断転載", "版权所有", "무단", "riservata", "interdite", "eftertryck", "kopiering",
    "práva", "fenntartva", "rezervate", "hakları", "الحقوق", "כל הזכויות", "सर्वाधिकार", "สงวนลิขสิทธิ์", "不得",
    "未经授权", "版權所有",
)  # fmt: skip
_COPYRIGHT = re.compile(
    r"^\W{0,3}(?:(?:copyright\s*)?(?:©|\(c\) ?\d{4})|copyright (?:by|\d{4})\b)|\ball rights reserved"
    r"|alle rechte vorbehalten|tous droits réservés|(?:todos los|todos os) (?:derechos|direitos) reservados"
    r"|tutti i diritti riservati"
    r"|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|無断転載|版权所有|무단 ?전재"
    r"|riproduzione riservata|reproduction interdite|eftertryck förbjudet|kopiering er ulovlig|усі права"
    r"|všechna práva|minden jog fenntartva|drepturile rezervate|hakları saklıdır|الحقوق محفوظة|כל הזכויות"
    r"|सर्वाधिकार|สงวนลิขสิทธิ์|不得轉載|版權所有|未经授权不得"
)
COPYRIGHT: tuple[Wording, ...] = ((_COPYRIGHT_WORDS, _COPYRIGHT.search),)
