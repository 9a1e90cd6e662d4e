"""Folds: train on four fifths of the sites, score the rest: no model meets a site that it has seen.

Chance in training moves the score of a set by several thousandths and its bad pages by a few: what differs
less than two seeds do is no difference.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import ClassVar

from benchmarks.corpus import LabelledPage
from benchmarks.measures import PageScore, SetScore, score_page, score_set
from extractors.article import read_article
from extractors.body.extract import extract_body
from extractors.body.model import Model, load_model
from extractors.body.scores import score_blocks
from extractors.errors import PageError
from extractors.page import Page
from training.dataset import Example, read_examples
from training.fit import fit

FOLDS = 5
FIGURES = ("pages", "body", "words", "bad", "snippets", "must", "clean")


@dataclass(frozen=True, slots=True)
class Held:
    """A held-out page: its fold, the seed of its model, its body as extracted, and the scores of that."""

    page: LabelledPage
    fold: int
    seed: int
    body: str
    score: PageScore


def cross_validate(pages: Sequence[LabelledPage], seeds: Sequence[int], jobs: int = 1) -> list[Held]:
    """Return every page of `pages` for each of `seeds`, scored by a model of the other folds' pages."""
    examples = read_examples(pages)
    folds = [[page for page in pages if page.fold(FOLDS) == fold] for fold in range(FOLDS)]
    # Forked, the processes share the examples, which hold the pages' trees.
    with ProcessPoolExecutor(jobs, get_context("fork"), _Fold.share, (examples,)) as pool:
        parts = [
            pool.submit(_Fold.score, mine, fold, seed) for seed in seeds for fold, mine in enumerate(folds)
        ]
        return [held for part in parts for held in part.result()]


class _Fold:
    """A process that scores folds, with the examples that all folds learn from."""

    examples: ClassVar[Sequence[Example]] = ()

    @classmethod
    def share(cls, examples: Sequence[Example]) -> None:
        """Keep `examples` for the folds that this process scores."""
        cls.examples = examples

    @classmethod
    def score(cls, pages: Sequence[LabelledPage], fold: int, seed: int) -> list[Held]:
        """Train on the examples of the other folds, and score `pages`."""
        others = [example for example in cls.examples if example.page.fold(FOLDS) != fold]
        model = load_model(fit(others, seed))
        return [
            Held(page, fold, seed, body := _body(page, model), score_page(body, page.truth)) for page in pages
        ]


def _body(page: LabelledPage, model: Model) -> str:
    try:
        draft = read_article(Page.from_html(page.html(), page.url))
        draft.scores = score_blocks(draft, model)
        return extract_body(draft).text
    except PageError:
        return ""


def print_folds(held: Sequence[Held], worst: int = 0) -> None:
    """Print the scores of each set: the mean of the seeds, then by seed and by fold, and its worst pages."""
    for subset in dict.fromkeys(page.page.subset for page in held):
        mine = [page for page in held if page.page.subset == subset]
        seeds = {seed: [page for page in mine if page.seed == seed] for seed in {page.seed for page in mine}}
        wholes = {f"seed {seed}": _sum_up(pages) for seed, pages in sorted(seeds.items())}
        first = min(seeds)
        folds = {
            f"fold {fold}": _sum_up([page for page in seeds[first] if page.fold == fold])
            for fold in range(FOLDS)
        }
        print(f"{subset:14} {'mean':8} {_means(list(wholes.values()))}")
        for name, scores in (wholes | folds).items():
            print(f"{subset:14} {name:8} {_means([scores])}", flush=True)
        for page in sorted(seeds[first], key=lambda page: page.score.words or 0.0)[:worst]:
            if page.score.words is not None:
                print(f"    {page.score.words:.3f} {page.page.name} {page.page.url}")


def _sum_up(held: Sequence[Held]) -> SetScore:
    return score_set(page.score for page in held)


def _means(scores: Sequence[SetScore]) -> str:
    """The means of the figures that were labelled, with the lowest and highest where there are several."""
    cells = []
    for name in FIGURES:
        values = [value for score in scores if (value := getattr(score, name)) is not None]
        if values:
            exact = "g" if name in ("pages", "bad") else ".4f" if len(values) > 1 else ".3f"
            span = f" ({min(values):{exact}}-{max(values):{exact}})" if min(values) < max(values) else ""
            cells.append(f"{name}={statistics.fmean(values):{exact}}{span}")
    return " ".join(cells)
