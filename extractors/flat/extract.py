"""Extract: the record of a page that exists as flat text only, one line a block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extractors.article import EARLY_FIELDS, answer, to_record
from extractors.body import Body
from extractors.body.walk import read_blocks
from extractors.draft import Draft, Module
from extractors.encoding.mojibake import ENCODED_TWICE, undo_second_encoding
from extractors.errors import PageError
from extractors.evidence import Candidate, Found
from extractors.flat.features import read_features
from extractors.flat.headline import find_headline
from extractors.flat.lines import Line, read_lines
from extractors.flat.model import FlatModel, load_flat_model
from extractors.flat.segments import (
    Bio,
    find_bio,
    find_callouts,
    find_end,
    find_related,
    find_writer,
    without_captions,
)
from extractors.language.extract import extract_in_language
from extractors.masthead import read_masthead
from extractors.page import Page
from extractors.received import MAX_BYTES, check_type
from extractors.record import Author, NewsArticle

Scores = NDArray[np.float64]
MODEL = load_flat_model(Path(__file__).with_name("model.json").read_text(encoding="utf-8"))
THRESHOLD = 0.4  # best mean F1 of the body over held-out sites (benchmarks/flat.py)
MIN_BODY_WORDS = 40  # what an article has at least
ABOVE, BELOW = 4, 4  # lines above the headline and below the body that fields are read in
ALONE = "a name alone"  # which may be a place or a menu's entry: in flat text half of them are
# What tells for sure that a line names the authors.
CREDITED = frozenset(("By …", "below 'By'", "a name beside a date", "a name and a job"))
# The fields that printed text alone can answer.
FIELDS = frozenset(("byline", "authors", "datePublished", "dateModified"))


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of flat text: its score as body from 0 to 1, whether it is kept, and the rule that decided."""

    text: str
    score: float
    kept: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of flat text: the draft of its record, and every line with what became of it."""

    draft: Draft
    lines: tuple[ReadLine, ...]


def extract_flat(text: str, url: str | None = None, *, max_bytes: int = MAX_BYTES) -> NewsArticle:
    """Return the record of flat text; see `extractors.extract_flat`."""
    return to_record(read_flat(text, url, max_bytes=max_bytes).draft)


def read_flat(
    text: str, url: str | None = None, *, max_bytes: int = MAX_BYTES, model: FlatModel = MODEL
) -> Reading:
    """Read flat text as `extract_flat` does and return the evidence as well. Raises PageError."""
    url = url or ""
    check_type("text", text, str)
    if len(text) > max_bytes:
        raise PageError(url, f"larger than the limit of {max_bytes} characters (max_bytes)")
    once = undo_second_encoding(text.encode("utf-8", "replace"))
    lines = read_lines(once.decode() if once else text)
    if not lines:
        raise PageError(url, "the page is empty")
    scores = model.score(read_features(lines))
    body = [int(at) for at in np.flatnonzero(scores >= THRESHOLD)]
    headline = find_headline(lines, body)
    body = [at for at in body if headline is None or at > headline]  # a notice above it is no story
    end = find_end(lines, body)
    bio = find_bio(lines, end)
    story = [at for at in body if at < end]
    links = find_related(lines, story, end, bio.lines if bio else range(0))
    callouts = find_callouts(lines, story, end)
    body = [at for at in without_captions(lines, story) if at not in callouts]
    confidence = float(scores[body].mean()) if body else 0.0
    draft = _draft(lines, url, body, headline, confidence)
    draft.warnings += [ENCODED_TWICE] * bool(once)
    called = {lines[at].text for at in callouts}
    links = tuple(link for link in links if link.headline not in called)
    groups = ((tuple(callouts.values()), "call-outs in flat text"), (links, "teasers in flat text"))
    draft.modules = tuple(Module(frozenset(), found, reason) for found, reason in groups if found)
    _answer_fields(draft, lines, headline, bio)
    kind = "article" if sum(len(lines[at].words) for at in body) >= MIN_BODY_WORDS else "other"
    draft.found["pageType"] = Found(Candidate(kind, "model", confidence, "lines of prose"))
    rules = dict.fromkeys(range(headline or 0), "above the headline")
    rules |= dict.fromkeys(range(end, len(lines)), "below the story") | dict.fromkeys(story, "caption")
    rules |= dict.fromkeys(callouts, "call-out")
    rules |= dict.fromkeys(body, "score") | {at: "headline" for at in (headline,) if at is not None}
    return Reading(draft, tuple(_read_lines(lines, scores, frozenset(body), rules)))


def _read_lines(
    lines: Sequence[Line], scores: Scores, kept: frozenset[int], rules: Mapping[int, str]
) -> Iterator[ReadLine]:
    for at, line in enumerate(lines):
        yield ReadLine(line.text, float(scores[at]), at in kept, rules.get(at, "score"))


def _draft(
    lines: Sequence[Line], url: str, body: Sequence[int], headline: int | None, confidence: float
) -> Draft:
    """Return a draft over a page of the story's own lines, so that the fields of pages can read it."""
    first = headline if headline is not None else (body[0] if body else 0)
    last = body[-1] if body else len(lines) - 1
    kept = set(body)
    parts = []
    for at in range(max(0, first - ABOVE), min(last + BELOW, len(lines))):
        tag = "h1" if at == headline else "p"
        parts.append(f"<{tag}>{escape(lines[at].text)}</{tag}>")
    page = Page.from_html(f"<html><body><article>{''.join(parts)}</article></body></html>", url)
    blocks = read_blocks(page.root)
    body_texts = {lines[at].text for at in kept}
    return Draft(
        page,
        blocks=blocks,
        body=Body(
            text="\n\n".join(lines[at].text for at in body),
            html="\n".join(_html(lines[at]) for at in body),
            kept=tuple(block.index for block in blocks if block.text in body_texts),
            confidence=confidence,
        ),
    )


def _html(line: Line) -> str:
    is_heading = line.level or (len(line.words) <= 12 and not line.ends and not line.stops)
    tag = "h2" if is_heading else "p"
    return f"<{tag}>{escape(line.text, quote=False)}</{tag}>"


def _answer_writer(draft: Draft, lines: Sequence[Line], headline: int | None) -> None:
    """Take a name on a line of its own for the author where no line says so better."""
    found = draft.found["authors"]
    if headline is None or (found.winner and found.winner.detail in CREDITED):
        return
    name = find_writer(lines, headline)
    if name or (found.winner and found.winner.detail == ALONE):
        author = (Author(name=name, nameRaw=name),) if name else ()
        winner = Candidate(author, "text", 0.7, "a name beside a date", name) if name else None
        draft.found["authors"] = Found(winner)
        answer(draft, tuple(field for field in EARLY_FIELDS if field[0] == "byline"))


def _answer_fields(draft: Draft, lines: Sequence[Line], headline: int | None, bio: Bio | None) -> None:
    if headline is not None:
        draft.found["headline"] = Found(Candidate(lines[headline].text, "text", 0.7, "line above the body"))
    answer(draft, (("inLanguage", extract_in_language),))
    if language := draft.value("inLanguage"):
        draft.page.root.set("lang", language)  # in which names and dates are read
    draft.masthead = read_masthead(draft)
    answer(draft, tuple(field for field in EARLY_FIELDS if field[0] in FIELDS))
    _answer_writer(draft, lines, headline)
    if bio and bio.author.jobTitle and not draft.value("authors"):
        draft.found["authors"] = Found(Candidate((bio.author,), "text", 0.8, "bio below the body"))
