"""Model: trees in, probabilities out; the shipped file is what the code loads."""

import json
import math

import numpy as np
import pytest

from extractors import Page, read
from extractors.body.model import MODEL, MODEL_PATH, forest_of

TINY = {
    "features": ["size", "links"],
    "tests": [[0, 10], [1, 0.5], [0, 99]],
    "trees": [[0, -1, [1, [2, 1, 2], -2]], 0.25],
}


@pytest.mark.parametrize(
    ("size", "links", "odds"), [(10, 1, -1), (11, 0.5, 1), (99.5, 0.5, 2), (11, 0.6, -2), (1e9, 9, -2)]
)
def test_a_tree_is_walked_to_its_leaf(size: float, links: float, odds: float) -> None:
    forest = forest_of(json.dumps(TINY))
    table = np.array([[links], [size]], np.float32)
    assert forest.over(("links", "size")).score(table)[0] == pytest.approx(1 / (1 + math.exp(-(odds + 0.25))))


def test_the_shipped_file_is_loaded() -> None:
    data = json.loads(MODEL_PATH.read_text(encoding="utf-8"))
    assert MODEL_PATH.stat().st_size < 1_000_000
    for forest, shipped in ((MODEL.first, data["first"]), (MODEL.second, data["second"])):
        assert set(shipped["features"]) <= set(forest.features)
        assert forest.tests.shape == (8, 2 * len(shipped["trees"]))


FROZEN_PAGE = (
    "<nav><a href=/>Home</a></nav><main><article class=story><h1>Bridge stays open</h1>"
    "<p>The council voted on Tuesday to keep the old bridge open for another year, against the advice of its "
    "engineers.</p><p>“We cannot cut the town in two,” said the mayor after the vote, which went eleven to "
    "four.</p><div class=share-tools><a href=/s>Share this</a></div></article></main>"
)
FROZEN = [0.0, 0.135, 0.94, 0.942, 0.029]


def test_a_frozen_page_has_frozen_scores() -> None:
    verdicts = read(Page.from_html(FROZEN_PAGE, "https://a.example/1")).body.verdicts
    assert [round(verdict.score, 3) for verdict in verdicts] == pytest.approx(FROZEN, abs=0.002)
