"""How well flat text is read: python -m benchmarks.flat CORPUS [--folds 5]

Pages are flattened as inscriptis does it, one line a block. By folds: the model is trained on the sites of
the others, so that no page of a site is scored by a model that saw the site. Body F1 is over 4-word
shingles, of mean precision and mean recall over pages; "all text" is what keeping every line scores.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

import numpy as np

from extractors.flat.extract import THRESHOLD
from extractors.flat.model import FlatModel, load_flat_model
from extractors.flat.segments import find_end, find_headline, without_captions
from training.flat import FlatExample, fit, read_examples
from training.labels import tokens_of

GRAM = 4


def main() -> None:
    """Print a row a set: pages, precision, recall and F1 of the body, F1 of all text, share of headlines."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.flat", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder of labelled pages in the corpus layout")
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    examples = list(read_examples(options.corpus))
    rows: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    for fold in range(options.folds):
        model = load_flat_model(fit([e for e in examples if e.page.fold(options.folds) != fold]))
        for example in examples:
            if example.page.fold(options.folds) == fold:
                rows[example.page.subset].append(measure(example, model))
    print(f"{'set':14}{'pages':>6}{'P':>8}{'R':>8}{'F1':>8}{'all text':>10}{'headline':>10}")
    for subset, values in rows.items():
        precision, recall, all_precision, all_recall, headline = (fmean(v) for v in zip(*values, strict=True))
        print(
            f"{subset:14}{len(values):6}{precision:8.3f}{recall:8.3f}{f1(precision, recall):8.3f}"
            f"{f1(all_precision, all_recall):10.3f}{headline:10.3f}"
        )


def measure(example: FlatExample, model: FlatModel) -> tuple[float, ...]:
    """Return precision and recall of the body, the same for all text, and whether the headline is right."""
    lines, truth = example.lines, example.page.truth
    body = [int(at) for at in np.flatnonzero(model.score(example.columns) >= THRESHOLD)]
    headline = find_headline(lines, body)
    end = find_end(lines, body)
    kept = without_captions(lines, [at for at in body if at < end and at != headline])
    told = tokens_of(truth.get("headline") or "")
    right = headline is not None and tokens_of(lines[headline].text) == told
    return (
        *shares([lines[at].text for at in kept], truth["body"]),
        *shares([line.text for line in lines], truth["body"]),
        float(right),
    )


def shares(lines: Sequence[str], body: str) -> tuple[float, float]:
    """Return precision and recall of the shingles of `lines` against those of the labelled body."""
    found, wanted = shingles("\n".join(lines)), shingles(body)
    both = (found & wanted).total()
    return both / (found.total() or 1), both / (wanted.total() or 1)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four tokens of a text, with their counts."""
    tokens = tokens_of(text)
    return Counter(tuple(tokens[at : at + GRAM]) for at in range(max(1, len(tokens) - GRAM + 1)))


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    main()
