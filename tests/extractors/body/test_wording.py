"""Wording: telling words first, then the pattern."""

import re

from extractors.body.wording import find_worded

TEXTS = {3: "ships sail again", 5: "ships are sold by the dozen", 9: "a dozen eggs"}


def test_a_line_needs_a_telling_word_and_the_pattern() -> None:
    assert find_worded([(("dozen",), re.compile("ships").match)], TEXTS) == {5}
    assert find_worded([(("gross",), re.compile("ships").match)], TEXTS) == set()


def test_a_wording_without_telling_words_is_asked_of_every_line() -> None:
    assert find_worded([((), re.compile("ships").match)], TEXTS) == {3, 5}


def test_any_wording_will_do() -> None:
    wordings = [(("again",), re.compile("sail").search), (("eggs",), re.compile("a ").match)]
    assert find_worded(wordings, TEXTS) == {3, 9}
    assert find_worded(wordings, {}) == set()
