"""Spaces: folded in every form that Unicode knows."""

import pytest

from extractors.spaces import fold_case, fold_spaces


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        (" \n ", ""),
        ("Ships sail", "Ships sail"),
        (" Ships  sail ", "Ships sail"),
        ("Ships\tsail\r\nagain", "Ships sail again"),
        ("Ships\u00a0sail\u2003again\u3000\u2028now", "Ships sail again now"),
        ("Schiffe\u00ad fahren", "Schiffe\u00ad fahren"),
        ("船が出る", "船が出る"),
    ],
)
def test_white_space_is_folded(text: str, folded: str) -> None:
    assert fold_spaces(text) == folded == " ".join(text.split())


@pytest.mark.parametrize("text", ["\u200bShips  sail\u200d ", " \ufeff Ships\nsail", "Ships sail\u00ad"])
def test_unseen_characters_at_the_ends_go(text: str) -> None:
    assert fold_spaces(text) == "Ships sail"


def test_joiners_between_letters_stay() -> None:
    assert fold_spaces("می\u200cرود \u200b") == "می\u200cرود"


@pytest.mark.parametrize("tail", ["", " and on and on" * 40], ids=["short", "long"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ships  sail \n\n again",
        "“Ships”\nSAIL",
        "ÉMILE zieht nach WEIẞENFELS, İzmir und Ŝ",
        "ships\u00a0sail\u2003again",
        "ships\tsail\x1cagain",
        "Ναυς ΠΛΕΕΙ",
        "🚢 SAILS",
    ],
)
def test_case_is_folded_as_python_folds_it(text: str, tail: str) -> None:
    assert fold_case(text + tail).decode() == " ".join((text + tail).casefold().split())
