"""Elements that HTML does not know, within sentences and as parts of the layout."""

import pytest

from extractors.body.walk import read_blocks
from extractors.page import Page
from tests.extractors.body.blocks import blocks_of

SENTENCE = "The report by forty engineers of the port is public."


def texts_of(body: str) -> list[str]:
    return [block.text for block in blocks_of(f"<body>{body}")]


@pytest.mark.parametrize(
    "part",
    [
        "<x-tip>forty engineers</x-tip>",
        "<x-tip data-a=1><b>forty</b> <x-word><i>engineers</i></x-word></x-tip>",
        "<a href=/x><x-link>forty engineers</x-link></a>",
        "<person>forty engineers</person>",
        "<o:p></o:p>forty engineers",
        "forty engineers<x-sign></x-sign>",
        "<output>forty engineers</output>",
        "<progress>40 %</progress>forty <meter>4 of 5</meter>engineers",
    ],
)
def test_an_unknown_element_does_not_end_a_sentence(part: str) -> None:
    assert texts_of(f"<p>The report by {part} of the port is public.</p>") == [SENTENCE]


def test_nor_at_the_edges_of_a_paragraph_or_between_texts_elsewhere() -> None:
    assert texts_of("<p><x-tip>The report</x-tip> by forty engineers of the port is public.</p>") == [
        SENTENCE
    ]
    assert texts_of("<p>The report by forty engineers of the port <x-tip>is public.</x-tip></p>") == [
        SENTENCE
    ]
    assert texts_of("<div>The report by <x-tip>forty engineers</x-tip> of the port is public.</div>") == [
        SENTENCE
    ]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<x-story><x-par>One</x-par> <x-par>two</x-par></x-story>", ["One", "two"]),
        ("<div>One<x-box>two</x-box></div>", ["One", "two"]),
        ("<div>One<x-box><div>two</div></x-box>three</div>", ["One", "two", "three"]),
        ("<li><span>4 May</span><x-title>Ships sail</x-title></li>", ["4 May", "Ships sail"]),
        ("<h1>Ships sail<x-tools>Share</x-tools></h1>", ["Ships sail", "Share"]),
        (f"<div>One<x-box>{'<b>two</b> ' * 80}</x-box>three</div>", ["One", ("two " * 80).strip(), "three"]),
    ],
)
def test_parts_of_the_layout_are_blocks(html: str, texts: list[str]) -> None:
    assert texts_of(html) == texts


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<h3><button><span>Who pays?</span></button></h3>", [("h3", "Who pays?")]),
        ("<h3><button>Who pays?<svg></svg></button><span></span></h3>", [("h3", "Who pays?")]),
        ("<h3><button>Share this page</button></h3>", [("button", "Share this page")]),
        ("<h3><button>Open</button> Who pays?</h3>", [("button", "Open"), ("h3", "Who pays?")]),
        ("<div><button>Who pays?</button></div>", [("button", "Who pays?")]),
    ],
)
def test_a_button_that_is_all_of_a_heading_is_read_as_the_heading(
    html: str, blocks: list[tuple[str, str]]
) -> None:
    page = Page.from_html(f"<body><p>{SENTENCE}</p>{html}", "https://a.example/1")
    assert [(block.tag, block.text) for block in read_blocks(page.root)][1:] == blocks
