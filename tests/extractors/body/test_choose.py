"""Choose: the threshold, and the headings between."""

import numpy as np
import pytest

from extractors.body.choose import choose_blocks
from tests.extractors.body.blocks import blocks_of


def kept_of(html: str, scores: list[float]) -> str:
    """The texts that are kept, one letter each in these tests."""
    blocks = blocks_of(html)
    kept, _ = choose_blocks(np.array(scores), np.full(len(scores), 100.0), blocks)
    return "".join(block.text for block, keep in zip(blocks, kept, strict=True) if keep)


def test_a_sure_page_keeps_what_is_nearly_as_likely_in_as_out() -> None:
    assert kept_of("<p>a<p>b<p>c<p>d", [0.99, 0.97, 0.45, 0.35]) == "abc"


def test_a_page_of_low_scores_still_has_a_body() -> None:
    assert kept_of("<p>a<p>b<p>c", [0.3, 0.28, 0.02]) == "ab"


def test_a_page_without_blocks_has_no_body() -> None:
    assert choose_blocks(np.zeros(0), np.zeros(0), []) == ([], 0.0)


@pytest.mark.parametrize(
    ("html", "scores", "kept"),
    [
        ("<p>a<h2>b</h2><p>c", [0.99, 0.35, 0.9], "abc"),
        ("<p>a<p>b<p>c", [0.99, 0.35, 0.9], "ac"),
        ("<p>a<h2>b</h2><p>c", [0.99, 0.29, 0.9], "ac"),
        ("<p>a<h2>b</h2><p>c", [0.99, 0.35, 0.55], "abc"),
        ("<p>a<p>c<h2>b</h2>", [0.99, 0.9, 0.35], "ac"),
        ("<p>a<h2><a href=/b>b</a></h2><p>c", [0.99, 0.35, 0.9], "ac"),
        ("<p>a<h2>b<a href=#b>#</a></h2><p>c", [0.99, 0.35, 0.9], "ab#c"),
    ],
)
def test_a_likely_heading_stays_over_a_paragraph_that_does(html: str, scores: list[float], kept: str) -> None:
    assert kept_of(html, scores) == kept


@pytest.mark.parametrize(
    ("html", "scores", "kept"),
    [
        # It begins a box of which all the rest is kept, or stands above such a list.
        ("<p>a<div><h4>b</h4><ul><li>c<li>d</ul></div><p>e", [0.99, 0.16, 0.7, 0.7, 0.9], "abcde"),
        (
            "<p>a<aside><div><h3>b</h3></div><dl><dt>c<dd>d</dl></aside><p>e",
            [0.99, 0.2, 0.6, 0.5, 0.9],
            "abcde",
        ),
        ("<p>a<h3>b</h3><ul><li>c<li>d</ul><p>e", [0.99, 0.2, 0.7, 0.7, 0.9], "abcde"),
        # Not where some of it is left, or the model is not sure of it, or hardly takes the heading for one.
        ("<p>a<div><h4>b</h4><ul><li>c<li>d</ul></div><p>e", [0.99, 0.16, 0.7, 0.1, 0.9], "ace"),
        ("<p>a<h3>b</h3><ul><li>c<li>d</ul><p>e", [0.99, 0.2, 0.7, 0.1, 0.9], "ace"),
        ("<p>a<div><h4>b</h4><ul><li>c<li>d</ul></div><p>e", [0.99, 0.05, 0.7, 0.7, 0.9], "acde"),
        ("<p>a<h3>b</h3><p>c<p>e", [0.99, 0.2, 0.7, 0.9], "ace"),
        # The page's own heading is no box's.
        ("<article><h2>b</h2><p>c<p>e</article>", [0.2, 0.9, 0.9], "ce"),
        ("<div><h1>b</h1><p>c<p>e</div>", [0.2, 0.9, 0.9], "ce"),
    ],
)
def test_the_heading_of_a_kept_box_stays(html: str, scores: list[float], kept: str) -> None:
    assert kept_of(html, scores) == kept


@pytest.mark.parametrize("heading", ["Read more", "Lesen Sie auch", "関連記事", "Newsletter"])
def test_a_likely_heading_of_a_module_does_not(heading: str) -> None:
    assert kept_of(f"<p>a<h2>{heading}</h2><p>c", [0.99, 0.35, 0.9]) == "ac"


@pytest.mark.parametrize(
    ("question", "scores", "kept"),
    [
        ("b?", [0.99, 0.3, 0.6], True),
        ("何？", [0.99, 0.3, 0.6], True),
        ("b?", [0.99, 0.3, 0.1], False),
        ("b?", [0.99, 0.29, 0.9], False),
        ("<a href=/b>b?</a>", [0.99, 0.3, 0.9], False),
        ("b!", [0.99, 0.3, 0.9], False),
    ],
)
def test_a_likely_question_stays_over_its_answer(question: str, scores: list[float], kept: bool) -> None:
    assert (len(kept_of(f"<p>a<p>{question}<p>c", scores)) > 2) == kept


def test_a_heading_in_doubt_stays_above_what_is_barely_kept() -> None:
    assert kept_of("<p>a<div><h2>b</h2><p>c</div>", [0.99, 0.2, 0.45]) == "abc"
    assert kept_of("<p>a<div><h2>b</h2><p>c</div>", [0.99, 0.2, 0.35]) == "a"
