"""Dataset: the labelled pages as features, labels and weights of their blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.corpus import LabelledPage
from extractors.body.features import Features, read_features
from extractors.body.hints import read_hints
from extractors.body.walk import read_blocks
from extractors.page import Page
from training.corpus import OWN_ARTICLES
from training.labels import label_blocks, label_snippets, tokens_of

# News is what we are for, and there is less of it in the corpus than of other articles. Our own pages are
# news, mostly, but made up.
SUBSET_WEIGHT = {"news": 2.0, "multilingual": 2.0, OWN_ARTICLES: 0.5}
# Bodies shorter than this (in tokens) weigh no more than one of this length.
MIN_BODY_TOKENS = 150


@dataclass(frozen=True, slots=True)
class Example:
    """A page to learn from: the features of its blocks, and of those in `rows` the labels and weights."""

    page: LabelledPage
    features: Features
    rows: npt.NDArray[np.intp]
    labels: npt.NDArray[np.float32]
    weights: npt.NDArray[np.float32]


def read_examples(pages: Iterable[LabelledPage]) -> list[Example]:
    """Read the pages that have a labelled body or snippets; those that cannot be read teach nothing."""
    return [example for page in pages if (example := _read(page)) is not None]


def _read(page: LabelledPage) -> Example | None:
    parsed = Page.from_html(page.html(), page.url)
    blocks = read_blocks(parsed.root)
    features = read_features(blocks, read_hints(parsed))
    if features is None:
        return None
    texts = [blocks[index].text for index in features.index]
    known, body_tokens = _labels(page, [block.text for block in blocks], texts, features.index)
    if not known:
        return None
    rows = np.array(sorted(known), dtype=np.intp)
    weights = SUBSET_WEIGHT.get(page.subset, 1.0) * _weights([texts[at] for at in rows], body_tokens)
    return Example(page, features, rows, np.array([known[at] for at in rows], dtype=np.float32), weights)


def _labels(
    page: LabelledPage, texts: list[str], read: list[str], index: npt.NDArray[np.intp]
) -> tuple[dict[int, bool], int]:
    """What is known of the blocks that are read, by row, and the length in tokens of the known body.

    texts holds every block's text, read those of the blocks in `index`.
    """
    if body := page.truth.get("body"):
        labels = label_blocks(texts, body)
        known = {row: labels[at] for row, at in enumerate(index.tolist())}
        if page.subset == OWN_ARTICLES:
            known = _without_standfirst(known, read, page.truth.get("standfirst") or "")
        return known, len(tokens_of(body))
    truth = page.truth
    known = label_snippets(read, truth.get("must_contain", ()), truth.get("must_not_contain", ()))
    return known, sum(len(tokens_of(read[row])) for row, within in known.items() if within)


def _without_standfirst(known: dict[int, bool], read: list[str], standfirst: str) -> dict[int, bool]:
    """Return what is known but of the standfirst, which is body in one corpus and not in the other.

    Our own pages would only speak for one of them.
    """
    tokens = tokens_of(standfirst)
    return {row: within for row, within in known.items() if not tokens or tokens_of(read[row]) != tokens}


def _weights(texts: list[str], body_tokens: int) -> npt.NDArray[np.float32]:
    """A block weighs by its length against the body's: pages count alike, long blocks more than short."""
    tokens = np.array([len(tokens_of(text)) for text in texts], dtype=np.float32)
    return np.asarray(4 * np.sqrt((tokens + 2) / max(body_tokens, MIN_BODY_TOKENS)), dtype=np.float32)
