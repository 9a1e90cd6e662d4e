"""Text that is on a page for screen readers alone."""

import pytest

from extractors.body.known import Known
from extractors.body.prune import prune
from extractors.body.screen_readers import names_hide
from tests.extractors.body.blocks import blocks_of, text_of

TIP = " (opens in a new window)"


@pytest.mark.parametrize(
    "hiding",
    [
        'class="sr-only"',
        'class="note visually-hidden"',
        'class="screen-reader-text"',
        'class="site-u-visually-hidden"',
        'class="VisuallyHidden-x1"',
        'class="a11y-hidden"',
        'class="element-invisible"',
        'class="offscreen"',
        'class="hidden"',
        'style="position:absolute; left: -9999px"',
        'style="clip: rect(0 0 0 0); width:1px"',
        'style="clip:rect(1px,1px,1px,1px)"',
        'style="font-size:0"',
    ],
)
def test_words_for_screen_readers_are_none_of_the_sentence(hiding: str) -> None:
    assert text_of(f"The <a href=/x>report<span {hiding}>{TIP}</span></a> is out.") == "The report is out."


@pytest.mark.parametrize(
    "showing",
    [
        'class="sr-only md:not-sr-only"',
        'class="lg:sr-only"',
        'class="hidden md:inline"',
        'class="hidden-gems"',
        'class="screen-reader-hidden"',
        'style="margin-left:-9px"',
        'style="opacity:0"',
        'aria-hidden="true"',
    ],
)
def test_what_is_seen_at_some_width_is_read(showing: str) -> None:
    assert text_of(f"The report<span {showing}>{TIP}</span> is out.") == f"The report{TIP} is out."


def test_a_size_of_nothing_may_be_undone_within() -> None:
    assert text_of('<span style="font-size:0"><b style="font-size:9px">A report</b></span> is out.') == (
        "A report is out."
    )


def test_an_icon_that_is_drawn_by_its_name_is_no_word() -> None:
    assert text_of('The <a href=/x>report<i class="material-icons">open_in_new</i></a> is out.') == (
        "The report is out."
    )


@pytest.mark.parametrize(
    "letter",
    [
        '<span aria-hidden="true">S</span><span class="sr-only">S</span>hopkeepers',
        '<span class="sr-only">S</span><span aria-hidden="true">S</span>hopkeepers',
        '<span aria-hidden="true"><b>S</b>hopkeepers</span><span class="sr-only">Shopkeepers</span>',
        '<span class="sr-only">S</span>hopkeepers',
        '<span class="sr-only">S</span><img src=s.png>hopkeepers',
    ],
)
def test_of_a_first_letter_that_is_said_twice_one_stays(letter: str) -> None:
    assert text_of(f"{letter} fear for their trade.") == "Shopkeepers fear for their trade."


def test_labels_and_signs_that_part_words_stay() -> None:
    assert text_of('<a href=/x><svg></svg><span class="sr-only">Front page</span></a>') == "Front page"
    labels = '<span class="sr-only">Front</span> <span class="sr-only">page</span>'
    assert text_of(f"<a href=/x>{labels}</a>") == "Front page"
    assert text_of('<span>Ships</span><span class="sr-only">: </span><span>They sail</span>') == (
        "Ships: They sail"
    )


def test_names_of_classes() -> None:
    assert names_hide("show-for-sr")
    assert names_hide("x_srOnly__1")
    assert names_hide("csr-only") is False


@pytest.mark.parametrize(
    "hiding", ["class='u-visually-hidden'", "style='left:-10000px'", "style='clip-path: inset(50%)'"]
)
def test_a_block_for_screen_readers_leaves_the_body(hiding: str) -> None:
    page = f"<div><p>The town council met.</p><div {hiding}><p>End of the gallery</p></div></div>" + (
        "<p>It voted on the bridge, and the mayor was glad of it.</p>"
    )
    blocks = blocks_of(page)
    assert prune(blocks, Known()) == {1: "hidden from sight"}


def test_how_a_section_of_a_wiki_is_edited_is_no_part_of_its_heading() -> None:
    edit = "<span class=mw-editsection><span>[</span><a href=/edit>edit</a><span>]</span></span>"
    assert text_of(f"The report{edit}") == "The report"
