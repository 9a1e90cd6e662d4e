"""Block signs: what a page's printed blocks and its body say of its kind, as numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.draft import Draft
from extractors.page_type.page_words import SHOP_LABELS
from extractors.url_parts import split

Signs = dict[str, float]

SENTENCE_ENDS = frozenset(".!?。！？…\"'”’»」)؟।:;")
MAX_LABEL = 40
LABEL_ENDS = " :!.+0123456789()"  # what follows a label: "Quantity: 1"
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))
# A text, not a teaser: so many characters, with fewer of them linked.
LONG, MOST_LINKED = 140, 0.3
MAX_NUMBER = 3  # figures of a link such as those to the second page of a list and to its last


def block_signs(draft: Draft) -> Signs:
    """Return what the draft's blocks and body say, by name; each is a number between 0 and about 1."""
    chars = sum([len(block.text) for block in draft.blocks])
    linked = sum([block.link_chars for block in draft.blocks])
    kept = frozenset(draft.body.kept)
    outside = [block for block in draft.blocks if block.tag in HEADINGS and block.index not in kept]
    short = [block.text for block in draft.blocks if len(block.text) < MAX_LABEL]
    return {
        "page links": linked / (chars + 1),
        "headings outside": many(len(outside)),
        "linked headings": many(sum([b.link_chars > 0.7 * len(b.text) > 10 for b in outside])),
        "shop labels": many(sum([text.lower().rstrip(LABEL_ENDS) in SHOP_LABELS for text in short])),
        "unbroken": _unbroken(draft),
        **_texts(draft.blocks, kept),
        **_body([draft.blocks[index] for index in draft.body.kept], chars - linked),
    }


def tree_signs(draft: Draft) -> Signs:
    """Return what the page's elements say: of lists that turn to further pages, entries with times, texts."""
    page = draft.page
    return {
        "page numbers": many(_numbered_links(draft)),
        "times": many(len(page.elements["time"])),
        "entries": many(len(page.elements["article"])),
        "paragraphs": many(len(page.elements["p"])),
        "pictures": many(len(page.elements["img"])),
        "figures": many(len(page.elements["figure"])),
        "frames": many(sum([player.tag == "iframe" for player in page.elements["player"]])),
        "links to itself": many(_own_links(draft)),
    }


def _numbered_links(draft: Draft) -> int:
    """Return how many links are a number and nothing else; a footnote's leads within the page."""
    return sum(
        [
            "#" not in href and text.strip().isdecimal()
            for link, href in zip(draft.links, draft.hrefs, strict=True)
            if (text := link.text) and len(text) <= MAX_NUMBER
        ]
    )


def _own_links(draft: Draft) -> int:
    """Return how many links lead to the page itself, as its entry in a menu does."""
    page = draft.page
    own = {url.rstrip("/") for url in (page.url, *page.link_rels.get("canonical", ())) if url}
    own |= {f"{path}?{query}" if query else path for _, _, path, query, _ in map(split, own)}
    own = {address.rstrip("/") for address in own}
    return sum([href.rstrip("/") in own for href in draft.hrefs])


def _texts(blocks: Sequence[Block], kept: frozenset[int]) -> Signs:
    """Return where the first long text stands among the blocks, and how much of the long texts is body."""
    texts = [
        at for at, b in enumerate(blocks) if len(b.text) > LONG and b.link_chars < MOST_LINKED * len(b.text)
    ]
    sizes = [len(blocks[at].text) for at in texts]
    return {
        "text begins": texts[0] / len(blocks) if texts else 1.0,
        "text kept": sum([size for at, size in zip(texts, sizes, strict=True) if at in kept])
        / (sum(sizes) + 1),
    }


def many(count: int) -> float:
    """Return a count as a number from 0 to 1 that grows ever more slowly."""
    return min(math.log10(count + 1), 2) / 2


def _unbroken(draft: Draft) -> float:
    """Return how much of the text from the body's first block to its last is body.

    Between the posts of a list stand headings that lead away, dates and labels.
    """
    kept = draft.body.kept
    if not kept:
        return 0.0
    among = sum([len(block.text) for block in draft.blocks[kept[0] : kept[-1] + 1]])
    return sum([len(draft.blocks[index].text) for index in kept]) / (among + 1)


def _body(kept: list[Block], unlinked: int) -> Signs:
    """Return the signs of the body's blocks; `unlinked` are the page's characters outside links."""
    sizes: dict[Box | None, int] = {}  # of the text, by the box around it
    chars = linked = ended = 0
    for block in kept:
        size, outer = len(block.text), block.box.parent
        chars += size
        linked += block.link_chars
        sizes[outer] = sizes.get(outer, 0) + size
        if block.text[-1] in SENTENCE_ENDS:
            ended += size
    sizes.pop(None, None)  # a box around everything holds nothing together
    return {
        "body share": min((chars - linked) / (unlinked + 1), 1.0),
        "sentences": ended / (chars + 1),
        "together": max(sizes.values(), default=0) / (chars + 1),
    }
