"""Field measures: what counts as the same headline, authors, date and page type."""

import pytest

from benchmarks.field_measures import FieldScore, score_fields, sum_fields
from benchmarks.peers import Answer

TRUTH = {
    "kind": "article",
    "headline": "Ships sail again",
    "authors": ["By Jane Roe and John Doe"],
    "date_published": "2026-11-24",
}


def test_case_marks_and_the_hour_do_not_count() -> None:
    answer = Answer("", "“Ships Sail Again”", ["John Doe", "Jane Roe"], "2026-11-24T09:30:00Z", "article")
    assert score_fields(answer, TRUTH) == FieldScore(True, (2, 0, 0), True, True)


def test_what_an_extractor_never_says_is_not_compared() -> None:
    assert score_fields(Answer("text"), TRUTH) == FieldScore()


def test_an_empty_field_is_wrong() -> None:
    assert score_fields(Answer("", "", [], ""), TRUTH) == FieldScore(False, (0, 0, 2), False, None)


@pytest.mark.parametrize(("said", "right"), [("listing", True), ("article", False), ("gallery", True)])
def test_an_index_page_is_not_to_be_an_article(said: str, right: bool) -> None:
    assert score_fields(Answer("", "", (), "", said), {"kind": "listing"}) == FieldScore(page_type=right)


def test_a_set_has_shares_and_an_f1_over_names() -> None:
    pages = [FieldScore(True, (1, 1, 0), True, True), FieldScore(False, (1, 0, 1), None, True), FieldScore()]
    fields = sum_fields(pages)
    assert (fields.headline, fields.date, fields.page_type) == (0.5, 1.0, 1.0)
    assert fields.authors == pytest.approx(2 / 3)
