"""Prose within <pre>."""

from textwrap import fill

import pytest

from extractors.body.runs import raw_text
from extractors.body.walk import read_blocks
from extractors.page import Page
from tests.extractors.reading import SENTENCES, read

CODE = (
    "def sails(ship):\n    # the ferry sails at noon\n    return ship.name == 'ferry' and clock() > 12\n\n"
    * 12
)
POEM = "The ferry lies in the harbour,\nthe harbour lies in the snow,\nand none of us knows the hour\n\n" * 12


def blocks_of(inside: str) -> list[tuple[str, str]]:
    root = Page.from_html(f"<body><pre>{inside}</pre>behind", "https://a.example/1").root
    return [(block.tag, block.text) for block in read_blocks(root)]


def wrapped(*texts: str) -> str:
    return "\n\n".join(fill(text, 72) for text in texts)


def test_an_article_in_a_pre_is_read_as_its_paragraphs() -> None:
    page = f"<h1>Ferry returns</h1><pre>\nBy Ann Berg\n4 May 2026\n\n{wrapped(*SENTENCES)}\n\n-- \n</pre>"
    draft = read(f"<html lang=en><title>Ferry returns</title><body>{page}", "https://a.example/1")
    assert draft.body.text == "\n\n".join(SENTENCES)
    assert "<pre>" not in draft.body.html
    assert draft.value("byline") == "By Ann Berg"
    assert draft.value("datePublished") == "2026-05-04"


@pytest.mark.parametrize("tag", ["xmp", "plaintext", "listing"])
def test_the_old_names_of_pre_are_read_like_it(tag: str) -> None:
    page = f"<html lang=en><title>Ferry returns</title><body><h1>Ferry returns</h1><{tag}>\n{{}}"
    draft = read(page.format(wrapped(*SENTENCES)), "https://a.example/1")
    assert draft.body.text == "\n\n".join(SENTENCES)
    root = Page.from_html(page.format("The ferry\n  sails"), "https://a.example/1").root
    assert "The ferry\n  sails" in {raw_text(block).strip() for block in read_blocks(root)}


def test_paragraphs_on_one_line_each_are_some_too() -> None:
    assert blocks_of("\n\n".join(SENTENCES)) == [*(("p", text) for text in SENTENCES), ("body", "behind")]


def test_what_stands_in_the_lines_stays_in_its_paragraph() -> None:
    linked = wrapped(*SENTENCES).replace("forty passengers", "<a href=/x>forty passengers</a>", 1)
    linked = linked.replace("The repair", "<b>The repair</b>").replace(
        "fresh bread", "<a href=/y>fresh bread</a>"
    )
    page = Page.from_html(f"<body><pre>{linked}</pre>", "https://a.example/1")
    first, _, last = read_blocks(page.root)
    assert [link.get("href") for link in first.links] == ["/x"]
    assert [link.get("href") for link in last.links] == ["/y"]
    assert [first.text, last.text] == [SENTENCES[0], SENTENCES[2]]


def test_a_mail_that_an_article_quotes_keeps_its_lines() -> None:
    quoted = f"<pre>{wrapped(*SENTENCES)}</pre>"
    story = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    page = Page.from_html(f"<body>{story * 3}{quoted}", "https://a.example/1")
    assert [block.tag for block in read_blocks(page.root)] == [*["p"] * 9, "pre"]


@pytest.mark.parametrize(
    "text",
    [
        CODE.replace(">", "&gt;"),
        POEM,
        SENTENCES[0],
        f"<div>{wrapped(*SENTENCES)}</div>",
        "usage: sail [options] harbour\n\n  -h, --help     show this message\n" * 20,
    ],
)
def test_code_verse_and_other_layout_keep_their_lines(text: str) -> None:
    assert {tag for tag, _ in blocks_of(text)} <= {"pre", "div", "body"}
