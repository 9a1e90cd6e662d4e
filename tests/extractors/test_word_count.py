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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("市议会周二投票决定将旧桥关闭两年。工程师发现七个桥墩中有三个出现裂缝。", 20),
        ("市議会は火曜日、古い橋を二年間閉鎖することを決めた。", 15),
        ("สภาเมืองลงมติเมื่อวันอังคารให้ปิดสะพานเก่าเป็นเวลาสองปี หลังจากวิศวกรพบรอยร้าวในสามของเจ็ดตอม่อ", 23),
        ("ក្រុមប្រឹក្សាក្រុងបានសម្រេចបិទស្ពានចាស់", 7),
        ("船\U00020000が出る、🚢", 3),
        ("\u845b\U000e0100\u57ce", 2),  # with the sign that says how a character looks
        ("我用iPhone拍照", 4),
        ("ในปี 2026", 3),
        ("ในปี2026", 3),
        ("橋", 1),
    ],
)
def test_words_of_scripts_without_spaces_are_estimated(text: str, words: int) -> None:
    assert abs(count_words(text) - words) <= max(1, words // 10)


def test_korean_and_tibetan_words_are_counted_by_what_separates_them() -> None:
    assert count_words("시의회는 화요일 오래된 다리를 폐쇄하기로 했다.") == 6
    assert count_words("བོད་ཡིག་") == 2
