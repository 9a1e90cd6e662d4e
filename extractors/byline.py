"""Byline: the line that credits the authors, as printed."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.credit_line import credit_parts, may_credit, without_dates
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.likeness import fold
from extractors.masthead import Line
from extractors.record import Author

MAX_CHARS = 200


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
    for line in draft.masthead:
        if not line.distance or len(line.text) > MAX_CHARS:
            continue
        folded = fold(line.text)
        count = sum(name in folded for name in names)
        text = without_dates(line.pieces) if count else ""
        if text:
            begins = may_credit(line.pieces) and credit_parts(line.pieces)[1]
            confidence = 0.9 if begins else 0.7
            rank = (not begins, -count, _distance(line))
            yield (
                rank,
                Candidate(text, "text", confidence, "By …" if begins else "names the authors", line.text),
            )


def _distance(line: Line) -> int:
    return abs(line.distance) + (10 if line.foreign else 0)
