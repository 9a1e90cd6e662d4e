"""Extract: the record of a page that exists as flat text only, one line a block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from extractors.article import EARLY_FIELDS, answer, to_record
from extractors.body import Body
from extractors.body.blocks import Block
from extractors.body.columns import Column
from extractors.body.credits import credit_blocks
from extractors.body.end_bios import find_end_bios
from extractors.body.walk import read_blocks
from extractors.draft import Draft, Module
from extractors.encoding.mojibake import ENCODED_TWICE, undo_second_encoding
from extractors.errors import PageError
from extractors.evidence import Candidate, Found
from extractors.flat.front_matter import FrontMatter, read_front_matter
from extractors.flat.lines import Line, read_lines
from extractors.flat.model import FlatModel, load_flat_model
from extractors.flat.parts import Parts, find_parts
from extractors.flat.render import render_html
from extractors.flat.segments import find_writer
from extractors.language.extract import extract_in_language
from extractors.mail_head import ENCODED, is_encoded, read_mail_head
from extractors.masthead import read_masthead
from extractors.page import Page
from extractors.received import MAX_BYTES, check_size, check_type
from extractors.record import Author, NewsArticle

MODEL = load_flat_model(Path(__file__).with_name("model.json").read_text(encoding="utf-8"))
MIN_BODY_WORDS = 40  # what an article has at least
ABOVE, BELOW = 4, 4  # lines above the headline and below the body that fields are read in
ALONE = "a name alone"  # which may be a place or a menu's entry: in flat text half of them are
# What tells for sure that a line names the authors.
CREDITED = frozenset(("By …", "below 'By'", "a name beside a date", "a name and a job"))
# The fields that printed text alone can answer.
DATES = ("datePublished", "dateModified")
FIELDS = frozenset(("byline", "authors", *DATES))
DATED_WITHIN = 10  # lines below the headline
MAX_BESIDE_DATES = 40  # characters of a line beside its dates


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
    check_type("max_bytes", max_bytes, int)
    utf8 = text.encode("utf-8", "replace")
    check_size(url, utf8, max_bytes)
    once = undo_second_encoding(utf8)
    warnings = [ENCODED_TWICE] * bool(once)
    source = once.decode() if once else text
    if (mail := read_mail_head(source)) and is_encoded(mail[0]):
        raise PageError(url, f"not flat text: {ENCODED}")
    told, text = read_front_matter(source)
    lines = read_lines(text, warnings, marked=text is not source and not told.is_mail)
    if not lines and told.headline is None:
        raise PageError(url, "the page is empty")
    scored = model.read(lines)
    scores = scored.scores
    parts = find_parts(scored, told.headline)
    confidence = float(scores[list(parts.body)].mean()) if parts.body else 0.0
    draft = _draft(lines, url, parts, confidence)
    draft.warnings += warnings
    groups = (
        (tuple(parts.callouts.values()), "call-outs in flat text"),
        (parts.teasers, "teasers in flat text"),
    )
    draft.modules = tuple(Module(frozenset(), found, reason) for found, reason in groups if found)
    _answer_fields(draft, lines, parts, told)
    credited = _without_credits(draft, lines, parts)
    body = _without_bio(draft, lines, credited)
    draft.body = _body(lines, body, draft.blocks, confidence)
    is_article = parts.sure and sum(len(lines[at].words) for at in body) >= MIN_BODY_WORDS
    kind = "article" if is_article else "other"
    draft.found["pageType"] = Found(Candidate(kind, "model", confidence, "lines of prose"))
    rules = dict(parts.rules) | dict.fromkeys(set(parts.body).difference(credited), "byline or date")
    rules |= dict.fromkeys(set(credited).difference(body), "author's bio at the end")
    return Reading(draft, tuple(_read_lines(lines, scores, frozenset(body), rules)))


def _read_lines(
    lines: Sequence[Line], scores: Column, kept: frozenset[int], rules: Mapping[int, str]
) -> Iterator[ReadLine]:
    for at, line in enumerate(lines):
        yield ReadLine(line.text, float(scores[at]), at in kept, rules.get(at, "score"))


def _draft(lines: Sequence[Line], url: str, parts: Parts, confidence: float) -> Draft:
    """Return a draft over a page of the story's own lines, so that the fields of pages can read it."""
    headline, body = parts.headline, parts.body
    first = headline if headline is not None else (body[0] if body else 0)
    last = body[-1] if body else len(lines) - 1
    html = []
    for at in range(max(0, first - ABOVE), min(last + BELOW, len(lines))):
        tag = "h1" if at == headline else "pre" if lines[at].is_lined else "p"
        html.append(f"<{tag}>{escape(lines[at].text)}</{tag}>")
    page = Page.from_html(f"<html><body><article>{''.join(html)}</article></body></html>", url)
    blocks = read_blocks(page.root)
    return Draft(page, blocks=blocks, body=_body(lines, body, blocks, confidence))


