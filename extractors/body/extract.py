"""Extract: the body's own table of contents: read, score, choose, render."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from extractors.body import Body, Verdict
from extractors.body.choose import choose_threshold
from extractors.body.features import read_features
from extractors.body.hints import read_hints
from extractors.body.model import MODEL, Model
from extractors.body.render import render

if TYPE_CHECKING:
    from extractors.draft import Draft


def extract_body(draft: Draft, model: Model = MODEL) -> Body:
    """Return the body of the draft's page: its text, its HTML and what became of every block."""
    blocks = draft.blocks
    features = read_features(blocks, read_hints(draft.page))
    if features is None:
        return Body()
    scores = np.zeros(len(blocks))
    scores[features.index] = model.score(features)
    chars = np.array([len(block.text) for block in blocks], dtype=np.float64)
    threshold, confidence = choose_threshold(scores, chars)
    taken = frozenset(index for module in draft.modules for index in module.blocks)
    verdicts = [
        Verdict(False, score, "related module")
        if index in taken
        else Verdict(score >= threshold, score, "score")
        for index, score in enumerate(scores.tolist())
    ]
    kept = tuple(index for index, verdict in enumerate(verdicts) if verdict.kept)
    text, html = render([blocks[index] for index in kept], draft.page.absolute)
    return Body(text=text, html=html, kept=kept, verdicts=verdicts, confidence=confidence)
