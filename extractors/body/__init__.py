"""Body: the article's text, read, scored, chosen and rendered from one walk over the tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec import Struct

from extractors.record import Source


class Verdict(Struct, gc=False):
    """What became of one block: kept or cut, its score from 0 to 1, and the rule that decided."""

    kept: bool
    score: float
    reason: str


@dataclass(slots=True)
class Body:
    """The chosen body.

    text and html are rendered from the same blocks; kept holds their indices in document order;
    verdicts has one entry a block of the page; confidence is how sure the choice is, from 0 to 1;
    source tells what the body was read from: 'model' (the page's blocks), 'payload' (its data for a
    script: then no block is kept), 'readability' or 'site-rules'; titled tells of such data that the page's
    title is beside it.
    """

    text: str = ""
    html: str = ""
    kept: tuple[int, ...] = ()
    verdicts: list[Verdict] = field(default_factory=list)
    confidence: float = 0.0
    source: Source = "model"
    titled: bool = False
