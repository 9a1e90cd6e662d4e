"""Amendments: a correction or update below the article is a part of it, in any language."""

from __future__ import annotations

import numpy as np
import pytest

from extractors import Page, extract
from extractors.body.amendments import raise_amendments
from extractors.body.walk import read_blocks
from tests.extractors.reading import SENTENCES

CORRECTIONS = (
    "Correction, 4 March: an earlier version gave the number of boats as four.",
    "Editor’s note: this story was changed to give the right name of the boat.",
    "Rettelse 13. marts kl. 09.10: I en tidligere version stod der, at øen har 16 beboere.",
    "Oikaisu 14.10. kello 15.12: Salmen leveys on 180 metriä, ei 800 metriä.",
    "Mise à jour : la première version de cet article donnait un autre nom au bateau.",
    "Nota: l'articolo è stato aggiornato alle 16:20 con i nomi delle barche.",
    "Исправлено: в первой версии было неверно указано название корабля.",
    "訂正：初出時、船の名前に誤りがありました。お詫びして訂正いたします。",
    "تصحيح: ورد اسم السفينة في النسخة الأولى خطأ، والصحيح ما هو مذكور هنا.",
)


def raised(line: str, score: float = 0.2, above: float = 0.9) -> bool:
    blocks = read_blocks(Page.from_html(f"<p>{SENTENCES[0]}</p><p>{line}</p>", "https://a.example/1").root)
    scores = np.array([above, score])
    raise_amendments(blocks, scores)
    return bool(scores[1] >= 0.5)


@pytest.mark.parametrize("line", CORRECTIONS)
def test_a_correction_below_the_text_is_raised(line: str) -> None:
    assert raised(line)


@pytest.mark.parametrize(
    "line",
    [
        "Updates: all",
        "Corrections to the plan were asked for by nobody, and nobody made them in the end.",
        "Nothing was said of it in the update: the boats stay where they are for now.",
        '<a href="/updates">Update: all the news of the harbour, day by day, on one page</a>',
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert not raised(line)


def test_the_site_s_own_notes_are_not() -> None:
    assert not raised(CORRECTIONS[0], score=0.01)
    assert not raised(CORRECTIONS[0], above=0.1)


def test_it_is_in_the_body() -> None:
    story = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    page = f"<h1>Ferry returns</h1>{story}<div class=tags>Ferry</div><p><em>{CORRECTIONS[2]}</em></p>"
    assert CORRECTIONS[2] in (extract(f"<title>Ferry returns</title>{page}").articleBody or "")
