"""Blocks: one walk over the tree; a block is an inline run of a block-level element."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

# Elements whose text runs on inside the surrounding block (HTML Standard, phrasing content).
INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt "
    "ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
SKIPPED = frozenset("head script style template svg math iframe object canvas select option".split())


@dataclass(slots=True, eq=False)
class Block:
    """One inline run of a block-level element.

    index      place in document order
    element    the block-level element whose run this is; tag is its tag
    text       the run's text in one line, white space folded; never empty
    links      the <a href> elements in the run; link_chars counts the characters inside them
    """

    index: int
    element: etree._Element
    tag: str
    text: str
    links: list[etree._Element] = field(default_factory=list)
    link_chars: int = 0


def read_blocks(root: etree._Element) -> list[Block]:
    """Return the blocks under `root` in document order."""
    blocks: list[Block] = []
    _walk(root, [], blocks)
    return blocks


def _walk(element: etree._Element, run: list[str], blocks: list[Block]) -> None:
    if not isinstance(element.tag, str) or element.tag in SKIPPED:
        return
    run = [element.text or ""]
    links: list[etree._Element] = []
    for child in element:
        if child.tag in INLINE:
            run.extend(str(text) for text in child.itertext())
            links.extend(a for a in child.iter("a") if a.get("href"))
        else:
            _flush(element, run, links, blocks)
            run, links = [], []
            _walk(child, run, blocks)
        run.append(child.tail or "")
    _flush(element, run, links, blocks)


def _flush(element: etree._Element, run: list[str], links: list[etree._Element], blocks: list[Block]) -> None:
    text = " ".join("".join(run).split())
    if text:
        link_chars = sum(len(" ".join("".join(str(t) for t in a.itertext()).split())) for a in links)
        blocks.append(Block(len(blocks), element, str(element.tag), text, links, link_chars))
