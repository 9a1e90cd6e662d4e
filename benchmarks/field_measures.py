"""Field measures: how often headline, authors, date and page type are those of the labels."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.measures import f1, plain
from benchmarks.peers import Answer

# What parts names in a label or an answer that gives several as one text.
BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b)\s*")
_BY = re.compile(r"^\s*(?:by|von|par|por|di|av)\s+", re.I)
# Labels of pages that are to be taken for none; the public sets' other kinds may hold articles.
NO_ARTICLES = frozenset(("listing", "collection", "other"))


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One page's fields. None: the page is not labelled for it, or the extractor never says it.

    authors counts names: found, found besides, missed.
    """

    headline: bool | None = None
    authors: tuple[int, int, int] | None = None
    date: bool | None = None
    page_type: bool | None = None


@dataclass(frozen=True, slots=True)
class SetFields:
    """The share of pages whose field is right (authors: F1 over names); None where nothing was compared."""

    headline: float | None
    authors: float | None
    date: float | None
    page_type: float | None


def score_fields(answer: Answer, truth: Mapping[str, Any]) -> FieldScore:
    """Compare `answer` with the labels `truth`: headlines without case and punctuation, dates by day."""
    kind = truth.get("kind")
    right_type = None
    if answer.page_type is not None and (kind == "article" or kind in NO_ARTICLES):
        right_type = (answer.page_type == "article") == (kind == "article")
    if kind not in ("article", "page"):
        return FieldScore(page_type=right_type)
    headline, date = truth.get("headline"), truth.get("date_published")
    return FieldScore(
        plain(answer.headline or "") == plain(headline) if headline and answer.headline is not None else None,
        _count(truth["authors"], answer.authors)
        if truth.get("authors") and answer.authors is not None
        else None,
        (answer.date or "")[:10] == date[:10] if date and answer.date is not None else None,
        right_type,
    )


def sum_fields(scores: Iterable[FieldScore]) -> SetFields:
    """Sum up the fields of pages."""
    pages = list(scores)
    counts = [page.authors for page in pages if page.authors is not None]
    right, more, missed = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0, 0)
    return SetFields(
        _share(page.headline for page in pages),
        f1(right / max(right + more, 1), right / max(right + missed, 1)) if counts else None,
        _share(page.date for page in pages),
        _share(page.page_type for page in pages),
    )


def _share(values: Iterable[bool | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else None


def _count(wanted: Sequence[str], found: Sequence[str]) -> tuple[int, int, int]:
    want, got = _names(wanted), _names(found)
    return len(want & got), len(got - want), len(want - got)


def _names(values: Sequence[str]) -> set[str]:
    return {plain(name) for value in values for name in BETWEEN_NAMES.split(_BY.sub("", value or ""))} - {""}
