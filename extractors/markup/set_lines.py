"""Set lines: what programs make of PDF, every line an element at its place, back to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median, quantiles

from lxml import etree

from extractors.body.blocks import INLINE
from extractors.flat.hyphens import Hyphens
from extractors.flat.wrapping import join_lines
from extractors.markup.preformatted import append_paragraph, page_chars
from extractors.markup.runs import line_of, whole_text

TAGS = frozenset(("p", "div", "span"))
BETWEEN = frozenset(("br", "img", "hr"))  # what stands between lines, or below them as the page's picture
MIN_LINES = 12
MIN_SHARE = 0.5  # of the page's text; less are labels in a drawing, say
MAX_CHARS = 200  # of a line
# What says that lines are set: the style of each, pdf2htmlEX's name, or the layer of pdf.js over a page.
SET, PDF2HTMLEX, LAYER = b"absolute", b"pdf2htmlEX", b"textLayer"
_ABSOLUTE = re.compile(r"position\s*:\s*absolute", re.I)
_TOP = re.compile(r"(?:^|[\s;])top\s*:\s*([\d.]{1,12})\s*(?:px|pt|em|%)", re.I)
_BOTTOM_RULE = re.compile(r"\.(y[\da-f]{1,6})\s*\{\s*bottom:([\d.]{1,12})px")  # how pdf2htmlEX tells places
# What tells the size of a line's letters, and where pdftohtml and pdf2htmlEX say how large that is.
_LOOK = re.compile(r"\bft\d{1,6}\b|\bfs[\da-f]{1,6}\b|font-size\s*:[^;]{1,60}")
_SIZE_RULE = re.compile(r"\.(ft\d{1,6}|fs[\da-f]{1,6})\s*\{[^{}]{0,200}?font-size:([\d.]{1,8})")
_SIZE = re.compile(r"font-size\D{1,50}(\d{1,4}(?:\.\d{1,8})?)")
LARGER = 1.2  # than most of the text: a heading, if it is short
MAX_INNER = 20  # links and bold words that are kept of a paragraph
WIDER_STEP = 1.3  # from one paragraph to the next
# Shares of the length of long lines from which a line was full: letters differ in width.
FULL, FULL_AT_END = 0.75, 0.95
MIN_NEXT = 30  # characters: a column is at least as wide
_ENDS = tuple(".!?…。！？:\"'”’»)")


@dataclass(slots=True)
class _Line:
    """Elements in a row that make one printed line.

    look tells the letters apart from others, size (0 if nothing does) how large they are; top is None where
    nothing tells it.
    """

    elements: list[etree._Element]
    text: str
    look: str
    size: float
    top: float | None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the style sheets that such programs write tell of classes: their bottoms and sizes."""

    of_pdf2htmlex: bool
    bottoms: Mapping[str, float]
    sizes: Mapping[str, float]


def set_paragraphs(root: etree._Element, source: bytes) -> bool:
    """Put the lines of a page that is made of set ones together to paragraphs; tell whether it was such."""
    body = root.find("body")
    of_pdf2htmlex, layered = PDF2HTMLEX in source, LAYER in source
    if body is None or not (of_pdf2htmlex or layered or source.count(SET) >= MIN_LINES):
        return False
    if not layered:
        placed = (element for element in body.iter(*TAGS) if _is_placed(element, of_pdf2htmlex))
        if sum(1 for _ in islice(placed, MIN_LINES)) < MIN_LINES:
            return False
    sheet = _Sheet(of_pdf2htmlex, _told(root, _BOTTOM_RULE), _told(root, _SIZE_RULE))
    columns = list(_columns(body, sheet))
    lines = [line for column in columns for line in column]
    chars = sum(len(line.text) for line in lines)
    if len(lines) < MIN_LINES or chars < MIN_SHARE * page_chars(body):
        return False
    width = max(MIN_NEXT, quantiles((len(line.text) for line in lines), n=5)[-1])
    largest = max(line.size for line in lines)
    heading = largest if largest > LARGER * median(line.size for line in lines) > 0 else None
    hyphens = Hyphens([line.text for line in lines])
    for column in columns:
        step = _step(column)
        _lay_out(column, [_goes_on(*pair, width, step) for pair in pairwise(column)], hyphens, heading)
    return True


