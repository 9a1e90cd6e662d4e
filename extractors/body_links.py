"""Body links: the hyperlinks inside the body's own sentences."""

from __future__ import annotations

from urllib.parse import urldefrag

from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.plain import one_line
from extractors.record import Link

MAX_LINKS = 1000


def extract_links(draft: Draft) -> Found[tuple[Link, ...]]:
    """Return the links of the body's blocks in document order, each address once, with the linked words.

    Left out: links without words, other schemes than http(s), and places on the page itself.
    """
    own = urldefrag(draft.page.url).url
    links: dict[str, Link] = {}
    for index in draft.body.kept:
        for element in draft.blocks[index].links:
            href = (element.get("href") or "").strip()
            url = draft.page.absolute(href) if href and not href.startswith("#") else None
            text = one_line("".join(map(str, element.itertext())))
            if url and text and urldefrag(url).url != own and len(links) < MAX_LINKS:
                links.setdefault(url, Link(url=url, text=text))
    if not links:
        return Found()
    return Found(Candidate(tuple(links.values()), "markup", 0.97, "links in kept blocks"))
