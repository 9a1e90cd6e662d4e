"""Markdown of a body: its HTML subset as CommonMark with tables; text stays text, whatever it looks like."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import html
from lxml.html import HtmlElement as _Element

from extractors.body.cells import columns_of

HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
LISTS = frozenset(("ul", "ol", "dl"))
INLINE = frozenset(("a", "b", "br", "code", "em", "i", "kbd", "samp", "span", "strong", "sub", "sup"))
MARKS = {"em": "*", "i": "*", "strong": "**", "b": "**"}
RAISED = frozenset(("sub", "sup"))  # which Markdown writes as HTML: without, 2³² would be 232
BOLD = frozenset(("b", "strong"))
CODE = frozenset(("code", "kbd", "samp"))
BREAK = "  \n"

# What would be markup within a line: signs, an entity, a tag, an underscore at the edge of a word.
_SIGNS = re.compile(r"[`*~\[\]\\]|&(?=#?\w{1,32};)|<(?=[A-Za-z/!?])|(?<![^\W_])_|_(?![^\W_])")
# What would be markup at the beginning of a line: a heading, a quote, an item, a rule, a table's rule.
_LINE_START = re.compile(
    r"(?=#{1,6}(?: |$)|>|[+-](?: |$)|=+$|[-:|][-:| ]*$)|(?P<number>\d{1,9})(?=[.)](?: |$))"
)
_CLOSING_HASHES = re.compile(r"(?<=\s)(?=#+$)")
_BACKTICKS = re.compile(r"`+")
_SPACES = re.compile(r"\s+")
_NOT_BARE = re.compile(r"[\s()<>]")


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
    """Return the blocks of a box; text and inline tags between them are a paragraph."""
    blocks: list[str] = []
    loose = [_escaped(parent.text)]
    for child in parent:
        if child.tag in INLINE:
            loose += (_inline(child), _escaped(child.tail))
        else:
            blocks += (_lines(_joined(loose)), _block(child))
            loose = [_escaped(child.tail)]
    return [block for block in (*blocks, _lines(_joined(loose))) if block]


def _block(element: _Element) -> str:
    tag = element.tag
    if tag in HEADINGS:
        text = _CLOSING_HASHES.sub(r"\\", _SPACES.sub(" ", _content(element)).strip())
        return f"{HEADINGS[tag]} {text}" if text else ""
    if tag == "pre":
        return _fenced(element.text_content().strip("\n"))
    if tag in LISTS:
        return _list(element)
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


def _list(element: _Element) -> str:
    """One item a line, lists within an item below it; definitions stand as a list below their term."""
    start = element.get("start", "")
    number = int(start) if re.fullmatch(r"\d{1,9}", start, re.A) else 1
    items = []
    for child in element:
        if content := _item(child):
            mark = f"{number}. " if element.tag == "ol" else "  - " if child.tag == "dd" else "- "
            indent = " " * len(mark)
            first, *others = content.split("\n")
            items.append("\n".join([mark + first, *(indent + line if line else "" for line in others)]))
            number += 1
    return "\n".join(items)


def _item(element: _Element) -> str:
    """An item's blocks. A list needs an empty line before it where it does not begin at 1."""
    boxes = [child for child in element if child.tag not in INLINE]
    tight = all(box.tag in LISTS and box.get("start") is None for box in boxes)
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
        parts += (_inline(child), _escaped(child.tail))
    return _joined(parts)


def _joined(parts: Iterable[str]) -> str:
    """Return parts of a line as one; a link behind an exclamation mark would be a picture."""
    line: list[str] = []
    for part in filter(None, parts):
        if line and line[-1].endswith("!") and part.startswith("["):
            line[-1] = line[-1][:-1] + r"\!"
        line.append(part)
    return "".join(line)


def _inline(element: _Element) -> str:
    tag = element.tag
    if tag == "br":
        return "\n"
    if tag in CODE:
        return _code(element.text_content())
    text = _content(element)
    inner = text.strip()
    if tag == "a" and element.get("href"):
        marked = f"[{inner}]({_target(element.get('href', ''))})"
    elif tag in RAISED:
        marked = f"<{tag}>{inner}</{tag}>"
    else:
        marked = f"{MARKS.get(tag, '')}{inner}{MARKS.get(tag, '')}"
    # Marks with a space inside are none.
    return text.replace(inner, marked, 1) if inner else text


def _code(text: str) -> str:
    text = _SPACES.sub(" ", text)
    if not text.strip():
        return text
    marks = "`" * (1 + _longest(text))
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{marks}{space}{text}{space}{marks}"


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
