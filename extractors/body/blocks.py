"""Blocks: what a page is read as; a block is an inline run of a block-level element."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree
from msgspec import Struct

from extractors.body.boxes import Box
from extractors.plain import one_line

# Elements whose text runs on inside the surrounding block (HTML Standard, phrasing content).
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math output q rb "
    "ruby s samp small span strike strong sub sup time tt u var wbr nobr picture source".split()
)
# Elements whose text is never read: machine text, fallbacks that no visitor sees, and how a word
# is pronounced, which stands above it; the walk reads that with the word.
SKIPPED = frozenset(
    "head script style template svg iframe object embed applet canvas select option datalist textarea "
    "video audio map input frameset noframes link meta meter progress annotation annotation-xml "
    "rp rt rtc".split()
)
BOLD = frozenset("b strong em i mark".split())
# Inline elements that survive in HTML, and what they become; all others give their text only.
KEPT_INLINE = {
    "a": "a", "em": "em", "i": "em", "strong": "strong", "b": "strong", "code": "code", "kbd": "code",
    "samp": "code", "sub": "sub", "sup": "sup", "s": "s", "del": "s", "strike": "s",
}  # fmt: skip
ALL = 0.9  # of the characters: marks and spaces may lie outside


class _LineBreak(str):
    """The piece of a run that a <br> is; it reads as a line break."""

    __slots__ = ()


LINE_BREAK = _LineBreak("\n")
# Where markup opens in a run, counted in pieces, and its element; None where the last one open closes.
Mark = tuple[int, etree._Element | None]


class Block(Struct, eq=False, gc=False):
    """One inline run of a block-level element.

    index       place in document order
    element     the block-level element whose run this is; tag is its tag, box its place in the tree
    text        the run's text in one line, white space folded; never empty
    links       the <a href> elements in the run; link_chars counts the characters inside them
    images      the <img> elements in the run and since the block before
    run         number of the run among those of its element
    bold_chars  characters in bold or italic
    marked      the run holds inline elements, so its HTML differs from its text
    pieces      the run's texts as they stand, and `LINE_BREAK`, where it is marked or preformatted
    marks       the markup between the pieces, see `Mark`; what is open at the end closes there
    """

    index: int
    element: etree._Element
    tag: str
    text: str
    box: Box
    links: Sequence[etree._Element] = ()
    link_chars: int = 0
    images: Sequence[etree._Element] = ()
    run: int = 0
    bold_chars: int = 0
    marked: bool = False
    pieces: Sequence[str] = ()
    marks: Sequence[Mark] = ()

    @property
    def all_bold(self) -> bool:
        """All of the text, or nearly so, is in bold or italic."""
        return self.bold_chars >= ALL * len(self.text)

    @property
    def hidden(self) -> bool:
        """The block or an element around it is declared hidden."""
        return self.box.hidden


def lines_of(block: Block) -> Iterator[str]:
    """Yield the lines of a block that <br> parts; none of one that is plain text."""
    for _, pieces in groupby(block.pieces, key=lambda piece: piece is LINE_BREAK):
        yield one_line("".join(map(str, pieces)))
