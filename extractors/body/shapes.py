"""Shapes: what a block's own text and tag tell, before its place on the page is looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from extractors.body.blocks import Block
from extractors.body.hints import Hints
from extractors.body.phrases import phrase_flags

Column = npt.NDArray[np.float32]

TAGS = (
    "p h1 h2 h3 h4 h5 h6 li td th div section article main aside nav header footer figure figcaption "
    "blockquote pre dl dt dd form fieldset button details summary address noscript dialog table ul ol "
    "center body"
).split()
TAG_BIT = {tag: 1 << bit for bit, tag in enumerate(TAGS)}
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# A text that holds a sentence and few links is taken for a paragraph from this size on.
PARAGRAPH_SIZE = 80

_MARKS = re.compile(r"[.!?।…۔؟]+(?!\w)|[。！？]")
_COMMAS = re.compile(r"[,，、،;；]")
_NOT_WORD = re.compile(r"[\W_]+")
_NO_MARKS = {code: None for code in range(128) if not chr(code).isalnum()}
_NO_DIGITS = {ord(digit): None for digit in "0123456789٠١٢٣٤٥٦٧٨٩०१२३४५६७८९"}
# Addresses of lists: tags, topics, sections, authors.
_LIST_LINK = re.compile(
    r"/(?:tags?|topics?|category|categories|sections?|author|autor|auteur|people|thema|temas?)/"
)
_TERMINAL = frozenset(".!?…。！？؟।۔")
_CLOSING = "\"'”’»«)]」』）› "
_HEAD = 300
_SHORT = 160


@dataclass(frozen=True, slots=True)
class Shapes:
    """Measures of the blocks' texts, one entry a block.

    size       characters, those of scripts without spaces counted two and a half times
    link_size  the part of size in links
    paragraph  1 where the text looks like a paragraph
    heading    1 where the tag is h1 to h6
    title      1 where the text is the page's title
    phrases    bits of `phrases.phrase_flags`
    tags       bit of the block's own tag
    columns    the features made of all this
    """

    size: Column
    link_size: Column
    paragraph: Column
    heading: Column
    title: Column
    phrases: list[int]
    tags: list[int]
    columns: dict[str, Column]


def fold(text: str) -> str:
    """Return the letters and digits of `text` in one case, nothing between them."""
    if text.isascii():
        return text.lower().translate(_NO_MARKS)
    return _NOT_WORD.sub("", text.casefold())


def read_shapes(blocks: Sequence[Block], hints: Hints) -> Shapes:
    """Measure the text of every block."""
    columns = _table(_MEASURES, [_measure(block) for block in blocks])
    size = columns.pop("size")
    density = columns["link_density"]
    paragraph = ((size >= PARAGRAPH_SIZE) & (density < 0.4) & (columns["marks"] > 0)).astype(np.float32)
    heading = np.array([block.tag in HEADINGS for block in blocks], dtype=np.float32)
    columns["size"] = np.log1p(size)
    columns["paragraph"] = paragraph
    columns |= _said_elsewhere(blocks, hints)
    return Shapes(
        size=size,
        link_size=size * density,
        paragraph=paragraph,
        heading=heading,
        title=columns["is_title"],
        phrases=[phrase_flags(block.text) if len(block.text) < _HEAD else 0 for block in blocks],
        tags=[TAG_BIT.get(block.tag, 0) for block in blocks],
        columns=columns,
    )


def _table(names: tuple[str, ...], rows: Sequence[tuple[float, ...]]) -> dict[str, Column]:
    values = np.fromiter(chain.from_iterable(rows), dtype=np.float32, count=len(rows) * len(names))
    return dict(zip(names, np.ascontiguousarray(values.reshape(len(rows), -1).T), strict=True))


_MEASURES = (
    "size", "link_density", "links", "link_inside", "link_list", "bold_density", "images", "run", "marked",
    "hidden", "marks", "commas", "digits", "capitals", "all_caps", "terminal", "colon", "opens_upper",
    "opens_digit", "opens_letter", "has_at", "has_bar", "has_quote", "wide",
)  # fmt: skip


def _measure(block: Block) -> tuple[float, ...]:
    text = block.text
    head = text[:_HEAD]
    length = len(text)
    plain = head.isascii()
    wide = (
        0.0 if plain or max(text[:40]) < "\u2e80" else sum(c > "\u2e80" for c in text[:40]) / min(length, 40)
    )
    end = text[-1]
    if end in _CLOSING:
        end = text[-40:].rstrip(_CLOSING)[-1:]
    first = text[0]
    short = length <= _SHORT
    links = block.links
    href = (links[0].get("href") or "") if links else ""
    return (
        length * (1 + 1.5 * wide),
        block.link_chars / length,
        len(links) if len(links) < 20 else 20,
        href[:1] == "#",
        bool(href) and _LIST_LINK.search(href) is not None,
        block.bold_chars / length,
        len(block.images) if len(block.images) < 5 else 5,
        block.run if block.run < 10 else 10,
        block.marked,
        block.box.hidden,
        (head.count(". ") + head.count("! ") + head.count("? ") + (end in _TERMINAL))
        if plain
        else len(_MARKS.findall(head)),
        head.count(",") + head.count(";") if plain else len(_COMMAS.findall(head)),
        1 - len(head[:100].translate(_NO_DIGITS)) / min(length, 100),
        _capitals(text) if short else 0.0,
        short and text.isupper(),
        end in _TERMINAL,
        end == ":" or end == "：",
        first.isupper(),
        first.isdigit(),
        first.isalpha(),
        "@" in head,
        "|" in head or "›" in head or "»" in head,
        first in "\"“„«'‘「『" or "”" in head,
        wide,
    )


def _capitals(text: str) -> float:
    words = text.split()
    return sum([word[0].isupper() for word in words]) / len(words)


def _said_elsewhere(blocks: Sequence[Block], hints: Hints) -> dict[str, Column]:
    """Features of what the page also says elsewhere: title, summary, declared body, names, other blocks."""
    declared = fold(hints.declared_body)
    title = fold(hints.title)
    summary = fold(hints.description)
    title_chars = len(hints.title)
    description, site, authors = hints.description, hints.site, hints.authors
    summary_start = description[2:14]
    known = len(declared) > 200
    times = Counter([block.text for block in blocks])
    rows = []
    for block in blocks:
        text = block.text
        head = text if len(text) <= _HEAD else text[:_HEAD]
        # Folding is dear, so only what may fit is folded.
        near_title = 0.3 * title_chars <= len(text) <= 1.6 * title_chars
        near_summary = len(text) > 25 and (text[2:14] in description or summary_start in text[:40])
        short = fold(text[:120]) if near_title or near_summary or known else ""
        rows.append(
            (
                near_title and bool(short) and (short == title or (len(short) > 15 and short in title)),
                near_summary
                and len(short) > 25
                and (summary.startswith(short[:60]) or short.startswith(summary[:60] or "\0")),
                (1.0 if short[:60] in declared else 0.0) if known and short else -1.0,
                min(times[text], 5),
                bool(authors) and any([name in head for name in authors]),  # noqa: C419 - three times as fast as a generator
                bool(site) and site in head,
                bool(block.images) and any([image.get("alt") == text for image in block.images]),  # noqa: C419
            )
        )
    return _table(("is_title", "is_summary", "declared", "times", "has_author", "has_site", "is_alt"), rows)
