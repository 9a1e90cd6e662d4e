"""Cells: the columns in which the cells of a table's rows stand, though some reach over several."""

from __future__ import annotations

import re

from lxml import etree

# A cell's place in a row: the cell, or None where one from the left or from above reaches into the column.
Slots = list[etree._Element | None]

CELL_TAGS = ("td", "th")
BETWEEN = " | "  # the cells of a row in text
MAX_CELL_CHARS = 400  # with more a cell is page layout, not data
MAX_SPAN, MAX_COLUMNS = 100, 200
_SPAN = re.compile(r"\s*([0-9]{1,3})")


def span(cell: etree._Element, name: str) -> int:
    """Return over how many rows or columns ('rowspan', 'colspan') a cell reaches, at least 1."""
    found = _SPAN.match(cell.get(name) or "")
    return min(max(int(found[1]), 1), MAX_SPAN) if found else 1


def columns_of(table: etree._Element) -> dict[etree._Element, Slots]:
    """Return for each row of a table, inner tables apart, what stands in its columns."""
    rows: dict[etree._Element, Slots] = {}
    below: dict[int, int] = {}  # by column, how many more rows the cell above reaches into
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is not table:
            continue
        slots: Slots = []
        reaching, below = below, {}
        for cell in row.iterchildren(*CELL_TAGS):
            _skip(slots, reaching, below)
            width, height = span(cell, "colspan"), span(cell, "rowspan")
            for step in range(min(width, MAX_COLUMNS - len(slots))):
                if height > 1:
                    below[len(slots)] = height - 1
                slots.append(None if step else cell)
        _skip(slots, reaching, below)
        rows[row] = slots
    return rows


def _skip(slots: Slots, reaching: dict[int, int], below: dict[int, int]) -> None:
    """Pass over the columns into which cells of earlier rows reach."""
    while (left := reaching.get(len(slots), 0)) > 0:
        if left > 1:
            below[len(slots)] = left - 1
        slots.append(None)
