"""Headline signs: what speaks for a line of flat text to be the headline of the story below it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

import numpy as np

from extractors.body.columns import Column
from extractors.body.phrases import BIT
from extractors.dates.printed_date import prints_year
from extractors.flat.lines import Line
from extractors.flat.words import NAME

WORDS = (2, 60)  # of a headline; in scripts without spaces these are characters
REACH = 80  # lines above the body
WITHIN = 6  # lines of the body among which it may stand: a notice above it may have been taken for body
TOP = 3  # lines among which the page's title stands
BELOW = 5  # lines below a headline in which byline and date stand
BESIDE = 3  # lines above and below whose words it may share
STORY = 8  # lines below it that are judged as the story's beginning
LABEL_WORDS = 9  # what a byline or a date has at most
FEW = 6  # words: what a label of the page has at most
MANY = 10  # lines with a word, beyond which it tells nothing more
# Empty lines tell something where blocks differ in them: converters leave none, or one everywhere.
GAPS = (0.04, 0.96)
NUMBERED = re.compile(r"\W*\d{1,3}[.)]\s+")
LABEL = BIT["share"] | BIT["signup"] | BIT["account"] | BIT["copyright"] | BIT["ad"] | BIT["action"]
META = BIT["byline"] | BIT["date"] | BIT["credit"]
SCORES = (-2, -1, 0, 1, 2, 3)  # of the lines around: how likely they are body

Signs = dict[str, float]


def candidates(lines: Sequence[Line], body: Sequence[int]) -> list[int]:
    """Return the numbers of the lines that may be the headline above `body`, lines that are likely body."""
    if not body:
        return []
    first = body[0]
    reach = range(max(0, first - REACH), min(first + WITHIN, len(lines)))
    return [at for at in reach if _may_head(lines[at], at >= first)]


def _may_head(line: Line, is_within: bool) -> bool:
    is_told = line.is_lined or (is_within and (line.is_paragraph or line.ends))
    return WORDS[0] <= len(line.words) <= WORDS[1] and not is_told


def read_signs(
    lines: Sequence[Line],
    columns: Mapping[str, Column],
    scores: Column,
    body: Sequence[int],
    *,
    with_gaps: bool = True,
) -> dict[str, Column]:
    """Return the signs of the `candidates`: a column by name, a value a candidate.

    columns   the features of all lines (`features.read_features`)
    scores    how likely each is body
    Without gaps the signs are those of a text that has no empty lines.
    """
    numbers = candidates(lines, body)
    told = {word for at in body for word in lines[at].words if _tells(word)}
    opening = {word for at in body[:3] for word in lines[at].words if _tells(word)}
    folded = [" ".join(line.words) for line in lines[: body[0] + WITHIN]] if body else []
    spread = Counter(word for line in lines for word in set(line.words))
    gaps = _gaps(lines) if with_gaps else np.full(len(lines) + 1, -1.0)
    rows = [
        _looks(lines[at])
        | _subject(lines[at], told, opening)
        | _around(lines, at)
        | _shared(lines, at, spread)
        | _repeated(lines[at], at, body[0], folded)
        | {"gap": float(gaps[at]), "gap below": float(gaps[at + 1])}
        | _likely(scores, at)
        for at in numbers
    ]
    signs = {name: np.array([row[name] for row in rows]) for name in rows[0]} if rows else {}
    return signs | _ranks(signs, columns, numbers) | {name: all_[numbers] for name, all_ in columns.items()}


def _is_label(line: Line) -> bool:
    """Tell whether a line is as short as bylines and dates are."""
    return len(line.words) <= LABEL_WORDS


def _tells(word: str) -> bool:
    return len(word) > 3 or word > "\u0e00"


def _gaps(lines: Sequence[Line]) -> Column:
    """Return whether an empty line is above each, and at the end; -1 where the text tells nothing by them."""
    gaps = np.array([*(float(line.gap) for line in lines), 1.0])
    return gaps if GAPS[0] < gaps.mean() < GAPS[1] else np.full(len(gaps), -1.0)


def _looks(line: Line) -> Signs:
    count, text = len(line.words), line.text
    return {
        "label": float(bool(line.flags & LABEL) and count < FEW),
        "meta": float(bool(line.flags & META) and _is_label(line)),
        "numbered": float(bool(NUMBERED.match(text))),
        "bracket": float(text[-1] in ")）"),
        "slash": float("/" in text),
        "arrow": float(any(mark in text for mark in ">»›")),
    }


def _subject(line: Line, told: Set[str], opening: Set[str]) -> Signs:
    words = [word for word in line.words if _tells(word)]
    return {
        "subject": sum(word in told for word in words) / (len(words) + 2),
        "opening": sum(word in opening for word in words) / (len(words) + 2),
    }


def _around(lines: Sequence[Line], at: int) -> Signs:
    near = lines[at + 1 : at + 1 + BELOW]
    return {
        "byline below": _nearness(_is_label(line) and line.flags & BIT["byline"] for line in near),
        "date below": _nearness(_is_label(line) and prints_year(line.text) for line in near),
        "name below": _nearness(NAME.fullmatch(line.text) and line.capitals > 0.99 for line in near[:3]),
        "standfirst below": float(bool(near) and len(near[0].words) >= 10),
        "short below": float(bool(near) and _is_label(near[0])),
        "label above": float(at > 0 and len(lines[at - 1].words) <= 3),
        "sentences above": float(any(line.is_paragraph for line in lines[max(0, at - 3) : at])),
        "byline above": float(any(line.flags & BIT["byline"] for line in lines[max(0, at - 2) : at])),
    }


def _nearness(marks: Iterable[object]) -> float:
    """How near the first marked line is: 1 if it is the next, 0 if there is none."""
    return next((1 - number / (2 * BELOW) for number, mark in enumerate(marks) if mark), 0.0)


def _shared(lines: Sequence[Line], at: int, spread: Counter[str]) -> Signs:
    """How far a line's words stand in the lines beside it, and in how many lines of the text."""
    own = {word for word in lines[at].words if _tells(word)}
    above, below = lines[max(0, at - BESIDE) : at], lines[at + 1 : at + 1 + BESIDE]
    return {
        "shared above": len(own & _words_of(above)) / (len(own) + 1),
        "shared below": len(own & _words_of(below)) / (len(own) + 1),
        "longer below": (len(below[0].words) if below else 0) / (len(lines[at].words) + 1),
        "spread": sum(min(spread[word], MANY) for word in own) / len(own) if own else -1.0,
    }


