"""What an edit of an article is called, and how it is told by words."""

from __future__ import annotations

import json

import pytest

from crawler.pipelines.changes import name_change, word_diff
from extractors.body.seen import block_hash

BODY = "The ship left at noon.\n\nNobody on the quay saw it leave for the open sea."
BOX = "Sign up for our letter about ships."


def record(body: str = BODY, headline: str = "Ship leaves") -> dict[str, str]:
    return {"headline": headline, "articleBody": body}


@pytest.mark.parametrize(
    ("new", "event"),
    [
        (record(), ""),
        (record(BODY.replace("\n\n", "\n\n  ").upper()), ""),  # readers see the same words
        (record(headline="Ship stays"), "headline changed"),
        (record(BODY.replace("noon", "one")), "body changed"),
        (record(BODY.replace("noon", "one"), "Ship stays"), "body changed"),
        (record(f"{BODY}\n\nCorrection: it left at one."), "corrected"),
        (
            record(f"{BODY}\n\nIn einer früheren Fassung stand zwölf Uhr. Das haben wir korrigiert."),
            "corrected",
        ),
        (record(f"{BODY}\n\nDer Beitrag wurde korrigiert."), "corrected"),
    ],
)
def test_an_edit_is_called_by_what_readers_see(new: dict[str, str], event: str) -> None:
    assert name_change(record(), new, frozenset()) == event


def test_a_correction_that_was_there_before_is_none() -> None:
    old = record(f"{BODY}\n\nCorrection: it left at one.")
    new = record(f"{BODY} It is back.\n\nCorrection: it left at one.")
    assert name_change(old, new, frozenset()) == "body changed"


def test_boilerplate_that_is_known_by_now_is_no_change() -> None:
    old = record(f"{BODY}\n\n{BOX}")
    assert name_change(old, record(), frozenset([block_hash(BOX)])) == ""
    assert name_change(old, record(), frozenset()) == "body changed"
    assert name_change(old, old, frozenset([block_hash(BOX)])) == ""


def test_boilerplate_that_is_known_by_now_is_no_part_of_the_difference() -> None:
    old, new = record(f"{BODY}\n\n{BOX}"), record(f"{BODY} It is back.")
    told = json.loads(word_diff(old, new, frozenset([block_hash(BOX)])))
    assert told == [["insert", "articleBody", "", "It is back."]]


def test_the_difference_is_told_word_by_word() -> None:
    new = record(BODY.replace("at noon", "at one o'clock"), "Ship stays")
    assert json.loads(word_diff(record(), new)) == [
        ["replace", "headline", "leaves", "stays"],
        ["replace", "articleBody", "noon.", "one o'clock."],
    ]


def test_a_change_far_into_a_long_text_is_told() -> None:
    words = [f"word{number}" for number in range(30_000)]
    new = record(" ".join([*words[:25_000], "but", *words[25_001:]]))
    assert json.loads(word_diff(record(" ".join(words)), new)) == [
        ["replace", "articleBody", "word25000", "but"]
    ]
