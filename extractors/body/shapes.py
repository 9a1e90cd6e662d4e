"""Shapes: what a block's own text and tag tell, before its place on the page is looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

import numpy as np

from extractors.body.blocks import Block
from extractors.body.characters import HEAD, read_characters
from extractors.body.columns import Column, capped, numbers, small, truths
from extractors.body.hints import Hints
from extractors.body.phrases import phrase_flags

TAGS = (
    "p h1 h2 h3 h4 h5 h6 li td th div section article main aside nav header footer figure figcaption "
    "blockquote pre dl dt dd form fieldset button details summary address noscript dialog table ul ol "
    "center body"
).split()
TAG_BIT = {tag: 1 << bit for bit, tag in enumerate(TAGS)}
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# A text that holds a sentence and few links is taken for a paragraph from this size on.
PARAGRAPH_SIZE = 80
# A declared body of fewer letters and digits is none.
MIN_DECLARED = 200
# Where in the declared summary the first letters of its text on the page are looked for.
SUMMARY_HEAD = 60

_NOT_WORD = re.compile(r"\W+")
# The marks of ASCII are taken out as bytes, which is faster than by the pattern.
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
# Addresses of lists: tags, topics, sections, authors.
_LIST_LINK = re.compile(
    r"/(?:tags?|topics?|category|categories|sections?|author|autor|auteur|people|thema|temas?)/"
)
_TERMINAL = frozenset(".!?…。！？؟।۔")
_OPENING = "\"“„«'‘「『"
_CLOSING = "\"'”’»«)]」』）› "

NAMES = (
    *("link_density", "links", "link_inside", "link_list", "bold_density", "images", "run", "marked"),
    *("hidden", "terminal", "colon", "opens_upper", "opens_digit", "opens_letter", "has_quote"),
    *("wide", "marks", "commas", "digits", "capitals", "all_caps", "has_at", "has_bar"),
    *("size", "paragraph", "is_title", "is_summary", "declared", "times"),
    *("has_author", "has_site", "is_alt"),
)


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
    columns    the features made of all this, by name, in the order of NAMES
    """

    size: Column
    link_size: Column
    paragraph: Column
    heading: Column
    title: Column
    phrases: Column
    tags: Column
    columns: dict[str, Column]


def letters_of(text: str) -> str:
    """Return the letters and digits of `text` in one case, nothing between them."""
    utf8 = text.casefold().encode("utf-8", "surrogatepass")
    bare = utf8.translate(None, _ASCII_MARKS).decode("utf-8", "surrogatepass")
    return bare if bare.isalnum() else _NOT_WORD.sub("", bare)


def read_shapes(blocks: Sequence[Block], hints: Hints) -> Shapes:
    """Measure the text of every block."""
    texts = [block.text for block in blocks]
    chars = numbers([len(text) for text in texts]).astype(np.float32)
    density = numbers([block.link_chars for block in blocks]).astype(np.float32) / chars
    counted = read_characters(texts)
    size = chars * (1 + 1.5 * counted["wide"])
    paragraph = (size >= PARAGRAPH_SIZE) & (density < 0.4) & (counted["marks"] > 0)
    title = _titles(texts, hints.title)
    columns = (
        *(density, *_markup(blocks, chars), *_edges(texts), *counted.values(), np.log1p(size), paragraph),
        *(title, _summaries(texts, hints.description), _declared(texts, hints.declared_body)),
        _times(texts),
        *(_holding(texts, hints.authors), _holding(texts, (hints.site,) if hints.site else ())),
        small([block.images != () and _is_alt(block) for block in blocks]),
    )
    tags = [block.tag for block in blocks]
    said = [phrase_flags(text) if len(text) < HEAD else 0 for text in texts]
    return Shapes(
        size=size,
        link_size=size * density,
        paragraph=paragraph,
        heading=truths([tag in HEADINGS for tag in tags]),
        title=title,
        phrases=numbers(said),
        tags=numbers([TAG_BIT.get(tag, 0) for tag in tags]),
        columns=dict(zip(NAMES, columns, strict=True)),
    )


