"""Author bios: who is told of as an author at the end of an article that has no byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.authors.credit import Credit, credit, with_links
from extractors.authors.credit_line import read_people
from extractors.authors.datelines import ends_text
from extractors.authors.names import is_job, is_plain_name, names_job
from extractors.authors.readable import CONTACT
from extractors.body.blocks import Block
from extractors.draft import Draft
from extractors.masthead import Line, start_of
from extractors.site_name import holds_outlet

SHORT = 60  # characters of a line with a name
MIN_BIO, MAX_BIO = 60, 600  # characters of a text on an author
MAX_LEVELS = 4  # boxes around
# 'Jane Roe is a type director', in the words of some languages.
VERBS = frozenset("is was ist war est es è é är er jest".split())
BEHIND_NAME = slice(2, 6)  # the words among which the verb is
TELLS = re.compile(
    rf"^(\S+(?:\s\S+){{1,3}}?)(?:,?\s[A-Z]{{2,6}})?\s(?:{'|'.join(sorted(VERBS))}|is een)\s"
    r"(?:an?|the|our|ein|eine|un|une|una|uma|en|et|een|il|le|la)\s"
)
# Boxes of firms for one of their people.
MEMBER = re.compile(
    r"(?:team|staff)[-_]?member|(?:lawyer|attorney|expert|people|staff)[-_](?:card|box|profile|bio)\b"
)
MAX_ABOVE = 3  # blocks above it, one of which may say that it is whom to ask


def bio_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield whom a box for the author, or for one of a firm's people, names."""
    yield from _names_above_bio(draft, outlets)
    yield from _only_member(draft, outlets)
    yield from _begins_bio(draft, outlets)


def _begins_bio(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """The name that a text in a box for the author begins with, if the page has one such text."""
    start = start_of(draft.masthead)
    found = []
    for block in draft.blocks[start + 1 :]:
        text = block.text
        if not MIN_BIO <= len(text) <= MAX_BIO or VERBS.isdisjoint(text.split(None, 6)[BEHIND_NAME]):
            continue
        told = TELLS.match(text)
        if told is None or not is_plain_name(told[1]):
            continue
        line = Line(block, start)
        known = line.says("author") or (_works_here(text[told.end() :], outlets) and ends_text(draft, block))
        if known and not (line.says("comment") or line.quoted):
            found.append((told[1], line))
    if len(found) == 1 and not holds_outlet(found[0][0], outlets):
        name, line = found[0]
        people = with_links(draft.page, line, read_people(name, outlets, True))
        yield from credit(people, "markup", "author box far off", line)


def _works_here(told: str, outlets: tuple[str, ...]) -> bool:
    """Tell whether a text behind 'Jane Roe is a …' tells of a job and the outlet: 'reporter for Sahil'."""
    sentence, _, _ = told.partition(". ")
    return names_job(sentence) and holds_outlet(sentence, outlets)


def _names_above_bio(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A name alone in a box for the author, above a text that begins with it."""
    start = start_of(draft.masthead)
    for block, below in pairwise(draft.blocks[start + 1 :]):
        name = block.text
        if len(name) > SHORT or len(below.text) < MIN_BIO or not below.text.startswith(f"{name} "):
            continue
        line = Line(block, start)
        if is_plain_name(name) and line.says("author") and not (line.says("comment") or line.quoted):
            people = with_links(draft.page, line, read_people(name, outlets, True))
            yield from credit(people, "markup", "author box far off", line)
            return


def _only_member(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A name above a job, in a box named for one of the firm's people, if the page shows no other of them and
    does not say that it is whom to ask."""
    start = start_of(draft.masthead)
    found = [
        block
        for block, below in pairwise(draft.blocks[start + 1 :])
        if len(block.text) <= SHORT and is_plain_name(block.text) and is_job(below.text) and _is_member(block)
    ]
    if len(found) == 1 and not holds_outlet(found[0].text, outlets):
        above = draft.blocks[max(0, found[0].index - MAX_ABOVE) : found[0].index]
        if not any(CONTACT.fullmatch(block.text) for block in above if len(block.text) <= SHORT):
            line = Line(found[0], start)
            people = with_links(draft.page, line, read_people(line.text, outlets, True))
            yield from credit(people, "markup", "author box far off", line)


def _is_member(block: Block) -> bool:
    """Tell whether a box close around a block is named for one of those who work for a firm."""
    return any(MEMBER.search(box.names.lower()) for box in block.box.ancestors()[:MAX_LEVELS])
