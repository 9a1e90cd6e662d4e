"""Fit: gradient-boosted trees over the blocks, written as the readable model file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import lightgbm
import numpy as np
import numpy.typing as npt

from extractors.body.box_words import BoxWords
from extractors.body.context import read_context
from extractors.body.model import FIRST_NAMES, MAX_LEAVES, SECOND_NAMES, forest_of, with_words, words_model
from training.box_words import fit_words, read_named
from training.dataset import Example

# What chance in training begins with. Another seed gives another model, about as good (see `training.folds`).
SEED = 7


@dataclass(frozen=True, slots=True)
class Growth:
    """How a forest grows: its number of trees, their learning rate, and where chance begins."""

    trees: int
    rate: float
    seed: int = SEED


# The second decides, so it may take its time.
FIRST = Growth(120, 0.07)
SECOND = Growth(360, 0.05)
PARTS = 4
# Three tenths of the sites are learnt as if their boxes' names were hashes: on such pages the forests would
# else miss what they lean on.
NAMELESS, OF = 3, 10
# The second learns from more blocks than it is asked about: of those with a lower score hardly one is body.
LEARNT_FROM = 0.003
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": MAX_LEAVES,
    "min_data_in_leaf": 20,
    "lambda_l2": 5.0,
    "feature_fraction": 0.3,
    "max_bin": 63,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}


def fit(examples: Sequence[Example], seed: int = SEED) -> str:
    """Return the model file's JSON. The same examples and seed give the same text, bit for bit.

    Each step learns from what the one before says of pages that it had not seen, as it will meet them: for
    each of a few parts of the sites, words and a first forest trained on the others judge it.
    """
    first, second = (replace(growth, seed=seed) for growth in (FIRST, SECOND))
    parts = [example.page.fold(PARTS, "part") for example in examples]
    base = _with_words(examples, parts)
    known = [np.zeros((0, 0), dtype=np.float32) for _ in examples]
    doubted = [np.zeros(0, dtype=bool) for _ in examples]
    for others, mine in _divided(parts):
        trained = _train(first, FIRST_NAMES, [examples[at] for at in others], [base[at] for at in others])
        forest = forest_of(trained).over(FIRST_NAMES)
        for at in mine:
            features = examples[at].features
            scores = forest.score(base[at])
            doubted[at] = scores > LEARNT_FROM
            context = read_context(scores, features.shapes.size, features.places)
            known[at] = np.concatenate((base[at], context))
    told = {
        "words": json.dumps(fit_words(examples, read_named(examples))),
        "first": _train(first, FIRST_NAMES, examples, base),
        "second": _train(second, SECOND_NAMES, examples, known, doubted),
    }
    return "{" + ",\n".join(f'"{name}": {text}' for name, text in told.items()) + "}\n"


def _divided(parts: Sequence[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield for each part the numbers of the examples in the others, and of its own."""
    for part in range(PARTS):
        others = [at for at, number in enumerate(parts) if number != part]
        yield others, [at for at, number in enumerate(parts) if number == part]


def _with_words(examples: Sequence[Example], parts: Sequence[int]) -> list[npt.NDArray[np.float32]]:
    """Return the table of each example with what the words say that the other parts taught."""
    tables = [example.features.table for example in examples]
    named = read_named(examples)
    for others, mine in _divided(parts):
        words = words_model(fit_words([examples[at] for at in others], [named[at] for at in others]))
        for at in mine:
            nameless = examples[at].page.fold(OF, "names") < NAMELESS
            known = BoxWords.of(words.base, {}) if nameless else words
            tables[at] = with_words(examples[at].features, known)
    return tables


def _train(
    growth: Growth,
    names: Sequence[str],
    examples: Sequence[Example],
    tables: Sequence[npt.NDArray[np.float32]],
    doubted: Sequence[npt.NDArray[np.bool_]] | None = None,
) -> str:
    """Return the JSON of one forest, trained on `tables` of the examples, those in doubt or all."""
    taken, labels, weights = [], [], []
    for at, example in enumerate(examples):
        chosen = slice(None) if doubted is None else doubted[at][example.rows]
        taken.append(tables[at][:, example.rows[chosen]].T)
        labels.append(example.labels[chosen])
        weights.append(example.weights[chosen])
    return train_forest(names, np.concatenate(taken), np.concatenate(labels), np.concatenate(weights), growth)


def train_forest(
    names: Sequence[str],
    table: npt.NDArray[np.float32],
    labels: npt.NDArray[np.float32],
    weights: npt.NDArray[np.float32],
    growth: Growth,
) -> str:
    """Return the JSON of a forest trained on the rows of `table`, whose columns have `names`."""
    parameters = PARAMETERS | {"learning_rate": growth.rate, "seed": growth.seed}
    data = lightgbm.Dataset(
        table,
        label=labels,
        weight=weights,
        feature_name=[str(at) for at in range(len(names))],
        params=parameters,
    )
    booster = lightgbm.train(parameters, data, num_boost_round=growth.trees)
    return _to_json(booster.dump_model()["tree_info"], names)


def _to_json(trees: Sequence[dict[str, Any]], names: Sequence[str]) -> str:
    features: dict[str, int] = {}
    tests: dict[tuple[int, float], int] = {}

    def node(tree: dict[str, Any]) -> Any:
        if "leaf_value" in tree:
            return round(tree["leaf_value"], 4)
        feature = features.setdefault(names[tree["split_feature"]], len(features))
        value = float(f"{tree['threshold']:.6g}")
        test = tests.setdefault((feature, value), len(tests))
        return [test, node(tree["left_child"]), node(tree["right_child"])]

    grown = [json.dumps(node(tree["tree_structure"]), separators=(",", ":")) for tree in trees]
    return (
        '{"features": '
        + json.dumps(list(features))
        + ',\n"tests": '
        + json.dumps([list(test) for test in tests], separators=(",", ":"))
        + ',\n"trees": [\n'
        + ",\n".join(grown)
        + "\n]}"
    )
