"""Sponsors: small boxes in the text that a line above them says are paid for, as newsletters have them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, WHOLE, Box

# The whole of a short line, in lower case, with the name of who paid.
_WITH = (
    "together with|presented by|sponsored by|brought to you by|in partnership with|a message from|"
    "a word from|präsentiert von|gesponsert von|en partenariat avec|présenté par|sponsorisé par|"
    "presentado por|patrocinado por|en colaboración con|in collaborazione con|sponsorizzato da|"
    "apresentado por|em parceria com|mogelijk gemaakt door|aangeboden door|presenteras av|presenteret af|"
    "i samarbete med|i samarbejde med|i samarbeid med|yhteistyössä|partnerem wydania jest|при поддержке"
)
_LABEL = re.compile(
    rf"\W{{0,4}}(?:(?:{_WITH}) [^.!?]{{2,40}}|(?:a word from |from |a message from )?our sponsors?)"
    r"[\s:\])]{0,3}"
)
MAX_LABEL_CHARS = 70
# Of such a box with its label: all else is no box of an advert.
MIN_BLOCKS, MAX_BLOCKS, MAX_CHARS = 3, 8, 1_200


def find_sponsored(blocks: Sequence[Block], page: Sequence[Block]) -> set[int]:
    """Return the places of those `blocks` that stand in a small box that begins with such a line and has a
    link.

    page holds all blocks of the page: the label need not be among `blocks`.
    """
    if not blocks:
        return set()
    inside: set[int] = set()
    for label in page[blocks[0].index + 1 : blocks[-1].index]:
        if len(label.text) <= MAX_LABEL_CHARS and _LABEL.fullmatch(label.text.lower()):
            box = _around(label)
            if box is not None and _is_advert(page[box.first : box.last]):
                inside.update(range(box.first, box.last))
    return {place for place, block in enumerate(blocks) if block.index in inside}


def _around(label: Block) -> Box | None:
    box: Box | None = label.box
    while box is not None and box.last - box.first < MIN_BLOCKS:
        box = box.parent
    if box is None or box.first != label.index or box.tag in WHOLE or box.within & HOLDER["li"]:
        return None
    return box


def _is_advert(box: Sequence[Block]) -> bool:
    short = len(box) <= MAX_BLOCKS and sum(len(block.text) for block in box) <= MAX_CHARS
    return short and any(block.links for block in box)
