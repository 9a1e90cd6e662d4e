"""Fleeting: lines that are others at each visit: how often a page was seen, how long ago it was written."""

from __future__ import annotations

import re

from extractors.body.blocks import Block
from extractors.body.service_lines import SENTENCE_ENDS, in_cell
from extractors.body.service_words import COMMENT_LINES, COUNTED_LINES
from extractors.body.shapes import HEADINGS
from extractors.dates.words import AGO, label_of
from extractors.likeness import fold

MAX_CHARS, MAX_LABEL_WORDS = 60, 3
# All of a line but its figures, or what it says beside each: how many have seen, read, liked or shared the
# page. No "votes" alone, which are an article's figures, too.
REACH = (
    # en
    "view|views|read|reads|share|shares|like|likes|visits|post views|page views|total views|times viewed|"
    "times read|viewed times|read times|people like this|people are reading this|people reading this now|"
    "people reading now|this article has been read times|this article has been viewed times|users online|"
    "seen times|page generated in seconds|tweet|tweets|"
    "this post has been viewed times|this page has been viewed times|this story has been read times|"
    "votes average out of|rating votes|"
    # de, nl
    "aufrufe|zugriffe|mal gelesen|mal geteilt|mal angesehen|personen gefällt das|"
    "dieser artikel wurde mal gelesen|weergaven|keer gelezen|keer bekeken|x gelezen|keer gedeeld|"
    # fr, es, ca, pt, it, ro
    "vue|vues|lectures|partages|consultations|fois lu|vistas|visitas|lecturas|visualizaciones|reproducciones|"
    "veces compartido|compartidos|me gusta|visualitzacions|visites|visualizações|leituras|acessos|curtidas|"
    "compartilhamentos|partilhas|visualizzazioni|letture|condivisioni|visite|vizualizări|afișări|distribuiri|"
    # sv, no, da, fi
    "visningar|delningar|visninger|delinger|lukukertaa|katselukertaa|jakoa|"
    # pl, cs, sk, hu, hr, sr, sl
    "wyświetleń|wyświetlenia|odsłon|odsłony|udostępnień|zobrazení|zhlédnutí|přečtení|sdílení|prečítaní|zdieľaní|"
    "megtekintés|pregleda|pregledi|ogledov|прегледа|прегледи|"
    # ru, uk, bg, el, tr
    "просмотр|просмотра|просмотров|просмотры|прочтений|перегляд|перегляди|переглядів|преглеждания|споделяния|"
    "προβολές|okunma|görüntülenme|görüntüleme|kez okundu|paylaşım|"
    # ar, fa, he, id, vi
    "مشاهدة|مشاهدات|قراءة|بازدید|צפיות|dilihat|kali dilihat|kali dibaca|dibaca|lượt xem|lượt đọc|"
    # zh, ja, ko
    "阅读|次阅读|人阅读|万阅读|万次阅读|浏览|次浏览|人浏览|閱讀|次閱讀|瀏覽|次瀏覽|人瀏覽|"
    "ビュー|回視聴|조회|회 조회"
)
THOUSANDS = frozenset("k m mil mille tys tis тыс тис bin rb jt".split())  # behind a figure
# How long ago, without a figure.
JUST_NOW = (
    "just now|moments ago|a moment ago|a minute ago|an hour ago|about an hour ago|a day ago|gerade eben|"
    "vor einer minute|vor einer stunde|vor einem tag|il y a une minute|il y a une heure|il y a un jour|"
    "hace un minuto|hace una hora|hace un día|há um minuto|há uma hora|há um dia|un minuto fa|un ora fa|"
    "un giorno fa|een minuut geleden|een uur geleden|een dag geleden|för en minut sedan|för en timme sedan"
)
_REACH = frozenset(fold(words) for words in f"{REACH}|{COMMENT_LINES}|{COUNTED_LINES}".split("|"))
_JUST_NOW = tuple(fold(words) for words in JUST_NOW.split("|"))
_FIGURES = re.compile(r"\d+(?:[km](?!\w))?")


def is_fleeting(block: Block) -> bool:
    """Tell whether a block counts the page's readers, or says how long ago it was published or changed."""
    text = block.text
    if len(text) > MAX_CHARS or block.tag in HEADINGS or in_cell(block.box):
        return False
    return _tells_reach(text) or (text[-1] not in SENTENCE_ENDS and _tells_age(text))


def _tells_reach(text: str) -> bool:
    if not _FIGURES.search(text):
        return False
    said = [_without_thousands(part) for part in _FIGURES.split(fold(text))]
    return " ".join(filter(None, said)) in _REACH or (any(said) and _REACH.issuperset(filter(None, said)))


def _without_thousands(words: str) -> str:
    return " ".join(word for word in words.split() if word not in THOUSANDS)


def _tells_age(text: str) -> bool:
    if found := AGO.search(text):
        around = fold(f"{text[: found.start()]} {text[found.end() :]}")
    else:
        folded = fold(text)
        ago = next((words for words in _JUST_NOW if folded.endswith(words)), None)
        if ago is None:
            return False
        around = folded.removesuffix(ago).strip()
    return not around or (len(around.split()) <= MAX_LABEL_WORDS and bool(label_of(around)))
