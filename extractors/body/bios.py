"""Bios: what an article says of its author, told by the name and the verb behind it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from extractors.body.blocks import Block
from extractors.body.shapes import HEADINGS

MAX_BIO_CHARS = 700
# A bio stands among so many last blocks, or in this last share of them.
LAST_BLOCKS, LAST_SHARE = 4, 0.1
MAX_NAME_CHARS = 100  # of the line above it, which has the name and perhaps a job

# Between a name and what is said of it: pronouns in brackets, a comma.
_BIO_VERB = re.compile(
    r"^(?:\s?\([^()]{1,30}\))?,?\s(?:(?:currently|previously|formerly|also|now|regularly)\s)?"
    r"(?:is|was|has|writes|covers|works|lives|joined|reports|leads|"
    r"ist|arbeitet|schreibt|berichtet|est|écrit|travaille|es|escribe|trabaja|é|escreve|è|scrive|är|er|on|jest)\b",
    re.I,
)

# What those are who write.
WRITERS = "(?:journalist|writer|reporter|editor|author|contributor|columnist|blogger|correspondent)"
# What is said of a writer by the first name alone, and above the text, as of any other person it rarely is.
_BIO_JOB = re.compile(
    rf"^ (?:(?:is|was) an? (?:[\w-]+,? ){{0,4}}?{WRITERS}\b"
    r"|(?:currently )?(?:works|writes) (?:for|as|about)\b)",
    re.I,
)


def find_bios(
    blocks: Sequence[Block], authors: Sequence[str], doubted: Collection[int], page: Sequence[Block]
) -> set[int]:
    """Return the places of those `blocks` that say who one of the authors is.

    That is among the last of them, or, at a place of those doubted, the first of them or below a line of
    `page`, all its blocks, that begins with the name. authors holds names in lower case, of which only full
    ones are looked for.
    """
    authors = [author for author in authors if " " in author]
    if not authors:
        return set()
    first = max(1, min(len(blocks) - LAST_BLOCKS, round((1 - LAST_SHARE) * len(blocks))))
    return {
        place
        for place, block in enumerate(blocks)
        if len(block.text) <= MAX_BIO_CHARS
        and (
            (place >= first and any(_is_bio(block.text, author) for author in authors))
            or (not place and place in doubted and any(_tells_job(block.text, author) for author in authors))
            or (place in doubted and _is_below_name(block, authors, page))
        )
    }


def _is_bio(text: str, name: str) -> bool:
    head = text.lstrip("“\"'*–—- ")
    named = head[: len(name)].lower() == name
    return (named and _BIO_VERB.match(head[len(name) :]) is not None) or _tells_job(text, name)


def _tells_job(text: str, name: str) -> bool:
    """Tell whether a text begins with the name, or its first part, and says how its bearer writes."""
    head = text.lstrip("“\"'*–—- ")
    names = (name, name.partition(" ")[0])
    return any(head[: len(n)].lower() == n and _BIO_JOB.match(head[len(n) :]) for n in names)


def _is_below_name(block: Block, authors: Sequence[str], page: Sequence[Block]) -> bool:
    """Tell whether a block speaks of the author whose name begins the line above it."""
    if not 0 < block.index < len(page):
        return False
    above = page[block.index - 1]
    if len(above.text) > MAX_NAME_CHARS or above.tag in HEADINGS:
        return False
    named = [author for author in authors if above.text.lower().startswith(author)]
    return any(_is_bio(block.text, name) for author in named for name in (author, *author.split()))
