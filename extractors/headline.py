"""Headline: the title printed on the article, not the tab's title nor the search engine's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.headings import Heading, agreeing_text, read_headings, read_lesser_headings
from extractors.likeness import fold, likeness
from extractors.page import Page
from extractors.titles import declared_titles, segments

SURE = 0.9  # how alike a heading and a declared title are, where its place does not matter any more
MIN_LESSER = 0.8  # a lesser heading must be this like a declared title
MAX_FIRST = 12  # h1 elements that are looked at
# Share of right answers from a score up, as `python -m benchmarks.reliability CORPUS` prints it.
CLAIMS = ((0.95, 0.93), (0.9, 0.84), (0.85, 0.7), (0.6, 0.65), (0.0, 0.5))
DECLARED_CLAIMS = {"headline": 0.8, "og:title": 0.6, "twitter:title": 0.6, "title": 0.3}
NEVER, SUREST = 0.05, 0.98


def extract_headline(draft: Draft) -> Found[str]:
    """Return the headline on one line.

    What is declared (JSON-LD, og:title, title …, without the outlet's name) tells which printed heading
    is the headline; where none is like it, the h1 that stands in the article is taken, else the best
    declared title.
    """
    page = draft.page
    names = page.outlets
    declared = declared_titles(page, names)
    titles = list(dict.fromkeys(candidate.value for candidate in declared))
    printed = list(_first_level(page, read_headings(draft, names), titles))
    if max((candidate.confidence for candidate in printed), default=0.0) < SURE:
        printed += _lesser(page, read_lesser_headings(draft), titles)
    ranked = sorted([*printed, *declared], key=lambda candidate: -candidate.confidence)
    claimed = tuple(replace(candidate, confidence=_claim(candidate)) for candidate in ranked)
    return Found(claimed[0] if claimed else None, claimed[1:])


def _claim(candidate: Candidate[str]) -> float:
    """Return the share of such answers that are right; until here, confidence only ranks."""
    if candidate.detail in DECLARED_CLAIMS:
        return DECLARED_CLAIMS[candidate.detail]
    return next(claim for score, claim in CLAIMS if candidate.confidence >= score)


def _first_level(page: Page, headings: list[Heading], titles: list[str]) -> Iterator[Candidate[str]]:
    tails = _tails(titles)
    for place, heading in enumerate(headings[:MAX_FIRST]):
        text = agreeing_text(heading, titles)
        alike = _agreement(text, titles)
        score = 0.58 + 0.4 * alike - 0.06 * min(place, 3)
        yield _candidate(page, heading, text, alike, score - 0.3 * (alike < SURE and fold(text) in tails))


def _lesser(page: Page, headings: list[Heading], titles: list[str]) -> Iterator[Candidate[str]]:
    for heading in headings:
        alike = _agreement(heading.text, titles)
        if alike >= MIN_LESSER:
            yield _candidate(page, heading, heading.text, alike, 0.9 * alike)


def _candidate(page: Page, heading: Heading, text: str, alike: float, score: float) -> Candidate[str]:
    if alike < SURE:
        score -= 0.2 * heading.chrome + 0.3 * heading.links_home(page)
    else:
        score -= 0.03 * heading.chrome
    score += 0.02 * heading.marked
    return Candidate(text, "markup", max(NEVER, min(score, SUREST)), heading.box.tag, heading.text)


def _tails(titles: list[str]) -> frozenset[str]:
    """Return, folded, the parts of the declared titles where outlets and sections stand, not headlines."""
    tails: set[str] = set()
    for title in titles:
        parts = segments(title)
        tails.update(fold(part) for part in parts[1:])
        if len(parts[0]) < len(parts[-1]):
            tails.add(fold(parts[0]))
    return frozenset(tails.difference(fold(title) for title in titles))


def _agreement(text: str, titles: list[str]) -> float:
    """Return how alike `text` is to a declared title, or to the first or last part of one."""
    best = 0.0
    for title in titles:
        parts = segments(title)
        best = max(
            best, likeness(text, title), 0.95 * likeness(text, parts[0]), 0.95 * likeness(text, parts[-1])
        )
        if best == 1.0:
            break
    return best
