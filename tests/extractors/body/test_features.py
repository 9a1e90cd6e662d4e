"""Features: which blocks the model is asked about."""

import pytest

from extractors.body.blocks import read_blocks
from extractors.body.features import read_features
from extractors.body.hints import Hints
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
