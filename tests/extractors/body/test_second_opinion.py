"""Second opinion: readability-lxml's candidate, as blocks of ours."""

from lxml import etree

from extractors.body.second_opinion import second_opinion
from extractors.body.walk import read_blocks

SENTENCE = "The ferry sailed at noon, and the harbour master, who had waited for weeks, waved from the pier. "


def opinion(body: str) -> list[str] | None:
    root = etree.HTML(f"<html><head><title>Ferry</title></head><body>{body}</body></html>")
    blocks = read_blocks(root)
    taken = second_opinion(root, blocks)
    return None if taken is None else [blocks[index].text for index in sorted(taken)]


def test_an_article_is_found_among_menus() -> None:
    paragraphs = [f"{SENTENCE * 2}Part {number}." for number in range(4)]
    menu = "<ul>" + "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(9)) + "</ul>"
    story = "".join(f"<p>{text}</p>" for text in paragraphs)
    assert opinion(f"{menu}<div class=story>{story}</div>") == paragraphs


def test_a_page_of_links_is_no_article() -> None:
    assert opinion("".join(f"<p><a href=/{n}>{SENTENCE * 2}</a></p>" for n in range(9))) is None


def test_a_page_with_hardly_any_text_is_no_article() -> None:
    assert opinion("<p>Loading</p>") is None
