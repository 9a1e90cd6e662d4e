"""Shapes: what a block's own text and tag tell, before its place on the page is looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

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
# The marks of ASCII are taken out as bytes, which is faster than by the pattern.
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
# Addresses of lists: tags, topics, sections, authors.
_LIST_LINK = re.compile(
    r"/(?:tags?|topics?|category|categories|sections?|author|autor|auteur|people|thema|temas?)/"
)
_TERMINAL = frozenset(".!?…。！？؟।۔")
_CLOSING = "\"'”’»«)]」』）› "
_OPENING = "\"“„«'‘「『"


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
    texts = [block.text for block in blocks]
    columns = _measures(blocks, texts)
    columns |= read_characters(texts)
    size = columns.pop("chars") * (1 + 1.5 * columns["wide"])
    density = columns["link_density"]
    paragraph = ((size >= PARAGRAPH_SIZE) & (density < 0.4) & (columns["marks"] > 0)).astype(np.float32)
    tags = [block.tag for block in blocks]
    columns["size"] = np.log1p(size)
    columns["paragraph"] = paragraph
    columns |= _said_elsewhere(blocks, texts, hints)
    return Shapes(
        size=size,
        link_size=size * density,
        paragraph=paragraph,
        heading=_small([tag in HEADINGS for tag in tags]).astype(np.float32),
        title=columns["is_title"],
        phrases=[phrase_flags(text) if len(text) < HEAD else 0 for text in texts],
        tags=[TAG_BIT.get(tag, 0) for tag in tags],
        columns=columns,
    )


def _small(values: Sequence[int]) -> Column:
    """A column of numbers up to 255, such as truths."""
    return np.frombuffer(bytes(values), dtype=np.uint8)


def _measures(blocks: Sequence[Block], texts: Sequence[str]) -> dict[str, Column]:
    chars = np.array([len(text) for text in texts], dtype=np.float32)
    firsts = [text[0] for text in texts]
    ends = [_end(text) if text[-1] in _CLOSING else text[-1] for text in texts]
    hrefs = [(block.links[0].get("href") or "") if block.links else "" for block in blocks]
    return {
        "chars": chars,
        "link_density": np.array([block.link_chars for block in blocks], dtype=np.float32) / chars,
        "links": _small([min(len(block.links), 20) for block in blocks]),
        "link_inside": _small([href[:1] == "#" for href in hrefs]),
        "link_list": _small([href != "" and _LIST_LINK.search(href) is not None for href in hrefs]),
        "bold_density": np.array([block.bold_chars for block in blocks], dtype=np.float32) / chars,
        "images": _small([min(len(block.images), 5) for block in blocks]),
        "run": _small([min(block.run, 10) for block in blocks]),
        "marked": _small([block.marked for block in blocks]),
        "hidden": _small([block.box.hidden for block in blocks]),
        "terminal": _small([end in _TERMINAL for end in ends]),
        "colon": _small([end == ":" or end == "：" for end in ends]),
        "opens_upper": _small([first.isupper() for first in firsts]),
        "opens_digit": _small([first.isdigit() for first in firsts]),
        "opens_letter": _small([first.isalpha() for first in firsts]),
        "has_quote": _small([text[0] in _OPENING or "”" in text[:HEAD] for text in texts]),
    }


def _end(text: str) -> str:
    """The last character before closing marks, '' where nothing else is near the end."""
    return text[-40:].rstrip(_CLOSING)[-1:]


def _said_elsewhere(blocks: Sequence[Block], texts: Sequence[str], hints: Hints) -> dict[str, Column]:
    """Features of what the page also says elsewhere: title, summary, declared body, names, other blocks."""
    heads = [text[:HEAD] for text in texts]
    times = Counter(texts)
    return _told(texts, hints) | {
        "times": _small([min(times[text], 5) for text in texts]),
        "has_author": _holds(heads, hints.authors),
        "has_site": _holds(heads, (hints.site,) if hints.site else ()),
        "is_alt": _small(
            [
                bool(block.images) and any(image.get("alt") == block.text for image in block.images)
                for block in blocks
            ]
        ),
    }


def _holds(texts: Sequence[str], names: Sequence[str]) -> Column:
    """Whether each text holds one of `names`; most pages have none of them."""
    together = "\0".join(texts)
    found = [name for name in names if name in together]
    if not found:
        return np.zeros(len(texts), dtype=np.uint8)
    return _small([any([name in text for name in found]) for text in texts])  # noqa: C419 - a list is faster here


_MIN_DECLARED = 200


def _told(texts: Sequence[str], hints: Hints) -> dict[str, Column]:
    """Which text is the title, is the summary and stands in the declared body (-1: not known).

    Folding a text is dear: of the title and the summary the size and a few letters are looked at first.
    """
    title, summary, body = fold(hints.title), fold(hints.description), fold(hints.declared_body)
    near_title, near_summary = _near_title(texts, hints.title), _near_summary(texts, hints.description)
    is_title, is_summary = bytearray(len(texts)), bytearray(len(texts))
    for at in near_title:
        short = fold(texts[at][:120])
        is_title[at] = short != "" and (short == title or (len(short) > 15 and short in title))
    for at in near_summary:
        short = fold(texts[at][:120])
        is_summary[at] = len(short) > 25 and (
            summary.startswith(short[:60]) or short.startswith(summary[:60] or "\0")
        )
    declared = np.full(len(texts), -1, dtype=np.float32)
    if len(body) > _MIN_DECLARED:
        shorts = [fold(text[:120])[:60] for text in texts]
        declared[:] = [short in body if short else -1 for short in shorts]
    return {
        "is_title": np.frombuffer(is_title, dtype=np.uint8),
        "is_summary": np.frombuffer(is_summary, dtype=np.uint8),
        "declared": declared,
    }


def _near_title(texts: Sequence[str], title: str) -> list[int]:
    low, high, lower = 0.3 * len(title), 1.6 * len(title), title.lower()
    return [at for at, text in enumerate(texts) if low <= len(text) <= high and text[1:6].lower() in lower]


def _near_summary(texts: Sequence[str], summary: str) -> list[int]:
    if not summary:
        return []
    start = summary[2:14]
    return [
        at
        for at, text in enumerate(texts)
        if len(text) > 25 and (text[2:14] in summary or start in text[:40])
    ]
