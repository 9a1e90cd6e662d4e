"""Declared values into clean texts."""

from typing import Any

import pytest

from extractors.plain import MAX_CHARS, one_line, text_of, texts


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  two\n words ", "two words"),
        ("Tom &amp;amp; Eva", "Tom & Eva"),
        ("a\u200bb\u00adc\ufeff", "abc"),
        ("5 < 6 and 7 > 2", "5 < 6 and 7 > 2"),
        ("<p>One</p><p>two</p>", "One two"),
        ("Two<br>lines of CO<sub>2</sub>", "Two lines of CO2"),
        ("<section class=x>One", "One"),
        ("<section>One</section>", "One"),
        ("The <details> element", "The <details> element"),
        ("What List<String> is", "What List<String> is"),
    ],
)
def test_one_line(raw: str, clean: str) -> None:
    assert one_line(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("30 Years of <br> Tags", "30 Years of <br> Tags"),
        ("<table>: The Table element", "<table>: The Table element"),
        ("Review: <em>Dune</em>", "Review: Dune"),
        ("Tom &amp;amp; Eva", "Tom & Eva"),
    ],
)
def test_a_printed_line_keeps_the_tags_it_is_about(raw: str, clean: str) -> None:
    assert one_line(raw, printed=True) == clean


def test_texts_takes_any_shape() -> None:
    assert texts([{"name": ["x", {"@value": "y"}]}, 4, True, None, " "]) == ("x", "y", "4")
    assert text_of({}) is None


def test_endless_values_are_bounded() -> None:
    nested: Any = "deep"
    for _ in range(50):
        nested = [nested]
    assert texts(nested) == ()
    assert len(one_line("a" * 10**6)) == MAX_CHARS
    assert len(texts(["a"] * 10_000)) == 500
