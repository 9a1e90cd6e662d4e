"""Features: which blocks the model is asked about."""

import math

import pytest

from extractors.body.features import NAMES, read_features
from extractors.body.hints import Hints
from extractors.body.walk import read_blocks
from extractors.page import Page

STORY = "<p>The bridge over the river stays open to trams at night, the council said.</p>"


def read_texts(html: str) -> list[str]:
    blocks = read_blocks(Page.from_html(html).root)
    features = read_features(blocks, Hints())
    return [] if features is None else [blocks[index].text for index in features.index]


def links(count: int, tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/{number}">Topic {number}</a></{tag}>' for number in range(count))


def test_a_long_row_of_short_links_is_not_read() -> None:
    assert read_texts(f"{STORY}<ul>{links(5)}</ul>{STORY}") == [read_texts(STORY)[0]] * 2


@pytest.mark.parametrize("row", [links(4), links(6, "p"), links(3) + STORY + links(3)])
def test_few_links_paragraphs_and_broken_rows_are_read(row: str) -> None:
    assert "Topic 0" in read_texts(f"<div>{row}</div>")


def test_menus_do_not_break_a_row_of_links() -> None:
    assert "Topic 0" not in read_texts(f"<ul>{links(3)}</ul><nav>Sections</nav><ul>{links(3)}</ul>{STORY}")


def test_a_page_of_links_only_has_nothing_to_read() -> None:
    assert read_texts(f"<ul>{links(9)}</ul>") == []


TOLD = (
    f'<main class=story><h2>Comments</h2><ul><li>Wet <a href="#top">feet</a></li></ul>{STORY}</main>'
    "<aside class=newsletter><div>Sign up</div></aside>"
)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("size", [math.log1p(8), math.log1p(8), math.log1p(73), math.log1p(7)]),
        ("link_density", [0, 0.5, 0, 0]),
        ("tag_p", [0, 0, 1, 0]),
        ("tag_p_+1", [0, 1, 0, 0]),
        ("link_density_-2", [0, 0, 0, 0.5]),
        ("in_ul", [0, 1, 0, 0]),
        ("near_signup", [0, 0, 0, 1]),
        ("under_comment", [1, 1, 1, 1]),
        ("says_signup", [0, 0, 0, 1]),
        ("since_heading", [0, 1, 2, 3]),
        ("window_size_3", [math.log1p(96)] * 4),
        ("share_0", [8 / 96, 8 / 96, 73 / 96, 7 / 96]),
    ],
)
def test_a_row_is_what_its_name_says(name: str, values: list[float]) -> None:
    features = read_features(read_blocks(Page.from_html(TOLD).root), Hints())
    assert features is not None
    assert features.table[NAMES.index(name)].tolist() == pytest.approx(values, abs=0.005)
