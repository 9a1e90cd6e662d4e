"""Quotes: a quotation between paragraphs that the model wavers about is a part of the article."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.body.quotes import raise_quotes
from tests.extractors.body.blocks import blocks_of
from tests.extractors.reading import SENTENCES

QUOTE = "We should have asked the islanders first."


def raised(quote: str, score: float = 0.3, below: float = 0.9) -> bool:
    source = f"<p>{SENTENCES[0]}</p>{quote}<p>{SENTENCES[1]}</p>"
    blocks = blocks_of(source)
    scores = np.array([0.9, *(score for _ in blocks[1:-1]), below])
    raise_quotes(blocks, scores)
    return bool(scores[1] >= 0.5)


@pytest.mark.parametrize(
    "quote",
    [
        f"<blockquote><p>{QUOTE}</p></blockquote>",
        f"<figure><blockquote class=pullquote><p>{QUOTE}</p><cite>Jane Roe</cite></blockquote></figure>",
    ],
)
def test_a_quotation_between_paragraphs_is_raised(quote: str) -> None:
    assert raised(quote)


@pytest.mark.parametrize(
    "other",
    [
        f"<aside><p>{QUOTE}</p></aside>",
        f"<blockquote>{QUOTE}</blockquote>",
        f"<blockquote><p>{QUOTE}</p>— Jane Roe <a href=/s/1>4 March</a></blockquote>",
        "<blockquote><p>Jane Roe, mayor</p></blockquote>",
    ],
)
def test_other_boxes_posts_and_names_are_not(other: str) -> None:
    assert not raised(other)


def test_nor_is_what_the_model_rules_out_or_what_ends_the_article() -> None:
    quote = f"<blockquote><p>{QUOTE}</p></blockquote>"
    assert not raised(quote, score=0.1)
    assert not raised(f"<div class=pull-quote>{quote}</div>", score=0.27)
    assert not raised(quote, below=0.1)
