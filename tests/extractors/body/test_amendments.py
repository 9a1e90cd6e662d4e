"""Amendments: a correction or update below the article is a part of it, in any language."""

from __future__ import annotations

import numpy as np
import pytest

from extractors import extract
from extractors.body.amendments import raise_amendments
from tests.extractors.body.blocks import blocks_of
from tests.extractors.reading import SENTENCES, STORY

CORRECTIONS = (
    "Correction, 4 March: an earlier version gave the number of boats as four.",
    "A correction was made on Nov. 9: An earlier version of this article gave another number of boats.",
    "Editor’s note: this story was changed to give the right name of the boat.",
    "Rettelse 13. marts kl. 09.10: I en tidligere version stod der, at øen har 16 beboere.",
    "Oikaisu 14.10. kello 15.12: Salmen leveys on 180 metriä, ei 800 metriä.",
    "Mise à jour : la première version de cet article donnait un autre nom au bateau.",
    "Nota: l'articolo è stato aggiornato alle 16:20 con i nomi delle barche.",
    "Notícia actualizada às 0h03 com o número de barcos e as declarações da câmara.",
    "Noticia actualizada a las 16:20 con los nombres de los barcos.",
    "Article mis à jour à 16h20 avec les noms des bateaux.",
    "Notizia aggiornata alle 16:20 con i nomi delle barche.",
    "Nachtrag vom 30. März, 11:20 Uhr: Die Reederei teilt mit, man werde es prüfen.",
    "Исправлено: в первой версии было неверно указано название корабля.",
    "訂正：初出時、船の名前に誤りがありました。お詫びして訂正いたします。",
    "تصحيح: ورد اسم السفينة في النسخة الأولى خطأ، والصحيح ما هو مذكور هنا.",
)


def raised(line: str, score: float = 0.2, above: float = 0.9) -> bool:
    blocks = blocks_of(f"<p>{SENTENCES[0]}</p><p>{line}</p>")
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


SENTENCES_OF_NOTES = (
    "This article was amended on 12 March 2026 to give the right number of boats.",
    "This story has been corrected to say that the boat sails on Mondays.",
    "An earlier version of this article misstated the number of boats.",
    "Dieser Artikel wurde am 12. März 2026 korrigiert, das Boot fährt montags.",
    "In einer früheren Version hieß es, das Boot fahre an jedem Tag der Woche.",
    "Cet article a été modifié le 12 mars pour corriger le nom du bateau.",
    "En una versión anterior se decía que el barco navega todos los días.",
    "In een eerdere versie stond dat de boot elke dag vaart.",
    "В предыдущей версии говорилось, что корабль ходит каждый день недели.",
    "記事初出時、船の名前に誤りがありました。お詫びして訂正いたします。追って報告します。",
)


def body(inside: str, *, above: str = "") -> str:
    page = f"<body><main><article><h1>Ferry returns</h1>{above}{inside}</article></main>"
    return extract(f"<title>Ferry returns</title>{page}").articleBody or ""


@pytest.mark.parametrize("line", [*SENTENCES_OF_NOTES, *CORRECTIONS[:2]])
def test_a_note_in_the_footer_of_the_article_is_kept(line: str) -> None:
    assert line in body(f"{STORY}<footer><p>{line}</p><ul><li><a href=/t/sea>Sea</a></ul></footer>")


@pytest.mark.parametrize("line", SENTENCES_OF_NOTES)
def test_a_line_that_says_that_the_article_was_changed_is_raised(line: str) -> None:
    assert raised(line, score=0.001)


def test_a_box_named_for_notes_is_kept_with_its_label() -> None:
    note = "<h4>Correction</h4><p>The boat sails on Mondays and not, as we wrote, on Sundays.</p>"
    assert body(f'{STORY}<div class="editors-note">{note}</div>').endswith("on Sundays.")
    assert "\nCorrection\n" in body(f'{STORY}<aside class="article__correction">{note}</aside>')


@pytest.mark.parametrize("box", ['<div class="editors-note">{}</div>', '<aside class="note">{}</aside>'])
def test_a_note_above_the_text_is_kept(box: str) -> None:
    note = box.format(f"<p><em>{CORRECTIONS[1]}</em></p>")
    assert CORRECTIONS[1] in body(note + STORY)
    assert CORRECTIONS[1] in body(f"<div>{STORY}</div>", above=f"{note}<p>By Jane Roe</p>")


def test_a_date_above_the_text_and_a_page_s_footer_are_not_notes() -> None:
    updated = "<div class=meta>Updated: March 3, 2026 at 10:00 by the desk of the harbour</div>"
    assert "Updated" not in body(STORY, above=updated)
    asks = "<p>Corrections: tell us what we got wrong at the harbour.</p>"
    page = f"<body><main><article><h1>Ferry returns</h1>{STORY}</article></main><footer>{asks}</footer>"
    assert "tell us" not in (extract(f"<title>Ferry returns</title>{page}").articleBody or "")
    asked = '<div class="report-correction"><p>Found a mistake in this? Tell us so we can mend it.</p></div>'
    assert "Found a mistake" not in body(STORY + asked)
