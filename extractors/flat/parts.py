"""Parts: which lines of flat text are its headline, its body, its call-outs and its teasers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from extractors.body.columns import Column
from extractors.flat.headline import MIN_CLOCKS, find_headline, is_clock
from extractors.flat.lines import Line
from extractors.flat.model import Scored
from extractors.flat.segments import Bio, find_bio, find_end, without_captions
from extractors.flat.teasers import find_callouts, find_related
from extractors.likeness import fold
from extractors.record import RelatedLink

THRESHOLD = 0.4  # best mean F1 of the body over held-out sites (benchmarks/flat.py)
# Where no line reaches it: sentences of so many words, with a good part of the best one's score.
SENTENCE_WORDS, BEST_SHARE = 8, 0.5
TITLE_WITHIN = 6  # lines of the body among which a headline that is known may stand


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a page by the numbers of their lines.

    end   the first line below the story
    sure  whether the model takes any line for body; else it is the best there is
    rules what decided on a line, where its score did not
    """

    headline: int | None
    body: tuple[int, ...]
    end: int
    bio: Bio | None
    callouts: Mapping[int, RelatedLink]
    teasers: tuple[RelatedLink, ...]
    sure: bool
    rules: Mapping[int, str]


def find_parts(scored: Scored, title: str | None) -> Parts:
    """Return the parts of a page whose lines are scored; `title` is its headline where it is told."""
    lines = scored.lines
    sure, chosen = likely_body(lines, scored.scores)
    headline = find_headline(scored, chosen) if title is None else _stands(lines, chosen, title)
    chosen = [at for at in chosen if headline is None or at > headline]  # a notice above it is no story
    end = find_end(lines, chosen)
    bio = find_bio(lines, end)
    story = _with_blocks(lines, [at for at in chosen if at < end])
    links, used = find_related(lines, story, end, bio.lines if bio else range(0))
    callouts = find_callouts(lines, story, end)
    told = _whole_entries(lines, headline, without_captions(lines, story))
    body = [at for at in told if at not in callouts]
    body = [at for at in body if at not in used] or body
    called = {lines[at].text for at in callouts}
    rules = dict.fromkeys(range(headline or 0), "above the headline")
    rules |= dict.fromkeys(range(end, len(lines)), "below the story") | dict.fromkeys(story, "caption")
    rules |= dict.fromkeys(used, "teaser") | dict.fromkeys(callouts, "call-out")
    rules |= dict.fromkeys(body, "score") | {at: "headline" for at in (headline,) if at is not None}
    return Parts(
        headline=headline,
        body=tuple(body),
        end=end,
        bio=bio,
        callouts=callouts,
        teasers=tuple(link for link in links if link.headline not in called),
        sure=sure,
        rules=rules,
    )


def likely_body(lines: Sequence[Line], scores: Column) -> tuple[bool, list[int]]:
    """Return whether the model takes any line for body, and these lines, or the likeliest sentences."""
    worded = np.array([not line.is_lined for line in lines], dtype=bool)
    found = np.flatnonzero((scores >= THRESHOLD) & worded).tolist()
    if found:
        return True, found
    long = {at for at, line in enumerate(lines) if line.ends and len(line.words) >= SENTENCE_WORDS}
    sentences = [at for at, line in enumerate(lines) if worded[at] and (at in long or line.is_paragraph)]
    least = BEST_SHARE * max((float(scores[at]) for at in sentences), default=0.0)
    return False, [at for at in sentences if scores[at] >= least]


def _stands(lines: Sequence[Line], body: Sequence[int], title: str) -> int | None:
    """Return the line that prints a headline which is known, or None."""
    last = (body[0] if body else 0) + TITLE_WITHIN
    wanted = fold(title)
    return next((at for at, line in enumerate(lines[:last]) if fold(line.text) == wanted), None)


def _with_blocks(lines: Sequence[Line], story: Sequence[int]) -> list[int]:
    """Return the story with the code and the tables in it and right below it, which no model knows."""
    return sorted({*story, *_blocks(lines, story)})


def _blocks(lines: Sequence[Line], story: Sequence[int]) -> Iterator[int]:
    for at in range(story[0], len(lines)) if story else ():
        if lines[at].is_lined:
            yield at
        elif at > story[-1]:
            return


def _whole_entries(lines: Sequence[Line], headline: int | None, body: list[int]) -> list[int]:
    """Return the body of a report by the hour with all its times, its first heading and its last text."""
    clocks = [at for at in range(body[0], body[-1] + 1) if is_clock(lines[at].text)] if body else []
    if headline is None or len(clocks) < MIN_CLOCKS:
        return body
    above = range(max(headline + 1, body[0] - 2), body[0])
    time = next((at for at in above if is_clock(lines[at].text)), body[0])
    end = at = body[-1] + 1
    while at < len(lines) and (
        lines[at].is_paragraph or is_clock(lines[at].text) or is_clock(lines[at - 1].text)
    ):
        at += 1
        end = at if lines[at - 1].is_paragraph else end
    return sorted({*range(time, body[0]), *body, *clocks, *range(body[-1] + 1, end)})
