"""Headline: which line of flat text is the headline of the story below it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence, Set

from extractors.body.phrases import BIT
from extractors.dates.printed_date import prints_year
from extractors.flat.lines import Line

WORDS = (2, 40)
REACH = 80  # lines above the body
WITHIN = 6  # lines of the body among which it may stand: a notice above it may have been taken for body
TOP = 3  # lines among which the page's title stands
BELOW = 5  # lines below a headline in which byline and date stand
LABEL_WORDS = 9  # what a byline or a date has at most
FEW = 6  # words: what a label of the page has at most
NUMBERED = re.compile(r"\W*\d{1,3}[.)]\s+")
NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
LABEL = BIT["share"] | BIT["signup"] | BIT["account"] | BIT["copyright"] | BIT["ad"] | BIT["action"]
META = BIT["byline"] | BIT["date"] | BIT["credit"]
# How much each sign speaks for a line: fitted as a conditional logit over the lines of labelled pages.
WEIGHTS = {
    "length": 2.3,
    "two words": -0.9,
    "ends": -3.4,
    "colon": -2.1,
    "separators": -1.9,
    "lower": -2.1,
    "label": -1.9,
    "meta": -0.3,
    "credit": -2.0,
    "related": -0.6,
    "numbered": -2.7,
    "subject": 3.5,
    "opening": 3.4,
    "byline below": 1.8,
    "date below": 2.2,
    "name below": 0.5,
    "standfirst below": 0.6,
    "short below": -0.6,
    "label above": 0.5,
    "sentences above": -1.0,
    "byline above": -0.4,
    "title": 1.5,
    "in title": 1.4,
    "part of a line": 1.5,
    "copied": 0.9,
    "last copy": -1.0,
    "far": -0.4,
    "within": -3.7,
    "clock above": -4.0,  # by hand: it heads an entry of a report by the hour
    "main heading": 3.0,  # by hand: the labelled pages have no marks
}
MIN_SCORE = 1.5
# Of a headline whose standfirst has a higher score: how far it is of the body's subject, and its words.
MIN_SHARED = 0.2
HEADLINE_WORDS, STANDFIRST_WORDS = 6, 8
MIN_OF_BEST, MIN_LENGTH = 0.6, 0.3  # of its standfirst's score, and of its words
NO_HEADLINE_ENDS = ".…。:：;؛"
CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:uhr|h))?", re.I)
MIN_CLOCKS = 2  # of such lines, in a report by the hour


def find_headline(lines: Sequence[Line], body: Sequence[int]) -> int | None:
    """Return the number of the headline: of the body's subject, and printed as headlines are; or None."""
    signs = dict(_candidates(lines, body))
    scores = {at: sum(WEIGHTS[name] * value for name, value in own.items()) for at, own in signs.items()}
    best = max(scores, key=lambda at: scores[at], default=None)
    if best is None or scores[best] <= MIN_SCORE:
        return None
    above = signs.get(best - 1, {})
    of_subject = min(above.get("subject", 0.0), above.get("opening", 0.0)) >= MIN_SHARED
    of_subject = of_subject and scores[best - 1] >= MIN_OF_BEST * scores[best]
    return best - 1 if of_subject and _is_standfirst(lines, best) else best


def _is_standfirst(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is the standfirst of a headline right above it: at least as long, and no title.

    Above the headline stands a label, not one more line of such a length.
    """
    line, above = lines[at], lines[at - 1]
    return (
        max(HEADLINE_WORDS, MIN_LENGTH * len(line.words)) <= len(above.words) <= len(line.words)
        and len(line.words) >= STANDFIRST_WORDS
        and not (
            above.text[-1] in NO_HEADLINE_ENDS
            or above.separators
            or ">" in above.text
            or prints_year(above.text)
        )
        and not above.flags & (META | BIT["action"] | BIT["contact"])
        and not (line.level or line.copies > 1)
        and (at < 2 or len(lines[at - 2].words) < HEADLINE_WORDS)
    )


def _candidates(lines: Sequence[Line], body: Sequence[int]) -> Iterator[tuple[int, dict[str, float]]]:
    """Yield the lines that may be the headline, each with the signs that speak for it or against it."""
    if not body:
        return
    first = body[0]
    told = {word for at in body for word in lines[at].words if _tells(word)}
    opening = {word for at in body[:3] for word in lines[at].words if _tells(word)}
    folded = [" ".join(line.words) for line in lines[: first + WITHIN]]
    hourly = sum(is_clock(lines[at].text) for at in range(first, body[-1] + 1)) >= MIN_CLOCKS
    for at in range(max(0, first - REACH), min(first + WITHIN, len(lines))):
        line = lines[at]
        is_told = line.kind == "code" or (at >= first and (line.is_paragraph or line.ends))
        if WORDS[0] <= len(line.words) <= WORDS[1] and not is_told:
            signs = _looks(line) | _subject(line, told, opening) | _around(lines, at)
            signs["clock above"] = float(hourly and at > 0 and is_clock(lines[at - 1].text))
            yield at, signs | _repeated(line, at, first, folded)


def is_clock(text: str) -> bool:
    """Tell whether a line is a time of day alone."""
    return len(text) <= 12 and CLOCK.fullmatch(text) is not None


def _tells(word: str) -> bool:
    return len(word) > 3 or word > "\u0e00"


def _looks(line: Line) -> dict[str, float]:
    count = len(line.words)
    return {
        "length": min(count, 12) / 12,
        "two words": float(count == 2),
        "ends": float(line.text[-1] in ".…。"),
        "colon": float(line.text[-1] in ":："),
        "separators": min(line.separators, 3) / 3,
        "lower": float(line.text[0].islower()),
        "label": float(bool(line.flags & LABEL) and count < FEW),
        "meta": float(bool(line.flags & META) and _is_label(line)),
        "credit": float(bool(line.flags & BIT["credit"])),
        "related": float(bool(line.flags & BIT["related"])),
        "main heading": float(line.level == 1),
        "numbered": float(bool(NUMBERED.match(line.text))),
    }


def _subject(line: Line, told: Set[str], opening: Set[str]) -> dict[str, float]:
    words = [word for word in line.words if _tells(word)]
    return {
        "subject": sum(word in told for word in words) / (len(words) + 2),
        "opening": sum(word in opening for word in words) / (len(words) + 2),
    }


def _around(lines: Sequence[Line], at: int) -> dict[str, float]:
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


def _is_label(line: Line) -> bool:
    return len(line.words) <= LABEL_WORDS


def _nearness(marks: Iterable[object]) -> float:
    """How near the first marked line is: 1 if it is the next, 0 if there is none."""
    return next((1 - number / (2 * BELOW) for number, mark in enumerate(marks) if mark), 0.0)


def _repeated(line: Line, at: int, first: int, folded: Sequence[str]) -> dict[str, float]:
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
        "within": float(at >= first),
    }
