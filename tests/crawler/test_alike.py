"""Which texts are alike."""

from __future__ import annotations

from crawler.alike import COMPARED_CHARS, is_alike, shingles


def test_a_text_without_end_is_compared_by_its_beginning() -> None:
    text = " ".join(f"ship{number}" for number in range(100_000))
    assert len(text) > COMPARED_CHARS
    assert shingles(text) == shingles(text[:COMPARED_CHARS])
    assert is_alike(text, text + " and another" * 1_000_000)
    assert not is_alike(text, text[COMPARED_CHARS // 2 :])
