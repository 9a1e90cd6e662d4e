"""Pages made of printed ones, every line an element at a place of its own, as programs make them of PDF."""

from collections.abc import Callable
from html import escape
from textwrap import wrap

import pytest

from extractors.body.walk import read_blocks
from extractors.page import Page
from tests.extractors.reading import SENTENCES, read

HEADLINE = "Ferry returns after long winter"
STEP, GAP = 15, 25


def places(width: int) -> list[tuple[int, str]]:
    """The lines of a column and how far from the top each stands."""
    lines, top = [], 140
    for text in SENTENCES:
        for line in wrap(text, width):
            lines.append((top, line))
            top += STEP
        top += GAP - STEP
    return lines


def pdftohtml(width: int = 64) -> str:
    head = f'<p style="position:absolute;top:80px;left:90px" class="ft00"><b>{HEADLINE}</b></p>'
    lines = "".join(
        f'<p style="position:absolute;top:{top}px;left:90px;white-space:nowrap" class="ft01">'
        f"{escape(line).replace(' ', '&#160;')}</p>"
        for top, line in places(width)
    )
    style = "<style>.ft00{font-size:24px;} .ft01{font-size:12px;}</style>"
    return f'<title>print.html</title>{style}<div id="page1-div">{head}{lines}</div>'


def pdf2htmlex(width: int = 64) -> str:
    rules = ".fs0{font-size:40.0px;}.fs1{font-size:72.0px;}"
    rules += "".join(f".y{at:x}{{bottom:{900 - top}.5px;}}" for at, (top, _) in enumerate(places(width), 2))
    lines = "".join(
        f'<div class="t m0 x1 h2 y{at:x} ff1 fs0 fc0">{escape(line)}<span class="_ _1"> </span></div>'
        for at, (_, line) in enumerate(places(width), 2)
    )
    return (
        f'<meta name="generator" content="pdf2htmlEX"><style>{rules}</style><body><div id="page-container">'
        f'<div class="pf"><div class="pc"><div class="t m0 x1 h1 y1 ff2 fs1">{HEADLINE}</div>{lines}'
        "</div></div></div>"
    )


def text_layer(width: int = 64) -> str:
    """What a viewer in the browser lays over the picture of the page; some lines are of two parts."""
    lines = "".join(
        f'<span style="left: 10%; top: {top / 10}%; font-size: 9px">{escape(line[:20])}</span>'
        f'<span style="left: 20%; top: {top / 10}%; font-size: 9px">{escape(line[20:])}</span>'
        '<br role="presentation">'
        for top, line in places(width)
    )
    head = f'<span style="left: 10%; top: 8%; font-size: 20px">{HEADLINE}</span><br role="presentation">'
    return f'<div class="page"><canvas></canvas><div class="textLayer">{head}{lines}</div></div>'


MAKERS = [pdftohtml, pdf2htmlex, text_layer]


@pytest.mark.parametrize("made", MAKERS)
def test_lines_are_put_together_to_paragraphs(made: Callable[[], str]) -> None:
    draft = read(f"<html>{made()}", "https://a.example/1")
    assert draft.body.text == "\n\n".join(SENTENCES)
    assert draft.value("headline") == HEADLINE


def test_without_places_a_short_line_ends_a_paragraph() -> None:
    page = pdf2htmlex(54).replace("bottom:", "left:")
    assert read(f"<html>{page}", "https://a.example/1").body.text == "\n\n".join(SENTENCES)


def test_links_stay() -> None:
    page = pdftohtml().replace("operator", '<a href="/operator">operator</a>')
    blocks = read_blocks(Page.from_html(f"<html>{page}", "https://a.example/1").root)
    assert [link.get("href") for block in blocks for link in block.links] == ["/operator"]


@pytest.mark.parametrize(
    "body",
    [
        "".join(
            f'<div style="position:absolute;top:{at}px"><p>{text[:60]}</p><p>{text[60:120]}</p></div>'
            for at, text in enumerate(SENTENCES * 5)
        ),
        "".join(f'<p style="position:absolute;top:{20 * at}px">mast {at}</p>' for at in range(30))
        + "".join(f"<p>{text}</p>" for text in SENTENCES * 5),
    ],
    ids=["boxes of paragraphs", "some labels beside an article"],
)
def test_other_things_at_places_of_their_own_stay_as_they_are(body: str) -> None:
    root = Page.from_html(f"<body>{body}", "https://a.example/1").root
    assert len(read_blocks(root)) == body.count("<p")