def _is_alt(block: Block) -> bool:
    """Tell whether a block's text is what stands for one of its images."""
    return any(image.get("alt") == block.text for image in block.images)


def _markup(blocks: Sequence[Block], chars: Column) -> tuple[Column, ...]:
    """Features of the links, the images and the markup of each block, of which chars is the length."""
    hrefs = [(block.links[0].get("href") or "") if block.links else "" for block in blocks]
    return (
        capped([len(block.links) for block in blocks], 20),
        small([href[:1] == "#" for href in hrefs]),
        small([href != "" and _LIST_LINK.search(href) is not None for href in hrefs]),
        numbers([block.bold_chars for block in blocks]).astype(np.float32) / chars,
        capped([len(block.images) for block in blocks], 5),
        capped([block.run for block in blocks], 10),
        small([block.marked for block in blocks]),
        small([block.box.hidden for block in blocks]),
    )


def _edges(texts: Sequence[str]) -> tuple[Column, ...]:
    """Features of each text's first and last characters."""
    firsts = [text[0] for text in texts]
    ends = [_end(text) if text[-1] in _CLOSING else text[-1] for text in texts]
    return (
        small([end in _TERMINAL for end in ends]),
        small([end == ":" or end == "：" for end in ends]),
        small([first.isupper() for first in firsts]),
        small([first.isdigit() for first in firsts]),
        small([first.isalpha() for first in firsts]),
        small([text[0] in _OPENING or "”" in text[:HEAD] for text in texts]),
    )


def _times(texts: Sequence[str]) -> Column:
    """How often each text stands on the page."""
    times = Counter(texts)
    return capped([times[text] for text in texts], 5)


def _end(text: str) -> str:
    """The last character before closing marks, '' where nothing else is near the end."""
    return text[-40:].rstrip(_CLOSING)[-1:]


def _holding(texts: Sequence[str], names: Sequence[str]) -> Column:
    """Whether each text holds one of `names` near its start; most pages have none of them."""
    together = "\0".join(texts) if names else ""
    holding = np.zeros(len(texts), dtype=np.uint8)
    for name in names:
        if name in together:
            holding |= small([name in text[:HEAD] for text in texts])
    return holding


# Folding a text is dear: of the title and the summary the size and a few letters are looked at first.


def _titles(texts: Sequence[str], title: str) -> Column:
    """Which text is the declared title, or most of it."""
    found = bytearray(len(texts))
    folded, lower = letters_of(title), title.lower()
    sizes = range(ceil(0.3 * len(title)), floor(1.6 * len(title)) + 1)
    for at, text in enumerate(texts):
        if len(text) in sizes and text[1:6].lower() in lower:
            short = letters_of(text[:120])
            found[at] = short != "" and (short == folded or (len(short) > 15 and short in folded))
    return np.frombuffer(found, dtype=np.uint8)


def _summaries(texts: Sequence[str], description: str) -> Column:
    """Which text is the declared summary, or begins as it does."""
    found = bytearray(len(texts))
    if description:
        summary, head, start = letters_of(description), description[:SUMMARY_HEAD], description[2:14]
        for at, text in enumerate(texts):
            if len(text) > 25 and (text[2:14] in head or start in text[:40]):
                short = letters_of(text[:120])
                found[at] = len(short) > 25 and (
                    summary.startswith(short[:60]) or short.startswith(summary[:60] or "\0")
                )
    return np.frombuffer(found, dtype=np.uint8)


def _declared(texts: Sequence[str], declared_body: str) -> Column:
    """Which text stands in the declared body (-1: not known)."""
    body = letters_of(declared_body)
    if len(body) <= MIN_DECLARED:
        return np.full(len(texts), -1)
    shorts = [letters_of(text[:120])[:60] for text in texts]
    return numbers([short in body if short else -1 for short in shorts])
