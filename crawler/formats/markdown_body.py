"""Markdown of a body: its HTML subset as CommonMark with tables; text stays text, whatever it looks like."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from lxml import html
from lxml.html import HtmlElement as _Element

from extractors.body.cells import columns_of

HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
LISTS = frozenset(("ul", "ol", "dl"))
INLINE = frozenset(("a", "b", "br", "code", "em", "i", "kbd", "s", "samp", "span", "strong", "sub", "sup"))
MARKS = {"em": "*", "i": "*", "strong": "**", "b": "**", "s": "~~"}
RAISED = frozenset(("sub", "sup"))  # which Markdown writes as HTML: without, 2³² would be 232
BOLD = frozenset(("b", "strong"))
CODE = frozenset(("code", "kbd", "samp"))
BREAK = "  \n"
LINE = "\u2028"  # in code, between its lines
# What would be markup within a line: signs, an entity, a tag, an underscore at the edge of a word.
_SIGNS = re.compile(r"[`*~\[\]\\]|&(?=#?\w{1,32};)|<(?=[A-Za-z/!?])|(?<![^\W_])_|_(?![^\W_])")
# What would be markup at the beginning of a line: a heading, a quote, an item, a rule, a table's rule.
_LINE_START = re.compile(
    r"(?=#{1,6}(?: |$)|>|[+-](?: |$)|=+$|[-:|][-:| ]*$)|(?P<number>\d{1,9})(?=[.)](?: |$))"
)
_CLOSING_HASHES = re.compile(r"(?:^|(?<=\s))(?=#+$)")
_BACKTICKS = re.compile(r"`+")
_SPACES = re.compile(r"\s+")
_NOT_BARE = re.compile(r"[\s()<>]")


class _Marked(str):
    """Text with marks around it, such as `*calm*`; inner is the text, tagged the same with tags for marks."""

    __slots__ = ("inner", "tagged")
    inner: str
    tagged: str

    @classmethod
    def of(cls, marked: str, tag: str, inner: str) -> _Marked:
        told = cls(marked)
        told.inner, told.tagged = inner, f"<{tag}>{inner}</{tag}>"
        return told


def body_to_markdown(source: str) -> str:
    """Return the HTML of a body as Markdown, without a line break at its end.

    >>> body_to_markdown('<p>1. A <em>calm</em> sea*</p><ul><li><a href="https://a.example/b(c)">Ships</a></li></ul>')
    '1\\\\. A *calm* sea\\\\*\\n\\n- [Ships](<https://a.example/b(c)>)'
    """
    return "\n\n".join(_blocks(html.fragment_fromstring(source, create_parent="div")))


def text_to_markdown(text: str) -> str:
    """Return plain text as Markdown that shows it: its paragraphs, and its lines in them.

    >>> text_to_markdown("- one\\n# two")
    '\\\\- one  \\n\\\\# two'
    """
    return "\n\n".join(_lines("\n".join(map(_escaped, part.split("\n")))) for part in text.split("\n\n"))


def _blocks(parent: _Element) -> list[str]:
    """Return the blocks of a box; text and inline tags between them are a paragraph.

    Of lists of one kind behind each other every second has other marks, or they would be one.
    """
    blocks: list[str] = []
    loose = [_escaped(parent.text)]
    kind, other = "", False
    for child in parent:
        if child.tag in INLINE:
            loose += (*_inline(child), _escaped(child.tail))
            continue
        paragraph = _lines(_joined(loose))
        other = not other and not paragraph and kind == _kind(child)
        kind = _kind(child)
        blocks += (paragraph, _list(child, other) if child.tag in LISTS else _block(child))
        loose = [_escaped(child.tail)]
    return [block for block in (*blocks, _lines(_joined(loose))) if block]


def _kind(element: _Element) -> str:
    """How Markdown knows the kind of a list: it has none that count down."""
    if element.tag not in LISTS:
        return ""
    return "ordered" if element.tag == "ol" and element.get("reversed") is None else "list"


def _block(element: _Element) -> str:
    tag = element.tag
    if tag in HEADINGS:
        text = _CLOSING_HASHES.sub(r"\\", _SPACES.sub(" ", _content(element)).strip())
        return f"{HEADINGS[tag]} {text}" if text else ""
    if tag == "pre":
        return _fenced(element.text_content().strip("\n"))
    if tag == "table":
        return _table(element)
    if tag == "blockquote":
        return "\n".join(f"> {line}" if line else ">" for line in "\n\n".join(_blocks(element)).split("\n"))
    return "\n\n".join(_blocks(element)) if isinstance(tag, str) else ""


def _fenced(text: str) -> str:
    fence = "`" * max(3, 1 + _longest(text))
    return f"{fence}\n{text}\n{fence}"


def _longest(text: str) -> int:
    return max(map(len, _BACKTICKS.findall(text)), default=0)


def _list(element: _Element, other: bool) -> str:
    """One item a line, lists within an item below it; definitions stand as a list below their term.

    Numbers that count down are text in it. `other` tells that its marks are those of a list next to it; where
    a number does not follow from the one before, such a list begins.
    """
    number = _number(element.get("start"), 1)
    counted_down = element.tag == "ol" and element.get("reversed") is not None
    point, bullet = (")", "*") if other else (".", "-")
    items: list[str] = []
    for child in element:
        if content := _item(child):
            value = _number(child.get("value"), number)
            if value != number and items and not counted_down:
                items[-1] += "\n"
                point = "." if point == ")" else ")"
            number = value
            if counted_down:
                mark, content = f"{bullet} ", f"{number}\\. {content}"
            elif element.tag == "ol":
                mark = f"{number}{point} "
            else:
                mark = f"  {bullet} " if child.tag == "dd" else f"{bullet} "
            indent = " " * len(mark)
            first, *others = content.split("\n")
            items.append("\n".join([mark + first, *(indent + line if line else "" for line in others)]))
            number += -1 if counted_down else 1
    return "\n".join(items)


def _number(told: str | None, otherwise: int) -> int:
    return int(told) if told and re.fullmatch(r"\d{1,9}", told, re.A) else otherwise


def _item(element: _Element) -> str:
    """An item's blocks. A list needs an empty line before it where it does not begin at 1."""
    boxes = [child for child in element if child.tag not in INLINE]
    tight = all(
        box.tag in LISTS and box.get("start") is None and not (box.tail or "").strip() for box in boxes
    )
    return ("\n" if tight else "\n\n").join(_blocks(element))


