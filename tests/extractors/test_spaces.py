"""Spaces: folded in every form that Unicode knows."""

import pytest

from extractors.spaces import fold_spaces


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
