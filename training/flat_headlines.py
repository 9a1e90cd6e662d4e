"""Flat headlines: which line of flat text is the headline, learnt from labelled pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from benchmarks.corpus import LabelledPage
from extractors.body.columns import Column
from extractors.flat.features import read_features
from extractors.flat.headline_signs import candidates, read_signs
from extractors.flat.lines import Line, read_lines
from extractors.flat.parts import likely_body
from extractors.page import Page
from training.fit import Growth, train_forest
from training.labels import tokens_of

SIZE = Growth(300, 0.05)

# A page, its lines, and how likely each is body by a model that has not seen the page.
Judged = tuple[LabelledPage, Sequence[Line], Column]


def fit_headlines(pages: Sequence[Judged]) -> str:
    """Return the JSON of a forest that tells headlines.

    A page is learnt as it is, without its empty lines, and below its title: not every converter keeps the
    first or drops the second.
    """
    tables, labels = [], []
    names: list[str] = []
    for page, lines, scores in pages:
        for signs, is_headline in _variants(page, lines, scores):
            names = list(signs)
            tables.append(np.column_stack(list(signs.values())).astype(np.float32))
            labels.append(is_headline)
    labelled = np.concatenate(labels)
    return train_forest(names, np.concatenate(tables), labelled, np.ones_like(labelled), SIZE)


def _variants(
    page: LabelledPage, lines: Sequence[Line], scores: Column
) -> Iterator[tuple[Mapping[str, Column], npt.NDArray[np.float32]]]:
    """Yield the signs of the candidates of a page in each shape, and which is the headline."""
    columns = read_features(lines)
    yield from _learnt(page, lines, columns, scores, with_gaps=True)
    yield from _learnt(page, lines, columns, scores, with_gaps=False)
    if title := read_lines(Page.from_html(page.html(), page.url).title or ""):
        below = [*title, *lines]
        all_scores = np.concatenate((np.zeros(len(title)), scores))
        yield from _learnt(page, below, read_features(below), all_scores, with_gaps=False)


def _learnt(
    page: LabelledPage,
    lines: Sequence[Line],
    columns: Mapping[str, Column],
    scores: Column,
    *,
    with_gaps: bool,
) -> Iterator[tuple[Mapping[str, Column], npt.NDArray[np.float32]]]:
    """Yield the signs of the candidates of a page, and which is the headline, if one of them is."""
    _, body = likely_body(lines, scores)
    headline = tokens_of(page.truth.get("headline") or "")
    told = [tokens_of(lines[at].text) == headline for at in candidates(lines, body)]
    if headline and any(told):
        yield read_signs(lines, columns, scores, body, with_gaps=with_gaps), np.array(told, dtype=np.float32)
