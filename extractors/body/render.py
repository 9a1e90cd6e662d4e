"""Render: the kept blocks as plain text and as a small safe HTML subset, from one reading of both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from lxml import etree
from msgspec import Struct

from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER, LINED, Box
from extractors.body.cells import BETWEEN, CELL_TAGS, MAX_CELL_CHARS, Slots, columns_of, span
from extractors.body.list_items import (
    ITEMS,
    NOWHERE,
    Place,
    Places,
    Shown,
    item_tag,
    list_tag,
    row_around,
    table_around,
)
from extractors.body.runs import Absolute, raw_text, run_both
from extractors.body.shapes import HEADINGS

SPANS = ("rowspan", "colspan")
MAX_QUOTES = 8  # within each other, the outermost; deeper ones are told as one


class Unit(Struct, gc=False):
    """What stands on a line of its own: a paragraph, a list item, a table row.

    kind     p, h2 to h6, li, dt, dd, tr or pre
    group    the outermost list or the table that it is a line of
    quotes   the quotes that it, or that list or table, stands in, the outermost first
    place    where an item stands
    goes_on  it is the rest of an item, behind a list within that
    """

    kind: str
    text: str
    html: str
    group: Box | None = None
    quotes: tuple[Box, ...] = ()
    place: Place = NOWHERE
    goes_on: bool = False


def render(blocks: Sequence[Block], absolute: Absolute) -> tuple[str, str]:
    """Return the text and the HTML of `blocks`.

    Paragraphs and headings are apart by an empty line; list items stand one a line, table rows one a line
    with " | " between cells. `absolute` makes an href an absolute http(s) address, or None if it is none.
    """
    return _quoted(_units(blocks, absolute), 0)


def _quoted(units: Sequence[Unit], level: int) -> tuple[str, str]:
    """Return the text and the HTML of what stands in the first `level` of its quotes.

    A quote that holds but another one is no more than that.
    """
    told: list[tuple[str, str]] = []
    for quote, run in groupby(units, key=lambda unit: unit.quotes[level : level + 1]):
        inside = list(run)
        if not quote:
            parts = groupby(inside, key=lambda unit: (_wrapper(unit), unit.group))
            told += [_flow(list(lines)) for _, lines in parts]
            continue
        text, html = _quoted(inside, level + 1)
        inner = {unit.quotes[level + 1 : level + 2] for unit in inside}
        is_more = len(inner) > 1 or () in inner
        told.append((text, f"<blockquote>\n{html}\n</blockquote>" if is_more else html))
    return "\n\n".join([text for text, _ in told]), "\n".join([html for _, html in told])


def _flow(units: Sequence[Unit]) -> tuple[str, str]:
    """Return the text and the HTML of a list, a table or of what stands between them."""
    kind = _wrapper(units[0])
    text = ("\n" if kind else "\n\n").join([unit.text for unit in units])
    if kind == "list":
        return text, _list(units, 0)
    html = "\n".join([f"<{unit.kind}>{unit.html}</{unit.kind}>" for unit in units])
    return text, f"<{kind}>\n{html}\n</{kind}>" if kind else html


def _wrapper(unit: Unit) -> str:
    return "list" if unit.kind in ITEMS else "table" if unit.kind == "tr" else ""


def _list(units: Sequence[Unit], level: int) -> str:
    """Return the HTML of a list, the one around `units` with `level` lists around it."""
    place = units[0].place
    box, number = (place.lists[level], place.numbers[level]) if place.lists else (None, None)
    tag = box.tag if box is not None else "ul"
    return "\n".join((list_tag(box, number), *map("".join, _items(units, level, tag)), f"</{tag}>"))


def _items(units: Sequence[Unit], level: int, tag: str) -> list[tuple[str, str]]:
    """Return the items of a list, each with its end tag apart; an inner list ends the item before it.

    Where no item is before it, an inner list only moves its items inwards: they are those of the outer one.
    """
    items: list[tuple[str, str]] = []
    shown = Shown(level)
    for inner, run in groupby(units, key=lambda unit: unit.place.lists[level + 1 : level + 2]):
        inside = list(run)
        if not inner:
            for unit in inside:
                if unit.goes_on and items:
                    text, end = items[-1]
                    items[-1] = f"{text}{unit.html}", end
                    continue
                kind = unit.kind if (unit.kind == "li") != (tag == "dl") else ("dd" if tag == "dl" else "li")
                items.append((f"{item_tag(kind, shown.jump(unit.place))}{unit.html}", f"</{kind}>"))
        elif items:
            text, end = items[-1]
            items[-1] = f"{text}\n{_list(inside, level + 1)}\n", end
        else:
            items = _items(inside, level + 1, tag)
    return items


def _units(blocks: Sequence[Block], absolute: Absolute) -> list[Unit]:
    """Blocks of one list item or table row are one unit, every other block is its own."""
    units: list[Unit] = []
    tables: dict[Box, dict[etree._Element, Slots]] = {}
    places = Places(blocks)
    begun: set[Box] = set()
    for box, run in groupby(blocks, key=lambda block: _line(block, places)):
        members = list(run)
        if box is None:
            units += [_paragraph(block, absolute) for block in members]
        elif box.tag == "tr":
            table = table_around(box)
            if table is not None and table not in tables:
                tables[table] = columns_of(table.element)
            slots = tables[table].get(box.element, []) if table is not None else []
            units.append(_row(members, table, slots, absolute))
        else:
            last = units[-1].group if units else None
            units.append(_item(box, _one_line(members, absolute), places.of(box), box in begun, last))
            begun.add(box)
    return units


def _item(item: Box, said: tuple[str, str], place: Place, again: bool, last: Box | None) -> Unit:
    """A line of an item; the rest of one behind code, say, which ended the list, is a paragraph."""
    group = place.lists[0] if place.lists else None
    quotes = _quotes(group or item)
    if again and (group is None or group is not last):
        return Unit("p", *said, quotes=quotes)
    return Unit(item.tag, *said, group, quotes, place, again)


def _one_line(blocks: Iterable[Block], absolute: Absolute, between: str = " ") -> tuple[str, str]:
    """The text, without line breaks, and the HTML of the blocks of an item or a cell."""
    read = [run_both(block, absolute) for block in blocks]
    text = " ".join([text.replace("\n", " ") for text, _ in read])
    return text, between.join([html for _, html in read])


def _line(block: Block, places: Places) -> Box | None:
    """The list item or row of a data table that a block is a part of, or None."""
    within = block.box.within
    box: Box | None = block.box if within & LINED and not within & HOLDER["pre"] else None
    while box is not None:
        if box.tag in ITEMS and not places.is_of_row(box):
            return box if block.tag not in HEADINGS and places.is_short(box) else None
        if box.tag in CELL_TAGS:
            told = len(block.text) <= MAX_CELL_CHARS and places.is_short(box) and not places.is_layout(box)
            return row_around(box) if told else None
        box = box.parent
    return None


def _row(members: list[Block], table: Box | None, slots: Slots, absolute: Absolute) -> Unit:
    """A row; a column without text is an empty cell, but beside a single cell, where it is layout."""
    runs = groupby(members, key=lambda block: _cell(block.box))
    told = {cell: _one_line(run, absolute, "<br>") for cell, run in runs}
    quotes = _quotes(table) if table is not None else ()
    if len(told) == 1 or not told.keys() <= set(slots):
        html = "".join([_html_cell(cell, html) for cell, (_, html) in told.items()])
        return Unit("tr", BETWEEN.join([text for text, _ in told.values()]), html, table, quotes)
    nothing = ("", "")
    texts = [told.get(cell, nothing)[0] if cell is not None else "" for cell in slots]
    while not texts[-1]:
        texts.pop()
    html = "".join([_html_cell(cell, told.get(cell, nothing)[1]) for cell in slots if cell is not None])
    return Unit("tr", BETWEEN.join(texts).replace("|  |", "| |").lstrip(), html, table, quotes)


def _html_cell(cell: etree._Element | None, html: str) -> str:
    if cell is None:
        return f"<td>{html}</td>"
    spans = "".join([f' {name}="{over}"' for name in SPANS if (over := span(cell, name)) > 1])
    return f"<{cell.tag}{spans}>{html}</{cell.tag}>"


def _cell(box: Box) -> etree._Element | None:
    at: Box | None = box
    while at is not None and at.tag not in CELL_TAGS:
        at = at.parent
    return at.element if at is not None else None


def _paragraph(block: Block, absolute: Absolute) -> Unit:
    quotes = _quotes(block.box)
    if block.box.within & HOLDER["pre"]:
        text = raw_text(block).strip("\n")
        return Unit("pre", text, escape(text, quote=False), quotes=quotes)
    kind = block.tag if block.tag in HEADINGS else "p"
    text, html = run_both(block, absolute)
    return Unit("h2" if kind == "h1" else kind, text, html, quotes=quotes)


def _quotes(box: Box) -> tuple[Box, ...]:
    quotes: list[Box] = []
    at = box.around("blockquote")
    while at is not None:
        quotes.append(at)
        at = at.parent.around("blockquote") if at.parent is not None else None
    return tuple(reversed(quotes[-MAX_QUOTES:]))