def _told(root: etree._Element, rule: re.Pattern[str]) -> Mapping[str, float]:
    found = (told for style in root.iter("style") for told in rule.findall(style.text or ""))
    return {name: _number(number) for name, number in found}


def _number(text: str) -> float:
    whole, _, part = text.partition(".")
    return float(f"{whole or 0}.{part.partition('.')[0] or 0}")


def _columns(body: etree._Element, sheet: _Sheet) -> Iterator[list[_Line]]:
    """Yield the lines that follow each other in one element."""
    for box in body.iter("div", "body", "section"):
        in_layer = "textLayer" in (box.get("class") or "")
        column: list[_Line] = []
        for child in box:
            if child.tag in BETWEEN:
                continue
            text = line_of(child) if _is_set(child, in_layer, sheet) else ""
            if 0 < len(text) <= MAX_CHARS:
                _append(column, child, text, sheet)
            elif column:
                yield column
                column = []
        if column:
            yield column


def _is_set(element: etree._Element, in_layer: bool, sheet: _Sheet) -> bool:
    if element.tag not in TAGS or not (in_layer or _is_placed(element, sheet.of_pdf2htmlex)):
        return False
    if element.tail and not element.tail.isspace():
        return False
    return all(inner.tag in INLINE for inner in element.iterdescendants())


def _is_placed(element: etree._Element, of_pdf2htmlex: bool) -> bool:
    if of_pdf2htmlex:
        return (element.get("class") or "").startswith("t ")
    style = element.get("style")
    return style is not None and _ABSOLUTE.search(style) is not None


def _append(column: list[_Line], element: etree._Element, text: str, sheet: _Sheet) -> None:
    style, names = element.get("style") or "", (element.get("class") or "").split()
    found, size = _TOP.search(style), _SIZE.search(style)
    top = _number(found[1]) if found else None
    top = next((-sheet.bottoms[name] for name in names if name in sheet.bottoms), top)
    is_part = column and top is not None and top == column[-1].top
    if is_part and len(column[-1].text) <= MAX_CHARS:
        column[-1].elements.append(element)
        column[-1].text = " ".join("".join(map(whole_text, column[-1].elements)).split())
        return
    own = _number(size[1]) if size else 0.0
    own = next((sheet.sizes[name] for name in names if name in sheet.sizes), own)
    look = " ".join(_LOOK.findall(f"{' '.join(names)} {style}"))
    column.append(_Line([element], text, look, own, top))


def _step(column: Sequence[_Line]) -> float:
    """Return how far apart the lines of a column are, 0 where nothing tells it."""
    steps = [
        after.top - line.top
        for line, after in pairwise(column)
        if line.top is not None and after.top is not None
    ]
    down = [step for step in steps if step > 0]
    return median(down) if down else 0.0


def _goes_on(line: _Line, after: _Line, width: float, step: float) -> bool:
    """Tell whether a line and the one after it are of one paragraph."""
    if line.look != after.look:
        return False
    if step and line.top is not None and after.top is not None and after.top - line.top > WIDER_STEP * step:
        return False
    if line.text.endswith(_ENDS):  # the last of its paragraph, if the next word had a place in it
        return len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > FULL_AT_END * width
    return len(line.text) >= FULL * width or after.text[0].islower()


def _lay_out(
    column: Sequence[_Line], going_on: Sequence[bool], hyphens: Hyphens, heading: float | None
) -> None:
    """Put a <div> of paragraphs, and of headings in the size of such, in place of a column's first line."""
    first = column[0].elements[0]
    box = etree.Element("div")
    first.addprevious(box)
    parts: list[_Line] = []
    for line, goes_on in zip(column, [*going_on, False], strict=True):
        parts.append(line)
        if goes_on:
            continue
        inner = [child for part in parts for element in part.elements for child in element]
        text = join_lines([part.text for part in parts], hyphens)
        told = [(words, child) for child in inner if (words := line_of(child))][:MAX_INNER]
        append_paragraph(box, text, told)
        if line.size == heading:
            box[-1].tag = "h1"
        parts = []
    for element in (element for line in column for element in line.elements):
        if (parent := element.getparent()) is not None:
            parent.remove(element)
