"""Hidden: parts of an article that tabs and buttons of the page open, and traps that nothing opens."""

from __future__ import annotations

import pytest

from extractors.body.known import Known
from extractors.body.prune import prune
from tests.extractors.body.blocks import blocks_of

TEXT = (
    "<p>The council voted on Tuesday to keep the old bridge open to cars until spring, against the advice of "
    "its own engineers, who had asked for it to be closed at once.</p>"
    "<p>The vote went eleven to four in favour of the bridge, which has many friends on both banks.</p>"
)
ANSWERS = ("Half of it is paid by the state.", "The work begins in March, when the river is low.")
BUTTONS = (
    "<button aria-expanded=false>{}</button>",
    "<h3><button>{}</button></h3>",
    "<div role=button tabindex=0>{}</div>",
    "<div><span aria-expanded=false>{}</span></div>",
)


def cut(html: str, score: float) -> list[str]:
    """The hidden texts that are cut of a page where the model gave them `score`."""
    blocks = blocks_of(TEXT + html)
    scores = [score if block.hidden else 0.9 for block in blocks]
    found = prune(blocks, Known(scores=scores, page=blocks))
    return [blocks[index].text for index in found if blocks[index].hidden]


@pytest.mark.parametrize("button", BUTTONS)
def test_answers_that_buttons_open_stay(button: str) -> None:
    parts = [f"{button.format('Why?')}<div hidden><p>{answer}</p></div>" for answer in ANSWERS]
    assert cut("".join(f"<div>{part}</div>" for part in parts), 0.7) == []
    assert cut("".join(f"<div>{part}</div>" for part in parts), 0.5) == [*ANSWERS]
    assert cut(f"<div>{parts[0]}</div>", 0.7) == [ANSWERS[0]]


def test_a_tab_behind_the_one_that_shows_stays() -> None:
    shown = "<div role=tabpanel><p>The left bank is for the bridge.</p></div>"
    assert cut(f"{shown}<div role=tabpanel aria-hidden=true><p>{ANSWERS[0]}</p></div>", 0.65) == []


def test_what_nothing_opens_goes() -> None:
    assert cut("".join(f"<div><p>More.</p><div hidden><p>{one}</p></div></div>" for one in ANSWERS), 0.9)


def test_a_copy_for_other_screens_goes() -> None:
    shown = "".join(f"<p>{answer}</p>" for answer in ANSWERS)
    tabs = "".join(f"<div role=tabpanel hidden><p>{answer}</p></div>" for answer in ANSWERS)
    assert cut(shown + tabs, 0.9) == [*ANSWERS]
