"""Repeated texts that an export leaves out."""

import random
from typing import Any

import pytest

from crawler.alike import is_alike
from crawler.datasets.duplicates import Duplicates
from extractors.record import Metadata
from tests.crawler.datasets.test_export import record, texts

WORDS = [f"word{number}" for number in range(3000)]


def kept(records: list[dict[str, Any]], which: str) -> int:
    return len(list(Duplicates(which).leave_out(records)))


@pytest.mark.parametrize("share", [0.96, 0.91, 0.89, 0.86])
def test_what_is_nearly_the_same_is_decided_by_all_words_not_by_an_estimate(share: float) -> None:
    chance = random.Random(1)
    for _ in range(40):
        whole = chance.choices(WORDS, k=500)
        text, cut = " ".join(whole), " ".join(whole[: round(498 * share) + 2])
        assert kept(texts(text, cut), "near") == (1 if is_alike(text, cut) else 2)


def test_records_without_a_hash_of_their_text_are_compared_by_the_text() -> None:
    bodies = ("Ships sail at noon.", "ships  sail at noon.", "Ships sail at night.", None, None)
    records = [record(number, articleBody=body, metadata=Metadata()) for number, body in enumerate(bodies)]
    assert kept(records, "exact") == 4


def test_texts_that_share_a_long_paragraph_are_not_the_same() -> None:
    chance = random.Random(1)
    shared = " ".join(chance.choices(WORDS, k=120))
    records = texts(*(f"{shared} {' '.join(chance.choices(WORDS, k=60))}" for _ in range(400)))
    assert kept(records, "near") == 400
