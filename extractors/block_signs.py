"""Block signs: what a page's printed blocks and its body say of its kind, as numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import accumulate

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.draft import Draft
from extractors.page_words import DOCS_LABELS, INDEX_LABELS, SHOP_LABELS, TALK_LABELS

Signs = dict[str, float]

PRICE = re.compile(r"[$€£¥₹₽₺]\s?\d|\d\s?(?:[$€£¥₹₽₺]|USD|EUR|zł|kr\b|руб)")
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SENTENCE_ENDS = frozenset(".!?。！？…\"'”’»」)؟।:;")
MIN_ROW = 4
MIN_CARD, MAX_CARD, MIN_CARD_BLOCKS = 25, 800, 1.5
LABELS = (
    ("shop", SHOP_LABELS),
    ("index", INDEX_LABELS),
    ("talk", TALK_LABELS),
    ("docs", DOCS_LABELS),
)
# Each label with the numbers of the lists that hold it. A text is compared without its digits and marks.
KINDS = {
    label: tuple(number for number, (_, labels) in enumerate(LABELS) if label in labels)
    for _, labels in LABELS
    for label in labels
}
LETTERS = re.compile(r"[^\W\d_]+")
MAX_LABEL = 40
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))


class Lengths:
    """Sums over the page's blocks up to each of them: characters of text, and blocks with links."""

    def __init__(self, blocks: list[Block]) -> None:
        self.chars = list(accumulate([len(block.text) for block in blocks], initial=0))
        self.linked = list(accumulate([bool(block.links) for block in blocks], initial=0))

    def between(self, first: int, last: int) -> int:
        """Return the characters in blocks[first:last]."""
        return self.chars[last] - self.chars[first]

    def with_links(self, boxes: Sequence[Box]) -> list[Box]:
        """Return those of `boxes` that hold blocks with links."""
        linked = self.linked
        return [box for box in boxes if linked[box.last] > linked[box.first]]


def block_signs(draft: Draft) -> Signs:
    """Return what the draft's blocks and body say, by name; each is a number, most between 0 and 1."""
    lengths = Lengths(draft.blocks)
    linked = sum([block.link_chars for block in draft.blocks])
    return {
        **_printed(draft, lengths.chars[-1], linked),
        **_body(draft, lengths.chars[-1] - linked),
        **_start(draft, lengths),
        **_cards(draft, lengths),
    }


def _printed(draft: Draft, chars: int, linked: int) -> Signs:
    kept = frozenset(draft.body.kept)
    headings = [block for block in draft.blocks if block.tag in HEADINGS]
    outside = [block for block in headings if block.index not in kept]
    return {
        "page chars": math.log10(chars + 1) / 5,
        "page links": linked / (chars + 1),
        "headings outside": _many(len(outside)),
        "linked headings": _many(sum([b.link_chars > 0.7 * len(b.text) > 10 for b in outside])),
        "code": _many([block.tag for block in draft.blocks].count("pre")),
        "one h1": float([block.tag for block in headings].count("h1") == 1),
        **_short(draft.blocks),
    }


def _short(blocks: list[Block]) -> Signs:
    """Return how many of the short blocks are labels of each list, and how many print a price or a year."""
    prices = years = 0
    labels = [0] * len(LABELS)
    for text in [block.text for block in blocks if len(block.text) < MAX_LABEL]:
        label = text.lower()
        if not text.replace(" ", "").isalpha():
            label = " ".join(LETTERS.findall(label))
            if DIGIT.search(text):
                prices += PRICE.search(text) is not None
                years += YEAR.search(text) is not None
        for kind in KINDS.get(label, ()):
            labels[kind] += 1
    counts = {f"{name} labels": _many(count) for (name, _), count in zip(LABELS, labels, strict=True)}
    return {"prices": _many(prices), "years": _many(years), **counts}


def _many(count: int) -> float:
    return min(math.log10(count + 1), 2) / 2