def _words_of(lines: Sequence[Line]) -> set[str]:
    return {word for line in lines for word in line.words}


def _repeated(line: Line, at: int, first: int, folded: Sequence[str]) -> Signs:
    own = " ".join(line.words)
    counts = len(line.words) > 2
    top = [text for number, text in enumerate(folded[:TOP]) if number != at]
    others = [text for number, text in enumerate(folded) if number != at and len(text) > len(own)]
    return {
        "title": float(counts and any(text.startswith(own) for text in top)),
        "in title": float(counts and any(own in text for text in top)),
        "part of a line": float(counts and any(own in text for text in others)),
        "copied": float(counts and folded.count(own) > 1),
        "last copy": float(counts and own in folded[:at] and own not in folded[at + 1 :]),
        "far": math.log1p(max(first - at, 0)),
        "from body": float(at - first),
    }


def _likely(scores: Column, at: int) -> Signs:
    """How likely the lines around are body."""
    below = scores[at + 1 : at + 1 + STORY]
    near = {
        f"body {step}": float(scores[at + step]) if 0 <= at + step < len(scores) else -1.0 for step in SCORES
    }
    return near | {"body below": float(below.mean()) if len(below) else -1.0}


def _ranks(
    signs: Mapping[str, Column], columns: Mapping[str, Column], numbers: Sequence[int]
) -> dict[str, Any]:
    """How a candidate compares with the others: how many are more of the subject, and by how much."""
    if not numbers:
        return {}
    compared = {"subject": signs["subject"], "opening": signs["opening"], "topic": columns["topic"][numbers]}
    ranks = {
        f"{name} rank": (values[:, None] < values[None, :]).sum(axis=1).astype(float)
        for name, values in compared.items()
    }
    count = len(numbers)
    return ranks | {
        "less subject": compared["subject"].max() - compared["subject"],
        "candidates": np.full(count, float(count)),
        "candidates below": np.arange(count, 0, -1, dtype=float),
    }
