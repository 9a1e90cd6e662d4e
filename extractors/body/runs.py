"""Runs: a block's inline run as text and as HTML, from the pieces and the markup that the walk found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from itertools import accumulate

from lxml import etree

from extractors.body.blocks import KEPT_INLINE, LINE_BREAK, Block
from extractors.spaces import fold_spaces

Absolute = Callable[[str | None], str | None]
ANCHORS = frozenset("#¶§🔗✎✏🖉\u200b")  # all that is in a heading's link to itself, or to edit it
TAGS = {tag: (f"<{kept}>", f"</{kept}>") for tag, kept in KEPT_INLINE.items()}


def run_both(block: Block, absolute: Absolute) -> tuple[str, str]:
    """Return what `_run_text` and `_run_html` return; for most blocks both are their text."""
    if not block.marked and not block.pieces:
        return block.text, _escaped(block.text)
    return _run_text(block), _run_html(block, absolute)


def _run_text(block: Block) -> str:
    """Return the block's run as text: white space folded, a line a <br>."""
    pieces = _pieces(block)
    if pieces is block.pieces and LINE_BREAK not in pieces:
        return block.text
    said = "".join([p if p is LINE_BREAK else p.replace("\n", " ") for p in pieces])
    return "\n".join([line for line in map(fold_spaces, said.split("\n")) if line])


def raw_text(block: Block) -> str:
    """Return the block's run as it stands, white space and all, if it was kept so."""
    return "".join(block.pieces) or block.text


def _run_html(block: Block, absolute: Absolute) -> str:
    """Return the block's run as safe HTML in one line, white space folded.

    `absolute` makes an href an absolute http(s) address, or None if it is none.
    """
    if not block.marks and LINE_BREAK not in block.pieces:
        return _escaped(block.text)
    pieces = _escaped_pieces(block)
    tags = _markup(block, pieces, absolute)
    parts = [""] * (len(tags) + len(pieces))
    parts[::2], parts[1::2] = tags, pieces
    return fold_spaces("".join(parts))


def _markup(block: Block, pieces: Sequence[str], absolute: Absolute) -> list[str]:
    """The tags before each piece and behind the last; what holds no text, as a picture's link, has none."""
    said = [0, *accumulate([piece != "<br>" and piece.strip() != "" for piece in pieces])]
    still_open = sum(1 if element is not None else -1 for _, element in block.marks)
    tags: list[list[str]] = [[] for _ in range(len(pieces) + 1)]
    opened: list[tuple[int, int, str]] = []  # where the tag of each that is open stands, and its end tag
    for place, element in (*block.marks, *[(len(pieces), None)] * still_open):
        if element is not None:
            opening, end = _tags(element, absolute)
            opened.append((place, len(tags[place]), end))
            tags[place].append(opening)
            continue
        begun, at, end = opened.pop()
        if said[begun] == said[place]:
            tags[begun][at] = ""
        else:
            tags[place].append(end)
    return ["".join(told) for told in tags]


def _pieces(block: Block) -> Sequence[str]:
    """The pieces of the run, without a heading's link to itself that begins or ends it."""
    text = block.text
    if not block.marks or len(text) < 2 or ANCHORS.isdisjoint((text[0], text[-1])):
        return block.pieces
    pieces = list(block.pieces)
    for place, element in block.marks:
        if element is not None and _is_anchor(element) and pieces[place : place + 1] == [element.text]:
            pieces[place] = ""
    return pieces


def _is_anchor(element: etree._Element) -> bool:
    return element.tag == "a" and element.text in ANCHORS and not len(element)


def _escaped(text: str) -> str:
    return escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text


def _escaped_pieces(block: Block) -> Sequence[str]:
    """The pieces as HTML; line breaks before and behind all text are left out."""
    pieces = _pieces(block)
    if LINE_BREAK not in pieces:
        return pieces if _escaped(block.text) is block.text else [_escaped(piece) for piece in pieces]
    said = [at for at, piece in enumerate(pieces) if piece and not piece.isspace()]
    return [
        ("<br>" if said[0] < at < said[-1] else "") if piece is LINE_BREAK else _escaped(piece)
        for at, piece in enumerate(pieces)
    ]


def _tags(element: etree._Element, absolute: Absolute) -> tuple[str, str]:
    """The start and the end tag that stand for an inline element, '' for a link that leads nowhere."""
    tag = element.tag
    if tag != "a":
        return TAGS[str(tag)]
    href = None if _is_anchor(element) else absolute(element.get("href"))
    return (f'<a href="{escape(href)}">', "</a>") if href else ("", "")
