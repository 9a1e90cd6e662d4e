"""Box words: what a box is named tells of the blocks in it and, elsewhere, of those further in."""

from __future__ import annotations

import pytest

from extractors import Page
from extractors.body.box_words import BoxWords, words_of
from extractors.body.features import read_features
from extractors.body.hints import Hints
from extractors.body.walk import read_blocks

WORDS = BoxWords.of(0.5, {"story": [1.0, 0.25], "promo": [-2.0, -1.0]})
PAGE = (
    "<main class=story><div><div><div><p>The ferry left the harbour at noon.</div></div></div>"
    "<div class=promo-box><p id=promo>Read more every day.</div></main>"
)


def odds(page: str, words: BoxWords = WORDS) -> list[float]:
    features = read_features(read_blocks(Page.from_html(page).root), Hints())
    assert features is not None
    return [round(value, 3) for value in words.read(features.places).tolist()]


def test_a_word_weighs_by_how_near_its_box_is_and_once_however_many_boxes_have_it() -> None:
    assert odds(PAGE) == [0.5 + 0.25, 0.5 + (1.0 - 2.0) + (0.25 - 1.0)]


def test_a_page_whose_boxes_have_no_names_is_told_nothing() -> None:
    assert odds("<p>The ferry left the harbour at noon.<p>It came back at night.") == [0.5, 0.5]


def test_without_weights_all_names_are_told_nothing() -> None:
    assert odds(PAGE, BoxWords.of(WORDS.base, {})) == [0.5, 0.5]


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("relatedPosts js-share_bar", {"related", "posts", "share", "bar"}),
        ("HTMLBlock c-1 x", {"html", "block"}),
        ("Überschrift", {"berschrift"}),
        ("x" * 21, set()),
        ("", set()),
    ],
)
def test_words_of_a_name(names: str, words: set[str]) -> None:
    assert words_of(names) == words


def test_names_without_end_are_read_up_to_a_limit() -> None:
    assert len(words_of("abc " * 100_000)) == 1
    assert words_of(f"{'-' * 200}story") == frozenset()


def test_a_word_that_all_of_many_boxes_in_boxes_have_counts_once() -> None:
    names = [f"{chr(97 + at % 26) * 3}{chr(97 + at // 26) * 3} promo" for at in range(150)]
    leaves = "".join(
        f'<div class="leaf{name}"><p>The ferry left the harbour at noon.</div>' for name in names
    )
    page = "".join(f'<div class="{name}">' for name in names) + leaves
    assert odds(page) == [0.5 - 2.0 - 1.0] * len(names)
