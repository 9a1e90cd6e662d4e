"""Blocks: what one walk over a tree makes of inline runs, breaks, links, hidden parts and depth."""

import pytest

from extractors import Page
from extractors.body.walk import read_blocks
from tests.extractors.body.blocks import blocks_of


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>One  <b>two</b>\n three</p><p>four</p>", ["One two three", "four"]),
        ("<div>One<p>two</p>three</div>", ["One", "two", "three"]),
        ("<div>One<br>two<br> <br>three</div>", ["One two", "three"]),
        ("<span>One <span>two<p>three</p>four</span></span>", ["One two", "three", "four"]),
        ("<p>One<script>x()</script> two</p><style>p{}</style>", ["One two"]),
        ("<ul><li>One<ul><li>two</li></ul></li></ul>", ["One", "two"]),
        ("<table><tr><td>One</td><td>two</td></tr></table>", ["One", "two"]),
        ("<noscript><p>One</p></noscript>", ["One"]),
        ("<p> \n </p><div></div>", []),
    ],
)
def test_runs(html: str, texts: list[str]) -> None:
    assert [block.text for block in blocks_of(html)] == texts


def test_links_are_counted_where_their_text_lies() -> None:
    teaser, rest = blocks_of("<a href='/x'><h3>A story</h3></a><p>No <b>link</b></p>")
    assert (teaser.tag, teaser.link_chars, [a.get("href") for a in teaser.links]) == ("h3", 7, ["/x"])
    assert (list(rest.links), rest.link_chars, rest.bold_chars) == ([], 0, 4)


def test_images_go_to_the_block_behind_them() -> None:
    first, second = blocks_of("<p>One</p><figure><img src=a.jpg><figcaption>Two</figcaption></figure>")
    assert list(first.images) == []
    assert [image.get("src") for image in second.images] == ["a.jpg"]


def test_hidden_is_inherited() -> None:
    html = (
        "<div hidden><p>1</p></div><div aria-hidden=true><p>2</p></div>"
        "<div style='DISPLAY: none'><p>3</p></div><p>4</p>"
    )
    assert [block.hidden for block in blocks_of(html)] == [True, True, True, False]


@pytest.mark.parametrize("hiding", ["hidden", 'style="color:red; display: none"'])
def test_a_hidden_part_of_a_sentence_is_not_read(hiding: str) -> None:
    html = f"<p>The town paid money<span {hiding}>A tip <b>in bold</b></span> for the <i>bridge</i>.</p>"
    assert [block.text for block in blocks_of(html)] == ["The town paid money for the bridge."]


def test_what_is_hidden_from_screen_readers_alone_is_read() -> None:
    (block,) = blocks_of('<p><span aria-hidden="true">T</span>he town paid.</p>')
    assert block.text == "The town paid."


def test_soft_hyphens_and_joiners_of_lines_are_no_text() -> None:
    (block,) = blocks_of("<p>Der Stadt&shy;rat und die Fäh\u00adre\u2060n\ufeff</p>")
    assert block.text == "Der Stadtrat und die Fähren"


def test_runs_of_one_element_are_numbered() -> None:
    blocks = blocks_of("<div>One<p>two</p>three<br><br>four</div>")
    assert [(block.text, block.tag, block.run) for block in blocks] == [
        ("One", "div", 0),
        ("two", "p", 0),
        ("three", "div", 1),
        ("four", "div", 2),
    ]


def test_boxes_know_their_names_and_their_blocks() -> None:
    blocks = blocks_of("<div class='story'><p>One</p><div id=related-posts><p>Two</p></div></div><p>3</p>")
    box = blocks[1].box.parent
    assert box is not None
    assert box.parent is not None
    assert (box.first, box.last, box.parent.names) == (1, 2, "story")
    assert box.flags != 0


def test_nothing_is_lost_far_down() -> None:
    deep = "<div>" * 400 + "<p>One <i>two</i></p>three" + "</div>" * 400 + "<p>four</p>"
    assert [block.text for block in blocks_of(deep)] == ["One two", "three", "four"]
    spans = "<span>" * 400 + "One" + "</span>" * 400 + " two"
    assert [block.text for block in blocks_of(spans)] == ["One two"]


def test_without_headings_a_line_set_apart_is_a_block() -> None:
    cell = "<td><b>Ships sail</b><br>By Jane Roe<br>5 March<br><br>Text of <b>it</b><br>all.</td>"
    menu = "<td><a href=/1>One</a><br><a href=/2>Two</a><br></td>"
    page = f"<table><tr>{menu}{cell}</tr></table>"
    apart = ["One", "Two", "Ships sail", "By Jane Roe 5 March", "Text of it all."]
    assert [block.text for block in blocks_of(page)] == apart
    assert [block.text for block in blocks_of(f"<p>{cell[4:]}")] == apart[2:]
    whole = ["News", "One Two", "Ships sail By Jane Roe 5 March", "Text of it all."]
    assert [block.text for block in blocks_of(f"<h2>News</h2>{page}")] == whole


def test_a_paragraph_of_nothing_but_joiners_is_none() -> None:
    root = Page.from_html("<p>a<p>\u200d<p>\u200bb \ufeff<p>\u200b", "https://a.example/1").root
    assert [block.text for block in read_blocks(root)] == ["a", "b"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<button class=gloss>pillars</button>", "The old pillars of the bridge."),
        ("<button><svg></svg><span>pillars</span></button>", "The old pillars of the bridge."),
        ("<button>Share</button>", "The old of the bridge."),
        ("<button aria-label=Share><svg></svg></button>", "The old of the bridge."),
        ("<noscript><img src=a.jpg></noscript>", "The old of the bridge."),
        ("<noscript>No scripts</noscript>", "The old of the bridge."),
    ],
)
def test_a_button_does_not_end_a_sentence(inside: str, text: str) -> None:
    (block,) = blocks_of(f"<p>The <i>old</i> {inside} of the bridge.</p>")
    assert block.text == text
    assert blocks_of(f"<p>The <b>old {inside} of</b> the bridge.</p>")[0].text == text
    assert len(block.images) == inside.count("<img")


def test_a_button_behind_a_sentence_is_its_own() -> None:
    assert [b.text for b in blocks_of("<p>The bridge.<button>Listen</button></p>")] == [
        "The bridge.",
        "Listen",
    ]


@pytest.mark.parametrize(
    ("attributes", "tag"),
    [
        ("role=heading aria-level=3", "h3"),
        ("role=heading", "h2"),
        ("role=heading aria-level=9", "h2"),
        ("role=note", "div"),
        ("id=heading", "div"),
    ],
)
def test_what_is_declared_a_heading_is_one(attributes: str, tag: str) -> None:
    page = Page.from_html(
        f"<div><div {attributes}>The <b>vote</b></div><p>It went eleven to four.</p></div>",
        "https://a.example/1",
    )
    assert [block.tag for block in read_blocks(page.root)] == [tag, "p"]
