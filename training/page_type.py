"""Train the model of the page type: python -m training.page_type CORPUS

Prints what is right on sites that a fold has not seen, then writes the model trained on all pages.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import lightgbm
import numpy as np
import numpy.typing as npt

from benchmarks.corpus import LabelledPage, read_corpus
from extractors.article import read_article
from extractors.page import Page
from extractors.page_type.page_signs import MODEL_SIGNS, read_signs
from training.corpus import OWN_ARTICLES, OWN_LISTS, read_own_pages

Node: TypeAlias = "list[Any] | float"  # of a tree
SUBSETS = ("articles", "news", "multilingual", "related", "other-pages")
FOLDS = 5
DIVISIONS = ("", "s1", "s2", "s3")  # salts: of one division alone, two pages more or less say nothing
# What a page that is no article counts for; an article counts one, and there are eight times as many.
OTHER_WEIGHT = 2.4
# And one of our own, whatever its kind: with more, a plain story without date and author was none any more.
OWN_WEIGHT = 0.4
# Each of our own is learnt a second time without its address, for pages that were saved.
WITHOUT_ADDRESS, ADDRESS_WEIGHT = "without address", 0.3
TREES = 150
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 5,
    "learning_rate": 0.1,
    "min_data_in_leaf": 15,
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
    own_pages = list(read_own_pages(OWN_ARTICLES, OWN_LISTS))
    pages += [*own_pages, *map(_without_address, own_pages)]
    signs = [read_signs(read_article(Page.from_html(page.html(), page.url))) for page in pages]
    rows = np.array([[page[name] for name in MODEL_SIGNS] for page in signs])
    articles = np.array([page.truth["kind"] == "article" for page in pages])
    weights = np.array([_weight(page) for page in pages])
    _report(pages, articles, [_held_out(pages, rows, articles, weights, salt) for salt in DIVISIONS])
    options.out.write_text(_to_json(_train(rows, articles, weights), MODEL_SIGNS), encoding="utf-8")
    print(f"{options.out}: trained on {len(pages)} pages")


def _without_address(page: LabelledPage) -> LabelledPage:
    """Return a page of ours as it is where nobody tells its address; it is in the same folds."""
    subset = f"{page.subset} {WITHOUT_ADDRESS}"
    return replace(page, subset=subset, name=page.site, truth={**page.truth, "url": ""})


def _weight(page: LabelledPage) -> float:
    if page.subset.endswith(WITHOUT_ADDRESS):
        return ADDRESS_WEIGHT
    if page.subset in (OWN_ARTICLES, OWN_LISTS):
        return OWN_WEIGHT
    return 1.0 if page.truth["kind"] == "article" else OTHER_WEIGHT


def _train(
    rows: npt.NDArray[np.float64], articles: npt.NDArray[np.bool_], weights: npt.NDArray[np.float64]
) -> lightgbm.Booster:
    data = lightgbm.Dataset(rows, label=articles, weight=weights, params=PARAMETERS)
    return lightgbm.train(PARAMETERS, data, num_boost_round=TREES)


def _held_out(
    pages: Sequence[LabelledPage],
    rows: npt.NDArray[np.float64],
    articles: npt.NDArray[np.bool_],
    weights: npt.NDArray[np.float64],
    salt: str,
) -> npt.NDArray[np.float64]:
    folds = np.array([page.fold(FOLDS, salt) for page in pages])
    scores = np.zeros(len(pages))
    for fold in range(FOLDS):
        test = folds == fold
        scores[test] = _train(rows[~test], articles[~test], weights[~test]).predict(rows[test])
    return scores


def _report(
    pages: Sequence[LabelledPage],
    articles: npt.NDArray[np.bool_],
    scores: Sequence[npt.NDArray[np.float64]],
) -> None:
    right: dict[str, list[float]] = defaultdict(list)
    shares = np.mean([(score > 0.5) == articles for score in scores], axis=0)
    for page, is_article, share in zip(pages, articles, shares, strict=True):
        group = page.subset if is_article else f"{page.subset} {page.truth['kind']}"
        right[group].append(float(share))
    for group, values in right.items():
        print(f"{group}: {sum(values) / len(values):.3f} of {len(values)} right by the model alone, held out")


def _to_json(booster: lightgbm.Booster, names: Sequence[str]) -> str:
    trees = [_node(tree["tree_structure"], names) for tree in booster.dump_model()["tree_info"]]
    base = sum(tree[2] if isinstance(tree, list) else tree for tree in trees)
    lines = ",\n".join(json.dumps(_less(tree, tree[2])) for tree in trees if isinstance(tree, list))
    return f'{{"base": {base:.4f}, "trees": [\n{lines}\n]}}\n'


def _node(told: dict[str, Any], names: Sequence[str]) -> Node:
    """Return a node of LightGBM's as the model file has it, see `extractors.page_type.model`."""
    if "leaf_value" in told:
        return float(told["leaf_value"])
    low, high = (_node(told[side], names) for side in ("left_child", "right_child"))
    return [
        names[told["split_feature"]],
        float(f"{told['threshold']:.4g}"),
        told["internal_value"],
        low,
        high,
    ]


def _less(node: Node, mean: float) -> Node:
    """Return a node with a tree's mean taken from all that it adds: that is in the base."""
    if not isinstance(node, list):
        return round(node - mean, 4)
    sign, edge, value, low, high = node
    return [sign, edge, round(value - mean, 4), _less(low, mean), _less(high, mean)]


if __name__ == "__main__":
    main()
