"""Related neighbours: the story before this one and the story after it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Literal

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.likeness import first_word, fold
from extractors.markup.runs import whole_text
from extractors.related.words import is_generic

Neighbour = Literal["next", "previous"]

NEXT = """
next post; next article; next story; next entry; next news; up next; nächster beitrag; nächster artikel;
nächste meldung; weiter zum nächsten; article suivant; suivant article; billet suivant;
siguiente artículo; artículo siguiente; siguiente noticia; siguiente entrada; entrada siguiente;
articolo successivo; prossimo articolo; próximo artigo; próxima matéria; post seguinte;
volgende artikel; volgend artikel; volgende bericht; nästa artikel; nästa inlägg; neste artikkel;
neste sak; næste artikel; seuraava artikkeli; następny artykuł; następny wpis; další článek;
ďalší článok; következő cikk; articolul următor; следующая статья; следующая новость; следующая запись;
наступна стаття; наступна новина; sonraki haber; sonraki yazı; المقال التالي; الخبر التالي; הכתבה הבאה;
مطلب بعدی; अगली खबर; 次の記事; 次の投稿; 下一篇; 다음 기사; 다음글; bài tiếp theo; artikel selanjutnya;
berita selanjutnya; artikel seterusnya; berita seterusnya; следваща статия; следваща новина; sledeći članak;
sledeća vest; следећи чланак; следећа вест; sljedeći članak; sljedeća vijest; naslednji članek;
    naslednja novica;
следна статија; επόμενο άρθρο; επόμενη είδηση; artikulli tjetër; artikulli i radhës; kitas straipsnis;
nākamais raksts; järgmine artikkel; növbəti xəbər; келесі жаңалық; наступны артыкул; შემდეგი სტატია;
հաջորդ հոդվածը; article següent; næsta frétt; اگلی خبر; पुढील बातमी; अर्को समाचार; পরবর্তী খবর;
บทความถัดไป; ข่าวถัดไป; 下一條; 下一条; 下一則; habari inayofuata; volgende storie
"""
PREVIOUS = """
previous post; previous article; previous story; previous entry; previous news; prev post;
vorheriger beitrag; vorheriger artikel; voriger artikel; vorige meldung; article précédent;
billet précédent; artículo anterior; noticia anterior; entrada anterior; anterior artículo;
articolo precedente; artigo anterior; matéria anterior; post anterior; vorige artikel; vorig artikel;
vorige bericht; föregående artikel; föregående inlägg; forrige artikkel; forrige sak; forrige artikel;
edellinen artikkeli; poprzedni artykuł; poprzedni wpis; předchozí článek; predchádzajúci článok;
előző cikk; articolul anterior; предыдущая статья; предыдущая новость; предыдущая запись;
попередня стаття; попередня новина; önceki haber; önceki yazı; المقال السابق; الخبر السابق;
הכתבה הקודמת; مطلب قبلی; पिछली खबर; 前の記事; 前の投稿; 上一篇; 이전 기사; 이전글; bài trước;
artikel sebelumnya; berita sebelumnya; artikel terdahulu; berita terdahulu; предишна статия; предишна новина;
prethodni članak; prethodna vest; prethodna vijest; претходни чланак; претходна вест; prejšnji članek;
prejšnja novica; претходна статија; προηγούμενο άρθρο; προηγούμενη είδηση; artikulli i mëparshëm;
ankstesnis straipsnis; iepriekšējais raksts; eelmine artikkel; əvvəlki xəbər; алдыңғы жаңалық;
папярэдні артыкул; წინა სტატია; նախորդ հոդվածը; article anterior; fyrri frétt; پچھلی خبر; मागील बातमी;
अघिल्लो समाचार; পূর্ববর্তী খবর; บทความก่อนหน้า; ข่าวก่อนหน้า; 上一條; 上一条; 上一則;
    habari iliyopita;
