"""Hidden: the blocks that a page declares hidden: traps and copies, and answers that are only folded up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.boxes import HIDING_ATTRIBUTES, hides
from extractors.body.known import Known
from extractors.body.screen_readers import is_for_screen_readers
from extractors.body.shapes import HEADINGS, letters_of

# Hidden text as long as this that the model takes for body is folded up or behind a wall, not a trap; so is a
# shorter one right under the heading (or the button, or the term) that unfolds it.
MIN_FOLDED_CHARS, FOLDED = 1000, 0.8
OPENERS = HEADINGS | {"button", "dt"}
MIN_ANSWERS = 2  # headings above hidden text that are an accordion, not headings of what comes after it
# What a tab or a button of the page opens is no trap: less is asked of several parts alike.
OPENED, MAX_PARTS = 0.6, 8
UNTIL_FOUND = "until-found"  # shown as soon as somebody searches for it
COPIED = 0.3  # a copy has this share of its text elsewhere
MAX_FOLDED_CHARS = 200_000
MAX_TESTED = 3000


def find_hidden(blocks: Sequence[Block], known: Known) -> set[int]:
    """Return the places of the blocks that nobody is shown, and of the headings of nothing but them."""
    folded = {place for place, block in enumerate(blocks) if block.box.hidden and not _is_findable(block)}
    places = folded | {place for place, block in enumerate(blocks) if is_for_screen_readers(block.box)}
    if not places:
        return places
    sure = sum(len(blocks[at].text) for at in places if known.score(blocks[at]) >= FOLDED)
    if sure >= MIN_FOLDED_CHARS and not _is_copy(blocks, places):
        return set()
    answers = _answers(blocks, folded)
    told = [a for a in answers.values() if min(known.score(blocks[place]) for place in a) >= FOLDED]
    unfolded = {place for answer in (*told, *_panels(blocks, folded, known)) for place in answer}
    if unfolded and not _is_copy(blocks, unfolded):
        places -= unfolded
    many = len(answers) >= MIN_ANSWERS
    bare = [at for at, a in answers.items() if a[0] in places and (many or _ends(blocks, at, a[-1] + 1))]
    return places.union(bare)


def _is_findable(block: Block) -> bool:
    """Tell whether nothing but that it waits to be found hides a block."""
    told = [
        (name, value)
        for box in block.box.ancestors()
        for name, value in box.attributes
        if name in HIDING_ATTRIBUTES and hides(name, value)
    ]
    return bool(told) and all(name == "hidden" and value.lower() == UNTIL_FOUND for name, value in told)


def _answers(blocks: Sequence[Block], places: set[int]) -> dict[int, list[int]]:
    """Return the hidden blocks right under a heading that is shown, by its place."""
    answers: dict[int, list[int]] = {}
    heading = -1
    for place in range(1, len(blocks)):
        if place not in places:
            heading = -1
        elif place - 1 not in places and blocks[place - 1].tag in OPENERS:
            heading = place - 1 if blocks[place].index == blocks[place - 1].index + 1 else -1
        if heading >= 0:
            answers.setdefault(heading, []).append(place)
    return answers


def _panels(blocks: Sequence[Block], places: set[int], known: Known) -> list[list[int]]:
    """Return the hidden blocks of each part that tabs or buttons of the page open, if there are some alike
    and the model takes all of each for body."""
    panels: dict[etree._Element, list[int]] = {}
    for place in sorted(places):
        hiding = [box.element for box in blocks[place].box.ancestors() if box.hidden]
        panels.setdefault(hiding[-1], []).append(place)
    opened = [
        inside
        for element, inside in panels.items()
        if min(known.score(blocks[place]) for place in inside) >= OPENED and _is_opened(element)
    ]
    return opened if len(opened) >= MIN_ANSWERS or any(map(_is_tab, panels)) else []


def _is_tab(element: etree._Element) -> bool:
    return element.get("role") == "tabpanel"


def _is_opened(element: etree._Element) -> bool:
    """Tell whether an element is a tab's, or what a button right before it opens."""
    if _is_tab(element):
        return True
    before = element.getprevious()
    parts = (
        islice(before.iter("button", "a", "div", "span", "summary"), MAX_PARTS) if before is not None else ()
    )
    return any(
        part.tag == "button" or part.get("role") == "button" or part.get("aria-expanded") for part in parts
    )


def _ends(blocks: Sequence[Block], heading: int, after: int) -> bool:
    """Tell whether what comes after a heading's hidden text is none of its own."""
    return after == len(blocks) or blocks[heading].tag >= blocks[after].tag in HEADINGS


def _is_copy(blocks: Sequence[Block], places: set[int]) -> bool:
    """Tell whether the blocks at `places` say again what the others say, or are too much to look through."""
    text = "\0".join(letters_of(blocks[place].text) for place in sorted(places))
    if len(text) > MAX_FOLDED_CHARS or len(blocks) > MAX_TESTED:
        return True
    others = [letters_of(block.text) for place, block in enumerate(blocks) if place not in places]
    return sum(len(other) for other in others if other in text) >= COPIED * len(text)
