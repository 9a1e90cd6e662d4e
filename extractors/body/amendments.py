"""Amendments: corrections and updates below an article, kept whatever the model thinks of their language."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.body.blocks import Block
from extractors.body.choose import SURE

# The first words of such a line, in English and by language from north to south and east.
WORDS = (
    "corrections?|clarifications?|updates?|updated|editor[’']?s note|errat(?:um|a)|rettelser?|"
    "rättelser?|oikaisu|korjaus|leiðrétting|korrektur|berichtigung|richtigstellung|"
    "anmerkung der redaktion|transparenzhinweis|correcties?|rectificatie|rectificatif|mise à jour|"
    "précision|note de la rédaction|corrección|aclaración|fe de erratas?|actualización|"
    "nota de la redacción|correção|atualização|nota da redação|rettifica|errata corrige|"
    "aggiornamento|precisazione|nota|nota della redazione|correcció|actualització|sprostowanie|"
    "aktualizacja|oprava|aktualizace|aktualizácia|doplněno|doplnené|helyesbítés|frissítés|pontosítás|"
    "rectificare|erată|actualizare|корекция|поправка|уточнение|исправление|исправлено|обновлено|"
    "дополнено|виправлення|уточнення|оновлено|ispravak|ispravka|исправка|popravek|dopolnitev|dopuna|"
    "nadopuna|допуна|διόρθωση|ενημέρωση|düzeltme|güncelleme|õiendus|parandus|precizējums|labojums|"
    "patikslinimas|atnaujinta|تصحيح|توضيح|تحديث|תיקון|עדכון|הבהרה|اصلاحیه|تصحیح|भूल सुधार|"
    "शुद्धिपत्र|সংশোধনী|திருத்தம்|แก้ไข|đính chính|cập nhật|ralat|koreksi|pembetulan|marekebisho|更正|"
    "訂正|追記|編按|정정|바로잡습니다"
)
_AMENDS = re.compile(rf"\W{{0,4}}(?:{WORDS})(?!\w)[^!?。]{{0,60}}?[:：]\s?\S", re.I)
# Their first letters, looked up first: most lines have others.
_OPENINGS = frozenset(word[:2] for word in WORDS.split("|"))
_MARKS = " *([–—-※"
MIN_CHARS, MAX_CHARS = 25, 600
REACH = 5  # blocks before it among which one must be kept
LEAST = 0.05  # score below which it is the site's, not the article's


def raise_amendments(blocks: Sequence[Block], scores: npt.NDArray[np.float64]) -> None:
    """Raise in `scores` the corrections and updates that stand close below a block that is kept."""
    before = scores.tolist()
    for index in np.flatnonzero((scores >= LEAST) & (scores < SURE)).tolist():
        text = blocks[index].text
        if (
            text.lstrip(_MARKS)[:2].lower() in _OPENINGS
            and MIN_CHARS <= len(text) <= MAX_CHARS
            and max(before[max(0, index - REACH) : index], default=0.0) >= SURE
            and 2 * blocks[index].link_chars <= len(text)
            and _AMENDS.match(text)
        ):
            scores[index] = SURE
