"""Scores: how likely each block is in the body, by the model and by the blocks around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from extractors.body.amendments import raise_amendments
from extractors.body.choose import KEPT, SURE, Scores
from extractors.body.features import read_features
from extractors.body.hints import read_hints
from extractors.body.item_names import raise_item_names
from extractors.body.long_runs import raise_long_runs
from extractors.body.model import MODEL, Model
from extractors.body.numbered import raise_items
from extractors.body.quotes import raise_quotes
from extractors.body.wholes import raise_wholes

if TYPE_CHECKING:
    from extractors.draft import Draft


def score_blocks(draft: Draft, model: Model = MODEL) -> Scores:
    """Return the probability of each of the draft's blocks to be in the body, 0 for entries of menus.

    The model's, raised where several blocks make one thing; it knows nothing of related modules yet.
    """
    scores = np.zeros(len(draft.blocks))
    features = read_features(draft.blocks, read_hints(draft.page))
    if features is not None:
        scores[features.index] = model.score(features)
        raise_wholes(draft.blocks, scores)
        raise_items(draft.blocks, scores)
        raise_item_names(draft.blocks, scores)
        raise_amendments(draft.blocks, scores)
        raise_quotes(draft.blocks, scores)
        raise_long_runs(draft.blocks, scores)
    return _without_standfirst(draft, scores)


def _without_standfirst(draft: Draft, scores: Scores) -> Scores:
    """Return the scores with that of the printed standfirst halved where the model takes it for no body."""
    standfirst = draft.value("alternativeHeadline")
    for index in np.flatnonzero((scores >= KEPT) & (scores < SURE)).tolist():
        if draft.blocks[index].text == standfirst:
            scores[index] /= 2
    return scores
