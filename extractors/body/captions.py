"""Captions: lines that belong to a picture, told by their box or by how they begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.boxes import CELLS, Box
from extractors.body.tokens import BIT
from extractors.markup.runs import whole_text
from extractors.plain import one_line

MAX_CAPTION_CHARS = 400
MAX_SOURCE_CHARS = 80  # of the line below a quote that says whose it is
MAX_QUOTE_BLOCKS = 8  # of a quote and whose it is
PICTURES = ("img", "video", "iframe")
MAX_BLOCKS = 3  # of a caption that has a heading
MAX_LEVELS = 4  # from a picture to what stands beside it
MAX_BELOW = 200
NAMED = re.compile(r"(?:^|[\s_-])(?:caption|(?:img|image|photo|pic|picture)[_-]*desc)(?:$|[\s_-])", re.I)
CAPTION, CONTENT = BIT["caption"], BIT["content"]
POINTING, MAX_POINTING = "▲△▼▽◀▶◁▷", 120
# Captions that say so, in scripts without spaces.
_CAPTION = re.compile(
    r"^[（(【]?(?:图注|图为|图片来源|图：|圖：|圖為|圖片來源|圖片提供|照片來源|資料圖|資料圖片|【写真】|写真：|"
    r"画像提供|画像出典|사진[:=])"
    r"|^[▲▼△▽◀▶].{2,150}[（(](?:圖|图|圖片|图片|照片|資料照|사진|写真)[／/:：=|][^（）()]{2,40}[)）]$"
)
# "Figure 1: Faults a night".
_COUNTED = re.compile(
    r"(?:fig(?:ure)?|abb(?:ildung)?|figura|afbeelding|figuur|obr(?:ázek)?|rys(?:unek)?|рис(?:унок)?|kuva|şekil"
    r"|図|图|圖|그림)\.?\s?\d{1,3}\s?[.:：|–—-]\s?\S",
    re.I,
)
_CENTERED = re.compile(r"text-align:\s*center|:(?:center|middle)$")


def find_captions(blocks: Sequence[Block]) -> set[int]:
    """Return the places of lines that say so, or whose box or one of two around it is named as a caption."""
    above: dict[Box | None, bool] = {None: False}
    found = set()
    for place, block in enumerate(blocks):
        text, box = block.text, block.box
        if len(text) > MAX_CAPTION_CHARS or is_quote_source(block):
            continue
        if (outer := box.parent) is not None and outer not in above:
            further = outer.parent
            above[outer] = _of_caption(outer) or (further is not None and _of_caption(further))
        told = above[outer] or _of_caption(box) or (not text.isascii() and _says_caption(block))
        if told or (block.images and (_in_named_element(block) or _below_picture(block))):
            found.add(place)
    return found


def is_quote_source(block: Block) -> bool:
    """Whether a line is the caption of a figure that shows a quotation and no picture: whose the quote is."""
    box = block.box
    figure = box.parent
    return (
        box.tag == "figcaption"
        and len(block.text) <= MAX_SOURCE_CHARS
        and figure is not None
        and figure.tag == "figure"
        and figure.last - figure.first <= MAX_QUOTE_BLOCKS
        and next(figure.element.iter("blockquote"), None) is not None
        and next(figure.element.iter(*PICTURES), None) is None
    )


def _says_caption(block: Block) -> bool:
    """Whether a line says that it is a caption, or points to the picture before it."""
    if block.images and block.text[0] in POINTING and len(block.text) <= MAX_POINTING:
        return True
    return _CAPTION.match(block.text) is not None


def _in_named_element(block: Block) -> bool:
    """Whether the text is all of an element beside the picture before it that is named for a caption."""
    element: etree._Element | None = block.images[-1]
    for _ in range(MAX_LEVELS):
        if element is None or element.tag == "body":
            return False
        beside = element.getnext()
        while beside is not None and beside.tag == "br":
            beside = beside.getnext()
        if beside is not None and NAMED.search(beside.get("class") or ""):
            return one_line(whole_text(beside)) == block.text
        element = element.getparent()
    return False


def _below_picture(block: Block) -> bool:
    """Whether a line below a picture counts it, or is all in italics and set in the middle."""
    text, element = block.text, block.element
    if block.tag not in ("p", "div") or len(text) > MAX_BELOW or block.box.within & CELLS:
        return False
    if _COUNTED.match(text):
        return True
    if (
        block.links
        or not block.all_bold
        or not _CENTERED.search(f"{element.get('style')}:{element.get('align')}")
    ):
        return False
    return any(one_line(whole_text(inner)) == text for inner in element.iterdescendants("em", "i"))


def _of_caption(box: Box) -> bool:
    if box.tag == "figcaption":
        return True
    return box.flags & (CAPTION | CONTENT) == CAPTION and not _is_part(box)


def _is_part(box: Box) -> bool:
    """Whether a box is a part of a page with a heading of its own, such as the credits of a film."""
    return box.last - box.first > MAX_BLOCKS and next(box.element.iter("h2", "h3", "h4"), None) is not None
