"""Folds: train on four fifths of the sites, score the rest: no model meets a site that it has seen."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import ClassVar

from benchmarks.measures import PageScore, score_page, score_set
from extractors.article import read_article
from extractors.body.extract import extract_body
from extractors.body.model import Model, load_model
from extractors.errors import PageError
from extractors.page import Page
from training.corpus import LabelledPage
from training.dataset import Example, read_examples
from training.fit import fit

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Held:
    """A held-out page: its fold, its body as extracted, and the scores of that."""

    page: LabelledPage
    fold: int
    body: str
    score: PageScore


def cross_validate(pages: Sequence[LabelledPage], jobs: int = 1) -> list[Held]:
    """Return every page of `pages`, scored by a model of the other folds' pages."""
    examples = read_examples(pages)
    # Forked, the processes share the examples, which hold the pages' trees.
    with ProcessPoolExecutor(jobs, get_context("fork"), _Fold.share, (examples,)) as pool:
        parts = pool.map(
            _Fold.score,
            ([page for page in pages if page.fold(FOLDS) == fold] for fold in range(FOLDS)),
            range(FOLDS),
        )
        return [held for part in parts for held in part]


class _Fold:
    """A process that scores folds, with the examples that all folds learn from."""

    examples: ClassVar[Sequence[Example]] = ()

    @classmethod
    def share(cls, examples: Sequence[Example]) -> None:
        """Keep `examples` for the folds that this process scores."""
        cls.examples = examples

    @classmethod
    def score(cls, pages: Sequence[LabelledPage], fold: int) -> list[Held]:
        """Train on the examples of the other folds, and score `pages`."""
        model = load_model(fit([example for example in cls.examples if example.page.fold(FOLDS) != fold]))
        return [_score(page, fold, model) for page in pages]


def _score(page: LabelledPage, fold: int, model: Model) -> Held:
    try:
        draft = read_article(Page.from_html(page.html(), page.url))
        body = extract_body(draft, model).text
    except PageError:
        body = ""
    return Held(page, fold, body, score_page(body, page.truth))


def print_folds(held: Sequence[Held], worst: int = 0) -> None:
    """Print the scores of each set, as a whole and by fold, and its worst pages."""
    for subset in dict.fromkeys(page.page.subset for page in held):
        mine = [page for page in held if page.page.subset == subset]
        for fold in (None, *range(FOLDS)):
            scores = score_set(page.score for page in mine if fold in (None, page.fold))
            cells = " ".join(
                f"{name}={value:.3f}" if isinstance(value, float) else f"{name}={value}"
                for name in ("pages", "body", "words", "bad", "snippets", "must", "clean")
                if (value := getattr(scores, name)) is not None
            )
            print(f"{subset:14} {'all folds' if fold is None else f'fold {fold}':9} {cells}", flush=True)
        for page in sorted(mine, key=lambda page: page.score.words or 0.0)[:worst]:
            if page.score.words is not None:
                print(f"    {page.score.words:.3f} {page.page.name} {page.page.url}")
