"""Train the model of the page type: python -m training.page_type CORPUS

Prints what is right on sites that a fold has not seen, then writes the model trained on all pages.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import numpy.typing as npt

from extractors.article import read_article
from extractors.page import Page
from extractors.page_type.page_signs import MODEL_SIGNS, read_signs
from training.corpus import OWN_ARTICLES, OWN_LISTS, LabelledPage, read_corpus, read_own_pages

SUBSETS = ("articles", "news", "multilingual", "related", "other-pages")
FOLDS = 5
# What a page that is no article counts for; an article counts one, and there are eight times as many.
OTHER_WEIGHT = 1.9
# And one of our own, whatever its kind: with more, a plain story without date and author was none any more.
OWN_WEIGHT = 0.6
STUMPS = 300
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 2,
    "learning_rate": 0.1,
    "min_data_in_leaf": 10,
    "lambda_l2": 5.0,
    "feature_fraction": 0.3,
    "max_bin": 63,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}


def main() -> None:
    """Read the corpus, test by folds, train, write the model file."""
    parser = argparse.ArgumentParser(prog="python -m training.page_type", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder of labelled pages in the corpus layout")
    parser.add_argument("--out", type=Path, default=Path("extractors/page_type/model.json"))
    options = parser.parse_args()
    pages = [
        page for page in read_corpus(options.corpus, SUBSETS) if page.truth.get("kind", "page") != "page"
    ]
    if not pages:
        parser.error(f"no labelled pages in {options.corpus}: expected {' '.join(SUBSETS)} below it")
    pages += read_own_pages(OWN_ARTICLES, OWN_LISTS)
    signs = [read_signs(read_article(Page.from_html(page.html(), page.url))) for page in pages]
    rows = np.array([[page[name] for name in MODEL_SIGNS] for page in signs])
    articles = np.array([page.truth["kind"] == "article" for page in pages])
    own = np.array([page.subset in (OWN_ARTICLES, OWN_LISTS) for page in pages])
    weights = np.where(own, OWN_WEIGHT, np.where(articles, 1.0, OTHER_WEIGHT))
    _report(pages, articles, _held_out(pages, rows, articles, weights))
    options.out.write_text(_to_json(_train(rows, articles, weights), MODEL_SIGNS), encoding="utf-8")
    print(f"{options.out}: trained on {len(pages)} pages")


def _train(
    rows: npt.NDArray[np.float64], articles: npt.NDArray[np.bool_], weights: npt.NDArray[np.float64]
) -> lightgbm.Booster:
    data = lightgbm.Dataset(rows, label=articles, weight=weights, params=PARAMETERS)
    return lightgbm.train(PARAMETERS, data, num_boost_round=STUMPS)


def _held_out(
    pages: Sequence[LabelledPage],
    rows: npt.NDArray[np.float64],
    articles: npt.NDArray[np.bool_],
    weights: npt.NDArray[np.float64],
) -> npt.NDArray[np.float64]:
    folds = np.array([page.fold(FOLDS) for page in pages])
    scores = np.zeros(len(pages))
    for fold in range(FOLDS):
        test = folds == fold
        scores[test] = _train(rows[~test], articles[~test], weights[~test]).predict(rows[test])
    return scores


def _report(
    pages: Sequence[LabelledPage], articles: npt.NDArray[np.bool_], scores: npt.NDArray[np.float64]
) -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    for page, is_article, score in zip(pages, articles, scores, strict=True):
        group = page.subset if is_article else f"{page.subset} {page.truth['kind']}"
        right[group].append(bool((score > 0.5) == is_article))
    for group, values in right.items():
        print(f"{group}: {sum(values) / len(values):.3f} of {len(values)} right by the model alone, held out")


def _to_json(booster: lightgbm.Booster, names: Sequence[str]) -> str:
    base, steps = 0.0, defaultdict(lambda: defaultdict(float))  # type: ignore[var-annotated]
    for tree in booster.dump_model()["tree_info"]:
        root = tree["tree_structure"]
        if "leaf_value" in root:
            base += root["leaf_value"]
            continue
        low, high = root["left_child"]["leaf_value"], root["right_child"]["leaf_value"]
        base += low
        steps[names[root["split_feature"]]][float(f"{root['threshold']:.4g}")] += high - low
    lines = (
        f"{json.dumps(name)}: {json.dumps([[edge, round(add, 4)] for edge, add in sorted(edges.items())])}"
        for name, edges in sorted(steps.items())
    )
    return f'{{"base": {base:.4f}, "steps": {{\n' + ",\n".join(lines) + "\n}}\n"


if __name__ == "__main__":
    main()
