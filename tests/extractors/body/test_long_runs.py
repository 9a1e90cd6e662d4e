"""Long runs: a very long text is kept to its end, be it beside comments of a hundred readers."""

import numpy as np
import pytest

from extractors.body.long_runs import raise_long_runs
from tests.extractors.body.blocks import blocks_of

TEXT = "<p>The harbour opened again on Monday, said speaker {} of the council, and nobody was against it.</p>"
FADING = np.linspace(0.9, 0.1, 150)


def kept(html: str, scores: list[float]) -> list[bool]:
    blocks = blocks_of(f"<div>{html}</div>")
    values = np.array(scores)
    assert len(values) == len(blocks)
    raise_long_runs(blocks, values)
    return [value >= 0.5 for value in values]


def test_a_text_that_fades_is_kept_with_the_headings_in_it() -> None:
    html = "".join(TEXT.format(number) for number in range(150))
    html = html.replace(
        "<p>The harbour opened again on Monday, said speaker 140 ", "<h2>Noon</h2><p>Speaker 140 "
    )
    assert all(kept(html, [*FADING[:140], 0.1, *FADING[140:]]))


@pytest.mark.parametrize("scores", [[0.9] * 70 + [0.1] * 80, [0.2] * 150])
def test_what_stands_behind_a_step_or_was_never_likely_is_left(scores: list[float]) -> None:
    html = "".join(TEXT.format(number) for number in range(150))
    assert kept(html, scores) == [score >= 0.5 for score in scores]


def test_links_among_them_and_other_boxes_are_left() -> None:
    html = "".join(TEXT.format(number) for number in range(150))
    link = "<p><a href=/ferry>The ferry sails again from the old harbour on Monday, full of people.</a></p>"
    more = f"<div>{TEXT.format('of another story')}</div>"
    scores = [*FADING[:140], 0.1, 0.1, *FADING[140:]]
    at_end = html.replace(TEXT.format(140), f"{link}{more}{TEXT.format(140)}")
    assert [place for place, is_kept in enumerate(kept(at_end, scores)) if not is_kept] == [140, 141]


def test_a_page_of_few_paragraphs_is_left() -> None:
    html = "".join(TEXT.format(number) for number in range(60))
    assert kept(html, list(np.linspace(0.9, 0.1, 60))) == [
        score >= 0.5 for score in np.linspace(0.9, 0.1, 60)
    ]


SAID = "The harbour opened again on Monday, and of {} people who came to see it nobody was against it."
LAYOUTS = {
    "a speech in a box": "<div class='turn n{0}'><div class=who>Jane Roe</div><div><p>{1}</p></div></div>",
    "a section with its heading": "<section><h2>Part {0}</h2><p>{1}</p></section>",
    "a row of a table": "<table><tr><td>Jane Roe</td><td><p>{1}</p></td></tr></table>",
    "a term and what it means": "<dl><dt>Jane Roe</dt><dd>{1}</dd></dl>",
    "lines of one box": "<h3>Jane Roe</h3>{1}<br><br>",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_text_in_many_boxes_is_kept_with_the_short_lines_in_each(layout: str) -> None:
    html = "".join(layout.format(number, SAID.format(number)) for number in range(150))
    assert all(kept(html, list(np.repeat(FADING, 2))))


def test_what_was_left_out_of_the_first_boxes_is_left_out_of_all() -> None:
    box = "<section><p>{}</p><p class=more>More on the harbour and on its ferries in the paper.</p></section>"
    html = "".join(box.format(SAID.format(number)) for number in range(150))
    scores = [score for text in FADING for score in (text, 0.1)]
    assert kept(html, scores) == [True, False] * 150


def test_boxes_of_another_shape_are_left() -> None:
    text = "".join(f"<section><p>{SAID.format(number)}</p></section>" for number in range(150))
    comments = "".join(f"<div class=reader><p>{SAID.format(number)}</p></div>" for number in range(40))
    scores = [*FADING, *[0.1] * 40]
    assert kept(text + comments, scores) == [True] * 150 + [False] * 40


def test_a_heading_in_a_module_far_down_is_left() -> None:
    texts = [f"<p>{SAID.format(number)}</p>" for number in range(150)]
    html = "".join([*texts[:140], "<aside><h3>More on harbours</h3></aside>", *texts[140:]])
    assert kept(html, [*FADING[:140], 0.1, *FADING[140:]]).index(False) == 140


ROWS = (
    "<figure><table><tbody><tr><td>Falcon<td>2,114</tr><tr><td>Heron<td>1,987</tr></tbody></table></figure>"
)
POINTS = "<ul><li>Open since 1904<li>312 metres long</ul>"


@pytest.mark.parametrize(("lines", "number"), [(ROWS, 4), (POINTS, 2)])
@pytest.mark.parametrize("place", [120, 150])
def test_a_table_or_list_far_down_is_kept_unless_it_is_ruled_out(lines: str, number: int, place: int) -> None:
    texts = [f"<p>{SAID.format(number)}</p>" for number in range(150)]
    html = "".join([*texts[:place], lines, *texts[place:]])
    assert all(kept(html, [*FADING[:place], *[0.06] * number, *FADING[place:]]))
    tags = kept(html, [*FADING[:place], *[0.01] * number, *FADING[place:]])
    assert [at for at, is_kept in enumerate(tags) if not is_kept] == list(range(place, place + number))


def test_what_else_stands_behind_the_last_paragraph_is_left() -> None:
    html = "".join(f"<p>{SAID.format(number)}</p>" for number in range(150))
    behind = f"<p>By Jane Roe</p><h3>More on harbours</h3></div><div>{POINTS}"
    assert kept(html + behind, [*FADING, *[0.06] * 4]) == [True] * 150 + [False] * 4
