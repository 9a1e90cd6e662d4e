"""Wholes: tables, lists and listings are kept or left as one."""

import numpy as np
import pytest

from extractors import extract
from extractors.body.walk import read_blocks
from extractors.body.wholes import raise_wholes, share_scores
from extractors.page import Page
from tests.extractors.body.blocks import blocks_of

TABLE = "<table><tr><td>Weight<td>3 kg<tr><td>Price<td>9 €</table>"
CODE = "<pre>pip install tides</pre><pre>tides publish</pre>"
LIST = "<ul><li>Quiet<li>Light<li>Cheap</ul>"
LINKS = '<ul><li><a href="/a">Quiet</a><li><a href="/b">Light</a><li><a href="/c">Cheap</a></ul>'


def raised(html: str, *scores: float) -> list[bool]:
    """Return which blocks are at the threshold after `raise_wholes`."""
    blocks = read_blocks(Page.from_html(f"<h1>Boats</h1>{html}").root)
    values = np.array([0.0, *scores])
    assert len(values) == len(blocks)
    raise_wholes(blocks, values)
    return [value >= 0.5 for value in values[1:]]


@pytest.mark.parametrize(
    ("html", "scores", "kept"),
    [
        (TABLE, (0.6, 0.2, 0.2, 0.2), "1111"),  # a cell is sure
        (TABLE, (0.4, 0.4, 0.4, 0.4), "0000"),  # none is, and nothing around it
        (f"<p>Before{TABLE}<p>Behind", (0.9, 0.1, 0.1, 0.1, 0.1, 0.9), "111111"),
        (f"<p>Before{TABLE}<p>Behind", (0.9, 0.1, 0.1, 0.1, 0.1, 0.2), "100000"),
        (f"<p>Before{TABLE}<p>Behind", (0.9, 0.01, 0.01, 0.01, 0.01, 0.9), "100001"),
        (f"<table><tr><td>{'Long ' * 50}<td>b<tr><td>c<td>d</table>", (0.6, 0.2, 0.2, 0.2), "1000"),
        ("<table><tr><td>a<td>b</table>", (0.6, 0.2), "10"),
        # so is one of a cell with many lines, be they short
        (f"<table><tr><td>{'<p>line' * 6}<td>menu</table>", (*(0.9,) * 5, 0.1, 0.1), "1111100"),
        (f"<table><tr><td>{'<p>line' * 5}<td>menu</table>", (*(0.9,) * 4, 0.1, 0.1), "111111"),
        (f"<table><tr><td>Aims<td><ul>{'<li>aim' * 6}</ul></table>", (*(0.9,) * 6, 0.1), "1111111"),
        # a table with tables in it is the page's layout
        (
            f"<table><tr><td>Home<td>{TABLE}<tr><td>a<td>b<tr><td>c<td>d</table>",
            (0.1, *(0.3,) * 4, 0.6, 0.4, 0.4, 0.4),
            "000001000",
        ),
        (f"<p>Before{CODE}<p>Behind", (0.9, 0.1, 0.0, 0.9), "1111"),
        (f"<p>Before{CODE}<p>Behind", (0.9, 0.1, 0.0, 0.2), "1000"),
        # the language's name and a button stand around it
        (f"<p>Before<div>Bash</div><div>Copy</div>{CODE}<p>Behind", (0.9, 0.1, 0.1, 0.1, 0.0, 0.9), "100111"),
        (
            f"<p>Before{LIST}<div>Bash</div><div>Copy</div>{CODE}<p>Behind",
            (0.9, *[0.1] * 7, 0.9),
            "100000001",
        ),
        (f"<p>Before<pre>{'tides ' * 400}</pre><p>Behind", (0.9, 0.1, 0.9), "101"),
        (f"<p>Before{LIST}<p>Behind", (0.9, 0.6, 0.3, 0.2, 0.9), "11111"),
        (f"<p>Before{LIST}", (0.9, 0.6, 0.3, 0.3), "1100"),
        (f"<p>Before{LINKS}<p>Behind", (0.9, 0.6, 0.3, 0.2, 0.9), "11001"),
    ],
)
def test_what_is_raised(html: str, scores: tuple[float, ...], kept: str) -> None:
    assert "".join(str(int(value)) for value in raised(html, *scores)) == kept


def test_a_table_of_figures_between_paragraphs_is_whole() -> None:
    words = "The ferry was built on the island and has been sailing to the mainland for ten years now. " * 3
    rows = "".join(f"<tr><td>{name}<td>{n}<td>{n + 1} m" for n, name in enumerate(("Maid", "Terna", "Elsa")))
    table = f"<table><tr><th>Boat<th>Decks<th>Length{rows}</table>"
    html = f"<h1>Boats compared at last</h1><p>{words}<p>{words}{table}<p>{words}"
    body = extract(html, "https://a.example/2026/02/boats-compared").articleBody or ""
    assert "Boat | Decks | Length\nMaid | 0 | 1 m\nTerna | 1 | 2 m\nElsa | 2 | 3 m" in body


def shared_of(html: str, scores: list[float], apart: frozenset[int] = frozenset()) -> list[float]:
    blocks = blocks_of(html)
    shared = share_scores(np.array(scores), np.full(len(scores), 100.0), blocks, apart)
    return [round(score, 3) for score in shared.tolist()]


@pytest.mark.parametrize(
    "lines", ["<ul><li>b<li>c</ul>", "<table><tr><td>b<td>c</table>", "<dl><dt>b<dd>c</dl>"]
)
def test_lines_are_drawn_to_the_mean_of_their_list(lines: str) -> None:
    assert shared_of(f"<p>a</p>{lines}", [0.9, 0.2, 0.6]) == [0.9, 0.3, 0.5]


def test_a_list_within_a_list_is_a_part_of_it() -> None:
    assert shared_of("<p>a</p><ul><li>b<ul><li>c</ul></ul>", [0.9, 0.2, 0.6]) == [0.9, 0.3, 0.5]


def test_lists_apart_keep_apart() -> None:
    assert shared_of("<p>a</p><ul><li>b</ul><ul><li>c</ul>", [0.9, 0.2, 0.6]) == [0.9, 0.2, 0.6]


def test_blocks_that_nobody_asked_about_and_those_of_related_modules_have_no_part() -> None:
    html = "<p>a</p><ul><li>b<li>c<li>d<li>e</ul>"
    assert shared_of(html, [0.9, 0.2, 0.6, 0.0, 0.1], frozenset([4])) == [0.9, 0.3, 0.5, 0.0, 0.1]


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    html = "<table><tr><td><p>a<p>b<td><p>c</table>"
    assert shared_of(html, [0.9, 0.8, 0.1]) == [0.9, 0.8, 0.1]
