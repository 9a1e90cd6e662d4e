"""Body links: the hyperlinks inside the body's own sentences."""

from __future__ import annotations

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.walk import read_blocks
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.plain import one_line
from extractors.record import Link

MAX_LINKS = 1000


def extract_links(draft: Draft) -> Found[tuple[Link, ...]]:
    """Return the links of the body's blocks in document order, each address once, with the linked words.

    Left out: links without words, other schemes than http(s), and places on the page itself.
    """
    own = draft.page.url.partition("#")[0]
    links: dict[str, Link] = {}
    for index in draft.body.kept:
        for element in draft.blocks[index].links:
            href = (element.get("href") or "").strip()
            url = draft.page.absolute(href) if href and not href.startswith("#") else None
            if url is None or url.partition("#")[0] == own or len(links) >= MAX_LINKS:
                continue
            if text := _seen_text(element):
                links.setdefault(url, Link(url=url, text=text))
    if not links:
        return Found()
    return Found(Candidate(tuple(links.values()), "markup", 0.97, "links in kept blocks"))


def _seen_text(link: etree._Element) -> str:
    """The text of a link in one line, without what the body leaves out of it as well."""
    text = " ".join([block.text for block in read_blocks(link)]) if len(link) else link.text or ""
    return one_line(text)


def links_of(blocks: list[Block]) -> tuple[etree._Element, ...]:
    """Return the links in `blocks`, in document order."""
    return tuple([link for block in blocks if block.links for link in block.links])


def read_rel_links(
    links: tuple[etree._Element, ...],
) -> tuple[tuple[etree._Element, tuple[str, ...]], ...]:
    """Return those of the links that have a rel attribute, each with its words in lower case."""
    return tuple([(link, tuple(rel.lower().split())) for link in links if (rel := link.get("rel"))])
