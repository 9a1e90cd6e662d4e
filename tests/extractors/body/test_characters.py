"""Characters: counts over texts of several scripts."""

import pytest

from extractors.body.characters import read_characters


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Ships sail at 3.5 knots. Do they? Yes...", "marks", 3),
        ("船は港を出る。明日も晴れ！", "marks", 2),
        ("जहाज चलते हैं।", "marks", 1),
        ("เรือออกจากท่าแล้ว คนกลับมา ตอนเย็น", "marks", 2),
        ("ກໍາປັ່ນອອກ ຄົນກັບ", "marks", 1),
        ("កប៉ាល់ចេញដំណើរ។", "marks", 1),
        ("one, two; three، four", "commas", 3),
        ("船、港、海", "commas", 2),
        ("Room 101", "digits", 3 / 8),
        ("٣٤ سفن", "digits", 2 / 6),
        ("Jane Roe sails", "capitals", 2 / 3),
        ("Über Ökonomie", "capitals", 1),
        ("SHIPS 2", "all_caps", 1),
        ("Ships", "all_caps", 0),
        ("101", "all_caps", 0),
        ("船が出る", "wide", 1),
        ("a@b.example", "has_at", 1),
        ("News | Ships", "has_bar", 1),
    ],
)
def test_each_text_is_counted_alone(text: str, name: str, count: float) -> None:
    columns = read_characters(["A Ship. @ | ,", text, "B Ship 9. @ | ,"])
    assert columns[name][1] == pytest.approx(count)