vorige storie
"""
# A side alone, which themes print before the whole phrase: "Next Next post: …".
SIDES: dict[Neighbour, str] = {
    "next": "next weiter nächster suivant siguiente successivo próximo volgende nästa neste næste seuraava "
    "następny další ďalší következő următorul следующая следующий далее наступна напред sonraki التالي הבא "
    "次へ 次 다음 επόμενο sljedeći sledeći naslednji berikutnya selanjutnya següent",
    "previous": "previous prev zurück vorheriger précédent anterior precedente vorige föregående forrige "
    "edellinen poprzedni předchozí predchádzajúci előző anteriorul предыдущая предыдущий назад попередня "
    "önceki السابق הקודם 前へ 前 이전 προηγούμενο prethodni prejšnji sebelumnya",
}
# Alone, these lead back to a list, too.
BACK = frozenset(("zurück", "назад"))
# What blogging systems call the two links under a post.
NAMES: dict[str, Neighbour] = {
    "nav-next": "next",
    "next-post": "next",
    "post-next": "next",
    "next-article": "next",
    "next-story": "next",
    "nav-previous": "previous",
    "nav-prev": "previous",
    "previous-post": "previous",
    "prev-post": "previous",
    "post-previous": "previous",
    "prev-article": "previous",
    "previous-article": "previous",
}
RELS: dict[str, Neighbour] = {"next": "next", "prev": "previous", "previous": "previous"}
LEVELS = 3
MIN_CHARS, MAX_CHARS, MAX_LABEL_CHARS = 10, 300, 40
_SIDES: tuple[tuple[str, Neighbour], ...] = ((NEXT, "next"), (PREVIOUS, "previous"))
_PHRASES: dict[str, Neighbour] = {fold(phrase): side for table, side in _SIDES for phrase in table.split(";")}
_BARE = {word: side for side, words in SIDES.items() for word in words.split()}
_LONGEST = max(phrase.count(" ") + 1 for phrase in _PHRASES)  # in words, or what vowel signs make of them
_FIRST_WORDS = frozenset(phrase.partition(" ")[0] for phrase in _PHRASES) | _BARE.keys()
# A page builder prints its label and the headline without a space between: "PrevPreviousShips sail".
_FUSED = re.compile(r"^(?:Prev(?=Prev))?(?:Previous|Next)(?=[^\W_a-z])")
_WORD = re.compile(r"\w+")
_MARKS = " :：-–—|»›>→«‹<←"


def neighbour_of(block: Block) -> tuple[Neighbour, str] | None:
    """Return which neighbour a block of one link leads to, and its headline; None if it is no such link."""
    if not MIN_CHARS <= len(block.text) <= MAX_CHARS or block.link_chars * 5 < len(block.text) * 3:
        return None
    told, headline = _by_label(block) or without_phrase(block.text)
    side = told or _by_markup(block)
    return (side, headline) if side and len(headline) >= MIN_CHARS and not is_generic(headline) else None


def neighbours_of(block: Block) -> list[tuple[Neighbour, etree._Element]]:
    """Return the links to both neighbours in a block of several links, as their declarations tell them."""
    if len(block.text) > 2 * MAX_CHARS:
        return []
    links = ((_by_rel(link), link, whole_text(link).strip()) for link in block.links)
    found = [
        (side, link) for side, link, text in links if side and len(text) >= MIN_CHARS and not is_generic(text)
    ]
    return found if len({side for side, _ in found}) == len(found) else []


def announced_neighbour(before: Block, block: Block) -> tuple[Neighbour, str] | None:
    """Return the same of a block of one link under a line such as 'Next article' and nothing else."""
    if before.links or len(before.text) > MAX_LABEL_CHARS:
        return None
    if len(block.links) != 1 or len(block.text) > MAX_CHARS:
        return None
    side = label_side(before.text)
    if side is None:
        return None
    headline = len(block.text) >= MIN_CHARS and block.link_chars * 5 >= len(block.text) * 3
    return (side, block.text) if headline and not is_generic(block.text) else None


def without_phrase(text: str) -> tuple[Neighbour | None, str]:
    """Return what a text's first words say, and the rest of it.

    >>> without_phrase("Next article: Ships sail again")
    ('next', 'Ships sail again')
    """
    if text.startswith(("Prev", "Next")):
        text = _FUSED.sub("", text)
    if first_word(text).casefold() not in _FIRST_WORDS:
        return None, text
    words = list(islice(_WORD.finditer(text), _LONGEST + 1))
    bare = _BARE.get(words[0][0].casefold())
    for start in (1, 0) if bare else (0,):
        for size in range(len(words), start, -1):
            side = _PHRASES.get(fold(text[words[start].start() : words[size - 1].end()]))
            if side and (not start or side == bare):
                return side, text[words[size - 1].end() :].strip(_MARKS)
    return None, text


def _by_label(block: Block) -> tuple[Neighbour, str] | None:
    """Return what the words right before a block's link say, and the text of the link."""
    linked = whole_text(block.links[0]).strip()
    label = block.text.removesuffix(linked)
    if not 0 < len(label) < min(len(block.text), MAX_LABEL_CHARS):
        return None
    side = label_side(label)
    return (side, linked) if side else None


def label_side(label: str) -> Neighbour | None:
    """Return the side of a label that is nothing but the phrase or the word for it: 'Next story', 'Next:'."""
    side, rest = without_phrase(label)
    word = label.strip(_MARKS).casefold()
    return side if side and not rest else None if word in BACK else _BARE.get(word)


def _by_markup(block: Block) -> Neighbour | None:
    if side := _by_rel(block.links[0]):
        return side
    box: Box | None = block.box
    for _ in range(LEVELS):
        if box is None:
            break
        if box.names and (side := _by_name(box.names)):
            return side
        box = box.parent
    return None


def _by_rel(link: etree._Element) -> Neighbour | None:
    rels = link.get("rel")
    return next((RELS[rel] for rel in rels.lower().split() if rel in RELS), None) if rels else None


@lru_cache(maxsize=4096)
def _by_name(names: str) -> Neighbour | None:
    names = names.lower()
    if "next" not in names and "prev" not in names:
        return None
    found = (side for name in names.replace("_", "-").split() for part, side in NAMES.items() if part in name)
    return next(found, None)
