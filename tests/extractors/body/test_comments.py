"""Comments: what readers wrote is no body, though no box is named for it."""

import pytest

from tests.extractors.reading import read

URL = "https://www.harbour-post.example/city/bridge"
OWN = (
    "<p>The council voted on Tuesday to keep the old bridge open for another year, against the advice of "
    "its own engineers, who had asked for it to be closed at once and for good.</p>"
    "<p>“We cannot cut the town in two,” said the mayor after the vote, which went eleven to four for "
    "the bridge, its many friends and the two shops on its northern end.</p>"
)
SAID = (
    "I have crossed it every day for thirty years and it has never let me down, whatever the engineers say.",
    "My brother works for the yard and he would not park his bicycle on that bridge, let alone a lorry.",
    "Nobody asks the people of the northern end, who would have to walk an hour to the nearest doctor.",
    "A new one costs nine million, which is what the stadium cost, and nobody voted about the stadium.",
)
NAMED = "<h2>4 thoughts on “Bridge stays open, against the advice of the engineers of the town”</h2>"
WRITTEN = ("Jane Roe, 3 May 2026 | 14:05", "Hace 28 minutos", "John Doe · 2 days ago", "Reply")


def read_body(inner: str, url: str = URL) -> str:
    page = f"<article class=x7d2><h1>Bridge stays open</h1>{inner}</article>"
    html = f"<html><head><title>Bridge stays open</title></head><body>{page}</body></html>"
    return read(html, url).body.text


def body(heading: str, sign: str = WRITTEN[0]) -> str:
    said = "".join(f"<div class=xa1f3><p>{text}</p><p>{sign}</p></div>" for text in SAID)
    return read_body(OWN + heading + said)


@pytest.mark.parametrize("sign", WRITTEN)
@pytest.mark.parametrize(
    "heading", ["<h3>4 Comments</h3>", "<div>Kommentare (4)</div>", "<p>4 réactions</p>"]
)
def test_what_stands_below_the_heading_of_comments_is_no_body(heading: str, sign: str) -> None:
    text = body(heading, sign)
    assert text.endswith("northern end.")
    assert "every day for thirty years" not in text


@pytest.mark.parametrize(
    "line",
    [
        "The Fine Print: The following comments are owned by whoever posted them. We are not responsible.",
        "I commenti sono di proprietà dell'inserzionista. Noi non siamo responsabili per il loro contenuto.",
    ],
)
def test_a_line_that_says_whose_the_comments_are_heads_them(line: str) -> None:
    text = body(f"<p>{line}</p>")
    assert "every day for thirty years" not in text
    assert line not in text


def test_without_such_a_heading_it_stays() -> None:
    assert "every day for thirty years" in body("<h3>What the town says</h3>")


@pytest.mark.parametrize("tail", ["", "<p>The bridge was built in 1911.</p>"])
def test_a_heading_with_hardly_a_date_below_is_one_of_the_article(tail: str) -> None:
    assert "every day for thirty years" in body("<h3>Comments</h3>" + tail, "and so on")


def test_a_word_that_heads_comments_only_with_a_figure_is_one_of_the_article() -> None:
    assert "every day for thirty years" in body("<h3>Reactions</h3>")


def test_a_button_below_the_first_lines_heads_nothing() -> None:
    first, second = (f"{text}</p>" for text in OWN.split("</p>")[:2])
    entries = "".join(f"<p>At {hour}:30 {text}</p>" for hour, text in enumerate(SAID))
    assert SAID[0] in read_body(f"{first}<p>12 comments</p>{second}{entries}")


def test_the_article_may_go_on_below_a_count_of_its_comments() -> None:
    paragraphs = "".join(f"<p>{at}. {text}</p>" for at in range(3) for text in SAID)
    shown = body("<p>4 comments</p>" + paragraphs.replace("I have", "She has"))
    assert "She has crossed" in shown


def test_entries_of_a_live_blog_are_no_comments() -> None:
    entries = "".join(f"<h3>14:{minute}5</h3><p>{text}</p>" for minute, text in enumerate(SAID))
    live = "https://www.harbour-post.example/live/bridge-vote"
    assert SAID[0] in read_body(f"{OWN}<p>12 comments</p>{entries}", live)


def test_counts_of_comments_on_many_things_head_none() -> None:
    things = "".join(
        f"<div><h2>Plan {at}</h2><p>{at} comments</p><p>{text}</p><p>3 May 2026</p></div>"
        for at, text in enumerate(SAID)
    )
    assert SAID[3] in read_body(OWN + things)
