"""Related call-outs: single lines between paragraphs that send the reader to another story."""

from __future__ import annotations

import re

from extractors.body.blocks import Block
from extractors.likeness import fold
from extractors.related.words import after_phrase, heading_kind

# Words that announce a story when a colon or bracket follows ("MORE: ...", "[Read: ...]").
BEFORE_COLON_WORDS = """
more; read; also; see; watch; related; plus; lire; voir; mehr; auch; lies; lesen; zum artikel;
zum bericht; zum thema; zum video; les; leia; lea; lee; leer; leggi; lees; läs; læs; lue; czytaj; čtěte;
читайте; читати; اقرأ; إقرأ; קראו; 参考; 関連; 相关; 相關; 관련; もっと; ver; vedi; zobacz; viz;
смотрите; дивіться; oku; okuyun; background; explainer; recommended; must read; don t miss; next read;
more news; weitere meldungen; weitere nachrichten; mehr nachrichten; autres articles; más noticias;
otras noticias; altre notizie; mais notícias; outras notícias; meer nieuws; fler nyheter; flere nyheter;
więcej wiadomości; další zprávy; ďalšie správy; további hírek; alte știri; още новини; другие новости;
ещё новости; інші новини; diğer haberler; أخبار أخرى; berita lainnya; tin khác; 다른 기사; 다른 뉴스;
その他の記事; 更多新聞; 更多新闻; 更多報導; 更多报道; 更多文章
"""
BEFORE_COLON = frozenset(fold(word) for word in BEFORE_COLON_WORDS.split(";"))
MAX_CHARS = 400
CLOSING = "]】) "
MAX_LEAD = 80  # characters up to the mark that ends a call-out's first words
_MARK = re.compile(r"[:：】\]|›»>–—-]")
# A hyphen parts the words only with a space beside it: "Read-along books" announces nothing.
_LEAD = re.compile(r"^\W*((?:[^:：】\]|›»>–—-]|(?<=\w)-(?=\w)){2,48}+)\s*[:：】\]|›»>–—-]+\s*(.+)$", re.S)


def labelled(block: Block) -> str:
    """Return a block's text, a colon behind the label that an element of its own sets apart without a space.

    Pages lay such labels out by styles: "<span>Read more</span><b>Ships sail</b>" is no "Read moreShips".
    """
    text = block.text
    for piece in block.pieces if block.marked and len(block.pieces) > 1 else ():
        label = piece.strip()
        if not label:
            continue
        rest = text[len(label) :]
        fused = text.startswith(label) and rest[:1].isalnum() and len(label) <= MAX_LEAD
        return f"{label}: {rest}" if fused and heading_kind(label) == ("related", True) else text
    return text


def callout_rest(text: str) -> str | None:
    """Return what follows the words of a call-out, or None if the text is none.

    >>> callout_rest("Lesen Sie auch: Schiffe fahren wieder")
    'Schiffe fahren wieder'
    >>> callout_rest("Read more about it tomorrow morning in the paper")
    >>> callout_rest("Read-along books for the road")
    """
    if len(text) > MAX_CHARS:
        return None
    match = _LEAD.match(text) if _MARK.search(text, 0, MAX_LEAD) else None
    if match:
        lead, rest = match.groups()
        announced = heading_kind(lead)
        if fold(lead) in BEFORE_COLON or (announced is not None and announced[0] == "related"):
            return rest.rstrip(CLOSING)
    return after_phrase(text)
