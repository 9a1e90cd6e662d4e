"""Second opinion: readability-lxml's body, heard where the model finds nothing at all.

Where the model finds little, its reading is still the better one.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.shapes import letters_of

# Its candidate must be a text of so many characters at least.
MIN_CHARS = 250
MAX_LINK_SHARE = 0.3


def second_opinion(root: etree._Element, blocks: Sequence[Block]) -> set[int] | None:
    """Return the indices of the blocks that readability-lxml takes, or None where that is no article.

    It must have MIN_CHARS characters and be made of sentences, not links.
    """
    text = _readable_text(root)
    if not text:
        return None
    taken = [block for block in blocks if not block.hidden and letters_of(block.text) in text]
    length = sum(len(block.text) for block in taken)
    links = sum(block.link_chars for block in taken)
    if length < MIN_CHARS or links > MAX_LINK_SHARE * length:
        return None
    return {block.index for block in taken}


def _readable_text(root: etree._Element) -> str:
    """The folded text of readability's summary, '' where it finds none or breaks on the page."""
    from readability import Document
    from readability.readability import Unparseable

    try:
        summary = Document(etree.tostring(root, encoding="unicode")).summary()
        tree = etree.HTML(summary)
    except (Unparseable, ValueError, etree.LxmlError, RecursionError):
        return ""
    return letters_of(" ".join(str(text) for text in tree.itertext())) if tree is not None else ""
