"""Copies: a text that stands twice, as a pull quote or for another screen, goes once."""

import pytest

from tests.extractors.body.cutting import TEXT, cut_of


def test_a_copy_of_the_text_goes() -> None:
    assert [reason for reason, _ in cut_of(TEXT + f"<div>{TEXT}</div>")] == ["repeated text"] * 2


def test_a_text_sent_once_a_screen_size_stays_once() -> None:
    text = f"<h2>A vote</h2>{TEXT}<p>That was all.</p>"
    cut = cut_of(
        f"<div class=desktop>{text}</div><div class=tablet>{text}</div><div class=phone>{text}</div>"
    )
    assert [reason for reason, _ in cut] == ["repeated text"] * 8
    assert [line for _, line in cut].count("That was all.") == 2


@pytest.mark.parametrize(
    ("said", "apart"),
    [
        (
            "市长在表决之后说：“我们不能把这座城市一分为二，否则什么也不会留下”，十一票对四票。",
            "“我们不能把这座城市一分为二，否则什么也不会留下”",
        ),
        (
            "The mayor didn’t give in: “It isn’t so big, is it? We’ll go on as we did.” And so it went on.",
            "It isn't so big, is it? We'll go on",
        ),
    ],
)
def test_a_pull_quote_is_found_whatever_its_words_and_marks(said: str, apart: str) -> None:
    cut = cut_of(f"{TEXT}<p>{said}</p><blockquote><p>{apart}</p></blockquote>")
    assert cut == [("pull quote", apart)]


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote>{said}<cite>Jane Poe, mayor</cite></blockquote>",
        "<div class=quote-box><h3>{said}</h3><p>Jane Poe, mayor</p></div>",
        "<figure data-framer-name=Quote><div><p>{said}</p></div><div><p>Jane Poe, mayor</p></div></figure>",
    ],
)
def test_who_said_it_goes_with_a_pull_quote(quote: str) -> None:
    said = "“We cannot cut the town in two”"
    cut = cut_of(f"{TEXT}{quote.format(said=said)}<p>That was all.</p>")
    assert {reason for reason, _ in cut} == {"pull quote"}
    assert "".join(line for _, line in cut).replace(" ", "").endswith("intwo”JanePoe,mayor")


def test_a_line_below_the_box_of_a_quote_stays() -> None:
    cut = cut_of(f"{TEXT}<blockquote>“We cannot cut the town in two”</blockquote><p>That was all.</p>")
    assert [line for _, line in cut] == ["“We cannot cut the town in two”"]


def test_a_sentence_said_again_in_the_running_text_stays() -> None:
    again = "<p>We cannot cut the town in two, said the mayor</p>"
    assert cut_of(TEXT + again + TEXT.replace("Tuesday", "Friday").replace("mayor", "clerk")) == []
