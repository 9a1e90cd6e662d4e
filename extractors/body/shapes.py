"""Shapes: what a block's own text and tag tell, before its place on the page is looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt

from extractors.body.blocks import Block
from extractors.body.characters import HEAD, read_characters
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

_NOT_WORD = re.compile(r"\W+")
# The marks of ASCII are taken out as bytes: many times as fast as by the pattern.
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
# Addresses of lists: tags, topics, sections, authors.
_LIST_LINK = re.compile(
    r"/(?:tags?|topics?|category|categories|sections?|author|autor|auteur|people|thema|temas?)/"
)
_TERMINAL = frozenset(".!?…。！？؟।۔")
_CLOSING = "\"'”’»«)]」』）› "


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
    utf8 = text.casefold().encode("utf-8", "surrogatepass")
    bare = utf8.translate(None, _ASCII_MARKS).decode("utf-8", "surrogatepass")
    return bare if bare.isalnum() else _NOT_WORD.sub("", bare)


def read_shapes(blocks: Sequence[Block], hints: Hints) -> Shapes:
    """Measure the text of every block."""
    columns = _table(_MEASURES, [_measure(block) for block in blocks])
    columns |= read_characters([block.text for block in blocks])
    size = columns.pop("chars") * (1 + 1.5 * columns["wide"])
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
        phrases=[phrase_flags(block.text) if len(block.text) < HEAD else 0 for block in blocks],
        tags=[TAG_BIT.get(block.tag, 0) for block in blocks],
        columns=columns,
    )


def _table(names: tuple[str, ...], rows: Sequence[tuple[float, ...]]) -> dict[str, Column]:
    values = np.fromiter(chain.from_iterable(rows), dtype=np.float32, count=len(rows) * len(names))
    return dict(zip(names, np.ascontiguousarray(values.reshape(len(rows), -1).T), strict=True))


_MEASURES = (
    "chars", "link_density", "links", "link_inside", "link_list", "bold_density", "images", "run", "marked",
    "hidden", "terminal", "colon", "opens_upper", "opens_digit", "opens_letter", "has_quote",
)  # fmt: skip


def _measure(block: Block) -> tuple[float, ...]:
    text = block.text
    length = len(text)
    end = text[-1]
    if end in _CLOSING:
        end = text[-40:].rstrip(_CLOSING)[-1:]
    first = text[0]
    links = block.links
    href = (links[0].get("href") or "") if links else ""
    return (
        length,
        block.link_chars / length,
        len(links) if len(links) < 20 else 20,
        href[:1] == "#",
        bool(href) and _LIST_LINK.search(href) is not None,
        block.bold_chars / length,
        len(block.images) if len(block.images) < 5 else 5,
        block.run if block.run < 10 else 10,
        block.marked,
        block.box.hidden,
        end in _TERMINAL,
        end == ":" or end == "：",
        first.isupper(),
        first.isdigit(),
        first.isalpha(),
        first in "\"“„«'‘「『" or "”" in text[:HEAD],
    )


def _said_elsewhere(blocks: Sequence[Block], hints: Hints) -> dict[str, Column]:
    """Features of what the page also says elsewhere: title, summary, declared body, names, other blocks."""
    texts = [block.text for block in blocks]
    heads = [text[:HEAD] for text in texts]
    times = Counter(texts)
    told = _Told(hints)
    rows = [told.of(text) if told.may_be(text) else _UNTOLD for text in texts]
    columns = _table(("is_title", "is_summary", "declared"), rows)
    site, authors = hints.site, hints.authors
    return columns | {
        "times": _column([min(times[text], 5) for text in texts]),
        "has_author": _column([any([name in head for name in authors]) for head in heads]),  # noqa: C419 - three times as fast as a generator
        "has_site": _column([bool(site) and site in head for head in heads]),
        "is_alt": _column(
            [
                bool(block.images) and any(image.get("alt") == block.text for image in block.images)
                for block in blocks
            ]
        ),
    }


def _column(values: list[Any]) -> Column:
    return np.array(values, dtype=np.float32)


# Not the title, not the summary, and nobody knows whether it is in a declared body.
_UNTOLD = (0.0, 0.0, -1.0)
_MIN_DECLARED = 200


class _Told:
    """The title, summary and body as the page declares them, to compare texts with."""

    def __init__(self, hints: Hints) -> None:
        self.title = fold(hints.title)
        self.title_lower = hints.title.lower()
        self.title_chars = len(hints.title)
        self.description = hints.description
        self.summary = fold(hints.description)
        self.body = fold(hints.declared_body)
        self.knows_body = len(self.body) > _MIN_DECLARED

    def may_be(self, text: str) -> bool:
        """Whether comparing may find anything: folding a text is dear."""
        return self.knows_body or self._near_title(text) or self._near_summary(text)

    def _near_title(self, text: str) -> bool:
        size = self.title_chars
        return 0.3 * size <= len(text) <= 1.6 * size and text[1:6].lower() in self.title_lower

    def _near_summary(self, text: str) -> bool:
        description = self.description
        return len(text) > 25 and (text[2:14] in description or description[2:14] in text[:40])

    def of(self, text: str) -> tuple[float, float, float]:
        """Return whether a text is the title, is the summary, and stands in the body (-1: not known)."""
        short = fold(text[:120])
        if not short:
            return _UNTOLD
        title, summary = self.title, self.summary
        return (
            self._near_title(text) and (short == title or (len(short) > 15 and short in title)),
            self._near_summary(text)
            and len(short) > 25
            and (summary.startswith(short[:60]) or short.startswith(summary[:60] or "\0")),
            float(short[:60] in self.body) if self.knows_body else -1.0,
        )
