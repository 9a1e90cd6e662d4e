"""List items: in which lists an item stands, and under which numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lxml import etree
from msgspec import Struct

from extractors.body.blocks import Block
from extractors.body.boxes import CELLS, LINED, Box
from extractors.body.cells import CELL_TAGS
from extractors.markup.runs import whole_text

ITEMS = frozenset(("li", "dt", "dd"))
LISTS = frozenset(("ul", "ol", "dl"))
BETWEEN = frozenset(("li", "dd", "tbody", "thead", "tfoot", "table"))  # them, or a cell and its row
MAX_RUNS = 4  # of an item or cell that reads as one line
MAX_NUMBER = 999_999_999  # that Markdown knows; it has none below 0
_NUMBER = re.compile(r"\s*([+-]?[0-9]{1,9})")


class Place(Struct, frozen=True, gc=False):
    """Where an item stands.

    lists    the lists around it, its own last
    numbers  for each of them the number of the item in it, None where that is no numbered list
    told     whether the item tells its number itself
    """

    lists: tuple[Box, ...] = ()
    numbers: tuple[int | None, ...] = ()
    told: bool = False


NOWHERE = Place()


class Shown:
    """The numbers that readers see beside the items of one list, as they follow each other."""

    def __init__(self, level: int) -> None:
        self._level = level
        self._last: int | None = None

    def jump(self, place: Place) -> int | None:
        """Return the number that the next item tells, where it is not the one that follows; else None."""
        number = place.numbers[self._level] if self._level < len(place.numbers) else None
        if number is None or self._last is None:
            self._last = number
            return None
        down = place.lists[self._level].element.get("reversed") is not None
        follows = self._last + (-1 if down else 1)
        jumps = place.told and number != follows and 0 <= number <= MAX_NUMBER
        self._last = number if jumps else follows
        return number if jumps else None


class Places:
    """The items of a body's blocks: their places, and how many lines are those of lists within them."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._inner: Counter[Box] = Counter()
        self._numbers: dict[Box, dict[etree._Element, int]] = {}
        self._has_plain_cell: dict[Box, bool] = {}
        self._has_one_column: dict[Box, bool] = {}
        for block in blocks:
            if block.box.within & LINED and (item := _item(block.box)) is not None:
                self._inner.update(box for box in _around(item) if box.tag in ITEMS)

    def is_short(self, box: Box) -> bool:
        """Whether an item or cell holds a few runs besides inner lists, so that it reads as one line."""
        return box.last - box.first - self._inner[box] <= MAX_RUNS

    def is_of_row(self, item: Box) -> bool:
        """Whether an item stands in a cell of a few runs beside one without a list: its row tells it."""
        if not item.within & CELLS:
            return False
        cell = item
        while cell.tag not in CELL_TAGS and cell.parent is not None:
            cell = cell.parent
        row = row_around(cell) if self.is_short(cell) else None
        if row is not None and row not in self._has_plain_cell:
            self._has_plain_cell[row] = any(map(_is_plain, row.element.iterchildren(*CELL_TAGS)))
        return row is not None and self._has_plain_cell[row]

    def is_layout(self, cell: Box) -> bool:
        """Whether a cell holds several runs in a table of one column: the paragraphs of a newsletter."""
        row = row_around(cell) if cell.last - cell.first > 1 else None
        table = table_around(row) if row is not None else None
        if table is not None and table not in self._has_one_column:
            self._has_one_column[table] = not any(map(_has_columns, table.element.iter("tr")))
        return table is not None and self._has_one_column[table]

    def of(self, item: Box) -> Place:
        """Return the place of an item in the lists around it that no other kind of text holds."""
        lists: list[Box] = []
        numbers: list[int | None] = []
        within = item
        for box in _around(item):
            if box.tag in LISTS:
                lists.append(box)
                numbers.append(self._numbered(box).get(within.element) if box.tag == "ol" else None)
            within = box
        told = bool(numbers) and numbers[0] is not None and item.element.get("value") is not None
        return Place(tuple(reversed(lists)), tuple(reversed(numbers)), told)

    def _numbered(self, box: Box) -> dict[etree._Element, int]:
        if box not in self._numbers:
            self._numbers[box] = _numbers(box.element)
        return self._numbers[box]


def row_around(cell: Box) -> Box | None:
    """Return the row that a cell stands in."""
    at = cell.parent
    while at is not None and at.tag in BETWEEN:
        at = at.parent
    return at if at is not None and at.tag == "tr" else None


def table_around(row: Box) -> Box | None:
    """Return the table that a row stands in."""
    table = row.parent
    while table is not None and table.tag != "table":
        table = table.parent
    return table


def _has_columns(row: etree._Element) -> bool:
    return sum(1 for _ in row.iterchildren(*CELL_TAGS)) > 1


def _is_plain(cell: etree._Element) -> bool:
    return next(cell.iter(*ITEMS), None) is None and bool(whole_text(cell).strip())


def list_tag(box: Box | None, number: int | None) -> str:
    """Return the start tag of a list, an ordered one with the `number` of its first item."""
    if box is None or box.tag != "ol":
        return f"<{box.tag if box is not None else 'ul'}>"
    counted_down = " reversed" if box.element.get("reversed") is not None else ""
    told = number is not None and 0 <= number <= MAX_NUMBER and (number != 1 or counted_down)
    return f'<ol{counted_down} start="{number}">' if told else f"<ol{counted_down}>"


def item_tag(kind: str, number: int | None) -> str:
    """Return the start tag of an item, with its `number` where that does not follow from the one before."""
    return f"<{kind}>" if number is None else f'<{kind} value="{number}">'


def _item(box: Box) -> Box | None:
    at: Box | None = box
    while at is not None and at.tag not in ITEMS:
        at = at.parent
    return at


def _around(item: Box) -> Iterable[Box]:
    """The boxes around an item, as long as they are those of lists."""
    at = item.parent
    while at is not None and (at.tag in LISTS or at.tag in BETWEEN or _is_group(at)):
        yield at
        at = at.parent


def _is_group(box: Box) -> bool:
    """Whether a box holds a part of a list, as a <div> may around terms and what they mean."""
    return box.tag == "div" and box.parent is not None and box.parent.tag in LISTS


def _numbers(ordered: etree._Element) -> dict[etree._Element, int]:
    """Return the numbers of an ordered list's items, as browsers count them."""
    items = [child for child in ordered if child.tag == "li"]
    down = ordered.get("reversed") is not None
    first = _NUMBER.match(ordered.get("start") or "")
    number = int(first[1]) if first else len(items) if down else 1
    numbers = {}
    for item in items:
        if value := _NUMBER.match(item.get("value") or ""):
            number = int(value[1])
        numbers[item] = number
        number += -1 if down else 1
    return numbers
