"""A council's story to cut: what of a page the rules take, and by which rule."""

from dataclasses import replace

from extractors import block_hash
from extractors.body.known import Known
from extractors.body.prune import prune
from extractors.body.shapes import letters_of
from tests.extractors.body.blocks import blocks_of

TEXT = (
    "<p>The council voted on Tuesday to keep the old bridge open for another year, against the advice of "
    "its own engineers, who had asked for it to be closed at once.</p>"
    "<p>“We cannot cut the town in two,” said the mayor after the vote, which went eleven to four in favour "
    "of the bridge and its many friends.</p>"
)
KNOWN = Known(
    headline=letters_of("Bridge stays open"),
    authors=("jane roe",),
    recurring=frozenset([block_hash("Stay in touch with us every day")]),
)


def cut_of(html: str, score: float = 0.0) -> list[tuple[str, str]]:
    """What is cut of a page to whose last block, and all hidden ones, the model gave `score`."""
    blocks = blocks_of(html)
    scores = [score if block.hidden or block is blocks[-1] else 0.5 for block in blocks]
    known = replace(KNOWN, scores=scores, page=blocks)
    return [(reason, blocks[index].text) for index, reason in prune(blocks, known).items()]
