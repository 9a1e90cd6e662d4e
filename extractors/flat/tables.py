"""Tables: those of Markdown, taken out of the lines as one block each, with rows as in bodies of pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from extractors.body.cells import BETWEEN, MAX_CELL_CHARS
from extractors.flat.markdown import SIGN, Raw, plain_text

Row = tuple[str, ...]

# The line below a table's head: | --- | :---: |, the outer bars may be missing.
_RULE = re.compile(r"\s{0,3}\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*")
_BAR = re.compile(r"(?<!\\)\|")
MIN_COLUMNS = 2  # one of a single column is hardly a table, but a page laid out as one
MAX_TABLE_CHARS = 50_000


def without_tables(lines: Sequence[str], blocks: list[Raw]) -> list[str]:
    """Return the lines with a sign for each table, which is added to `blocks`.

    What has cells as long as paragraphs lays out a page, and stays.
    """
    kept: list[str] = []
    at = 0
    while at < len(lines):
        end = _end(lines, at)
        if end is None:
            kept.append(lines[at])
            at += 1
            continue
        if (table := _table(lines[at], lines[at + 2 : end])) is None:
            kept += lines[at:end]
        elif table.text:
            kept += ("", f"{SIGN}{len(blocks)}", "")
            blocks.append(table)
        at = end
    return kept


def _end(lines: Sequence[str], head: int) -> int | None:
    """Return the first line behind the table whose head is line `head`, or None where none is."""
    if head + 1 >= len(lines) or "|" not in lines[head] or not _RULE.fullmatch(lines[head + 1]):
        return None
    if not MIN_COLUMNS <= len(_cells(lines[head + 1])) == len(_cells(lines[head])):
        return None
    return next((at for at in range(head + 2, len(lines)) if not _BAR.search(lines[at])), len(lines))


def _table(head: str, body: Sequence[str]) -> Raw | None:
    rows = [tuple(map(plain_text, _cells(line))) for line in (head, *body)]
    rows = [(*row, *[""] * (len(rows[0]) - len(row))) for row in rows]
    cells = [cell for row in rows for cell in row]
    if max(map(len, cells)) > MAX_CELL_CHARS or sum(map(len, cells)) > MAX_TABLE_CHARS:
        return None
    told = [row for row in rows if any(row)]
    tag = "th" if any(rows[0]) else "td"
    html = [_html(row, tag if number == 0 else "td") for number, row in enumerate(told)]
    text = "\n".join(map(_text, told))
    return Raw(text, kind="table", html="\n".join(("<table>", *html, "</table>")))


def _cells(line: str) -> list[str]:
    line = line.strip().removeprefix("|")
    line = line[:-1] if line.endswith("|") and not line.endswith("\\|") else line
    return [cell.strip() for cell in _BAR.split(line)]


def _text(row: Row) -> str:
    return BETWEEN.join(row).replace("|  |", "| |").strip(" |")


def _html(row: Row, tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell, quote=False)}</{tag}>" for cell in row) + "</tr>"
