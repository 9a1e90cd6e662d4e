"""Date words: every label of a date is found at the beginning of a word, however it is written."""

from __future__ import annotations

import pytest

from extractors.dates.words import MODIFIED, MODIFIED_LABEL, PUBLISHED, PUBLISHED_LABEL, Labels


@pytest.mark.parametrize(
    ("words", "labels"),
    [(MODIFIED, MODIFIED_LABEL), (PUBLISHED, PUBLISHED_LABEL)],
    ids=["modified", "published"],
)
def test_every_label_is_found(words: str, labels: Labels) -> None:
    printed = [word.replace("-", " ") for word in words.split()]
    assert printed
    assert [label for label in printed if not labels.match(f"{label}: 4. 3. 2026")] == []
    assert [label for label in printed if not labels.search(f"Roe | {label.capitalize()} 4. 3. 2026")] == []


@pytest.mark.parametrize("text", ["Backdated 4 March 2026", "Jane Roe, 4 March 2026", ""])
def test_no_label_is_found_within_a_word(text: str) -> None:
    assert MODIFIED_LABEL.search(text) is None
    assert PUBLISHED_LABEL.search(text) is None
