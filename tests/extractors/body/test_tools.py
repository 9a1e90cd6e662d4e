"""Tools: lists of ways to share and boxes for listening go, lists of the article stay."""

import pytest

from extractors import extract
from extractors.body.tools import find_button_rows, find_ways_to_share
from tests.extractors.body.blocks import blocks_of
from tests.extractors.reading import SENTENCES, STORY

PAGE = "<title>Ferry returns</title><body><main><article><h1>Ferry returns</h1><div>{}</div></article>"


def lines(body: str) -> set[str]:
    text = extract(PAGE.format(body)).articleBody or ""
    assert SENTENCES[1] in text
    return {line.removeprefix("- ") for line in text.split("\n") if line and line not in SENTENCES}


def listed(*items: str, named: str = "") -> str:
    return f'<ul class="{named}">{"".join(f"<li>{item}</li>" for item in items)}</ul>'


@pytest.mark.parametrize(
    "box",
    [
        listed("Share on Facebook", "Share on X", "Share by e-mail", named="share"),
        listed("Facebook", "Twitter", "WhatsApp", named="share-list"),
        listed("Auf Facebook teilen", "Auf X teilen", "Per Mail versenden"),
        listed("Partager sur Facebook", "Partager sur WhatsApp", "Copier le lien"),
        listed("Facebook&#39;ta paylaş", "WhatsApp&#39;ta paylaş"),
        "<div class=share-bar><div>Facebook</div><div>X</div><div>Copy link</div></div>",
    ],
)
def test_a_list_of_ways_to_share_is_left_out(box: str) -> None:
    assert not lines(box + STORY)
    assert not lines(STORY + box)


@pytest.mark.parametrize(
    "items",
    [
        ("Facebook has 40 sailors", "Twitter has eleven", "WhatsApp has none of them"),
        ("Print the page", "Copy the link", "Save the article"),
        ("Post the letter on Monday", "Share on Facebook"),
    ],
)
def test_a_list_of_the_article_stays(items: tuple[str, ...]) -> None:
    middle = STORY.replace("</p><p>", f"</p><p>The crew does it so:</p>{listed(*items)}<p>", 1)
    assert set(items) <= lines(middle)


@pytest.mark.parametrize(
    "box",
    [
        "<div class=listen><p>Listen to this article</p><p>5 min</p></div>",
        "<div><p>0:00 / 5:12</p><p>Listen to this article (5 min)</p></div>",
        "<div class=vorlesen><p>Artikel anhören</p><p>5 Min.</p></div>",
        "<div><p>Escuchar este artículo</p><p>5 minutos</p></div>",
        "<p>Прослушать статью</p>",
        "<p>この記事を聴く</p>",
    ],
)
def test_a_box_for_listening_is_left_out(box: str) -> None:
    assert not lines(box + STORY)
    assert not lines(STORY + box)


def test_a_sentence_about_listening_stays() -> None:
    said = "Listen to this article of faith, the captain said to all who came."
    assert said in lines(f"<p>{SENTENCES[0]}</p><p>{said}</p>{STORY}")


def test_a_line_that_is_a_link_to_share_is_left_out() -> None:
    blocks = blocks_of(
        "<p>The ferry came home.</p><div><a href=#b1>Share</a></div><p><a href=/x>Boats</a></p>"
    )
    assert find_ways_to_share(blocks, blocks) == {1}


def test_buttons_in_a_row_are_left_out() -> None:
    row = "<div>" + "".join(f"<button>{text}</button>" for text in ("Följ ämnen", "Dela", "Spara")) + "</div>"
    middle = STORY.replace("</p><p>", f"</p>{row}<p>", 1)
    blocks = blocks_of(f"<div>{middle}</div>")
    assert {blocks[place].text for place in find_button_rows(blocks, blocks)} == {
        "Följ ämnen",
        "Dela",
        "Spara",
    }
    assert not lines(middle)


def test_buttons_that_open_answers_are_not_in_a_row() -> None:
    answers = "".join(f"<button>Why {n}?</button><p>{SENTENCES[0]}</p>" for n in (1, 2))
    blocks = blocks_of(answers)
    assert not find_button_rows(blocks, blocks)
