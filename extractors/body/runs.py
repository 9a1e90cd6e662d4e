"""Runs: a block's own inline run read once more, with its markup and line breaks."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from lxml import etree

from extractors.body.blocks import Block, Reader, without_headings
from extractors.body.boxes import Box

# Inline elements that survive, and what they become; all others give their text only.
KEPT_INLINE = {
    "em": "em", "i": "em", "strong": "strong", "b": "strong", "code": "code", "kbd": "code", "samp": "code",
    "sub": "sub", "sup": "sup",
}  # fmt: skip


class Markup(str):
    """A piece of a run that is markup: its text is empty or a line break, so that runs read alike."""

    __slots__ = ("closing", "opening")

    opening: str
    closing: str


def _markup(opening: str, closing: str = "", text: str = "") -> Markup:
    piece = Markup(text)
    piece.opening, piece.closing = opening, closing
    return piece


class Runs:
    """The runs of elements, each element read once however many of its runs are blocks.

    `absolute` makes an href an absolute http(s) address, or None if it is none.
    """

    def __init__(self, absolute: Callable[[str | None], str | None]) -> None:
        self.absolute = absolute
        self._element: etree._Element | None = None
        self._by_breaks: bool | None = None
        self._found: list[list[str]] = []

    def of(self, block: Block) -> list[str]:
        """Return the pieces of the block's run: its text, and `Markup` between."""
        if block.marked or block.tag == "pre":
            if block.element is not self._element:
                self._element, self._found = block.element, self._read(block)
            if block.run < len(self._found):
                pieces = self._found[block.run]
                if " ".join("".join(pieces).split()) == block.text:
                    return pieces
        return [block.text]

    def _read(self, block: Block) -> list[list[str]]:
        if self._by_breaks is None:
            self._by_breaks = without_headings(block.element.getroottree().getroot())
        reader = _RunReader(self.absolute, self._by_breaks)
        box = Box(block.element, block.tag, None)
        reader.inside(block.element, box, 0)
        reader.flush(box)
        return reader.found


def run_text(pieces: list[str]) -> str:
    """Return the pieces as text: white space folded, a line a <br>."""
    if len(pieces) == 1:
        return " ".join(pieces[0].split())
    lines = "".join([p if isinstance(p, Markup) else p.replace("\n", " ") for p in pieces]).split("\n")
    return "\n".join([line for line in [" ".join(line.split()) for line in lines] if line])


def run_html(pieces: list[str]) -> str:
    """Return the pieces as safe HTML in one line, white space folded."""
    if len(pieces) == 1:
        return escape(" ".join(pieces[0].split()), quote=False)
    said = [at for at, piece in enumerate(pieces) if piece.strip()]
    parts = [
        (p.opening if not p or said[0] < at < said[-1] else "")
        if isinstance(p, Markup)
        else escape(p, quote=False)
        for at, p in enumerate(pieces)
    ]
    return " ".join("".join(parts).split())


class _RunReader(Reader):
    """Reads the runs of one element as `Reader` does, and keeps their markup; blocks inside are skipped."""

    __slots__ = ("absolute", "found", "stack")

    def __init__(self, absolute: Callable[[str | None], str | None], by_breaks: bool) -> None:
        super().__init__(by_breaks)
        self.absolute = absolute
        self.found: list[list[str]] = []
        self.stack: list[Markup] = []

    def block(self, element: etree._Element, tag: str, parent: Box | None, depth: int) -> None:
        """A block-level element ends the run; its inside is another block's."""

    def inline(self, element: etree._Element, tag: str, box: Box, depth: int) -> None:
        """Read an inline element, between its markup if it keeps any."""
        opening = self._opening(element, tag)
        if not opening:
            super().inline(element, tag, box, depth)
            return
        markup = _markup(opening, f"</{opening[1:].split(' ')[0].rstrip('>')}>")
        self.stack.append(markup)
        self.run.append(markup)
        super().inline(element, tag, box, depth)
        self.stack.pop()
        self.run.append(_markup(markup.closing))

    def _opening(self, element: etree._Element, tag: str) -> str | None:
        if tag == "a":
            href = self.absolute(element.get("href"))
            return f'<a href="{escape(href)}">' if href else None
        return f"<{KEPT_INLINE[tag]}>" if tag in KEPT_INLINE else None

    def line_break(self, box: Box) -> None:
        """A <br>: markup that reads as a line break."""
        super().line_break(box)
        self.run[-1] = _markup("<br>", text="\n")

    def flush(self, box: Box) -> None:
        """End the run: what is open is closed, and opened again in the next."""
        run, self.run = self.run, list(self.stack)
        self.mark = self.link_chars = self.bold_chars = 0
        if "".join(run).strip():
            self.found.append([*run, *(_markup(m.closing) for m in reversed(self.stack))])
