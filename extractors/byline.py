"""Byline: the line that credits the authors, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.credit_line import begins_credit, without_dates
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.likeness import fold
from extractors.masthead import Line
from extractors.record import Author

MAX_CHARS = 200
MAX_NAMED = 60  # characters, without its dates, of a line whose box is named for a byline
# '公開 [Jane Roe, The Sail]': the names in brackets, behind what was said of a date.
BRACKETED = re.compile(r"^\w{0,6}\s?[\[［【](.{2,80})[\]］】]$")
BEFORE_MARK = re.compile(r"\s+(?=[,;，、])")
MIN_SHARE = 0.3  # of a line without a 'By' that the names must be


def extract_byline(draft: Draft) -> Found[str]:
    """Return the printed line that names the authors found, such as 'By Jane Roe and John Doe, Reuters'.

    Lines with a 'By' go before others, then those that name more of the authors, then the nearest.
    None where no line near the headline names one of them.
    """
    authors: tuple[Author, ...] = draft.value("authors") or ()
    names = [folded for author in authors if (folded := fold(author.nameRaw or author.name))]
    ranked = sorted(_candidates(draft, names), key=lambda pair: pair[0])
    candidates = tuple(candidate for _, candidate in ranked)
    return Found(candidates[0] if candidates else None, candidates[1:])


def _candidates(draft: Draft, names: list[str]) -> Iterator[tuple[tuple[bool, int, int], Candidate[str]]]:
    standfirst, credited = draft.value("alternativeHeadline"), draft.found["authors"].raw
    first_names = [name.partition(" ")[0] for name in names]
    for line in draft.masthead if names else ():
        if not line.distance or len(line.text) > MAX_CHARS:
            continue
        lowered = line.text.casefold()
        if not any(name in lowered for name in first_names):
            continue
        if line.quoted or line.block.box.menu or line.text == standfirst:
            continue
        words = f" {fold(line.pieces)} "
        named = [name for name in names if f" {name} " in words or (not name.isascii() and name in words)]
        if not named:
            continue
        begins = begins_credit(line.pieces)
        text = _once(BEFORE_MARK.sub("", BRACKETED.sub(r"\1", without_dates(line.pieces)).strip()))
        named_for = (line.says("author") or line.text == credited) and len(text) <= MAX_NAMED
        if not (begins or named_for) and sum(map(len, named)) <= MIN_SHARE * len(text):
            continue
        if text:
            confidence = 0.9 if begins else 0.7
            rank = (not begins, -len(named), _distance(line))
            yield (
                rank,
                Candidate(text, "text", confidence, "By …" if begins else "names the authors", line.text),
            )


def _once(text: str) -> str:
    """Drop the second printing of a line that is there twice, for screen readers and for eyes."""
    words = text.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else text


def _distance(line: Line) -> int:
    return abs(line.distance) + (10 if line.foreign else 0)