def _body(lines: Sequence[Line], body: Sequence[int], blocks: Sequence[Block], confidence: float) -> Body:
    texts = {lines[at].text for at in body}
    return Body(
        text="\n\n".join(lines[at].text for at in body),
        html=render_html(lines, body),
        kept=tuple(block.index for block in blocks if block.text in texts),
        confidence=confidence,
    )


def _without_credits(draft: Draft, lines: Sequence[Line], parts: Parts) -> list[int]:
    """Return the body's lines without those that byline and dates were read from."""
    credits = credit_blocks(draft)
    texts = {block.text for block in draft.blocks if block.index in credits}
    raws = [found.raw for name in DATES if (found := draft.found[name]).raw and found.winner]
    below = range(parts.headline + 1, parts.headline + 1 + DATED_WITHIN) if parts.headline is not None else ()
    body = [
        at
        for at in parts.body
        if lines[at].text not in texts and not (at in below and _is_dated(lines[at].text, raws))
    ]
    return body or list(parts.body)


def _without_bio(draft: Draft, lines: Sequence[Line], body: list[int]) -> list[int]:
    """Return the body's lines without those at its end that tell of an author."""
    texts = {lines[at].text for at in body}
    blocks = [block for block in draft.blocks if block.text in texts]
    authors = [author.name.lower() for author in draft.value("authors") or ()]
    bios = {blocks[place].text for place in find_end_bios(blocks, authors)}
    return [at for at in body if lines[at].text not in bios]


def _is_dated(text: str, dates: Sequence[str]) -> bool:
    """Tell whether a line is hardly more than the dates that were read from it."""
    printed = sum(len(date) for date in set(dates) if date in text)
    return printed > 0 and len(text) <= printed + MAX_BESIDE_DATES


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


def _answer_fields(draft: Draft, lines: Sequence[Line], parts: Parts, told: FrontMatter) -> None:
    headline, bio = parts.headline, parts.bio
    if headline is not None:
        draft.found["headline"] = Found(Candidate(lines[headline].text, "text", 0.7, "line above the body"))
    answer(draft, (("inLanguage", extract_in_language),))
    if language := draft.value("inLanguage"):
        draft.page.language = language  # in which names and dates are read
    draft.masthead = read_masthead(draft)
    answer(draft, tuple(field for field in EARLY_FIELDS if field[0] in FIELDS))
    _answer_writer(draft, lines, headline)
    if bio and bio.author.jobTitle and not draft.value("authors"):
        draft.found["authors"] = Found(Candidate((bio.author,), "text", 0.8, "bio below the body"))
    _answer_told(draft, told)


def _answer_told(draft: Draft, told: FrontMatter) -> None:
    """Take what is told above the text for the answer."""
    values: dict[str, Any] = {name: getattr(told, name) for name in ("headline", "byline", *DATES)}
    authors = told.authors or ((told.sender,) if told.sender and not draft.value("authors") else ())
    place = "headers of the mail" if told.is_mail else "front matter"
    values["authors"] = tuple(Author(name=name, nameRaw=name) for name in authors)
    for name, value in values.items():
        if value:
            raw = value if isinstance(value, str) else None
            draft.found[name] = Found(Candidate(value, "meta", 0.95, place, raw))