def _body(draft: Draft, unlinked: int) -> Signs:
    """Return the signs of the body; `unlinked` are the page's characters outside links."""
    blocks = [draft.blocks[index] for index in draft.body.kept]
    texts = [block.text for block in blocks]
    sizes = [len(text) for text in texts]
    chars = sum(sizes)
    linked = sum([block.link_chars for block in blocks])
    paragraphs = sum([size > 120 for size in sizes])
    ended = sum([size for text, size in zip(texts, sizes, strict=True) if text[-1] in SENTENCE_ENDS])
    cut = sum([text.endswith(("…", "...")) for text in texts])
    items = sum([len(block.text) for block in blocks if block.tag in ("li", "td", "dd", "dt")])
    headline = str(draft.value("headline") or "")
    return {
        "body chars": math.log10(chars + 1) / 5,
        "short body": float(chars < 500),
        "body share": min((chars - linked) / (unlinked + 1), 1.0),
        "body links": linked / (chars + 1),
        "paragraphs": min(math.log10(paragraphs + 1), 2) / 2,
        "mean block": math.log10(chars / (len(blocks) + 1) + 1) / 3,
        "sentences": ended / (chars + 1),
        "cut off": min(cut, 5) / 5,
        "items": items / (chars + 1),
        "together": _together(blocks, chars),
        "headline": float(bool(headline)),
        "headline chars": math.log10(len(headline) + 1) / 2,
        "headline words": min(len(headline.split()), 12) / 12,
    }


def _start(draft: Draft, lengths: Lengths) -> Signs:
    """Return how far from the headline and from the top the body starts."""
    if not draft.body.kept:
        return {"ahead of body": 1.0, "gap": 0.0, "gap links": 0.0}
    first, wanted = draft.body.kept[0], draft.value("headline")
    before = draft.blocks[:first]
    title = next((block.index for block in before if block.text == wanted or block.tag == "h1"), first)
    gap = min(title + 1, first)
    return {
        "ahead of body": lengths.chars[first] / (lengths.chars[-1] + 1),
        "gap": math.log10(lengths.between(gap, first) + 1) / 4,
        "gap links": _many(lengths.linked[first] - lengths.linked[gap]),
    }


def _together(blocks: list[Block], chars: int) -> float:
    """Return the share of the body's text that lies in one box, not counting boxes around everything."""
    weights: dict[Box | None, int] = {}
    for block in blocks:
        outer = block.box.parent
        weights[outer] = weights.get(outer, 0) + len(block.text)
    weights.pop(None, None)
    return max(weights.values(), default=0) / (chars + 1)


def _cards(draft: Draft, lengths: Lengths) -> Signs:
    """Return how much of the page and of the body lies in rows of alike boxes that each hold links."""
    kept = frozenset(draft.body.kept)
    inside: set[int] = set()
    largest = most = 0
    for row in _rows(draft.blocks, lengths):
        cards = lengths.with_links(row)
        if len(cards) < MIN_ROW or len(cards) < 0.7 * len(row):
            continue
        size = sum([lengths.between(box.first, box.last) for box in cards])
        count = sum([box.last - box.first for box in cards])
        if MIN_CARD < size / len(cards) < MAX_CARD and count >= MIN_CARD_BLOCKS * len(cards):
            largest, most = max(largest, size), max(most, len(cards))
            for box in cards:
                inside.update(range(box.first, box.last))
    body = sum([len(draft.blocks[index].text) for index in kept])
    return {
        "cards": min(math.log10(most + 1), 2) / 2,
        "largest row": largest / (lengths.chars[-1] + 1),
        "body in cards": sum([len(draft.blocks[index].text) for index in inside & kept]) / (body + 1),
    }


def _rows(blocks: list[Block], lengths: Lengths) -> list[Sequence[Box]]:
    """Return the groups of at least MIN_ROW boxes of one tag and class side by side in one box, where so many
    of the boxes hold links."""
    inner: dict[Box, list[Box]] = {}
    for block in blocks:
        box = block.box
        while (outer := box.parent) is not None:
            siblings = inner.get(outer)
            if siblings is None:
                inner[outer] = [box]
            elif siblings[-1] is box:  # met in the block before, and so were all boxes around it
                break
            else:
                siblings.append(box)
                break
            box = outer
    rows: list[Sequence[Box]] = []
    for siblings in inner.values():
        if len(siblings) >= MIN_ROW and len(lengths.with_links(siblings)) >= MIN_ROW:
            alike: dict[tuple[str, str], list[Box]] = {}
            for box in siblings:
                alike.setdefault((box.tag, box.names), []).append(box)
            rows += [row for row in alike.values() if len(row) >= MIN_ROW]
    return rows
