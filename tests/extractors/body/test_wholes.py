"""Wholes: tables and lists are kept or left as one."""

import numpy as np
import pytest

from extractors import extract
from extractors.body.blocks import read_blocks
from extractors.body.wholes import raise_wholes
from extractors.page import Page

TABLE = "<table><tr><td>Weight<td>3 kg<tr><td>Price<td>9 €</table>"
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
