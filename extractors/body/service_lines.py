"""Service lines: short lines of the site's own among an article's paragraphs, told by their wording."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, MIN_LAYOUT, Box
from extractors.body.button_lines import BUTTON_LINES, NEIGHBOUR_LABELS, PAGE_LINES
from extractors.body.disclaimer_words import DISCLAIMER_LINES
from extractors.body.filler_words import FILLER_LINES
from extractors.body.report_words import REPORT_LINES, SELECT_STEMS
from extractors.body.service_words import (
    AGENCIES,
    ASK_FIRST,
    ASK_FIRST_EAST,
    ASK_LAST,
    ASK_LAST_TURKISH,
    ASK_US_EAST,
    CHANNELS,
    COMMENT_LINES,
    COUNTED_LINES,
    DOWNLOADS,
    LETTERS,
    OWN_APPS,
    OWN_CHANNELS,
    PICTURE_BY,
    PLAIN_OWN,
    SHARES,
    TAG_LABELS,
)
from extractors.body.shapes import HEADINGS
from extractors.likeness import fold

MAX_CHARS = 220  # of any such line
OPENING = 4  # first characters of a line that are looked up before its words
MAX_LABEL, MAX_SHARE, MAX_COMMENT = 26, 60, 40
MAX_LEAD = 100  # characters in which an appeal that ends with its verb has it
# A line of links: so many, so long on average, and so much text around each.
MIN_LINKS, MAX_LINK, MAX_BETWEEN = 3, 24, 3
ENUMERATES = frozenset(",、，،:：")
LINKED_LINES = frozenset(("li", "td", "th", "dd", "dt"))  # where links are data
MAX_PICTURE = 90  # last characters among which a picture's credit stands
SENTENCE_ENDS = ".?!。؟।"
CELL_TAGS = ("li", "td", "th", "pre")
CELLS = sum(HOLDER[tag] for tag in CELL_TAGS)

_TAGS = frozenset(fold(word) for word in f"{TAG_LABELS}|{NEIGHBOUR_LABELS}".split("|"))
_COMMENTS = frozenset(fold(word) for word in COMMENT_LINES.split("|"))
_COUNTED = frozenset(fold(word) for word in COUNTED_LINES.split("|"))
_FILLERS = frozenset(fold(word) for word in FILLER_LINES.split("|"))
_BUTTONS = frozenset(fold(word) for word in BUTTON_LINES.split("|"))
_PAGES = frozenset(fold(word) for word in PAGE_LINES.split("|"))
_FILLER_OPENINGS = frozenset(word[:2] for word in f"{FILLER_LINES}|{BUTTON_LINES}|{PAGE_LINES}".split("|"))
_REPORT_WORDS = f"{REPORT_LINES}|{DISCLAIMER_LINES}".split("|")
_REPORTS = tuple(fold(word) for word in _REPORT_WORDS)
# Both as written, with the colon that a space stands for, and folded, which takes the vowel signs out of the
# scripts of India.
_REPORT_OPENINGS = frozenset(
    word.replace(" ", mark)[:OPENING] for word in (*_REPORTS, *_REPORT_WORDS) for mark in " :："
)
_DOWNLOADS = re.compile(rf"(?<![a-zà-ÿ])(?:{DOWNLOADS})")
MAX_OWN = 120  # characters of a line that offers the paper's own app or channel
MAX_REPORT = 60  # first characters in which such a line says it
# The first letters of such lines, as of those that begin with a verb: looked up first, since most lines have
# others.
_SHARE_OPENINGS = frozenset(word[:2] for word in SHARES)
_LABELLED = re.compile(rf"^\W{{0,3}}([^:：\d]{{1,{MAX_LABEL}}}?)\s?[:：]\s*\S")
_FIGURES = re.compile(r"\d+")
_MAIL = re.compile(r"^\W{0,3}[\w.+-]+@[\w-]+\.[\w.-]+\W{0,3}$")
_ASK_FIRST = re.compile(rf"(?:{ASK_FIRST})(?!\w)|(?:{ASK_FIRST_EAST})[^。]*$|{ASK_US_EAST}")
_ASK_NEXT = re.compile(rf"[.:!?。：！？–—]\s?(?:(?:{ASK_FIRST})(?!\w)|(?:{ASK_FIRST_EAST}))")
_ASK_LAST = re.compile("|".join((ASK_LAST, *ASK_LAST_TURKISH)))
_OPENINGS = frozenset(word[:2] for word in f"{ASK_FIRST}|{ASK_FIRST_EAST}".split("|"))
# Letters from Arabic to Thai, of Japanese, Chinese and Korean.
_EASTERN = re.compile(r"[\u0600-\u0e7f\u3040-\u9fff\uac00-\ud7af]")
_MARKS = " *¿¡※\"'([【（<＜#»«“„‘-–—•→>▶►▷■●◆☞👉✅"
# "(Photo: Jane Roe)", "Foto: Ansa", "사진=이지은 기자": at the end, behind something else.
_PICTURE = re.compile(
    rf"(?:^|[\s(（\[/|—–-])(?:{PICTURE_BY})\s?(?:[:：=＝]\s?|\.\s)[^.!?。।]{{2,60}}?[)）\]]?$"
    rf"|\s©\s?[^.!?©\d/]{{2,40}}$|[(（](?:{PICTURE_BY})\s[^().]{{2,40}}[)）]$|[^。](?:摄|攝|撮影)[)）]?$"
    rf"|^\W{{0,3}}(?:{AGENCIES})\s?/\s?[^.!?/]{{2,40}}$"
    r"|[。\s](?:摄影|攝影|撮影|图|圖|写真)\s?[/／|｜]\s?[^\s。]{2,10}(?:\s[^\s。]{2,10})?$"
    r"|[(（\[](?:images?|pictures?|illustrations?|screenshots?|credit|crédit|bildquelle|imagen|immagine"
    r"|imagem|obraz|grafik)\s?[:：]\s?[^()]{2,50}[)）\]]$"
    r"|[.!?]\s(?:photos?|pictures?|images?)(?:\s?[:：]\s?| by | courtesy(?: of)? )[^.!?:]{2,40}$"
    r"|^[(（\[](?:artist|illustrat(?:ion|or)|images?|credit|graphic|screenshot|pictures?)"
    r"(?:\s?:| source| by| credit)[^()]{0,50}[)）\]]$"
)
_NO_PICTURE = ".!?。।"  # no such credit ends so, and most paragraphs do: looked up first
_BY_PICTURE = re.compile(r"^[^.!?:]{3,60}\snuotr\.?$", re.I)  # Lithuanian's, 'Jono Petraičio nuotr.'
_PICTURE_MARKS = re.compile(r"[:：=＝(（.!?摄攝影©/]")


def is_service_line(block: Block) -> bool:
    """Tell whether a block is a line of tags, buttons, an appeal, or the heading of comments."""
    text = block.text
    if len(text) > MAX_CHARS or in_cell(block.box):
        return False
    if len(text) <= MAX_SHARE and block.tag not in HEADINGS and _is_filler(text):
        return True
    return (block.tag not in HEADINGS or len(text) <= MAX_COMMENT) and _is_service(text)


def heads_comments(text: str) -> bool:
    """Tell whether a line is what stands above the comments, such as '27 Comments'."""
    return len(text) <= MAX_COMMENT and _is_comments(text, fold(text))


def in_cell(box: Box) -> bool:
    """Tell whether a box is, or is inside, an entry of a list or a table; cells of many blocks are layout."""
    if not box.within & CELLS:
        return False
    cell = next(around for around in box.ancestors() if around.tag in CELL_TAGS)
    return cell.last - cell.first < MIN_LAYOUT


def _is_filler(text: str) -> bool:
    if text.lstrip(_MARKS)[:2].lower() not in _FILLER_OPENINGS:
        return False
    folded = fold(text)
    said = _without_figures(folded)
    button = said in _BUTTONS or (said != folded and said in _PAGES)
    return said in _FILLERS or (button and text[-1] not in SENTENCE_ENDS)


def is_captioned(block: Block) -> bool:
    """Tell whether a block ends with the name of who took a picture."""
    text = block.text
    if len(text) > MAX_CHARS or block.tag in HEADINGS:
        return False
    if text.endswith(("nuotr.", "nuotr")):
        return _BY_PICTURE.match(text) is not None
    if text[-1] in _NO_PICTURE:
        return False
    tail = text[-MAX_PICTURE:].lower()
    return _PICTURE_MARKS.search(tail) is not None and _PICTURE.search(tail) is not None


def is_line_of_links(block: Block) -> bool:
    """Tell whether a block is a few short links and marks between them, such as 'Back | Print | E-mail'.

    An article enumerates with commas, and behind a colon.
    """
    links, text = len(block.links), block.text
    if links < MIN_LINKS or len(text) > MAX_CHARS or block.tag in LINKED_LINES or block.tag in HEADINGS:
        return False
    between = len(text) - block.link_chars
    if not ENUMERATES.isdisjoint(text):
        return False
    return block.link_chars <= MAX_LINK * links and between <= MAX_BETWEEN * (links + 1)


@lru_cache(maxsize=2048)
def _is_service(text: str) -> bool:
    told = text[-1] not in SENTENCE_ENDS
    if told and len(text) <= MAX_SHARE:
        folded = fold(text)
        if folded[:2] in _SHARE_OPENINGS and folded.startswith(SHARES):
            return True
        if _is_comments(text, folded):
            return True
        if "@" in text and _MAIL.match(text):
            return True
    start = text[: MAX_LABEL + 2]
    if told and (":" in start or "：" in start):
        label = _LABELLED.match(text)
        if label and fold(label[1]) in _TAGS:
            return True
    return _asks(text)


def _is_comments(text: str, folded: str) -> bool:
    if len(text) > MAX_COMMENT:
        return False
    said = _without_figures(folded)
    return said in _COMMENTS or (said != folded and said in _COUNTED)


def _without_figures(text: str) -> str:
    return " ".join(_FIGURES.sub(" ", text).split()) if _FIGURES.search(text) else text


def _is_eastern(text: str) -> bool:
    """Tell whether a text has letters of a script that may put the verb last."""
    return not text.isascii() and _EASTERN.search(text, 0, MAX_LEAD) is not None


def _offers_own(lowered: str) -> bool:
    if lowered.isascii() and not any([word in lowered for word in PLAIN_OWN]):  # noqa: C419 - faster so
        return False
    if any(own in lowered for own in OWN_CHANNELS):
        return True
    return any(app in lowered for app in OWN_APPS) and _DOWNLOADS.search(lowered) is not None


def _asks(text: str) -> bool:
    lowered = text.lower().lstrip(_MARKS).lstrip()
    if lowered[:OPENING] in _REPORT_OPENINGS and fold(lowered[:MAX_REPORT]).startswith(_REPORTS):
        return True
    if len(lowered) <= MAX_OWN and _offers_own(lowered):
        return True
    if "ctrl" in lowered and "enter" in lowered and any(stem in lowered for stem in SELECT_STEMS):
        return True
    found = _ASK_FIRST.match(lowered) if lowered[:2] in _OPENINGS else None
    if found is None and (_is_eastern(lowered) or any(verb in lowered for verb in ASK_LAST_TURKISH)):
        found = _ASK_LAST.search(lowered, 0, MAX_LEAD)
    if found is None and any(word in lowered for word in LETTERS):
        found = _ASK_NEXT.search(lowered)
    return found is not None and any(word in lowered for word in CHANNELS)
