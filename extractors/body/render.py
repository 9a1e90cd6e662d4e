"""Render: the kept blocks as plain text and as a small safe HTML subset, from one reading of both."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from msgspec import Struct

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, LINED, Box
from extractors.body.runs import Absolute, raw_text, run_both
from extractors.body.shapes import HEADINGS

# A table cell with more characters than this is page layout, not data.
MAX_CELL_CHARS = 400
CELL = " | "


class Unit(Struct, gc=False):
    """What stands on a line of its own: a paragraph, a list item, a table row.

    kind   p, h2 to h6, li, tr or pre
    group  the list or table that it is a line of, or the quote that it stands in
    """

    kind: str
    text: str
    html: str
    group: Box | None = None


def render(blocks: Iterable[Block], absolute: Absolute) -> tuple[str, str]:
    """Return the text and the HTML of `blocks`.

    Paragraphs and headings are apart by an empty line; list items stand one a line, table rows one a line
    with " | " between cells. `absolute` makes an href an absolute http(s) address, or None if it is none.
    """
    units = list(_units(blocks, absolute))
    texts, parts = [], []
    for (kind, _), lines in groupby(units, key=lambda unit: (_wrapper(unit), unit.group)):
        run = list(lines)
        separate = "\n" if kind in ("ul", "ol", "table") else "\n\n"
        texts.append(separate.join(unit.text for unit in run))
        html = "\n".join(f"<{unit.kind}>{unit.html}</{unit.kind}>" for unit in run)
        parts.append(f"<{kind}>\n{html}\n</{kind}>" if kind else html)
    return "\n\n".join(texts), "\n".join(parts)


def _wrapper(unit: Unit) -> str:
    if unit.kind == "li":
        return "ol" if unit.group is not None and unit.group.tag == "ol" else "ul"
    if unit.kind == "tr":
        return "table"
    return "blockquote" if unit.group is not None else ""


def _units(blocks: Iterable[Block], absolute: Absolute) -> Iterable[Unit]:
    """Blocks of one list item or table row are one unit, every other block is its own."""
    for box, run in groupby(blocks, key=_line):
        members = list(run)
        if box is None:
            yield from (_paragraph(block, absolute) for block in members)
        elif box.tag == "tr":
            yield _row(members, box, absolute)
        else:
            text, html = _one_line(members, absolute)
            yield Unit("li", text, html, _around(box, ("ul", "ol", "dl")))


def _one_line(blocks: Iterable[Block], absolute: Absolute) -> tuple[str, str]:
    """The text, without line breaks, and the HTML of the blocks of an item or a cell."""
    read = [run_both(block, absolute) for block in blocks]
    text = " ".join([text.replace("\n", " ") for text, _ in read])
    return text, " ".join([html for _, html in read])


def _line(block: Block) -> Box | None:
    """The list item or row of a data table that a block is a part of, or None."""
    within = block.box.within
    box: Box | None = block.box if within & LINED and not within & HOLDER["pre"] else None
    while box is not None:
        if box.tag in ("li", "dt", "dd"):
            return box if block.tag not in HEADINGS and _short(box) else None
        if box.tag in ("td", "th"):
            return _around(box, ("tr",)) if len(block.text) <= MAX_CELL_CHARS and _short(box) else None
        box = box.parent
    return None


def _short(box: Box) -> bool:
    """Whether an item or cell holds a few runs, so that it reads as one line."""
    return box.last - box.first <= 4


def _around(box: Box, tags: tuple[str, ...]) -> Box | None:
    """The outermost box of `tags` around `box` that no other kind of text holds, its nearest for a row."""
    found = None
    at = box.parent
    while at is not None and at.tag in (*tags, "li", "dd", "tbody", "thead", "tfoot", "table"):
        if at.tag in tags:
            found = at
            if "tr" in tags:
                return found
        at = at.parent
    return found


def _row(members: list[Block], row: Box, absolute: Absolute) -> Unit:
    texts, html = [], []
    for cell, run in groupby(members, key=lambda block: _cell(block.box)):
        text, inner = _one_line(run, absolute)
        texts.append(text)
        tag = cell.tag if cell is not None else "td"
        html.append(f"<{tag}>{inner}</{tag}>")
    table = row.parent
    while table is not None and table.tag != "table":
        table = table.parent
    return Unit("tr", CELL.join(texts), "".join(html), table)


def _cell(box: Box) -> Box | None:
    at: Box | None = box
    while at is not None and at.tag not in ("td", "th"):
        at = at.parent
    return at


def _paragraph(block: Block, absolute: Absolute) -> Unit:
    if block.box.within & HOLDER["pre"]:
        text = raw_text(block).strip("\n")
        return Unit("pre", text, escape(text, quote=False))
    kind = block.tag if block.tag in HEADINGS else "p"
    text, html = run_both(block, absolute)
    return Unit("h2" if kind == "h1" else kind, text, html, block.box.around("blockquote"))
