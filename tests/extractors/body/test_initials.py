"""The large first letter of a text."""

import pytest

from extractors.body.render import render
from tests.extractors.body.blocks import blocks_of

REST = "hopkeepers fear for their trade, and the mayor has read it twice."


def read(body: str) -> list[tuple[str, str]]:
    blocks = blocks_of(f"<body>{body}")
    return [(block.tag, block.text) for block in blocks]


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=x>S</div><p>{REST}</p>",
        f"<div><span>S</span></div><script>x()</script>\n<div><p> {REST}</p></div>",
        f"<p><img src=s.gif alt=S>{REST}</p>",
        f"<p><svg aria-label=S><path/></svg>{REST}</p>",
        f"<p><svg><text>S</text></svg>{REST}</p>",
        f"<p><span class=x><svg aria-label=S></svg></span>{REST}</p>",
    ],
)
def test_a_first_letter_is_joined_to_its_word(page: str) -> None:
    assert read(f"<p>Before.</p>{page}<p>Behind.</p>") == [
        ("p", "Before."),
        ("p", f"S{REST}"),
        ("p", "Behind."),
    ]


def test_its_html_and_boxes_stay_whole() -> None:
    page = f"<div>S</div><p><b>hopkeepers</b> fear <i>{REST}</i></p>"
    blocks = blocks_of(f"<body>{page}")
    assert render(blocks, lambda href: href)[1] == f"<p><strong>Shopkeepers</strong> fear <em>{REST}</em></p>"
    box = blocks[0].box
    assert (blocks[0].index, box.first, box.last) == (0, 0, 1)
    assert box.parent is not None
    assert (box.parent.first, box.parent.last) == (0, 1)


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        (f"<div>S</div><p>S{REST}</p>", ["S", f"S{REST}"]),
        (f"<h2>S</h2><p>{REST}</p>", ["S", REST]),
        (f"<ul><li>S</li></ul><p>{REST}</p>", ["S", REST]),
        ("<div>A</div><div>the mayor</div>", ["A", "the mayor"]),
        ("<div>S</div>", ["S"]),
        ("<p><img src=s.gif alt=Ship>hopkeepers</p>", ["hopkeepers"]),
        ("<p><img src=s.gif alt=X> hopkeepers</p>", ["hopkeepers"]),
        ("<p><svg><title>Ship</title></svg>hopkeepers</p>", ["hopkeepers"]),
    ],
)
def test_other_letters_stand_alone(page: str, texts: list[str]) -> None:
    assert [text for _, text in read(page)] == texts
