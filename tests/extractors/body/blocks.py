"""The blocks of a small page, with which most tests of the body begin."""

from extractors import Page
from extractors.body.blocks import Block
from extractors.body.walk import read_blocks


def blocks_of(html: str) -> list[Block]:
    """Return the blocks of a page at some address."""
    return read_blocks(Page.from_html(html, "https://a.example/1").root)


def text_of(line: str) -> str:
    """Return the text of a paragraph that is the whole page."""
    (block,) = blocks_of(f"<body><p>{line}</p>")
    return block.text