def _table(element: _Element) -> str:
    rows = [row for row in columns_of(element).values() if row]
    if not rows:
        return ""
    headed = all(cell.tag == "th" or _is_bold(cell) for cell in rows[0] if cell is not None)
    head, *others = rows if headed else [[], *rows]
    columns = max(map(len, rows))
    lines = [_row(map(_cell, head), columns), _row(["---"] * columns, columns)]
    return "\n".join([*lines, *(_row(map(_cell, row), columns) for row in others)])


def _is_bold(cell: _Element) -> bool:
    """Tell whether all that a cell says is in bold."""
    text = cell.text_content().strip()
    return any(one.tag in BOLD and one.text_content().strip() == text for one in cell.iterdescendants())


def _cell(element: _Element | None) -> str:
    """What a cell says; nothing where one above or on its left reaches into the column."""
    if element is None:
        return ""
    return _SPACES.sub(" ", " ".join(_blocks(element))).replace("|", r"\|")


def _row(cells: Iterable[str], columns: int) -> str:
    return "| " + " | ".join([*cells, *[""] * columns][:columns]) + " |"


def _content(element: _Element) -> str:
    """Return what an element says with its inline markup."""
    parts = [_escaped(element.text)]
    for child in element:
        parts += (*_inline(child), _escaped(child.tail))
    return _joined(parts)


def _joined(parts: Iterable[str]) -> str:
    """Return parts of a line as one; a link behind an exclamation mark would be a picture."""
    told = [part for part in parts if part]
    line: list[str] = []
    for part, behind in zip(told, [*told[1:], ""], strict=False):
        before = line[-1] if line else ""
        if before.endswith("!") and part.startswith("["):
            line[-1] = before[:-1] + r"\!"
        if isinstance(part, _Marked) and not _are_marks(before[-1:], part, behind[:1]):
            part = part.tagged
        line.append(part)
    return "".join(line)


def _marked(element: _Element, inner: str) -> str:
    """Return text in emphasis; within other emphasis marks would end that if they stood at a sign."""
    around = {MARKS[outer.tag] for outer in element.iterancestors(*MARKS)}
    mark = MARKS[element.tag]
    if mark in around:
        return inner
    marked = _Marked.of(f"{mark}{inner}{mark}", element.tag, inner)
    return marked.tagged if around and (_is_sign(inner[0]) or _is_sign(inner[-1])) else marked


def _are_marks(before: str, marked: _Marked, behind: str) -> bool:
    """Tell whether Markdown takes the marks for such, between the characters before and behind them.

    What begins or ends with a sign needs a space or a sign beyond: `**"No."**he said` is not bold.
    """
    edges = (before, marked.inner[0]), (behind, marked.inner[-1])
    return marked[0] not in (before, behind) and all(
        marked[0] == "`" or not beyond or beyond.isspace() or _is_sign(beyond) or not _is_sign(edge)
        for beyond, edge in edges
    )


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _inline(element: _Element) -> tuple[str, ...]:
    tag = element.tag
    if tag == "br":
        return ("\n",)
    if tag in CODE:
        for line_break in element.iter("br"):
            line_break.text = LINE
        return tuple(part for line in element.text_content().split(LINE) for part in ("\n", _code(line)))[1:]
    text = _content(element)
    inner = text.strip()
    if not inner:
        return (text,)
    if tag == "a" and element.get("href"):
        marked = f"[{inner}]({_target(element.get('href', ''))})"
    elif tag in RAISED:
        marked = f"<{tag}>{inner}</{tag}>"
    elif tag in MARKS:
        marked = _marked(element, inner)
    else:
        marked = inner
    # Marks with a space inside are none.
    before, _, behind = text.partition(inner)
    return before, marked, behind


def _code(text: str) -> str:
    text = _SPACES.sub(" ", text)
    if not text.strip():
        return text
    marks = "`" * (1 + _longest(text))
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return _Marked.of(f"{marks}{space}{text}{space}{marks}", "code", _escaped(text))


def _target(address: str) -> str:
    address = re.sub(r"\\|&(?=#?\w{1,32};)", r"\\\g<0>", address.strip())
    if not _NOT_BARE.search(address):
        return address
    return "<" + re.sub(r"[<>]|\s", lambda sign: f"%{ord(sign[0]):02X}", address) + ">"


def _escaped(text: str | None) -> str:
    return _SIGNS.sub(r"\\\g<0>", _SPACES.sub(" ", text)) if text else ""


def _lines(text: str) -> str:
    """Return inline Markdown as a paragraph, none of whose lines begins another kind of block."""
    lines = [line.strip() for line in text.strip().split("\n")]
    return BREAK.join(
        _LINE_START.sub(lambda found: (found["number"] or "") + "\\", line, count=1)
        if _LINE_START.match(line)
        else line
        for line in lines
    )
