"""About the author: small boxes in the text under a heading that says that they are on its writer."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.likeness import fold

ABOUT = """
about the author; about the authors; about the writer; über den autor; über die autorin; über die autoren;
zum autor; zur autorin; à propos de l auteur; à propos de l autrice; sur l auteur; sobre el autor;
sobre la autora; acerca del autor; sobre o autor; sobre a autora; sull autore; l autore; l autrice;
informazioni sull autore; sobre l autor; over de auteur; over de schrijver; om författaren; om skribenten;
om forfatteren; tietoa kirjoittajasta; um höfundinn; o autorze; o autorce; o autorovi; o autorce článku;
o autorke; a szerzőről; despre autor; despre autoare; об авторе; про автора; пра аўтара; за автора; o autoru;
o autorici; o avtorju; o avtorici; о аутору; σχετικά με τον συντάκτη; για τον συντάκτη; yazar hakkında;
müəllif haqqında; автор туралы; عن الكاتب; عن الكاتبة; عن المؤلف; על הכותב; על הכותבת; על המחבר;
درباره نویسنده; مصنف کے بارے میں; लेखक के बारे में; লেখক পরিচিতি; հեղինակի մասին;
ავტორის შესახებ; 著者について; この記事を書いた人; 筆者紹介;
关于作者; 關於作者; 作者简介; 作者簡介; 글쓴이 소개; 저자 소개;
về tác giả; tentang penulis; เกี่ยวกับผู้เขียน; apie autorių; par autoru; autorist; egileari buruz;
kuhusu mwandishi; faoin údar; am yr awdur; oor die skrywer
"""
_ABOUT = frozenset(fold(phrase) for phrase in ABOUT.split(";"))
_FIRST = frozenset(phrase[0] for phrase in _ABOUT)
_LONGEST = max(map(len, _ABOUT)) + 4
MAX_BLOCKS, MAX_CHARS = 8, 1_500  # of such a box with its heading


def find_about_author(blocks: Sequence[Block], page: Sequence[Block]) -> set[int]:
    """Return the places of those `blocks` that stand with such a heading in a small box of its own.

    page holds all blocks of the page: the heading need not be among `blocks`.
    """
    if not blocks:
        return set()
    inside: set[int] = set()
    for head in page[max(0, blocks[0].index - 1) : blocks[-1].index]:
        text = head.text
        if len(text) <= _LONGEST and text[0].casefold() in _FIRST and fold(text) in _ABOUT:
            box = _around(head)
            if box is not None and sum(len(one.text) for one in page[box.first : box.last]) <= MAX_CHARS:
                inside.update(range(box.first, box.last))
    return {place for place, block in enumerate(blocks) if block.index in inside}


def _around(head: Block) -> Box | None:
    """The smallest box that begins with the heading and holds more, if it is small."""
    box: Box | None = head.box
    while box is not None and box.last - box.first == 1:
        box = box.parent
    if box is None or head.index != box.first or box.last - box.first > MAX_BLOCKS:
        return None
    return box
