"""Shapes: what a block's own text and tag tell, before its place on the page is looked at."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

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

_MARKS = re.compile(r"[.!?。！？؟।…۔]+(?!\w)|[。！？]")
_COMMAS = re.compile(r"[,，、،;；]")
_DIGITS = re.compile(r"\d")
_NOT_WORD = re.compile(r"[\W_]+")
_TERMINAL = frozenset(".!?…。！？؟।۔")
_CLOSING = "\"'”’»«)]」』）› "
_HEAD = 300


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
    return _NOT_WORD.sub("", text.casefold())


def read_shapes(blocks: list[Block], hints: Hints) -> Shapes:
    """Measure the text of every block."""
    rows = np.array([_measure(block) for block in blocks], dtype=np.float32).T
    columns = dict(zip(_MEASURES, rows, strict=True))
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


_MEASURES = (
    "size", "link_density", "links", "bold_density", "images", "run", "marked", "hidden", "marks", "commas",
    "digits", "capitals", "all_caps", "terminal", "colon", "opens_upper", "opens_digit", "opens_letter",
    "has_at", "has_bar", "has_quote", "wide",
)  # fmt: skip


def _measure(block: Block) -> tuple[float, ...]:
    text = block.text
    head = text[:_HEAD]
    length = len(text)
    wide = 0.0 if text.isascii() else sum(c > "\u2e80" for c in text[:40]) / min(length, 40)
    words = head.count(" ") + 1
    end = text.rstrip(_CLOSING)[-1:]
    first = text[0]
    short = length <= 160
    return (
        length * (1 + 1.5 * wide),
        block.link_chars / length,
        min(len(block.links), 20),
        block.bold_chars / length,
        min(len(block.images), 5),
        min(block.run, 10),
        block.marked,
        block.box.hidden,
        len(_MARKS.findall(head)),
        len(_COMMAS.findall(head)),
        len(_DIGITS.findall(head)) / len(head),
        sum(word[:1].isupper() for word in head.split()) / words if short else 0.0,
        short and text.isupper(),
        end in _TERMINAL and end != "",
        end == ":" or end == "：",
        first.isupper(),
        first.isdigit(),
        first.isalpha(),
        "@" in head,
        "|" in head or "›" in head or "»" in head,
        first in "\"“„«'‘「『" or "”" in head,
        wide,
    )


def _said_elsewhere(blocks: list[Block], hints: Hints) -> dict[str, Column]:
    """Features of the texts that the page also has elsewhere: in its title, summary, declared body, twice."""
    title, summary = fold(hints.title), fold(hints.description)
    declared = fold(hints.declared_body)
    times = Counter(block.text for block in blocks)
    known = len(declared) > 200
    rows = []
    for block in blocks:
        short = fold(block.text[:120])
        rows.append(
            (
                bool(short)
                and len(block.text) < _HEAD
                and (short == title or (len(short) > 15 and short in title)),
                len(short) > 25
                and (summary.startswith(short[:60]) or short.startswith(summary[:60] or "\0")),
                (1.0 if short[:60] in declared else 0.0) if known and short else -1.0,
                min(times[block.text], 5),
            )
        )
    names = ("is_title", "is_summary", "declared", "times")
    return dict(zip(names, np.array(rows, dtype=np.float32).T, strict=True))
