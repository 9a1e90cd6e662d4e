"""Folded text stays, though hidden, where it unfolds and the model is sure; else it goes."""

import pytest

from tests.extractors.body.cutting import TEXT, cut_of

FOLDED = "".join(
    f"<p>Point {number} of the list went as planned, and nobody rose to speak against it; the clerk read the "
    "text and the members raised their hands, as they had done all evening long.</p>"
    for number in range(7)
)


def test_a_long_hidden_text_that_the_model_takes_for_body_is_folded_up() -> None:
    page = f"{FOLDED.replace('Point', 'Part')}<div hidden>{FOLDED}</div><p>The end.</p>"
    assert cut_of(page, 0.9) == []
    assert {reason for reason, _ in cut_of(page, 0.7)} == {"hidden from sight"}


def test_a_short_hidden_text_goes_whatever_its_score() -> None:
    assert [reason for reason, _ in cut_of(f"{TEXT}<div hidden><p>A folded line.</p></div>", 0.99)] == [
        "hidden from sight"
    ]


ACCORDION = (
    f"<div>{TEXT}</div><h3>Who pays for it?</h3>"
    "<div style='display:none'><p>Half of it is paid by the state.</p>"
    "<p>The town pays the other half.</p></div>"
    "<h3>What happens next?</h3><div hidden><p>The work begins in March, when the river is low.</p></div>"
    "<p>The engineers are to speak at the next meeting of the council, which is on a Tuesday again.</p>"
)


def test_answers_folded_up_under_their_questions_stay_where_the_model_is_sure() -> None:
    assert cut_of(ACCORDION, 0.9) == []


@pytest.mark.parametrize("question", ["<h3><button>{}</button></h3>", "<button>{}</button>"])
def test_answers_stay_too_where_their_questions_are_buttons(question: str) -> None:
    page = ACCORDION.replace("<h3>", "\0").replace("</h3>", "\1")
    head, tail = question.split("{}")
    assert cut_of(page.replace("\0", head).replace("\1", tail), 0.9) == []


def test_questions_go_with_the_answers_that_are_hidden() -> None:
    assert [text for _, text in cut_of(ACCORDION, 0.6)] == [
        "Who pays for it?",
        "Half of it is paid by the state.",
        "The town pays the other half.",
        "What happens next?",
        "The work begins in March, when the river is low.",
    ]


def test_the_heading_above_a_hidden_box_and_a_text_stays() -> None:
    page = (
        f"{TEXT}<h3>On board</h3><div hidden><p>A trap for machines.</p></div><p>It has no roof at all.</p>"
    )
    assert [text for _, text in cut_of(page, 0.6)] == ["A trap for machines."]
    assert len(cut_of(page.replace("<p>It has no roof at all.</p>", ""), 0.6)) == 2


def test_what_is_hidden_until_somebody_searches_for_it_stays() -> None:
    assert cut_of(f"{TEXT}<div hidden=until-found><p>A folded line.</p></div>", 0.6) == []
    inner = "<div hidden><p>A trap for machines.</p></div>"
    assert len(cut_of(f"{TEXT}<div hidden=until-found>{inner}</div>", 0.6)) == 1


def test_a_hidden_copy_of_what_is_shown_goes_whatever_its_score() -> None:
    shown = FOLDED + FOLDED.replace("Point", "Part")
    hidden = f"<div hidden>{FOLDED.replace('<p>', '').replace('</p>', ' ')}</div>"
    assert [reason for reason, _ in cut_of(shown + hidden, 0.99)] == ["hidden from sight"]
