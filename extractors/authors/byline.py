"""Byline: the line that credits the authors, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.authors.byline_text import byline_text, holds
from extractors.authors.credit_line import begins_credit
from extractors.authors.credit_opening import SOURCE_BY
from extractors.authors.last import MORE_FROM
from extractors.authors.names import is_plain_name
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.likeness import fold
from extractors.masthead import Line
from extractors.record import Author
from extractors.site_name import holds_outlet

MAX_CHARS = 200
MAX_NAMED = 60  # characters, without its dates, of a line whose box is named for a byline
DECLARED = frozenset(("json-ld", "meta"))
# Rules that read lines which are no part of the masthead.
FAR = frozenset(("By … far off", "a signature", "a letter's end"))
ADDRESS = re.compile(r"https?://\S+")
STORY = re.compile(r"[。．！？]")  # full stops: of a story that begins with its writer
CRUMBS = re.compile(r"\s[>›»→]\s")  # of the way to the page, which may name the outlet
MIN_SHARE = 0.3  # of a line without a 'By' that the names must be
Rank = tuple[bool, int, bool, int]


def extract_byline(draft: Draft) -> Found[str]:
    """Return the printed line that names the authors found, such as 'By Jane Roe and John Doe, Reuters'.

    Lines with a 'By' go before others, then those that name more of the authors, then the one that the
    authors were read from, then the nearest. Where none is near the headline, the authors may have been
    read from a line that signs far below.
    """
    authors: tuple[Author, ...] = draft.value("authors") or ()
    names = [folded for author in authors if (folded := fold(author.nameRaw or author.name))]
    clean = [fold(author.name) for author in authors]  # a raw name may be printed twice, or last name first
    ranked = sorted(_candidates(draft, names, clean), key=lambda pair: pair[0])
    candidates = tuple(candidate for _, candidate in ranked) or tuple(_far(draft, [*names, *clean]))
    return Found(candidates[0] if candidates else None, candidates[1:])


def _candidates(draft: Draft, names: list[str], clean: list[str]) -> Iterator[tuple[Rank, Candidate[str]]]:
    standfirst, winner = draft.value("alternativeHeadline"), draft.found["authors"].winner
    credited = winner.raw if winner and winner.source not in DECLARED else None
    first_names = {name.partition(" ")[0] for name in (*names, *clean)}
    for line in draft.masthead if names else ():
        if not line.distance or len(line.text) > MAX_CHARS:
            continue
        lowered = line.text.casefold()
        if not any(name in lowered for name in first_names):
            continue
        if "作者" in lowered and (told := SOURCE_BY.match(line.text)) and holds(told[1], names):
            yield (
                (False, -1, False, _distance(line)),
                Candidate(f"作者：{told[1]}", "text", 0.9, "By …", line.text),
            )
            continue
        if line.quoted or line.block.box.menu or line.text == standfirst:
            continue
        if STORY.search(line.text) or len(CRUMBS.findall(line.text)) > 1 or ADDRESS.fullmatch(line.text):
            continue
        words = f" {fold(line.pieces)} "
        named = [name for name in names if _in(name, words)] or [name for name in clean if _in(name, words)]
        if not named:
            continue
        begins = begins_credit(line.pieces)
        either = [*named, *clean]
        text = byline_text(line.pieces, either)
        named_for = (line.says("author") or line.text == credited) and len(text) <= MAX_NAMED
        if line.distance < 0 and not begins and _is_head(line, draft.page.outlets):
            continue
        if not (begins or named_for) and sum(map(len, named)) <= MIN_SHARE * len(text):
            continue
        if holds(text, either):
            detail = "By …" if begins else "names the authors"
            rank = (not begins, -len(named), line.text != credited, _distance(line))
            yield rank, Candidate(text, "text", 0.9 if begins else 0.7, detail, line.text)


def _is_head(line: Line, outlets: tuple[str, ...]) -> bool:
    """Tell whether a line is a page's head, with the outlet's name; a person's may be that of a blog."""
    return holds_outlet(line.text, outlets) and not is_plain_name(line.text)


def _in(name: str, words: str) -> bool:
    return f" {name} " in words or (not name.isascii() and name in words)


def _far(draft: Draft, names: list[str]) -> Iterator[Candidate[str]]:
    winner = draft.found["authors"].winner
    if winner and winner.detail in FAR and winner.raw and not MORE_FROM.match(winner.raw):
        text = byline_text(winner.raw, names)
        if len(text) <= MAX_CHARS and holds(text, names):
            yield Candidate(text, "text", 0.7, winner.detail, winner.raw)


def _distance(line: Line) -> int:
    return abs(line.distance) + (10 if line.foreign else 0)
