"""Layout: what programs make of pages, undone: wrapped lines, Markdown, the numbered links of lynx."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MAX_WIDTH, MIN_WIDTH = 132, 40  # columns that text is wrapped at
MIN_WRAPPED = 5  # lines that go on in the next one, for a text to be wrapped
MIN_WRAPPED_SHARE = 0.5  # of all lines nearly as long as the longest
NEARLY = 0.75
BEGINS_ITEM = re.compile(r"\s*(?:[*+•·▪‣◦●○■□►▶✓→»›–—-]\s|\d{1,3}[.)]\s|#{1,6}\s|>|\|)")
NO_SPACES = re.compile(r"[\u0e00-\u0e7f\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
MARKDOWN_SIGNS = re.compile(r"^#{1,6} \S|\]\((?:https?:/|/|#|mailto:)|^!\[", re.M)
MIN_SIGNS = 2
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
QUOTE = re.compile(r"(?:>\s?)+")
FENCE = re.compile(r"(?:```|~~~).*")
IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\s]{0,2000}(?:\s+\"[^\"\n]{0,500}\")?\)")
LINK = re.compile(
    r"\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?(?:\s+\"[^\"\n]{0,500}\")?\)"
)
EMPHASIS = re.compile(
    r"(?<![\w*])\*{1,3}(?=\S)([^*\n]{1,2000}?)(?<=\S)\*{1,3}(?![\w*])|(?<![\w_])_{1,3}(?=\S)([^_\n]{1,2000}?)(?<=\S)_{1,3}(?![\w_])"
)
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
LYNX_LINK = re.compile(r"\[\d{1,4}\](?=\S)")
MIN_LYNX = 8


@dataclass(frozen=True, slots=True)
class Raw:
    """A block as it was before it was laid out; level is that of a heading which is marked as one, or 0."""

    text: str
    level: int = 0


def read_layout(text: str) -> Iterator[Raw]:
    """Yield the blocks of a text, one a line but where lines were wrapped; empty ones stand for gaps."""
    lines = text.splitlines()
    if len(LYNX_LINK.findall(text)) >= MIN_LYNX:
        lines = [LYNX_LINK.sub("", line) for line in lines]
    is_markdown = len(MARKDOWN_SIGNS.findall(text)) >= MIN_SIGNS
    if is_markdown:
        lines = [_without_links(line) for line in lines]
    for line in _unwrapped(lines):
        yield _from_markdown(line) if is_markdown else Raw(line)


def _unwrapped(lines: list[str]) -> Iterator[str]:
    lines = [line.rstrip() for line in lines]
    width = max((len(line) for line in lines), default=0)
    long = [at for at, line in enumerate(lines) if len(line) >= NEARLY * width]
    going_on = sum(_goes_on(lines, at, width) for at in long)
    if not MIN_WIDTH <= width <= MAX_WIDTH or going_on < max(MIN_WRAPPED, MIN_WRAPPED_SHARE * len(long)):
        yield from lines
        return
    parts: list[str] = []
    for at, line in enumerate(lines):
        parts.append(line.strip() if parts else line)
        if not _goes_on(lines, at, width):
            yield _joined(parts)
            parts = []


def _goes_on(lines: list[str], at: int, width: int) -> bool:
    """Tell whether a line ends where it does only because the next word had no place in it."""
    line = lines[at]
    following = lines[at + 1] if at + 1 < len(lines) else ""
    if not line or not following or BEGINS_ITEM.match(following):
        return False
    word = following.split(maxsplit=1)[0]
    return len(line) + 1 + (1 if NO_SPACES.match(word) else len(word)) > width


def _joined(parts: list[str]) -> str:
    joined = parts[0]
    for part in parts[1:]:
        no_space = NO_SPACES.match(part) and joined and NO_SPACES.match(joined[-1])
        joined += part if no_space else f" {part}"
    return joined


def _without_links(line: str) -> str:
    line = IMAGE.sub("", line)
    return LINK.sub(r"\1", line) if "](" in line else line


def _from_markdown(line: str) -> Raw:
    line = line.strip()
    if FENCE.fullmatch(line):
        return Raw("")
    line = QUOTE.sub("", line, count=1) if line.startswith(">") else line
    heading = HEADING.fullmatch(line)
    level, line = (len(heading[1]), heading[2]) if heading else (0, line)
    if line.startswith("|") and line.endswith("|"):
        line = " ".join(line.strip("|").split("|"))
    line = EMPHASIS.sub(lambda found: found[1] or found[2], line) if "*" in line or "_" in line else line
    return Raw(ESCAPED.sub(r"\1", line), level)
