"""Calls: a small box in the text that ends in a button is none of the article's."""

from __future__ import annotations

import pytest

from extractors.body.calls import call_blocks
from tests.extractors.body.blocks import blocks_of
from tests.extractors.reading import SENTENCES

HEADING, LINE = "Is your street the next?", "Ask for a free visit and hear from us in three weeks."
BUTTON = "<div><a class=button href=/visit>Ask for it</a></div>"
BOX = f"<div class=box><h3>{HEADING}</h3><p>{LINE}</p>{BUTTON}</div>"


def taken(between: str) -> list[str]:
    story = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    text = "".join((*story[:2], between, *story[2:]))
    blocks = blocks_of(f"<main>{text}</main>")
    found = call_blocks(blocks, blocks)
    return [block.text for block in blocks if block.index in found]


@pytest.mark.parametrize(
    "box",
    [
        BOX,
        BOX.replace("h3>", "b>").replace("</b><p>", "</b><br><br><p>"),
        BOX.replace("<a class=button", "<a").replace("class=box", "class=cta"),
        BOX.replace("</a></div>", "</a></div><p>No card needed.</p>"),
        f"<div class=cta><p><b>{HEADING}</b></p><a href=/visit>Ask for it</a></div>",
    ],
)
def test_a_box_with_a_button_goes(box: str) -> None:
    texts = taken(box)
    assert texts[0] == HEADING
    assert "Ask for it" in texts
    assert not set(texts) & set(SENTENCES)


def test_a_text_may_have_its_heading_in_bold_in_its_first_line() -> None:
    box = f"<h2>Ports</h2><div><p><strong>{HEADING}</strong><br>{LINE}</p>{BUTTON}</div>"
    assert taken(box) == [f"{HEADING} {LINE}", "Ask for it"]
    assert taken(box.replace("<br>", " ")) == []


@pytest.mark.parametrize(
    "box",
    [
        BOX.replace(" class=button", ""),
        BOX.replace("href=/visit", "href=#more"),
        BOX.replace("Ask for a", "Ask for a <a href=/free>free</a> or a"),
        BOX.replace("class=button", "class=button").replace(
            "Ask for it", "The tide tables of the harbour for all of 2026"
        ),
        "".join(BOX.replace(HEADING, name) for name in (HEADING, "The second boat", "The third boat")),
    ],
)
def test_what_is_no_button_or_one_of_many_stays(box: str) -> None:
    assert taken(box) == []
