"""Captions: lines that belong to a picture, told by their box or by how they begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.tokens import BIT

MAX_CAPTION_CHARS = 400
CAPTION, CONTENT = BIT["caption"], BIT["content"]
POINTING, MAX_POINTING = "▲△▼▽◀▶◁▷", 120
# Captions that say so, in scripts without spaces.
_CAPTION = re.compile(
    r"^[（(【]?(?:图注|图为|图片来源|图：|圖：|圖為|圖片來源|圖片提供|照片來源|資料圖|資料圖片|【写真】|写真：|"
    r"画像提供|画像出典|사진[:=])"
    r"|^[▲▼△▽◀▶].{2,150}[（(](?:圖|图|圖片|图片|照片|資料照|사진|写真)[／/:：=|][^（）()]{2,40}[)）]$"
)


def find_captions(blocks: Sequence[Block]) -> set[int]:
    """Return the places of lines that say so, or whose box or one of two around it is named as a caption."""
    above: dict[Box | None, bool] = {None: False}
    found = set()
    for place, block in enumerate(blocks):
        text, box = block.text, block.box
        if len(text) > MAX_CAPTION_CHARS:
            continue
        if (outer := box.parent) is not None and outer not in above:
            further = outer.parent
            above[outer] = _of_caption(outer) or (further is not None and _of_caption(further))
        if above[outer] or _of_caption(box) or (not text.isascii() and _says_caption(block)):
            found.add(place)
    return found


def _says_caption(block: Block) -> bool:
    """Whether a line says that it is a caption, or points to the picture before it."""
    if block.images and block.text[0] in POINTING and len(block.text) <= MAX_POINTING:
        return True
    return _CAPTION.match(block.text) is not None


def _of_caption(box: Box) -> bool:
    return box.tag == "figcaption" or box.flags & (CAPTION | CONTENT) == CAPTION
