"""Repeated texts that an export leaves out."""

import random
from typing import Any

import pytest

from crawler.alike import is_alike
from crawler.datasets.duplicates import Duplicates
from extractors.record import Metadata
from tests.crawler.datasets.records import Record, record

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


def texts(*bodies: str) -> list[Record]:
    hashes = {body: str(index) for index, body in enumerate(dict.fromkeys(bodies))}
    return [
        record(number, articleBody=body, metadata=Metadata(contentHash=hashes[body], wordCount=9))
        for number, body in enumerate(bodies)
    ]


def test_repeated_texts_are_left_out_as_asked_the_first_stays() -> None:
    long = " ".join(f"word{number}" for number in range(600))
    other = " ".join(f"thing{number}" for number in range(600))
    records = texts(long, other, long, long + " again")
    for which, kept in (("keep", 4), ("exact", 3), ("near", 2)):
        duplicates = Duplicates(which)
        assert len(list(duplicates.leave_out(records))) == kept
        assert duplicates.left_out.total() == 4 - kept


def story(seed: int, words: int) -> list[str]:
    """Words in a random order of everyday frequency, a story's length."""
    chance = random.Random(seed)
    return [f"word{int(chance.paretovariate(0.8))}" for _ in range(words)]


@pytest.mark.parametrize("words", [120, 350, 900])
def test_a_near_duplicate_differs_in_a_word_or_a_sentence_and_a_follow_up_does_not(words: int) -> None:
    for seed in range(20):
        old = story(seed, words)
        corrected = [*old[: words // 2], "corrected", *old[words // 2 + 1 :]]
        longer = old + story(seed + 100, words // 20)
        follow_up = old[: words * 3 // 4] + story(seed + 200, words // 4)
        for other, kept in ((corrected, 1), (longer, 1), (follow_up, 2)):
            records = texts(" ".join(old), " ".join(other))
            assert len(list(Duplicates("near").leave_out(records))) == kept
