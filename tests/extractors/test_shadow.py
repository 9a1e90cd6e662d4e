"""Declarative shadow roots are read as a browser shows them."""

from __future__ import annotations

import pytest

from extractors import Page, extract

TEXT = (
    "Teachers on the island have turned down the second offer of the ministry.",
    "The offer was three percent now and two percent next spring, the union says.",
    "The schools stay open until the end of term, and strike on the day behind it.",
)
PAGE = """<html><head><title>Teachers reject offer - Herald</title></head><body>
<x-head><template shadowrootmode="open"><nav><a href="/">Herald</a></nav></template></x-head>
<x-story><template {attribute}><article><h1>Teachers reject offer</h1>{paragraphs}
<slot name="last"><p>Nothing more yet.</p></slot></article></template>
<p slot="last">The vote closed on Tuesday night, and was counted twice by the town's two clerks.</p></x-story>
</body></html>"""


@pytest.mark.parametrize("attribute", ['shadowrootmode="open"', 'shadowroot="closed"'])
def test_article_in_a_shadow_root_is_read(attribute: str) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    record = extract(PAGE.format(attribute=attribute, paragraphs=paragraphs).encode(), "https://h.example/a")
    assert record.headline == "Teachers reject offer"
    assert record.articleBody is not None
    assert record.articleBody.split("\n\n") == [
        *TEXT,
        "The vote closed on Tuesday night, and was counted twice by the town's two clerks.",
    ]


def test_template_that_is_no_shadow_stays_unread() -> None:
    page = PAGE.format(attribute='id="card"', paragraphs="".join(f"<p>{text}</p>" for text in TEXT))
    assert "Teachers on the island" not in (extract(page.encode(), "https://h.example/a").articleBody or "")


def test_slots_take_what_the_host_holds_for_them() -> None:
    page = Page.from_html(
        b"<x-a><template shadowrootmode=open><p>one<slot name=b>old</slot>three</p><slot></slot></template>"
        b"<i slot=b>two</i><p>four</p></x-a>"
    )
    root = page.root
    assert "".join(root.itertext()) == "onetwothreefour"
    assert [slot.get("name") for slot in root.iter("slot")] == ["b", None]


def test_first_shadow_of_a_host_alone_is_composed_with_its_own_slots() -> None:
    page = Page.from_html(
        b"<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open><slot></slot></template>"
        b"<i>one</i></x-b><slot></slot></template><i>two</i>"
        b"<template shadowrootmode=open>never</template></x-a>"
    )
    root = page.root
    assert [text for text in root.itertext() if text != "never"] == ["one", "two"]
    assert [template.text for template in root.iter("template")] == ["never"]
