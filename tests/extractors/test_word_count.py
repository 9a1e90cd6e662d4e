"""Word count: runs of word characters in any plane of Unicode."""

import re

import pytest

from extractors.word_count import count_words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ships sail at 5:30 — again.",
        "Ships🚢sail 🚢 again",
        "\U0001d412\U0001d421\U0001d422\U0001d429\U0001d42c sail",  # in bold letters of the second plane
        "船\U00020000が出る、🚢",
    ],
)
def test_words_are_counted_as_a_regular_expression_counts_them(text: str) -> None:
    assert count_words(text) == len(re.findall(r"\w+", text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("नमस्ते दुनिया, यह एक परीक्षण है", 6),
        ("کتاب‌ها را می‌خوانم", 3),  # with joiners
        ("كَتَبَ الوَلَدُ", 2),
        ("cafe\u0301 ferme\u0301", 2),  # accents by themselves
        ("coun\u00adcil", 1),
        ("ships \u2764\ufe0f sea", 2),
        ("\U0001d412hips नमस्ते", 2),
    ],
)
def test_signs_within_a_word_do_not_end_it(text: str, words: int) -> None:
    assert count_words(text) == words
