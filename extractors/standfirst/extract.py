"""Standfirst: the summary printed under the headline, which is no part of the body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from extractors.authors.credit_line import begins_credit
from extractors.authors.credit_opening import is_by_alone
from extractors.authors.lines import credits_locally
from extractors.authors.names import is_job, is_plain_name
from extractors.body.appeals import is_notice
from extractors.body.blocks import Block
from extractors.body.tokens import BIT
from extractors.dates.regions import languages_of
from extractors.dates.words import PUBLISHED_LABEL
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.headline.headings import NAMED_TITLE
from extractors.likeness import fold, likeness
from extractors.masthead import LONG, Line
from extractors.plain import one_line, text_of
from extractors.standfirst.lines import MIN_CHARS, SUBHEADINGS, is_running, next_items, next_paragraphs
from extractors.standfirst.marks import (
    BIO,
    LABELS,
    in_figure,
    is_caption,
    is_field,
    is_named,
    is_one_named,
    named_alone,
    named_around,
    without_kicker,
)

FURTHEST = 14  # blocks below the headline
MAX_CHARS = 600
MIN_CJK = 10
MIN_SAME = 8  # of one that the description repeats word for word, in a box named for it
MAX_STAMP = 40  # characters of a place set apart at its beginning
# Characters; shorter headings under the headline are sections' or series' names.
MIN_SUBHEADING, MIN_CJK_SUBHEADING = 40, 15
MAX_SISTERS = 1  # headings of the same kind above text further down; with more they are those of sections
MIN_TEXT = 80
MAX_PLAIN = 350  # characters of one that only the page's description speaks for
SEPARATORS, DASHES = "-–—:| ", tuple("-–—|")
LEAST_FIRST = 40  # characters of one that is the first sentence of the page's description
MAX_TEXT = 2  # long paragraphs above it, such as a bio and an editor's note
OTHERS = sum(BIT[group] for group in "caption author date share tag note toc signup ad promo".split())
MEDIA_TEXT = BIT["media"] | BIT["standfirst"]  # "media__description": of a picture
DESCRIPTIONS = ("og:description", "description", "twitter:description", "sailthru.description")
ITEMPROPS = frozenset(("description", "alternativeheadline", "alternateheadline"))
LIKE = 0.85
LEAST_LENGTH = 0.4  # of the longer of two texts that the other has, if they may be so alike
# Share of right answers, as `python -m benchmarks.reliability CORPUS --rules` prints it.
CLAIMS = {
    "itemprop": 0.8,
    "itemprop, like the description": 0.95,
    "named box": 0.8,
    "named box, like the description": 0.8,
    "sub-heading": 0.4,
    "sub-heading, like the description": 0.85,
    "like the description": 0.7,
    "above the date": 0.7,
    "above the date, like the description": 0.9,
}
ABOVE_CREDIT, TEASER = "above the date", "teaser"
MAX_ABOVE = 3  # lines from the headline to it, and from it to the date
MORE = 3  # further lines in which the date may stand behind labels and names
MAX_CREDIT = 100  # characters of a line that credits or dates
LEAST_NAMED = 0.6  # of the words, with a capital: a list of names
LETTER = re.compile(r"\w")
FIGURE, LEAST_FIGURES = re.compile(r"\d"), 0.1  # of a line that dates
LEAST = 0.45  # the confidence below which nothing is taken for a standfirst


def extract_alternative_headline(draft: Draft) -> Found[str]:
    """Return the standfirst in one line, or None.

    What speaks for a line under the headline: a box named for it, an itemprop, a sub-heading right below
    the headline, and that the page's description is like it. The first paragraph of the body is none,
    unless its own box is named for it.
    """
    lines = [line for line in draft.masthead if 0 < line.distance <= FURTHEST]
    languages = languages_of(draft.page)
    lines = [line for line in lines if not credits_locally(line.pieces, languages)]
    if any(line.block.tag in SUBHEADINGS for line in lines):
        sections = _section_headings(draft.blocks)
        lines = [
            line
            for place, line in enumerate(lines)
            if _kind(line.block) not in sections
            or is_named(line.block.box)
            or (line.distance == 1 and _above_credit(line, lines[place + 1 :]))
        ]
    headline = fold(draft.value("headline") or "")
    title = draft.found["headline"].winner if "headline" in draft.found else None
    second_title = title is not None and title.detail == NAMED_TITLE  # the h1 is below it
    ranked_lines = _candidates(lines, _descriptions(draft), second_title)
    candidates = (one for one in ranked_lines if fold(one.value) not in headline)
    ranked = sorted(candidates, key=lambda candidate: -candidate.confidence)
    found = bool(ranked) and ranked[0].confidence >= LEAST
    claimed = tuple(replace(one, confidence=CLAIMS[one.detail] if found else 0.3) for one in ranked)
    return Found(claimed[0], claimed[1:]) if found else Found(None, claimed)


def _kind(block: Block) -> tuple[str, str]:
    return block.tag, block.box.names


def _section_headings(blocks: list[Block]) -> set[tuple[str, str]]:
    """Return the kinds of headings that stand above running text more often than a standfirst would."""
    headings = [block for block in blocks[:-1] if block.tag in SUBHEADINGS]
    above = (
        _kind(block)
        for block, below in [(block, blocks[block.index + 1]) for block in headings]
        if len(below.text) >= MIN_TEXT and below.tag not in SUBHEADINGS
    )
    return {kind for kind, times in Counter(above).items() if times > MAX_SISTERS + 1}


def _descriptions(draft: Draft) -> list[str]:
    node = draft.page.article_object
    found = [text_of(node.get(key)) for key in ("alternativeHeadline", "alternateName", "description")]
    found += [draft.page.first_meta(key) for key in DESCRIPTIONS]
    return [text for text in dict.fromkeys(found) if text]


def _candidates(lines: list[Line], described: list[str], second_title: bool) -> Iterator[Candidate[str]]:
    for place, line in enumerate(lines):
        block = line.block
        least = MIN_CHARS if block.text.isascii() or " " in block.text[:MIN_CHARS] else MIN_CJK
        told = is_named(block.box) or block.tag in SUBHEADINGS
        if len(block.text) < least and told and block.text in described:
            least = MIN_SAME
        if not least <= len(block.text) <= MAX_CHARS:
            continue
        if line.foreign and not (_beside_headline(line) or block.text in described):
            continue
        if block.link_chars > len(block.text) / 2 or in_figure(block, line.start):
            continue
        if block.tag == "h1" and not second_title:
            continue
        found = _judge(line, lines, place, described)
        if found and not (is_caption(block.text) or is_notice(block)):
            yield found


def _judge(line: Line, lines: list[Line], place: int, described: list[str]) -> Candidate[str] | None:
    block, box = line.block, line.block.box
    own = is_named(box) or is_one_named(block)
    running = not own and is_running(line, lines)
    text = block.text
    named = own or (not running and box.parent is not None and is_named(box.parent))
    labelled = place > 0 and lines[place - 1].text in LABELS
    named = named or labelled or named_alone(block)
    named = named or (not running and text in described and named_around(box))
    score, detail = 0.0, ""
    if any(name == "itemprop" and value.lower() in ITEMPROPS for name, value in box.attributes):
        score, detail = 0.8, "itemprop"
    elif named:
        score, detail = 0.8 if labelled else 0.7 if own else 0.6, "named box"
        text = " ".join([without_kicker(block), *next_items(line, lines[place + 1 :])])
    elif (
        (block.tag in SUBHEADINGS or block.tag == "h1")
        and (line.distance <= 4 or text in described)
        and (len(text) >= _least_subheading(text) or text in described)
    ):
        score, detail = 0.6, "sub-heading"
        text = " ".join([text, *next_items(line, lines[place + 1 :])])
    elif len(text) <= MAX_PLAIN and _above_credit(line, lines[place + 1 :]):
        score, detail = 0.55, ABOVE_CREDIT
        text = " ".join([text, *next_items(line, lines[place + 1 :])])
    elif running or len(text) > MAX_PLAIN:
        return None
    stamped = _without_stamp(block, described)
    alike = stamped is not None or any(_alike(block.text, text) >= LIKE for text in described)
    if not alike and (BIO.match(text) or text[-1] in ":：" or _behind_text(lines[:place])):
        return None
    if alike:
        score, detail = (
            (score + 0.2, f"{detail}, like the description") if score else (0.5, "like the description")
        )
    if stamped:
        text = stamped
    elif detail and text == block.text:
        text = " ".join([text, *next_paragraphs(line, lines[place + 1 :])])
    # a teaser of the page's own description, or above its own date, promotes no other page
    teases = alike or (detail == ABOVE_CREDIT and TEASER in box.names.lower())
    other = bool(box.flags & (OTHERS & ~BIT["promo"] if teases else OTHERS)) and not is_field(box)
    # a box for byline and date may hold it, too, if its own says what it is
    other = other or (line.says("ad") and not own)
    other = other or (line.says("author") and not (own and is_named(box)))
    other = other or (box.flags & MEDIA_TEXT == MEDIA_TEXT and alike is False)
    score -= 0.3 * other + 0.01 * line.distance
    return Candidate(text, "markup", score, detail) if detail else None


def _behind_text(above: list[Line]) -> bool:
    """Tell whether running text stands between the headline and a line."""
    return sum(line.block.tag == "p" and len(line.text) > LONG for line in above) > MAX_TEXT


def _beside_headline(line: Line) -> bool:
    """Tell whether a line's own box is named for a standfirst and stands in the headline's box, whatever else
    its names say: 'subheadline left'."""
    box = line.block.box
    return is_named(box) and box.parent is not None and box.parent.first <= line.start < box.parent.last


def _without_stamp(block: Block, described: list[str]) -> str | None:
    """Return the text without the place that an element of its own sets before it, if a description that
    begins like it is without it, too."""
    stamp = one_line(str(block.pieces[0])) if block.marked and len(block.pieces) > 1 else ""
    rest = block.text.removeprefix(stamp).lstrip(SEPARATORS)
    if not 0 < len(stamp) <= MAX_STAMP or len(rest) < MIN_CHARS:
        return None
    for text in described:
        if text.startswith(stamp) and text[len(stamp) :].lstrip()[:1] in DASHES:
            text = text[len(stamp) :].lstrip(SEPARATORS)  # a dash where the page sets it apart by style
        if text.strip(" .…") and (text.startswith(rest) or rest.startswith(text.rstrip(" .…"))):
            return rest
    return None


def _above_credit(line: Line, below: list[Line]) -> bool:
    """Tell whether a line stands between the headline and the lines that credit and date the article."""
    if line.distance > MAX_ABOVE or len(line.text) < _least_subheading(line.text) or line.text[-1] in ":：":
        return False
    box = line.block.box
    if box.tag == "li" and box.parent is not None and box.parent.first < line.block.index:
        return False  # its first item speaks for the list
    below = below[len(list(next_items(line, below))) :]
    if _dates(line) or (line.dated and line.distance > 1) or not _dates_follow(below[: MAX_ABOVE + MORE]):
        return False
    words = line.text.split()
    named = sum(word[0].isupper() for word in words) >= LEAST_NAMED * len(words)
    return not (named or begins_credit(line.pieces))


def _dates(line: Line) -> bool:
    """Tell whether a line is hardly more than a date."""
    figures = len(FIGURE.findall(line.text)) >= LEAST_FIGURES * len(line.text)
    return line.dated and (figures or begins_credit(line.pieces))


def _dates_follow(lines: list[Line]) -> bool:
    """Tell whether one of these lines is hardly more than a date, with none of running text before it; one
    further down only behind labels and names."""
    labelled = True
    for place, line in enumerate(line for line in lines if LETTER.search(line.text)):
        if len(line.text) > MAX_CREDIT or (place >= MAX_ABOVE and not labelled):
            return False
        if _dates(line):
            return True
        labelled = labelled and (
            is_by_alone(line.text)
            or is_plain_name(line.text)
            or is_job(line.text)
            or PUBLISHED_LABEL.match(line.text) is not None
        )
    return False


def _least_subheading(text: str) -> int:
    return MIN_SUBHEADING if " " in text[:MIN_CHARS] else MIN_CJK_SUBHEADING


def _alike(text: str, description: str) -> float:
    if len(text) >= LEAST_FIRST and description.startswith(f"{text.rstrip('.')}. "):
        return 1.0
    short = fold(description).rstrip()
    if len(short) > 40 and fold(text).startswith(short[: len(short) - 3]):
        return 1.0
    comparable = min(len(text), len(description)) > LEAST_LENGTH * max(len(text), len(description))
    return likeness(text, description) if comparable else 0.0
