"""Item names: the linked heading of a thing is kept with what is told of it, and only that."""

import numpy as np
import pytest

from extractors.body.item_names import raise_item_names
from tests.extractors.body.blocks import blocks_of

TEXT = "Four copper dragons guard the crossing, and nobody walks over it at night without a look at them."
NAME = "<h3><a href=/{0}>Thing of note {0}</a></h3>"
ITEM = f"<article>{NAME}<ul><li>Sights</li></ul><p>{TEXT}</p></article>"
BETWEEN = f"<div>{NAME}</div><i></i><p>{TEXT}</p>"
SHORT = f"<article>{NAME}<ul><li>Sights</li></ul><p>Four copper dragons.</p></article>"


def kept_names(html: str, text_score: float = 0.8) -> int:
    blocks = blocks_of(f"<main>{html}</main>")
    scores = np.array([text_score if block.tag == "p" else 0.1 for block in blocks])
    raise_item_names(blocks, scores)
    return sum(scores[block.index] >= 0.5 for block in blocks if block.tag == "h3")


def many(item: str, number: int = 4) -> str:
    return "".join(item.format(count) for count in range(number))


def test_the_names_of_three_things_or_more_are_kept() -> None:
    assert kept_names(many(ITEM)) == 4
    assert kept_names(many(ITEM, 3)) == 3


@pytest.mark.parametrize(
    "html",
    [many(BETWEEN), many(SHORT), many(ITEM, 2), many(ITEM) + NAME.format(9)],
    ids=["links between paragraphs", "teasers", "two", "one that names nothing"],
)
def test_other_linked_headings_are_left(html: str) -> None:
    assert kept_names(html) == 0


def test_names_of_what_is_hardly_the_article_s_are_left() -> None:
    assert kept_names(many(ITEM), text_score=0.4) == 0
