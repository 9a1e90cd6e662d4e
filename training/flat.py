"""Train the model of flat text: python -m training.flat CORPUS --out extractors/flat/model.json

Pages are flattened as inscriptis does it, one line a block; of each line is learnt whether it is body, and of
those around the body's beginning which is the headline.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from inscriptis import get_text

from benchmarks.corpus import LabelledPage, read_corpus
from extractors.body.columns import Column
from extractors.body.model import forest_of
from extractors.encoding.decode import to_utf8
from extractors.flat.features import read_context, read_features
from extractors.flat.lines import Line, read_lines
from extractors.flat.model import score_lines
from training.corpus import OWN_ARTICLES, read_own_pages
from training.dataset import MIN_BODY_TOKENS, SUBSET_WEIGHT
from training.fit import Growth, train_forest
from training.flat_headlines import fit_headlines
from training.labels import label_blocks, tokens_of

T = TypeVar("T")

SUBSETS = ("articles", "news", "multilingual")
PARTS = 4
SIZE = Growth(110, 0.07)


@dataclass(frozen=True, slots=True)
class FlatExample:
    """A page as flat text: its lines, their features, labels and weights."""

    page: LabelledPage
    lines: list[Line]
    columns: dict[str, Column]
    labels: npt.NDArray[np.float32]
    weights: npt.NDArray[np.float32]

    @property
    def words(self) -> Column:
        """Words a line."""
        return self.columns["words"]


def flatten(page: LabelledPage) -> str:
    """Return the page's text, one line a block."""
    return str(get_text(to_utf8(page.html())[0].decode("utf-8")))


def read_examples(corpus: Path, subsets: Sequence[str] = SUBSETS) -> Iterator[FlatExample]:
    """Yield the labelled pages of `corpus`, and our own, that have any text."""
    for page in chain(read_corpus(corpus, tuple(subsets)), read_own_pages(OWN_ARTICLES)):
        body = page.truth.get("body")
        if body and (lines := read_lines(flatten(page))):
            labels = np.array(label_blocks([line.text for line in lines], body), dtype=np.float32)
            words = np.array([len(line.words) for line in lines], dtype=np.float32)
            weights = 4 * np.sqrt((words + 2) / max(len(tokens_of(body)), MIN_BODY_TOKENS))
            weights *= SUBSET_WEIGHT.get(page.subset, 1.0)
            yield FlatExample(page, lines, read_features(lines), labels, weights)


def fit(examples: Sequence[FlatExample]) -> str:
    """Return the model file's JSON: a first forest, a second that knows the first scores, one of headlines.

    Each of the later ones learns from scores of pages that those before it had not seen, as it will be asked.
    """
    base = [example.columns for example in examples]
    known = [dict(columns) for columns in base]
    for others, part in _parts(examples):
        forest = forest_of(_train(_at(others, examples), _at(others, base)))
        for at in part:
            known[at] |= read_context(score_lines(forest, base[at]), examples[at].words)
    scores: list[Column] = [np.zeros(0)] * len(examples)
    for others, part in _parts(examples):
        forest = forest_of(_train(_at(others, examples), _at(others, known)))
        for at in part:
            scores[at] = score_lines(forest, known[at])
    forests = {
        "first": _train(examples, base),
        "second": _train(examples, known),
        "headlines": fit_headlines(
            [(e.page, e.lines, likely) for e, likely in zip(examples, scores, strict=True)]
        ),
    }
    return "{" + ",\n".join(f'"{name}": {forest}' for name, forest in forests.items()) + "}\n"


def _parts(examples: Sequence[FlatExample]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the numbers of the examples without a part of the sites, and those of that part."""
    numbers = [example.page.fold(PARTS, "part") for example in examples]
    for part in range(PARTS):
        yield (
            [at for at, number in enumerate(numbers) if number != part],
            [at for at, number in enumerate(numbers) if number == part],
        )


def _at(places: Sequence[int], values: Sequence[T]) -> list[T]:
    return [values[at] for at in places]


def _train(examples: Sequence[FlatExample], columns: Sequence[dict[str, Column]]) -> str:
    labels = np.concatenate([example.labels for example in examples])
    weights = np.concatenate([example.weights for example in examples])
    table = np.concatenate([np.column_stack(list(page.values())).astype(np.float32) for page in columns])
    return train_forest(list(columns[0]), table, labels, weights, SIZE)


def main() -> None:
    """Read the corpus, train, write the model file."""
    parser = argparse.ArgumentParser(prog="python -m training.flat", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder of labelled pages in the corpus layout")
    parser.add_argument("--out", type=Path, default=Path("extractors/flat/model.json"))
    options = parser.parse_args()
    examples = list(read_examples(options.corpus))
    options.out.write_text(fit(examples), encoding="utf-8")
    print(f"{options.out}: trained on {len(examples)} pages")


if __name__ == "__main__":
    main()
