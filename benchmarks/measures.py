"""Measures: how close an extracted body is to the labelled one, as the public benchmarks count it."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

WORD = re.compile(r"\w+")
SHINGLE = 4
# A page whose words score below this is a bad one.
BAD = 0.8


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page's scores. None or empty: the page is not labelled for it.

    precision, recall   over 4-word shingles (the measure of article-extraction-benchmark)
    words               F1 over bags of words (the measure of WCXB)
    must, clean         a snippet each: found in the body, kept out of it (the measure of trafilatura)
    """

    precision: float | None = None
    recall: float | None = None
    words: float | None = None
    must: tuple[bool, ...] = ()
    clean: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class SetScore:
    """The scores of a set of pages, from 0 to 1; `bad` counts pages. None: nothing was labelled."""

    pages: int
    body: float | None = None
    words: float | None = None
    bad: int | None = None
    snippets: float | None = None
    must: float | None = None
    clean: float | None = None


def score_page(body: str, truth: Mapping[str, Any]) -> PageScore:
    """Score `body` against the labels `truth` of its page."""
    text = plain(body)
    must = tuple(plain(s) in text for s in truth.get("must_contain", ()) if plain(s))
    clean = tuple(plain(s) not in text for s in truth.get("must_not_contain", ()) if plain(s))
    if not truth.get("body") or truth.get("kind") != "article":
        return PageScore(must=must, clean=clean)
    want, got = _shingles(truth["body"]), _shingles(body)
    both = (want & got).total()
    return PageScore(
        precision=both / got.total() if got else None,
        recall=both / want.total() if want else 0.0,
        words=_word_f1(body, truth["body"]),
        must=must,
        clean=clean,
    )


def score_set(scores: Iterable[PageScore]) -> SetScore:
    """Sum up the scores of pages."""
    pages = list(scores)
    precision = [page.precision for page in pages if page.precision is not None]
    recall = [page.recall for page in pages if page.recall is not None]
    words = [page.words for page in pages if page.words is not None]
    must = [found for page in pages for found in page.must]
    clean = [kept_out for page in pages for kept_out in page.clean]
    return SetScore(
        pages=len(pages),
        body=f1(statistics.fmean(precision or [0.0]), statistics.fmean(recall)) if recall else None,
        words=statistics.fmean(words) if words else None,
        bad=sum(value < BAD for value in words) if words else None,
        snippets=_snippets(must, clean) if must and clean else None,
        must=statistics.fmean(must) if must else None,
        clean=statistics.fmean(clean) if clean else None,
    )


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _snippets(must: list[bool], clean: list[bool]) -> float:
    found, missed, let_in = sum(must), len(must) - sum(must), len(clean) - sum(clean)
    return 2 * found / max(2 * found + missed + let_in, 1)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))


def _word_f1(body: str, truth: str) -> float:
    got, want = Counter(WORD.findall(body.lower())), Counter(WORD.findall(truth.lower()))
    if not got or not want:
        return float(got == want)
    both = (got & want).total()
    return f1(both / got.total(), both / want.total())


def plain(text: str) -> str:
    """Return the words of `text` in one case, a space between."""
    return " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
