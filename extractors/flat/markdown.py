"""Markdown: its marks taken off, so that a line is as a page would show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape

_SIGNS = re.compile(
    r"^#{1,6} \S|\]\((?:https?:/|/|#|mailto:)|^!\[|^(?:```|~~~)|^ {0,3}\[[^\]\n]{1,50}\]: \S", re.M
)
MIN_SIGNS = 2
_TITLE = re.compile(r"\s*# \S[^\n]*\n\s*\n")  # one sign is enough at the very beginning
_HEADING = re.compile(r"(#{1,6})\s+")
_UNDERLINES = {"=": 1, "-": 2}  # the levels of headings that stand above such a line
MIN_UNDERLINE = 3
MAX_HEADING_CHARS = 80  # of one that ends as a sentence does
_QUOTE = re.compile(r"(?:>\s?)+")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"[*+-]\s+")
_TABLE_RULE = re.compile(r"\|[\s|:-]*\|")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n]{1,500})\1(?!`)")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\s]{0,2000}(?:\s+\"[^\"\n]{0,500}\")?\)")
_LINK = re.compile(
    r"\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?(?:\s+\"[^\"\n]{0,500}\")?\)"
)
# A link to an address below the text; marks of notes in a row are none.
_REFERRING = re.compile(r"!?\[(?!\^|\d{1,3}\])([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,50}\]")
_REFERENCE = re.compile(r"\s{0,3}\[(?!\^)[^\[\]\n]{1,50}\]:\s+\S+(?:\s+[\"'(].{0,500})?")
_NOTE = re.compile(r"\[\^([^\[\]\s\\]{1,50})\](:(?=\s|$))?")  # the mark of one, or the note itself
_EMPHASIS = re.compile(
    r"(?<![\w*])\*{1,3}(?=\S)([^*\n]{1,2000}?)(?<=\S)\*{1,3}(?![\w*])|(?<![\w_])_{1,3}(?=\S)([^_\n]{1,2000}?)(?<=\S)_{1,3}(?![\w_])"
)
_TAG = re.compile(r"(?<!\\)<(?:!--[^<]{0,500}?--|/?[a-z][a-z\d-]{0,20}(?:\s[^<>]{0,500})?/?)>", re.I)
SIGN = "\x1c"  # which no line has, since lines are parted at it
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});", re.I)
# Names and values that pandoc sets behind headings, links, pictures and words, and around parts of a page.
_ATTRIBUTE = r"(?:[#.][\w:.-]{1,200}|[\w:-]{1,60}=(?:\"[^\"\n]{0,500}\"|[^\s{}\"]{1,500}))"
_ATTRIBUTES = rf"\{{{_ATTRIBUTE}(?:\s+{_ATTRIBUTE}){{0,20}}\s?\}}"
_BEHIND = re.compile(rf"(?<=\)){_ATTRIBUTES}|\[([^\[\]\n]{{1,500}})\]{_ATTRIBUTES}")
_BEHIND_HEADING = re.compile(rf"(?<=\s){_ATTRIBUTES}$")
_DIV = re.compile(r":{3,}+\s*+(?:\{[^{}]*+\}|[\w.-]++)?+[\s:]*+")


@dataclass(frozen=True, slots=True)
class Raw:
    """A block as it was before it was laid out.

    level  of a heading that is marked as one, or 0
    kind   "item" of a list that is marked as one, "row" between bars; "code" between fences and "table" keep
           their lines
    html   of a table
    """

    text: str
    level: int = 0
    kind: str = ""
    html: str = ""


def is_markdown(text: str) -> bool:
    """Tell whether a text has the marks of Markdown that other texts have not."""
    return bool(_TITLE.match(text)) or len(_SIGNS.findall(text)) >= MIN_SIGNS


def without_code(lines: Sequence[str]) -> tuple[list[str], list[Raw]]:
    """Return the lines with a sign for each block of code between fences, and these blocks.

    A fence that is never closed is none.
    """
    kept: list[str] = []
    blocks: list[Raw] = []
    unclosed: dict[str, int] = {}  # the shortest fence of each kind that nothing closes from here on
    at = 0
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        is_open = fence and len(fence[1]) < unclosed.get(fence[1][0], len(fence[1]) + 1)
        end = _closing(lines, at + 1, fence[1]) if fence and is_open else None
        if fence and end is not None:
            kept += ("", f"{SIGN}{len(blocks)}", "")
            blocks.append(Raw("\n".join(lines[at + 1 : end]), kind="code"))
            at = end + 1
            continue
        if fence and is_open:
            unclosed[fence[1][0]] = len(fence[1])
        kept.append(lines[at])
        at += 1
    return kept, blocks


def _closing(lines: Sequence[str], start: int, fence: str) -> int | None:
    """Return where the fence that stands above line `start` is closed."""
    for at in range(start, len(lines)):
        line = lines[at].strip()
        if line.startswith(fence) and not line.strip(fence[0]):
            return at
    return None


def without_divs(lines: Sequence[str]) -> list[str]:
    """Return the lines without those that pandoc sets around parts of a page."""
    return ["" if line.startswith(":::") and _DIV.fullmatch(line) else line for line in lines]


def without_links(line: str) -> str:
    """Return a line with the texts of its links alone, and without its images and the addresses of links."""
    if "](" in line or "][" in line or "]{" in line:
        return _beside_code(line, _unlinked)
    return "" if "]: " in line and _REFERENCE.fullmatch(line) else line


def _unlinked(text: str) -> str:
    text = _BEHIND.sub(lambda found: found[1] or "", text) if "{" in text else text
    return _REFERRING.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub("", text)))


def _beside_code(line: str, change: Callable[[str], str]) -> str:
    """Return a line changed but in its code, which keeps its marks."""
    if "`" not in line:
        return change(line)
    pieces: list[str] = []
    end = 0
    for code in _CODE.finditer(line):
        pieces += (change(line[end : code.start()]), code[0])
        end = code.end()
    return "".join((*pieces, change(line[end:])))


def read_markdown(lines: Sequence[str], blocks: Sequence[Raw]) -> Iterator[Raw]:
    """Yield paragraphs of Markdown, one a line, without their marks; empty ones stand for gaps.

    `blocks` are those that signs stand for in the lines.
    """
    for at, line in enumerate(lines):
        if line.startswith(SIGN):
            yield blocks[int(line[1:])]
            continue
        below = lines[at + 1].strip() if at + 1 < len(lines) else ""
        raw = _unmarked(line.strip())
        is_title = raw.text and not (raw.level or raw.kind or (at and lines[at - 1].strip()))
        if is_title and len(below) >= MIN_UNDERLINE and not below.strip(below[0]):
            raw = Raw(raw.text, 0 if _is_prose(raw.text) else _UNDERLINES.get(below[0], 0))
        yield raw


def _is_prose(text: str) -> bool:
    """Tell whether a line above one of dashes is a paragraph above a rule, and no heading."""
    return text.endswith((".", "。")) and len(text) > MAX_HEADING_CHARS


def _unmarked(line: str) -> Raw:
    line = _QUOTE.sub("", line, count=1) if line.startswith(">") else line
    heading = _HEADING.match(line)
    item = None if heading else _ITEM.match(line)
    if heading:
        line = _without_hashes(_BEHIND_HEADING.sub("", line[heading.end() :].rstrip()))
    elif item:
        line = line[item.end() :]
    is_row = line.startswith("|") and line.endswith("|")
    if is_row:
        line = "" if _TABLE_RULE.fullmatch(line) else " ".join(line.strip("|").split("|"))
    return Raw(
        plain_text(line), len(heading[1]) if heading else 0, "item" if item else "row" if is_row else ""
    )


def plain_text(line: str) -> str:
    """Return a line or the cell of a table without the marks within it."""
    return _CODE.sub(r"\2", _beside_code(without_links(line), _plain))


def _without_hashes(text: str) -> str:
    """Return a heading's text without the signs that close it: "C#" ends in none."""
    bare = text.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else text


def _plain(text: str) -> str:
    if "<" in text:
        text = _TAG.sub("", text)
    if "[^" in text:
        text = _NOTE.sub(r"[\1]", text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(lambda found: found[1] or found[2], text)
    return _ESCAPED.sub(lambda found: found[1] or unescape(found[0]), text)
