"""Extract: the body's own table of contents: read, score, choose, render."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from extractors.body import Body, Verdict
from extractors.body.calls import call_blocks
from extractors.body.channels import channel_blocks
from extractors.body.choose import choose_blocks
from extractors.body.columns import numbers
from extractors.body.comments import comment_blocks
from extractors.body.credits import credit_blocks
from extractors.body.following import following_articles
from extractors.body.forms import form_blocks
from extractors.body.known import Known
from extractors.body.payload import read_payload
from extractors.body.prune import prune
from extractors.body.render import render
from extractors.body.second_opinion import second_opinion
from extractors.body.shapes import letters_of
from extractors.body.units import unite
from extractors.body.wholes import share_scores
from extractors.live import may_be_live
from extractors.masthead import start_of
from extractors.record import Source

if TYPE_CHECKING:
    from extractors.draft import Draft

# A body with fewer characters than this may be the shell of a page that a script fills; with fewer than the
# second it says nothing.
SHORT_CHARS, SHELL_CHARS = 400, 100
# Of what the page brings: with more of it shown, what is shown is all, and has its headings.
MOST_OF_IT = 0.75
PAYLOAD_CONFIDENCE = 0.7
SECOND_CONFIDENCE = 0.5


def extract_body(draft: Draft) -> Body:
    """Return the body of the draft's page: its text, its HTML and what became of every block.

    Where the page shows hardly any text but brings its article as data for a script, that is the body.
    """
    chars = numbers([len(block.text) for block in draft.blocks]).astype(np.float64)
    related = frozenset(index for module in draft.modules for index in module.blocks)
    scores = share_scores(draft.scores, chars, draft.blocks, related)
    chosen, confidence = choose_blocks(scores, chars, draft.blocks)
    unite(chosen, draft.blocks, draft.page.url, live=may_be_live(draft.page))
    verdicts = _verdicts(draft, scores.tolist(), chosen, related)
    kept = _kept(verdicts)
    blocks = [draft.blocks[index] for index in kept]
    shown = sum(len(block.text) for block in blocks)
    if shown < SHORT_CHARS and (brought := _brought(draft, verdicts, shown)) is not None:
        return brought
    source: Source = "model"
    if not kept and _ask_readability(draft, verdicts):
        source, confidence = "readability", SECOND_CONFIDENCE
        kept = _kept(verdicts)
        blocks = [draft.blocks[index] for index in kept]
    text, html = render(blocks, draft.page.absolute)
    return Body(text=text, html=html, kept=kept, verdicts=verdicts, confidence=confidence, source=source)


def _brought(draft: Draft, verdicts: list[Verdict], shown: int) -> Body | None:
    """Return the body that the page brings as data, or None; `shown` is how many characters it shows.

    Data without the page's title may be of other stories: they are no better than a short text that is shown,
    and neither are those with hardly more than it.
    """
    hidden, titled = read_payload(draft.page)
    if not hidden or not (titled or shown < SHELL_CHARS):
        return None
    if shown > MOST_OF_IT * sum(len(block.text) for block in hidden):
        return None
    cut = prune(hidden, replace(_known(draft), page=hidden, start=0))
    text, html = render([b for b in hidden if b.index not in cut], draft.page.absolute)
    verdicts = [Verdict(False, verdict.score, "body is in the page's data") for verdict in verdicts]
    confidence = PAYLOAD_CONFIDENCE if titled else SECOND_CONFIDENCE
    return Body(
        text=text, html=html, verdicts=verdicts, confidence=confidence, source="payload", titled=titled
    )


def _kept(verdicts: list[Verdict]) -> tuple[int, ...]:
    return tuple(index for index, verdict in enumerate(verdicts) if verdict.kept)


def _ask_readability(draft: Draft, verdicts: list[Verdict]) -> bool:
    """Let readability-lxml decide where ours found nothing; tell whether it found an article."""
    taken = second_opinion(draft.page.root, draft.blocks)
    if taken is None:
        return False
    for index, verdict in enumerate(verdicts):
        verdicts[index] = Verdict(index in taken, verdict.score, "readability-lxml")
    return True


def _verdicts(
    draft: Draft, scores: list[float], chosen: list[bool], related: frozenset[int]
) -> list[Verdict]:
    """What becomes of each block: its score decides, then related modules, then the rules of `prune`."""
    verdicts = [Verdict(keep, score, "score") for keep, score in zip(chosen, scores, strict=True)]
    for index in related:
        verdicts[index] = Verdict(False, scores[index], "related module")
    left = [block for block, verdict in zip(draft.blocks, verdicts, strict=True) if verdict.kept]
    known = _known(draft)
    live = may_be_live(draft.page)
    forms = form_blocks(draft.page.elements["input"], draft.blocks, left)
    known = replace(
        known,
        following=following_articles(draft.blocks, known.headline, live=live),
        comments=comment_blocks(draft.blocks, left, live=live),
        credits=credit_blocks(draft),
        forms=forms,
        calls=call_blocks(draft.blocks, left),
        channels=channel_blocks(left, draft.page.url),
        scores=scores,
    )
    for index, reason in prune(left, known).items():
        verdicts[index] = Verdict(False, scores[index], reason)
    return verdicts


def _known(draft: Draft) -> Known:
    authors = tuple(author.name.lower() for author in draft.value("authors") or ())
    start = start_of(draft.masthead)
    return Known(
        letters_of(draft.value("headline") or ""), authors, draft.seen_blocks, page=draft.blocks, start=start
    )
