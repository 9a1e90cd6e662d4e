"""Standfirst marks: how the boxes and lines of a standfirst are named, and how captions are known."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.body.bios import WRITERS
from extractors.body.blocks import LINE_BREAK, Block
from extractors.body.boxes import Box
from extractors.body.tokens import BIT
from extractors.headline.kickers import KICKER_MARK
from extractors.markup.runs import whole_text
from extractors.plain import one_line
from extractors.rare import rare

# Newsrooms' own words for it, beside those in `tokens`, as parts of class names.
MARK = re.compile(
    r"(?:^|[\s_-])(?:descr?|perex|excerpt|chapo|chapeau|sapo|sub-?tit\w*|sub-?head\w*|stand-?first|dek|deck|lead|lede|"
    r"ingress|manchet|entradilla|bajada|copete|occhiello|sommario|catenaccio|subline|untertitel|vorspann|anreisser|"
    r"head-?sub|title-?sub|strapline|tagline|articlesummary|summary|article-?intro|lid|synopsis|sinopsis|"
    r"linha-?fina|preview-?text|teaser-?text|art(?:icle)?-?sub|preface|strap|field-teaser|"
    r"(?:detail|article|news|post)[_-]+preview)(?:$|[\s_-])",
    re.I,
)
# What names a caption, though a word of it is one of those.
_OF_PICTURE = re.compile(
    r"(?:^|[\s_-])(?:img|image|photo|pic|picture|fig|figure|video)[_-]*desc(?:$|[\s_-])", re.I
)
_BY_MACHINE = re.compile(r"(?:^|[\s_-])(?:(?:ai|auto)[_-]*summary|summary[_-]*ai)(?:$|[\s_-])", re.I)
# What a bio begins with, in a box above the text where others have a standfirst.
BIO = re.compile(
    r"(?:[A-Z][\w’'-]+ ){1,3}(?:currently )?(?:is|was|works) (?:an? |as an? |for )"
    rf"(?:[\w-]+,? ){{0,4}}?{WRITERS}\b"
)
STANDFIRST = BIT["standfirst"]
BODY = "articlebody"
FIELD = re.compile(
    r"field[-_]+(?:name[-_]field[-_])?(?:teaser|intro|lead|summary|uvod|uvodnik|perex|zajawka|ingress|entradilla|bajada|chapo|anons)\b",
    re.I,
)
MAX_AROUND = 4  # boxes around a line that hold it alone
MAX_FIGURE = 4  # boxes at and around a line of which one may be a figure
MIN_REST = 25  # characters of a standfirst behind its kicker
POINTERS = "▲▼△▽◀▶◤◥"  # from a caption to its picture
TAKEN = rare(r"[\u3400-\u9fff\u3040-\u30ff](?:[摄攝]影?|撮影)[)）]?$")
# Words that stand above it in a line of their own.
LABELS = frozenset("核心阅读 核心閱讀 内容提要 內容提要 新闻提要 导读 導讀 सार".split())


def is_named(box: Box) -> bool:
    """Tell whether a box is named for a standfirst, and not for the whole body, too, as blogs have it."""
    named = bool(box.flags & STANDFIRST) or _is_marked(box.names)
    if named and _BY_MACHINE.search(box.names):
        return False
    return named and not any(name == "itemprop" and BODY in value.lower() for name, value in box.attributes)


def is_field(box: Box) -> bool:
    """Tell whether a box is the field for it of a content system, where a teaser is no promotion."""
    return FIELD.search(box.names) is not None


def named_around(box: Box) -> bool:
    """Tell whether the second box around a line is named for a standfirst, as one with a label is."""
    outer = box.parent.parent if box.parent else None
    return outer is not None and is_named(outer)


def named_alone(block: Block) -> bool:
    """Tell whether one of the boxes around a line that hold nothing else is named for a standfirst."""
    box = block.box.parent
    for _ in range(MAX_AROUND):
        if box is None or box.last - box.first != 1:
            return False
        if _is_marked(box.names) or is_field(box):
            return True
        box = box.parent
    return False


def is_one_named(block: Block) -> bool:
    """Tell whether one element in the line that holds all of its text is named for a standfirst."""
    parts = sum(1 for piece in block.pieces if piece.strip())
    if not block.marked or (parts != 1 and LINE_BREAK not in block.pieces):
        return False
    inner = block.element.iterdescendants("strong", "em", "b", "i", "span", "font")
    return any(
        _is_marked(element.get("class") or "")
        and _without_spaces(whole_text(element)) == _without_spaces(block.text)
        for element in inner
    )


def _without_spaces(text: str) -> str:
    return "".join(text.split())


@lru_cache(maxsize=4096)  # lines side by side have the same names, and so do the pages of a site
def _is_marked(names: str) -> bool:
    return MARK.search(names) is not None and _OF_PICTURE.search(names) is None


def in_figure(block: Block, headline: int) -> bool:
    """Tell whether a line stands in a figure that does not hold the headline, as captions do."""
    around = block.box.ancestors()[:MAX_FIGURE]
    figure = next((box for box in around if box.tag in ("figure", "figcaption")), None)
    return figure is not None and not figure.first <= headline < figure.last


def without_kicker(block: Block) -> str:
    """Return the text of a line without the kicker that an element of its own sets before it."""
    element = block.element
    first = next((child for child in element if isinstance(child.tag, str)), None)
    if first is None or (element.text or "").strip() or not KICKER_MARK.search(first.get("class") or ""):
        return block.text
    rest = block.text.removeprefix(one_line(whole_text(first))).lstrip(" :：|–—-·")
    return rest if len(rest) >= MIN_REST else block.text


def is_caption(text: str) -> bool:
    """Tell whether a line is of a picture, as 'The pier at noon. (Photo/Jane Roe)' is."""
    return (text[-1] == ")" and ". (" in text) or text[0] in POINTERS or TAKEN.search(text) is not None
